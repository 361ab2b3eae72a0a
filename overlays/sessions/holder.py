"""The token of one session: whether it lives, and how it is replaced once for all who wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from weavr_multi.core.clock import Budget
from weavr_multi.core.exceptions import (
    ApiError,
    ConfigurationError,
    SessionExpired,
    SignInFailed,
    TimedOut,
    Unauthorized,
)
from weavr_multi.core.flight import again
from weavr_multi.core.logs import logger
from weavr_multi.sessions.holdoff import HoldOff
from weavr_multi.sessions.settings import SIGN_IN_SECONDS
from weavr_multi.sessions.sign_in import SignIn
from weavr_multi.sessions.state import pair_of
from weavr_multi.sessions.token import DEAD, Token, nothing

if TYPE_CHECKING:
    from weavr_multi.models import IdentityId
    from weavr_multi.sessions.credentials import SignInProvider
    from weavr_multi.sessions.keeper import Keeper
    from weavr_multi.sessions.opening import Opening
    from weavr_multi.sessions.shared import SharedToken
    from weavr_multi.sessions.state import SessionState

FRESH_SHARE: Final = 0.5  # of a lifetime: a token that was never used for longer than that may have died of age
EXPIRED: Final = (
    "the session's token is no longer good: it lives five minutes from the last activity; sign in again, "
    "or give sign_in a provider so that the session does it"
)


class TokenHolder:
    """What the copies of one session share.

    Args:
        opening: The session's client and options.
        token: The token to begin with; None if `begin` is to get one.
        provider: Where sign-in details come from; None if the session cannot sign in again.
        identity: The identity that was chosen, or None.
        shared: The token's place in a store, or None.
        backoffice: Whether the token is one of the back office.
    """

    def __init__(
        self,
        opening: Opening,
        *,
        token: Token | None,
        provider: SignInProvider | None = None,
        identity: IdentityId | None = None,
        shared: SharedToken | None = None,
        backoffice: bool = False,
    ) -> None:
        self.opening = opening
        self.caller = opening.caller
        self.clock = opening.caller.engine.clock
        self.settings = opening.settings
        self.lifetime = opening.settings.lifetime
        self.provider = provider
        self.chosen = identity
        self.shared = shared
        self.backoffice = backoffice
        self.token = token if token is not None else nothing(self.lifetime)
        self.keeper: Keeper | None = None
        self.signed_out = False
        self._hold = HoldOff()

    def alive(self, token: Token) -> bool:
        """Whether the token lives, as far as this process knows."""
        return self.clock.monotonic() < token.ends

    def state(self) -> SessionState:
        """Return what is needed to go on with the session elsewhere.

        Raises:
            SessionExpired: It was signed out.
        """
        from weavr_multi.sessions.shared import state_of

        if self.signed_out:
            raise SessionExpired("this session was signed out: there is nothing to go on with")
        return state_of(self.token, self.clock, self.lifetime, backoffice=self.backoffice)

    async def begin(self) -> None:
        """Get the first token: from the store, or by signing in."""
        token = await self.renew(self.token)
        token.successor = False

    async def used(self, token: Token) -> None:
        """Note that the service has accepted the token just now."""
        token.ends = self.clock.monotonic() + self.lifetime
        token.proven = True
        if self.shared is not None and self.shared.is_stale(token):
            await self.shared.note(token)

    async def ready(self, budget: Budget) -> Token:
        """Return a token that lives. The time of the call stands still meanwhile.

        Raises:
            SessionExpired: There is none, and nothing to get one with.
        """
        begun = budget.pause()
        try:
            return await self.renew(self.token)
        finally:
            budget.resume(begun)

    async def renew(self, dead: Token, refusal: ApiError | None = None) -> Token:
        """Replace a token, once for all callers.

        Args:
            dead: The token that is no good.
            refusal: The 401 that says so; None if it is its age that says so.

        Raises:
            SessionExpired: Nothing can replace it.
            Unauthorized: The token was just made: it is the api-key that is refused.
            SessionError: The sign-in failed; the error is shared by all who wait for it.
        """
        if self.signed_out:
            raise SessionExpired.because("this session was signed out", refusal) from refusal
        if refusal is not None:
            if dead.successor or self.provider is None:
                self.check_fresh(dead, refusal)
            dead.ends = DEAD
        if self.token is not dead and self.alive(self.token):
            return self.token
        if refusal is not None and dead.failure is not None:
            raise again(dead.failure)
        if self.provider is None and self.shared is None:
            raise SessionExpired.because(EXPIRED, refusal) from refusal
        held = self._hold.error(self.clock.monotonic())
        if held is not None:
            raise again(held)
        # Of the present token nobody may have heard yet that the service refuses it.
        heard = refusal if self.token is dead else None
        try:
            token = await self._once("token", lambda: self._renew(heard))
            while (
                refusal is not None and token.tag == dead.tag
            ):  # by those who knew its age alone: it was found to live
                token = await self._once("token", lambda: self._renew(refusal))
        except Exception as error:
            dead.failure = again(error)  # without the frames, which hold the sign-in details
            raise
        return token

    async def _once(self, what: str, work: Callable[[], Awaitable[Token]]) -> Token:
        """Run work that ends in a new token, once for all sessions that share this token, and take the token up."""
        key: tuple[object, ...] = (what, id(self))
        if self.shared is not None:  # who cannot sign in must not fail those who can
            key = (what, id(self.shared.store), self.shared.key, self.provider is None)

        async def taken() -> Token:
            # Before anybody is told: a refusal that comes at this moment must not begin the work again.
            return self._take(await work())

        token = self._take(await self.caller.engine.flights.join(key, taken))
        if self.signed_out:
            raise SessionExpired("this session was signed out")
        return token

    def _take(self, token: Token) -> Token:
        if not self.signed_out:
            self.token = token
            token.failure = None
        return token

    async def _renew(self, refusal: ApiError | None) -> Token:
        import anyio

        found: Token | None = None
        try:
            with anyio.move_on_after(SIGN_IN_SECONDS):
                found = await self._replacement(self.token, refusal)
            if found is None:
                raise TimedOut(f"no sign-in within {SIGN_IN_SECONDS:g} s", operation="sign-in")
        except Exception as error:
            self._hold.failed(again(error), self.clock.monotonic())
            raise
        self._hold.succeeded()
        return found

    async def _replacement(self, dead: Token, refusal: ApiError | None) -> Token:
        shared, refused = self.shared, refusal is not None
        if shared is None:
            return await self.sign_in()
        if refused:
            await shared.forget(dead)
        found = await self._found(shared, dead, refused=refused)
        if found is not None:
            return found
        if self.provider is None:
            raise SessionExpired.because(EXPIRED, refusal) from refusal
        async with shared.lock():
            found = await self._found(shared, dead, refused=refused)
            if found is None:
                found = await self.sign_in()
                await self.share(found)
            return found

    async def _found(self, shared: SharedToken, dead: Token, *, refused: bool) -> Token | None:
        """Look into the store; a token that acts for somebody else must not be taken for this session's."""
        found = await shared.find(dead, refused=refused)
        whose = None if found is None else found.identity
        if self.chosen is not None and whose is not None and pair_of(whose) != pair_of(self.chosen):
            raise ConfigurationError(
                "the store has a token of another identity under this name: give each identity a store_key= of its own"
            )
        return found

    async def share(self, token: Token) -> None:
        """Put a new token into the store, if there is one. The token is good whether the store takes it or not."""
        if self.shared is not None:
            try:
                await self.shared.put(token)
            except Exception as error:
                logger.warning("session store: a new token was not kept: %s", type(error).__name__)

    async def sign_in(self) -> Token:
        """Sign in with the provider's details."""
        assert self.provider is not None
        token = await self.opening.enter(await self.provider(), self.chosen)
        token.successor = True
        self.chosen = self.chosen or token.identity
        logger.info("session: signed in")
        return token

    def check_fresh(self, token: Token, refusal: ApiError) -> None:
        """Raise if the refused token was just made: then it is not its age that the service objects to."""
        age = self.clock.monotonic() - token.born
        if not token.proven and age < FRESH_SHARE * self.lifetime:
            refusal.args = ("the token was just made, so it is the api-key that the service refuses",)
            raise refusal

    async def exchange(self, auth: Token) -> Token:
        """Exchange a token that turned out to be an AUTH token, once for all callers."""
        if self.token is not auth:
            return self.token

        async def work() -> Token:
            auth.is_auth = True
            made = await SignIn(self.caller, self.lifetime).exchange(auth, self.chosen)
            self.chosen = self.chosen or made.identity
            await self.share(made)
            return made

        return await self._once("exchange", work)

    async def switch(self, identity: IdentityId) -> Token:
        """Get a token of the same user for another identity.

        Raises:
            SessionExpired: The service wants a new sign-in for it, and there is no provider.
            SignInFailed: The user may not act for it.
        """
        token, refusal = self.token, None
        ways = [token] if self.alive(token) and not self.signed_out else []
        if ways and token.auth is not None:  # the AUTH token is made for this, but dies of age while it is not used
            ways.insert(0, Token(token.auth, self.clock.monotonic(), self.lifetime, is_auth=True))
        for way in ways:
            try:
                return await SignIn(self.caller, self.lifetime).exchange(way, identity)
            except Unauthorized as error:
                refusal = error
            except SignInFailed:
                if self.provider is None and refusal is None:
                    raise
                break
        if self.signed_out or (self.provider is None and refusal is None):
            raise SessionExpired(EXPIRED)
        if self.provider is None:
            raise SessionExpired.because("sign in again to act for another identity", refusal) from refusal
        return await self.opening.enter(await self.provider(), identity)
