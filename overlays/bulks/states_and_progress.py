"""The states of bulk processes and operations, and `BulkUpdate`: the progress at one moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation_status import BulkProcessOperationStatus
    from weavr_multi.params import BulkProcessModeName, BulkProcessOperationStatusName

Mode: TypeAlias = "BulkProcessMode | BulkProcessModeName"
Status: TypeAlias = "BulkProcessOperationStatus | BulkProcessOperationStatusName"

SUBMITTED: Final = "SUBMITTED"
RUNNING: Final = "RUNNING"
PAUSED: Final = "PAUSED"
COMPLETED: Final = "COMPLETED"
PARTIALLY_COMPLETED: Final = "PARTIALLY_COMPLETED"
FAILED: Final = "FAILED"
CANCELLED: Final = "CANCELLED"

FINAL: Final = frozenset({COMPLETED, PARTIALLY_COMPLETED, FAILED, CANCELLED})
_PROCESSES: Final = FINAL | {SUBMITTED, RUNNING, PAUSED}
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
    def is_unknown_end(self) -> bool:
        """Whether every operation is over in a status that this version does not know."""
        return self.status not in _PROCESSES and 0 < self.total <= self.done

    @property
    def remaining(self) -> float | None:
        """Seconds until it should be over, at the rate so far; None if nothing is known."""
        if self.is_final:
            return 0.0
        return (self.total - self.done) / self.rate if self.rate else None

    def with_rate(self, rate: float | None) -> BulkUpdate:
        """Return the same update with a rate."""
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
# Something of it succeeded.
_SOME: Final = frozenset({COMPLETED, PARTIALLY_COMPLETED})


def read_update(source: Any) -> BulkUpdate:
    """Read the state of a process from a response or a webhook, whatever is missing in it."""
    counts = _counted(getattr(source, "operation_status_counts", None))
    total = getattr(source, "submitted_items_count", None)
    status = getattr(source, "status", None)
    return BulkUpdate(
        status if isinstance(status, str) else "UNKNOWN", total if type(total) is int else sum(counts.values()), counts
    )


def _counted(entries: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in entries if isinstance(entries, list) else ():
        status, count = getattr(entry, "status", None), getattr(entry, "count", None)
        if isinstance(status, str) and type(count) is int:
            found[str(status)] = found.get(str(status), 0) + count
    return found


def joined(updates: Sequence[BulkUpdate | None], total: int, *, stopped: bool) -> BulkUpdate:
    """Add up the states of a run's processes, None where nothing is known; `stopped` says that what has not begun never
    will.
    """
    known = [update for update in updates if update is not None]
    counts: Counter[str] = Counter()
    for update in known:
        counts.update(update.counts)
    rates = [update.rate for update in known if update.rate and not update.is_final]
    statuses = [update.status if update is not None else "UNKNOWN" for update in updates]
    return BulkUpdate(_joint(statuses, stopped), total, counts, sum(rates) if rates else None)


def _joint(statuses: Sequence[str], stopped: bool) -> str:
    """Return the one status that stands for several processes of a run; a run without any is completed."""
    present = set(statuses) - {"UNKNOWN"}
    complete = "UNKNOWN" not in statuses
    over = present & FINAL
    if complete and present == over:
        return _joint_end(over)
    if complete and stopped and present <= FINAL | {SUBMITTED}:
        return FAILED if FAILED in over and not over & _SOME else _joint_end(over | {CANCELLED})
    if present <= {SUBMITTED}:
        return SUBMITTED
    if PAUSED in present:
        return PAUSED
    # A chunk that nobody has looked at yet is not over.
    return present.pop() if len(present) == 1 and not over else RUNNING


def _joint_end(over: Set[str]) -> str:
    if len(over) < 2:
        return next(iter(over), COMPLETED)
    return CANCELLED if CANCELLED in over and not over & _SOME else PARTIALLY_COMPLETED
