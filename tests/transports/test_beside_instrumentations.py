"""What watches or replaces aiohttp's sessions also sees the session that the transport makes itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest import mock

import aiohttp
import pytest
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor

from tests.telemetry.watched import Telemetry
from tests.transports.service import Service
from tests.transports.user import User
from weavr_multi import ConnectionFailed, Limits

pytestmark = pytest.mark.asyncio
TARGET = "/multi/x?a=b%20c&d=1,2"
FIELDS = [("accept", "application/json"), ("content-type", "application/json"), ("api-key", "k"), ("user-agent", "u")]


@contextmanager
def instrumented() -> Iterator[Telemetry]:
    """Instrument every session of aiohttp that is made meanwhile."""
    telemetry = Telemetry()
    AioHttpClientInstrumentor().instrument(tracer_provider=telemetry.tracers)
    try:
        yield telemetry
    finally:
        AioHttpClientInstrumentor().uninstrument()


async def send(service: Service, method: str, content: bytes | None) -> None:
    """Send one request over a session of the transport's own."""
    async with User("aiohttp", service.url, Limits(), None) as user:
        await user.send(TARGET, method, content, headers=FIELDS)


async def test_an_instrumentation_sees_what_goes_out(serve: Callable[..., Service]) -> None:
    """A process that instruments aiohttp has a span for each request of ours."""
    with instrumented() as telemetry:
        await send(serve(), "GET", None)
    assert telemetry.tree() == ["GET"]


@pytest.mark.parametrize(
    ("method", "content"),
    [("GET", None), ("DELETE", None), ("POST", None), ("POST", b'{"tag": "x"}'), ("PATCH", b"x" * (1 << 20))],
    ids=["GET", "DELETE", "POST without a body", "POST", "a large PATCH"],
)
async def test_the_same_request_goes_out_beside_an_instrumentation(
    serve: Callable[..., Service], method: str, content: bytes | None
) -> None:
    """Whether aiohttp's session takes part makes no difference on the wire, the header of the trace aside."""
    service = serve()
    await send(service, method, content)
    with instrumented():
        await send(service, method, content)
    plain, watched = service.requests
    assert watched.headers.pop("traceparent")
    assert watched == plain


async def test_a_mock_in_place_of_aiohttps_sessions_is_asked(serve: Callable[..., Service]) -> None:
    """Tests of users' that replace `aiohttp.ClientSession._request` reach no network."""
    service = serve()
    mocked = aiohttp.ClientConnectionError("mocked")
    with (
        mock.patch.object(aiohttp.ClientSession, "_request", side_effect=mocked),
        pytest.raises(ConnectionFailed, match="mocked"),
    ):
        await send(service, "GET", None)
    assert service.requests == []
