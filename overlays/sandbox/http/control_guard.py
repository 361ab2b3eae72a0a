"""The control application below ``/_sandbox``: refuses pages of other sites, loads its framework when first called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.sandbox.http.app import Application, Receive, Scope, Send
from weavr_multi.sandbox.http.server import is_loopback

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox


class Control:
    """An ASGI application.

    Args:
        sandbox: What is controlled.
        local: It is reachable from this machine alone.
    """

    def __init__(self, sandbox: Sandbox, *, local: bool) -> None:
        self._sandbox = sandbox
        self._local = local
        self._endpoints: Application | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if self._endpoints is None:
            from weavr_multi.sandbox.http.control_endpoints import endpoints

            self._endpoints = endpoints(self._sandbox)
        refused = self._refused(scope)
        if refused is None:
            await self._endpoints(scope, receive, send)
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8")]
        await send({"type": "http.response.start", "status": 403, "headers": headers})
        await send({"type": "http.response.body", "body": refused.encode()})

    def _refused(self, scope: Scope) -> str | None:
        """Why a page that is open in a browser on this machine may not call this; ``None``: it may."""
        if scope["type"] != "http":
            return None
        headers = dict(scope["headers"])
        origin, host = headers.get(b"origin"), headers.get(b"host", b"").decode("latin-1")
        if origin is not None and origin.decode("latin-1").partition("://")[2] != host:
            return "Only pages of the sandbox itself may call this."
        # Such a page is of the same origin, once its name has been made to resolve to this machine (DNS rebinding).
        if self._local and not _names_this_machine(host):
            return f"The sandbox listens on this machine alone: call it 127.0.0.1 or localhost, not {host!r}."
        return None


def _names_this_machine(host: str) -> bool:
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return is_loopback(name.lower()) or name.lower().endswith(".localhost")
