"""What a delivery that is not acceptable is answered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError, InvalidSignature, WebhookError
from weavr_multi.webhooks import answers
from weavr_multi.webhooks.answers import Answer
from weavr_multi.webhooks.calls import check_plain
from weavr_multi.webhooks.headers import SIGNATURE, WEBHOOKS_KEY, Headers, proof_headers

OnInvalid: TypeAlias = int | Callable[[WebhookError], "int | None"]
_log: Final = logging.getLogger("weavr_multi.webhooks")


class Refusals:
    """Decides between "send it again" and "never again" for deliveries that are unproven, stale or cut short.

    A wrong key of ours looks like a forgery, and a wrong clock like a replay. So nothing is refused for good before a
    delivery was accepted by the same credential: the API key and the webhooks key may be wrong one without the other.

    Args:
        on_invalid: A status, or a function of the error that gives one, or None.

    Raises:
        ConfigurationError: It is neither, an async function, or a status that is no refusal.
    """

    def __init__(self, on_invalid: OnInvalid | None) -> None:
        if callable(on_invalid):
            check_plain(on_invalid, "on_invalid_signature")
        elif on_invalid is not None and not _is_refusal(on_invalid):
            raise ConfigurationError(
                f"on_invalid_signature is a status from 400 to 599 or a function, got {on_invalid!r}"
            )
        self._on_invalid = on_invalid
        self._proven: set[str] = set()

    def accepted(self, credential: str) -> None:
        """Note that a delivery was proven by a credential, at the right time."""
        self._proven.add(credential)

    def answer(self, error: WebhookError, headers: Headers) -> Answer:
        """Return the answer to a delivery that is not acceptable."""
        known = credential_of(headers) in self._proven
        status = self._own(error)
        if status is None:
            status = answers.UNPROVEN if known else answers.UNAVAILABLE
        hint = "" if known else "; nothing like it was accepted since start: are the key and the clock right?"
        _log.warning("a delivery was refused with %d: %s%s", status, error, hint)
        return Answer(status)

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


def credential_of(headers: Headers) -> str:
    """Return which credential a delivery claims to be proven by."""
    try:
        found = proof_headers(headers, "")
    except InvalidSignature:
        return SIGNATURE
    return WEBHOOKS_KEY if WEBHOOKS_KEY in found and SIGNATURE not in found else SIGNATURE
