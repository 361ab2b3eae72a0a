"""Which transport a client gets. The HTTP library is imported when the first call is made."""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine, Sequence
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.response import Answer
from weavr_multi.core.transports.limits import LIMITS, Limits, limits_from

if TYPE_CHECKING:
    from weavr_multi.core.transports.protocol import Transport


class LazyTransport:
    """Makes the real transport when it is first used: importing httpx costs more than all the rest of a client.

    Args:
        name: ``httpx`` or ``aiohttp``.
        http_client: The user's own client, or None.
        limits: Calls in flight, age of idle connections, size of answers.
    """

    def __init__(self, name: str, http_client: Any = None, limits: Limits = LIMITS) -> None:
        self.name = name
        self._http_client = http_client
        self._limits = limits
        self._made: Transport | None = None
        self._lock = Lock()

    def load(self) -> Transport:
        """Make the transport, once, also where several threads make their first call while the library is imported."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def _make(self) -> Transport:
        if self.name == "aiohttp":
            from weavr_multi.core.transports.aiohttp import AiohttpTransport

            return AiohttpTransport(self._http_client, self._limits)
        from weavr_multi.core.transports.httpx import HttpxTransport

        return HttpxTransport(self._http_client, self._limits)

    def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Coroutine[Any, Any, Answer]:
        """Make one attempt; see `Transport.send`."""
        return (self._made or self.load()).send(method, url, headers, content, connect_timeout, timeout)

    async def aclose(self) -> None:
        """Close what was made."""
        if self._made is not None:
            await self._made.aclose()


def choose(transport: str | Transport | None, http_client: Any, limits: Limits | None = None) -> Transport:
    """Return the transport that a client's arguments ask for."""
    checked = limits_from(limits)
    if transport is not None and not isinstance(transport, str):
        if http_client is not None:
            raise ConfigurationError("transport= (an object) and http_client= exclude each other: pass one of them")
        if limits is not None:
            raise ConfigurationError("transport= (an object) and limits= exclude each other: pass one of them")
        if not callable(getattr(transport, "send", None)) or not callable(getattr(transport, "aclose", None)):
            raise ConfigurationError(
                f"transport is 'httpx', 'aiohttp' or an object with send and aclose, got a {type(transport).__name__}"
            )
        return transport
    belongs = _library(http_client)
    name = transport or belongs or os.environ.get("WEAVR_TRANSPORT") or "httpx"
    if name not in ("httpx", "aiohttp"):
        right = "'httpx', 'aiohttp' or an object with send and aclose"
        raise ConfigurationError(f"transport (or WEAVR_TRANSPORT) is {right}, got {name!r}")
    if name == "aiohttp" and find_spec("aiohttp") is None:
        raise ConfigurationError('transport="aiohttp" needs aiohttp: pip install "weavr-multi[aiohttp]"')
    if belongs is not None and belongs != name:
        raise ConfigurationError(f"transport={name!r} does not fit http_client, which is one of {belongs}")
    return LazyTransport(name, http_client, checked)


def _library(client: Any) -> str | None:
    """Say which library a client belongs to, without importing any: who passes one has imported it."""
    if client is None:
        return None
    for name, cls in (("httpx", "AsyncClient"), ("aiohttp", "ClientSession")):
        module = sys.modules.get(name)
        if module is not None and isinstance(client, getattr(module, cls)):
            return name
    got = f"{type(client).__module__}.{type(client).__name__}"
    raise ConfigurationError(f"http_client is an httpx.AsyncClient or an aiohttp.ClientSession, got a {got}")
