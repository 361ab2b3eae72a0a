"""Two things at the same moment: nobody gets another's failure, and nothing is done twice."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import EXCHANGE, LIST, LOGOUT, SIGN_IN, Office, World, client
from weavr_multi import ConfigurationError, SessionError
from weavr_multi.sessions import MemorySessionStore

pytestmark = pytest.mark.anyio


async def passes(times: int) -> None:
    """Let all other tasks run so many times."""
    for _ in range(times):
        await anyio.lowlevel.checkpoint()


async def test_refusals_that_come_at_any_moment_exchange_a_token_once(busy: World) -> None:
    """Some come while the exchange is made, some just when it has ended and nobody has been told yet."""
    answer = await busy.weavr.access.login_with_password(email=busy.user.email, password=busy.user.password)
    assert answer.token
    session = busy.weavr.session(answer.token)
    done: list[int] = []

    async def late(steps: int) -> None:
        await passes(steps)
        done.append(len((await session.managed_accounts.list()).items))

    async with anyio.create_task_group() as tasks:
        for steps in range(60):
            tasks.start_soon(late, steps)
    assert done == [2] * 60
    assert len(busy.calls(EXCHANGE)) == 1


async def test_a_session_that_is_signed_out_does_not_end_a_renewal_that_another_shares(busy: World) -> None:
    """The first began it; the second waits for it, and gets its answer."""
    store = MemorySessionStore()
    first = await busy.signed_in(store=store)
    second = await busy.signed_in(store=store)
    for session in (first, second):
        session._session_caller.token_manager.token.life.ends = 0
    await store.delete(next(iter(store._states)))
    answers: list[object] = []

    async def listed(session: Any) -> None:
        try:
            answers.append(len((await session.managed_accounts.list()).items))
        except SessionError as error:
            answers.append(str(error))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listed, first)
        await anyio.lowlevel.checkpoint()
        tasks.start_soon(listed, second)
        while not busy.calls(SIGN_IN):
            await anyio.lowlevel.checkpoint()
        await first.sign_out()
    assert sorted(map(str, answers)) == ["2", "this session was signed out"]


async def test_a_session_without_provider_does_not_fail_one_that_can_sign_in(busy: World) -> None:
    """They share a name in a store, and look there at the same moment: only one of them may give up."""
    store = MemorySessionStore()
    able = await busy.signed_in(store=store, store_key="ada")
    unable = busy.weavr.restore(able.state(), store=store, store_key="ada")
    await store.delete("ada")
    for session in (able, unable):
        session._session_caller.token_manager.token.life.ends = 0
    answers: list[object] = []

    async def listed(session: Any) -> None:
        try:
            answers.append(len((await session.managed_accounts.list()).items))
        except SessionError as error:
            answers.append(type(error).__name__)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listed, unable)
        tasks.start_soon(listed, able)
    assert sorted(map(str, answers)) == ["2", "SessionExpired"]


async def test_a_refused_token_that_the_store_believes_in_is_replaced_for_calls_under_way(office: Office) -> None:
    """One call finds the token old and asks the store, which says it lives; another hears 401 meanwhile."""
    async with client(office.sandbox, clock=office.clock, steps=30) as slow:
        first = await slow.sign_in(provider=office.provider, store=office.store)
        second = await office.session(1)
        await first.managed_accounts.list()
        office.pass_time(280)
        await second.managed_accounts.list()
        gate, get = anyio.Event(), office.store.get

        async def gated(key: str) -> Any:
            await gate.wait()
            return await get(key)

        office.store.get = gated  # type: ignore[method-assign]
        office.sandbox.state.tokens.forget(first._session_caller.token_manager.token.text.reveal())
        answers: list[int] = []

        async def listed() -> None:
            answers.append(len((await first.managed_accounts.list()).items))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(listed)
            await passes(10)  # the call is under way
            office.clock.advance(30)
            tasks.start_soon(listed)
            await passes(100)  # the one waits for the store, and the other has had its 401
            assert len(office.calls(LIST, 401)) == 1
            gate.set()
    assert answers == [2, 2]
    assert len(office.calls(SIGN_IN)) == 2


async def test_why_a_token_could_not_be_replaced_is_forgotten_when_it_lives_again(office: Office) -> None:
    """The store failed once, then said that the token lives. Its later death has nothing to do with that."""
    first, second = [await office.session(number) for number in range(2)]
    await first.managed_accounts.list()
    office.pass_time(280)
    await second.managed_accounts.list()
    office.pass_time(30)
    get = office.store.get

    async def failing(key: str) -> Any:
        raise SessionError("the session store cannot be reached")

    office.store.get = failing  # type: ignore[method-assign]
    with pytest.raises(SessionError, match="cannot be reached"):
        await first.managed_accounts.list()
    office.store.get = get  # type: ignore[method-assign]
    office.pass_time(2)
    await first.managed_accounts.list()
    office.sandbox.state.tokens.forget(first._session_caller.token_manager.token.text.reveal())
    assert len((await first.managed_accounts.list()).items) == 2


async def test_signing_out_tells_the_service_though_the_store_fails(office: Office) -> None:
    """The failure is told afterwards; the token is dead."""
    session = await office.session(0)
    await session.managed_accounts.list()

    async def failing(key: str, *, only_if: str | None = None) -> bool:
        raise SessionError("the session store cannot be reached")

    office.store.delete = failing  # type: ignore[method-assign]
    with pytest.raises(SessionError, match="cannot be reached"):
        await session.sign_out()
    assert len(office.calls(LOGOUT)) == 1


async def test_a_token_of_another_identity_is_not_taken_from_the_store(office: Office) -> None:
    """One name for two identities: money would move on the wrong side."""
    other = office.second_identity()
    mine = await office.session(0, identity=office.user.identity, store_key="ada")
    with pytest.raises(ConfigurationError, match="store_key"):
        await office.session(1, identity=other.identity, store_key="ada")
    assert mine.identity is not None
    assert mine.identity.id == office.user.identity["id"]


async def test_switching_needs_no_sign_in_while_the_session_lives(world: World) -> None:
    """The AUTH token behind the session has not been used for five minutes; the session's own token has."""
    other = world.second_identity()
    session = await world.weavr.sign_in(world.user.email, world.user.password, world.user.identity)
    for _ in range(4):
        await session.managed_accounts.list()
        world.sandbox.clock.advance(100)
    assert len((await (await session.switch(other.identity)).managed_accounts.list()).items) == 3
    assert len((await session.managed_accounts.list()).items) == 2
    assert len(world.calls(SIGN_IN)) == 1
