"""The default transport: httpx, on asyncio and trio. Nothing else in the package names httpx."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

import httpx

from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut, TransportError
from weavr_multi.core.response import Answer
from weavr_multi.core.transports.answers import cut, decompressed, read, refuse_announced
from weavr_multi.core.transports.idle import Idle
from weavr_multi.core.transports.limits import LIMITS, Limits
from weavr_multi.core.transports.loops import Loop, PerLoop
from weavr_multi.core.transports.progress import Progress
from weavr_multi.core.transports.proxies import proxy_for
from weavr_multi.core.transports.tls import tls_context

Headers: TypeAlias = Sequence[tuple[str, str]]

# httpx error -> (ours, never sent). Ordered: the first class that fits counts.
TRANSLATION: Final[tuple[tuple[type[Exception], type[TransportError], bool], ...]] = (
    (httpx.ConnectTimeout, TimedOut, True),
    (httpx.PoolTimeout, TimedOut, True),
    (httpx.TimeoutException, TimedOut, False),
    (httpx.ConnectError, ConnectionFailed, True),
    (httpx.UnsupportedProtocol, ConnectionFailed, True),
    (httpx.ProxyError, ConnectionFailed, True),
    (httpx.TransportError, ConnectionFailed, False),
    (httpx.RequestError, ConnectionFailed, False),
    (httpx.InvalidURL, ConnectionFailed, True),
    (httpx.StreamError, ConnectionFailed, False),
)

_ACCEPTED: Final = (b"accept-encoding", b"gzip")
_NO_BODY: Final = httpx.ByteStream(b"")


class HttpxTransport:
    """Sends with httpx.

    Args:
        http_client: A client of the user's own. It is used as it is (redirects, cookies, auth, hooks) and not closed.
            Without one, each connection is an `httpx.AsyncHTTPTransport` of its own: see `Idle` for why.
        limits: Calls in flight, age of idle connections, size of answers.
    """

    def __init__(self, http_client: httpx.AsyncClient | None = None, limits: Limits = LIMITS) -> None:
        self._client = http_client
        self._most = limits.answer_bytes
        # With a client of the user's own there are no connections of ours: who forgets to close us leaves nothing open.
        close = _Network.aclose if http_client is None else None
        self._networks: PerLoop[_Network] = PerLoop(lambda: _Network(limits), close)

    @staticmethod
    def prepare() -> None:
        """Load what httpx itself loads when it makes its first transport."""
        httpx.AsyncHTTPTransport(verify=tls_context())

    async def send(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Answer:
        """Make one attempt; see `Transport.send`."""
        progress = Progress(connect_timeout, timeout)
        try:
            network = self._networks.find() or await self._networks.get()
            if self._client is None:
                origin = network.origin(url)
                request = origin.request(method, url, headers, content, progress.connect)
                call = self._by_connection(network, origin, request, progress)
            else:
                clocks = httpx.Timeout(timeout, connect=progress.connect)
                fields = list(headers)
                request = self._client.build_request(method, url, headers=fields, content=content, timeout=clocks)
                call = self._by_client(self._client, request, progress)
            return await network.loop.within(timeout, call)
        except TimeoutError as error:
            raise progress.timed_out() from error
        except Exception as error:
            ours = translated(error)
            if ours is None:
                raise
            raise ours from error

    async def _by_connection(
        self, network: _Network, origin: _Origin, request: httpx.Request, progress: Progress
    ) -> Answer:
        """Hand the request to a connection of our own, without httpx's client between."""
        slots = network.loop.slots
        if not slots.take():
            await slots.wait()
        try:
            connection = origin.idle.take()
            progress.has_connection = True
            try:
                response = await connection.handle_async_request(request)
                body = await _body(response, self._most)
            except BaseException:
                await origin.idle.drop(connection)
                raise
            await origin.idle.give(connection)
        finally:
            slots.release()
        return Answer(response.status_code, response.headers, body)

    async def _by_client(self, client: httpx.AsyncClient, request: httpx.Request, progress: Progress) -> Answer:
        """Let the user's client send: everything that it is set up to do, it does."""
        progress.has_connection = True  # nobody can tell, so it counts as sent
        try:
            response = await client.send(request, stream=True)
        except httpx.HTTPStatusError as error:  # a hook of the user's judges statuses; what they mean is said by us
            response = error.response
            return Answer(response.status_code, response.headers, _content(response))
        try:
            body = await _decoded(response, self._most)
        finally:
            await response.aclose()
        return Answer(response.status_code, response.headers, body)

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that ended are closed already."""
        await self._networks.aclose()


class _Network:
    """What one event loop has: its calls in flight, and its connections by origin."""

    def __init__(self, limits: Limits) -> None:
        self.loop = Loop(limits.connections)
        self._age = limits.idle
        self._origins: dict[str, _Origin] = {}

    def origin(self, url: str) -> _Origin:
        name = url[: url.find("/", 8)]  # the first slash behind "https://": our URLs have a path always
        found = self._origins.get(name)
        if found is None:
            found = self._origins[name] = _Origin(name, self._age)
        return found

    async def aclose(self) -> None:
        for origin in self._origins.values():
            await origin.idle.aclose()


class _Origin:
    """What the requests to one scheme, host and port have in common."""

    def __init__(self, name: str, age: float) -> None:
        self._host = (b"host", httpx.URL(name).netloc)
        self._proxy = proxy_for(name)
        self._one = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=age)
        self.idle = Idle(self._connect, httpx.AsyncHTTPTransport.aclose, age)

    def _connect(self) -> httpx.AsyncHTTPTransport:
        try:
            return httpx.AsyncHTTPTransport(verify=tls_context(), limits=self._one, proxy=self._proxy)
        except (ValueError, ImportError) as error:
            raise ConfigurationError(f"the proxy that the environment names cannot be used: {error}") from error

    def request(self, method: str, url: str, headers: Headers, content: bytes | None, connect: float) -> httpx.Request:
        raw = [self._host, _ACCEPTED, *[(key.encode(), text.encode()) for key, text in headers]]
        stream = _NO_BODY
        if content is not None:
            stream = httpx.ByteStream(content)
            raw.append((b"content-length", b"%d" % len(content)))
        elif method != "GET":
            raw.append((b"content-length", b"0"))
        # `connect` is the only clock of httpx's that runs: the whole attempt has one of its own.
        return httpx.Request(method, url, headers=raw, stream=stream, extensions={"timeout": {"connect": connect}})


async def _body(response: httpx.Response, most: int | None) -> bytes:
    """Read an answer of a connection of ours, whose compression we undo: so its stream is always read to its end."""
    if response.is_closed:  # it came whole, as mocks give it
        return response.content
    status, headers, stream = response.status_code, response.headers, response.stream
    assert isinstance(stream, httpx.AsyncByteStream)
    refuse_announced(status, headers, most)
    body = await read(status, headers, aiter(stream), most, response.aclose)
    await response.aclose()
    encoding = headers.get("content-encoding", "identity")
    return body if encoding == "identity" else cut(status, headers, decompressed(body, encoding, most), most)


async def _decoded(response: httpx.Response, most: int | None) -> bytes:
    """Read an answer of the user's client, which may have asked for other compressions."""
    if response.is_closed:
        return response.content
    status, headers = response.status_code, response.headers
    refuse_announced(status, headers, most)
    return await read(status, headers, response.aiter_bytes(), most, response.aclose)


def _content(response: httpx.Response) -> bytes:
    try:
        return response.content
    except httpx.ResponseNotRead:
        return b""


def translated(error: Exception) -> TransportError | None:
    """Return our error for one of httpx's, or None for an error of anybody else's."""
    for theirs, ours, never_sent in TRANSLATION:
        if isinstance(error, theirs):
            return ours(_text(error), never_sent=never_sent)
    return None


def _text(error: BaseException) -> str:
    """Find what happened: on trio, httpx's own error is mute and the reason lies two causes below."""
    cause: BaseException | None = error
    while cause is not None:
        if str(cause):
            return str(cause)
        cause = cause.__cause__ or cause.__context__
    return type(error).__name__
