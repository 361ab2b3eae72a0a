"""Time-outs, each in its phase: waiting for a turn, connecting, waiting for an answer, reading it."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator

import anyio
import pytest

from tests.transports.service import Line, Received
from weavr_multi import Limits, TimedOut

pytestmark = pytest.mark.anyio


@pytest.fixture
def deaf() -> Iterator[str]:
    """An address that does not answer: its queue of connections is full."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            caller = stack.enter_context(socket.socket())
            caller.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                caller.connect(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


async def silence(line: Line, received: Received) -> None:
    await line.service.gate.wait()


async def test_connecting_has_a_time_out_of_its_own_and_nothing_was_sent(deaf, user):
    async with user(deaf) as sender:
        with pytest.raises(TimedOut, match=r"no connection was opened within 0\.1 s") as caught:
            await sender.send(connect=0.1)
    assert caught.value.never_sent


async def test_a_whole_call_shorter_than_connecting_still_knows_that_nothing_was_sent(deaf, user):
    async with user(deaf) as sender:
        with pytest.raises(TimedOut) as caught:
            await sender.send(timeout=0.8)
    assert caught.value.never_sent


async def test_a_service_that_is_silent_ends_with_the_time_of_the_call_and_may_have_received_it(serve, user):
    service = serve(silence)
    async with user(service) as sender:
        with pytest.raises(TimedOut, match=r"no complete response within 0\.1 s") as caught:
            await sender.send(timeout=0.1)
    assert not caught.value.never_sent


async def test_an_answer_that_trickles_in_ends_with_the_time_of_the_call(serve, user):
    async def trickle(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
        await line.service.gate.wait()

    async with user(serve(trickle)) as sender:
        with pytest.raises(TimedOut) as caught:
            await sender.send(timeout=0.1)
    assert not caught.value.never_sent


async def test_waiting_for_a_turn_ends_with_the_time_of_the_call_and_nothing_was_sent(serve, user):
    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer()

    service = serve(gate)
    async with user(service, Limits(connections=1)) as sender:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(sender.send)
            await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
            with pytest.raises(TimedOut, match="no free connection") as caught:
                await sender.send(timeout=0.1)
            service.open_gate()
        assert (await sender.send()).status == 200
    assert caught.value.never_sent
    assert len(service.requests) == 2


async def test_after_a_time_out_the_only_connection_of_a_pool_is_usable(serve, user):
    service = serve(silence)
    async with user(service, Limits(connections=1)) as sender:
        for _ in range(3):
            with pytest.raises(TimedOut):
                await sender.send(timeout=0.05)
        service.open_gate()

        async def at_once(line: Line, received: Received) -> None:
            await line.answer()

        service.behaviour = at_once
        assert (await sender.send()).status == 200
    await anyio.to_thread.run_sync(service.wait_for, lambda: service.open == 0)


async def test_without_a_time_out_a_call_waits(serve, user):
    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer()

    service = serve(gate)
    async with (
        user(service) as sender,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(lambda: sender.send(timeout=None))
        await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
        service.open_gate()


async def test_a_hundred_calls_that_time_out_together_each_say_so(serve, user):
    service = serve(silence)
    late: list[TimedOut] = []

    async def call(sender) -> None:
        with pytest.raises(TimedOut) as caught:
            await sender.send(timeout=0.3)
        late.append(caught.value)

    async with user(service) as sender, anyio.create_task_group() as tasks:
        for _ in range(100):
            tasks.start_soon(call, sender)
    assert len(late) == 100
