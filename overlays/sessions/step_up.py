"""``session.step_up``: the generated operations, and `start`, which gives a `Challenge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.api.step_up import StepUp as GeneratedStepUp
from weavr_multi.core.exceptions import ConfigurationError, Conflict, StepUpFailed
from weavr_multi.core.extensions import load, require
from weavr_multi.core.unset import UNSET, Unset
from weavr_multi.sessions.challenge import Challenge, check_channel
from weavr_multi.sessions.settings import OTP_CHANNELS, SIGN_IN_SECONDS

if TYPE_CHECKING:
    from weavr_multi.api.authentication_factors import AuthenticationFactors
    from weavr_multi.sessions.caller import SessionCaller

# A second code within 15 seconds is refused with RETRY_IN_15SEC; asking twice more outlasts that.
_RETRIES = 2


class StepUp(GeneratedStepUp):
    """Raising a session by strong customer authentication."""

    async def start(self, channel: str = "SMS", *, timeout: float | None | Unset = UNSET) -> Challenge:
        """Start a step-up: send the code, or the request to the user's device.

        If a code was sent less than 15 seconds ago, it waits until the service takes another request.

        Args:
            channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.
            timeout: Seconds for starting it (60).

        Returns:
            The challenge: ``await challenge.verify(code)``, or ``await challenge.wait()`` for a push. After that the
            session is stepped up.

        Raises:
            Conflict: The user has not enrolled the channel, among others; see `start_otp` and `start_push`.
            StepUpFailed: Too many challenges or wrong codes: the service refuses another for now.
        """
        channel = check_channel(channel)
        patience = SIGN_IN_SECONDS if isinstance(timeout, Unset) else timeout
        id: str | None = None
        try:
            if channel in OTP_CHANNELS:
                require(self, "start_otp", "verify_otp")
                await self.start_otp(channel, timeout=patience, max_retries=_RETRIES)
            else:
                require(self, "start_push")
                answer = await self.start_push(channel, timeout=patience, max_retries=_RETRIES)
                id = None if isinstance(answer.id, Unset) else answer.id
        except Conflict as error:
            if str(error.error_code or "") == "CHALLENGE_LIMIT_EXCEEDED":
                raise StepUpFailed.because(
                    "strong customer authentication failed: too many challenges", error
                ) from error
            raise
        return self._made(channel, id, counted=True)

    def resumed(self, channel: str, id: str | None) -> Challenge:
        """Return the object of a challenge that was started before, perhaps in another process. Nothing is sent.

        Args:
            channel: Its channel.
            id: Its id, for a push.
        """
        return self._made(channel, id, counted=False)

    def _made(self, channel: str, id: str | None, *, counted: bool) -> Challenge:
        caller = self._session_caller()
        token = caller.holder.token
        made = Challenge(
            caller.engine,
            check_channel(channel),
            id,
            lambda code: self.verify_otp(channel, verification_code=code),
            lambda: caller.step_ups.passed(caller, token),
            counted=counted,
        )
        caller.step_ups.latest = made
        return made

    async def channels(self) -> tuple[str, ...]:
        """Return the channels that the user has enrolled and that are active, by ``authentication_factors.list``."""
        resource = load("weavr_multi.api.authentication_factors:AuthenticationFactors", "step_up.channels")
        factors: AuthenticationFactors = resource(self._caller)
        answer = await factors.list()
        found = answer.factors if not isinstance(answer.factors, Unset) else []
        return tuple(str(one.channel) for one in found if str(one.status) == "ACTIVE" and one.channel)

    def _session_caller(self) -> SessionCaller:
        from weavr_multi.sessions.caller import SessionCaller

        if not isinstance(self._caller, SessionCaller):
            raise ConfigurationError("a step-up raises a session: call it on one (session.step_up)")
        return self._caller
