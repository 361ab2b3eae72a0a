"""Secrets leave no trace in the frames of sessions, of their stores, and of clients of the user's own."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from uuid import uuid4

import anyio
import httpx
import pytest

from tests.support.redis_server import RedisServer
from tests.support.traces import holders
from weavr_multi import Sensitive, Weavr, WeavrError
from weavr_multi.sessions import MemorySessionStore, PasswordProvider, RedisSessionStore, SessionState, new_key

seen = pytest.mark.seen

API_KEY: Final = "-".join(("key", "of", "the", "traced", "tests"))
TOKEN: Final = "-".join(("token", "of", "the", "traced", "user"))
PASSWORD: Final = "-".join(("password", "of", "the", "traced", "user"))
KEY: Final = new_key()
SECRETS: Final = (API_KEY, TOKEN, PASSWORD, KEY, "hunter2")
REFUSED: Final = "http://127.0.0.1:1"
STATUSES: Final = (400, 401, 403, 500)
STATE: Final = SessionState(
    token=Sensitive(TOKEN),
    auth=Sensitive(TOKEN),
    pending=Sensitive(TOKEN),
    identity=("CORPORATE", "1"),
    credentials=("ROOT", "2"),
    active_at=time.time(),
    lifetime=86_400.0,
)


class _Refusing(BaseHTTPRequestHandler):
    """Answers with the status that the path begins with."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.send_response(int(self.path.split("/")[1]))
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_GET = do_POST

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def refusing() -> Iterator[list[str]]:
    """URLs at which every call fails: one that refuses connections, and one for each status."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Refusing) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield [REFUSED, *(f"http://127.0.0.1:{server.server_port}/{status}" for status in STATUSES)]
        server.shutdown()
        thread.join()


@asynccontextmanager
async def _httpx() -> AsyncIterator[dict[str, Any]]:
    yield {"transport": "httpx"}


@asynccontextmanager
async def _aiohttp() -> AsyncIterator[dict[str, Any]]:
    yield {"transport": "aiohttp"}


@asynccontextmanager
async def _httpx2() -> AsyncIterator[dict[str, Any]]:
    yield {"transport": "httpx2"}


@asynccontextmanager
async def _httpx2_client() -> AsyncIterator[dict[str, Any]]:
    import httpx2

    async with httpx2.AsyncClient() as client:
        yield {"http_client": client}


@asynccontextmanager
async def _httpx_client() -> AsyncIterator[dict[str, Any]]:
    async with httpx.AsyncClient() as client:
        yield {"http_client": client}


@asynccontextmanager
async def _aiohttp_session() -> AsyncIterator[dict[str, Any]]:
    import aiohttp

    async with aiohttp.ClientSession() as session:
        yield {"http_client": session}


Opened = Callable[[], AbstractAsyncContextManager[dict[str, Any]]]
STACKS: Final[dict[str, tuple[str, Opened]]] = {
    "httpx": ("asyncio", _httpx),
    "httpx on trio": ("trio", _httpx),
    "aiohttp": ("asyncio", _aiohttp),
    "httpx client": ("asyncio", _httpx_client),
    "httpx client on trio": ("trio", _httpx_client),
    "aiohttp session": ("asyncio", _aiohttp_session),
}
LATER: Final[dict[str, tuple[str, Opened]]] = {
    "httpx2": ("asyncio", _httpx2),
    "httpx2 on trio": ("trio", _httpx2),
    "httpx2 client": ("asyncio", _httpx2_client),
}


def provider() -> PasswordProvider:
    """The sign-in details, by a function: a caller's own line is the caller's."""
    return PasswordProvider("ada@example.com", PASSWORD)


async def restored(weavr: Weavr) -> None:
    """A call on a session that was restored."""
    await weavr.restore(STATE.to_json()).managed_accounts.get("1")


async def renewed(weavr: Weavr) -> None:
    """The same, where the session may sign in again."""
    await weavr.restore(STATE.to_json(), provider=provider()).managed_accounts.get("1")


async def writing(weavr: Weavr) -> None:
    """A call of such a session with a secret in its body."""
    await weavr.restore(STATE.to_json()).passwords.create("1", password={"value": PASSWORD})


async def signing_in(weavr: Weavr) -> None:
    """A sign-in with a store."""
    await weavr.sign_in(provider=provider(), store=MemorySessionStore())


WAYS: Final[dict[str, Callable[[Weavr], Awaitable[None]]]] = {
    use.__name__: use for use in (restored, renewed, writing, signing_in)
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("stack", [*(pytest.param(stack, marks=seen) for stack in STACKS), *LATER])
def test_no_frame_holds_a_secret_while_an_error_of_a_session_passes_through_it(
    stack: str, way: str, refusing: list[str]
) -> None:
    """On a refused connection and on 400, 401, 403 and 500; on each transport and with clients of the user's own."""
    loop, opened = (STACKS | LATER)[stack]

    async def failed(url: str) -> WeavrError:
        async with opened() as chosen, Weavr(api_key=API_KEY, base_url=url, max_retries=0, **chosen) as weavr:
            with pytest.raises(WeavrError) as caught:
                await WAYS[way](weavr)
        return caught.value

    found = {url: holders(anyio.run(failed, url, backend=loop), SECRETS, aside=__file__) for url in refusing}
    assert [held for several in found.values() for held in several if "/_pytest/" not in held] == []


async def _put(store: RedisSessionStore) -> None:
    await store.put("ada", STATE, 60)


async def _lock(store: RedisSessionStore) -> None:
    async with store.lock("ada"):
        raise AssertionError("there is no server")


@pytest.mark.parametrize("use", [pytest.param(_put, marks=seen), _lock])
def test_no_frame_holds_what_is_stored_while_redis_cannot_be_reached(use: Callable[..., Awaitable[None]]) -> None:
    """Neither the token nor the key that encrypts it, nor the password of the URL."""

    async def failed() -> WeavrError:
        with pytest.raises(WeavrError) as caught:
            await use(RedisSessionStore("redis://user:hunter2@127.0.0.1:1/0", keys=KEY))
        return caught.value

    assert holders(anyio.run(failed), SECRETS, aside=__file__) == []


def test_no_frame_holds_a_stored_token_or_a_key_while_another_key_is_refused(redis: RedisServer) -> None:
    """A value that was encrypted with another key."""

    async def failed() -> WeavrError:
        prefix = f"{uuid4()}:"
        ours, theirs = (RedisSessionStore(redis.url, keys=key, prefix=prefix) for key in (KEY, new_key()))
        await ours.put("ada", STATE, 60)
        with pytest.raises(WeavrError) as caught:
            await theirs.get("ada")
        await ours.aclose()
        await theirs.aclose()
        return caught.value

    assert holders(anyio.run(failed), SECRETS, aside=__file__) == []
