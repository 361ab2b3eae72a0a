"""Sockets: uvicorn on a loopback port, inside the sandbox's own thread."""

from __future__ import annotations

import ipaddress
import logging
import socket
from typing import Any

import uvicorn

from weavr_multi.sandbox.http.app import Application

_log = logging.getLogger("weavr_multi.sandbox")


def _protocol() -> type[Any]:
    """uvicorn's protocol, with a way for the application to cut the line."""
    try:
        from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol as Base
    except ImportError:  # httptools is a matter of speed
        from uvicorn.protocols.http.h11_impl import H11Protocol as Base  # type: ignore[assignment]

    class Protocol(Base):
        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self.app = _with_abort(self.app, transport)

    return Protocol


def _with_abort(app: Any, transport: Any) -> Any:
    async def aborting(scope: Any, receive: Any, send: Any) -> None:
        scope["extensions"] = {"weavr.abort": transport.abort}
        await app(scope, receive, send)

    return aborting


def is_loopback(host: str) -> bool:
    """Whether an address is reachable from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Server:
    """One listening socket; runs on the engine's loop."""

    def __init__(self, app: Application, host: str, port: int) -> None:
        if not is_loopback(host):
            _log.warning(
                "THE SANDBOX LISTENS ON %s: everybody who can reach this machine can read and change all of its "
                "state. It is a tool for one machine; use 127.0.0.1 unless you know why not.",
                host,
            )
        # Named as TCP, or asyncio would not switch Nagle's algorithm off and each answer took 40 ms.
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self._socket.bind((host, port))
            self._socket.listen(2048)
        except (OSError, OverflowError):
            self._socket.close()
            raise
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self.port}"
        config = uvicorn.Config(
            app,
            http=_protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=60,
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)

    async def start(self) -> None:
        """Begin to accept; what connected since the socket was bound is not lost."""
        self._server.config.load()
        self._server.lifespan = self._server.config.lifespan_class(self._server.config)
        await self._server.startup(sockets=[self._socket])

    async def stop(self) -> None:
        """Finish what is running, then close."""
        self._server.should_exit = True
        await self._server.shutdown(sockets=[self._socket])
