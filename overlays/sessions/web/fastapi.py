"""Weavr sessions in a FastAPI application (extra ``[fastapi]``).

sessions = FastAPISessions(lambda: Weavr(environment="sandbox"), store=RedisSessionStore(url, keys=key))
app = FastAPI(lifespan=sessions.lifespan, exception_handlers=sessions.exception_handlers)
Current = Annotated[Session, Depends(sessions.session)]

@app.post("/sign-in")
async def sign_in(form: Form, response: Response) -> None:
    session = await sessions.weavr.sign_in(form.email, form.password)
    await sessions.remember(response, session)

@app.get("/cards")
async def cards(session: Current) -> list[str]: ...
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.sessions.errors import SessionExpired
from weavr_multi.sessions.web.base import WebSessions
from weavr_multi.sessions.web.failures import FAILURES, doubt, failure_of

try:
    from fastapi import FastAPI, HTTPException, Request, Response
    from fastapi.responses import JSONResponse
except ImportError:
    raise ConfigurationError('weavr_multi.sessions.fastapi needs FastAPI: pip install "weavr-multi[fastapi]"') from None

if TYPE_CHECKING:
    from weavr_multi.client.session import Session

Handlers = dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]]


class FastAPISessions(WebSessions):
    """The Weavr sessions of the application's users; see `WebSessions` for its arguments."""

    @asynccontextmanager
    async def lifespan(self, app: FastAPI) -> AsyncIterator[None]:
        """Open and warm up the client when the application starts, close it when it ends: ``FastAPI(lifespan=…)``.

        Where the application has a lifespan of its own: ``async with sessions.lifespan(app): ...`` in it.
        """
        async with self.running():
            yield

    async def session(self, request: Request) -> Session:
        """Give the session of the signed-in user, as a dependency: ``Depends(sessions.session)``.

        Raises:
            HTTPException: 401, where there is none (any more).
        """
        try:
            return await self.find(request.cookies.get(self.cookie))
        except SessionExpired as error:
            raise HTTPException(401, str(error)) from error

    async def remember(self, response: Response, session: Session) -> None:
        """Keep a new session and give the browser its opaque id, in a cookie that scripts cannot read."""
        id = await self.begin(session)
        response.set_cookie(self.cookie, id, httponly=True, secure=self.secure, samesite="lax")

    async def forget(self, request: Request, response: Response) -> None:
        """Sign the user out, here and at the service."""
        response.delete_cookie(self.cookie)
        await self.end(request.cookies.get(self.cookie))

    @property
    def exception_handlers(self) -> Handlers:
        """Answers for what calls on a user's session may end with: ``FastAPI(exception_handlers=…)``.

        401 where the session has died (its cookie is removed) or the sign-in is refused, 403 where a step-up or a
        permission is needed, 404, 409, 410 and 423 as the service says, 422 for values that cannot be right or that it
        refused, 429 with ``Retry-After`` at a limit, 503 where it is down. What the application did wrong stays a
        500. The bodies name fields and show no secret; docs/sessions.md has the table.
        """
        return {SessionExpired: self._expired, **dict.fromkeys(FAILURES, _failed)}

    async def _expired(self, request: Request, error: Exception) -> Response:
        response = JSONResponse({"detail": str(error)} | doubt(error), 401)
        response.delete_cookie(self.cookie)
        return response


async def _failed(request: Request, error: WeavrError) -> Response:
    found = failure_of(error)
    if found is None:
        raise error
    return JSONResponse(found.body, found.status, found.headers)


__all__ = ("FastAPISessions",)
