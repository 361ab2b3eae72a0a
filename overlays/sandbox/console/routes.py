"""The console's page, its stream and its buttons, below ``/_sandbox/console``.

The page itself holds nothing, and anybody may have it. What is inside the sandbox goes to who knows the secret, which
`Sandbox.console_url` carries behind its ``#``. The rules about Host and Origin of ``/_sandbox`` come before all of it.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Coroutine
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from weavr_multi.sandbox.console.actions import Actions
from weavr_multi.sandbox.console.stream import Stream
from weavr_multi.sandbox.errors import Refusal
from weavr_multi.sandbox.json_text import loads

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]

SECRET_HEADER: Final = "x-console-secret"  # noqa: S105 (its name)
_FILES: Final = {
    "console.html": "text/html; charset=utf-8",
    "console.css": "text/css; charset=utf-8",
    "console.js": "text/javascript; charset=utf-8",
    "live.js": "text/javascript; charset=utf-8",
    "panels.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


def console_routes(sandbox: Sandbox) -> list[Route]:
    """Return the console's routes."""
    console = _Console(sandbox)
    return [
        Route("/_sandbox/console", console.page),
        Route("/_sandbox/console/{file}", console.file),
        Route("/_sandbox/console/live/stream", console.guarded(console.stream)),
        Route("/_sandbox/console/live/about", console.guarded(console.about)),
        Route("/_sandbox/console/do/{action}", console.guarded(console.act), methods=["POST"]),
    ]


class _Console:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._actions = Actions(sandbox)

    async def page(self, request: Request) -> Response:
        return _file("console.html")

    async def file(self, request: Request) -> Response:
        name = request.path_params["file"]
        return _file(name) if name in _FILES else Response(status_code=404)

    def guarded(self, endpoint: Endpoint) -> Endpoint:
        """Let through who knows the secret; nobody else learns more than that."""

        async def checked(request: Request) -> Response:
            given = request.headers.get(SECRET_HEADER, "")
            if not hmac.compare_digest(given.encode(), self._sandbox.console_secret.encode()):
                return JSONResponse({"message": "The console's secret is needed: use the link that was printed."}, 401)
            return await endpoint(request)

        return checked

    async def stream(self, request: Request) -> Response:
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(aiter(Stream(self._sandbox)), media_type="text/event-stream", headers=headers)

    async def about(self, request: Request) -> Response:
        """What does not change: the names of the operations, for faults."""
        return JSONResponse({"url": self._sandbox.url, "operations": self._sandbox.operations})

    async def act(self, request: Request) -> Response:
        action = self._actions.by_name.get(request.path_params["action"])
        if action is None:
            return JSONResponse({"message": "There is no such button."}, 404)
        raw = await request.body()
        try:
            body = loads(raw) if raw else {}
            return JSONResponse({"message": await action(body)})
        except Refusal as refusal:
            return JSONResponse({"message": refusal.code or refusal.message or "refused"}, 409)
        except (KeyError, TypeError, ValueError, OverflowError) as wrong:
            return JSONResponse({"message": str(wrong.args[0]) if wrong.args else "That makes no sense."}, 400)


def _file(name: str) -> Response:
    content = resources.files(__package__).joinpath(name).read_bytes()
    return Response(content, media_type=_FILES[name], headers=_HEADERS)
