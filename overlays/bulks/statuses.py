"""The states of processes and of operations, and the picture of a process at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

SUBMITTED: Final = "SUBMITTED"
RUNNING: Final = "RUNNING"
PAUSED: Final = "PAUSED"
COMPLETED: Final = "COMPLETED"
PARTIALLY_COMPLETED: Final = "PARTIALLY_COMPLETED"
FAILED: Final = "FAILED"
CANCELLED: Final = "CANCELLED"

FINAL: Final = frozenset({COMPLETED, PARTIALLY_COMPLETED, FAILED, CANCELLED})
_OPERATIONS: Final = (SUBMITTED, RUNNING, COMPLETED, FAILED, CANCELLED)


class BulkUpdate:
    """How far a process, or a run of several, is. Immutable; its text is a line for people.

    Attributes:
        status: SUBMITTED, RUNNING, PAUSED, COMPLETED, PARTIALLY_COMPLETED, FAILED or CANCELLED; others may come.
        total: How many operations there are.
        rate: Operations done per second, as seen by the wait, or None.
    """

    __slots__ = ("_counts", "rate", "status", "total")

    def __init__(self, status: str, total: int, counts: Mapping[str, int], rate: float | None = None) -> None:
        self.status = str(status)
        self.total = total
        # A tuple in place of a dict: ten thousand waits hold ten thousand of these.
        self._counts: tuple[int, ...] | dict[str, int] = (
            tuple(counts.get(name, 0) for name in _OPERATIONS) if counts.keys() <= _KNOWN else dict(counts)
        )
        self.rate = rate

    @property
    def counts(self) -> dict[str, int]:
        """Operations by status, those with none left out."""
        if isinstance(self._counts, dict):
            return dict(self._counts)
        return {name: count for name, count in zip(_OPERATIONS, self._counts, strict=True) if count}

    @property
    def completed(self) -> int:
        """Operations that succeeded."""
        return self.counts.get(COMPLETED, 0)

    @property
    def failed(self) -> int:
        """Operations that were attempted and failed."""
        return self.counts.get(FAILED, 0)

    @property
    def done(self) -> int:
        """Operations that will not change any more."""
        counts = self.counts
        return counts.get(COMPLETED, 0) + counts.get(FAILED, 0) + counts.get(CANCELLED, 0)

    @property
    def progress(self) -> float:
        """The share that is over, 0 to 1; 1 in every final state."""
        if self.is_final:
            return 1.0
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def is_final(self) -> bool:
        """Whether the process is over."""
        return self.status in FINAL

    @property
    def remaining(self) -> float | None:
        """Seconds until it should be over, at the rate so far; None if nothing is known."""
        if self.is_final:
            return 0.0
        return (self.total - self.done) / self.rate if self.rate else None

    def with_rate(self, rate: float | None) -> BulkUpdate:
        """Return the same picture with a rate."""
        copy = object.__new__(BulkUpdate)
        copy.status, copy.total, copy._counts, copy.rate = self.status, self.total, self._counts, rate
        return copy

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BulkUpdate):
            return NotImplemented
        return (self.status, self.total, self.counts) == (other.status, other.total, other.counts)

    def __hash__(self) -> int:
        return hash((self.status, self.total))

    def __repr__(self) -> str:
        text = f"{self.status} {self.done:,}/{self.total:,} ({self.progress:.0%})"
        if self.failed:
            text += f", {self.failed:,} failed"
        if self.rate and not self.is_final:
            text += f", {self.rate:,.0f}/s, {self.remaining:,.0f} s left"
        return text


_KNOWN: Final = frozenset(_OPERATIONS)


def counted(entries: Any) -> dict[str, int]:
    """Read the counts of an answer or a webhook, whatever is missing in them."""
    found: dict[str, int] = {}
    for entry in entries if isinstance(entries, list) else ():
        status, count = getattr(entry, "status", None), getattr(entry, "count", None)
        if isinstance(status, str) and type(count) is int:
            found[str(status)] = found.get(str(status), 0) + count
    return found


def summed(updates: Iterable[BulkUpdate]) -> dict[str, int]:
    """Add up the counts of several processes."""
    total: dict[str, int] = {}
    for update in updates:
        for status, count in update.counts.items():
            total[status] = total.get(status, 0) + count
    return total


def joint(statuses: Iterable[str]) -> str:
    """The one status that stands for several processes of a run."""
    present = set(statuses)
    if not present:
        return SUBMITTED
    if len(present) == 1:
        return present.pop()
    if PAUSED in present:
        return PAUSED
    if not present <= FINAL:
        return RUNNING
    return CANCELLED if CANCELLED in present and not present & {COMPLETED, PARTIALLY_COMPLETED} else PARTIALLY_COMPLETED
