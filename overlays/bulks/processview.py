"""What is known of a process without asking the service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.polls import Polls, polls_of
from weavr_multi.bulks.statuses import BulkUpdate

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.core.clock import Clock


class ProcessView:
    """What is known of a process.

    Args:
        bulks: The resource to ask with.
        bulk_id: The service's id.
        kind: What is done with each item, or None if that is not known.
        first: The index of its first item in the whole input.
        inputs: The caller's items of the whole input, where they can be read again.
        update: The newest picture.
        start: The sequence of its first operation, where it is known.
    """

    __slots__ = ("__weakref__", "_bulks", "_fresh", "_inputs", "_start", "_update", "bulk_id", "first", "kind")

    def __init__(
        self,
        bulks: BulkResource,
        bulk_id: str,
        *,
        kind: str | None = None,
        first: int = 0,
        inputs: Sequence[Any] | None = None,
        update: BulkUpdate | None = None,
        start: int | None = None,
    ) -> None:
        self._bulks = bulks
        self.bulk_id = bulk_id
        self.kind = kind
        self.first = first
        self._inputs = inputs
        self._update = update
        self._fresh = update is not None
        self._start = start

    @property
    def bulk_ids(self) -> tuple[str, ...]:
        """The ids of all processes behind this: its own."""
        return (self.bulk_id,)

    @property
    def update(self) -> BulkUpdate | None:
        """The newest picture that was seen; `refresh` takes a new one."""
        return self._update

    @property
    def status(self) -> str:
        """The state when it was last seen, ``UNKNOWN`` before."""
        return self._update.status if self._update is not None else "UNKNOWN"

    @property
    def counts(self) -> dict[str, int]:
        """Operations by status, when last seen."""
        return self._update.counts if self._update is not None else {}

    @property
    def progress(self) -> float:
        """The share that was over when last seen, 0 to 1."""
        return self._update.progress if self._update is not None else 0.0

    @property
    def is_fresh(self) -> bool:
        """Whether the picture is the service's own, and not what a command of this object should have led to."""
        return self._fresh

    @property
    def known(self) -> BulkUpdate | None:
        """The picture if it is the service's own, else None."""
        return self._update if self._fresh else None

    @property
    def polls(self) -> Polls:
        """The client's polling."""
        return polls_of(self._bulks.caller)

    @property
    def clock(self) -> Clock:
        """The client's time."""
        return self.polls.clock

    @property
    def usual_timeout(self) -> float | None:
        """The seconds that a call may take unless it is told otherwise."""
        return self._bulks.caller.engine.config.timeout

    def note(self, update: BulkUpdate) -> None:
        """Take up a newer picture."""
        self._update = update
        self._fresh = True

    def doubt(self) -> None:
        """Take what is known for old: the next wait looks at once."""
        self._fresh = False

    def _expect(self, status: str, *, fresh: bool = False) -> None:
        """Remember where a command leads; the counts are the service's to tell."""
        total = self._update.total if self._update is not None else 0
        self._update = BulkUpdate(status, total, self.counts)
        self._fresh = fresh

    @property
    def how(self) -> tuple[str, str] | None:
        """What its results are decoded by, if its kind is known."""
        return self._bulks.how(self.kind)

    @property
    def inputs(self) -> Sequence[Any] | None:
        """The caller's items of the whole input, where they are at hand."""
        return self._inputs
