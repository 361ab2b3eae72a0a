"""Faults on request: refusals, lost responses, delays and drift, for chosen operations."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from weavr_multi.sandbox.json_text import Json, dumps

When = Literal["before", "after"]
KINDS = ("fail", "latency", "drop_after_commit", "drop_before_commit", "unknown_enum", "extra_field")
"""The methods that add one."""


@dataclass(slots=True)
class Fault:
    """One injected fault; ``operation`` ``*`` means all."""

    kind: str
    operation: str
    times: int | None
    when: When = "before"
    status: int = 503
    code: str | None = None
    body: bytes | None = None
    headers: tuple[tuple[bytes, bytes], ...] = ()
    seconds: float = 0.0
    field: str = ""
    value: Any = None


class Faults:
    """The faults that are waiting to happen."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self._resolve = resolve
        self._faults: list[Fault] = []

    def __repr__(self) -> str:
        return f"<Faults: {len(self._faults)}>"

    def fail(
        self,
        operation: str,
        status: int = 503,
        *,
        times: int | None = 1,
        when: When = "before",
        code: str | None = None,
        body: bytes | str | Json | list[Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Answer ``status`` instead; ``when="after"``: although the call took effect."""
        raw = (
            body if isinstance(body, bytes) or body is None else body.encode() if isinstance(body, str) else dumps(body)
        )
        pairs = tuple((name.lower().encode(), value.encode()) for name, value in (headers or {}).items())
        if code is not None and raw is None:
            raw = dumps({"errorCode": code})
        self._add(Fault("fail", operation, times, when=when, status=status, code=code, body=raw, headers=pairs))

    def latency(self, operation: str, seconds: float, *, times: int | None = None, when: When = "before") -> None:
        """Wait before the call is looked at, or before its answer goes out."""
        self._add(Fault("latency", operation, times, when=when, seconds=seconds))

    def drop_after_commit(self, operation: str, *, times: int | None = 1) -> None:
        """Do what was asked, then close the connection without an answer."""
        self._add(Fault("drop", operation, times, when="after"))

    def drop_before_commit(self, operation: str, *, times: int | None = 1) -> None:
        """Close the connection without doing anything."""
        self._add(Fault("drop", operation, times, when="before"))

    def unknown_enum(
        self, operation: str, field: str, value: str = "SOMETHING_NEW", *, times: int | None = None
    ) -> None:
        """Put a value no version of the description knows into a (dotted) field of the answer."""
        self._add(Fault("set", operation, times, when="after", field=field, value=value))

    def extra_field(
        self, operation: str, field: str = "addedLater", value: Any = "x", *, times: int | None = None
    ) -> None:
        """Add a field that the description does not have."""
        self._add(Fault("set", operation, times, when="after", field=field, value=value))

    def clear(self) -> None:
        """Forget all faults."""
        self._faults.clear()

    @property
    def active(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._faults)

    def waiting(self) -> list[Fault]:
        """What has not happened yet."""
        return list(self._faults)

    def take(self, operation: str, when: When) -> list[Fault]:
        """The faults of this call at this point; each counts as happened."""
        taken = [f for f in self._faults if f.when == when and f.operation in ("*", operation)]
        kinds: set[str] = set()
        chosen = []
        for fault in taken:
            # Of two that cannot both happen the older goes first, the other waits for the next call.
            if fault.kind in ("fail", "drop") and kinds & {"fail", "drop"}:
                continue
            kinds.add(fault.kind)
            chosen.append(fault)
            if fault.times is not None:
                fault.times -= 1
        self._faults = [f for f in self._faults if f.times is None or f.times > 0]
        return chosen

    def _add(self, fault: Fault) -> None:
        _examine(fault)
        if fault.operation != "*":
            fault.operation = self._resolve(fault.operation)
        self._faults.append(fault)


def _examine(fault: Fault) -> None:
    """Refuse what could not happen: it would be found out in the middle of someone's call."""
    if fault.times is not None and not (isinstance(fault.times, int) and fault.times >= 1):
        raise ValueError(f"a fault happens at least once; got times={fault.times!r}")
    if fault.when not in ("before", "after"):
        raise ValueError(f"a fault happens before or after; got when={fault.when!r}")
    if not (isinstance(fault.status, int) and 200 <= fault.status <= 599):
        raise ValueError(f"the status of an answer lies between 200 and 599; got {fault.status!r}")
    if not (isinstance(fault.seconds, int | float) and 0 <= fault.seconds < math.inf):
        raise ValueError(f"latency is a number of seconds, not below 0; got {fault.seconds!r}")
    if not isinstance(fault.field, str):
        raise TypeError(f"a field is named by text; got {fault.field!r}")
    if any(b"\r" in part or b"\n" in part for pair in fault.headers for part in pair):
        raise ValueError("a header is one line")


def put(body: Any, field: str, value: Any) -> None:
    """Set a dotted field wherever it leads; lists are entered item by item."""
    if isinstance(body, list):
        for item in body:
            put(item, field, value)
        return
    if not isinstance(body, dict):
        return
    head, _, rest = field.partition(".")
    if not rest:
        body[head] = value
    elif head in body:
        put(body[head], rest, value)
