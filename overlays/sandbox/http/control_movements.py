"""The endpoints below ``/_sandbox`` for money on its way: reviews, limits, returns, card settlements."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from weavr_multi.sandbox.http.control_bodies import body_of, done

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox


def routes(sandbox: Sandbox) -> list[Route]:
    """Each takes an id in its path and the arguments of the method in its body."""
    return [
        _route("/_sandbox/deposits/{id}/review", sandbox.review_deposit),
        _route("/_sandbox/movements/{id}/resume", sandbox.resume),
        _route("/_sandbox/wires/{id}/return", sandbox.return_wire),
        _route("/_sandbox/card_payments/{id}/settle", sandbox.settle_card_payment),
        _route("/_sandbox/card_payments/{id}/reverse", sandbox.reverse_card_payment),
        _route("/_sandbox/cards/{id}/credit", sandbox.credit_card),
    ]


def _route(path: str, act: Callable[..., Any]) -> Route:
    async def endpoint(request: Request) -> Response:
        body = await body_of(request)
        return done(lambda: act(request.path_params["id"], **body))

    return Route(path, endpoint, methods=["POST"])
