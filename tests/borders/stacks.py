"""The rows of the matrix: every transport of ours, and clients of a user's own. A further transport is one more row."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

import httpx
import httpx2

from tests.borders.service import AUTHORITY
from weavr_multi import Limits


@dataclass(frozen=True)
class Stack:
    """How calls are sent.

    Attributes:
        name: What the row is called.
        opened: Gives the arguments of `Weavr` that choose it; leaving it closes what the user would close.
        loop: The event loop's library.
        ours: Whether the connections are ours, so that "never sent" can be proven.
        resends: Whether the user's client sends a GET again by itself, so that requests are not counted.
        hides_encodings: Whether the user's client loses the status to an encoding that it does not know.
        brief: Whether it belongs to the short form.
    """

    name: str
    opened: Callable[[], AbstractAsyncContextManager[dict[str, Any]]]
    loop: str = "asyncio"
    ours: bool = False
    resends: bool = False
    hides_encodings: bool = False
    brief: bool = False


def trusting() -> ssl.SSLContext:
    """Return a context that trusts the authority of the tests."""
    return ssl.create_default_context(cafile=str(AUTHORITY))


def _own(name: str, *, http2: bool = False) -> Callable[[], AbstractAsyncContextManager[dict[str, Any]]]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[dict[str, Any]]:
        yield {"transport": name, "limits": Limits(http2=http2)}

    return opened


def _client(library: Any) -> Callable[[], AbstractAsyncContextManager[dict[str, Any]]]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[dict[str, Any]]:
        limits = library.Limits(max_connections=None)
        async with library.AsyncClient(verify=trusting(), limits=limits) as client:
            yield {"http_client": client}

    return opened


async def _judge(response: Any) -> None:
    response.raise_for_status()


def _client_with_opinions(library: Any) -> Callable[[], AbstractAsyncContextManager[dict[str, Any]]]:
    """A client that follows redirects and raises for statuses."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[dict[str, Any]]:
        limits, hooks = library.Limits(max_connections=None), {"response": [_judge]}
        async with library.AsyncClient(
            verify=trusting(), follow_redirects=True, event_hooks=hooks, limits=limits
        ) as client:
            yield {"http_client": client}

    return opened


class _Retrying:
    """Sends once more after an error, and then finds no connection: what it raises says nothing of the first time."""

    def __init__(self, library: Any) -> None:
        self._library = library
        self._inner = library.AsyncHTTPTransport(verify=trusting(), limits=library.Limits(max_connections=None))

    async def handle_async_request(self, request: Any) -> Any:
        try:
            return await self._inner.handle_async_request(request)
        except Exception as error:
            raise self._library.ConnectError("the second attempt was refused") from error

    async def aclose(self) -> None:
        await self._inner.aclose()


def _client_that_retries(library: Any) -> Callable[[], AbstractAsyncContextManager[dict[str, Any]]]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[dict[str, Any]]:
        retrying = type("Retrying", (_Retrying, library.AsyncBaseTransport), {})
        async with library.AsyncClient(transport=retrying(library)) as client:
            yield {"http_client": client}

    return opened


@asynccontextmanager
async def _aiohttp_session() -> AsyncIterator[dict[str, Any]]:
    import aiohttp

    connector = aiohttp.TCPConnector(ssl=trusting(), limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        yield {"http_client": session}


@asynccontextmanager
async def _aiohttp_session_with_opinions() -> AsyncIterator[dict[str, Any]]:
    import aiohttp

    connector = aiohttp.TCPConnector(ssl=trusting(), limit=0)
    async with aiohttp.ClientSession(connector=connector, raise_for_status=True) as session:
        yield {"http_client": session}


class _OwnTransport:
    """A transport of the user's: wraps ours, lets errors of the system through, and claims more than it knows."""

    def __init__(self) -> None:
        from weavr_multi.core.transports.httpx import HttpxTransport

        self._inner = HttpxTransport()

    async def send(self, *attempt: Any) -> Any:
        from weavr_multi import ConnectionFailed, TransportError

        try:
            return await self._inner.send(*attempt)
        except TransportError as error:
            if error.never_sent:
                raise OSError("the network is down") from error
            raise ConnectionFailed("the second attempt was refused", never_sent=True) from error

    async def aclose(self) -> None:
        await self._inner.aclose()


@asynccontextmanager
async def _own_transport() -> AsyncIterator[dict[str, Any]]:
    yield {"transport": _OwnTransport()}


STACKS: Final = [
    Stack("httpx", _own("httpx"), ours=True, brief=True),
    Stack("httpx on trio", _own("httpx"), loop="trio", ours=True),
    Stack("httpx2", _own("httpx2"), ours=True, brief=True),
    Stack("httpx2 on trio", _own("httpx2"), loop="trio", ours=True),
    Stack("httpx, HTTP/2", _own("httpx", http2=True), ours=True),
    Stack("httpx2, HTTP/2", _own("httpx2", http2=True), ours=True),
    Stack("aiohttp", _own("aiohttp"), ours=True, brief=True),
    Stack("httpx client", _client(httpx)),
    Stack("httpx client, hooks", _client_with_opinions(httpx), brief=True),
    Stack("httpx client, retries", _client_that_retries(httpx)),
    Stack("httpx2 client", _client(httpx2)),
    Stack("httpx2 client, hooks", _client_with_opinions(httpx2)),
    Stack("httpx2 client, retries", _client_that_retries(httpx2)),
    Stack("aiohttp session", _aiohttp_session, resends=True, hides_encodings=True),
    Stack("aiohttp session, raises", _aiohttp_session_with_opinions, resends=True, hides_encodings=True),
    Stack("own transport", _own_transport, brief=True),
]
