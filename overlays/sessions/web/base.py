"""The Weavr sessions of a web application's users: kept in a store; the browser has an opaque id alone."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from hashlib import sha256
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload

from weavr_multi.core.api_errors import StepUpRequired
from weavr_multi.core.calls.logs import logger
from weavr_multi.core.concurrency.running_loop import in_thread
from weavr_multi.core.exceptions import ConfigurationError, invalid
from weavr_multi.core.sensitive import Sensitive, masked
from weavr_multi.sessions.errors import SessionExpired, StepUpFailed
from weavr_multi.sessions.options import check_is_store
from weavr_multi.sessions.sca.pending_doubt import is_left_open, is_sent_once, with_doubt
from weavr_multi.sessions.shared_token import NOTE_SECONDS
from weavr_multi.sessions.stores import MemorySessionStore

if TYPE_CHECKING:
    from weavr_multi.client.session import Session
    from weavr_multi.client.weavr import Weavr
    from weavr_multi.sessions.options import SessionOptions
    from weavr_multi.sessions.saved_state import SessionState
    from weavr_multi.sessions.sca.pending_call import PendingCall
    from weavr_multi.sessions.stores import SessionStore

R = TypeVar("R")

COOKIE: Final = "weavr_session"
KEEP_SECONDS: Final = 5.0
GONE: Final = "you are not signed in, or not any more: sign in again"


class WebSessions:
    """The common part of the helpers for web frameworks.

    Args:
        weavr: The client, or a function that makes it when the application starts. It is closed with the application.
        store: Where the users' tokens are kept; in this process by default, which is right for one worker alone.
        cookie: The name of the cookie with the opaque id.
        secure: Whether the cookie is for https alone. Switch it off for local development only.
        options: Options of the sessions; see `SessionOptions`.
    """

    def __init__(
        self,
        weavr: Weavr | Callable[[], Weavr],
        *,
        store: SessionStore | None = None,
        cookie: str = COOKIE,
        secure: bool = True,
        options: SessionOptions | None = None,
    ) -> None:
        if not callable(weavr) and not callable(getattr(weavr, "restore", None)):
            raise ConfigurationError(f"weavr is a Weavr or a function that makes one, got a {type(weavr).__name__}")
        if iscoroutinefunction(weavr):
            raise ConfigurationError("weavr is a Weavr or a plain function that makes one; this one is async")
        check_is_store(store)
        self._source = weavr
        self._weavr: Weavr | None = None
        self._options: SessionOptions = options or {}
        self.store: SessionStore = store or MemorySessionStore()
        self.cookie = cookie
        self.secure = secure

    @property
    def weavr(self) -> Weavr:
        """The client, while the application runs.

        Raises:
            ConfigurationError: The application has not started, or has ended.
        """
        if self._weavr is None:
            raise ConfigurationError(
                "the client lives as long as the application: connect it (FastAPI(lifespan=sessions.lifespan), or "
                "app.cleanup_ctx.append(sessions.cleanup_ctx)) and use it while the application runs"
            )
        return self._weavr

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Weavr]:
        """Open the client for as long as the block lasts.

        Before it begins, all that calls would load is loaded in a thread, so that no user's first call waits for it.
        """
        made = self._source() if callable(self._source) else self._source
        async with made as weavr:
            await in_thread(weavr.warm_up)
            self._weavr = weavr
            try:
                yield weavr
            finally:
                self._weavr = None

    async def begin(self, session: Session) -> str:
        """Keep a session under a new opaque id, and return that id: it is all that the browser gets."""
        id = secrets.token_urlsafe(32)
        state = session.state()
        await self.store.put(_key(id), state, state.lifetime + NOTE_SECONDS)
        return id

    async def find(self, id: str | None) -> Session:
        """Return the session behind an id. Its activity is noted in the store, every 30 s at most.

        Raises:
            SessionExpired: There is none (any more).
        """
        state = await self._state(id)
        if state is None or id is None:
            raise SessionExpired(GONE)
        options: SessionOptions = {**self._options, "store": self.store, "store_key": _key(id), "sign_out": False}
        return self.weavr.restore(state, **options)

    async def end(self, id: str | None) -> None:
        """Sign out, here and at the service. An id that is gone already is no error."""
        if await self._state(id) is not None:
            session = await self.find(id)
            await session.sign_out()

    async def park(self, session: Session, pending: PendingCall | StepUpRequired) -> str:
        """Keep a call that waits for a step-up, beside the session, until the user comes back with the code.

        Args:
            session: The user's session, from `find`.
            pending: ``error.pending``, or the error itself.

        Returns:
            The id of the parked call, for `resume`: send it to the browser with the form that asks for the code. Each
            tab of a browser finishes the call that it began.

        Raises:
            ConfigurationError: The session is not one of the application's users.
        """
        call = pending.pending if isinstance(pending, StepUpRequired) else pending
        state = session.state().evolve(pending=Sensitive(call.to_json(include_session=False)))
        id = secrets.token_urlsafe(16)
        await self.store.put(_parked(session, id), state, state.lifetime + NOTE_SECONDS)
        return id

    @overload
    async def resume(self, session: Session, id: str, code: str | Sensitive | None = None) -> Any: ...
    @overload
    async def resume(
        self, session: Session, id: str, code: str | Sensitive | None = None, *, returns: type[R]
    ) -> R: ...
    async def resume(
        self, session: Session, id: str, code: str | Sensitive | None = None, *, returns: type[object] | None = None
    ) -> object:
        """Finish the call that was parked: pass the step-up, and send the same call again.

        Args:
            session: The user's session, from `find`, in this request.
            id: The id of the parked call, from `park`.
            code: The code that the user received; None for a push.
            returns: The class that the operation returns (`Page` for a list), for type checkers; checked first.

        Returns:
            What the operation returns.

        Raises:
            Conflict: The code is wrong. The call stays parked: ask again.
            StepUpFailed: The challenge cannot succeed any more, and the call is forgotten; or nothing is parked under
                this id in this session, since it was finished or forgotten before.
            InvalidRequest: The id or the code is no text, the code is not one that the operation takes, or the
                operation returns something else than `returns`. The call stays parked.
            SessionExpired: The session has gone meanwhile.
        """
        code, key = masked(code), _parked(session, id)
        async with self.store.lock(key):  # a form that is sent twice must not send the call twice
            state = await self.store.get(key)
            if state is None or state.pending is None:
                raise StepUpFailed("nothing waits for a step-up in this session (any more)")
            once = is_sent_once(state)
            if once:  # whatever ends this process meanwhile, it is not sent again
                await self.store.delete(key)
            try:
                wanted = object if returns is None else returns
                response = await self.weavr.resume(state.pending, code=code, session=session, returns=wanted)
            except StepUpFailed:
                await self._note(self.store.delete(key))
                raise
            except BaseException as error:
                if once is not is_left_open(state, error):  # else there is, or is not, what has to be there
                    kept = state if once else with_doubt(state)
                    await self._note(self.store.put(key, kept, kept.lifetime + NOTE_SECONDS))
                raise
            if not once:
                await self._note(self.store.delete(key))
            return response

    async def _note(self, change: Awaitable[object]) -> None:
        """Tell the store what became of a parked call, also while this request is being cancelled.

        A failure is logged: how the call ended is what counts.
        """
        import anyio

        with anyio.move_on_after(KEEP_SECONDS, shield=True):
            try:
                await change
            except Exception as error:
                logger.warning("session store: the end of a parked call was not noted: %s", type(error).__name__)

    async def _state(self, id: str | None) -> SessionState | None:
        return await self.store.get(_key(id)) if id else None


def _key(id: str) -> str:
    """Return the name in the store: who can list the names there must not be able to come back as a user."""
    return "web:" + sha256(id.encode("utf-8", "surrogatepass")).hexdigest()


def _parked(session: Session, id: str) -> str:
    """Return the name of a call that waits beside a session."""
    if not isinstance(id, str):
        raise invalid("id", f"must be what park() returned, got a value of type {type(id).__name__}")
    shared = session._session_caller.token_manager.shared
    if shared is None:
        raise ConfigurationError("this session is not one of the web application's users: get it with session(request)")
    return f"{shared.key}:pending:{sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
