"""Cancelling a call is an ordinary event: no connection leaks, no place is lost, and nobody calls it a time-out."""

from __future__ import annotations

import asyncio

import anyio
import pytest

from tests.transports.service import Line, Received, answers
from weavr_multi import Limits

pytestmark = pytest.mark.anyio


async def silence(line: Line, received: Received) -> None:
    await line.closed()


async def half_an_answer(line: Line, received: Received) -> None:
    await line.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
    await line.closed()


@pytest.mark.parametrize("behaviour", [silence, half_an_answer])
async def test_a_pool_of_one_is_usable_right_after_a_call_was_cancelled_in_flight(serve, user, behaviour):
    service = serve(behaviour)
    async with user(service, Limits(connections=1)) as sender:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(sender.send)
            await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
            tasks.cancel_scope.cancel()
        service.behaviour = answers
        assert (await sender.send()).status == 200
        await anyio.to_thread.run_sync(service.wait_for, lambda: service.open == 1)


async def test_a_call_that_was_cancelled_while_it_waited_leaves_its_place_to_the_next(serve, user):
    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer()

    service = serve(gate)
    async with (
        user(service, Limits(connections=1)) as sender,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(sender.send, "/first")
        await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
        async with anyio.create_task_group() as waiting:
            waiting.start_soon(sender.send, "/cancelled")
            await anyio.sleep(0.01)
            waiting.cancel_scope.cancel()
        tasks.start_soon(sender.send, "/last")
        service.open_gate()
    assert [received.target for received in service.requests] == ["/first", "/last"]


async def test_a_place_that_is_handed_to_a_call_in_the_round_in_which_it_is_cancelled_is_not_lost(serve, user):
    service = serve()
    async with user(service, Limits(connections=1)) as sender:
        for _ in range(20):  # whichever comes first
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(sender.send)
                await anyio.lowlevel.checkpoint()
                async with anyio.create_task_group() as waiting:
                    waiting.start_soon(sender.send)
                    await anyio.to_thread.run_sync(lambda: None)
                    waiting.cancel_scope.cancel()
        assert (await sender.send()).status == 200


@pytest.mark.parametrize("stack", [("httpx", "asyncio"), ("httpx2", "asyncio"), ("aiohttp", "asyncio")], ids="-".join)
async def test_a_task_that_is_cancelled_is_cancelled_and_not_late(serve, user):
    service = serve(silence)
    async with user(service, Limits(connections=1)) as sender:
        task = asyncio.create_task(sender.send())
        await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        service.behaviour = answers
        assert (await sender.send()).status == 200


@pytest.mark.parametrize("stack", [("httpx", "asyncio"), ("httpx2", "asyncio"), ("aiohttp", "asyncio")], ids="-".join)
async def test_a_time_out_of_the_callers_own_stays_the_callers_own(serve, user):
    async with user(serve(silence)) as sender:
        with pytest.raises(TimeoutError) as caught:
            async with asyncio.timeout(0.05):
                await sender.send()
    assert type(caught.value) is TimeoutError


@pytest.mark.parametrize("stack", [("httpx", "asyncio"), ("httpx2", "asyncio"), ("aiohttp", "asyncio")], ids="-".join)
async def test_a_call_that_is_cancelled_and_late_at_once_is_cancelled(serve, user):
    service = serve(silence)
    async with user(service) as sender:
        task = asyncio.create_task(sender.send(timeout=0.2))
        await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 1)
        asyncio.get_running_loop().call_later(0.1, task.cancel)
        with pytest.raises(asyncio.CancelledError):
            await task
