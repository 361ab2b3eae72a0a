"""Records the last requests, as they were on the wire."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from weavr_multi.sandbox.json_text import loads


@dataclass(frozen=True, slots=True)
class Recorded:
    """One request and the status of its answer (0: the connection was dropped)."""

    method: str
    path: str
    query: str
    operation: str | None
    headers: dict[str, str]
    body: bytes
    status: int
    error_code: str | None
    request_ref: str
    at: int
    injected: bool
    """The answer was a fault that had been asked for."""

    def json(self) -> object:
        """The body, parsed."""
        return loads(self.body)


_Raw = tuple[str, str, bytes, str | None, dict[bytes, bytes], bytes, int, str | None, str, int, bool]


# Of bulks of ten thousand items, not all two thousand bodies can be kept.
_MOST_BYTES = 64 * 2**20


class Recorder:
    """Keeps the last requests. Stored raw: turning them into objects waits until someone looks."""

    def __init__(self, size: int = 2000) -> None:
        self._raw: deque[_Raw] = deque()
        self._size = size
        self._bytes = 0
        self.total = 0
        self.listeners: list[Callable[[Recorded], None]] = []
        """Called with each request, after its response was decided."""

    def __repr__(self) -> str:
        return f"<Recorder of {self.total} requests>"

    def keep(self, size: int) -> None:
        """Keep this many from now on."""
        self._size = size

    def add(self, raw: _Raw) -> None:
        """Keep one."""
        self.total += 1
        self._raw.append(raw)
        self._bytes += len(raw[5])
        while len(self._raw) > self._size or (self._bytes > _MOST_BYTES and len(self._raw) > 1):
            self._bytes -= len(self._raw.popleft()[5])
        for listener in self.listeners:
            listener(_recorded(raw))

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[Recorded]:
        return iter([_recorded(raw) for raw in list(self._raw)])

    def __getitem__(self, index: int) -> Recorded:
        return _recorded(self._raw[index])

    def of(self, operation: str) -> list[Recorded]:
        """Those of one operation."""
        return [entry for entry in self if entry.operation == operation]

    def clear(self) -> None:
        """Forget them."""
        self._raw.clear()
        self._bytes = 0


def _recorded(raw: _Raw) -> Recorded:
    method, path, query, operation, headers, body, status, code, ref, at, injected = raw
    named = {name.decode("latin-1"): value.decode("latin-1") for name, value in headers.items()}
    return Recorded(method, path, query.decode("latin-1"), operation, named, body, status, code, ref, at, injected)
