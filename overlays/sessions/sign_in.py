"""The calls that give a usable token, and the errors for their refusals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn

from weavr_multi.core.api_errors import ApiError, Locked, RateLimited, ServerError, Unauthorized
from weavr_multi.core.calls.options import is_header_text
from weavr_multi.core.clock import Budget
from weavr_multi.core.config import ENVIRONMENTS
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.generated_lookup import load, require
from weavr_multi.core.hooks.activity import observed
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.sessions.errors import IdentityRequired, PasswordExpired, SessionExpired, SignInFailed
from weavr_multi.sessions.options import SIGN_IN_SECONDS
from weavr_multi.sessions.providers import details_of
from weavr_multi.sessions.token import Token
from weavr_multi.sessions.token_manager import EXPIRED

if TYPE_CHECKING:
    from weavr_multi.api.access import Access
    from weavr_multi.api.backoffice_access import BackofficeAccess
    from weavr_multi.api.identities import Identities
    from weavr_multi.client.weavr import ClientCaller
    from weavr_multi.models import IdentityId, UserIdentity
    from weavr_multi.sessions.providers import SignInDetails
    from weavr_multi.sessions.token_manager import TokenManager

_RESTARTED: Final = "which a restarted sandbox makes anew: unset WEAVR_API_KEY, or set it to the key that it printed"


class SignIn:
    """One sign-in: a few calls under one time limit, for tokens that live so many seconds from their last activity."""

    def __init__(self, caller: ClientCaller, lifetime: float) -> None:
        self._caller = caller
        self._lifetime = lifetime
        self._budget = Budget(caller.requestor.clock, SIGN_IN_SECONDS)

    async def enter(self, details: SignInDetails, identity: IdentityId | None) -> Token:
        """Sign in with details, for an identity, that in the details, or the user's only one; exchange the token if it
        is of the kind that has to be. `Weavr.sign_in` lists the errors.
        """
        identity = identity or details.identity
        if details.password is None:
            return await self.by_api_key(identity)
        token = await self._by_password(details)
        wrong = identity is not None and token.identity is not None and token.identity != identity
        return await self.exchange(token, identity) if token.is_auth or wrong else token

    async def _by_password(self, details: SignInDetails) -> Token:
        assert details.email is not None
        assert details.password is not None
        access = self._access("login_with_password")
        try:
            response = await access.login_with_password(
                email=details.email, password=details.password, timeout=self._left()
            )
        except ApiError as error:
            local = self._caller.requestor.config.base_url == ENVIRONMENTS["local"]
            _refused(error, "wrong e-mail address or password", _RESTARTED if local else "")
        return self._token(response, is_auth=str(response.token_type or "") == "AUTH")

    async def by_api_key(self, identity: IdentityId | None) -> Token:
        """Get a token of the back office for an identity, with the api-key alone."""
        if identity is None:
            raise ConfigurationError("the back office acts for an identity: pass identity=")
        resource = load("weavr_multi.api.backoffice_access:BackofficeAccess", "weavr.backoffice.session")
        access: BackofficeAccess = resource(self._caller)
        require(access, "request_token")
        try:
            response = await access.request_token(identity=identity, timeout=self._left())
        except ApiError as error:
            _refused(error, "the api-key may not act for this identity")
        token = self._token(response)
        token.identity = token.identity or identity
        return token

    async def start_biometrics(self, email: str, identity: IdentityId | None) -> str:
        """Send the sign-in request to the user's device; return the id of the challenge."""
        access = self._access("login_via_biometrics")
        try:
            response = await access.login_via_biometrics(email=email, identity=identity, timeout=self._left())
        except ApiError as error:
            _refused(error, "no such user, or one who cannot sign in like this")
        if response.challenge_id is None:
            raise SignInFailed("the service accepted the sign-in but answered without a challenge")
        return response.challenge_id

    async def exchange(self, auth: Token, identity: IdentityId | None = None) -> Token:
        """Exchange an AUTH token (or any live one) for a token of an identity, else of the user's only one."""
        access = self._access("request_token")
        if identity is None:
            identity = await self._only_identity(auth.text)
        try:
            response = await access.request_token(identity=identity, auth_token=auth.text, timeout=self._left())
        except ApiError as error:
            _refused(error, "the user may not act for this identity", "or the token to exchange has expired")
        token = self._token(response)
        token.auth = auth.text if auth.is_auth else auth.auth
        token.identity = token.identity or identity
        token.credentials = token.credentials or auth.credentials
        token.stored.proof = auth.stored.proof
        return token

    async def _only_identity(self, auth: Sensitive) -> IdentityId:
        resource = load("weavr_multi.api.identities:Identities", "choosing an identity")
        identities: Identities = resource(self._caller)
        try:
            found: Sequence[UserIdentity] = [
                item async for item in identities.list(auth_token=auth, timeout=self._left())
            ]
        except ApiError as error:
            _refused(error, "the user may not list identities")
        if len(found) == 1:
            return found[0].id
        if not found:
            raise SignInFailed("the user has no identity to act for")
        names = ", ".join(f"{one.id.type}:{one.id.id} ({one.name})" for one in found)
        choice = IdentityRequired(f"the user has {len(found)} identities, pass identity= with one of them: {names}")
        choice.identities = tuple(found)
        raise choice

    def _access(self, method: str) -> Access:
        access: Access = load("weavr_multi.api.access:Access", "signing in")(self._caller)
        require(access, method)
        return access

    def _left(self) -> float:
        return max(self._budget.remaining() or 0.0, 0.001)

    def _token(self, response: Any, *, is_auth: bool = False) -> Token:
        text = getattr(response, "token", None)
        if not isinstance(text, Sensitive):  # the back office wraps it once more
            text = getattr(text, "token", None)
        if not isinstance(text, Sensitive):
            raise SignInFailed("the service accepted the sign-in but answered without a token")
        if not is_header_text(text.reveal()):  # each call would fail as if the service might have received it
            raise SignInFailed("the service accepted the sign-in but answered with a token that no header can hold")
        return Token(
            text,
            self._caller.requestor.clock.monotonic(),
            self._lifetime,
            is_auth=is_auth,
            identity=getattr(response, "identity", None) or None,
            credentials=getattr(response, "credentials", None) or None,
            stepped_up=str(getattr(response, "status", "")) == "STEPPED_UP",
        )


