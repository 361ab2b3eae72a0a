"""A challenge of strong customer authentication, from its start to its one outcome."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from weavr_multi.core.api_errors import Conflict
from weavr_multi.core.exceptions import ConfigurationError, invalid
from weavr_multi.core.sensitive import Sensitive, masked
from weavr_multi.sessions.errors import SessionError, StepUpFailed
from weavr_multi.sessions.options import CHANNELS, PUSH_CHANNELS, Channel

if TYPE_CHECKING:
    from weavr_multi.core.calls.requestor import Requestor
    from weavr_multi.events import StepUpStatusChanged

LIFETIME: Final = 300.0
# A second code within 15 seconds is refused with RETRY_IN_15SEC; asking twice more outlasts that.
START_RETRIES: Final = 2
# As observed: three times INVALID, once ONE_CHALLENGE_LIMIT_REMAINING, then CHALLENGE_LIMIT_EXCEEDED.
ATTEMPTS: Final = 5
_WRONG: Final = "VERIFICATION_CODE_INVALID"
_LAST: Final = "ONE_CHALLENGE_LIMIT_REMAINING"
WRONG_CODES: Final = frozenset({_WRONG, _LAST})
_LIMIT: Final = "CHALLENGE_LIMIT_EXCEEDED"
_DONE: Final = "ALREADY_VERIFIED"
_OVER: Final = {
    _LIMIT: "too many wrong codes",
    "VERIFICATION_CODE_EXPIRED": "the code has expired",
    "STATE_INVALID": "the challenge is not open: it was answered, ended after too many wrong codes, or never begun",
}


class Challenge:
    """A challenge that was started: the code is on its way, or the device shows the request.

    Attributes:
        channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.
        id: The challenge's id where it has one (pushes, confirmations), else None.
        attempts_left: How many codes may still be tried, as far as the service has told.
        is_verified: Whether it succeeded.
        is_over: Whether it can neither succeed nor fail any more.
    """

    def __init__(
        self,
        requestor: Requestor,
        channel: str,
        id: str | None,
        verify: Callable[[Sensitive], Awaitable[object]],
        verified: Callable[[], Awaitable[None]],
        *,
        counted: bool = True,
    ) -> None:
        self.channel = channel
        self.id = id
        self.attempts_left = ATTEMPTS
        self.is_verified = False
        self.is_over = False
        self._counted = counted  # whether all codes so far were tried on this object
        self._requestor = requestor
        self._verify = verify
        self._verified = verified
        self._ends = requestor.clock.monotonic() + LIFETIME

    @property
    def is_push(self) -> bool:
        """Whether it is approved on a device (`wait`), rather than by a code (`verify`)."""
        return self.channel in PUSH_CHANNELS

    @property
    def expires_in(self) -> float:
        """Seconds until the service gives it up; 0 if it has."""
        return max(0.0, self._ends - self._requestor.clock.monotonic())

    async def verify(self, code: str | Sensitive) -> None:
        """Send the code that the user received.

        Args:
            code: Six digits.

        Raises:
            Conflict: The code is wrong (``VERIFICATION_CODE_INVALID``, ``ONE_CHALLENGE_LIMIT_REMAINING``): ask again,
                `attempts_left` says how often. The other codes of the operation too.
            StepUpFailed: This challenge cannot succeed any more: too many wrong codes, or it has expired.
            InvalidRequest: It is no code, or this is a push, which has none.
        """
        code = masked(code)
        if self.is_push:
            raise invalid("code", f"a push ({self.channel}) has none: it is approved on the device; await wait()")
        if not isinstance(code, Sensitive):
            raise invalid("code", f"must be a text of digits, got a value of type {type(code).__name__}")
        self._still_open()
        try:
            await self._verify(code)
        except Conflict as error:
            word = str(error.error_code or "")
            if word in _OVER:
                self.is_over, self.attempts_left = True, 0
                raise StepUpFailed.because(f"strong customer authentication failed: {_OVER[word]}", error) from error
            if word != _DONE:
                self._count(word, error)
                raise
        await self._succeed()

    def _count(self, word: str, error: Conflict) -> None:
        if word == _WRONG:
            self.attempts_left = max(2, self.attempts_left - 1) if self._counted else 2
        elif word == _LAST:
            self.attempts_left = 1
        else:
            return
        times = "attempt" if self.attempts_left == 1 else "attempts"
        least = "" if self._counted or word == _LAST else "at least "
        error.args = (f"the code is wrong; {least}{self.attempts_left} {times} left",)

    async def wait(self, timeout: float | None = None) -> None:
        """Wait until the user has approved a push: until the webhook event about it is handed over.

        Args:
            timeout: Seconds; by default as long as the challenge lives (5 minutes from its start).

        Raises:
            StepUpFailed: The user declined, the challenge expired, or no event came in time.
        """
        if not self.is_push or self.id is None:
            raise ConfigurationError("a code is verified with verify(code); only a push is waited for")
        if self.is_verified:
            return
        self._still_open()
        seconds = self.expires_in if timeout is None else timeout
        event = await approval(self._requestor, self.id, seconds, StepUpFailed)
        status = str(event.status)
        if status != "VERIFIED":
            self.is_over = True
            raise StepUpFailed(f"the request on the device ended as {status}")
        await self._succeed()

    def _still_open(self) -> None:
        if self.is_over:
            raise StepUpFailed("this challenge is over; start another")

    async def _succeed(self) -> None:
        self.is_verified = self.is_over = True
        await self._verified()

    def __repr__(self) -> str:
        fate = "verified" if self.is_verified else "over" if self.is_over else f"{self.expires_in:.0f} s left"
        return f"<{type(self).__name__} {self.channel}{f' {self.id}' if self.id else ''}, {fate}>"


async def approval(requestor: Requestor, id: str, seconds: float, failed: type[SessionError]) -> StepUpStatusChanged:
    """Wait for the event about a challenge, or raise the given error."""
    try:
        event: StepUpStatusChanged = await requestor.event_bus.wait_for("challenge", id, seconds)
    except TimeoutError:
        raise failed(
            f"the approval on the device did not come within {seconds:g} s "
            "(it comes by the webhook /stepup/watch, handed over with weavr.hand_over(event))"
        ) from None
    return event


def check_channel(channel: object) -> Channel:
    """Return the channel as text, or raise `InvalidRequest` if there is none of that name."""
    text = str(channel)
    if text not in CHANNELS:
        raise invalid("channel", f"must be one of {', '.join(CHANNELS)}, got {channel!r}")
    return cast("Channel", text)


@contextmanager
def started(failure: str) -> Iterator[None]:
    """Start a challenge in the block; `StepUpFailed`, saying what failed, if the service refuses another for now."""
    try:
        yield
    except Conflict as error:
        if str(error.error_code or "") == _LIMIT:
            raise StepUpFailed.because(f"{failure}: too many challenges or wrong codes", error) from error
        raise
