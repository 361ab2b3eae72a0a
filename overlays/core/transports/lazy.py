"""Chooses the transport of a client, and imports the HTTP library at the first call."""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.core.calls.options import told
from weavr_multi.core.calls.response import Response
from weavr_multi.core.concurrency.fork import reset_after_fork
from weavr_multi.core.concurrency.wakeup import Waiter
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.lazy_imports import imported
from weavr_multi.core.transports.border import mark_never_sent
from weavr_multi.core.transports.limits import LIMITS, Limits, limits_from

if TYPE_CHECKING:
    from typing import Protocol

    from weavr_multi.core.transports.base import Transport

    class HasTransport(Protocol):
        """An object that has a transport."""

        transport: Transport


_RIGHT: Final = "'httpx', 'httpx2', 'aiohttp' or an object with send and aclose"


# What a thread of this process has loaded: a library, and whether with the certificates.
_LOADED: Final[set[tuple[str, bool]]] = set()


class LazyTransport:
    """Makes the real transport when it is first used: importing httpx costs more than all the rest of a client.

    Args:
        name: ``httpx``, ``httpx2`` or ``aiohttp``.
        http_client: The user's own client, or None.
        limits: Calls in flight, age of idle connections, size of responses.
    """

    PROVES_NEVER_SENT: Final = True

    def __init__(self, name: str, http_client: Any = None, limits: Limits = LIMITS) -> None:
        self.name = name
        self._http_client = http_client
        self._limits = limits
        self._made: Transport | None = None
        self._lock = Lock()
        self._owner: HasTransport | None = None
        self._loading: Thread | None = None
        self._waiters: list[Waiter] = []
        reset_after_fork(self)

    def after_fork(self) -> None:
        """Forget the parent process's thread, which may have held the lock."""
        self._lock, self._loading = Lock(), None

    def begin(self, *, secure: bool) -> None:
        """Begin to load the HTTP library in a thread, so that the first call does not block its event loop.

        The user's own client has loaded it, and its certificates are its own.

        Args:
            secure: Whether the certificates of the authorities are needed.
        """
        needed = self._http_client is None and self._made is None and (self.name, secure) not in _LOADED
        if needed and self._loading is None:
            self._loading = Thread(target=self._load_beside, args=(secure,), name="weavr_multi loads", daemon=True)
            self._loading.start()

    def _load_beside(self, secure: bool) -> None:
        try:
            self._prepare(secure)
        finally:
            self._loading = None
            for waiter in self._waiters:
                waiter.wake()

    def _prepare(self, secure: bool) -> None:
        from weavr_multi.core.transports.tls import tls_context

        with suppress(Exception):  # the first call meets it too, and tells it
            prepare = getattr(self.load(), "prepare", None)
            if prepare is not None:
                prepare()
            if self.name != "aiohttp":
                imported("anyio._backends._asyncio", "__name__")
            if secure:
                tls_context(http2=self._limits.http2).complete()
            _LOADED.add((self.name, secure))

    def made_for(self, owner: HasTransport) -> None:
        """Name the object whose `transport` this is: the real one takes its place at the first use."""
        self._owner = owner

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
        if self.name == "httpx2":
            from weavr_multi.core.transports.httpx2 import Httpx2Transport

            return Httpx2Transport(self._http_client, self._limits)
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
    ) -> Coroutine[Any, Any, Response]:
        """Make one attempt; see `Transport.send`."""
        loading = self._loading  # read once: its thread clears it at any moment
        if loading is not None and loading.is_alive():
            return self._send_when_loaded(method, url, headers, content, connect_timeout, timeout)
        made = self.load()
        if self._owner is not None:
            self._owner.transport = made
        return made.send(method, url, headers, content, connect_timeout, timeout)

    async def _send_when_loaded(self, *attempt: Any) -> Response:
        waiter = Waiter()
        self._waiters.append(waiter)
        try:
            if self._loading is not None:  # it ends at any moment, and then wakes those who were there
                await waiter.wakeup.wait()
        except BaseException as error:
            mark_never_sent(error)
            del attempt
            raise
        sending = self.send(*attempt)
        del attempt  # a cancellation passes through this frame, which collectors of errors may read
        return await sending

    async def aclose(self) -> None:
        """Close what was made."""
        if self._made is not None:
            await self._made.aclose()


def choose(transport: str | Transport | None, http_client: Any, limits: Limits | None = None) -> Transport:
    """Return the transport that a client's arguments ask for."""
    checked = limits_from(limits)
    if transport is not None and not isinstance(transport, str):
        return _own(transport, http_client, limits)
    belongs = _libraries(http_client)
    name = transport or next(iter(belongs), None) or os.environ.get("WEAVR_TRANSPORT") or "httpx"
    if name not in ("httpx", "httpx2", "aiohttp"):
        raise ConfigurationError(f"transport (or WEAVR_TRANSPORT) is {_RIGHT}, got {told(name)}")
    if name != "httpx" and not _is_installed(name):
        raise ConfigurationError(f'transport="{name}" needs {name}: pip install "weavr-multi[{name}]"')
    if belongs and name not in belongs:
        raise ConfigurationError(f"transport={name!r} does not fit http_client, which is one of {belongs[0]}")
    if checked.http2:
        _check_http2(name, http_client)
    return LazyTransport(name, http_client, checked)


def _own(transport: Transport, http_client: object, limits: Limits | None) -> Transport:
    for name, given in (("http_client", http_client), ("limits", limits)):
        if given is not None:
            raise ConfigurationError(f"transport= (an object) and {name}= exclude each other: pass one of them")
    if not callable(getattr(transport, "send", None)) or not callable(getattr(transport, "aclose", None)):
        raise ConfigurationError(f"transport is {_RIGHT}, got a {type(transport).__name__}")
    return transport


def _check_http2(name: str, client: object) -> None:
    if client is not None:
        raise ConfigurationError("limits: http2 is for the client's own connections; pass it to your http_client")
    if name == "aiohttp":
        raise ConfigurationError('limits: aiohttp does not speak HTTP/2: take transport="httpx2" or "httpx"')
    if not _is_installed("h2"):
        raise ConfigurationError('limits: http2 needs h2: pip install "weavr-multi[http2]"')


def _is_installed(library: str) -> bool:
    from importlib.util import find_spec  # httpx over HTTP/1.1, which most clients use, is not looked for

    return find_spec(library) is not None


def _libraries(client: Any) -> list[str]:
    """Say which libraries a client belongs to, without importing any: who passes one has imported it.

    It can be two: an application may have httpx2 stand for httpx (`httpx2.alias_httpx`).
    """
    if client is None:
        return []
    found = []
    for name, cls in (("httpx", "AsyncClient"), ("httpx2", "AsyncClient"), ("aiohttp", "ClientSession")):
        module = sys.modules.get(name)
        if module is not None and isinstance(client, getattr(module, cls)):
            found.append(name)
    if not found:
        got = f"{type(client).__module__}.{type(client).__name__}"
        raise ConfigurationError(
            f"http_client is an httpx.AsyncClient, an httpx2.AsyncClient or an aiohttp.ClientSession, got a {got}"
        )
    return found
