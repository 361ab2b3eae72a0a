"""Sign-in with biometrics: started here, approved on the user's device, finished by a webhook."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.sessions.errors import SignInFailed
from weavr_multi.sessions.providers import identity_of
from weavr_multi.sessions.sca.challenge import LIFETIME, approval
from weavr_multi.sessions.sign_in import SignIn
from weavr_multi.sessions.token import Token

if TYPE_CHECKING:
    from weavr_multi.client.session import Session
    from weavr_multi.client.session_factory import SessionFactory
    from weavr_multi.models import IdentityId, UserIdentity


class BiometricSignIn:
    """A sign-in that the user has to approve: ``session = await sign_in`` waits for that.

    It is finished by the webhook event `StepUpStatusChanged` (``/stepup/watch``): hand it over with
    ``weavr.hand_over(event)``, from wherever webhooks arrive in this process.

    Attributes:
        challenge_id: The id that the event will name.
    """

    def __init__(self, factory: SessionFactory, challenge_id: str, identity: IdentityId | None, key: str) -> None:
        self.challenge_id = challenge_id
        self._factory = factory
        self._identity = identity
        self._key = key
        self._ends = factory.caller.requestor.clock.monotonic() + LIFETIME
        self._session: Session | None = None

    def __await__(self) -> Generator[Any, Any, Session]:
        return self.session().__await__()

    async def session(
        self,
        *,
        identity: IdentityId | UserIdentity | Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Session:
        """Wait for the approval and return the session, which is stepped up already.

        Args:
            identity: The identity to act for, where the user has several.
            timeout: Seconds; by default as long as the request on the device lives (5 minutes from its start).

        Raises:
            SignInFailed: The user declined, the request expired, or no event came in time.
            IdentityRequired: The user has several identities: call this again with one of them.
            ConfigurationError: The sign-in led to a session for another identity before, or at this moment.
        """
        wanted = self._identity if identity is None else identity_of(identity)
        requestor = self._factory.caller.requestor
        await requestor.flights.join(("biometrics", self.challenge_id), lambda: self._finish(wanted, timeout))
        assert self._session is not None
        if wanted is not None and self._session.identity != wanted:
            raise ConfigurationError(
                "this sign-in has led to a session for another identity: act for this one with session.switch(identity)"
            )
        return self._session

    async def _finish(self, identity: IdentityId | None, timeout: float | None) -> None:
        if self._session is not None:
            return
        requestor, lifetime = self._factory.caller.requestor, self._factory.settings.lifetime
        seconds = max(0.0, self._ends - requestor.clock.monotonic()) if timeout is None else timeout
        event = await approval(requestor, self.challenge_id, seconds, SignInFailed)
        if str(event.status) != "VERIFIED":
            raise SignInFailed(f"the sign-in on the device ended as {event.status}")
        text = getattr(event, "auth_token", None)
        if not isinstance(text, Sensitive):
            raise SignInFailed("the event says VERIFIED but carries no token: the challenge was not one of a sign-in")
        auth = Token(text, requestor.clock.monotonic(), lifetime, is_auth=True)
        token = await SignIn(self._factory.caller, lifetime).exchange(auth, identity)
        token.step_up.is_done = True  # the service says so in its response, too
        self._session = await self._factory.with_token(token, identity, self._key)

    def __repr__(self) -> str:
        fate = "finished" if self._session is not None else "waiting for the user"
        return f"<BiometricSignIn {self.challenge_id}, {fate}>"
