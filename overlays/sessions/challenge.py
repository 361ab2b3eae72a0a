"""A challenge of strong customer authentication, from its start to its one outcome."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from weavr_multi.core.exceptions import ConfigurationError, Conflict, StepUpFailed
from weavr_multi.core.secrets import Sensitive, sensitive
from weavr_multi.sessions.settings import CHANNELS, PUSH_CHANNELS

if TYPE_CHECKING:
    from weavr_multi.core.engine import Engine

LIFETIME: Final = 300.0
_POLL_SECONDS: Final = 2.0
# As observed: three times INVALID, once ONE_CHALLENGE_LIMIT_REMAINING, then CHALLENGE_LIMIT_EXCEEDED.
ATTEMPTS: Final = 5
_WRONG: Final = "VERIFICATION_CODE_INVALID"
_LAST: Final = "ONE_CHALLENGE_LIMIT_REMAINING"
WRONG_CODES: Final = frozenset({_WRONG, _LAST})
_DONE: Final = "ALREADY_VERIFIED"
_OVER: Final = {
    "CHALLENGE_LIMIT_EXCEEDED": "too many wrong codes",
    "VERIFICATION_CODE_EXPIRED": "the code has expired",
    "STATE_INVALID": "the challenge is not open any more",
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
        engine: Engine,
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
        self._engine = engine
        self._verify = verify
        self._verified = verified
        self._ends = engine.clock.monotonic() + LIFETIME

    @property
    def is_push(self) -> bool:
        """Whether it is approved on a device (`wait`), rather than by a code (`verify`)."""
        return self.channel in PUSH_CHANNELS

    @property
    def expires_in(self) -> float:
        """Seconds until the service gives it up; 0 if it has."""
        return max(0.0, self._ends - self._engine.clock.monotonic())

    async def verify(self, code: str | Sensitive) -> None:
        """Send the code that the user received.

        Args:
            code: Six digits.

        Raises:
            Conflict: The code is wrong (``VERIFICATION_CODE_INVALID``, ``ONE_CHALLENGE_LIMIT_REMAINING``): ask again,
                `attempts_left` says how often. The other codes of the operation too.
            StepUpFailed: This challenge cannot succeed any more: too many wrong codes, or it has expired.
        """
        if self.is_push:
            raise ConfigurationError(f"a push ({self.channel}) has no code: it is approved on the device; await wait()")
        self._still_open()
        try:
            await self._verify(sensitive(code))
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
        try:
            event = await self._engine.handover.wait_for("challenge", self.id, seconds)
        except TimeoutError:
            raise StepUpFailed(
                f"the approval on the device did not come within {seconds:g} s "
                "(it comes by the webhook /stepup/watch, handed over with weavr.hand_over(event))"
            ) from None
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


class ConfirmationChallenge(Challenge):
    """A challenge that confirms what waits for its user's approval.

    Attributes:
        resource_type: ``sends``, ``outgoing_wire_transfers``, ``correspondent_bank_transfers``,
            ``linked_account_declaration`` or ``beneficiary_batches``.
        resource_ids: The ids of all that it confirms together.
        outcome: Asks whether it was approved (None: not yet), where no event says so.
    """

    def __init__(
        self,
        engine: Engine,
        channel: str,
        id: str | None,
        verify: Callable[[Sensitive], Awaitable[object]],
        resource_type: str,
        resource_ids: tuple[str, ...],
    ) -> None:
        super().__init__(engine, channel, id, verify, _nothing)
        self.resource_type = resource_type
        self.resource_ids = resource_ids
        self.outcome: Callable[[], Awaitable[bool | None]] | None = None

    async def wait(self, timeout: float | None = None) -> None:
        """Wait until the user has approved a push.

        The service gives the push for a batch of beneficiaries no id that its webhook could be known by: the state of
        the batch is asked for every two seconds.

        Args:
            timeout: Seconds; by default as long as the challenge lives (5 minutes from its start).

        Raises:
            StepUpFailed: The user declined, the challenge expired, or nothing came in time.
        """
        if self.outcome is None or self.is_over:
            return await super().wait(timeout)
        clock = self._engine.clock
        seconds = self.expires_in if timeout is None else timeout
        end = clock.monotonic() + seconds
        while (approved := await self.outcome()) is None:
            if clock.monotonic() >= end:
                raise StepUpFailed(f"the approval on the device did not come within {seconds:g} s")
            await clock.sleep(_POLL_SECONDS)
        self.is_over = True
        if not approved:
            raise StepUpFailed("the request on the device was not approved")
        await self._succeed()


async def _nothing() -> None:
    """A confirmation raises no token."""


def check_channel(channel: object) -> str:
    """Return the channel as text, or raise `ConfigurationError` if there is none of that name."""
    text = str(channel)
    if text not in CHANNELS:
        raise ConfigurationError(f"channel is one of {', '.join(CHANNELS)}, got {channel!r}")
    return text
