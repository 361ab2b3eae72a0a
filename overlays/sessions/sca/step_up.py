"""``session.step_up``: the generated operations, and `start`, which gives a `Challenge`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weavr_multi.api.step_up import StepUp as GeneratedStepUp
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.generated_lookup import load, require
from weavr_multi.core.sentinels import NOT_GIVEN, NotGiven
from weavr_multi.sessions.options import OTP_CHANNELS, SIGN_IN_SECONDS, Channel
from weavr_multi.sessions.sca.challenge import START_RETRIES, Challenge, check_channel, started

if TYPE_CHECKING:
    from weavr_multi.api.authentication_factors import AuthenticationFactors
    from weavr_multi.sessions.authenticated_calls import SessionCaller


class StepUp(GeneratedStepUp):
    """Raising a session by strong customer authentication."""

    async def start(self, channel: Channel = "SMS", *, timeout: float | None = NOT_GIVEN) -> Challenge:
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
        sent: Any = check_channel(channel)
        patience = SIGN_IN_SECONDS if isinstance(timeout, NotGiven) else timeout
        id: str | None = None
        with started("strong customer authentication failed"):
            if channel in OTP_CHANNELS:
                require(self, "start_otp", "verify_otp")
                await self.start_otp(sent, timeout=patience, max_retries=START_RETRIES)
            else:
                require(self, "start_push")
                response = await self.start_push(sent, timeout=patience, max_retries=START_RETRIES)
                id = response.id
        return self._made(channel, id, counted=True)

    def resumed(self, channel: str, id: str | None) -> Challenge:
        """Return the object of a challenge that was started before, perhaps in another process. Nothing is sent.

        Args:
            channel: Its channel.
            id: Its id, for a push.
        """
        return self._made(channel, id, counted=False)

    def _made(self, channel: Any, id: str | None, *, counted: bool) -> Challenge:
        caller = self._session_caller()
        token = caller.token_manager.token
        made = Challenge(
            caller.requestor,
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
        response = await factors.list()
        found = response.factors or []
        return tuple(str(one.channel) for one in found if str(one.status) == "ACTIVE" and one.channel)

    def _session_caller(self) -> SessionCaller:
        from weavr_multi.sessions.authenticated_calls import SessionCaller

        if not isinstance(self._caller, SessionCaller):
            raise ConfigurationError("a step-up raises a session: call it on one (session.step_up)")
        return self._caller
