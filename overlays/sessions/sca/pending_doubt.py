"""Keeps with a stored call what an attempt to finish it left open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from weavr_multi.core.exceptions import TransportError, WeavrError
from weavr_multi.core.generated import operation_named
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.sessions.state import SessionState


def with_doubt(state: SessionState, error: WeavrError) -> SessionState | None:
    """Return a state whose pending call knows that it may have been executed; None if nothing new is to be known.

    A later refusal of the same call would sound as if nothing had happened. A call without an idempotency-ref is not
    pending any more: sent again, it could be executed twice.

    Args:
        state: A state with a pending call.
        error: The error with which the call ended, or something on the way to it, such as the code's verification.
    """
    open_now = not error.never_sent if isinstance(error, TransportError) else getattr(error, "in_doubt", False)
    if not open_now or state.pending is None:
        return None
    found = json.loads(state.pending.reveal())
    if found["operation"] != getattr(error, "operation", None) or found.get("in_doubt"):
        return None
    if operation_named(found["operation"]).safe:  # reading twice does no harm
        return None
    if found["ref"] is None:
        return state.evolve(pending=None)
    return state.evolve(pending=Sensitive(json.dumps({**found, "in_doubt": True}, separators=(",", ":"))))
