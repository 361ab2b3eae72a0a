"""`TemporalRun`: the handle of a run on Temporal, in any process."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from temporalio.client import WorkflowFailureError, WorkflowHandle, WorkflowQueryFailedError

from weavr_multi.bulks.bulk_outcome import BulkOutcome, Keep, collected
from weavr_multi.bulks.errors import BulkError, BulkTimedOut, RunChanged
from weavr_multi.bulks.item_results import BulkResult
from weavr_multi.bulks.journals.base import RUN
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.states_and_progress import CANCELLED, PAUSED, RUNNING, SUBMITTED, BulkUpdate, joined
from weavr_multi.bulks.workflow_steps import digests_of
from weavr_multi.engines.temporal.activities import Loader, loaded
from weavr_multi.engines.temporal.errors import failure_of, translated
from weavr_multi.engines.temporal.messages import Noted, RunState, Step

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session

_RPC: Final = timedelta(seconds=20)


class TemporalRun:
    """A run on Temporal. It goes on without this object, and without this process: `open_bulk` finds it again.

    Attributes:
        run_id: The caller's name of the run.
        workflow_id: Its workflow.
    """

    def __init__(
        self,
        handle: WorkflowHandle[Any, RunState],
        session: Session | BackofficeSession,
        run_id: str,
        namespace: str,
    ) -> None:
        self._handle = handle
        self._session = session
        self._namespace = namespace
        self.run_id = run_id
        self.workflow_id = handle.id

    async def pause(self) -> None:
        """Let what is executed stand still; no other chunk begins. It happens soon: see `progress`."""
        await self._signal("pause")

    async def resume(self) -> None:
        """Let a paused run go on."""
        await self._signal("resume")

    async def cancel(self) -> None:
        """End every process; what was not executed never will be. `outcome` says what was."""
        await self._signal("cancel")

    async def _signal(self, name: str) -> None:
        async with translated(self._namespace, f"run {self.run_id!r}"):
            await self._handle.signal(name, rpc_timeout=_RPC)

    async def progress(self) -> BulkUpdate:
        """Ask how far the run is: chunks that are over count in full, chunks that are executed as last reported.

        Raises:
            BulkError: There is no such run; the server cannot be reached; or no worker is there to answer.
        """
        async with translated(self._namespace, f"run {self.run_id!r}"):
            try:
                state: RunState = await self._handle.query("progress", result_type=RunState, rpc_timeout=_RPC)
            except WorkflowQueryFailedError as error:
                raise BulkError(f"run {self.run_id!r} does not say how far it is: {error}") from error
        return update_of(state)

    async def outcome(self, *, items: Loader | None = None, keep: Keep = "failed") -> BulkOutcome:
        """Wait for the end, and return how it ended: counts from the run, items from the service.

        Args:
            items: The workers' loader: gives the kept results the inputs as the caller has them. Without it they are
                rebuilt from what the service keeps.
            keep: ``failed`` keeps the items that failed or wait; ``all`` keeps every item.

        Raises:
            BulkTimedOut: The deadline of the run passed.
            AlreadySubmitted: The service has processes with exactly these items: see `start_bulk`, `adopt` and `fresh`.
            RunChanged: The loader gave other items than at first.
            ConfigurationError: An item is wrong, or a worker has another identity.
            BulkError: The run was ended from outside, or failed otherwise.
        """
        try:
            async with translated(self._namespace, f"run {self.run_id!r}"):
                state = await self._handle.result()
        except WorkflowFailureError as error:
            raise failure_of(self.run_id, error) from error
        run = await self._run(state)
        update = update_of(state)
        if state.late and not update.is_final:
            raise BulkTimedOut(run, state.order.deadline, update)
        results = await collected(run.processes, keep)
        if items is not None:
            await _join(results, state, items, self._session.bulks)
        return BulkOutcome(
            update,
            results,
            caller=run.bulks.caller,
            bulk_ids=run.bulk_ids,
            run_id=self.run_id,
            stopped_by=state.stopped_by,
            keep=keep,
        )

    async def _run(self, state: RunState) -> BulkRun:
        """Build the run as one machine knows it."""
        bulks: Any = self._session.bulks
        order, journal = state.order, MemoryJournal()
        facts = {"kind": order.kind, "surface": order.surface, "size": order.chunk_size, "total": order.total}
        await journal.add(self.run_id, RUN, {**facts, "mode": order.mode, "parallel": order.parallel})
        for index, noted in enumerate(state.chunks):
            if noted.bulk_id is not None:
                step = Step(order, index, noted)
                end = {} if noted.status is None else {"status": noted.status, "counts": noted.counts}
                await journal.add(self.run_id, str(index), {**step.handle, "started": state.begun, **end})
        run = BulkRun(bulks, order.kind, self.run_id, journal)
        await run.load()
        return run

    def __repr__(self) -> str:
        return f"<TemporalRun {self.workflow_id}>"


def update_of(state: RunState) -> BulkUpdate:
    """Add up the chunks of a run."""
    order = state.order
    if not state.chunks and order.total:
        return BulkUpdate(SUBMITTED, order.total, {})
    updates = [_update(state, index, noted) for index, noted in enumerate(state.chunks)]
    stopped = state.cancelled or state.stopped_by is not None
    update = joined(updates, order.total, stopped=stopped)
    if state.paused and not update.is_final:
        return BulkUpdate(PAUSED, update.total, update.counts)
    return update


def _update(state: RunState, index: int, noted: Noted) -> BulkUpdate:
    count = state.order.size_of(index)
    if noted.status is not None:
        return BulkUpdate(noted.status, count, noted.counts)
    if noted.bulk_id is None and state.cancelled:
        return BulkUpdate(CANCELLED, count, {})
    return BulkUpdate(RUNNING if noted.executed else SUBMITTED, count, {})


async def _join(results: list[BulkResult], state: RunState, load: Loader, bulks: Any) -> None:
    """Give each result its input. Each chunk of which something was kept is loaded once."""
    size = state.order.chunk_size
    by_chunk: dict[int, list[BulkResult]] = {}
    for result in results:
        if result.index >= 0:
            by_chunk.setdefault(result.index // size, []).append(result)
    for index, kept in by_chunk.items():
        step = Step(state.order, index, state.chunks[index])
        items = await loaded(load, step)
        if digests_of(bulks, state.order.kind, items)["digest"] != step.noted.digest:
            raise RunChanged(
                f"chunk {index} of run {state.order.run_id!r}: the loader gives other items than those that were "
                "submitted; outcome() without items= rebuilds them from what the service keeps",
                run_id=state.order.run_id,
                chunk=index,
            )
        for result in kept:
            result.join(items[result.index - step.first])
