"""Execution: starts each process exactly once, and the processes of a run in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import anyio

from weavr_multi.bulks.errors import BulkError, BulkTimedOut
from weavr_multi.bulks.handle_base import STOP, Plan
from weavr_multi.bulks.process_wait import OnProgress
from weavr_multi.bulks.states_and_progress import COMPLETED, SUBMITTED, BulkUpdate
from weavr_multi.core.api_errors import Conflict
from weavr_multi.core.calls import retry
from weavr_multi.core.calls.options import check_timeout
from weavr_multi.core.concurrency.wakeup import wakeup
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.hooks.activity import Activity, observed
from weavr_multi.core.polling.interval_and_rate_limit import Polling, polling
from weavr_multi.core.polling.scheduler import sleep_unless_woken
from weavr_multi.core.polling.wait_source_and_record import Wait, tell
from weavr_multi.core.sentinels import NOT_GIVEN

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.run import BulkRun

# The service guards the state: executing twice is refused, never done. So an unknown outcome is asked about.
_AGAIN: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
# Seconds between two reads of the journal while chunks are left to begin: another process may have paused the run.
_JOURNAL_INTERVAL: Final = 1.0


async def ensure_executed(process: BulkProcess, plan: Plan, end: float | None = None) -> None:
    """Execute a process unless that happened already, here or elsewhere, whatever happens on the way.

    Args:
        end: When to give up, by the client's clock: the wait that follows then says that its deadline passed.

    Raises:
        Conflict: The process is SUBMITTED and the service refuses to execute it.
        WeavrError: Any other refusal, or the service cannot be reached.
    """
    if process.known is None:
        await process.refresh(timeout=_within(process, end))
    if process.status != SUBMITTED:
        return
    clock = process.clock
    for pause in (*_AGAIN, None):
        if end is not None and clock.monotonic() >= end:
            return
        try:
            await process.execute(plan.mode, plan.webhook_interval, timeout=_within(process, end))
            return
        except WeavrError as error:
            refusal = retry.is_refusal(error)  # throttling is a Conflict too
            if isinstance(error, Conflict) and not refusal:
                if (await process.refresh(timeout=_within(process, end))).status == SUBMITTED:
                    raise
                return
            if pause is None or not (refusal or retry.is_ambiguous(error)):
                raise
        await clock.sleep(pause if end is None else max(0.0, min(pause, end - clock.monotonic())))
        if await _begun(process, end):
            return


async def _begun(process: BulkProcess, end: float | None) -> bool:
    """Whether the process is past SUBMITTED; not knowing counts as no, since asking again is safe."""
    try:
        return (await process.refresh(timeout=_within(process, end))).status != SUBMITTED
    except WeavrError as error:
        if retry.is_ambiguous(error) or retry.is_refusal(error):
            return False
        raise


def _within(process: BulkProcess, end: float | None) -> float:
    """Return the time-out of a call that must not outlive a deadline; the client's own where that is shorter."""
    if end is None:
        return NOT_GIVEN  # type: ignore[no-any-return]
    left = max(1e-3, end - process.clock.monotonic())
    usual = process.usual_timeout
    return left if usual is None or left < usual else NOT_GIVEN


def check_may_begin(run: BulkRun) -> None:
    """Raise if no chunk of a run may begin: what was stopped stays so, whoever asks."""
    why = "was cancelled" if run.facts.get("cancelled") else "is paused: resume() it first"
    if run.stopped_by is not None:
        why = f"was stopped by a failure in chunk {run.stopped_by} (ON_FAILURE_STOP)"
    if run.is_stopped or run.is_paused:
        raise BulkError(f"run {run.run_id!r} {why}; nothing was executed")


