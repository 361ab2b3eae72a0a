"""The token of one session: whether it is alive, and its replacement, once for all tasks that wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from weavr_multi.core.api_errors import ApiError
from weavr_multi.core.calls.logs import logger
from weavr_multi.core.clock import Budget
from weavr_multi.core.concurrency.single_flight import again
from weavr_multi.core.exceptions import TimedOut
from weavr_multi.core.hooks.activity import observed
from weavr_multi.sessions.errors import SessionExpired
from weavr_multi.sessions.options import SIGN_IN_SECONDS
from weavr_multi.sessions.providers import details_of
from weavr_multi.sessions.sign_in_backoff import SignInBackoff
from weavr_multi.sessions.token import DEAD, Token, nothing, pair_of

if TYPE_CHECKING:
    from weavr_multi.client.session_factory import SessionFactory
    from weavr_multi.models import IdentityId
    from weavr_multi.sessions.keep_alive import KeepAlive
    from weavr_multi.sessions.providers import SignInDetails, SignInProvider
    from weavr_multi.sessions.saved_state import SessionState
    from weavr_multi.sessions.shared_token import SharedToken

FRESH_SHARE: Final = 0.5  # of a lifetime: a token that was never used for longer than that may have died of age
_LOOKS: Final = 3
EXPIRED: Final = (
    "the session's token is no longer good: it lives five minutes from the last activity; sign in again, "
    "or give sign_in a provider so that the session does it"
)


class TokenManager:
    """The state that the copies of one session share.

    Args:
        token: The token to begin with; None if `begin` is to get one.
        provider: Where sign-in details come from; None if the session cannot sign in again.
    """

    def __init__(
        self,
        factory: SessionFactory,
        *,
        token: Token | None,
        provider: SignInProvider | None = None,
        identity: IdentityId | None = None,
        shared: SharedToken | None = None,
        backoffice: bool = False,
    ) -> None:
        self.factory = factory
        self.caller = factory.caller
        self.clock = factory.caller.requestor.clock
        self.settings = factory.settings
        self.lifetime = factory.settings.lifetime
        self.provider = provider
        self.chosen = identity
        self.shared = shared
        self.backoffice = backoffice
        self.token = token if token is not None else nothing(self.lifetime)
        self.keep_alive: KeepAlive | None = None
        self.signed_out = False
        self._backoff = SignInBackoff()
        self._proof: str | None = None  # of details that were right

    def alive(self, token: Token) -> bool:
        """Whether the token lives, as far as this process knows."""
        return self.clock.monotonic() < token.life.ends

    def state(self) -> SessionState:
        """Return what is needed to go on with the session elsewhere; `SessionExpired` if it was signed out."""
        from weavr_multi.sessions.shared_token import state_of

        if self.signed_out:
            raise SessionExpired("this session was signed out: there is nothing to go on with")
        return state_of(self.token, self.clock, self.lifetime, backoffice=self.backoffice)

    async def begin(self) -> None:
        """Get the first token: from the store, or by signing in."""
        token = await self.renew(self.token)
        token.life.is_replacement = False

    async def used(self, token: Token) -> None:
        """Note that the service has accepted the token just now."""
        token.life.ends = self.clock.monotonic() + self.lifetime
        token.life.accepted = True
        if self.shared is not None and self.shared.is_stale(token):
            await self.shared.note(token)

    async def ready(self, budget: Budget) -> Token:
        """Return a token that lives, or raise `SessionExpired`. The time of the call stands still meanwhile."""
        begun = budget.pause()
        try:
            return await self.renew(self.token)
        finally:
            budget.resume(begun)

    async def renew(self, dead: Token, refusal: ApiError | None = None) -> Token:
        """Replace a token, once for all callers.

        Args:
            refusal: The 401 that says so; None if it is its age that says so.

        Raises:
            SessionExpired: Nothing can replace it.
            Unauthorized: The token was just made: it is the api-key that is refused.
            SessionError: The sign-in failed; the error is shared by all who wait for it.
        """
        if refusal is not None:
            self._refused(dead, refusal)
        if self.token is not dead and self.alive(self.token) and not self.signed_out:
            return self.token
        self._check_renewable(dead, refusal)
        # Of the present token nobody may have heard yet that the service refuses it.
        heard = refusal if self.token is dead else None
        try:
            proof, details = await self._who()
            token = await self._once("token", proof, lambda: self._renew(dead, heard, proof, details))
            # By those who knew its age alone, it was found to live; or the service gives the same text again.
            for _ in range(_LOOKS):
                if refusal is None or token.tag != dead.tag:
                    break
                token = await self._once("token", proof, lambda: self._renew(dead, refusal, proof, details))
        except Exception as error:
            dead.life.failure = again(error)  # without the frames, which hold the sign-in details
            raise
        return token

    def _refused(self, dead: Token, refusal: ApiError) -> None:
        """Note that the service refuses a token."""
        if self.signed_out:
            return
        if dead.life.is_replacement or self.provider is None:
            self.check_fresh(dead, refusal)
        dead.life.ends = DEAD

    def _check_renewable(self, dead: Token, refusal: ApiError | None) -> None:
        """Raise if a renewal cannot succeed now."""
        if self.signed_out:
            raise SessionExpired.because("this session was signed out", refusal) from refusal
        if refusal is not None and dead.life.failure is not None:
            raise again(dead.life.failure)
        if self.provider is None and self.shared is None:
            raise SessionExpired.because(EXPIRED, refusal) from refusal
        failure = self._backoff.error(self.clock.monotonic())
        if failure is not None:
            raise again(failure)

    async def _who(self) -> tuple[str | None, SignInDetails | None]:
        """Return the fingerprint of the provider's details, and the details if they had to be asked for.

        A token in the store is taken up only by those whose details it came from.
        """
        if self.shared is None or self.provider is None:
            return None, None
        if self._proof is not None:
            return self._proof, None
        return await self.caller.requestor.flights.join(("details", id(self)), self._asked)

    async def _asked(self) -> tuple[str, SignInDetails]:
        assert self.provider is not None
        details = await details_of(self.provider)
        self.chosen = self.chosen or details.identity  # before a token is taken over that acts for another one
        await self.factory.know_key()
        return self.factory.proof(details), details

    async def _once(self, what: str, proof: str | None, work: Callable[[], Awaitable[Token]]) -> Token:
        """Run work that ends in a new token, once for all sessions that share this token, and take the token up.

        Args:
            proof: Whose token it is; those with other sign-in details, or none, or who act for another identity, do
                their own work.
        """
        key: tuple[object, ...] = (what, id(self))
        if self.shared is not None:  # a session that cannot sign in must not fail those that can
            key = (what, id(self.shared.store), self.shared.key, proof or self.token.tag, pair_of(self.chosen))

        async def taken() -> Token:
            # Before anybody is told: a refusal that comes at this moment must not begin the work again.
            return self._take(await work())

        token = self._take(await self.caller.requestor.flights.join(key, taken))
        if self.signed_out:
            raise SessionExpired("this session was signed out")
        return token

    def _take(self, token: Token) -> Token:
        if not self.signed_out:
            self.token = token
            token.life.failure = None
        return token

    async def _renew(
        self, dead: Token, refusal: ApiError | None, proof: str | None, details: SignInDetails | None
    ) -> Token:
        import anyio

        if self.token is not dead and self.alive(self.token):
            return self.token  # another thread has replaced it at this very moment
        found: Token | None = None
        try:
            with anyio.move_on_after(SIGN_IN_SECONDS):
                found = await self._replacement(self.token, refusal, proof, details)
            if found is None:
                raise TimedOut(f"no sign-in within {SIGN_IN_SECONDS:g} s", operation="sign-in")
        except Exception as error:
            self._backoff.failed(again(error), self.clock.monotonic())
            raise
        self._backoff.succeeded()
        return found

    async def _replacement(
        self, dead: Token, refusal: ApiError | None, proof: str | None, details: SignInDetails | None
    ) -> Token:
        shared, refused = self.shared, refusal is not None
        if shared is None:
            return await self.sign_in(details)
        if refused:
            await shared.forget(dead)
        found = await shared.take_over(dead, proof, self.chosen, refused=refused)
        if found is not None:
            self._proof = proof
            return found
        if self.provider is None:
            raise SessionExpired.because(EXPIRED, refusal) from refusal
        async with shared.lock():
            found = await shared.take_over(dead, proof, self.chosen, refused=refused)
            if found is None:
                found = await self.sign_in(details)
                await self.share(found)
            return found

    async def share(self, token: Token) -> None:
        """Put a new token into the store, if there is one. The token is good whether the store takes it or not."""
        if self.shared is not None:
            try:
                await self.shared.put(token)
            except Exception as error:
                logger.warning("session store: a new token was not kept: %s", type(error).__name__)

    async def sign_in(self, details: SignInDetails | None = None) -> Token:
        """Sign in with the provider's details, which may have been asked for already."""
        assert self.provider is not None
        with observed(self.caller.requestor.observer, "sign-in", "backoffice" if self.backoffice else "session"):
            token = await self.factory.enter(details or await details_of(self.provider), self.chosen)
        self._proof = token.stored.proof
        token.life.is_replacement = True
        self.chosen = self.chosen or token.identity
        logger.info("session: signed in")
        return token

    def check_fresh(self, token: Token, refusal: ApiError) -> None:
        """Raise if the refused token was just made: then it is not its age that the service objects to."""
        age = self.clock.monotonic() - token.life.born
        if not token.life.accepted and age < FRESH_SHARE * self.lifetime:
            cause = "it is the api-key that the service refuses, unless a sandbox's clock was moved on"
            refusal.args = (f"the token was just made, so {cause}",)
            raise refusal

    async def exchange(self, auth: Token) -> Token:
        """Exchange a token that turned out to be an AUTH token, once for all callers."""
        if self.token is not auth:
            return self.token

        async def work() -> Token:
            from weavr_multi.sessions.sign_in import SignIn

            auth.is_auth = True
            made = await SignIn(self.caller, self.lifetime).exchange(auth, self.chosen)
            await self.share(made)
            self.chosen = self.chosen or made.identity  # at last: callers join this work by what was chosen before
            return made

        return await self._once("exchange", auth.tag, work)
