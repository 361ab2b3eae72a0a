"""Sending with httpx or with httpx2, which have one interface: on asyncio and trio, by HTTP/1.1 or HTTP/2."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from weavr_multi.core.calls.response import Response
from weavr_multi.core.concurrency.orphaned_sockets import close_httpx_sockets
from weavr_multi.core.concurrency.running_loop import PerLoop
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut, WeavrError
from weavr_multi.core.transports.attempt import Attempt, time_limit
from weavr_multi.core.transports.body import decompressed, read, refuse_announced
from weavr_multi.core.transports.border import Table, description, translated
from weavr_multi.core.transports.connection_pool import IdleConnections, Semaphore, Shared
from weavr_multi.core.transports.guarded_response_hooks import JUDGED, Judged, watch_hooks
from weavr_multi.core.transports.limits import LIMITS, Limits
from weavr_multi.core.transports.proxy import proxy_for
from weavr_multi.core.transports.tls import tls_context

if TYPE_CHECKING:
    import httpx

    from weavr_multi.core.hooks.diagnostics import PoolUse

Headers: TypeAlias = Sequence[tuple[str, str]]
_ACCEPTED: Final = (b"accept-encoding", b"gzip")


class Library:
    """One of the libraries that have httpx's interface.

    Args:
        module: The library.

    Attributes:
        translation: What a connection of ours raises: only errors of opening it prove that nothing was sent. What a
            client of the user's raises proves nothing: it may have sent the request before, by itself.
        body: The class of a request's body.
    """

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.translation: Table = (
            (module.TimeoutException, TimedOut, False),
            (module.ConnectError, ConnectionFailed, True),
            (module.UnsupportedProtocol, ConnectionFailed, True),
            (module.ProxyError, ConnectionFailed, True),
            (module.InvalidURL, ConnectionFailed, True),
        )
        self.body: Any = type("Body", (_Body, module.AsyncByteStream), {})


class HttpxBase:
    """Sends with a library that has httpx's interface; a subclass says which.

    Args:
        http_client: A client of the user's own. It is used as it is (cookies, auth, hooks, and for a GET redirects) and
            not closed. Without one, each connection is an `AsyncHTTPTransport` of its own: see `IdleConnections`.
        limits: Calls in flight, age of idle connections, size of responses, HTTP/2.
    """

    library: ClassVar[Library]

    def __init__(self, http_client: httpx.AsyncClient | None = None, limits: Limits = LIMITS) -> None:
        self._client, self._limits = http_client, limits
        self._most = limits.answer_bytes
        # With a client of the user's own there are no connections of ours: who forgets to close us leaves nothing open.
        close = _Network.aclose if http_client is None else None
        self._networks: PerLoop[_Network] = PerLoop(lambda: _Network(self.library, limits), close, _Network.abandon)

    @classmethod
    def prepare(cls) -> None:
        """Load what the library itself loads when it makes its first transport."""
        cls.library.module.AsyncHTTPTransport(verify=tls_context())

    async def send(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Make one attempt; see `Transport.send`."""
        attempt, http = Attempt(connect_timeout, timeout), self.library.module
        try:
            network = self._networks.find() or await self._networks.get()
            with network.within(timeout):
                if self._client is None:
                    origin = network.origin(url)
                    request = origin.request(method, url, headers, content, attempt.connect)
                    return await self._by_connection(network, origin, request, attempt)
                clocks = http.Timeout(timeout, connect=attempt.connect)
                fields = list(headers)
                request = self._client.build_request(method, url, headers=fields, content=content, timeout=clocks)
                return await self._by_client(self._client, request, attempt)
        except WeavrError as error:
            raise attempt.raised_by(self._client is not None, error)  # noqa: B904 - it is the error itself
        except http.ConnectTimeout as error:
            raise attempt.connect_timed_out(proven=self._client is None) from error
        except (TimeoutError, http.TimeoutException) as error:
            raise attempt.timed_out() from error
        except Exception as error:
            raise translated(
                error, self.library.translation if self._client is None else (), attempt.never_sent
            ) from error
        except BaseException as error:
            attempt.cancelled(error)
            raise
        finally:
            del headers, content  # a cancellation passes through this frame, which collectors of errors may read

    async def _by_connection(
        self, network: _Network, origin: _Origin, request: httpx.Request, attempt: Attempt
    ) -> Response:
        """Hand the request to a connection of our own, without httpx's client between."""
        slots = network.slots
        if not slots.take():
            await slots.wait()
        attempt.has_turn = True
        try:
            if origin.idle.is_empty:
                request.extensions["trace"] = attempt.trace
            connection = origin.idle.take()
            try:
                response = await connection.handle_async_request(request)
                answer = await _whole(response, self._most)
            except BaseException:
                await origin.idle.drop(connection)
                raise
            if _has_more(connection):
                await origin.idle.drop(connection)
            else:
                await origin.idle.give(connection)
        finally:
            slots.release()
        return answer

    async def _by_client(self, client: httpx.AsyncClient, request: httpx.Request, attempt: Attempt) -> Response:
        """Let the user's client send: everything that it is set up to do, it does, but for redirecting a write."""
        attempt.has_turn = True  # nobody can tell, so it counts as sent
        judged = Judged()
        if client.event_hooks["response"]:
            watch_hooks(client)
            request.extensions[JUDGED] = judged
        follow = self.library.module.USE_CLIENT_DEFAULT if request.method == "GET" else False
        try:
            response = await client.send(request, stream=True, follow_redirects=follow)
        except Exception:
            if judged.answer is not None and not judged.passed:  # a hook raised for a status: what it means, we say
                return judged.answer
            raise
        if judged.response is response and judged.answer is not None:
            return judged.answer
        try:
            return await self._decoded(response)
        finally:
            await response.aclose()

    async def _decoded(self, response: httpx.Response) -> Response:
        """Read a response of the user's client, which may have asked for other compressions."""
        status, headers, most = response.status_code, response.headers, self._most
        if response.is_closed:
            return Response(status, headers, response.content)
        refuse_announced(status, headers, most)
        try:
            return Response(status, headers, await read(status, headers, response.aiter_bytes(), most, response.aclose))
        except self.library.module.DecodingError as error:
            return Response(status, headers, b"", description(error))

    def pool(self) -> PoolUse | None:
        """Return the use of the connections; None of those of a user's client."""
        from weavr_multi.core.hooks.diagnostics import PoolUse

        if self._client is not None:
            return None
        networks = self._networks.all()
        uses = [network.slots.use for network in networks]
        return PoolUse(
            sum(use[0] for use in uses),
            sum(use[1] for use in uses),
            sum(network.idle for network in networks) if not self._limits.http2 else None,
        )

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that ended are closed already."""
        await self._networks.aclose()


class _Body:
    """The body of a request; no generator, which an attempt that ends early would leave to the garbage collector."""

    def __init__(self, content: bytes) -> None:
        self._content, self._read = content, False

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._read:
            raise StopAsyncIteration
        self._read = True
        return self._content


class _Network:
    """The state of one event loop: its calls in flight, and its connections by origin."""

    def __init__(self, library: Library, limits: Limits) -> None:
        self.slots, self.within = Semaphore(limits.connections), time_limit()
        self._library, self._limits = library, limits
        self._origins: dict[str, _Origin] = {}

    def origin(self, url: str) -> _Origin:
        name = url[: url.find("/", 8)]  # the first slash behind "https://": our URLs have a path always
        found = self._origins.get(name)
        if found is None:
            found = self._origins[name] = _Origin(self._library, name, self._limits)
        return found

    @property
    def idle(self) -> int:
        return sum(origin.idle.count for origin in self._origins.values())

    async def aclose(self) -> None:
        for origin in self._origins.values():
            await origin.idle.aclose()

    def abandon(self) -> None:
        """Close the idle connections' sockets: their event loop has ended, or is the parent process's."""
        for origin in self._origins.values():
            origin.idle.abandon(close_httpx_sockets)


def _has_more(transport: httpx.AsyncHTTPTransport) -> bool:
    """Whether bytes came behind the response: the next call would take them for its own."""
    with suppress(AttributeError):  # HTTP/2, or another version of httpcore
        for connection in transport._pool.connections:
            layer: Any = connection._connection  # type: ignore[attr-defined]
            while not hasattr(layer, "_h11_state"):  # a proxy is between
                layer = layer._connection
            return bool(layer._h11_state.trailing_data[0])
    return False


class _Origin:
    """The common parts of the requests to one scheme, host and port."""

    def __init__(self, library: Library, name: str, limits: Limits) -> None:
        self._http, self._body_class = library.module, library.body
        self._host = (b"host", self._http.URL(name).netloc)
        self._proxy = proxy_for(name)
        self._http2 = limits.http2
        # By HTTP/2 many calls share a connection: the library's own pool knows how many it takes.
        most = limits.connections if limits.http2 else 1
        self._limits = self._http.Limits(
            max_connections=most, max_keepalive_connections=most, keepalive_expiry=limits.idle
        )
        close = self._http.AsyncHTTPTransport.aclose
        self.idle: IdleConnections[httpx.AsyncHTTPTransport] = (Shared if limits.http2 else IdleConnections)(
            self._connect, close, limits.idle
        )

    def _connect(self) -> httpx.AsyncHTTPTransport:
        try:
            made: httpx.AsyncHTTPTransport = self._http.AsyncHTTPTransport(
                verify=tls_context(http2=self._http2), limits=self._limits, proxy=self._proxy, http2=self._http2
            )
        except (ValueError, ImportError) as error:
            raise ConfigurationError(f"the proxy that the environment names cannot be used: {error}") from error
        return made

    def request(self, method: str, url: str, headers: Headers, content: bytes | None, connect: float) -> httpx.Request:
        raw = [self._host, _ACCEPTED, *[(key.encode(), text.encode()) for key, text in headers]]
        if content is not None:
            raw.append((b"content-length", b"%d" % len(content)))
        elif method != "GET":
            raw.append((b"content-length", b"0"))
        # `connect` is the only clock of httpx's that runs: the whole attempt has one of its own.
        body, clocks = self._body_class(content or b""), {"timeout": {"connect": connect}}
        made: httpx.Request = self._http.Request(method, url, headers=raw, stream=body, extensions=clocks)
        return made


async def _whole(response: httpx.Response, most: int | None) -> Response:
    """Read a response of a connection of ours, whose compression we undo: so its stream is always read to its end."""
    status, headers = response.status_code, response.headers
    if response.is_closed:  # it came whole, as mocks give it
        return Response(status, headers, response.content)
    stream: Any = response.stream
    refuse_announced(status, headers, most)
    body = await read(status, headers, aiter(stream), most, response.aclose)
    await response.aclose()
    return (
        decompressed(status, headers, body, most) if "content-encoding" in headers else Response(status, headers, body)
    )
