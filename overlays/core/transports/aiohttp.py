"""The transport of the extra ``[aiohttp]``: many more calls a second than httpx, on asyncio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from io import BytesIO
from typing import Any, Final

from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut, TransportError

try:
    import aiohttp
    from yarl import URL
except ImportError as error:
    raise ConfigurationError('transport="aiohttp" needs aiohttp: pip install "weavr-multi[aiohttp]"') from error

from weavr_multi.core.response import Answer
from weavr_multi.core.transports.answers import read, refuse_announced
from weavr_multi.core.transports.limits import LIMITS, Limits
from weavr_multi.core.transports.loops import Loop, PerLoop, on_trio
from weavr_multi.core.transports.progress import Progress
from weavr_multi.core.transports.proxies import proxy_for
from weavr_multi.core.transports.tls import tls_context

# aiohttp error -> (ours, never sent). Ordered: the first class that fits counts.
TRANSLATION: Final[tuple[tuple[type[Exception], type[TransportError], bool], ...]] = (
    (aiohttp.ConnectionTimeoutError, TimedOut, True),
    (aiohttp.ServerTimeoutError, TimedOut, False),
    (aiohttp.ClientConnectorError, ConnectionFailed, True),
    (aiohttp.ClientConnectorCertificateError, ConnectionFailed, True),
    (aiohttp.ClientHttpProxyError, ConnectionFailed, True),
    (aiohttp.ServerFingerprintMismatch, ConnectionFailed, True),
    (aiohttp.InvalidURL, ConnectionFailed, True),
    (aiohttp.NonHttpUrlClientError, ConnectionFailed, True),
    (aiohttp.ClientError, ConnectionFailed, False),
)

_LARGE: Final = 1 << 20  # from this size on, aiohttp wants a stream


class AiohttpTransport:
    """Sends with aiohttp.

    Args:
        http_client: A session of the user's own. It is used as it is (cookies, default headers, middlewares) and not
            closed. Redirects are not followed: aiohttp would send the api-key to wherever they lead.
        limits: Calls in flight, age of idle connections, size of answers.
    """

    def __init__(self, http_client: aiohttp.ClientSession | None = None, limits: Limits = LIMITS) -> None:
        self._most = limits.answer_bytes
        self._networks: PerLoop[_Network] = PerLoop(lambda: _Network(http_client, limits), _Network.aclose)

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Answer:
        """Make one attempt; see `Transport.send`."""
        network = self._networks.find() or await self._networks.get()
        progress = Progress(connect_timeout, timeout)
        call = self._exchange(network, method, url, headers, content, progress)
        try:
            return await network.loop.within(timeout, call)
        except aiohttp.ClientError as error:
            raise translated(error) from error
        except TimeoutError as error:
            raise progress.timed_out() from error

    async def _exchange(
        self,
        network: _Network,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        progress: Progress,
    ) -> Answer:
        slots = network.loop.slots
        if not slots.take():
            await slots.wait()
        progress.has_connection = True
        try:
            # One clock for the whole attempt runs around this; aiohttp's own knows when it was still connecting.
            response = await network.session.request(
                method,
                URL(url, encoded=True),
                headers=headers,
                data=content if content is None or len(content) < _LARGE else BytesIO(content),
                timeout=network.clocks(progress.connect),
                allow_redirects=False,
                raise_for_status=False,
                **network.route(url),
            )
            try:
                body = await _body(response, self._most)  # at its end the connection goes back by itself
            except BaseException:
                response.close()
                raise
            return Answer(response.status, response.headers, body)
        finally:
            slots.release()

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that ended are closed already."""
        await self._networks.aclose()


class _Network:
    """What one event loop has: its session, and its calls in flight."""

    def __init__(self, given: aiohttp.ClientSession | None, limits: Limits) -> None:
        if on_trio():
            raise ConfigurationError('transport="aiohttp" works on asyncio only; on trio use transport="httpx"')
        self.loop = Loop(limits.connections)
        self._own = given is None
        self.session = given or aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=limits.idle),  # the slots are the limit
            cookie_jar=aiohttp.DummyCookieJar(),
            middlewares=(_send_once,),
        )
        self._clocks: dict[float, aiohttp.ClientTimeout] = {}
        self._routes: dict[str, dict[str, Any]] = {}

    def clocks(self, connect: float) -> aiohttp.ClientTimeout:
        """Return aiohttp's form of a connect time-out."""
        found = self._clocks.get(connect)
        if found is None:
            self._clocks.clear()  # nearly every call has the same
            found = self._clocks[connect] = aiohttp.ClientTimeout(total=None, sock_connect=connect)
        return found

    def route(self, url: str) -> dict[str, Any]:
        """Return how an origin is reached: whom to trust, and through which proxy."""
        name = url[: url.find("/", 8)]  # the first slash behind "https://": our URLs have a path always
        found = self._routes.get(name)
        if found is None:
            found = self._routes[name] = _route(name) if self._own else {}
        return found

    async def aclose(self) -> None:
        if self._own:
            await self.session.close()


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
    except aiohttp.ClientError as error:
        raise translated(error) from error


async def _body(response: aiohttp.ClientResponse, most: int | None) -> bytes:
    headers = response.headers
    refuse_announced(response.status, headers, most)
    if most is None or ("content-length" in headers and "content-encoding" not in headers and response.status < 300):
        return await response.read()

    async def close() -> None:
        response.close()

    return await read(response.status, headers, aiter(response.content.iter_any()), most, close)


def translated(error: aiohttp.ClientError) -> TransportError:
    """Return our error for one of aiohttp's."""
    for theirs, ours, never_sent in TRANSLATION:
        if isinstance(error, theirs):
            return ours(str(error) or type(error).__name__, never_sent=never_sent)
    raise AssertionError("the last line of the table takes every ClientError")
