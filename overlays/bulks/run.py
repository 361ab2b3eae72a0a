"""`BulkRun`: one input, in as many processes as it needs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.conductor import Conductor, Plan
from weavr_multi.bulks.execution import ensure_executed, within
from weavr_multi.bulks.following import OnProgress, cancelled_on_exit, until_end
from weavr_multi.bulks.journals.protocol import RUN
from weavr_multi.bulks.outcome import BulkOutcome, Keep
from weavr_multi.bulks.process import VERSION, BulkProcess
from weavr_multi.bulks.runfollow import RunFollow
from weavr_multi.bulks.runview import RunView
from weavr_multi.bulks.statuses import FAILED, PAUSED, RUNNING, BulkUpdate
from weavr_multi.bulks.streams import Chained
from weavr_multi.core.exceptions import Conflict, WeavrError
from weavr_multi.core.options import check_timeout
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling
    from weavr_multi.bulks.results import BulkResult
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation


class BulkRun(RunView):
    """What one ``submit_...`` call submitted: one process, or several of at most 10,000 operations each.

    It has the methods of `BulkProcess`, over all of them. Chunks are executed in order; under ON_FAILURE_STOP a chunk
    in which something failed stops the later ones. The journal holds what was submitted, executed and finished, so
    that another process, or several at once, can go on (``session.bulks.open_run``).

    Attributes:
        run_id: Its name: with it, submitting the same input again submits nothing twice.
        kind: What is done with each item.
        journal: Where it is noted.
        worker: This worker's name in the journal.
    """

    # --- commands

    async def execute(
        self, mode: BulkProcessMode | str = "ON_FAILURE_STOP", webhook_interval: int | None = None, *, parallel: int = 1
    ) -> None:
        """Start the first chunks; `wait`, `run` and `follow` start the later ones as the earlier ones end.

        Args:
            mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
            webhook_interval: See `BulkProcess.execute`.
            parallel: How many chunks may be executed at once.

        Raises:
            Conflict: The first of them is not SUBMITTED (INVALID_STATE, ALREADY_SUBMITTED).
        """
        await self.load()
        await self.journal.set(self.run_id, RUN, Plan(str(mode), webhook_interval, parallel).facts())
        for index in [index for index, entry in self.entries.items() if "status" not in entry][:parallel]:
            await self._processes[index].execute(mode, webhook_interval)
            await self.journal.set(self.run_id, str(index), {"started": self.clock.time()})
        await self.load()

    async def pause(self) -> None:
        """Let what is running stand still; later chunks do not begin.

        Raises:
            Conflict: Nothing of it is RUNNING (INVALID_STATE).
        """
        await self.load()
        before = self.facts.get("paused", False)
        # Noted first: no chunk may begin while the running ones are told.
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
        open_ = {
            index: process
            for index, process in self._processes.items()
            if process.known is None or not process.known.is_final
        }
        chosen = [it for index, it in open_.items() if not begun or self.entries[index].get("started") is not None]
        failure: WeavrError | None = None
        for process in chosen or self.processes[:1]:
            try:
                await self._tell(process, command, there, alone=len(chosen) < 2)
            except WeavrError as error:  # the others are told all the same: one lost answer must not let them run on
                failure = failure or error
        if failure is not None:
            raise failure

    @staticmethod
    async def _tell(
        process: BulkProcess,
        command: Callable[[BulkProcess], Coroutine[Any, Any, None]],
        there: set[str],
        *,
        alone: bool,
    ) -> None:
        try:
            await command(process)
        except Conflict:
            update = await process.refresh()
            if alone or not (update.is_final or update.status in there):
                raise

    async def refresh(self) -> BulkUpdate:
        """Ask how far every process is that is not known to be over, and return the sum."""
        await self.load()
        for process in self.processes:
            if process.known is None or not process.known.is_final:
                await process.refresh()
        return self.update

    # --- waiting

    async def wait(
        self,
        *,
        deadline: float | None = None,
        poll: Polling | float | Unset = UNSET,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
    ) -> BulkUpdate:
        """Wait until every process is over, starting the chunks whose turn comes, as `execute` said.

        Args:
            deadline: Seconds; None is no limit.
            poll: The cadence, or seconds between two looks.
            on_progress: Called with each change of the sum; async or not.
            cancel_on_exit: Cancel the run at the service if the wait ends in any other way than by its end.

        Returns:
            The final picture.

        Raises:
            BulkTimedOut: The deadline passed; what was started goes on at the service.
        """
        async with cancelled_on_exit(self.cancel, cancel_on_exit):
            return await self._conducted(None, deadline, poll, on_progress)

    async def _conducted(
        self, plan: Plan | None, deadline: float | None, poll: Polling | float | Unset, on_progress: OnProgress | None
    ) -> BulkUpdate:
        """Work until the end. A run of one process needs nobody who decides what comes next, and waits like one."""
        check_timeout(deadline, "deadline")
        if len(self.entries) != 1 or "bulk_id" not in self.entries[0]:
            return await Conductor(self, plan, poll).conduct(deadline, on_progress)
        process, clock = self.process, self.clock
        end = None if deadline is None else clock.monotonic() + deadline
        if plan is not None:
            await self._begin(process, plan, end)
        left = None if end is None else max(1e-3, end - clock.monotonic())
        update = await until_end(process, left, poll, on_progress)
        await self.journal.set(self.run_id, "0", {"status": update.status, "counts": update.counts})
        return update

    async def _begin(self, process: BulkProcess, plan: Plan, end: float | None) -> None:
        await self.journal.set(self.run_id, RUN, plan.facts())
        await self.journal.set(self.run_id, "0", {"started": self.clock.time()})
        if process.known is None:
            await process.refresh(timeout=within(process, end))
        await ensure_executed(process, plan.mode, plan.webhook_interval, end)

    def follow(
        self, *, deadline: float | None = None, poll: Polling | float | Unset = UNSET
    ) -> AsyncIterator[BulkUpdate]:
        """Iterate over the changes until every process is over; see `wait` and `BulkProcess.follow`.

        Args:
            deadline: Seconds; None is no limit.
            poll: The cadence, or seconds between two looks.
        """
        if len(self.entries) == 1 and "bulk_id" in self.entries[0]:
            return self.process.follow(deadline=deadline, poll=poll)
        return RunFollow(self, deadline, poll)

    async def run(
        self,
        mode: BulkProcessMode | str = "ON_FAILURE_STOP",
        *,
        webhook_interval: int | None = None,
        deadline: float | None = None,
        poll: Polling | float | Unset = UNSET,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
        parallel: int = 1,
        keep: Keep = "all",
    ) -> BulkOutcome:
        """Execute what was not executed yet, wait for the end and collect the results.

        Safe to call again after a crash, and by several workers that share a journal: no chunk is executed twice.

        Args:
            mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
            webhook_interval: See `BulkProcess.execute`.
            deadline: Seconds for the execution; collecting comes on top. None is no limit.
            poll: The cadence, or seconds between two looks.
            on_progress: Called with each change of the sum; async or not.
            cancel_on_exit: See `wait`.
            parallel: How many chunks may be executed at once, by all workers together.
            keep: ``all`` keeps every result in the outcome, ``failed`` those that failed alone: use it, and
                `results`, where there are too many for memory.

        Raises:
            BulkTimedOut: The deadline passed; what was started goes on at the service.
        """
        async with cancelled_on_exit(self.cancel, cancel_on_exit):
            await self._conducted(Plan(str(mode), webhook_interval, parallel), deadline, poll, on_progress)
        return await self.outcome(keep=keep)

    # --- results

    def operations(self, *, status: str | Unset = UNSET) -> AsyncIterator[BulkProcessOperation]:
        """Iterate over the operations of all processes as the service has them, one page in memory at a time.

        Args:
            status: Those in one status alone.
        """
        return Chained(aiter(process.operations(status=status)) for process in self.processes)

    def results(self, *, status: str | Unset = UNSET) -> AsyncIterator[BulkResult]:
        """Iterate over the results, joined to the inputs by their index over the whole run.

        Args:
            status: Those in one status alone.
        """
        return Chained(process.results(status=status) for process in self.processes)

    async def outcome(self, *, keep: Keep = "all") -> BulkOutcome:
        """Collect the results of a run that is over (or so far).

        Args:
            keep: ``all`` keeps every result, ``failed`` those that failed alone.
        """
        await self.load()
        for process in self.processes:
            if process.known is None:
                await process.refresh()
        results = [result async for result in self.results(status=UNSET if keep == "all" else FAILED)]
        results.sort(key=lambda result: result.index)  # the service need not list them in order
        return BulkOutcome(
            self.update,
            results,
            caller=self.bulks.caller,
            bulk_ids=self.bulk_ids,
            run_id=self.run_id,
            stopped_by=self.stopped_by,
            keep=keep,
        )

    # --- going on elsewhere

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs, as plain data without secrets."""
        facts = {"kind": self.kind, "surface": self.bulks.surface, **self.facts}
        chunks = {str(index): entry for index, entry in self.entries.items()}
        return {"version": VERSION, "bulk": "run", "run_id": self.run_id, "facts": facts, "chunks": chunks}

    def to_json(self) -> str:
        """Return what ``session.bulks.restore`` needs, as JSON text without secrets and without items."""
        return json.dumps(self.state())

    def __repr__(self) -> str:
        return f"<BulkRun {self.run_id}: {len(self._processes)} processes, {self.update!r}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a BulkRun holds a session and is not pickled; pass run.to_json() and restore it there")
