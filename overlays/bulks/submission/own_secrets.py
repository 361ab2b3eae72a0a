"""The client's own key and token: messages that quote an item, or name a run, must not show them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from weavr_multi.core.calls.hide_arguments import mask_text, refuse_secret_ref
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkTools


def mask_of(bulks: BulkTools) -> Callable[[str], str]:
    """Return a function that masks them in a text."""
    return lambda text: mask_text(text, _known(bulks))


def refuse_secret_run_id(bulks: BulkTools, run_id: object) -> None:
    """Raise `InvalidRequest` if the name of a run is one of them."""
    refuse_secret_ref("bulks", run_id, _known(bulks), "run_id")


def _known(bulks: BulkTools) -> list[str]:
    caller: Any = bulks.caller
    manager = getattr(caller, "token_manager", None)  # a session's
    token = caller.defaults.auth_token if manager is None else manager.token.text
    known: list[str] = caller.requestor.credentials(token if isinstance(token, Sensitive) else None)
    return known
