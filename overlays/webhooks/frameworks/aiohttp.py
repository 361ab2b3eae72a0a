"""Webhooks in an aiohttp server (extra ``[aiohttp]``)."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.receiver import WebhookReceiver
from weavr_multi.webhooks.request import BodyCutShort
from weavr_multi.webhooks.routes import check_receiver, checked_prefix, routes

try:
    from aiohttp import ClientError, web
except ImportError:
    raise ConfigurationError('weavr_multi.webhooks.aiohttp needs aiohttp: pip install "weavr-multi[aiohttp]"') from None


_log: Final = logging.getLogger("weavr_multi.webhooks")


class _LoggedRoute(web.RouteDef):
    """A route that says in the log where it was put."""

    def register(self, router: web.UrlDispatcher) -> list[web.AbstractRoute]:
        made = super().register(router)
        _log.info("webhooks are received at POST %s", self.path.replace("{rest:.+}", "..."))
        return made


def webhook_routes(receiver: WebhookReceiver, prefix: str = "") -> list[web.RouteDef]:
    """Return the routes of every event, for `app.add_routes`.

    Paths below the prefix that this version does not know and that end in ``/watch``, as those of events do, are
    received too, as `UnknownEvent`. The body is read once, by the receiver, whose own limit holds (the application's
    `client_max_size` does not).

    Args:
        receiver: Receives the deliveries.
        prefix: The path below which the events arrive: what the URL in Weavr's configuration ends with; none by
            default.

    Raises:
        ConfigurationError: The prefix is no path.
    """
    handler, prefix = webhook_handler(receiver), checked_prefix(prefix)
    known = [web.post(prefix + path, handler) for route in routes() for path in route.paths]
    return [*known, _LoggedRoute("POST", prefix + "/{rest:.+}/watch", handler, {})]


def webhook_handler(receiver: WebhookReceiver) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return a handler for your own routes.

    Args:
        receiver: Receives the deliveries.
    """

    check_receiver(receiver)

    async def receive_delivery(request: web.Request) -> web.Response:
        answer = await receiver.receive(request.path, request.headers, _body_of(request))
        response = web.Response(status=answer.status, headers=dict(answer.headers), body=answer.body or None)
        if answer.close:
            response.force_close()
            await response.prepare(request)
            await response.write_eof()
            if request.transport is not None:
                request.transport.close()  # aiohttp would go on to read the body
        return response

    return receive_delivery


def close_with(app: web.Application, receiver: WebhookReceiver) -> None:
    """Close the delivery log when the application is cleaned up."""

    check_receiver(receiver)

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


__all__ = ("close_with", "webhook_handler", "webhook_routes")
