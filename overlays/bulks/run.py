"""`BulkRun`: one input, executed in as many bulk processes as it needs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.bulk_outcome import Chained
from weavr_multi.bulks.errors import BulkError, JournalError
from weavr_multi.bulks.handle_base import VERSION, BulkHandle, Plan
from weavr_multi.bulks.item_type_aliases import Input_co, Response_co
from weavr_multi.bulks.journals.base import RUN, Journal
from weavr_multi.bulks.journals.lease import owned
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.process_wait import OnProgress, until_end
from weavr_multi.bulks.run_execution import RunFollow, Worker, check_may_begin
from weavr_multi.bulks.states_and_progress import PAUSED, RUNNING, SUBMITTED, BulkUpdate, joined
from weavr_multi.core.api_errors import Conflict
from weavr_multi.core.calls.options import check_timeout

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.bulks.states_and_progress import Mode, Status
    from weavr_multi.core.clock import Clock
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation


class BulkRun(BulkHandle[Input_co, Response_co]):
    """The processes that one ``submit_...`` call submitted: none, one, or several of at most 10,000 operations each.

    It has the methods of `BulkProcess`, over all of them. Chunks are executed in order; under ON_FAILURE_STOP a chunk
    in which something failed stops the later ones. The journal records what was submitted, executed and finished, so
    that another process can go on (``session.bulks.open_run``). One process at a time works on a run: `execute`,
    `run`, `wait` and `follow` hold its lease; `pause`, `resume`, `cancel` and reading are free to all.

    Args:
        bulks: The resource to ask with.
        kind: The kind of bulk.
        run_id: Its name: with it, submitting the same input again submits nothing twice.
        journal: Where it is recorded.
        inputs: The caller's items, where they were kept.
        wait_for_owner: Whether to wait while another process works on the run, in place of an error.

    Attributes:
        facts: The run's facts in the journal.
        entries: Each chunk in the journal: its process, its place in the input, whether it has begun.
    """

    def __init__(
        self,
        bulks: BulkResource,
        kind: str,
        run_id: str,
        journal: Journal,
        *,
        inputs: Sequence[Any] | None = None,
        wait_for_owner: bool = False,
    ) -> None:
        self.bulks, self.kind, self.run_id = bulks, kind, run_id
        self.journal, self.wait_for_owner = journal, wait_for_owner
        self.facts: dict[str, Any] = {}
        self.entries: dict[int, dict[str, Any]] = {}
        self._inputs = inputs
        self._processes: dict[int, BulkProcess[Input_co, Response_co]] = {}

    async def load(self) -> None:
        """Read the journal, and raise `JournalError` if it no longer knows the run or one of its chunks."""
        found = await self.journal.read(self.run_id)
        facts = found.pop(RUN, {})
        entries = {int(name): found[name] for name in sorted(found, key=int)}
        if "kind" not in facts or not self.entries.keys() <= entries.keys():
            raise JournalError(
                f"{self.journal!r} lost run {self.run_id!r}: keep it where it lasts (journal=). What was submitted is "
                f"at the service (processes {', '.join(self.bulk_ids) or 'none'}) and goes on there"
            )
        self.facts, self.entries = facts, entries
        for index, entry in entries.items():
            if "bulk_id" in entry:
                process = self._processes.get(index) or self._made(index, entry)
                if "status" in entry and not process.is_over:
                    process.note(BulkUpdate(entry["status"], entry["count"], entry.get("counts", {})))

    def _made(self, index: int, entry: dict[str, Any]) -> BulkProcess[Input_co, Response_co]:
        count = entry["count"]
        fresh = None if entry.get("started") is not None else BulkUpdate(SUBMITTED, count, {SUBMITTED: count})
        where = {"kind": self.kind, "first": entry["first"], "inputs": self._inputs}
        return self._processes.setdefault(index, BulkProcess(self.bulks, entry["bulk_id"], update=fresh, **where))

    async def record(self, index: int, **facts: Any) -> None:
        """Record facts of a chunk."""
        await self.journal.set(self.run_id, str(index), facts)
        self.entries[index].update(facts)

    async def record_end(self, index: int) -> None:
        """Record how a chunk ended, once."""
        if "status" not in self.entries[index]:
            process = self._processes[index]
            await self.record(index, status=process.status, counts=process.counts)

    async def stop(self, index: int) -> None:
        """Record that a chunk failed and no later one may begin."""
        if self.stopped_by is None:
            self.facts |= await self.journal.add(self.run_id, RUN, {"stopped_by": index})

    async def plan(self, plan: Plan) -> None:
        """Record how the run is executed."""
        if Plan.of(self.facts) != plan:
            await self.journal.set(self.run_id, RUN, plan._asdict())
            self.facts |= plan._asdict()

    def owned(self, end: float | None = None) -> AbstractAsyncContextManager[None]:
        """Hold the run's lease for a block; see `journals.lease.owned`."""
        return owned(self.journal, self.run_id, self.clock, wait=self.wait_for_owner, end=end)

    @property
    def chunks(self) -> dict[int, BulkProcess[Input_co, Response_co]]:
        """The process of each chunk, in the order of the input."""
        return dict(sorted(self._processes.items()))

    @property
    def processes(self) -> tuple[BulkProcess[Input_co, Response_co], ...]:
        """The processes, in the order of the input."""
        return tuple(self.chunks.values())

    @property
    def process(self) -> BulkProcess[Input_co, Response_co]:
        """The process of a run that has one.

        Raises:
            BulkError: It has none or several; see `processes`.
        """
        if len(self._processes) != 1:
            raise BulkError(f"run {self.run_id!r} has {len(self._processes)} processes: use .processes")
        return self.processes[0]

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
    def is_stopped(self) -> bool:
        """Whether a chunk that has not begun never will: an earlier one failed, or the run was cancelled."""
        return self.stopped_by is not None or bool(self.facts.get("cancelled"))

    @property
    def is_paused(self) -> bool:
        """Whether a chunk that has not begun may not begin now."""
        return bool(self.facts.get("paused"))

    def has_begun(self, index: int) -> bool:
        """Whether a chunk was executed, or was about to be."""
        return self.entries[index].get("started") is not None

    @property
    def update(self) -> BulkUpdate:
        """How far all processes together were when last seen."""
        return joined([process.update for process in self.processes], self.total, stopped=self.is_stopped)

    @property
    def clock(self) -> Clock:
        """The client's time."""
        return self.bulks.caller.requestor.clock

    async def execute(
        self, mode: Mode = "ON_FAILURE_STOP", webhook_interval: int | None = None, *, parallel: int = 1
    ) -> None:
        """Start the first chunks; `wait`, `run` and `follow` start the later ones as the earlier ones end.

        Args:
            mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
            webhook_interval: See `BulkProcess.execute`.
            parallel: How many chunks may be executed at once.

        Raises:
            ConfigurationError: The mode is none.
            BulkError: The run was cancelled, stopped by the failure of a chunk, or is paused: no chunk may begin.
            Conflict: The first of them is not SUBMITTED (INVALID_STATE, ALREADY_SUBMITTED).
            RunInUse: Another living process works on the run.
        """
        plan = Plan.checked(mode, webhook_interval, parallel)
        async with self.owned():
            await self.load()
            check_may_begin(self)
            await self.plan(plan)
            for index in [index for index, entry in self.entries.items() if "status" not in entry][:parallel]:
                await self._processes[index].execute(mode, webhook_interval)
                await self.record(index, started=self.clock.time())

    async def pause(self) -> None:
        """Let what is running stand still; later chunks do not begin.

        Raises:
            Conflict: Nothing of it is RUNNING (INVALID_STATE).
        """
        await self.load()
        before = self.facts.get("paused", False)
        # Recorded first: no chunk may begin while the running ones are told.
        await self.journal.set(self.run_id, RUN, {"paused": True})
        try:
            await self._each(BulkProcess.pause, {PAUSED})
        except Conflict:
            await self.journal.set(self.run_id, RUN, {"paused": before})
            raise

    async def resume(self) -> None:
        """Let what is paused go on, and later chunks begin.

        Raises:
            Conflict: Nothing of it is PAUSED (INVALID_STATE).
        """
        await self.journal.set(self.run_id, RUN, {"paused": False})
        await self._each(BulkProcess.resume, {RUNNING})

    async def cancel(self) -> None:
        """End every process; what was not executed never will be.

        Raises:
            Conflict: All of it is over already (INVALID_STATE).
        """
        await self.journal.set(self.run_id, RUN, {"cancelled": True})
        await self._each(BulkProcess.cancel, set(), begun=False)
        await self.load()

    async def _each(
        self, command: Callable[[BulkProcess], Coroutine[Any, Any, None]], there: set[str], *, begun: bool = True
    ) -> None:
        """Give a command to every process that it is for. One that is over, or is there already, is no conflict."""
        await self.load()
        chosen = [it for index, it in self.chunks.items() if not it.is_over and (self.has_begun(index) or not begun)]
        failures: list[Exception] = []
        for process in chosen or self.processes[:1]:
            try:
                await command(process)
            except Exception as error:  # the others are told all the same: one lost response must not let them run on
                if not (isinstance(error, Conflict) and len(chosen) > 1 and await process.is_in(there)):
                    failures.append(error)
        if failures:
            raise failures[0]

    async def refresh(self) -> BulkUpdate:
        """Ask how far every process is that is not known to be over, and return the sum."""
        await self.load()
        for process in self.processes:
            if not process.is_over:
                await process.refresh()
        return self.update

    async def _work(
        self, plan: Plan | None, deadline: float | None, poll: Polling | float | None, on_progress: OnProgress | None
    ) -> BulkUpdate:
        check_timeout(deadline, "deadline")
        end = None if deadline is None else self.clock.monotonic() + deadline
        if plan is None and len(self._processes) == 1:  # nothing to start: any number of processes may wait
            update = await until_end(self.process, deadline, poll, on_progress)
            await self.record_end(next(iter(self.chunks)))
            return update
        async with self.owned(end):
            return await Worker(self, plan, poll, end).work(deadline, on_progress)

    def follow(
        self, *, deadline: float | None = None, poll: Polling | float | None = None
    ) -> AsyncIterator[BulkUpdate]:
        if len(self._processes) == 1:
            return self.process.follow(deadline=deadline, poll=poll)
        return RunFollow(self, deadline, poll)

    def operations(self, *, status: Status | None = None) -> AsyncIterator[BulkProcessOperation]:
        """Iterate over the operations of all processes as the service has them, one page in memory at a time.

        Args:
            status: Those in one status alone.
        """
        return Chained(aiter(process.operations(status=status)) for process in self.processes)

    async def _evidence(self) -> dict[str, Any]:
        await self.load()
        return {"caller": self.bulks.caller, "run_id": self.run_id, "stopped_by": self.stopped_by}

    @property
    def _name(self) -> str:
        return f"run {self.run_id!r}"

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs, as plain data without secrets."""
        facts = {"kind": self.kind, "surface": self.bulks.surface, **self.facts}
        chunks = {str(index): entry for index, entry in self.entries.items()}
        return {"version": VERSION, "bulk": "run", "run_id": self.run_id, "facts": facts, "chunks": chunks}

    def __repr__(self) -> str:
        return f"<BulkRun {self.run_id}: {len(self._processes)} processes, {self.update!r}>"
