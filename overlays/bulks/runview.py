"""What is known of a run: its journal, its processes, and the picture that they make together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.claims import worker_name
from weavr_multi.bulks.journals.protocol import RUN, Journal
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.statuses import (
    CANCELLED,
    COMPLETED,
    FAILED,
    FINAL,
    PARTIALLY_COMPLETED,
    RUNNING,
    SUBMITTED,
    BulkUpdate,
    joint,
    summed,
)
from weavr_multi.bulks.submission import LEASE
from weavr_multi.core.exceptions import BulkError

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.core.clock import Clock


class RunView:
    """What is known of a run without asking the service.

    Args:
        bulks: The resource to ask with.
        kind: What is done with each item.
        run_id: Its name.
        journal: Where it is noted.
        inputs: The caller's items, where they can be read again.
        lease: Seconds after which a worker that is not heard of loses its claims.
        worker: This worker's name in the journal.
    """

    def __init__(
        self,
        bulks: BulkResource,
        kind: str,
        run_id: str,
        journal: Journal,
        *,
        inputs: Sequence[Any] | None = None,
        lease: float = LEASE,
        worker: str | None = None,
    ) -> None:
        self.bulks = bulks
        self.kind = kind
        self.run_id = run_id
        self.journal = journal
        self.lease = lease
        self.worker = worker or worker_name()
        self._inputs = inputs
        self._processes: dict[int, BulkProcess] = {}
        self.facts: dict[str, Any] = {}
        self.entries: dict[int, dict[str, Any]] = {}

    async def load(self) -> None:
        """Read the journal: what this worker and others have noted."""
        found = await self.journal.read(self.run_id)
        self.facts = found.pop(RUN, {})
        self.entries = {int(name): found[name] for name in sorted(found, key=int)}
        for index, entry in self.entries.items():
            process = self._processes.get(index)
            if process is None and "bulk_id" in entry:
                process = self._processes[index] = self._process(entry)
            if process is not None and "status" in entry and (process.known is None or not process.known.is_final):
                process.note(BulkUpdate(entry["status"], entry["count"], entry.get("counts", {})))

    def _process(self, entry: dict[str, Any]) -> BulkProcess:
        fresh = (
            None
            if entry.get("started") is not None or "status" in entry
            else BulkUpdate(SUBMITTED, entry["count"], {SUBMITTED: entry["count"]})
        )
        return BulkProcess(
            self.bulks, entry["bulk_id"], kind=self.kind, first=entry["first"], inputs=self._inputs, update=fresh
        )

    @property
    def processes(self) -> tuple[BulkProcess, ...]:
        """The processes, in the order of the input."""
        return tuple(self._processes[index] for index in sorted(self._processes))

    @property
    def process(self) -> BulkProcess:
        """The process of a run that has one.

        Raises:
            BulkError: It has several; see `processes`.
        """
        if len(self._processes) != 1:
            raise BulkError(f"run {self.run_id!r} has {len(self._processes)} processes: use .processes")
        return self.processes[0]

    def process_at(self, index: int) -> BulkProcess | None:
        """Return the process of a chunk, if it was submitted."""
        return self._processes.get(index)

    @property
    def bulk_ids(self) -> tuple[str, ...]:
        """The ids of all processes, in the order of the input."""
        return tuple(process.bulk_id for process in self.processes)

    @property
    def total(self) -> int:
        """How many items were submitted."""
        return sum(entry["count"] for entry in self.entries.values())

    @property
    def stopped_by(self) -> int | None:
        """The chunk whose failure stopped the later ones, or None."""
        found = self.facts.get("stopped_by")
        return found if isinstance(found, int) else None

    @property
    def update(self) -> BulkUpdate:
        """How far all processes together were when last seen."""
        known = [process.update for process in self.processes if process.update is not None]
        statuses = [process.status for process in self.processes if process.status != "UNKNOWN"]
        rates = [update.rate for update in known if update.rate and not update.is_final]
        status = joint(statuses)
        if status in FINAL and len(statuses) < len(self.entries):
            status = RUNNING  # another worker has the rest, or it was not looked at yet: that is not over
        if status not in FINAL and self._settled(statuses):
            status = self._halted(statuses)
        return BulkUpdate(status, self.total, summed(known), sum(rates) if rates else None)

    def _settled(self, statuses: list[str]) -> bool:
        """Whether what is not over will never begin."""
        halted = self.stopped_by is not None or bool(self.facts.get("cancelled"))
        return (
            halted
            and len(statuses) == len(self.entries)
            and all(status in FINAL or status == SUBMITTED for status in statuses)
        )

    @staticmethod
    def _halted(statuses: list[str]) -> str:
        if COMPLETED in statuses or PARTIALLY_COMPLETED in statuses:
            return PARTIALLY_COMPLETED
        return FAILED if FAILED in statuses else CANCELLED

    @property
    def status(self) -> str:
        """The state of all together, when last seen."""
        return self.update.status

    @property
    def counts(self) -> dict[str, int]:
        """Operations by status, when last seen."""
        return self.update.counts

    @property
    def progress(self) -> float:
        """The share that was over when last seen, 0 to 1."""
        return self.update.progress

    @property
    def clock(self) -> Clock:
        """The client's time."""
        return self.bulks.caller.engine.clock
