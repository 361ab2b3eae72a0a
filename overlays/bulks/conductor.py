"""Conducting a run: which chunk is executed when, by whom, and what stops the later ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

import anyio

from weavr_multi.bulks.cadence import Polling, polling
from weavr_multi.bulks.claims import let_go
from weavr_multi.bulks.driver import nap
from weavr_multi.bulks.execution import ensure_executed, within
from weavr_multi.bulks.following import OnProgress, tell
from weavr_multi.bulks.journals.protocol import RUN
from weavr_multi.bulks.parking import Spot, home
from weavr_multi.bulks.statuses import COMPLETED, SUBMITTED, BulkUpdate
from weavr_multi.core.exceptions import BulkTimedOut, ConfigurationError
from weavr_multi.core.options import check_timeout
from weavr_multi.core.unset import Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.run import BulkRun
    from weavr_multi.bulks.watch import Watch

STOP: Final = "ON_FAILURE_STOP"
# How often a worker looks whether another one has finished, or somebody has paused the run.
_GLANCE: Final = 1.0


class Plan(NamedTuple):
    """How a run is executed.

    Attributes:
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
        webhook_interval: Operations between two progress webhooks, or None.
        parallel: How many chunks may be executed at once, by all workers together.
    """

    mode: str
    webhook_interval: int | None = None
    parallel: int = 1

    def facts(self) -> dict[str, Any]:
        """Return it as it stands in the journal."""
        if type(self.parallel) is not int or self.parallel < 1:
            raise ConfigurationError(f"parallel is a whole number from 1, got {self.parallel!r}")
        return self._asdict()

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> Self | None:
        """Read it from the journal; None if the run was not executed yet."""
        if "mode" not in facts:
            return None
        return cls(facts["mode"], facts.get("webhook_interval"), facts.get("parallel", 1))


class Conductor:
    """Works the chunks of a run as one of possibly several workers. One task, no helpers: it can be cancelled anywhere.

    Args:
        run: The run.
        plan: How it is executed; None leaves it as the journal says, and starts nothing if it says nothing.
        poll: The cadence.
    """

    def __init__(self, run: BulkRun, plan: Plan | None, poll: Polling | float | Unset) -> None:
        self.run = run
        self.plan = plan
        self.policy = polling(poll)
        self.end: float | None = None
        self._spot: Spot = home().spot()
        self._watches: dict[int, Watch] = {}
        self._before: dict[int, Watch] = {}
        self._claimed: dict[int, float] = {}
        self._noted = False

    async def conduct(self, deadline: float | None, on_progress: OnProgress | None) -> BulkUpdate:
        """Work until every chunk is over, or will never begin."""
        check_timeout(deadline, "deadline")
        clock = self.run.clock
        end = self.end = None if deadline is None else clock.monotonic() + deadline
        shown: BulkUpdate | None = None
        try:
            while True:
                over = await self.advance()
                update = self.run.update
                if update != shown:
                    shown = update
                    await tell(on_progress, update)
                if over:
                    return update
                left = None if end is None else end - clock.monotonic()
                if left is not None and left <= 0:
                    raise BulkTimedOut(self.run, deadline, update)
                await self.rest(left, every=on_progress is not None)
        finally:
            await self.close()

    async def advance(self) -> bool:
        """Take up the news, start what may start, and say whether nothing more will happen."""
        await self._take_up()
        await self.run.load()
        if self.plan is not None and not self._noted:
            await self.run.journal.set(self.run.run_id, RUN, self.plan.facts())
            self._noted = True
        plan = self.plan or Plan.of(self.run.facts)
        active = 0
        for index, entry in self.run.entries.items():
            if "status" in entry:
                if entry["status"] != COMPLETED and plan is not None and plan.mode == STOP:
                    await self._stop(index)
                continue
            new = entry.get("started") is None
            room = plan is None or active < plan.parallel
            if new and (self._halted() or not room):
                break
            if index in self._watches or await self._try(index, plan, new=new, room=room):
                active += 1
        return not active and (plan is not None or self._all_over()) and not self._resumable()

    def _all_over(self) -> bool:
        return all("status" in entry for entry in self.run.entries.values())

    def _resumable(self) -> bool:
        """Whether chunks are left that a `resume` would let begin."""
        halted = self.run.stopped_by is not None or self.run.facts.get("cancelled")
        return bool(self.run.facts.get("paused")) and not halted and not self._all_over()

    def _halted(self) -> bool:
        """Whether a chunk that has not begun may not begin now, or ever."""
        facts = self.run.facts
        return self.run.stopped_by is not None or bool(facts.get("paused") or facts.get("cancelled"))

    async def _try(self, index: int, plan: Plan | None, *, new: bool, room: bool) -> bool:
        """Take a chunk on, unless another worker has it; say whether it is at work, here or elsewhere.

        One that was noted as started may not be: its worker died before it came to that, or will come to it soon.
        """
        run, process = self.run, self.run.process_at(index)
        if process is None or not await self._claim(index):
            return True
        if plan is not None:
            if process.known is None or not new:
                await process.refresh(timeout=within(process, self.end))
            if new:
                await run.journal.set(run.run_id, str(index), {"started": run.clock.time()})
            # Who pauses or cancels says so first, and then looks for what has started; here it is the other way round.
            await run.load()
            if process.status == SUBMITTED and (self._halted() or not room):
                await run.journal.set(run.run_id, str(index), {"started": None})
                await self._let_go(index)
                return False
            await ensure_executed(process, plan.mode, plan.webhook_interval, self.end)
        watch = self._watches[index] = self._enter(process, self._before.pop(index, None))
        if watch.over:  # its end was told while it was being executed
            self._spot.wake()
        return True

    async def _let_go(self, index: int) -> None:
        self._claimed.pop(index, None)
        await let_go(self.run.journal, self.run.run_id, f"follow-{index}", self.run.worker)

    def _enter(self, process: BulkProcess, before: Watch | None) -> Watch:
        return process.polls.enter(
            process, self.policy, deadline=None, every=True, update=process.known, before=before, spot=self._spot
        )

    async def _claim(self, index: int) -> bool:
        run = self.run
        now = run.clock.monotonic()
        if self._claimed.get(index, 0.0) > now:
            return True
        if not await run.journal.claim(run.run_id, f"follow-{index}", run.worker, run.lease):
            return False
        self._claimed[index] = now + run.lease / 3
        return True

    async def _stop(self, index: int) -> None:
        if self.run.stopped_by is None:
            facts = await self.run.journal.add(self.run.run_id, RUN, {"stopped_by": index})
            self.run.facts = {**self.run.facts, **facts}

    async def _take_up(self) -> None:
        """Note what the watches saw; leave those that are over."""
        for index, watch in list(self._watches.items()):
            process = self.run.process_at(index)
            assert process is not None
            if watch.update is not None:
                process.note(watch.update)
            if watch.error is not None:
                raise watch.error
            if watch.over:
                del self._watches[index]
                await process.polls.leave(watch)
                await self._finish(index, process)
            else:
                await self._claim(index)

    async def _finish(self, index: int, process: BulkProcess) -> None:
        run = self.run
        facts = {"status": process.status, "counts": process.counts}
        with anyio.CancelScope(shield=True):
            await run.journal.set(run.run_id, str(index), facts)
        await self._let_go(index)

    async def rest(self, left: float | None, *, every: bool) -> None:
        """Wait for news of the chunks at work, but not so long that a claim ends or another worker is overlooked."""
        for watch in self._watches.values():
            watch.every = every
        glance = min(_GLANCE, self.run.lease / 4)
        await nap(self.run.clock, glance if left is None else min(glance, left), self._spot)

    async def close(self) -> None:
        """Leave everything; what was claimed and not finished is free for others."""
        with anyio.CancelScope(shield=True):
            for index, watch in self._watches.items():
                process = self.run.process_at(index)
                if process is not None:
                    await process.polls.leave(watch)
            self._before |= self._watches  # their cadence, should the conductor go on
            self._watches.clear()
            for index in list(self._claimed):
                await self._let_go(index)
