"""A token in a store that several processes share: reads, writes, refreshes and removes it."""

from __future__ import annotations

import secrets
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Final

from weavr_multi.core.calls.logs import logger
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.sessions.token import Token, pair_of

if TYPE_CHECKING:
    from weavr_multi.core.clock import Clock
    from weavr_multi.models import IdentityId
    from weavr_multi.sessions.saved_state import SessionState
    from weavr_multi.sessions.stores import SessionStore

NOTE_SECONDS: Final = 30.0
NOTE_LIMIT: Final = 2.0


class SharedToken:
    """One name in a store, as one session object sees it."""

    def __init__(
        self, store: SessionStore, key: str, clock: Clock, lifetime: float, *, backoffice: bool = False
    ) -> None:
        self.store = store
        self.key = key
        self._clock = clock
        self._lifetime = lifetime
        self._backoffice = backoffice
        self._me = secrets.token_hex(8)

    def beside(self, name: str) -> SharedToken:
        """Return the place of another token of the same user."""
        key = f"{self.key}:{name}"
        return SharedToken(self.store, key, self._clock, self._lifetime, backoffice=self._backoffice)

    def lock(self) -> AbstractAsyncContextManager[None]:
        """Return the lock under which a sign-in for this name is made."""
        return self.store.lock(self.key)

    async def find(self, known: Token, *, refused: bool) -> Token | None:
        """Look for a token that lives: another, or the known one, used by others since; not one that is `refused`."""
        state = await self.store.get(self.key)
        if state is None or state.backoffice != self._backoffice:
            return None
        found = self.token(state)
        if found.life.ends <= self._clock.monotonic():
            return None
        if state.tag != known.tag:
            return found
        if refused:
            return None
        known.life.ends = max(known.life.ends, found.life.ends)
        known.step_up.is_done = state.stepped_up
        return known

    async def take_over(
        self, dead: Token, proof: str | None, identity: IdentityId | None, *, refused: bool
    ) -> Token | None:
        """Look for a token that this session may use; one that acts for somebody else is a `ConfigurationError`.

        Without a proof, the fingerprint of its sign-in details, the session cannot sign in.
        """
        found = await self.find(dead, refused=refused)
        if found is None or found is dead:
            return found
        # It came from other sign-in details, or the service has never accepted ours: only the service can tell.
        if found.stored.proof != proof if proof is not None else not dead.stored.kept:
            return None
        # One of the two is a bare token, or a state that somebody made: nothing says that it was this user's.
        if proof is None and (dead.credentials is None) != (found.credentials is None):
            return None
        for what, mine, theirs in (
            ("identity", identity, found.identity),
            ("user", dead.credentials, found.credentials),
        ):
            if mine is not None and theirs is not None and pair_of(mine) != pair_of(theirs):
                raise ConfigurationError(
                    f"the store has a token of another {what} under this name: give each {what} a store_key= of its own"
                )
        return found

    async def put(self, token: Token) -> None:
        token.stored.noted = self._clock.monotonic()
        await self.store.put(self.key, self.state(token), self._ttl)
        token.stored.kept = True

    async def forget(self, token: Token) -> None:
        """Remove a token that is dead, unless another has been put there since."""
        await self.store.delete(self.key, only_if=token.tag)

    def is_stale(self, token: Token) -> bool:
        """Whether the store should hear again that the token is in use: every 30 s at most."""
        return not token.stored.kept or self._clock.monotonic() - token.stored.noted >= NOTE_SECONDS

    async def note(self, token: Token) -> None:
        """Tell the store that the token was used just now. A failure is logged: the call that was made is a success."""
        import anyio

        token.stored.noted = self._clock.monotonic()
        try:
            with anyio.move_on_after(NOTE_LIMIT):
                if not token.stored.kept:
                    return await self.put(token)
                there = await self.store.get(self.key)
                if there is None or there.tag != token.tag:
                    return  # signed out, or replaced: it is not for this process to bring it back
                mixed = there.shared or there.writer != self._me
                state = self.state(token).evolve(shared=mixed, active_at=max(there.active_at, self._clock.time()))
                await self.store.put(self.key, state, self._ttl, only_if=token.tag)
        except Exception as error:  # the call itself was a success, and that is what counts
            logger.warning("session store: activity was not noted: %s", type(error).__name__)

    def token(self, state: SessionState) -> Token:
        """Make a token of a state."""
        now = self._clock.monotonic()
        token = token_of(state, now, self._clock.time())
        if state.shared or state.writer != self._me:
            token.life.ends += NOTE_SECONDS  # somebody may have used it since, without telling yet
        token.stored.proof = state.proof
        token.stored.noted, token.stored.kept = now - max(0.0, self._clock.time() - state.active_at), True
        return token

    def state(self, token: Token) -> SessionState:
        """Make a state of a token."""
        state = state_of(token, self._clock, self._lifetime, backoffice=self._backoffice, writer=self._me)
        return state.evolve(proof=token.stored.proof)

    @property
    def _ttl(self) -> float:
        return self._lifetime + NOTE_SECONDS


def token_of(state: SessionState, now: float, wall: float) -> Token:
    """Make a token of a state, at a monotonic time and at seconds since the epoch."""
    from weavr_multi.models import CredentialId, IdentityId

    token = Token(
        state.token,
        now,
        state.lifetime,
        is_auth=state.is_auth,
        auth=state.auth,
        stepped_up=state.stepped_up,
        accepted=True,
        identity=None if state.identity is None else IdentityId.from_dict(_type_and_id(state.identity)),
        credentials=None if state.credentials is None else CredentialId.from_dict(_type_and_id(state.credentials)),
    )
    # A clock that is ahead of ours makes no token live longer.
    token.life.ends = now + state.lifetime - max(0.0, wall - state.active_at)
    return token


def _type_and_id(pair: tuple[str, str]) -> dict[str, str]:
    return {"type": pair[0], "id": pair[1]}


def state_of(
    token: Token, clock: Clock, lifetime: float, *, backoffice: bool = False, writer: str = ""
) -> SessionState:
    """Make a state of a token; `writer` identifies the process that writes it."""
    from weavr_multi.sessions.saved_state import SessionState  # a session without a store makes none

    idle = min(max(0.0, clock.monotonic() - (token.life.ends - lifetime)), lifetime)
    return SessionState(
        token=token.text,
        is_auth=token.is_auth,
        auth=token.auth,
        identity=pair_of(token.identity),
        credentials=pair_of(token.credentials),
        stepped_up=token.step_up.is_done,
        active_at=clock.time() - idle,
        lifetime=lifetime,
        backoffice=backoffice,
        writer=writer,
    )
