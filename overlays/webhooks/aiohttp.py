"""Webhooks in an aiohttp server (extra ``[aiohttp]``)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.bodies import BodyCutShort
from weavr_multi.webhooks.receiver import WebhookReceiver
from weavr_multi.webhooks.registry import routes

try:
    from aiohttp import ClientError, web
except ImportError:
    raise ConfigurationError('weavr_multi.webhooks.aiohttp needs aiohttp: pip install "weavr-multi[aiohttp]"') from None


def webhook_routes(receiver: WebhookReceiver, prefix: str = "/webhooks") -> list[web.RouteDef]:
    """Return the routes of every event, for `app.add_routes`.

    Paths below the prefix that this version does not know are received too, as `UnknownEvent`. The body is read
    once, by the receiver, whose own limit holds (the application's `client_max_size` does not).

    Args:
        receiver: What to do with deliveries.
        prefix: The path below which the events arrive: what the URL in Weavr's configuration ends with. Every POST
            below it that no route added before takes is a delivery.
    """
    handler = webhook_handler(receiver)
    paths = [path for route in routes() for path in route.paths]
    return [web.post(prefix.rstrip("/") + path, handler) for path in [*paths, "/{rest:.*}"]]


def webhook_handler(receiver: WebhookReceiver) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return the handler of one's own routes.

    Args:
        receiver: What to do with deliveries.
    """

    async def receive_delivery(request: web.Request) -> web.Response:
        answer = await receiver.receive(request.path, request.headers, _body_of(request))
        return web.Response(status=answer.status, headers=dict(answer.headers), body=answer.body or None)

    return receive_delivery


def close_with(app: web.Application, receiver: WebhookReceiver) -> None:
    """Close the delivery log when the application is cleaned up."""

    async def close(_: web.Application) -> None:
        await receiver.aclose()

    app.on_cleanup.append(close)


async def _body_of(request: web.Request) -> AsyncIterator[bytes]:
    try:
        if request.content.at_eof():  # a middleware has read it, and the request keeps it; or there is none
            yield await request.read()
        async for part in request.content.iter_chunked(65536):
            yield part
    except (ClientError, ConnectionError, web.RequestPayloadError):  # gone, or not chunked or encoded as it says
        raise BodyCutShort from None
