"""Which URLs the routers serve, and which they leave to the application."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import httpx
import pytest
from aiohttp import web
from fastapi import FastAPI

from tests.support.web_servers import serve_aiohttp, serve_asgi
from weavr_multi import ConfigurationError
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import Event, TransferStateChanged, UnknownEvent, WebhookReceiver
from weavr_multi.webhooks.aiohttp import webhook_routes
from weavr_multi.webhooks.fastapi import webhook_router

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]
seen = pytest.mark.seen
KEY = "the api key"


def fastapi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    """An application whose own route is declared after the router's, which has no prefix."""
    app = FastAPI()
    app.include_router(webhook_router(receiver, ""))

    @app.post("/orders/{number}")
    async def orders() -> str:
        return "the application's own"

    return serve_asgi(app)


def aiohttp_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    """The same with aiohttp."""

    async def orders(_: web.Request) -> web.Response:
        return web.Response(text="the application's own")

    app = web.Application()
    app.add_routes([*webhook_routes(receiver, ""), web.post("/orders/{number}", orders)])
    return serve_aiohttp(app)


both = pytest.mark.parametrize("server", [pytest.param(fastapi_server, marks=seen), aiohttp_server])
Server = Callable[[WebhookReceiver], AbstractAsyncContextManager[str]]


async def post(url: str, one: SignedDelivery) -> int:
    async with httpx.AsyncClient(timeout=60) as client:
        return (await client.post(url + one.path, content=one.body, headers=one.headers)).status_code


@both
async def test_a_route_that_is_declared_after_the_router_still_works(anyio_backend: str, server: Server) -> None:
    """Without a prefix the router takes the paths of events and leaves all others."""
    async with server(WebhookReceiver(KEY)) as url, httpx.AsyncClient(base_url=url, timeout=60) as client:
        response = await client.post("/orders/7", json={})
    assert (response.status_code, "the application's own" in response.text) == (200, True)


@seen
@pytest.mark.parametrize("server", [fastapi_server, aiohttp_server])
async def test_unknown_events_are_taken_at_paths_that_end_in_watch_alone(anyio_backend: str, server: Server) -> None:
    """New events of Weavr arrive as unknown ones; any other path below the router is not found."""
    receiver = WebhookReceiver(KEY)
    events: list[UnknownEvent] = []

    @receiver.on_unknown
    async def unknown(event: UnknownEvent) -> None:
        events.append(event)

    async with server(receiver) as url:
        assert await post(url, signed_delivery({}, KEY, path="/brand/new/watch")) == 204
        assert await post(url, signed_delivery({}, KEY, path="/brand/new")) in (404, 405)
    assert [event.delivery.path for event in events] == ["/brand/new/watch"]


@seen
async def test_a_prefix_given_to_include_router_is_the_whole_prefix(anyio_backend: str) -> None:
    """`app.include_router(webhook_router(receiver), prefix="/weavr")` serves `/weavr/transfers/watch`."""
    receiver, app = WebhookReceiver(KEY), FastAPI()
    events: list[Event] = []

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged) -> None:
        events.append(event)

    app.include_router(webhook_router(receiver), prefix="/weavr")
    async with serve_asgi(app) as url:
        assert await post(url, signed_delivery({}, KEY, event_type=TransferStateChanged, prefix="/weavr")) == 204
    assert len(events) == 1


@pytest.mark.parametrize("prefix", ["hooks", "https://example.com/hooks", None, 5, "//", "/a//b"])
@pytest.mark.parametrize("router", [webhook_router, webhook_routes])
def test_a_prefix_that_is_no_path_is_refused_in_words(
    anyio_backend: str, router: Callable[..., object], prefix: object
) -> None:
    """Not by an assertion of the framework, nor by events that find nothing there."""
    with pytest.raises(ConfigurationError, match="prefix is empty or a path that begins with a slash"):
        router(WebhookReceiver(KEY), prefix)


@seen
async def test_fastapi_logs_the_url_that_is_served_when_it_starts(
    anyio_backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A wrong prefix is seen at the start, not when the first event was lost."""
    app = FastAPI()
    app.include_router(webhook_router(WebhookReceiver(KEY), "/hooks"), prefix="/weavr")
    with caplog.at_level(logging.INFO, "weavr_multi.webhooks"):
        async with serve_asgi(app):
            pass
    assert "webhooks are received at POST /weavr/hooks/.../watch" in caplog.text


@seen
async def test_aiohttp_logs_the_url_that_is_served_when_it_starts(
    anyio_backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A wrong prefix is seen at the start, not when the first event was lost."""
    app = web.Application()
    with caplog.at_level(logging.INFO, "weavr_multi.webhooks"):
        app.add_routes(webhook_routes(WebhookReceiver(KEY), "/hooks"))
    assert "webhooks are received at POST /hooks/.../watch" in caplog.text


@seen
async def test_two_routers_in_one_application_are_silent(anyio_backend: str) -> None:
    """Two receivers below two prefixes have operations of their own in the application's OpenAPI."""
    app = FastAPI()
    for prefix in ("/one", "/two"):
        app.include_router(webhook_router(WebhookReceiver(KEY), prefix))
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        shown = app.openapi()
    assert [str(warning.message) for warning in raised] == []
    identifiers = [operation["post"]["operationId"] for operation in shown["paths"].values()]
    assert len(identifiers) == len(set(identifiers)) == 70


async def test_a_prefix_may_have_parameters(anyio_backend: str, caplog: pytest.LogCaptureFixture) -> None:
    """A path for each tenant: the application starts, and receives at all of them."""
    caplog.set_level(logging.INFO, "weavr_multi.webhooks")
    got: list[Event] = []
    receiver = WebhookReceiver(KEY)

    @receiver.on_any
    async def note(event: Event) -> None:
        got.append(event)

    app = FastAPI()
    app.include_router(webhook_router(receiver), prefix="/{tenant}/hooks")
    one = signed_delivery({}, KEY, event_type=TransferStateChanged, prefix="/acme/hooks")
    async with serve_asgi(app) as url:
        assert await post(url, one) == 204
    assert len(got) == 1
    assert "webhooks are received at POST .../watch" in caplog.text
