"""Weavr sessions in an aiohttp application (extra ``[aiohttp]``, asyncio).

sessions = AiohttpSessions(lambda: Weavr(environment="sandbox"), store=RedisSessionStore(url, keys=key))
app = web.Application(middlewares=[sessions.middleware])
app.cleanup_ctx.append(sessions.cleanup_ctx)

async def sign_in(request: web.Request) -> web.Response:
    form = await request.json()
    session = await sessions.weavr.sign_in(form["email"], form["password"])
    return await sessions.remember(web.Response(status=204), session)

async def cards(request: web.Request) -> web.Response:
    session = await sessions.session(request)
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from weavr_multi.core.concurrency.running_loop import current_loop
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.sessions.errors import SessionExpired
from weavr_multi.sessions.web.base import WebSessions
from weavr_multi.sessions.web.failures import FAILURES, doubt, failure_of

try:
    from aiohttp import web
except ImportError:
    raise ConfigurationError('weavr_multi.sessions.aiohttp needs aiohttp: pip install "weavr-multi[aiohttp]"') from None

if TYPE_CHECKING:
    from aiohttp.typedefs import Middleware

    from weavr_multi.client.session import Session

R = TypeVar("R", bound=web.StreamResponse)


class AiohttpSessions(WebSessions):
    """The Weavr sessions of the application's users; see `WebSessions` for its arguments."""

    async def cleanup_ctx(self, app: web.Application) -> AsyncIterator[None]:
        """Open and warm up the client when the application starts, close it at its end: ``app.cleanup_ctx.append(…)``.

        Raises:
            ConfigurationError: The event loop is trio's.
        """
        if not isinstance(current_loop(), asyncio.AbstractEventLoop):
            raise ConfigurationError("weavr_multi.sessions.web.aiohttp works under asyncio only")
        async with self.running():
            yield

    async def session(self, request: web.Request) -> Session:
        """Return the session of the signed-in user.

        Raises:
            HTTPUnauthorized: There is none (any more).
        """
        try:
            return await self.find(request.cookies.get(self.cookie))
        except SessionExpired as error:
            raise _unauthorized(error) from error

    async def remember(self, response: R, session: Session) -> R:
        """Keep a new session and give the browser its opaque id, in a cookie that scripts cannot read."""
        id = await self.begin(session)
        response.set_cookie(self.cookie, id, httponly=True, secure=self.secure, samesite="Lax")
        return response

    async def forget(self, request: web.Request, response: R) -> R:
        """Sign the user out, here and at the service."""
        response.del_cookie(self.cookie)
        await self.end(request.cookies.get(self.cookie))
        return response

    @property
    def middleware(self) -> Middleware:
        """Answers for what calls on a user's session may end with: ``web.Application(middlewares=[…])``.

        401 where the session has died (its cookie is removed) or the sign-in is refused, 403 where a step-up or a
        permission is needed, 404, 409, 410 and 423 as the service says, 422 for values that cannot be right or that it
        refused, 429 with ``Retry-After`` at a limit, 503 where it is down. What the application did wrong stays a
        500. The bodies name fields and show no secret; docs/sessions.md has the table.
        """

        @web.middleware
        async def answer(request: web.Request, handler: _Handler) -> web.StreamResponse:
            try:
                return await handler(request)
            except SessionExpired as error:
                gone = _unauthorized(error)
                gone.del_cookie(self.cookie)
                raise gone from error
            except FAILURES as error:
                found = failure_of(error)
                if found is None:
                    raise
                return web.json_response(found.body, status=found.status, headers=found.headers)

        return answer


_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _unauthorized(error: SessionExpired) -> web.HTTPUnauthorized:
    return web.HTTPUnauthorized(text=json.dumps({"detail": str(error)} | doubt(error)), content_type="application/json")


__all__ = ("AiohttpSessions",)
