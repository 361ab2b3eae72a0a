"""Every event over real sockets: FastAPI under uvicorn, aiohttp's own server, a bare ASGI application."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import httpx
import pytest
from aiohttp import web
from fastapi import Depends, FastAPI, Request
from starlette.applications import Starlette
from starlette.routing import Mount

from tests.support.web_servers import serve_aiohttp, serve_asgi
from tests.webhooks.samples import events, sample
from weavr_multi import ConfigurationError
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    Decision,
    Event,
    IncomingWireTransferAuthorisationRequest,
    ManagedCardAuthorisationRequest,
    ManagedCardSettlement,
    UnknownEvent,
    WebhookApp,
    WebhookReceiver,
)
from weavr_multi.webhooks.aiohttp import close_with, webhook_handler, webhook_routes
from weavr_multi.webhooks.fastapi import verified_event, webhook_router

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]
KEY = "the api key"
PREFIX = "/hooks/weavr"


class Endpoint:
    """A served receiver, and what it handled."""

    def __init__(self) -> None:
        self.receiver = WebhookReceiver(KEY, max_body=1_000_000)
        self.events: list[Event] = []
        self.receiver.on_any(self.handle)
        for request in (ManagedCardAuthorisationRequest, IncomingWireTransferAuthorisationRequest):
            self.receiver.decide(request)(self.decide)
        self.client = httpx.AsyncClient(timeout=60)

    async def handle(self, event: Event) -> None:
        self.events.append(event)

    async def decide(self, event: Event) -> Decision:
        self.events.append(event)
        return APPROVED

    async def post(self, delivery: SignedDelivery, **headers: str) -> httpx.Response:
        url = str(self.client.base_url).rstrip("/") + delivery.path
        return await self.client.post(url, content=delivery.body, headers=delivery.headers | headers)


def fastapi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    app = FastAPI()
    app.include_router(webhook_router(receiver, PREFIX))
    return serve_asgi(app)


def aiohttp_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    app = web.Application()
    app.add_routes(webhook_routes(receiver, PREFIX))
    return serve_aiohttp(app)


def asgi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    return serve_asgi(WebhookApp(receiver))


def mounted_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    return serve_asgi(Starlette(routes=[Mount(PREFIX, WebhookApp(receiver))]))


@pytest.fixture(
    params=[fastapi_server, aiohttp_server, asgi_server, mounted_server], ids=lambda server: server.__name__
)
async def endpoint(request: pytest.FixtureRequest) -> AsyncIterator[Endpoint]:
    made = Endpoint()
    async with request.param(made.receiver) as url:
        made.client.base_url = url
        yield made
        await made.client.aclose()


def delivery(path: str, source: Any = None, **options: Any) -> SignedDelivery:
    return signed_delivery(
        {} if source is None else source, options.pop("key", KEY), path=path, prefix=PREFIX, **options
    )


ALL_PATHS = [path for described, facts in events().items() for path in {described, facts["called_as"] or described}]


async def test_every_event_is_answered_and_reaches_its_handler_once_whole(endpoint: Endpoint) -> None:
    for path in ALL_PATHS:
        described = next(d for d, facts in events().items() if path in (d, facts["called_as"]))
        facts, source = events()[described], sample(described)
        one = delivery(path, source)
        first, again = await endpoint.post(one), await endpoint.post(one)
        expected = (200, b'{"result":"APPROVED"}') if facts["answer"] else (204, b"")
        assert (first.status_code, first.content) == (again.status_code, again.content) == expected, path
        (event,) = endpoint.events
        assert type(event).__name__ == facts["event"]
        assert event.to_dict() == source
        assert event.delivery.path == described
        endpoint.events.clear()


async def test_every_event_that_is_forged_stale_or_truncated_is_refused_and_reaches_nobody(endpoint: Endpoint) -> None:
    assert (await endpoint.post(delivery("/fees/watch"))).status_code == 204
    endpoint.events.clear()
    for path in ALL_PATHS:
        source = {"id": "1"}
        forged = delivery(path, source, key="another key")
        stale = delivery(path, source, timestamp=1_718_870_400_123)
        whole = delivery(path, source)
        truncated = whole._replace(body=whole.body[:-3])
        answers = [(await endpoint.post(one)).status_code for one in (forged, truncated, stale)]
        assert answers == [401, 401, 503], path
    assert endpoint.events == []


async def test_before_anything_was_accepted_a_refusal_asks_for_another_attempt(endpoint: Endpoint) -> None:
    assert (await endpoint.post(delivery("/fees/watch", key="another key"))).status_code == 503
    assert (await endpoint.post(delivery("/fees/watch"))).status_code == 204
    assert (await endpoint.post(delivery("/fees/watch", key="another key"))).status_code == 401


async def test_an_unknown_path_below_the_prefix_is_received_as_an_unknown_event(endpoint: Endpoint) -> None:
    response = await endpoint.post(delivery("/brand/new/watch", {"a": 1}))
    assert response.status_code == 204
    (event,) = endpoint.events
    assert isinstance(event, UnknownEvent)
    assert event.payload == {"a": 1}


async def test_a_proven_body_that_is_not_json_is_answered_400(endpoint: Endpoint) -> None:
    assert (await endpoint.post(delivery("/fees/watch", b"not json"))).status_code == 400


async def test_too_large_a_body_is_answered_413(endpoint: Endpoint) -> None:
    large = delivery("/fees/watch", b"[" + b" " * 1_000_000 + b"]")
    assert (await endpoint.post(large)).status_code == 413

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" " * 10_000

    url = str(endpoint.client.base_url).rstrip("/") + large.path
    assert (await endpoint.client.post(url, content=chunks(), headers=large.headers)).status_code == 413


async def test_a_body_in_chunks_is_read_whole(endpoint: Endpoint) -> None:
    one = delivery("/fees/watch", {"type": "x" * 300_000})

    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(one.body), 50_000):
            yield one.body[start : start + 50_000]

    url = str(endpoint.client.base_url).rstrip("/") + one.path
    assert (await endpoint.client.post(url, content=chunks(), headers=one.headers)).status_code == 204
    assert len(endpoint.events) == 1


async def test_a_connection_that_breaks_in_the_middle_of_a_body_reaches_nobody(endpoint: Endpoint) -> None:
    one = delivery("/fees/watch", {"type": "x" * 1000})
    host, port = endpoint.client.base_url.host, endpoint.client.base_url.port
    _, writer = await asyncio.open_connection(host, port)
    head = "".join(f"{name}: {value}\r\n" for name, value in one.headers.items())
    writer.write(f"POST {one.path} HTTP/1.1\r\nhost: x\r\ncontent-length: {len(one.body)}\r\n{head}\r\n".encode())
    writer.write(one.body[:500])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await endpoint.post(delivery("/fees/watch"))).status_code == 204
    assert len(endpoint.events) == 1


async def test_only_post_is_taken(endpoint: Endpoint) -> None:
    response = await endpoint.client.get(str(endpoint.client.base_url).rstrip("/") + PREFIX + "/fees/watch")
    assert response.status_code == 405


async def test_headers_arrive_in_any_case(endpoint: Endpoint) -> None:
    one = delivery("/fees/watch")
    shouted = one._replace(headers={name.upper(): value for name, value in one.headers.items()})
    assert (await endpoint.post(shouted)).status_code == 204


async def test_a_header_that_is_there_twice_with_two_values_is_refused(endpoint: Endpoint) -> None:
    one = delivery("/fees/watch")
    url = str(endpoint.client.base_url).rstrip("/") + one.path
    twice = [*one.headers.items(), ("call-ref", "another")]
    assert (await endpoint.client.post(url, content=one.body, headers=twice)).status_code == 503


# FastAPI


async def test_fastapi_shows_every_event_with_the_schema_of_its_body_in_the_applications_openapi(
    anyio_backend: str,
) -> None:
    app = FastAPI()
    app.include_router(webhook_router(WebhookReceiver(KEY), PREFIX, tags=["from Weavr"]))
    shown = app.openapi()
    for described, facts in events().items():
        for path in {described, facts["called_as"] or described}:
            operation = shown["paths"][PREFIX + path]["post"]
            assert operation["tags"] == ["from Weavr"]
            assert operation["summary"] == facts["summary"]
            assert ("200" if facts["answer"] else "204") in operation["responses"]
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            assert schema["properties"].keys() >= sample(described, optional=False).keys()
    assert "$ref" not in json.dumps(shown["paths"])
    assert len({op["post"]["operationId"] for op in shown["paths"].values()}) == len(shown["paths"]) == len(ALL_PATHS)
    assert not [path for path in shown["paths"] if "{rest" in path]


async def test_the_applications_openapi_is_valid(anyio_backend: str) -> None:
    from openapi_spec_validator import validate

    app = FastAPI()
    app.include_router(webhook_router(WebhookReceiver(KEY), PREFIX))
    validate(app.openapi())


async def test_a_fastapi_dependency_gives_the_verified_typed_event(anyio_backend: str) -> None:
    app, receiver = FastAPI(), WebhookReceiver(KEY)
    settled: list[ManagedCardSettlement] = []
    settlement = verified_event(receiver, ManagedCardSettlement)

    @app.post("/own/managed_cards/settlements/watch", status_code=204, response_model=None)
    async def on_settlement(event: ManagedCardSettlement = Depends(settlement)) -> None:
        settled.append(event)

    @app.post("/own/fees/watch", status_code=204, response_model=None)
    async def wrong(event: ManagedCardSettlement = Depends(settlement)) -> None:
        settled.append(event)

    async with serve_asgi(app) as url, httpx.AsyncClient(base_url=url, timeout=60) as client:

        async def post(one: SignedDelivery) -> int:
            return (await client.post(one.path, content=one.body, headers=one.headers)).status_code

        path = "/managed_cards/settlements/watch"
        assert await post(signed_delivery({"id": {"id": "1"}}, KEY, path=path, prefix="/own")) == 204
        assert await post(signed_delivery({}, "another key", path=path, prefix="/own")) == 401
        assert await post(signed_delivery({}, KEY, path="/fees/watch", prefix="/own")) == 500
    assert [event.id.id for event in settled] == ["1"]


async def test_a_body_that_a_fastapi_dependency_or_middleware_has_read_is_still_there(anyio_backend: str) -> None:
    async def reads(request: Request) -> None:
        await request.body()

    made, app = Endpoint(), FastAPI()
    app.include_router(webhook_router(made.receiver, PREFIX), dependencies=[Depends(reads)])

    @app.middleware("http")
    async def reads_too(request: Request, call_next: Any) -> Any:
        await request.body()
        return await call_next(request)

    async with serve_asgi(app) as url, made.client:
        made.client.base_url = url
        assert (await made.post(delivery("/fees/watch", {"type": "x" * 100_000}))).status_code == 204
    assert len(made.events) == 1


# aiohttp


async def test_a_body_that_an_aiohttp_middleware_has_read_is_still_there(anyio_backend: str) -> None:
    @web.middleware
    async def reads(request: web.Request, handler: Any) -> Any:
        await request.read()
        return await handler(request)

    made, app = Endpoint(), web.Application(middlewares=[reads])
    app.add_routes(webhook_routes(made.receiver, PREFIX))
    async with serve_aiohttp(app) as url, made.client:
        made.client.base_url = url
        assert (await made.post(delivery("/fees/watch", {"type": "x" * 100_000}))).status_code == 204
    assert len(made.events) == 1


async def test_a_body_that_is_not_encoded_as_its_header_says_is_refused_like_one_cut_short(anyio_backend: str) -> None:
    made, app = Endpoint(), web.Application()
    app.add_routes(webhook_routes(made.receiver, PREFIX))
    async with serve_aiohttp(app) as url, made.client:
        made.client.base_url = url
        encoded = {"content-encoding": "gzip"}
        assert (await made.post(delivery("/fees/watch"), **encoded)).status_code == 503
        assert (await made.post(delivery("/fees/watch"))).status_code == 204
        assert (await made.post(delivery("/fees/watch"), **encoded)).status_code == 503
    assert len(made.events) == 1


async def test_aiohttp_closes_the_log_with_the_application(anyio_backend: str) -> None:
    closed: list[int] = []

    class Receiver(WebhookReceiver):
        async def aclose(self) -> None:
            closed.append(1)

    app = web.Application()
    close_with(app, Receiver(KEY))
    async with serve_aiohttp(app):
        assert closed == []
    assert closed == [1]


async def test_the_aiohttp_handler_can_be_put_on_a_route_of_ones_own(anyio_backend: str) -> None:
    made = Endpoint()
    app = web.Application()
    app.router.add_post("/own/{rest:.*}", webhook_handler(made.receiver))
    async with serve_aiohttp(app) as url:
        made.client.base_url = url
        assert (await made.post(signed_delivery({}, KEY, path="/fees/watch", prefix="/own"))).status_code == 204
        await made.client.aclose()
    assert len(made.events) == 1


# ASGI


async def test_a_served_asgi_application_closes_the_log_at_its_end(anyio_backend: str) -> None:
    closed: list[int] = []

    class Receiver(WebhookReceiver):
        async def aclose(self) -> None:
            closed.append(1)

    async with serve_asgi(WebhookApp(Receiver(KEY))):
        assert closed == []
    assert closed == [1]


async def test_a_websocket_is_turned_away(anyio_backend: str) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    await WebhookApp(WebhookReceiver(KEY))({"type": "websocket"}, receive, send)
    assert sent == [{"type": "websocket.close"}]


@pytest.mark.parametrize("framework", ["fastapi", "aiohttp"])
async def test_without_its_framework_a_module_says_what_to_install(
    anyio_backend: str, monkeypatch: pytest.MonkeyPatch, framework: str
) -> None:
    monkeypatch.setitem(sys.modules, framework, None)
    for module in (f"weavr_multi.webhooks.{framework}", f"weavr_multi.webhooks.frameworks.{framework}"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    with pytest.raises(ConfigurationError, match=rf"weavr-multi\[{framework}\]"):
        __import__(f"weavr_multi.webhooks.{framework}")