async def switched(manager: TokenManager, identity: IdentityId) -> Token:
    """Get a token of the same user for another identity, by the tokens there are, else by a new sign-in."""
    token, refusal = manager.token, None
    ways = [token] if manager.alive(token) and not manager.signed_out else []
    if ways and token.auth is not None:  # the AUTH token is made for this, but dies of age while it is not used
        begun = manager.clock.monotonic()
        ways.insert(0, Token(token.auth, begun, manager.lifetime, is_auth=True, credentials=token.credentials))
        ways[0].stored.proof = token.stored.proof
    for way in ways:
        try:
            return await SignIn(manager.caller, manager.lifetime).exchange(way, identity)
        except Unauthorized as error:
            refusal = error
        except SignInFailed:
            if manager.provider is None and refusal is None:
                raise
            break
    if manager.signed_out or (manager.provider is None and refusal is None):
        raise SessionExpired(EXPIRED)
    if manager.provider is None:
        raise SessionExpired.because("sign in again to act for another identity", refusal) from refusal
    with observed(manager.caller.requestor.observer, "sign-in", "session"):
        return await manager.factory.enter(await details_of(manager.provider), identity)


def _refused(error: ApiError, forbidden: str, otherwise: str = "") -> NoReturn:
    """Raise what a refusal of a sign-in's call means: a 403 `forbidden`, a 401 `otherwise` beside a wrong key."""
    if isinstance(error, Unauthorized):
        error.args = (f"the service refuses the api-key{f', {otherwise}' if otherwise else ''}",)
        raise error
    if isinstance(error, (Locked, RateLimited, ServerError)):
        raise error
    temporary = error.body.get("token") if error.status == 409 and isinstance(error.body, dict) else None
    if isinstance(temporary, Sensitive):
        expired = PasswordExpired.because("the password has expired: change it with .session.update_password()", error)
        expired._temporary = temporary
        raise expired from error
    if error.status == 403:
        why = forbidden
    elif str(error.error_code or "") in ("TOKEN_EXPIRED", "TOKEN_NOT_FOUND"):
        why = "the tokenised password is unknown or has expired: tokenise it again"
    else:
        why = str(error)
    raise SignInFailed.because(f"the service refuses the sign-in: {why}", error) from error
