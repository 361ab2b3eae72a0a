"""Web applications: the client lives with the application; the browser has an opaque id and never the token."""

from __future__ import annotations

import sys
import threading
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import anyio
import httpx
import pytest
from aiohttp import web
from fastapi import Depends, FastAPI, Request, Response

from tests.sessions.world import CREATE, LIST, LOGOUT, client
from tests.support.web_servers import serve_aiohttp, serve_asgi
from weavr_multi import ConfigurationError, SessionExpired, StepUpRequired, Weavr
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.sessions import MemorySessionStore, Session
from weavr_multi.sessions.aiohttp import AiohttpSessions
from weavr_multi.sessions.fastapi import FastAPISessions
from weavr_multi.sessions.web.base import WebSessions

pytestmark = pytest.mark.anyio
asyncio_only = pytest.mark.parametrize("anyio_backend", ["asyncio"])


def fastapi_app(sessions: FastAPISessions, profile: str) -> FastAPI:
    """Sign in, look, create, pass a step-up, sign out."""
    app = FastAPI(lifespan=sessions.lifespan, exception_handlers=sessions.exception_handlers)

    @app.post("/sign-in")
    async def sign_in(request: Request, response: Response) -> None:
        form = await request.json()
        await sessions.remember(response, await sessions.weavr.sign_in(form["email"], form["password"]))

    @app.get("/accounts")
    async def accounts(session: Session = Depends(sessions.session)) -> int:
        return len((await session.managed_accounts.list()).items)

    @app.get("/raising")
    async def raising(session: Session = Depends(sessions.session)) -> None:
        await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")

    @app.post("/accounts")
    async def create(session: Session = Depends(sessions.session)) -> str:
        try:
            await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")
        except StepUpRequired as error:
            await session.step_up.start()
            return f"code? {await sessions.park(session, error)}"
        return "created"

    @app.post("/code")
    async def code(request: Request, session: Session = Depends(sessions.session)) -> str:
        form = await request.json()
        account = await sessions.resume(session, form["call"], form["code"])
        return str(account.friendly_name)

    @app.post("/sign-out")
    async def sign_out(request: Request, response: Response) -> None:
        await sessions.forget(request, response)

    return app


def aiohttp_app(sessions: AiohttpSessions, profile: str) -> web.Application:
    """The same."""
    app = web.Application(middlewares=[sessions.middleware])
    app.cleanup_ctx.append(sessions.cleanup_ctx)

    async def sign_in(request: web.Request) -> web.Response:
        form = await request.json()
        session = await sessions.weavr.sign_in(form["email"], form["password"])
        return await sessions.remember(web.json_response(None), session)

    async def accounts(request: web.Request) -> web.Response:
        session = await sessions.session(request)
        return web.json_response(len((await session.managed_accounts.list()).items))

    async def raising(request: web.Request) -> web.Response:
        session = await sessions.session(request)
        await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")
        return web.json_response(None)

    async def create(request: web.Request) -> web.Response:
        session = await sessions.session(request)
        try:
            await session.managed_accounts.create(profile_id=profile, friendly_name="Second", currency="EUR")
        except StepUpRequired as error:
            await session.step_up.start()
            return web.json_response(f"code? {await sessions.park(session, error)}")
        return web.json_response("created")

    async def code(request: web.Request) -> web.Response:
        session = await sessions.session(request)
        form = await request.json()
        account = await sessions.resume(session, form["call"], form["code"])
        return web.json_response(account.friendly_name)

    async def sign_out(request: web.Request) -> web.Response:
        return await sessions.forget(request, web.json_response(None))

    for method, path, handler in (
        ("POST", "/sign-in", sign_in),
        ("GET", "/accounts", accounts),
        ("GET", "/raising", raising),
        ("POST", "/accounts", create),
        ("POST", "/code", code),
        ("POST", "/sign-out", sign_out),
    ):
        app.router.add_route(method, path, handler)
    return app


class Site:
    """A served application, its browser and the service behind it."""

    def __init__(self, sandbox: Sandbox, user: Seeded, sessions: WebSessions, http: httpx.AsyncClient) -> None:
        self.sandbox = sandbox
        self.user = user
        self.sessions = sessions
        self.http = http
        self.call = ""

    async def sign_in(self) -> httpx.Response:
        """Sign the user in."""
        return await self.http.post("/sign-in", json={"email": self.user.email, "password": self.user.password})

    async def create(self) -> str:
        """Create an account; return "created", or "code?" and remember the call that waits for one."""
        said, _, self.call = str((await self.http.post("/accounts")).json()).partition(" ")
        return said

    async def code(self, text: str) -> Any:
        """Send a code; return the name of the account, or the status of a refusal."""
        answer = await self.http.post("/code", json={"call": self.call, "code": text})
        return answer.json() if answer.is_success else answer.status_code


