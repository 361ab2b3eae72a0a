"""`BulkProcess`: one process at the service."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Sequence, Set
from typing import TYPE_CHECKING, Any, ClassVar, Final, Unpack

from weavr_multi.bulks.errors import BulkError
from weavr_multi.bulks.handle_base import VERSION, BulkHandle, Plan
from weavr_multi.bulks.item_type_aliases import Input_co, Response_co
from weavr_multi.bulks.process_wait import Follow, OnProgress, until_end
from weavr_multi.bulks.run_execution import ensure_executed
from weavr_multi.bulks.states_and_progress import CANCELLED, PAUSED, RUNNING, BulkUpdate, read_update
from weavr_multi.core.calls.options import check_timeout
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.generated_lookup import require
from weavr_multi.core.polling.client_polling import ClientPolling, polling_of
from weavr_multi.core.sentinels import NOT_GIVEN

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.bulks.states_and_progress import Mode, Status
    from weavr_multi.core.calls.pagination import Pages
    from weavr_multi.core.clock import Clock
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.core.polling.wait_source_and_record import Wait, WaitOptions
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation
    from weavr_multi.models.bulk_process_operations_paged import BulkProcessOperationsPaged

# One poll must not hold up the wait: the next one comes soon.
_POLL: Final = 30.0


class BulkProcess(BulkHandle[Input_co, Response_co]):
    """A bulk process of at most 10,000 operations, and what can be done with it.

    It lives at the service: losing this object loses nothing. `to_json` and ``session.bulks.restore`` take it up
    again in another process or days later, for any user of the same identity.

    Args:
        bulks: The resource to ask with.
        bulk_id: The service's id.
        kind: The kind of bulk, or None if it is not known.
        first: The index of its first item in the whole input.
        inputs: The caller's items of the whole input, where they were kept.
        update: The newest state that the service has shown.

    Attributes:
        bulk_id: The service's id.
        kind: The kind of bulk (``transfers``, ``card_blocks``, ...), or None if it is not known.
        first: The index of its first item in the whole input.
    """

    failure: ClassVar[type[WeavrError]] = BulkError

    __slots__ = ("__weakref__", "_bulks", "_fresh", "_start", "_update", "bulk_id", "first", "inputs", "kind")

    def __init__(
        self,
        bulks: BulkResource,
        bulk_id: str,
        *,
        kind: str | None = None,
        first: int = 0,
        inputs: Sequence[Any] | None = None,
        update: BulkUpdate | None = None,
    ) -> None:
        self._bulks = bulks
        self.bulk_id = bulk_id
        self.kind = kind
        self.first = first
        self.inputs = inputs
        self._update = update
        self._fresh = update is not None
        self._start: int | None = None

    @property
    def processes(self) -> Sequence[BulkProcess[Input_co, Response_co]]:
        """This process."""
        return (self,)

    @property
    def update(self) -> BulkUpdate | None:
        """The newest state that was seen, or that a command should have led to; `refresh` asks for a newer one."""
        return self._update

    @property
    def known(self) -> BulkUpdate | None:
        """The newest state that the service itself has shown, or None where only a command's effect is known."""
        return self._update if self._fresh else None

    @property
    def is_over(self) -> bool:
        """Whether the service has shown that it is over."""
        return self.known is not None and self.known.is_final

    async def is_in(self, states: Set[str]) -> bool:
        """Ask whether it is over, or in one of some states."""
        update = await self.refresh()
        return update.is_final or update.status in states

    @property
    def key(self) -> str:
        """Its id and its session: all waits of one user for one process share what a poll tells, and nobody else's."""
        caller = self._bulks.caller
        return f"{self.bulk_id} {id(getattr(caller, 'token_manager', caller))}"

    @property
    def _topic(self) -> tuple[str, str]:
        return "bulk", self.bulk_id

    def enter_wait(self, policy: Polling, **how: Unpack[WaitOptions]) -> Wait:
        """Begin a wait for a change of its state. See `ClientPolling.enter`."""
        return self.polls.enter(self._topic, self, policy, read_update, **how)

    def problem(self, update: BulkUpdate) -> str | None:
        """Say that every operation is over in a status that this version does not know, or return None."""
        if not update.is_unknown_end:
            return None
        return (
            f"bulk process {self.bulk_id} has the status {update.status!r}, which this version does not know, and all "
            f"of its {update.total} operations are over: {update.counts}; read its results, or update the package"
        )

    @property
    def polls(self) -> ClientPolling:
        """The client's polling."""
        return polling_of(self._bulks.caller)

    @property
    def clock(self) -> Clock:
        """The client's time."""
        return self.polls.clock

    @property
    def usual_timeout(self) -> float | None:
        """The seconds that a call may take unless it is told otherwise."""
        return self._bulks.caller.requestor.config.timeout

    @property
    def how(self) -> tuple[str, str] | None:
        """The decoder of its results, if its kind is known."""
        return self._bulks.how(self.kind)

    def note(self, update: BulkUpdate) -> None:
        """Take a newer state of the service."""
        self._update = update
        self._fresh = True

    def doubt(self) -> None:
        """Take what is known as outdated: the next wait asks at once."""
        self._fresh = False

    def _expect(self, status: str, *, fresh: bool = False) -> None:
        """Remember where a command leads; the counts are the service's to tell."""
        total = self._update.total if self._update is not None else 0
        self._update = BulkUpdate(status, total, self.counts)
        self._fresh = fresh

    async def execute(
        self,
        mode: Mode = "ON_FAILURE_STOP",
        webhook_interval: int | None = None,
        *,
        timeout: float | None = NOT_GIVEN,
    ) -> None:
        """Start the process; it goes on at the service.

        Args:
            mode: ON_FAILURE_STOP stops at the first operation that fails, ON_FAILURE_CONTINUE goes on.
            webhook_interval: A progress webhook is sent each time so many more operations have been attempted (or
                25 % of all, if that is more), and one at the end; without it at the end alone.
            timeout: Seconds for the call, all attempts together.

        Raises:
            ConfigurationError: The mode is none.
            Conflict: It is not SUBMITTED (INVALID_STATE, ALREADY_SUBMITTED).
        """
        plan = Plan.checked(mode, webhook_interval)
        require(self._bulks, "execute")
        heard: list[Any] = []  # the end may be reported before the response is read
        stop = self.polls.event_bus.listen(*self._topic, heard.append)
        try:
            await self._bulks.execute(self.bulk_id, mode=plan.mode, webhook_interval=webhook_interval, timeout=timeout)
        finally:
            stop()
        self._expect(RUNNING, fresh=True)
        for update in map(read_update, heard):
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

    async def refresh(self, *, timeout: float | None = NOT_GIVEN) -> BulkUpdate:
        """Ask how far it is, and return it.

        Args:
            timeout: Seconds for the call, all attempts together.

        Raises:
            NotFound: The service does not know it, or not for this identity.
        """
        require(self._bulks, "get")
        update = read_update(await self._bulks.get(self.bulk_id, timeout=timeout))
        self.note(update)
        return update

    async def poll(self) -> BulkUpdate:
        """Ask once, without retries: for the scheduler."""
        require(self._bulks, "get")
        return read_update(await self._bulks.get(self.bulk_id, timeout=_POLL, max_retries=0))

    def _work(
        self, plan: Plan | None, deadline: float | None, poll: Polling | float | None, on_progress: OnProgress | None
    ) -> Awaitable[BulkUpdate]:
        if plan is None:
            return until_end(self, deadline, poll, on_progress)
        return self._executed(plan, deadline, poll, on_progress)

    async def _executed(
        self, plan: Plan, deadline: float | None, poll: Polling | float | None, on_progress: OnProgress | None
    ) -> BulkUpdate:
        check_timeout(deadline, "deadline")
        end = None if deadline is None else self.clock.monotonic() + deadline
        await ensure_executed(self, plan, end)
        left = None if end is None else max(1e-3, end - self.clock.monotonic())
        return await until_end(self, left, poll, on_progress)

    def follow(
        self, *, deadline: float | None = None, poll: Polling | float | None = None
    ) -> AsyncIterator[BulkUpdate]:
        return Follow(self, deadline, poll)

    def operations(self, *, status: Status | None = None) -> Pages[BulkProcessOperation, BulkProcessOperationsPaged]:
        """List the operations as the service has them: await for a page of 100, iterate over all.

        Args:
            status: Those in one status alone.
        """
        require(self._bulks, "list_operations")
        return self._bulks.list_operations(self.bulk_id, limit=100, status=status)

    async def first_sequence(self) -> int:
        """Learn whether the service counts operations from 0 or from 1: it does not say.

        Nor does it say in which order it lists them: anything but 0, 1 or 1, 2 at the beginning is looked at whole.
        """
        if self._start is None:
            require(self._bulks, "list_operations")
            page = await self._bulks.list_operations(self.bulk_id, limit=2)
            found = [item.sequence for item in page.items if isinstance(item.sequence, int)]
            if found not in ([0, 1], [1, 2]) and found and len(page.items) == 2:
                found = [item.sequence async for item in self.operations() if isinstance(item.sequence, int)]
            self._start = min(found, default=1)
        return self._start

    async def _evidence(self) -> dict[str, Any]:
        return {"caller": self._bulks.caller}

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs, as plain data without secrets."""
        state: dict[str, Any] = {"version": VERSION, "bulk": "process", "bulk_id": self.bulk_id}
        state |= {"kind": self.kind, "first": self.first}
        if self._update is not None:
            state |= {"status": self._update.status, "total": self._update.total, "counts": self._update.counts}
        return state

    def __repr__(self) -> str:
        return f"<BulkProcess {self.bulk_id}: {self._update!r}>" if self._update else f"<BulkProcess {self.bulk_id}>"