class Worker:
    """Works the chunks of a run for the one owner of its lease. One task, no helpers: it can be cancelled anywhere."""

    def __init__(self, run: BulkRun, plan: Plan | None, poll: Polling | float | None, end: float | None = None) -> None:
        self.run = run
        self.plan = plan  # None: as the journal says
        self.policy = polling(poll)
        self.end = end
        self._wakeup = wakeup()
        self._waits: dict[int, Wait] = {}

    async def work(self, deadline: float | None, on_progress: OnProgress | None) -> BulkUpdate:
        """Work until every chunk is over, or will never begin."""
        with observed(self.run.bulks.caller.requestor.observer, "bulk", "run") as activity:
            update = await self._work(deadline, on_progress, activity)
            activity.note(result=update.status, counts=update.counts)
            return update

    async def _work(self, deadline: float | None, on_progress: OnProgress | None, activity: Activity) -> BulkUpdate:
        shown: BulkUpdate | None = None
        try:
            while True:
                over = await self.advance()
                update = self.run.update
                if update != shown:
                    shown = update
                    activity.tell("progress", status=update.status, total=update.total)
                    await tell(on_progress, update)
                if over:
                    return update
                await self.rest(deadline, every=on_progress is not None)
        finally:
            await self.close()

    async def advance(self) -> bool:
        """Record what ended, start what may start, and return whether nothing more will happen."""
        await self._take_ends()
        await self.run.load()
        if self.plan is not None:
            await self.run.plan(self.plan)
        plan = self.plan or Plan.of(self.run.facts)
        active = 0
        for index, process in self.run.chunks.items():
            if process.is_over:
                await self._end(index, process, plan)
            elif index in self._waits and not self._waits[index].gone:
                active += 1
            else:
                room = plan is None or active < plan.parallel
                new = not self.run.has_begun(index)
                if new and (self._halted or not room):
                    break
                active += await self._start(index, process, plan, new=new, room=room)
        return not active and self._is_done(plan)

    def _is_done(self, plan: Plan | None) -> bool:
        """Whether no chunk will begin later: all are over, or those that are left never will."""
        if all(process.is_over for process in self.run.processes):
            return True
        return plan is not None and (self.run.is_stopped or not self.run.is_paused)

    async def _end(self, index: int, process: BulkProcess, plan: Plan | None) -> None:
        """Record that a chunk is over; under ON_FAILURE_STOP one in which something failed stops the later ones."""
        await self.run.record_end(index)
        if process.status != COMPLETED and plan is not None and plan.mode == STOP:
            await self.run.stop(index)

    @property
    def _halted(self) -> bool:
        return self.run.is_stopped or self.run.is_paused

    async def _start(self, index: int, process: BulkProcess, plan: Plan | None, *, new: bool, room: bool) -> bool:
        """Execute a chunk and wait for it; whether it is at work now.

        One that was recorded as begun need not be: its owner died before it came to that.
        """
        if plan is not None:
            if not new or process.known is None:
                await process.refresh(timeout=_within(process, self.end))
            if new:
                await self.run.record(index, started=self.run.clock.time())
            # Whoever pauses or cancels records that first, and then looks for what has begun; here it is the reverse.
            await self.run.load()
            if process.status == SUBMITTED and (self._halted or not room):
                await self.run.record(index, started=None)
                return False
            await ensure_executed(process, plan, self.end)
        wait = self._waits[index] = process.enter_wait(
            self.policy, deadline=None, every=True, before=self._waits.get(index), wakeup=self._wakeup
        )
        if wait.over:  # its end was reported while it was being executed
            self._wakeup.wake()
        return True

    async def _take_ends(self) -> None:
        """Record the chunks that are over, and leave their waits."""
        for index, wait in list(self._waits.items()):
            if wait.gone or not wait.over:
                continue
            if wait.error is not None:
                raise wait.error
            await self.run.chunks[index].polls.leave(wait)
            with anyio.CancelScope(shield=True):
                await self.run.record_end(index)

    async def rest(self, deadline: float | None, *, every: bool) -> None:
        """Wait for changes of the chunks at work, a second at most, so that the journal is read again."""
        for wait in self._waits.values():
            wait.every = every
        clock = self.run.clock
        left = None if self.end is None else self.end - clock.monotonic()
        if left is not None and left <= 0:
            raise BulkTimedOut(self.run, deadline, self.run.update)
        await sleep_unless_woken(
            clock, _JOURNAL_INTERVAL if left is None else min(_JOURNAL_INTERVAL, left), self._wakeup
        )

    async def close(self) -> None:
        """Leave every wait; what is executed goes on at the service."""
        with anyio.CancelScope(shield=True):
            for index, wait in self._waits.items():
                if not wait.gone:
                    await self.run.chunks[index].polls.leave(wait)


class RunFollow:
    """See `BulkRun.follow`. It works in `__anext__` alone: breaking out of the loop leaves nothing behind."""

    def __init__(self, run: BulkRun, deadline: float | None, poll: Polling | float | None) -> None:
        check_timeout(deadline, "deadline")
        self._run = run
        self._poll = poll
        self._deadline = deadline
        self._worker: Worker | None = None
        self._shown: BulkUpdate | None = None
        self._over = False

    def __aiter__(self) -> RunFollow:
        return self

    async def __anext__(self) -> BulkUpdate:
        if self._over:
            raise StopAsyncIteration
        if self._worker is None:
            end = None if self._deadline is None else self._run.clock.monotonic() + self._deadline
            self._worker = Worker(self._run, None, self._poll, end)
        worker = self._worker
        async with self._run.owned(worker.end):
            try:
                while True:
                    self._over = await worker.advance()
                    update = self._run.update
                    if update != self._shown or self._over:
                        self._shown = update
                        return update
                    await worker.rest(self._deadline, every=True)
            finally:
                await worker.close()
