"""The responses of a receiver, what each status means to Weavr, and which errors get which."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.errors import InvalidSignature, StaleDelivery, WebhookError
from weavr_multi.webhooks.handlers import check_plain

# Weavr sends again after 408, 409, 425 and 5xx, five times over four hours. Every other 4xx is final: the event is
# lost.
DONE: Final = 204
OK: Final = 200
MALFORMED: Final = 400
UNPROVEN: Final = 401
WRONG_METHOD: Final = 405
TOO_LARGE: Final = 413
BUSY: Final = 425
FAILED: Final = 500
UNAVAILABLE: Final = 503

OnInvalid: TypeAlias = int | Callable[[WebhookError], "int | None"]
_log: Final = logging.getLogger("weavr_multi.webhooks")


class WebhookResponse(NamedTuple):
    """The response to one delivery.

    Attributes:
        status: The HTTP status.
        headers: The headers, by lower-case name.
        body: The body; empty but for decisions.
        close: Whether the connection is to be closed, because the request's body was not read to its end.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    close: bool = False


class Refusals:
    """Decides between "send it again" and "never again" for deliveries that are unproven, stale or cut short.

    A wrong key of ours looks like a forgery. So nothing is refused for good before a delivery was accepted by the same
    credential: the API key and the webhooks key may be wrong one without the other. What is stale or cut short never
    is: a clock of ours may go wrong at any time, and a proxy may lose the end of a body, while a replay gains nothing
    by being asked to come again.

    Attributes:
        proven: The credentials by which a delivery was accepted, at the right time.

    Raises:
        ConfigurationError: `on_invalid` is neither, an async function, or a status that is no refusal.
    """

    def __init__(self, on_invalid: OnInvalid | None) -> None:
        if callable(on_invalid):
            check_plain(on_invalid, "on_invalid_signature")
        elif on_invalid is not None and not _is_refusal(on_invalid):
            raise ConfigurationError(
                f"on_invalid_signature is a status from 400 to 599 or a function, got {on_invalid!r}"
            )
        self._on_invalid = on_invalid
        self.proven: set[str] = set()

    def answer(self, error: WebhookError, credential: str) -> WebhookResponse:
        """Return the response to a delivery that claims to be proven by a credential and is not acceptable."""
        known = credential in self.proven
        status = self._own(error)
        if status is None:
            again = not isinstance(error, InvalidSignature) or error.send_again
            status = UNPROVEN if known and not again else UNAVAILABLE
        hint = "" if known else "; nothing like it was accepted since start: are the key and the clock right?"
        if known and isinstance(error, StaleDelivery):
            hint = "; is the clock of this machine right?"
        _log.warning("a delivery was refused with %d: %s%s", status, error, hint)
        return WebhookResponse(status)

    def _own(self, error: WebhookError) -> int | None:
        if not callable(self._on_invalid):
            return self._on_invalid
        try:
            status = self._on_invalid(error)
        except Exception:
            _log.exception("the on_invalid_signature hook failed")
            return None
        if status is None or _is_refusal(status):
            return status
        _log.error("the on_invalid_signature hook returned %r, which is no status from 400 to 599", status)
        return None


def _is_refusal(status: object) -> bool:
    return isinstance(status, int) and not isinstance(status, bool) and 400 <= status <= 599
