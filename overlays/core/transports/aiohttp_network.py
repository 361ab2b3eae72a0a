"""What the aiohttp transport has for each event loop: a session, its connections, and how requests go out on them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from inspect import signature
from io import BytesIO
from types import FunctionType
from typing import Any, Final, TypeAlias

from weavr_multi.core.concurrency.orphaned_sockets import close_transport
from weavr_multi.core.concurrency.running_loop import on_trio
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut

try:
    import aiohttp
    from yarl import URL
except ImportError as error:
    raise ConfigurationError('transport="aiohttp" needs aiohttp: pip install "weavr-multi[aiohttp]"') from error

from weavr_multi.core.transports.attempt import Attempt, time_limit
from weavr_multi.core.transports.border import Table, translated
from weavr_multi.core.transports.connection_pool import Semaphore
from weavr_multi.core.transports.limits import Limits
from weavr_multi.core.transports.proxy import proxy_for
from weavr_multi.core.transports.tls import tls_context

# What a session of ours raises: only errors of opening a connection prove that nothing was sent. What a session of the
# user's raises proves nothing: a middleware may have sent the request before.
TRANSLATION: Final[Table] = (
    (aiohttp.ServerTimeoutError, TimedOut, False),
    (aiohttp.ClientConnectorError, ConnectionFailed, True),
    (aiohttp.ClientConnectorCertificateError, ConnectionFailed, True),
    (aiohttp.ClientHttpProxyError, ConnectionFailed, True),
    (aiohttp.ServerFingerprintMismatch, ConnectionFailed, True),
    (aiohttp.InvalidURL, ConnectionFailed, True),
    (aiohttp.NonHttpUrlClientError, ConnectionFailed, True),
)

Headers: TypeAlias = Sequence[tuple[str, str]]
ATTEMPT: Final[ContextVar[Attempt]] = ContextVar("ATTEMPT")
_ACCEPTED: Final = ("accept-encoding", "gzip")
_WANTED: Final = {"max_line_size": 1 << 17, "max_field_size": 1 << 17, "max_headers": 1000}
_KNOWN: Final = signature(aiohttp.ClientSession._request).parameters  # not every version has all of them
_HEAD_LIMITS: Final[dict[str, Any]] = {name: size for name, size in _WANTED.items() if name in _KNOWN}


def _plain_request() -> object:
    """Return `aiohttp.ClientSession._request` if we may do its work ourselves, else None.

    Only in versions whose inside is known, and not where an instrumentation or a mock has taken its place.
    """
    found = aiohttp.ClientSession._request
    known = (3, 12) <= tuple(map(int, aiohttp.__version__.split(".")[:2])) < (3, 15)
    is_theirs = isinstance(found, FunctionType) and found.__code__.co_filename == aiohttp.client.__file__
    return found if known and is_theirs else None


_PLAIN: Final = _plain_request()


class Network:
    """The state of one event loop: its session, and its calls in flight."""

    def __init__(self, given: aiohttp.ClientSession | None, limits: Limits) -> None:
        if on_trio():
            raise ConfigurationError('transport="aiohttp" works on asyncio only; on trio use transport="httpx"')
        self.slots, self.within = Semaphore(limits.connections), time_limit()
        self._own, self.closed = given is None, False
        self.session = given or aiohttp.ClientSession(
            connector=_Connector(limit=0, keepalive_timeout=limits.idle),  # the slots are the limit
            cookie_jar=aiohttp.DummyCookieJar(),
            middlewares=(_send_once,),
            auto_decompress=False,  # what cannot be decompressed would hide the status
            headers=[_ACCEPTED],
        )
        self._origin = _Origin("", 0.0, own=False)

    def send(
        self, method: str, url: str, headers: Headers, data: bytes | BytesIO | None, connect: float
    ) -> Awaitable[aiohttp.ClientResponse]:
        """Begin to send a request; its response has no body yet.

        Args:
            method: The method.
            url: The URL.
            headers: The headers.
            data: The body, or None.
            connect: Seconds for opening a connection.
        """
        origin, session = self._origin, self.session
        if not url.startswith(origin.prefix) or origin.connect != connect:  # nearly every call has the same
            name = url[: url.find("/", 8)]  # the first slash behind "https://": our URLs have a path always
            origin = self._origin = _Origin(name, connect, own=self._own)
        path, _, query = url[len(origin.prefix) - 1 :].partition("?")
        target = origin.url(path=path, query_string=query)
        if origin.is_direct and aiohttp.ClientSession._request is _PLAIN and not session.trace_configs:
            return _sent(session, origin, method, target, headers, data)
        return session.request(method, target, headers=headers, data=data, **origin.settings)

    async def aclose(self) -> None:
        """Close the session: now, or when the last call in flight ends."""
        self.closed = True
        await self.close_when_idle()

    async def close_when_idle(self) -> None:
        if self._own and self.slots.all_free:
            await asyncio.shield(self.session.close())

    def abandon(self) -> None:
        """Close the idle connections' sockets: their event loop has ended, or is the parent process's."""
        connector = self.session.connector if self._own else None
        if connector is None:
            return
        with suppress(AttributeError):  # of another version of aiohttp: the garbage collector closes them
            for idle in connector._conns.values():
                for protocol, _ in idle:
                    close_transport(protocol.transport)
            connector._conns.clear()
        self.session.detach()


class _Origin:
    """What the requests to one origin have in common: how it is reached, and within which limits.

    Args:
        name: Scheme, host and port.
        connect: Seconds for opening a connection.
        own: Whether it is reached by a session of ours.

    Attributes:
        is_direct: Whether aiohttp's session may be left out.
    """

    def __init__(self, name: str, connect: float, *, own: bool) -> None:
        self.prefix, self.connect = f"{name}/", connect
        parts = URL(name, encoded=True)  # it knows HTTPS:// for https://
        self.url = partial(URL.build, scheme=parts.scheme, authority=parts.raw_authority, encoded=True)
        # One clock for the whole attempt runs around the call; aiohttp's own knows when it was still connecting.
        self.clocks = aiohttp.ClientTimeout(total=None, sock_connect=connect)
        route = _route(name) if own else {}
        self.settings: dict[str, Any] = {"timeout": self.clocks, "allow_redirects": False, "raise_for_status": False}
        self.settings |= {**_HEAD_LIMITS, **route}
        self.tls = route.get("ssl", True)
        self.is_direct = own and _PLAIN is not None and route["proxy"] is None


async def _sent(
    session: aiohttp.ClientSession, origin: _Origin, method: str, url: URL, headers: Headers, data: Any
) -> aiohttp.ClientResponse:
    """Hand a request to a connection of the session, without the session between.

    It would merge headers, keep cookies, follow redirects and repeat: a sixth of a call, and nothing that we ask for.
    """
    assert session.connector is not None
    loop, headers = session.connector._loop, [_ACCEPTED, *headers]
    request = aiohttp.ClientRequest(method, url, headers=headers, data=data, loop=loop, session=session, ssl=origin.tls)
    del headers, data  # a cancellation passes through this frame, which collectors of errors may read
    try:
        connection = await session.connector.connect(request, traces=[], timeout=origin.clocks)
    except TimeoutError as error:
        raise aiohttp.ConnectionTimeoutError from error
    response = None
    try:
        assert connection.protocol is not None
        connection.protocol.set_response_params(read_until_eof=True, auto_decompress=False, **_HEAD_LIMITS)
        response = await request.send(connection)
        return await response.start(connection)
    except BaseException:
        if response is not None:
            response.close()
        connection.close()
        raise
    finally:
        del request


class _Connector(aiohttp.TCPConnector):
    """Tells an attempt when a connection is just being opened for it, and gives it none that somebody has spoken on."""

    async def connect(self, *args: Any, **named: Any) -> Any:
        attempt = ATTEMPT.get()
        while True:
            connection = await super().connect(*args, **named)
            # What came while it was idle would be taken for the response to the next request.
            if attempt.opened or connection.protocol is None or not connection.protocol.should_close:
                return connection
            connection.close()

    async def _create_connection(self, *args: Any, **named: Any) -> Any:
        attempt = ATTEMPT.get()
        attempt.connecting = attempt.opened = True
        connection = await super()._create_connection(*args, **named)
        attempt.connecting = False
        return connection


def _route(origin: str) -> dict[str, Any]:
    proxy = proxy_for(origin)
    if proxy is not None and not proxy.startswith(("http://", "https://")):
        raise ConfigurationError("the proxy that the environment names is no HTTP proxy: aiohttp speaks to those only")
    return {"ssl": tls_context(), "proxy": proxy}


async def _send_once(
    request: aiohttp.ClientRequest, handler: Callable[[aiohttp.ClientRequest], Awaitable[aiohttp.ClientResponse]]
) -> aiohttp.ClientResponse:
    """Keep aiohttp from sending a GET or DELETE again by itself: what is repeated, and how often, is our policy."""
    try:
        return await handler(request)
    except aiohttp.ConnectionTimeoutError:  # nothing was sent; the transport says so with its time
        raise
    except aiohttp.ClientError as error:
        raise translated(error, TRANSLATION) from error
