"""The control endpoints, built when someone first calls one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.sandbox.app import Application, Receive, Scope, Send

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox


class LazyControl:
    """An ASGI application that loads the framework behind ``/_sandbox`` at its first request."""

    def __init__(self, sandbox: Sandbox, *, local: bool) -> None:
        self._sandbox = sandbox
        self._local = local
        self._app: Application | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if self._app is None:
            from weavr_multi.sandbox.control import control_app

            self._app = control_app(self._sandbox, local=self._local)
        await self._app(scope, receive, send)
