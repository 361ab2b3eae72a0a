"""The client's own key and token: messages that quote an item, or name a run, must not show them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from weavr_multi.core.calls.secrets_in_errors import is_secret, mask_text
from weavr_multi.core.exceptions import invalid
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkTools


def mask_of(bulks: BulkTools) -> Callable[[str], str]:
    """Return a function that masks them in a text."""
    return lambda text: mask_text(text, _known(bulks))


def refuse_secret_run_id(bulks: BulkTools, run_id: object) -> None:
    """Raise `InvalidRequest` if the name of a run is one of them: journals, logs and errors show the name."""
    if is_secret(run_id, _known(bulks)):  # no frame of the error has them
        raise invalid("run_id", "is the client's api key or token: it is a name of your own for this input")


def _known(bulks: BulkTools) -> list[str]:
    caller: Any = bulks.caller
    manager = getattr(caller, "token_manager", None)  # a session's
    token = caller.defaults.auth_token if manager is None else manager.token.text
    known: list[str] = caller.requestor.credentials(token if isinstance(token, Sensitive) else None)
    return known
