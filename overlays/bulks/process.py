"""`BulkProcess`: one process at the service."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.bulks.execution import ensure_executed, within
from weavr_multi.bulks.following import Follow, OnProgress, cancelled_on_exit, until_end
from weavr_multi.bulks.outcome import BulkOutcome, Keep
from weavr_multi.bulks.polls import picture
from weavr_multi.bulks.processview import ProcessView
from weavr_multi.bulks.results import BulkResult, sequence_start
from weavr_multi.bulks.statuses import CANCELLED, PAUSED, RUNNING, BulkUpdate
from weavr_multi.bulks.streams import Results
from weavr_multi.core.extensions import require
from weavr_multi.core.options import check_timeout
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling
    from weavr_multi.core.paging import Pages
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation
    from weavr_multi.models.bulk_process_operations_paged import BulkProcessOperationsPaged

VERSION: Final = 1
# One look must not hold up the wait: the next one comes soon.
_LOOK: Final = 30.0


class BulkProcess(ProcessView):
    """A bulk process of at most 10,000 operations, and what can be done with it.

    It lives at the service: losing this object loses nothing. `to_json` and ``session.bulks.restore`` take it up
    again in another process or days later, for any user of the same identity.

    Attributes:
        bulk_id: The service's id.
        kind: What is done with each item (``transfers``, ``card_blocks``, ...), or None if that is not known.
        first: The index of its first item in the whole input.
    """

    __slots__ = ()

    # --- commands

    async def execute(
        self,
        mode: BulkProcessMode | str = "ON_FAILURE_STOP",
        webhook_interval: int | None = None,
        *,
        timeout: float | None | Unset = UNSET,
    ) -> None:
        """Start the process; it goes on at the service.

        Args:
            mode: ON_FAILURE_STOP stops at the first operation that fails, ON_FAILURE_CONTINUE goes on.
            webhook_interval: A progress webhook is sent each time so many more operations have been attempted (or
                25 % of all, if that is more), and one at the end; without it at the end alone.
            timeout: Seconds for the call, all attempts together.

        Raises:
            Conflict: It is not SUBMITTED (INVALID_STATE, ALREADY_SUBMITTED).
        """
        require(self._bulks, "execute")
        interval: int | Unset = UNSET if webhook_interval is None else webhook_interval
        with self.polls.overhearing(self.bulk_id) as heard:  # the end may be told before the answer is read
            await self._bulks.execute(self.bulk_id, mode=mode, webhook_interval=interval, timeout=timeout)
        self._expect(RUNNING, fresh=True)
        for update in heard:
            if update.is_final:
                self.note(update)

    async def pause(self) -> None:
        """Let the process stand still after the operation that is running.

        Raises:
            Conflict: It is not RUNNING (INVALID_STATE).
        """
        require(self._bulks, "pause")
        await self._bulks.pause(self.bulk_id)
        self._expect(PAUSED)

    async def resume(self) -> None:
        """Let a paused process go on.

        Raises:
            Conflict: It is not PAUSED (INVALID_STATE).
        """
        require(self._bulks, "resume")
        await self._bulks.resume(self.bulk_id)
        self._expect(RUNNING)

    async def cancel(self) -> None:
        """End the process; what was not executed never will be.

        Raises:
            Conflict: It is over already (INVALID_STATE).
        """
        require(self._bulks, "cancel")
        await self._bulks.cancel(self.bulk_id)
        self._expect(CANCELLED)

    async def refresh(self, *, timeout: float | None | Unset = UNSET) -> BulkUpdate:
        """Ask how far it is, and return it.

        Args:
            timeout: Seconds for the call, all attempts together.

        Raises:
            NotFound: The service does not know it, or not for this identity.
        """
        require(self._bulks, "get")
        self.note(picture(await self._bulks.get(self.bulk_id, timeout=timeout)))
        assert self._update is not None
        return self._update

    async def poll(self) -> BulkUpdate:
        """Ask once, without retries: for the scheduler."""
        require(self._bulks, "get")
        return picture(await self._bulks.get(self.bulk_id, timeout=_LOOK, max_retries=0))

    # --- waiting

    async def wait(
        self,
        *,
        deadline: float | None = None,
        poll: Polling | float | Unset = UNSET,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
    ) -> BulkUpdate:
        """Wait until the process is over: by a webhook where one is handed over, by polling in any case.

        The wait outlives expired tokens, lost connections, 5xx and throttling. Cancelling it does not touch the
        process at the service. A process that nobody executes is never over: give a deadline.

        Args:
            deadline: Seconds; None is no limit.
            poll: The cadence, or seconds between two looks.
            on_progress: Called with each change; async or not.
            cancel_on_exit: Cancel the process at the service if the wait ends in any other way than by its end.

        Returns:
            The final picture.

        Raises:
            BulkTimedOut: The deadline passed; the process goes on at the service.
            WeavrError: What no further look would mend (no permission, an expired session that nothing can renew).
        """
        if not cancel_on_exit:
            return await until_end(self, deadline, poll, on_progress)
        async with cancelled_on_exit(self.cancel, True):
            return await until_end(self, deadline, poll, on_progress)

    def follow(
        self, *, deadline: float | None = None, poll: Polling | float | Unset = UNSET
    ) -> AsyncIterator[BulkUpdate]:
        """Iterate over the changes until the process is over; the last one is final.

        Args:
            deadline: Seconds; None is no limit.
            poll: The cadence, or seconds between two looks.

        Raises:
            BulkTimedOut: The deadline passed; the process goes on at the service.
        """
        return Follow(self, deadline, poll)

    async def run(
        self,
        mode: BulkProcessMode | str = "ON_FAILURE_STOP",
        *,
        webhook_interval: int | None = None,
        deadline: float | None = None,
        poll: Polling | float | Unset = UNSET,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
        keep: Keep = "all",
    ) -> BulkOutcome:
        """Execute the process unless it was executed already, wait for its end and collect the results.

        Args:
            mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
            webhook_interval: See `execute`.
            deadline: Seconds for the execution; collecting comes on top. None is no limit.
            poll: The cadence, or seconds between two looks.
            on_progress: Called with each change; async or not.
            cancel_on_exit: See `wait`.
            keep: ``all`` keeps every result in the outcome, ``failed`` those that failed alone.

        Raises:
            BulkTimedOut: The deadline passed; the process goes on at the service.
        """
        check_timeout(deadline, "deadline")
        end = None if deadline is None else self.clock.monotonic() + deadline
        async with cancelled_on_exit(self.cancel, cancel_on_exit):
            if self.known is None:
                await self.refresh(timeout=within(self, end))
            await ensure_executed(self, str(mode), webhook_interval, end)
            left = None if end is None else max(1e-3, end - self.clock.monotonic())
            await until_end(self, left, poll, on_progress)
        return await self.outcome(keep=keep)

    # --- results

    def operations(self, *, status: str | Unset = UNSET) -> Pages[BulkProcessOperation, BulkProcessOperationsPaged]:
        """List the operations as the service has them: await for a page of 100, iterate over all.

        Args:
            status: Those in one status alone.
        """
        require(self._bulks, "list_operations")
        return self._bulks.list_operations(self.bulk_id, limit=100, status=status)

    def results(self, *, status: str | Unset = UNSET) -> AsyncIterator[BulkResult]:
        """Iterate over the results, joined to the inputs, one page in memory at a time.

        Args:
            status: Those in one status alone.
        """
        return Results(self, status)

    async def first_sequence(self) -> int:
        """Learn whether the service counts operations from 0 or from 1: it does not say."""
        if self._start is None:
            require(self._bulks, "list_operations")
            self._start = await sequence_start(self._bulks, self.bulk_id)
        return self._start

    async def outcome(self, *, keep: Keep = "all") -> BulkOutcome:
        """Collect the results of a process that is over (or so far).

        Args:
            keep: ``all`` keeps every result, ``failed`` those that failed alone.
        """
        update = self.known or await self.refresh()
        results = [result async for result in self.results(status=UNSET if keep == "all" else "FAILED")]
        results.sort(key=lambda result: result.index)  # the service need not list them in order
        return BulkOutcome(update, results, caller=self._bulks.caller, bulk_ids=(self.bulk_id,), keep=keep)

    # --- going on elsewhere

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs, as plain data without secrets."""
        state: dict[str, Any] = {
            "version": VERSION,
            "bulk": "process",
            "bulk_id": self.bulk_id,
            "kind": self.kind,
            "first": self.first,
        }
        if self._update is not None:
            state |= {"status": self._update.status, "total": self._update.total, "counts": self._update.counts}
        return state

    def to_json(self) -> str:
        """Return what ``session.bulks.restore`` needs, as JSON text without secrets and without items."""
        return json.dumps(self.state())

    def __repr__(self) -> str:
        return f"<BulkProcess {self.bulk_id}: {self._update!r}>" if self._update else f"<BulkProcess {self.bulk_id}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a BulkProcess holds a session and is not pickled; pass process.to_json() and restore it there")
