"""One client under several event loops: each has its connections, and takes them with it when it ends."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import Any

import pytest
import trio

from tests.transports.service import Line, Received
from tests.transports.user import User
from weavr_multi import Weavr
from weavr_multi.core.transports import httpx as by_httpx
from weavr_multi.core.transports.httpx import HttpxTransport
from weavr_multi.core.transports.lazy import LazyTransport
from weavr_multi.core.transports.limits import LIMITS

KINDS = pytest.mark.parametrize("kind", ["httpx", "httpx2", "aiohttp"])


async def twice(sender: User) -> None:
    assert (await sender.send()).status == 200
    assert (await sender.send()).status == 200


@KINDS
def test_a_client_works_under_one_event_loop_after_the_other(serve, kind):
    service = serve()
    sender = User(kind, service.url, LIMITS, None)
    for _ in range(3):
        asyncio.run(twice(sender))
    assert service.opened == 3


@KINDS
def test_a_loop_that_ends_takes_its_connections_with_it(serve, kind):
    service = serve()
    sender = User(kind, service.url, LIMITS, None)
    asyncio.run(twice(sender))
    service.wait_for(lambda: service.open == 0)


@pytest.mark.parametrize("kind", ["httpx", "httpx2"])
def test_a_client_works_under_asyncio_and_under_trio(serve, kind):
    service = serve()
    sender = User(kind, service.url, LIMITS, None)
    asyncio.run(twice(sender))
    trio.run(twice, sender)
    asyncio.run(twice(sender))
    service.wait_for(lambda: service.open == 0)
    assert service.opened == 3


@KINDS
def test_a_client_works_in_several_threads_at_once(serve, kind):
    service = serve()
    sender = User(kind, service.url, LIMITS, None)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            asyncio.run(twice(sender))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    assert len(service.requests) == 16


def test_threads_that_make_their_first_call_at_once_share_one_transport(monkeypatch):
    made, both = [], threading.Barrier(2)

    class Slow(HttpxTransport):
        def __init__(self, *args: Any) -> None:
            with contextlib.suppress(threading.BrokenBarrierError):
                both.wait(0.2)  # until the other thread is here too, if it can be
            made.append(self)
            super().__init__(*args)

    monkeypatch.setattr(by_httpx, "HttpxTransport", Slow)
    transport = LazyTransport("httpx")
    threads = [threading.Thread(target=transport.load) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert made == [transport.load()]


@KINDS
def test_the_lazy_transport_gives_its_place_to_the_real_one_at_the_first_call(serve, kind):
    weavr = Weavr(api_key="k", base_url=serve().url, transport=kind)
    assert isinstance(weavr._requestor.transport, LazyTransport)

    async def main() -> None:
        async with weavr:
            await weavr.managed_accounts.get("1", auth_token="t")

    asyncio.run(main())
    assert not isinstance(weavr._requestor.transport, LazyTransport)


@KINDS
def test_calls_in_flight_when_the_loop_ends_are_cancelled_without_a_trace(serve, kind):
    async def silence(line: Line, received: Received) -> None:
        await line.closed()

    service = serve(silence)
    sender = User(kind, service.url, LIMITS, None)

    async def main() -> None:
        task = asyncio.create_task(sender.send())
        await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 1)
        assert not task.done()

    asyncio.run(main())
    service.wait_for(lambda: service.open == 0)


@KINDS
def test_a_call_in_flight_when_the_transport_is_closed_comes_to_its_end(serve, kind):
    async def gate(line: Line, received: Received) -> None:
        await line.service.gate.wait()
        await line.answer()

    service = serve(gate)
    sender = User(kind, service.url, LIMITS, None)

    async def main() -> None:
        task = asyncio.create_task(sender.send())
        await asyncio.to_thread(service.wait_for, lambda: len(service.requests) == 1)
        await sender.transport.aclose()
        service.open_gate()
        assert (await task).status == 200

    asyncio.run(main())
    service.wait_for(lambda: service.open == 0)
