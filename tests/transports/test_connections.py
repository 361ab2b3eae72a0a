"""Connections are kept, shared, limited and closed."""

from __future__ import annotations

import anyio
import pytest

from tests.transports.service import Line, Received
from weavr_multi import Limits

pytestmark = pytest.mark.anyio


async def at_the_gate(line: Line, received: Received) -> None:
    await line.service.gate.wait()
    await line.answer()


async def test_calls_one_after_the_other_share_a_connection(serve, user):
    service = serve()
    async with user(service) as sender:
        for _ in range(5):
            await sender.send()
    assert service.opened == 1


async def test_calls_at_once_have_a_connection_each_and_later_ones_use_them_again(serve, user):
    service = serve(at_the_gate)
    async with user(service) as sender:
        for _ in range(2):
            service.gate.clear()
            async with anyio.create_task_group() as tasks:
                for _ in range(4):
                    tasks.start_soon(sender.send)
                await anyio.to_thread.run_sync(service.wait_for, lambda: service.most == 4)
                service.open_gate()
    assert service.opened == 4


async def test_no_more_calls_are_in_flight_than_the_limit_says_and_none_is_lost(serve, user):
    service = serve()
    async with (
        user(service, Limits(connections=3)) as sender,
        anyio.create_task_group() as tasks,
    ):
        for _ in range(40):
            tasks.start_soon(sender.send)
    assert len(service.requests) == 40
    assert service.most <= 3
    assert service.opened <= 3


async def test_calls_that_wait_are_served_in_the_order_in_which_they_came(serve, user):
    service = serve()
    async with (
        user(service, Limits(connections=1)) as sender,
        anyio.create_task_group() as tasks,
    ):
        for number in range(10):
            tasks.start_soon(sender.send, f"/multi/{number}")
            await anyio.lowlevel.checkpoint()
    assert [received.target for received in service.requests] == [f"/multi/{number}" for number in range(10)]


async def test_a_connection_that_the_service_closed_while_it_was_idle_is_replaced(serve, user):
    service = serve()
    async with user(service) as sender:
        await sender.send()
        await anyio.to_thread.run_sync(service.hang_up)
        await anyio.sleep(0.01)  # for the farewell to arrive
        assert (await sender.send()).status == 200
    assert service.opened == 2


async def test_an_idle_connection_beyond_its_age_is_not_used_again(serve, user):
    service = serve()
    async with user(service, Limits(idle=0)) as sender:
        await sender.send()
        await anyio.sleep(0.01)
        await sender.send()
    assert service.opened == 2


async def test_closing_the_transport_closes_its_connections(serve, user):
    service = serve()
    async with user(service) as sender:
        await sender.send()
        assert service.open == 1
    await anyio.to_thread.run_sync(service.wait_for, lambda: service.open == 0)


async def test_closing_twice_and_closing_what_was_never_used_is_harmless(serve, user):
    sender = user(serve())
    await sender.transport.aclose()
    await sender.send()
    await sender.transport.aclose()
    await sender.transport.aclose()


async def test_five_hundred_calls_at_once_all_come_back(serve, user):
    service = serve()
    got: list[int] = []

    async def call(sender) -> None:
        got.append((await sender.send()).status)

    async with user(service, Limits(connections=50)) as sender, anyio.create_task_group() as tasks:
        for _ in range(500):
            tasks.start_soon(call, sender)
    assert got == [200] * 500
