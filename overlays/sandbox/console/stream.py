"""Server-sent events: sends a panel of the console when it has changed."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.sandbox.console.snapshot import panels
from weavr_multi.sandbox.json_text import dumps

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

_LOOK: Final = 0.25
# A line now and then, so that a connection that is dead is noticed.
_ALIVE: Final = 15.0


class Stream:
    """The events of one page that is open.

    Args:
        sandbox: What is shown.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._panels = panels(sandbox)
        self._sent: dict[str, bytes] = {}
        self._seen: tuple[object, ...] = ()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield events until the page is closed."""
        quiet = 0.0
        while not self._sandbox.is_stopping:
            if self._changed():
                quiet = 0.0
                for name, read in self._panels.items():
                    event = self._event(name, read)
                    if event is not None:
                        yield event
            elif quiet >= _ALIVE:
                quiet = 0.0
                yield b": still here\n\n"
            await anyio.sleep(_LOOK)
            quiet += _LOOK

    def _changed(self) -> bool:
        """Return whether anything may have been written, received, moved or set since the last call."""
        sandbox = self._sandbox
        faults = tuple((id(fault), fault.times) for fault in sandbox.faults.waiting())
        targets = tuple(sandbox.webhooks.targets)
        now = (sandbox.state.store.changes, sandbox.requests.total, len(sandbox.requests), sandbox.clock.offset)
        fresh = (*now, faults, targets, len(sandbox.problems))
        changed, self._seen = fresh != self._seen, fresh
        return changed

    def _event(self, name: str, read: Callable[[], Any]) -> bytes | None:
        """Return the event of a panel, or None if the page has it already."""
        with self._sandbox.state.store.lock:
            content: bytes = dumps({"now": self._sandbox.clock.now(), "panel": read()})
        digest = hashlib.sha256(content.partition(b'"panel":')[2]).digest()
        if self._sent.get(name) == digest:
            return None
        self._sent[name] = digest
        return b"event: " + name.encode() + b"\ndata: " + content + b"\n\n"
