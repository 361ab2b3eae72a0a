"""`Session` and `BackofficeSession`: all resources, called with one user's token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self

from weavr_multi.client.free_request import FreeRequests
from weavr_multi.client.overlay_resources import BackofficeSessionResources, SessionResources
from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.resource import Caller
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.concurrency.async_only import AsyncOnly
from weavr_multi.core.sentinels import NOT_GIVEN

if TYPE_CHECKING:
    from weavr_multi.client.weavr import Weavr
    from weavr_multi.core.hooks.middleware import Middleware
    from weavr_multi.models import CredentialId, IdentityId, UserIdentity
    from weavr_multi.params import IdentityIdParams
    from weavr_multi.sessions.authenticated_calls import SessionCaller
    from weavr_multi.sessions.saved_state import SessionState


class SessionFace(AsyncOnly, FreeRequests):
    """Methods of the sessions of both surfaces, beside their resources."""

    def __init__(self, weavr: Weavr, caller: SessionCaller) -> None:
        self._weavr = weavr
        self._session_caller = caller
        caller.face = self  # type: ignore[assignment]  # it is one of the two

    @property
    def _caller(self) -> Caller:
        return self._session_caller

    @property
    def weavr(self) -> Weavr:
        """The client that the session belongs to."""
        return self._weavr

    @property
    def identity(self) -> IdentityId | None:
        """The corporate or consumer that the session acts for; None if the token came from elsewhere without it."""
        return self._session_caller.token_manager.token.identity or self._session_caller.token_manager.chosen

    @property
    def credentials(self) -> CredentialId | None:
        """The user or API client behind the session, if known."""
        return self._session_caller.token_manager.token.credentials

    @property
    def stepped_up(self) -> bool:
        """Whether strong customer authentication has raised the token. The service alone knows for how long."""
        return self._session_caller.token_manager.token.step_up.is_done

    @property
    def expires_in(self) -> float:
        """Seconds until the token expires if no call is made; every successful call extends it. 0 if it has expired."""
        manager = self._session_caller.token_manager
        return max(0.0, manager.token.life.ends - manager.clock.monotonic())

    @property
    def is_expired(self) -> bool:
        """Whether the token has expired, as far as this process knows. A session with a provider replaces it."""
        return self.expires_in <= 0

    def state(self) -> SessionState:
        """Return the state from which `Weavr.restore` continues this session in another process. It holds the token."""
        return self._session_caller.token_manager.state()

    def hand_over(self, event: object) -> bool:
        """Pass a verified webhook event to the waits for it; the same as `Weavr.hand_over`."""
        return self._weavr.hand_over(event)

    @hides_arguments
    def with_options(
        self,
        *,
        timeout: float | None = NOT_GIVEN,
        extra_headers: Mapping[str, str] | None = None,
        max_retries: int = NOT_GIVEN,
        middleware: Iterable[Middleware] = (),
    ) -> Self:
        """Return a copy with other defaults for its calls. Both share one token.

        Args:
            timeout: Seconds for a whole call, or None.
            extra_headers: Headers to add to every call.
            max_retries: Further attempts after the first.
            middleware: Further middleware, inside this session's.
        """
        from weavr_multi.core.hooks.middleware import checked

        options = Options(timeout, NOT_GIVEN, NOT_GIVEN, extra_headers, max_retries, checked(middleware))
        options.check("with_options")
        return type(self)(self._weavr, self._session_caller.with_defaults(options))

    async def sign_out(self) -> str | None:
        """End the session: the token is given back to the service, and no call goes out any more.

        An expired token is no error; signing out twice is harmless.

        Returns:
            Where the user signs out of a third party that has signed them in, or None.

        Raises:
            WeavrError: The service, or the store, could not be told. The session is over all the same, and the token
                dies by itself.
        """
        from weavr_multi.sessions.sign_out import sign_out

        return await sign_out(self._session_caller.token_manager)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from weavr_multi.sessions.sign_out import leave

        await leave(self._session_caller.token_manager)

    def __repr__(self) -> str:
        identity = self.identity
        whom = f"{identity.type} {identity.id}" if identity is not None else "unknown identity"
        if self._session_caller.token_manager.signed_out:
            life = "signed out"
        else:
            life = "expired" if self.is_expired else f"expires in {self.expires_in:.0f} s"
        return f"<{type(self).__name__} {whom}, {life}{', stepped up' if self.stepped_up else ''}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a session holds a token and connections and is not pickled; use state() and Weavr.restore")


class Session(SessionFace, SessionResources):
    """The resources bound to one user, whose token is looked after.

    Safe to share between tasks. ``async with`` signs out at its end.
    """

    async def switch(self, identity: IdentityId | UserIdentity | IdentityIdParams) -> Session:
        """Return a new session of the same user for another identity. This one stays valid.

        Args:
            identity: One of `identities.list()`, an `IdentityId`, or a mapping with ``type`` and ``id``.

        Raises:
            SessionExpired: The service needs a new sign-in for it, and the session has no provider.
            SignInFailed: The user may not act for it.
        """
        from weavr_multi.client.session_factory import switch

        return await switch(self, identity)


class BackofficeSession(SessionFace, BackofficeSessionResources):
    """The back-office resources bound to one identity, with the api-key alone: the token is replaced as needed."""

    _surface = "backoffice"
