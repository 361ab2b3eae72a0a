"""A bare ASGI application that receives deliveries: mount it, or serve it by itself. It needs no extra."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any, Final, TypeAlias

from weavr_multi.webhooks import responses
from weavr_multi.webhooks.receiver import WebhookReceiver
from weavr_multi.webhooks.request import BodyCutShort
from weavr_multi.webhooks.responses import WebhookResponse
from weavr_multi.webhooks.routes import check_receiver

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

_log: Final = logging.getLogger("weavr_multi.webhooks")
_ONLY_POST: Final = WebhookResponse(responses.WRONG_METHOD, (("allow", "POST"),))


class WebhookApp:
    """The receiver as an ASGI application, for any path below the one where it is mounted.

    It answers the lifespan of a server that runs it by itself, and closes the delivery log at its end. Mounted
    below another application it gets no lifespan: then call `receiver.aclose()` there.

    Args:
        receiver: Receives the deliveries.
    """

    def __init__(self, receiver: WebhookReceiver) -> None:
        check_receiver(receiver)
        self._receiver = receiver

    def __repr__(self) -> str:
        return f"<WebhookApp of {self._receiver!r}>"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or the lifespan."""
        if scope["type"] == "http":
            response = _ONLY_POST
            if scope["method"] == "POST":
                response = await self._receiver.receive(scope["path"], scope["headers"], body_of(receive))
            await _send(response, scope, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        else:  # a websocket: closing it before it is accepted is answered as 403
            await send({"type": "websocket.close"})

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                _log.info("webhooks are received at any path: this application has the server for itself")
                await send({"type": "lifespan.startup.complete"})
            else:
                await self._receiver.aclose()
                await send({"type": "lifespan.shutdown.complete"})
                return


async def body_of(receive: Receive) -> AsyncIterator[bytes]:
    """Yield the parts of a request's body; raise `BodyCutShort` if the client went away in the middle."""
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            raise BodyCutShort
        yield message.get("body", b"")
        more = message.get("more_body", False)


async def _send(response: WebhookResponse, scope: Scope, send: Send) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in response.headers]
    if response.status != responses.DONE:
        headers.append((b"content-length", b"%d" % len(response.body)))
    if response.close and scope.get("http_version", "1.1") < "2":
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    await send({"type": "http.response.body", "body": response.body})
