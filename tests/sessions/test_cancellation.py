"""Cancelled at every point where it waits, a call leaves nothing behind: no work, no lock, no harm to the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import CODE, CREATE, LIST, SIGN_IN, World, at_once, client
from tests.support.clock import FakeClock
from weavr_multi import ConfigurationError
from weavr_multi.sessions import CallableProvider, Challenge, MemorySessionStore, Session

pytestmark = pytest.mark.anyio


async def handler(challenge: Challenge) -> str:
    """A person who takes a moment."""
    await anyio.lowlevel.checkpoint()
    await anyio.lowlevel.checkpoint()
    return CODE


async def prepared(world: World, situation: str, **options: Any) -> Session:
    """A session on which the next call has to wait for something."""
    session = await world.signed_in(step_up=handler, **options)
    if situation == "step-up":
        world.sandbox.programme.configure(step_up=["managed_accounts.list"])
        world.sandbox.clock.advance(16)
    elif situation == "aged":
        manager = session._session_caller.token_manager
        manager.token.life.ends = 0
        if manager.shared is not None:
            await manager.shared.forget(manager.token)
    else:
        world.die()
    return session


async def cancelled_after(steps: int, call: Callable[[], Awaitable[Any]]) -> bool:
    """Cancel a call after so many steps of the event loop; tell whether it had ended before."""
    ended = False

    async def run() -> None:
        nonlocal ended
        with scope:
            await call()
            ended = True

    scope = anyio.CancelScope()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(run)
        for _ in range(steps):
            if ended:
                break
            await anyio.lowlevel.checkpoint()
        scope.cancel()
    return ended


async def natively_cancelled_after(steps: int, call: Callable[[], Awaitable[Any]]) -> bool:
    """The same with a bare asyncio task."""
    task = asyncio.ensure_future(call())
    for _ in range(steps):
        if task.done():
            break
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return not task.cancelled()


async def swept(
    world: World, situation: str, cancel: Callable[[int, Callable[[], Awaitable[Any]]], Awaitable[bool]]
) -> int:
    """Cancel at every point; return how many there are."""
    store = MemorySessionStore()
    steps = 0
    while True:
        world.sandbox.programme.configure(step_up=[])
        session = await prepared(world, situation, store=store, store_key=f"ada-{steps}")
        ended = await cancel(steps, lambda session=session: session.managed_accounts.list())  # type: ignore[misc]
        assert world.weavr._requestor.flights._flying == {}, f"work is left after a cancellation at step {steps}"
        assert not any(store._locks.values()), f"a lock is held after a cancellation at step {steps}"
        world.sandbox.clock.advance(16)  # no RETRY_IN_15SEC
        with anyio.fail_after(60):
            assert len((await session.managed_accounts.list()).items) == 2
        assert len(world.calls(SIGN_IN)) <= 2
        if ended:
            return steps
        steps += 1


@pytest.mark.parametrize("situation", ["aged", "refused", "step-up"])
async def test_a_call_cancelled_anywhere_leaves_nothing_behind(busy: World, situation: str) -> None:
    """Through anyio's scopes: no work goes on, no lock is held, the next call works."""
    assert await swept(busy, situation, cancelled_after) > 15


@pytest.mark.parametrize("situation", ["aged", "refused", "step-up"])
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_task_cancelled_anywhere_leaves_nothing_behind(busy: World, situation: str) -> None:
    """Through asyncio's own cancellation."""
    assert await swept(busy, situation, natively_cancelled_after) > 15


async def test_cancelling_any_of_many_waiters_leaves_the_others_one_sign_in(busy: World) -> None:
    """At every step another one goes; the rest get their answers from one sign-in."""
    for steps in range(0, 24, 3):
        session = await prepared(busy, "refused")
        quitters: list[bool] = []

        async def quit_early(steps: int = steps, session: Session = session, quitters: list[bool] = quitters) -> None:
            quitters.append(await cancelled_after(steps, lambda: session.managed_accounts.list()))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(quit_early)
            answers = await at_once(5, lambda session=session: session.managed_accounts.list())  # type: ignore[misc]
        assert [len(one.items) for one in answers] == [2] * 5
        assert len(busy.calls(SIGN_IN)) == 1


async def test_a_sign_in_that_nobody_waits_for_any_more_is_given_up(busy: World) -> None:
    """It is over before the last waiter's cancellation is."""
    session = await prepared(busy, "aged")
    assert not await cancelled_after(3, lambda: session.managed_accounts.list())
    before = len(busy.sandbox.requests)
    for _ in range(50):
        await anyio.lowlevel.checkpoint()
    assert len(busy.sandbox.requests) == before


async def test_a_cancelled_block_still_signs_out(busy: World) -> None:
    """The end of ``async with`` is protected, for a few seconds at most."""
    with anyio.CancelScope() as scope:
        async with await busy.weavr.sign_in(busy.user.email, busy.user.password) as session:
            await session.managed_accounts.list()
            scope.cancel()
            await anyio.sleep(10)
    assert len(busy.calls("access.logout", 204)) == 1


@pytest.mark.parametrize("who", ["step_up handler", "sign-in provider", "callable"])
async def test_what_a_user_gives_may_await_something_that_is_cancelled(world: World, who: str) -> None:
    """The user closes the dialogue: that is an error of the handler, not the end of the event loop."""
    closed: list[str] = []

    def fails(name: str) -> None:
        if name == who:
            closed.append(name)
            raise asyncio.CancelledError

    async def code(challenge: Challenge) -> str:
        fails("step_up handler")
        return CODE

    async def details() -> tuple[str, str]:
        fails("sign-in provider")
        return world.user.email, world.user.password

    async def key() -> str:
        fails("callable")
        return world.sandbox.api_key

    world.sandbox.programme.configure(step_up=[LIST])
    async with client(world.sandbox, api_key=key) as weavr:
        with pytest.raises(
            (RuntimeError, ConfigurationError), match=f"the {who}.* awaited something that was cancelled"
        ):
            await (await weavr.sign_in(provider=CallableProvider(details), step_up=code)).managed_accounts.list()
    assert closed == [who]


async def test_a_write_that_is_cancelled_while_its_activity_is_noted_was_sent(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """The response is there, and its caller never sees it: the note says under which ref it comes again."""

    class Slow(MemorySessionStore):
        slow = False

        async def put(self, key: str, state: Any, ttl: float, *, only_if: str | None = None) -> bool:
            if self.slow:
                noting.set()
                await anyio.sleep_forever()
            return await super().put(key, state, ttl, only_if=only_if)

    store, noting, clock = Slow(), anyio.Event(), FakeClock()
    profile = world.sandbox.profiles.managed_accounts

    async def write() -> None:
        await session.managed_accounts.create(
            profile_id=profile, friendly_name="Second", currency="EUR", idempotency_ref="my-ref"
        )

    async with client(world.sandbox, clock=clock) as weavr:
        session = await weavr.sign_in(provider=world.provider, store=store)
        await session.managed_accounts.list()
        clock.advance(31)
        store.slow = True
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(write)
            await noting.wait()
            tasks.cancel_scope.cancel()
    assert world.calls(CREATE, 200)
    assert "the service may have executed it; to be sure, call again with idempotency_ref='my-ref'" in caplog.text
