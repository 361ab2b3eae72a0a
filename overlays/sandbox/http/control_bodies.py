"""Bodies of control requests, and responses that show what an action returned."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from weavr_multi.sandbox.json_text import loads


class Body(dict[str, Any]):
    """The object that a request carries; a field that it lacks is the caller's mistake."""

    def __missing__(self, name: str) -> Any:
        raise ValueError(f"{name!r} is missing in the body")


async def body_of(request: Request) -> Body:
    """The object that a request carries."""
    raw = await request.body()
    try:
        value: Any = loads(raw) if raw else {}
    except ValueError:
        raise ValueError("the body is not JSON") from None
    if not isinstance(value, dict):
        raise ValueError("the body is not a JSON object")
    return Body(value)


def done(act: Callable[[], Any]) -> Response:
    """Act, and show what comes of it."""
    value = act()
    return Response(status_code=204) if value is None else JSONResponse(value)
