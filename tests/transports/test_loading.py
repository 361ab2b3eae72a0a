"""`async with Weavr(...)` loads the HTTP library in a thread: the first call does not block its event loop."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from typing import Any

import pytest
import trio
import trio.testing

from benchmarks.stall import first_call
from tests.transports.service import CERTIFICATES, Service
from weavr_multi import Weavr
from weavr_multi.core.transports import lazy
from weavr_multi.core.transports.border import was_never_sent
from weavr_multi.core.transports.lazy import LazyTransport

FIRST_CALL = """
import asyncio, json, sys, threading

in_the_loop = []


class Watch:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread():
            in_the_loop.append(name.partition(".")[0])


from weavr_multi import ApiError, Weavr
from weavr_multi.core.transports.tls import LateContext

readers, read = [], LateContext._read
LateContext._read = lambda self: (readers.append(threading.current_thread().name), read(self))


async def main():
    made = Weavr(api_key="k", base_url=sys.argv[1], transport=sys.argv[2])
    sys.meta_path.insert(0, Watch())
    async with made as weavr:
        try:
            await weavr.with_options(auth_token="t").managed_accounts.get("1")
        except ApiError:
            pass


asyncio.run(main())
print(json.dumps([sorted(set(in_the_loop)), readers]))
"""


@pytest.mark.parametrize("name", ["httpx", "httpx2", "aiohttp"])
def test_the_library_and_the_certificates_are_loaded_outside_of_the_event_loops_thread(name):
    """In a fresh process, the thread of the event loop imports neither, up to the first response over TLS."""
    with Service(certificate="loopback.pem") as service:
        done = subprocess.run(
            [sys.executable, "-c", FIRST_CALL, service.url, name],
            env={"SSL_CERT_FILE": str(CERTIFICATES / "authority.pem"), "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
    imported, readers = json.loads(done.stdout)
    assert {name, "httpcore", "httpcore2", "anyio", "certifi", "yarl"}.isdisjoint(imported)
    assert readers == ["weavr_multi loads"]
    assert len(service.requests) == 1


@pytest.mark.parametrize("name", ["httpx", "httpx2", "aiohttp"])
def test_the_loop_never_works_for_fifty_milliseconds_up_to_the_first_response(name):
    """The longest step of the event loop's thread, in the processor's time: the machine's load does not change it."""
    with Service(certificate="loopback.pem") as service:
        steps = [first_call(service.url, name)["step"] for _ in range(3)]  # the first one may compile
    assert min(steps) <= 0.05


class Slow(LazyTransport):
    """Loads until it is let go."""

    def __init__(self) -> None:
        super().__init__("httpx")
        self.gate = threading.Event()

    def _prepare(self, secure: bool) -> None:
        self.gate.wait(60)


class JustInTime(Slow):
    """Has loaded as soon as a call asks whether it still loads."""

    @property
    def _loading(self) -> threading.Thread | None:
        thread: threading.Thread | None = vars(self)["loading"]
        if thread is not None and thread.is_alive() and threading.current_thread() is not thread:
            self.gate.set()
            thread.join()
        return thread

    @_loading.setter
    def _loading(self, thread: threading.Thread | None) -> None:
        vars(self)["loading"] = thread


def slow(monkeypatch: pytest.MonkeyPatch, url: str, made: type[Slow] = Slow) -> tuple[Weavr, Slow]:
    monkeypatch.setattr(lazy, "_LOADED", set())
    transport = made()
    weavr = Weavr(api_key="k", base_url=url)
    weavr._requestor.transport = transport
    transport.made_for(weavr._requestor)
    return weavr, transport


def test_the_first_call_waits_for_it_and_the_loop_goes_on(monkeypatch, serve):
    """While a thread loads, other tasks run; then the call is sent."""
    service = serve()

    async def main() -> Any:
        weavr, transport = slow(monkeypatch, service.url)
        async with weavr:
            call = asyncio.create_task(weavr.request("GET", "/multi/x"))
            for _ in range(20):
                await asyncio.sleep(0)
            assert service.requests == []
            transport.gate.set()
            return await call

    assert asyncio.run(main()).status == 200


def test_the_first_calls_wait_for_it_under_trio_too(monkeypatch, serve):
    """Several calls that came before the library was loaded are all sent when it is."""
    service = serve()
    statuses: list[int] = []

    async def main() -> None:
        weavr, transport = slow(monkeypatch, service.url)

        async def call() -> None:
            statuses.append((await weavr.request("GET", "/multi/x")).status)

        async with weavr, trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(call)
            await trio.testing.wait_all_tasks_blocked()
            assert service.requests == []
            transport.gate.set()

    trio.run(main)
    assert statuses == [200, 200, 200]


def test_the_library_may_be_loaded_at_the_moment_of_the_first_call(monkeypatch, serve):
    """The thread ends between two steps of the call, which is sent at once."""

    async def main() -> Any:
        weavr, _ = slow(monkeypatch, serve().url, JustInTime)
        async with weavr:
            return await weavr.request("POST", "/multi/x")  # an error is not made good by a second attempt

    assert asyncio.run(main()).status == 200


def test_a_call_that_is_cancelled_meanwhile_was_never_sent(monkeypatch, serve):
    """A write that is cancelled before the library is loaded leaves nothing open."""

    async def main() -> None:
        weavr, transport = slow(monkeypatch, serve().url)
        async with weavr:
            call = asyncio.create_task(weavr.request("POST", "/multi/x"))
            for _ in range(20):
                await asyncio.sleep(0)
            call.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await call
            transport.gate.set()
        assert was_never_sent(caught.value)
        assert not hasattr(caught.value, "__notes__")

    asyncio.run(main())


def test_a_client_that_is_not_entered_starts_no_thread(monkeypatch):
    """Making a client loads nothing."""
    weavr, transport = slow(monkeypatch, "https://service.test")
    assert transport._loading is None
    assert not weavr.is_closed
