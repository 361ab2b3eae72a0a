"""HTTP/2, where it is asked for: calls share a connection, and one that ends badly ends alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import anyio
import anyio.to_thread
import httpx
import pytest

from tests.transports.conftest import STACKS
from tests.transports.http2_service import Http2Service
from tests.transports.service import CERTIFICATES
from tests.transports.user import User
from weavr_multi import ConfigurationError, ConnectionFailed, Limits, TimedOut, Weavr

pytestmark = pytest.mark.anyio
BY_HTTPX = pytest.mark.parametrize("stack", [stack for stack in STACKS if stack[0] != "aiohttp"], ids="-".join)
HTTP2 = Limits(http2=True)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Http2Service]:
    """A service that offers HTTP/2, whose authority is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    with Http2Service(certificate="loopback.pem") as started:
        yield started


async def seen(service: Http2Service, condition: Callable[[], bool]) -> None:
    await anyio.to_thread.run_sync(service.wait_for, condition)


@BY_HTTPX
async def test_calls_in_flight_share_one_connection(service, user):
    """Twenty calls at once are twenty streams of one connection."""
    statuses: list[int] = []

    async def call(sender: User) -> None:
        statuses.append((await sender.send()).status)

    async with user(service, HTTP2) as sender:
        service.open_gate()
        await call(sender)
        service.gate.clear()
        async with anyio.create_task_group() as tasks:
            for _ in range(20):
                tasks.start_soon(call, sender)
            await seen(service, lambda: service.most == 20)
            service.open_gate()
    assert (statuses, service.opened) == ([200] * 21, 1)
    await seen(service, lambda: service.open == 0)


@BY_HTTPX
async def test_a_call_whose_time_passes_ends_its_stream_and_not_its_neighbours(service, user):
    """A time-out is an error of one call: the other one on the connection gets its response."""
    async with user(service, HTTP2) as sender:
        service.open_gate()
        await sender.send()
        service.gate.clear()
        async with anyio.create_task_group() as tasks:
            answers: list[int] = []

            async def patient() -> None:
                answers.append((await sender.send()).status)

            tasks.start_soon(patient)
            await seen(service, lambda: len(service.requests) == 2)
            with pytest.raises(TimedOut) as caught:
                await sender.send(timeout=0.05)
            assert not caught.value.never_sent
            service.open_gate()
        assert (answers, service.opened) == ([200], 1)


@BY_HTTPX
async def test_a_lost_connection_leaves_open_what_its_calls_did(service, user):
    """Every call on it may have been executed; the next one opens another connection."""
    async with user(service, HTTP2) as sender:
        errors: list[ConnectionFailed] = []

        async def call() -> None:
            with pytest.raises(ConnectionFailed) as caught:
                await sender.send()
            errors.append(caught.value)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(call)
            await seen(service, lambda: len(service.requests) == 1)
            tasks.start_soon(call)
            await seen(service, lambda: len(service.requests) == 2)
            await anyio.to_thread.run_sync(service.cut)
        assert [error.never_sent for error in errors] == [False, False]
        service.open_gate()
        assert (await sender.send()).status == 200


@BY_HTTPX
async def test_a_call_in_flight_when_the_transport_is_closed_comes_to_its_end(service, user):
    """`aclose` closes the shared connection when its last call ends."""
    answers: list[int] = []
    async with user(service, HTTP2) as sender, anyio.create_task_group() as tasks:

        async def call() -> None:
            answers.append((await sender.send()).status)

        tasks.start_soon(call)
        await seen(service, lambda: len(service.requests) == 1)
        await sender.transport.aclose()
        service.open_gate()
    assert answers == [200]
    await seen(service, lambda: service.open == 0)


@BY_HTTPX
async def test_without_being_asked_a_client_speaks_http_1(serve, user, monkeypatch):
    """Only HTTP/1.1 is offered to the service: a call has a connection of its own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    monkeypatch.setattr("tests.transports.service.Service.protocols", ["h2", "http/1.1"])
    service = serve(certificate="loopback.pem")
    async with user(service) as sender:
        assert (await sender.send()).status == 200
    assert "host" in service.requests[0].headers


@BY_HTTPX
async def test_a_service_that_has_no_http_2_is_called_by_http_1(serve, user, monkeypatch):
    """The service chooses."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    service = serve(certificate="loopback.pem")
    async with user(service, HTTP2) as sender:
        assert [(await sender.send()).status, (await sender.send()).status] == [200, 200]
    assert service.opened == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"transport": "aiohttp", "limits": HTTP2}, "aiohttp does not speak HTTP/2"),
        ({"http_client": httpx.AsyncClient(), "limits": HTTP2}, "pass it to your http_client"),
        ({"limits": Limits(http2=1)}, "http2 is True or False"),  # type: ignore[arg-type]
    ],
)
def test_where_it_cannot_be_had_the_client_says_so(settings, said):
    """Before anything is sent."""
    with pytest.raises(ConfigurationError, match=said):
        Weavr(api_key="k", base_url="https://x.test", **settings)


def test_a_missing_extra_is_named(monkeypatch):
    """What is missing is h2."""
    monkeypatch.setitem(__import__("sys").modules, "h2", None)
    with pytest.raises(ConfigurationError, match=r'pip install "weavr-multi\[http2\]"'):
        Weavr(api_key="k", base_url="https://x.test", transport="httpx", limits=HTTP2)
