"""Webhooks in a FastAPI application (extra ``[fastapi]``)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

from weavr_multi.core.event import Event
from weavr_multi.core.exceptions import ConfigurationError, WebhookError
from weavr_multi.webhooks import answers
from weavr_multi.webhooks.answers import Answer
from weavr_multi.webhooks.bodies import BodyCutShort
from weavr_multi.webhooks.receiver import WebhookReceiver
from weavr_multi.webhooks.registry import EventRoute, routes
from weavr_multi.webhooks.schemas import request_schema, summary_of

try:
    from fastapi import APIRouter, HTTPException, Request, Response
    from starlette.requests import ClientDisconnect
except ImportError:
    raise ConfigurationError('weavr_multi.webhooks.fastapi needs FastAPI: pip install "weavr-multi[fastapi]"') from None

E = TypeVar("E", bound=Event)

_ANSWERS: dict[int | str, dict[str, Any]] = {
    204: {"description": "Handled, now or before."},
    400: {"description": "Proven, but not JSON."},
    401: {"description": "Not proven, or stale."},
    413: {"description": "Too long a body."},
    425: {"description": "Another worker is handling it; send it again."},
    500: {"description": "A handler failed; send it again."},
    503: {"description": "Nothing was accepted since start, or the delivery log failed; send it again."},
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


def webhook_router(receiver: WebhookReceiver, prefix: str = "/webhooks", *, tags: list[str] | None = None) -> APIRouter:
    """Return a router with the path of every event, for `app.include_router`.

    The application's own OpenAPI shows them with the schemas of their bodies. Paths below the prefix that this
    version does not know are received too, as `UnknownEvent`, and not shown. The body is read once, by the
    receiver.

    Args:
        receiver: What to do with deliveries.
        prefix: The path below which the events arrive: what the URL in Weavr's configuration ends with. Every POST
            below it that no route added before takes is a delivery.
        tags: The tags of the routes in the application's OpenAPI; ``["webhooks"]`` by default.
    """
    router = APIRouter(prefix=prefix.rstrip("/"), tags=list(tags or ["webhooks"]))
    endpoint = _endpoint(receiver)
    for route in routes():
        for path in route.paths:
            router.add_api_route(path, endpoint, methods=["POST"], **_shown(route, path))
    router.add_api_route("/{rest:path}", endpoint, methods=["POST"], include_in_schema=False)
    return router


def verified_event(receiver: WebhookReceiver, event_type: type[E]) -> Callable[[Request], Awaitable[E]]:
    """Return a dependency that gives the verified, typed event of a request, for an endpoint of one's own::

        settlement = verified_event(receiver, ManagedCardSettlement)

        @app.post("/hooks/managed_cards/settlements/watch", status_code=204, response_model=None)
        async def on_settlement(event: Annotated[ManagedCardSettlement, Depends(settlement)]) -> None: ...

    It verifies and does not tell duplicates apart: see `weavr_multi.webhooks.deliveries.once` for that. A delivery
    that is not acceptable is answered as the receiver answers it, and an event of another class with 500, so that
    it comes again when the route is mended.

    Args:
        receiver: Knows the keys, the limit of a body, and what to answer.
        event_type: The class of the event; `Event` for any.
    """

    async def dependency(request: Request) -> E:
        found = await receiver.accept(request.scope["path"], request.headers, _body_of(request))
        if isinstance(found, Answer):
            raise HTTPException(found.status)
        if not isinstance(found, event_type):
            # A route at the wrong path is a mistake of ours, to be mended while Weavr sends the event again.
            raise HTTPException(answers.FAILED, f"this endpoint takes {event_type.__name__} alone")
        return found

    return dependency


def _endpoint(receiver: WebhookReceiver) -> Callable[[Request], Awaitable[Response]]:
    async def receive_delivery(request: Request) -> Response:
        answer = await receiver.receive(request.scope["path"], request.headers, _body_of(request))
        return Response(answer.body or None, answer.status, dict(answer.headers))

    return receive_delivery


async def _body_of(request: Request) -> AsyncIterator[bytes]:
    try:
        # A dependency of the application may have read the body before: then the request keeps it and gives it again.
        async for part in request.stream():
            yield part
    except ClientDisconnect:
        raise BodyCutShort from None


def _shown(route: EventRoute, path: str) -> dict[str, Any]:
    """Return how a route appears in the application's OpenAPI."""
    given = {code: answer for code, answer in _ANSWERS.items() if code != 204 or not route.answered}
    body = {"required": True, "content": {"application/json": {"schema": request_schema(route.path)}}}
    return {
        "name": route.name,
        "operation_id": f"weavr_{route.name}" + ("" if path == route.path else "_as_called"),
        "summary": summary_of(route.path),
        "status_code": 200 if route.answered else 204,
        "responses": {200: _DECISION} | given if route.answered else given,
        "response_class": Response,
        "response_model": None,
        "openapi_extra": {"requestBody": body},
    }


__all__ = ("WebhookError", "verified_event", "webhook_router")
