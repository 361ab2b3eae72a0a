"""Decides when a failed sign-in may be tried again: repeated refusals would lock the user out."""

from __future__ import annotations

from typing import Final

from weavr_multi.core.api_errors import Locked, RateLimited, Unauthorized
from weavr_multi.sessions.errors import IdentityRequired, PasswordExpired, SignInFailed

REFUSED: Final = 30.0
LONGEST: Final = 1800.0
PASSING: Final = 1.0


class SignInBackoff:
    """Remembers why the last sign-in failed, and until when another attempt would fail the same way."""

    __slots__ = ("_error", "_refusals", "_until")

    def __init__(self) -> None:
        self._error: Exception | None = None
        self._until = 0.0
        self._refusals = 0

    def error(self, now: float) -> Exception | None:
        """Return why a sign-in is not worth an attempt now, or None if it is."""
        return self._error if self._error is not None and now < self._until else None

    def failed(self, error: Exception, now: float) -> None:
        self._error = error
        self._until = now + self._seconds(error)

    def succeeded(self) -> None:
        self._error, self._refusals = None, 0

    def _seconds(self, error: Exception) -> float:
        if isinstance(error, Locked):
            return error.retry_after
        if isinstance(error, RateLimited):
            return error.reset_after or PASSING
        if isinstance(error, (SignInFailed, PasswordExpired, IdentityRequired, Unauthorized)):
            # Wrong details stay wrong until a person changes them; each refusal brings a lock nearer.
            self._refusals += 1
            return float(min(LONGEST, REFUSED * 2 ** min(self._refusals - 1, 10)))
        return PASSING
