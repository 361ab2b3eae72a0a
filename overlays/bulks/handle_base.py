"""What `BulkProcess` and `BulkRun` share: state, waiting for the end, results, and `to_json` for another process."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Self, cast

import anyio

from weavr_multi.bulks.bulk_outcome import BulkOutcome, Chained, Keep, Results, collected
from weavr_multi.bulks.item_results import BulkResult
from weavr_multi.bulks.item_type_aliases import Input_co, Response_co
from weavr_multi.bulks.states_and_progress import BulkUpdate
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.polling.wait_source_and_record import check_progress
from weavr_multi.core.serialization.model import OpenStrEnum

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.process_wait import OnProgress
    from weavr_multi.bulks.states_and_progress import Mode, Status
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.params import BulkProcessModeName

VERSION: Final = 1
STOP: Final = "ON_FAILURE_STOP"
_MODES: Final = (STOP, "ON_FAILURE_CONTINUE")
# Seconds for cancelling at the service although this task is being cancelled itself.
_EXIT: Final = 10.0


class Plan(NamedTuple):
    """How a bulk is executed.

    Attributes:
        webhook_interval: Operations between two progress webhooks, or None.
        parallel: How many chunks may be executed at once.
    """

    mode: BulkProcessModeName
    webhook_interval: int | None = None
    parallel: int = 1

    @classmethod
    def checked(cls, mode: object, webhook_interval: int | None = None, parallel: int = 1) -> Self:
        """Build a plan from what the caller gave, or raise `ConfigurationError`."""
        if not isinstance(mode, OpenStrEnum) and mode not in _MODES:
            raise ConfigurationError(f"mode is {' or '.join(_MODES)}, got {mode!r}; nothing was executed")
        if type(parallel) is not int or parallel < 1:
            raise ConfigurationError(f"parallel is a whole number from 1, got {parallel!r}")
        if webhook_interval is not None and (type(webhook_interval) is not int or webhook_interval < 1):
            raise ConfigurationError(f"webhook_interval is a whole number from 1, or None; got {webhook_interval!r}")
        return cls(cast("BulkProcessModeName", str(mode)), webhook_interval, parallel)

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> Self | None:
        """Read a plan from the journal; None if the run was not executed yet."""
        if "mode" not in facts:
            return None
        return cls(facts["mode"], facts.get("webhook_interval"), facts.get("parallel", 1))


class BulkHandle(Generic[Input_co, Response_co]):
    """The common part of a process and a run."""

    __slots__ = ()

    @property
    def update(self) -> BulkUpdate | None:
        """The newest state that was seen; `refresh` asks for a newer one."""
        raise NotImplementedError

    @property
    def status(self) -> str:
        """The state when it was last seen, ``UNKNOWN`` before."""
        return self.update.status if self.update is not None else "UNKNOWN"

    @property
    def counts(self) -> dict[str, int]:
        """Operations by status, when last seen."""
        return self.update.counts if self.update is not None else {}

    @property
    def progress(self) -> float:
        """The share that was over when last seen, 0 to 1."""
        return self.update.progress if self.update is not None else 0.0

    async def wait(
        self,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
    ) -> BulkUpdate:
        """Wait until everything is over: by a webhook where one is handed over, by polling in any case.

        The wait outlives expired tokens, lost connections, 5xx and throttling. Cancelling it does not touch the
        processes at the service. A process that nobody executes is never over: give a deadline. The wait for a run of
        several chunks starts the later ones as the earlier ones end, as `execute` said.

        Args:
            deadline: Seconds; None is no limit.
            poll: The polling intervals, or seconds between two polls.
            on_progress: Called with each change; async or not.
            cancel_on_exit: Cancel at the service if the wait ends in any other way than by the end.

        Returns:
            The final state.

        Raises:
            BulkTimedOut: The deadline passed; what was started goes on at the service.
            RunInUse: Another living process works on the run.
            JournalError: The journal of the run was lost, or cannot be used.
            WeavrError: No further poll can succeed (no permission, an expired session that nothing can renew).
        """
        check_progress(on_progress)
        if not cancel_on_exit:  # saves the frames of a block: there may be ten thousand waits
            try:
                return await self._work(None, deadline, poll, on_progress)
            except anyio.get_cancelled_exc_class() as cancelled:
                self._note(cancelled)
                raise
        async with self._cancelled_on_exit():
            return await self._work(None, deadline, poll, on_progress)

    async def run(
        self,
        mode: Mode = "ON_FAILURE_STOP",
        *,
        webhook_interval: int | None = None,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: OnProgress | None = None,
        cancel_on_exit: bool = False,
        parallel: int = 1,
        keep: Keep = "all",
    ) -> BulkOutcome[Input_co, Response_co]:
        """Execute what was not executed yet, wait for the end and collect the results.

        Safe to call again after a crash, in any process: nothing is executed twice.

        Args:
            mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
            webhook_interval: See `BulkProcess.execute`.
            deadline: Seconds for the execution; collecting comes on top. None is no limit.
            poll, on_progress, cancel_on_exit: See `wait`.
            parallel: How many chunks of a run may be executed at once.
            keep: See `outcome`.

        Raises:
            ConfigurationError: The mode is none; nothing was executed.
            BulkTimedOut: The deadline passed; what was started goes on at the service.
            RunInUse: Another living process works on the run.
            JournalError: The journal of the run was lost, or cannot be used.
        """
        plan = Plan.checked(mode, webhook_interval, parallel)
        check_progress(on_progress)
        try:
            async with self._cancelled_on_exit() if cancel_on_exit else nullcontext():
                await self._work(plan, deadline, poll, on_progress)
        except anyio.get_cancelled_exc_class() as cancelled:
            if not cancel_on_exit:
                self._note(cancelled)
            raise
        return await self.outcome(keep=keep)

    def follow(
        self, *, deadline: float | None = None, poll: Polling | float | None = None
    ) -> AsyncIterator[BulkUpdate]:
        """Iterate over the changes until everything is over; the last one is final. See `wait`.

        Args:
            deadline: Seconds; None is no limit.
            poll: The polling intervals, or seconds between two polls.

        Raises:
            BulkTimedOut: The deadline passed; what was started goes on at the service.
        """
        raise NotImplementedError

    def _work(
        self, plan: Plan | None, deadline: float | None, poll: Polling | float | None, on_progress: OnProgress | None
    ) -> Awaitable[BulkUpdate]:
        """Execute as planned, unless that is None, and wait for the end."""
        raise NotImplementedError

    @property
    def processes(self) -> Sequence[BulkProcess[Input_co, Response_co]]:
        """The processes, in the order of the input."""
        raise NotImplementedError

    @property
    def bulk_ids(self) -> tuple[str, ...]:
        """The ids of all processes, in the order of the input."""
        return tuple(process.bulk_id for process in self.processes)

    def results(self, *, status: Status | None = None) -> AsyncIterator[BulkResult[Input_co, Response_co]]:
        """Iterate over the results, joined to the inputs by their index; one page in memory at a time.

        Args:
            status: Those in one status alone.
        """
        return Chained(Results(process, status) for process in self.processes)

    async def outcome(self, *, keep: Keep = "all") -> BulkOutcome[Input_co, Response_co]:
        """Collect the results of what is over (or so far).

        Args:
            keep: ``all`` keeps every result; ``failed`` only those that failed or wait: use it, and `results`, where
                there are too many for memory.
        """
        evidence = await self._evidence()
        for process in self.processes:
            if process.known is None:
                await process.refresh()
        results = await collected(self.processes, keep)
        assert self.update is not None
        return BulkOutcome(self.update, results, bulk_ids=self.bulk_ids, keep=keep, **evidence)

    async def _evidence(self) -> dict[str, Any]:
        """Bring what is known up to date, and return what an outcome says beside its results."""
        raise NotImplementedError

    async def cancel(self) -> None:
        """End it at the service; what was not executed never will be."""
        raise NotImplementedError

    @asynccontextmanager
    async def _cancelled_on_exit(self) -> AsyncIterator[None]:
        """Cancel at the service if the block ends by an exception, a cancellation or a deadline."""
        try:
            yield
        except BaseException:
            with anyio.move_on_after(_EXIT, shield=True), suppress(Exception):
                await self.cancel()
            raise

    def _note(self, cancelled: BaseException) -> None:
        """Note on a cancellation that what was executed goes on, and how to follow it."""
        cancelled.add_note(
            f"{self._name}: what was executed goes on at the service; take it up again (by its run_id, or by "
            "restore) to follow it: nothing is executed twice"
        )

    @property
    def _name(self) -> str:
        """What notes call it."""
        return f"bulk {', '.join(self.bulk_ids)}"

    def state(self) -> dict[str, Any]:
        """Return what `restore` needs, as plain data without secrets."""
        raise NotImplementedError

    def to_json(self) -> str:
        """Return what ``session.bulks.restore`` needs, as JSON text without secrets and without items."""
        return json.dumps(self.state())

    def __reduce__(self) -> tuple[object, ...]:
        name = type(self).__name__
        raise TypeError(f"a {name} holds a session and is not pickled; pass its to_json() and restore it there")
