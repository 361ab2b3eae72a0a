"""Webhooks in a FastAPI application (extra ``[fastapi]``)."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, Final, TypeVar

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.packaged_description import description
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.webhooks import responses
from weavr_multi.webhooks.errors import WebhookError
from weavr_multi.webhooks.receiver import WebhookReceiver
from weavr_multi.webhooks.request import BodyCutShort
from weavr_multi.webhooks.responses import WebhookResponse
from weavr_multi.webhooks.routes import EventRoute, check_receiver, checked_prefix, routes

try:
    from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
    from starlette.requests import ClientDisconnect
    from starlette.routing import NoMatchFound
except ImportError:
    raise ConfigurationError('weavr_multi.webhooks.fastapi needs FastAPI: pip install "weavr-multi[fastapi]"') from None

E = TypeVar("E", bound=Event)
_log: Final = logging.getLogger("weavr_multi.webhooks")
_numbers: Final = count(1)

_REF: Final = "#/components/schemas/"
# What has a meaning only beside the components of the description, or only to this package.
_DROPPED: Final = ("discriminator", "if", "then", "x-secret")
_RESPONSES: dict[int | str, dict[str, Any]] = {
    204: {"description": "Handled, now or before."},
    400: {"description": "Proven, but not JSON."},
    401: {"description": "Not proven."},
    408: {"description": "The body did not come in time; send it again."},
    413: {"description": "Too long a body."},
    425: {"description": "Another worker is handling it; send it again."},
    500: {"description": "A handler failed; send it again."},
    503: {"description": "Stale, or nothing was accepted since start, or the delivery log failed; send it again."},
}
_DECISION: dict[str, Any] = {
    "description": "The decision.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["result"],
                "properties": {"result": {"type": "string", "enum": ["APPROVED", "DENIED"]}},
            }
        }
    },
}


def webhook_router(receiver: WebhookReceiver, prefix: str = "", *, tags: list[str] | None = None) -> APIRouter:
    """Return a router with the path of every event, for `app.include_router`.

    The application's own OpenAPI shows them with the schemas of their bodies. Paths below the prefix that this
    version does not know and that end in ``/watch``, as those of events do, are received too, as `UnknownEvent`, and
    not shown. The body is read once, by the receiver. When the application starts, the log says which URL is served;
    when it stops, the receiver is closed.

    Args:
        receiver: Receives the deliveries.
        prefix: The path below which the events arrive: what the URL in Weavr's configuration ends with; none by
            default. `app.include_router(..., prefix=...)` does the same; with both, one stands behind the other.
        tags: The tags of the routes in the application's OpenAPI; ``["webhooks"]`` by default.

    Raises:
        ConfigurationError: The prefix is no path.
    """
    unknown = f"weavr_webhooks_{next(_numbers)}"

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        _log.info("webhooks are received at POST %s", _served(app, unknown))
        yield
        await receiver.aclose()

    check_receiver(receiver)
    router = APIRouter(prefix=checked_prefix(prefix), tags=list(tags or ["webhooks"]), lifespan=lifespan)
    endpoint = _endpoint(receiver)
    for route in routes():
        for path in route.paths:
            router.add_api_route(path, endpoint, methods=["POST"], **_shown(route, path))
    router.add_api_route("/{rest:path}/watch", endpoint, name=unknown, methods=["POST"], include_in_schema=False)
    return router


def verified_event(receiver: WebhookReceiver, event_type: type[E]) -> Callable[[Request], Awaitable[E]]:
    """Return a dependency that gives the verified, typed event of a request, for your own endpoint::

        settlement = verified_event(receiver, ManagedCardSettlement)

        @app.post("/hooks/managed_cards/settlements/watch", status_code=204, response_model=None)
        async def on_settlement(event: Annotated[ManagedCardSettlement, Depends(settlement)]) -> None: ...

    It verifies and does not tell duplicates apart: see `weavr_multi.webhooks.deliveries.once` for that. A delivery
    that is not acceptable is answered as the receiver answers it, and an event of another class with 500, so that
    it comes again when the route is mended.

    Args:
        receiver: Knows the keys, the limit of a body, and the responses.
        event_type: The class of the event; `Event` for any.
    """

    check_receiver(receiver)

    async def dependency(request: Request) -> E:
        found = await receiver.accept(request.scope["path"], request.headers, _body_of(request))
        if isinstance(found, WebhookResponse):
            raise HTTPException(found.status, headers=_headers(found, request))
        if not isinstance(found, event_type):
            # The route stands at the wrong path: with 500 Weavr sends the event again until the route is corrected.
            raise HTTPException(responses.FAILED, f"this endpoint takes {event_type.__name__} alone")
        return found

    return dependency


def _served(app: FastAPI, name: str) -> str:
    try:
        return app.url_path_for(name, rest="...")
    except NoMatchFound:  # the application has put it below a path with parameters
        return ".../watch, below the prefix of the application"


def _endpoint(receiver: WebhookReceiver) -> Callable[[Request], Awaitable[Response]]:
    async def receive_delivery(request: Request) -> Response:
        response = await receiver.receive(request.scope["path"], request.headers, _body_of(request))
        return Response(response.body or None, response.status, _headers(response, request))

    return receive_delivery


def _headers(response: WebhookResponse, request: Request) -> dict[str, str]:
    close = {"connection": "close"} if response.close and request.scope.get("http_version", "1.1") < "2" else {}
    return dict(response.headers) | close


async def _body_of(request: Request) -> AsyncIterator[bytes]:
    try:
        # A dependency of the application may have read the body before: then the request keeps it and gives it again.
        async for part in request.stream():
            yield part
    except ClientDisconnect:
        raise BodyCutShort from None


def _shown(route: EventRoute, path: str) -> dict[str, Any]:
    """Return how a route appears in the application's OpenAPI."""
    given = {code: response for code, response in _RESPONSES.items() if code != 204 or not route.answered}
    body = {"required": True, "content": {"application/json": {"schema": _request_schema(route.path)}}}
    return {
        "name": route.name,
        "summary": _summary_of(route.path),
        "status_code": 200 if route.answered else 204,
        "responses": {200: _DECISION} | given if route.answered else given,
        "response_class": Response,
        "response_model": None,
        "openapi_extra": {"requestBody": body},
    }


def _request_schema(path: str) -> dict[str, Any]:
    """Return the JSON schema of the body of the event at a path such as ``/transfers/watch``: it refers to nothing."""
    made: dict[str, Any] = _whole(description()["x-webhooks"][path]["schema"], ())
    return made


def _summary_of(path: str) -> str:
    """Return the one line that the description has for the event at a described path."""
    return str(description()["x-webhooks"][path].get("summary") or "")


def _whole(schema: Any, inside: tuple[str, ...]) -> Any:
    """Copy a schema with its references replaced by what they refer to; one that contains itself ends in ``{}``."""
    if isinstance(schema, list):
        return [_whole(item, inside) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    made = {key: _whole(value, inside) for key, value in schema.items() if key not in (*_DROPPED, "$ref")}
    ref = schema.get("$ref")
    if isinstance(ref, str):
        name = ref.removeprefix(_REF)
        target = {} if name in inside else _whole(description()["components"]["schemas"][name], (*inside, name))
        made = target | made
    made["allOf"] = [part for part in made.get("allOf", ()) if part]
    return made if made["allOf"] else {key: value for key, value in made.items() if key != "allOf"}


__all__ = ("WebhookError", "verified_event", "webhook_router")
