"""Keeps with a parked call what an attempt to finish it left open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from weavr_multi.core.calls.retry import left_open
from weavr_multi.core.exceptions import TransportError
from weavr_multi.core.generated_lookup import operation_named
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.sessions.saved_state import SessionState


def is_sent_once(state: SessionState) -> bool:
    """Whether the pending call of a state may be executed twice if it is sent twice: a write without a ref."""
    found = _pending(state)
    return found["ref"] is None and not operation_named(found["operation"]).safe


def is_left_open(state: SessionState, error: BaseException) -> bool:
    """Whether the service may have executed the pending call of a state, which is no reading.

    Args:
        error: The error with which the call ended, or something on the way to it, such as the code's verification.
            A cancellation, and what middleware raises in place of the call's own error, have it from `note_open`.
    """
    name: str = _pending(state)["operation"]
    if operation_named(name).safe:  # reading twice does no harm
        return False
    if name in left_open(error):
        return True
    if name != getattr(error, "operation", None):
        return False
    return not error.never_sent if isinstance(error, TransportError) else getattr(error, "in_doubt", False)


def with_doubt(state: SessionState) -> SessionState:
    """Return a state whose pending call knows that it may have been executed.

    A later refusal of the same call would sound as if nothing had happened.
    """
    return state.evolve(pending=Sensitive(json.dumps({**_pending(state), "in_doubt": True}, separators=(",", ":"))))


def _pending(state: SessionState) -> dict[str, Any]:
    assert state.pending is not None
    found: dict[str, Any] = json.loads(state.pending.reveal())
    return found
