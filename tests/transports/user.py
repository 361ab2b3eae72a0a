"""Who sends: a transport, pointed at a service."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from weavr_multi import Limits, Response, Transport
from weavr_multi.core.transports.lazy import LazyTransport
from weavr_multi.core.transports.limits import LIMITS


def transport(kind: str, limits: Limits = LIMITS, http_client: Any = None) -> Transport:
    """Make the transport that clients get by this name."""
    return LazyTransport(kind, http_client, limits).load()


class User:
    """A transport and the origin that it sends to."""

    def __init__(self, kind: str, url: str, limits: Limits, http_client: Any) -> None:
        self.kind, self.url = kind, url
        self.transport = transport(kind, limits, http_client)

    async def send(
        self,
        target: str = "/multi/x",
        method: str = "GET",
        content: bytes | None = None,
        *,
        headers: Sequence[tuple[str, str]] = (("accept", "application/json"),),
        connect: float = 60.0,
        timeout: float | None = 120.0,
    ) -> Response:
        """Make one attempt."""
        return await self.transport.send(method, self.url + target, headers, content, connect, timeout)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.transport.aclose()
