"""The transport of the extra ``[aiohttp]``: many more calls a second than httpx, on asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from inspect import signature
from io import BytesIO
from typing import Any, Final

from weavr_multi.core.concurrency.orphaned_sockets import close_transport
from weavr_multi.core.concurrency.running_loop import PerLoop, on_trio
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut, WeavrError
from weavr_multi.core.hooks.diagnostics import PoolUse

try:
    import aiohttp
    from yarl import URL
except ImportError as error:
    raise ConfigurationError('transport="aiohttp" needs aiohttp: pip install "weavr-multi[aiohttp]"') from error

from weavr_multi.core.calls.response import Response
from weavr_multi.core.transports.attempt_timeout import Attempt, time_limit
from weavr_multi.core.transports.body import decompressed, is_success, read, refuse_announced
from weavr_multi.core.transports.border import Table, description, translated
from weavr_multi.core.transports.connection_pool import Semaphore
from weavr_multi.core.transports.limits import LIMITS, Limits
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

_ATTEMPT: Final[ContextVar[Attempt]] = ContextVar("_ATTEMPT")
_LARGE: Final = 1 << 20  # from this size on, aiohttp wants a stream
_WANTED: Final = {"max_line_size": 1 << 17, "max_field_size": 1 << 17, "max_headers": 1000}
_KNOWN: Final = signature(aiohttp.ClientSession._request).parameters  # not every version has all of them
_HEAD_LIMITS: Final[dict[str, Any]] = {name: size for name, size in _WANTED.items() if name in _KNOWN}


class AiohttpTransport:
    """Sends with aiohttp.

    Args:
        http_client: A session of the user's own. It is used as it is (cookies, default headers, middlewares) and not
            closed. Redirects are not followed: aiohttp would send the api-key to wherever they lead.
        limits: Calls in flight, age of idle connections, size of responses.
    """

    PROVES_NEVER_SENT: Final = True

    def __init__(self, http_client: aiohttp.ClientSession | None = None, limits: Limits = LIMITS) -> None:
        self._own = http_client is None
        self._most = limits.answer_bytes
        self._networks: PerLoop[_Network] = PerLoop(
            lambda: _Network(http_client, limits), _Network.aclose, _Network.abandon
        )

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Make one attempt; see `Transport.send`."""
        attempt = Attempt(connect_timeout, timeout)
        try:
            network = self._networks.find() or await self._networks.get()
            with network.within(timeout):
                return await self._exchange(network, method, url, headers, content, attempt)
        except WeavrError:
            raise
        except aiohttp.ConnectionTimeoutError as error:
            raise attempt.connect_timed_out(proven=self._own) from error
        except TimeoutError as error:
            raise attempt.timed_out() from error
        except Exception as error:
            raise translated(error, TRANSLATION if self._own else (), attempt.never_sent) from error
        except BaseException as error:
            attempt.cancelled(error)
            raise
        finally:
            del headers, content  # a cancellation passes through this frame, which collectors of errors may read

    async def _exchange(
        self,
        network: _Network,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        attempt: Attempt,
    ) -> Response:
        slots = network.slots
        if not slots.take():
            await slots.wait()
        attempt.has_turn = True
        _ATTEMPT.set(attempt)
        try:
            response = await network.session.request(
                method,
                URL(url, encoded=True),
                headers=headers,
                data=content if content is None or len(content) < _LARGE else BytesIO(content),
                **network.settings(url, attempt.connect),
            )
            try:
                if not self._own:
                    return await _decoded(response, self._most)
                return _whole(response, await _body(response, self._most), self._most)
            except BaseException:
                response.close()
                raise
        finally:
            slots.release()
            if network.closed:
                await network.close_when_idle()
            del headers, content

    def pool(self) -> PoolUse:
        """Return the use of the connections."""
        uses = [network.slots.use for network in self._networks.all()]
        return PoolUse(sum(use[0] for use in uses), sum(use[1] for use in uses), None)

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that ended are closed already."""
        await self._networks.aclose()


class _Network:
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
            headers={"accept-encoding": "gzip"},
        )
        self._settings: dict[tuple[str, float], dict[str, Any]] = {}

    def settings(self, url: str, connect: float) -> dict[str, Any]:
        """Return what the requests to an origin have in common: how it is reached, and within which limits.

        Args:
            url: A URL of the origin.
            connect: Seconds for opening a connection.
        """
        key = url[: url.find("/", 8)], connect  # the first slash behind "https://": our URLs have a path always
        found = self._settings.get(key)
        if found is None:
            self._settings.clear()  # nearly every call has the same
            # One clock for the whole attempt runs around the call; aiohttp's own knows when it was still connecting.
            clocks = aiohttp.ClientTimeout(total=None, sock_connect=connect)
            found = {"timeout": clocks, "allow_redirects": False, "raise_for_status": False, **_HEAD_LIMITS}
            self._settings[key] = found = found | (_route(key[0]) if self._own else {})
        return found

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


class _Connector(aiohttp.TCPConnector):
    """Tells an attempt when a connection is just being opened for it."""

    async def _create_connection(self, *args: Any, **named: Any) -> Any:
        attempt = _ATTEMPT.get()
        attempt.connecting = True
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


def _whole(response: aiohttp.ClientResponse, body: bytes, most: int | None) -> Response:
    """Return a response of a session of ours, whose compression we undo."""
    status, headers = response.status, response.headers
    if "content-encoding" not in headers:
        return Response(status, headers, body)
    return decompressed(status, headers, body, most)


async def _decoded(response: aiohttp.ClientResponse, most: int | None) -> Response:
    """Read a response of the user's session, which undoes the compression itself."""
    status, headers = response.status, response.headers
    try:
        return Response(status, headers, await _body(response, most, compressed="content-encoding" in headers))
    except aiohttp.ClientPayloadError as error:
        if not isinstance(error.__cause__, aiohttp.http_exceptions.ContentEncodingError):
            raise
        response.close()
        return Response(status, headers, b"", description(error))


def _body(response: aiohttp.ClientResponse, most: int | None, *, compressed: bool = False) -> Awaitable[bytes]:
    """Begin to read a body; at its end the connection is free again."""
    status, headers = response.status, response.headers
    refuse_announced(status, headers, most)
    if is_success(status) and (most is None or ("content-length" in headers and not compressed)):
        return response.read()

    async def close() -> None:
        response.close()

    return read(status, headers, aiter(response.content.iter_any()), most, close)
