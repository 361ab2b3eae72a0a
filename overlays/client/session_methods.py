"""The methods of `Weavr` and of its back office that make sessions. Their code is loaded at the first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Unpack, overload

from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.concurrency.async_only import AsyncOnly
from weavr_multi.core.sensitive import masked
from weavr_multi.core.sentinels import NOT_GIVEN

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.client.weavr import Weavr
    from weavr_multi.core.sensitive import Sensitive
    from weavr_multi.models import IdentityId, UserIdentity
    from weavr_multi.params import IdentityIdParams
    from weavr_multi.sessions.options import SessionOptions
    from weavr_multi.sessions.providers import SignInProvider
    from weavr_multi.sessions.saved_state import SessionState
    from weavr_multi.sessions.sca.biometric_sign_in import BiometricSignIn

    R = TypeVar("R")


class SessionFront(AsyncOnly):
    """The methods of `Weavr` that give sessions."""

    @property
    def _front(self) -> Weavr:
        raise NotImplementedError

    async def sign_in(
        self,
        email: str | None = None,
        password: str | Sensitive | None = None,
        identity: IdentityId | UserIdentity | IdentityIdParams | None = None,
        *,
        provider: SignInProvider | None = None,
        **options: Unpack[SessionOptions],
    ) -> Session:
        """Sign a user in. Tokens, their exchange and their expiry are the session's business from here on.

        Args:
            email: The user's e-mail address.
            password: The user's password, plain or tokenised. It is not kept.
            identity: The corporate or consumer to act for, where the user has several.
            provider: Gives the sign-in details, in place of `email` and `password`, now and whenever the token has
                died: such a session signs in again by itself.
            options: See `SessionOptions`.

        Raises:
            SignInFailed: The details are refused.
            Locked: After too many failures; wait half an hour.
            PasswordExpired: The password has to be changed first; the error can do it.
            IdentityRequired: The user has several identities and none was chosen; the error lists them.
            Unauthorized: The api-key is refused.
        """
        from weavr_multi.client.session_factory import sign_in
        from weavr_multi.sessions.providers import provider_of

        password, provider = masked(password), provider_of(provider)
        return await sign_in(self._front, email, password, identity, provider, options)

    async def sign_in_with_biometrics(
        self,
        email: str,
        identity: IdentityId | UserIdentity | IdentityIdParams | None = None,
        **options: Unpack[SessionOptions],
    ) -> BiometricSignIn:
        """Send a sign-in request to the device that the user has enrolled, and return at once.

        ``session = await sign_in`` waits until the user has approved it, which the webhook ``/stepup/watch`` reports:
        hand that event over (`hand_over`). The session is stepped up already.

        Args:
            email: The user's e-mail address.
            identity: The corporate or consumer to act for, where the user has several.
            options: See `SessionOptions`.

        Raises:
            SignInFailed: The service refuses it, or the user has no enrolled device.
        """
        from weavr_multi.client.session_factory import sign_in_with_biometrics

        return await sign_in_with_biometrics(self._front, email, identity, options)

    @hides_arguments
    def session(
        self, token: str | Sensitive, *, provider: SignInProvider | None = None, **options: Unpack[SessionOptions]
    ) -> Session:
        """Make a session from a token that came from elsewhere. Nothing is sent.

        Args:
            token: A user's bearer token; an AUTH token is exchanged when that turns out to be needed.
            provider: Gives the sign-in details when the token has died.
            options: See `SessionOptions`.
        """
        from weavr_multi.client.session_factory import session

        return session(self._front, token, provider, options)

    @hides_arguments
    def restore(
        self,
        state: SessionState | str | bytes,
        *,
        provider: SignInProvider | None = None,
        **options: Unpack[SessionOptions],
    ) -> Session:
        """Make a session from the state of another, perhaps of another process. Nothing is sent.

        Args:
            state: The value of `Session.state`, or of its `to_json`.
            provider: Gives the sign-in details when the token has died.
            options: See `SessionOptions`.
        """
        from weavr_multi.client.session_factory import restore

        return restore(self._front, state, provider, options)

    @overload
    async def resume(
        self,
        pending: str | bytes | Sensitive,
        *,
        code: str | Sensitive | None = None,
        session: Session | None = None,
        timeout: float | None = NOT_GIVEN,
    ) -> Any: ...
    @overload
    async def resume(
        self,
        pending: str | bytes | Sensitive,
        *,
        code: str | Sensitive | None = None,
        session: Session | None = None,
        timeout: float | None = NOT_GIVEN,
        returns: type[R],
    ) -> R: ...
    async def resume(
        self,
        pending: str | bytes | Sensitive,
        *,
        code: str | Sensitive | None = None,
        session: Session | None = None,
        timeout: float | None = NOT_GIVEN,
        returns: type[object] | None = None,
    ) -> object:
        """Finish a call that a step-up held up, in any process: pass the step-up and send the same call again.

        Args:
            pending: The text from ``error.pending.to_json()``.
            code: The code that the user received; None if the challenge is a push, or was verified already.
            session: The user's session, if the pending call was stored without it.
            timeout: Seconds for the call that is sent again.
            returns: The class that the operation returns (`Page` for a list), for type checkers; checked first.

        Returns:
            What the operation returns.

        Raises:
            InvalidRequest: The operation returns something else than `returns`; nothing was sent.
            Conflict: The code is wrong; ask again.
            StepUpFailed: The challenge cannot succeed any more.
            StepUpRequired: The step-up has not been passed.
            SessionExpired: The session has died meanwhile.
        """
        from weavr_multi.client.session_factory import resume

        pending, code = masked(pending), masked(code)
        return await resume(self._front, pending, code, session, timeout, returns)

    def hand_over(self, event: object) -> bool:
        """Hand a verified webhook event to those who wait for it: step-ups, sign-ins by biometrics, bulk processes.

        It may be called from any thread and does not wait.

        Args:
            event: The event that `WebhookVerifier.parse` returned.

        Returns:
            Whether somebody waited. An approval that nobody waits for yet is kept for five minutes.
        """
        return self._front._requestor.event_bus.give(event)


class BackofficeFront:
    """The methods of ``weavr.backoffice`` that give sessions."""

    _weavr: Weavr

    async def session(
        self, identity: IdentityId | UserIdentity | IdentityIdParams, **options: Unpack[SessionOptions]
    ) -> BackofficeSession:
        """Get a session that acts for an identity, with the api-key alone. It replaces its token by itself.

        Args:
            identity: The corporate or consumer: an `IdentityId`, or a mapping with ``type`` and ``id``.
            options: See `SessionOptions`.

        Raises:
            SignInFailed: The service refuses it for this identity.
            Unauthorized: The api-key is refused.
        """
        from weavr_multi.client.session_factory import backoffice_session

        return await backoffice_session(self._weavr, identity, options)

    @hides_arguments
    def restore(self, state: SessionState | str | bytes, **options: Unpack[SessionOptions]) -> BackofficeSession:
        """Make a back-office session from the state of another. Nothing is sent.

        Args:
            state: The value of `BackofficeSession.state`, or of its `to_json`.
            options: See `SessionOptions`.
        """
        from weavr_multi.client.session_factory import restore_backoffice

        return restore_backoffice(self._weavr, state, options)
