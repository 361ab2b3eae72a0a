"""Two identities, two users, and an unknown one, under one name in a store: each acts for its own or is refused."""

from __future__ import annotations

from typing import Any

import anyio.lowlevel
import pytest

from tests.sessions.world import EXCHANGE, LIST, SIGN_IN, World, at_once
from weavr_multi import ConfigurationError, PasswordExpired, SessionExpired, SignInFailed
from weavr_multi.sessions import (
    BackofficeSession,
    MemorySessionStore,
    PasswordProvider,
    Session,
    SessionOptions,
    SessionState,
)
from weavr_multi.telemetry import OutgoingCall, Proceed

pytestmark = pytest.mark.anyio
NEW = "Newpass9876"


def stored() -> SessionOptions:
    """A store of its own, under one name."""
    return {"store": MemorySessionStore(), "store_key": "shared name"}


async def each(identities: list[Any], open_session: Any) -> list[Any]:
    """What becomes of a sign-in for each identity, all at the same moment: the identity acted for, or the error."""
    wanted = iter(identities)
    found = await at_once(len(identities), lambda: open_session(next(wanted)))
    return [one.identity.id if isinstance(one, (Session, BackofficeSession)) else type(one) for one in found]


async def test_of_two_sign_ins_at_one_moment_for_two_identities_none_gets_the_others_token(busy: World) -> None:
    """One work that both join would give both the token of whichever began it."""
    mine, options = busy.user.identity, stored()
    other = busy.second_identity().identity
    found = await each([mine, other], lambda it: busy.weavr.sign_in(provider=busy.provider, identity=it, **options))
    assert ConfigurationError in found
    assert len({mine["id"], other["id"]}.intersection(found)) == 1


async def test_an_identity_that_the_provider_names_counts_as_chosen(busy: World) -> None:
    """It is compared with that of the token in the store, before that one is taken over."""
    options, other = stored(), busy.second_identity().identity
    email, password = busy.user.email, busy.user.password
    await busy.weavr.sign_in(provider=PasswordProvider(email, password, busy.user.identity), **options)
    with pytest.raises(ConfigurationError, match="another identity"):
        await busy.weavr.sign_in(provider=PasswordProvider(email, password, other), **options)


async def test_of_two_back_office_sessions_at_one_moment_none_gets_the_others_token(busy: World) -> None:
    """All identities have the same sign-in details there: the api-key."""
    options, other = stored(), busy.sandbox.seed().identity
    found = await each([busy.user.identity, other], lambda it: busy.weavr.backoffice.session(it, **options))
    assert ConfigurationError in found
    assert len({busy.user.identity["id"], other["id"]}.intersection(found)) == 1


async def test_a_known_users_session_takes_over_no_token_of_an_unknown_user(world: World) -> None:
    """A bare token under its name may be anybody's."""
    options, other = stored(), world.sandbox.seed(accounts=3)
    known = await world.weavr.sign_in(world.user.email, world.user.password, **options)
    await known.managed_accounts.list()
    world.die()
    token = (await world.weavr.sign_in(other.email, other.password)).state().token
    await world.weavr.session(token, **options).managed_accounts.list()
    with pytest.raises(SessionExpired):
        await known.managed_accounts.list()


async def test_a_changed_password_leads_to_the_identity_that_the_sign_in_was_for(world: World) -> None:
    """The service's answer is for an identity of its own choice."""
    other = world.second_identity()
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password, identity=other.identity)
    session = await caught.value.session.update_password(world.user.password, NEW)
    assert session.identity is not None
    assert session.identity.id == other.identity["id"]
    assert len((await session.managed_accounts.list()).items) == 3


async def test_a_changed_password_opens_no_identity_that_is_not_the_users(world: World) -> None:
    """The password is changed all the same."""
    stranger = world.sandbox.seed()
    world.sandbox.clock.advance(91 * 86_400)
    with pytest.raises(PasswordExpired) as caught:
        await world.weavr.sign_in(world.user.email, world.user.password, identity=stranger.identity)
    with pytest.raises(SignInFailed):
        await caught.value.session.update_password(world.user.password, NEW)
    await world.weavr.sign_in(world.user.email, NEW)


async def test_the_token_of_a_switched_session_is_known_as_that_of_its_sign_in_details(world: World) -> None:
    """Whoever has the details takes it over from the store, with no sign-in of its own."""
    store, identity = MemorySessionStore(), world.second_identity().identity
    options: SessionOptions = {"store": store, "store_key": "ada"}
    session = await world.weavr.sign_in(provider=world.provider, identity=world.user.identity, **options)
    switched = await session.switch(identity)
    options["store_key"] = f"ada:{identity['type']}:{identity['id']}"
    again = await world.weavr.sign_in(provider=world.provider, identity=identity, **options)
    assert again.state().tag == switched.state().tag
    assert again.credentials == session.credentials
    assert len(world.calls(SIGN_IN)) == 1


class SlowStore(MemorySessionStore):
    """A store that takes its time to keep a state."""

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep it at last."""
        for _ in range(60):
            await anyio.lowlevel.checkpoint()
        return await super().put(key, state, ttl, only_if=only_if)


async def test_a_call_that_comes_while_the_exchanged_token_is_being_kept_begins_no_second_exchange(busy: World) -> None:
    """The identity is known by then, and what the callers wait for is still the same work."""
    auth = (await busy.weavr.sign_in(busy.user.email, busy.user.password)).state().auth
    assert auth is not None
    session = busy.weavr.session(auth, store=SlowStore(), store_key="ada")
    busy.sandbox.requests.clear()
    late = iter(range(20))

    async def call() -> int:
        for _ in range(3 * next(late)):
            await anyio.lowlevel.checkpoint()
        return len((await session.managed_accounts.list()).items)

    assert set(await at_once(20, call)) == {2}
    assert len(busy.calls(EXCHANGE)) == 1


async def test_a_copys_options_and_rules_hold_for_the_identity_that_it_is_switched_to(world: World) -> None:
    """A spending cap that a change of identity shakes off is none."""
    seen: list[str] = []

    async def rule(call: OutgoingCall, proceed: Proceed) -> None:
        seen.append(call.operation)
        await proceed()

    other = world.second_identity()
    session = await world.weavr.sign_in(provider=world.provider, identity=world.user.identity)
    copy = session.with_options(middleware=[rule], extra_headers={"x-branch": "7"})
    await (await copy.switch(other.identity)).managed_accounts.list()
    assert seen == [LIST]
    assert world.calls(LIST)[-1].headers["x-branch"] == "7"
