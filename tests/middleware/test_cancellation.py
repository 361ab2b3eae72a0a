"""A call that is cancelled while its middleware waits has not been sent."""

from __future__ import annotations

import asyncio
import contextlib

import anyio
import httpx
import pytest

from tests.support.calls import KEYED
from tests.support.recording import Recorder, client
from weavr_multi import TimedOut
from weavr_multi.telemetry import OutgoingAttempt, OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio


async def test_a_call_cancelled_while_middleware_waits_is_never_sent() -> None:
    """An approval that is not waited for any longer pays nothing."""

    async def approval(_: OutgoingCall, proceed: Proceed) -> None:
        scope.cancel()
        await anyio.sleep_forever()
        await proceed()

    recorder = Recorder()
    with anyio.CancelScope() as scope:
        await KEYED.make(client(recorder, middleware=[approval]))
    assert scope.cancelled_caught
    assert recorder.sent == []


async def test_an_attempt_cancelled_while_its_hook_waits_is_never_sent() -> None:
    """The hook around an attempt passes a cancellation on, too."""

    class Waiting:
        async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
            await proceed()

        async def attempt(self, _: OutgoingAttempt, proceed: Proceed) -> None:
            scope.cancel()
            await anyio.sleep_forever()

    recorder = Recorder()
    with anyio.CancelScope() as scope:
        await KEYED.make(client(recorder, middleware=[Waiting()]))
    assert scope.cancelled_caught
    assert recorder.sent == []


@pytest.mark.parametrize("hook", ["call", "attempt"])
async def test_middleware_that_cuts_a_call_short_ends_it_with_an_error(hook: str) -> None:
    """A scope of the middleware's own is over by then: a cancellation would pass for a quiet end in a task group."""
    arrived = anyio.Event()

    async def short(proceed: Proceed) -> None:
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(cut, scope)
                await proceed()

    async def cut(scope: anyio.CancelScope) -> None:
        await arrived.wait()
        scope.cancel()

    class Impatient:
        async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
            await (short(proceed) if hook == "call" else proceed())

        async def attempt(self, _: OutgoingAttempt, proceed: Proceed) -> None:
            await (short(proceed) if hook == "attempt" else proceed())

    class Silent(Recorder):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            arrived.set()
            await anyio.sleep_forever()
            return await super().handle_async_request(request)

    with pytest.raises(TimedOut, match="middleware cancelled it") as caught:
        await KEYED.make(client(Silent(), middleware=[Impatient()]))
    assert not caught.value.never_sent
    assert any("may have executed it" in note for note in caught.value.__notes__)


async def test_a_time_limit_of_the_caller_passes_through_middleware_that_swallows_it() -> None:
    """What the caller cancelled ends as the caller's cancellation."""

    async def swallowing(_: OutgoingCall, proceed: Proceed) -> None:
        with contextlib.suppress(BaseException):
            await proceed()

    class Silent(Recorder):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            scope.cancel()
            await anyio.sleep_forever()
            return await super().handle_async_request(request)

    with anyio.CancelScope() as scope:
        await KEYED.make(client(Silent(), middleware=[swallowing]))
    assert scope.cancelled_caught


@pytest.mark.parametrize("hook", ["call", "attempt"])
async def test_a_write_that_is_cancelled_while_middleware_waits_behind_its_success_was_sent(
    hook: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Its caller never sees the success: the log says under which ref it comes again."""

    async def audit(proceed: Proceed) -> None:
        await proceed()
        scope.cancel()
        await anyio.sleep_forever()

    class Audit:
        async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
            await (audit(proceed) if hook == "call" else proceed())

        async def attempt(self, _: OutgoingAttempt, proceed: Proceed) -> None:
            await (audit(proceed) if hook == "attempt" else proceed())

    recorder = Recorder(KEYED.success)
    with anyio.CancelScope() as scope:
        await KEYED.make(client(recorder, middleware=[Audit()]))
    assert scope.cancelled_caught
    ref = recorder.sent[0].header("idempotency-ref")
    assert caplog.text.count(f"call again with idempotency_ref={ref!r}") == 1


async def test_an_earlier_cancellation_of_the_task_is_not_taken_for_the_callers() -> None:
    """A worker that has swallowed one, or had a `TaskGroup` that failed up to Python 3.12, is not being cancelled."""
    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(0)

    async def impatient(_: OutgoingCall, proceed: Proceed) -> None:
        with anyio.CancelScope() as scope:
            asyncio.get_running_loop().call_later(0.01, scope.cancel)
            await proceed()

    class Silent(Recorder):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await anyio.sleep_forever()
            return await super().handle_async_request(request)

    with pytest.raises(TimedOut, match="middleware cancelled it"):
        await KEYED.make(client(Silent(), middleware=[impatient]))
    task.uncancel()


async def test_a_cancellation_that_came_while_the_task_ran_stays_the_callers() -> None:
    """Ctrl-C cancels a task that runs: the cancellation comes at its next await, which may be that of the call."""

    async def swallowing(_: OutgoingCall, proceed: Proceed) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await proceed()

    class Silent(Recorder):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await anyio.sleep_forever()
            return await super().handle_async_request(request)

    task = asyncio.current_task()
    assert task is not None
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await KEYED.make(client(Silent(), middleware=[swallowing]))
    task.uncancel()
