"""The transport of the extra ``[aiohttp]``: many more calls a second than httpx, on asyncio."""

from __future__ import annotations

from collections.abc import Awaitable
from io import BytesIO
from typing import Final

from weavr_multi.core.concurrency.running_loop import PerLoop
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, WeavrError
from weavr_multi.core.hooks.diagnostics import PoolUse

try:
    import aiohttp
except ImportError as error:
    raise ConfigurationError('transport="aiohttp" needs aiohttp: pip install "weavr-multi[aiohttp]"') from error

from weavr_multi.core.calls.response import Response
from weavr_multi.core.transports.aiohttp_network import ATTEMPT, TRANSLATION, Headers, Network
from weavr_multi.core.transports.attempt import Attempt
from weavr_multi.core.transports.body import decompressed, is_success, read, refuse_announced
from weavr_multi.core.transports.border import description, translated
from weavr_multi.core.transports.limits import LIMITS, Limits

_LARGE: Final = 1 << 20  # from this size on, aiohttp wants a stream


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
        self._networks: PerLoop[Network] = PerLoop(
            lambda: Network(http_client, limits), Network.aclose, Network.abandon
        )

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
        attempt = Attempt(connect_timeout, timeout)
        try:
            network = self._networks.find() or await self._networks.get()
            with network.within(timeout):
                return await self._exchange(network, method, url, headers, content, attempt)
        except WeavrError as error:
            raise attempt.raised_by(not self._own, error)  # noqa: B904 - it is the error itself
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
        network: Network,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        attempt: Attempt,
    ) -> Response:
        slots = network.slots
        if not slots.take():
            await slots.wait()
        attempt.has_turn = True
        ATTEMPT.set(attempt)
        try:
            data = content if content is None or len(content) < _LARGE else BytesIO(content)
            response = await network.send(method, url, headers, data, attempt.connect)
            try:
                if response.status < 200:
                    raise ConnectionFailed(f"the service responded {response.status}, which is no final status")
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
            del headers, content, data

    def pool(self) -> PoolUse:
        """Return the use of the connections."""
        uses = [network.slots.use for network in self._networks.all()]
        return PoolUse(sum(use[0] for use in uses), sum(use[1] for use in uses), None)

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that ended are closed already."""
        await self._networks.aclose()


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
    announced = "content-length" in headers
    if is_success(status):
        if announced and not compressed:
            return response.read()
        if not announced and "transfer-encoding" not in headers and response.connection is not None:
            return _until_the_end(response.connection.protocol, _chunks(response, most))
    return _chunks(response, most)


async def _until_the_end(protocol: aiohttp.client_proto.ResponseHandler | None, body: Awaitable[bytes]) -> bytes:
    """Read a body that ends with its connection; aiohttp takes one that a reset has cut off for a whole one."""
    found = await body
    if protocol is not None and isinstance(lost := protocol.exception(), aiohttp.ClientOSError):
        raise lost
    return found


def _chunks(response: aiohttp.ClientResponse, most: int | None) -> Awaitable[bytes]:
    status, headers = response.status, response.headers

    async def close() -> None:
        response.close()

    return read(status, headers, aiter(response.content.iter_any()), most, close)