@asynccontextmanager
async def serve(kind: str, sessions: Any, profile: str) -> AsyncIterator[str]:
    """Serve one of the two applications."""
    serving: AbstractAsyncContextManager[str]
    if kind == "fastapi":
        serving = serve_asgi(fastapi_app(sessions, profile))
    else:
        serving = serve_aiohttp(aiohttp_app(sessions, profile))
    async with serving as url:
        yield url


@pytest.fixture(params=["fastapi", "aiohttp"])
async def site(request: pytest.FixtureRequest, anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[Site]:
    """Each application over a real socket; the client to the service needs none."""
    transport = httpx.AsyncClient(transport=sandbox.transport())

    def make() -> Weavr:
        return Weavr(api_key=sandbox.api_key, base_url=sandbox.url, http_client=transport)

    kind = FastAPISessions if request.param == "fastapi" else AiohttpSessions
    sessions = kind(make, secure=False)
    profile = sandbox.profiles.managed_accounts
    async with (
        transport,
        serve(request.param, sessions, profile) as url,
        httpx.AsyncClient(base_url=url, timeout=60) as http,
    ):
        yield Site(sandbox, sandbox.seed(accounts=2), sessions, http)


@asyncio_only
async def test_a_user_signs_in_looks_and_signs_out(site: Site) -> None:
    """401 before and after; the service hears of the sign-out."""
    assert (await site.http.get("/accounts")).status_code == 401
    await site.sign_in()
    assert (await site.http.get("/accounts")).json() == 2
    await site.http.post("/sign-out")
    assert (await site.http.get("/accounts")).status_code == 401
    assert len(site.sandbox.requests.of(LOGOUT)) == 1


@asyncio_only
async def test_the_browser_gets_an_opaque_id_that_scripts_cannot_read(site: Site) -> None:
    """HttpOnly, SameSite; and the token is in no answer, nor is the id in the store's names."""
    answer = await site.sign_in()
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie
    opaque = site.http.cookies[site.sessions.cookie]
    assert len(opaque) >= 43
    await site.http.get("/accounts")
    token = site.sandbox.requests.of(LIST)[0].headers["authorization"].removeprefix("Bearer ")
    assert token not in str(answer.headers) + answer.text
    assert isinstance(site.sessions.store, MemorySessionStore)
    assert opaque not in str(list(site.sessions.store._states))


@asyncio_only
async def test_each_sign_in_has_an_id_of_its_own(site: Site) -> None:
    """An id that somebody else may have planted before the sign-in opens nothing after it."""
    await site.sign_in()
    first = site.http.cookies[site.sessions.cookie]
    await site.sign_in()
    assert site.http.cookies[site.sessions.cookie] != first


@asyncio_only
async def test_a_session_that_died_at_the_service_is_refused_with_a_clear_error(site: Site) -> None:
    """401, its cookie removed, its place in the store too."""
    await site.sign_in()
    site.sandbox.clock.advance(301)
    answer = await site.http.get("/accounts")
    assert answer.status_code == 401
    assert "sign in again" in answer.json()["detail"]
    assert site.sessions.cookie not in site.http.cookies
    assert isinstance(site.sessions.store, MemorySessionStore)
    assert site.sessions.store._states == {}


@asyncio_only
async def test_a_forged_id_opens_nothing(site: Site) -> None:
    """401, and nothing is asked of the service."""
    site.http.cookies.set(site.sessions.cookie, "made-up")
    answer = await site.http.get("/accounts")
    assert answer.status_code == 401
    assert "not signed in" in answer.json()["detail"]
    assert len(site.sandbox.requests) == 0


@asyncio_only
async def test_a_step_up_spans_two_requests(site: Site) -> None:
    """The call waits in the store, a wrong code leaves it there, the right one finishes it: same ref, same bytes."""
    site.sandbox.programme.configure(step_up=[CREATE])
    await site.sign_in()
    assert await site.create() == "code?"
    assert await site.code("000000") == 409
    assert await site.code("123456") == "Second"
    first, second = site.sandbox.requests.of(CREATE)
    assert (first.status, second.status) == (403, 200)
    assert first.body == second.body
    assert first.headers["idempotency-ref"] == second.headers["idempotency-ref"]
    assert await site.create() == "created", "the session stays stepped up"


@asyncio_only
async def test_a_code_that_is_sent_twice_at_once_sends_the_call_once(site: Site) -> None:
    """A double click: the second finds nothing left to do, and the user stays signed in."""
    await site.sign_in()
    site.sandbox.programme.configure(step_up=[CREATE])
    await site.create()
    answers: list[Any] = []

    async def click() -> None:
        answers.append(await site.code("123456"))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(click)
        tasks.start_soon(click)
    assert sorted(answers, key=str) == [410, "Second"]
    assert [one.status for one in site.sandbox.requests.of(CREATE)] == [403, 200]
    assert (await site.http.get("/accounts")).json() == 3


@asyncio_only
async def test_a_call_whose_challenge_failed_is_forgotten(site: Site) -> None:
    """Five wrong codes. The user stays signed in, and can begin again."""
    site.sandbox.programme.configure(step_up=[CREATE])
    await site.sign_in()
    await site.create()
    assert [await site.code("000000") for _ in range(5)] == [409] * 4 + [410]
    assert await site.code("123456") == 410
    assert (await site.http.get("/accounts")).json() == 2


@asyncio_only
@pytest.mark.parametrize(("call", "code", "status"), [("", "123456", 410), (5, "123456", 422), (None, 123456, 422)])
async def test_a_form_that_was_tampered_with_is_no_error_of_the_application(
    site: Site, call: Any, code: Any, status: int
) -> None:
    """An empty id, an id that is no text, a code that is none; the call stays parked."""
    site.sandbox.programme.configure(step_up=[CREATE])
    await site.sign_in()
    await site.create()
    parked = site.call
    site.call = parked if call is None else call
    assert await site.code(code) == status
    site.call = parked
    assert await site.code("123456") == "Second"


@asyncio_only
async def test_a_step_up_that_nobody_handles_is_answered_403(site: Site) -> None:
    """With the channels."""
    site.sandbox.programme.configure(step_up=[CREATE])
    await site.sign_in()
    answer = await site.http.get("/raising")
    assert answer.status_code == 403
    assert answer.json()["channels"] == ["SMS", "AUTHY", "BIOMETRIC"]


async def test_the_client_lives_as_long_as_the_application(sandbox: Sandbox, anyio_backend: str) -> None:
    """Before and after, using it is a mistake that says so; on trio too."""
    async with client(sandbox) as weavr:
        sessions = FastAPISessions(weavr)
        with pytest.raises(ConfigurationError, match="lifespan"):
            _ = sessions.weavr
        async with sessions.lifespan(FastAPI()):
            assert sessions.weavr is weavr
        assert weavr.is_closed
        with pytest.raises(ConfigurationError, match="application"):
            _ = sessions.weavr


@pytest.mark.parametrize(
    ("kind", "anyio_backend"), [("fastapi", "asyncio"), ("fastapi", "trio"), ("aiohttp", "asyncio")]
)
async def test_the_application_starts_with_everything_loaded(
    kind: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, anyio_backend: str
) -> None:
    """`warm_up` runs in a thread before the first request: neither the start nor a first call blocks the loop."""
    threads: list[str] = []
    monkeypatch.setattr(Weavr, "warm_up", lambda self: threads.append(threading.current_thread().name))
    async with client(sandbox) as weavr:
        opened = (
            asynccontextmanager(AiohttpSessions(weavr).cleanup_ctx)(web.Application())
            if kind == "aiohttp"
            else FastAPISessions(weavr).lifespan(FastAPI())
        )
        async with opened:
            assert len(threads) == 1
            assert threads[0] != threading.main_thread().name


async def test_activity_reaches_the_store_through_short_requests(sandbox: Sandbox, anyio_backend: str) -> None:
    """Each request has a session object of its own; half a minute after the last note one of them writes."""
    from tests.support.clock import FakeClock

    clock = FakeClock()
    async with client(sandbox, clock=clock) as weavr:
        sessions = WebSessions(weavr, store=MemorySessionStore(clock=clock))
        async with sessions.running():
            user = sandbox.seed(accounts=2)
            id = await sessions.begin(await weavr.sign_in(user.email, user.password))
            for _ in range(20):
                clock.advance(200)
                sandbox.clock.advance(200)
                await (await sessions.find(id)).managed_accounts.list()
            clock.advance(400)
            with pytest.raises(SessionExpired):
                await sessions.find(id)


async def test_only_the_users_of_the_application_can_park_calls(sandbox: Sandbox, anyio_backend: str) -> None:
    """Another session has no place in the store."""
    async with client(sandbox) as weavr:
        sessions = WebSessions(weavr)
        async with sessions.running():
            user = sandbox.seed()
            session = await weavr.sign_in(user.email, user.password)
            with pytest.raises(ConfigurationError, match="users"):
                await sessions.resume(session, "some call", "123456")


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_aiohttp_under_trio_is_refused(sandbox: Sandbox, anyio_backend: str) -> None:
    """ConfigurationError."""
    async with client(sandbox) as weavr:
        context = AiohttpSessions(weavr).cleanup_ctx(web.Application())
        with pytest.raises(ConfigurationError, match="asyncio"):
            await anext(context)


@pytest.mark.parametrize("name", ["fastapi", "aiohttp"])
async def test_a_missing_extra_is_named(name: str, monkeypatch: pytest.MonkeyPatch, anyio_backend: str) -> None:
    """ConfigurationError that says what to install."""
    monkeypatch.setitem(sys.modules, name, None)
    for module in (f"weavr_multi.sessions.{name}", f"weavr_multi.sessions.web.{name}"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    with pytest.raises(ConfigurationError, match=rf"weavr-multi\[{name}\]"):
        __import__(f"weavr_multi.sessions.{name}")


async def test_what_is_no_client_is_refused(anyio_backend: str) -> None:
    """When the helper is made."""
    with pytest.raises(ConfigurationError, match="weavr"):
        WebSessions("https://example.com")  # type: ignore[arg-type]
