"""The Temporal workflow of a run: decides what is done next and keeps the state. It makes no calls itself."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from typing import Any, Final

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ApplicationError, is_cancelled_exception

from weavr_multi.engines.temporal.messages import (
    CHECK,
    COMMAND,
    EXECUTE,
    FOLLOW,
    SUBMIT,
    WORKFLOW,
    Checked,
    Noted,
    RunState,
    Step,
)

_RETRY: Final = RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(seconds=60))
# A step ends by its heartbeat, not by this.
_LONGEST: Final = timedelta(days=30)
# Chunks that are loaded at once, on all workers together.
_WIDTH: Final = 4
_COMPLETED: Final = "COMPLETED"


@workflow.defn(name=WORKFLOW)
class BulkWorkflow:
    """One run. Checks all chunks, submits all, executes them in order, and follows each to its end."""

    @workflow.init
    def __init__(self, state: RunState) -> None:
        self.state = state
        self._active: dict[int, asyncio.Task[None]] = {}
        self._failure: Exception | None = None
        self._told: dict[int, str] = {}

    @workflow.signal
    def pause(self) -> None:
        """Let what is executed stand still; no other chunk begins."""
        self.state.paused = True

    @workflow.signal
    def resume(self) -> None:
        """Go on."""
        self.state.paused = False

    @workflow.signal
    def cancel(self) -> None:
        """End every process; what was not executed never will be."""
        self.state.cancelled = True

    @workflow.query
    def progress(self) -> RunState:
        """Return what is known."""
        return self.state

    @workflow.run
    async def run(self, state: RunState) -> RunState:
        """Work until every chunk is over, or will never begin."""
        order = state.order
        if state.begun is None:
            state.begun = workflow.now().timestamp()
            state.chunks = [Noted() for _ in range(-(-order.total // order.chunk_size))]
        commander = asyncio.create_task(self._command())
        clock = asyncio.create_task(self._expire()) if order.deadline is not None else None
        try:
            await self._each(self._check, lambda it: it.digest is None, _WIDTH)
            self._adopt()
            await self._each(self._submit, lambda it: it.bulk_id is None, _WIDTH)
            await self._each(self._execute, lambda it: it.status is None, order.parallel)
            if state.cancelled:
                await self._cancel_all()
        except asyncio.CancelledError:  # the engine's own cancellation means what ours does
            state.cancelled = True
            await self._cancel_all()
            raise
        finally:
            commander.cancel()
            if clock is not None:
                clock.cancel()
        return state

    async def _expire(self) -> None:
        """Leave everything when the deadline passes; what is executed goes on at the service."""
        assert self.state.order.deadline is not None
        assert self.state.begun is not None
        left = self.state.begun + self.state.order.deadline - workflow.now().timestamp()
        await asyncio.sleep(max(0.0, left))
        self.state.late = True
        for task in self._active.values():
            task.cancel()

    @property
    def _halted(self) -> bool:
        state = self.state
        return self._failure is not None or state.cancelled or state.late or state.stopped_by is not None

    @property
    def _is_long(self) -> bool:
        info, longest = workflow.info(), self.state.order.longest
        if longest is not None:
            return info.get_current_history_length() > longest
        return info.is_continue_as_new_suggested()

    async def _each(self, step: Callable[[int], Awaitable[None]], open_: Callable[[Noted], bool], width: int) -> None:
        """Take a step for each chunk that it is open for, in order, so many at once."""
        state = self.state
        for index in [index for index, it in enumerate(state.chunks) if open_(it)]:
            await workflow.wait_condition(
                lambda: self._halted or (len(self._active) < width and not state.paused) or self._is_long
            )
            if self._halted or self._is_long:
                break
            self._active[index] = asyncio.create_task(self._guarded(index, step))
        await workflow.wait_condition(lambda: not self._active)
        if self._failure is not None:
            raise self._failure
        if self._is_long and not self._halted:
            workflow.continue_as_new(state)

    async def _guarded(self, index: int, step: Callable[[int], Awaitable[None]]) -> None:
        try:
            await step(index)
        except Exception as error:
            if not (self.state.late and is_cancelled_exception(error)):
                self._failure = self._failure or error
        except asyncio.CancelledError:
            if not self.state.late:
                raise
        finally:
            del self._active[index]

    async def _check(self, index: int) -> None:
        """Learn what a chunk holds, and which processes hold the same."""
        found: Checked = await self._do(CHECK, index, result=Checked)
        noted = self.state.chunks[index]
        noted.digest, noted.bag = found.digest, found.bag
        exact = [it["bulk_id"] for it in found.equal if not it.get("difference")]
        mine = [bulk_id for bulk_id in exact if bulk_id in self.state.order.adopt]
        taken = {it.bulk_id for it in self.state.chunks}
        noted.bulk_id = next((it for it in mine if it not in taken), None)
        if noted.bulk_id is None and not self.state.order.fresh:
            self.state.equal += [{"chunk": index, **it} for it in found.equal]

    def _adopt(self) -> None:
        """Refuse to go on where processes at the service hold the items of a chunk: they may be paid already."""
        taken = {it.bulk_id for it in self.state.chunks}
        equal = sorted((it for it in self.state.equal if it["bulk_id"] not in taken), key=lambda it: int(it["chunk"]))
        if equal:
            raise ApplicationError(
                "the service has processes with exactly the items of this run; nothing was submitted",
                equal,
                type="AlreadySubmitted",
                non_retryable=True,
            )
        missing = [it for it in self.state.order.adopt if it not in taken]
        if missing and not self._halted:
            raise ApplicationError(
                f"adopt: {', '.join(missing)} do not hold exactly the items of a chunk of this run, in its order",
                type="ConfigurationError",
                non_retryable=True,
            )

    async def _submit(self, index: int) -> None:
        self.state.chunks[index].bulk_id = await self._do(SUBMIT, index, result=str)

    async def _execute(self, index: int) -> None:
        """Execute a chunk and follow it to its end."""
        noted, state = self.state.chunks[index], self.state
        if not noted.executed:
            await self._do(EXECUTE, index)
            noted.executed = True
        end: dict[str, Any] = await self._do(FOLLOW, index, result=dict)
        noted.status, noted.counts = end["status"], end["counts"]
        if noted.status != _COMPLETED and state.order.mode == "ON_FAILURE_STOP" and not state.cancelled:
            state.stopped_by = index if state.stopped_by is None else min(index, state.stopped_by)

    async def _command(self) -> None:
        """Tell the processes that are being executed to pause, to resume or to end, whenever that has changed."""
        while True:
            await workflow.wait_condition(lambda: bool(self._untold()))
            for index, command in self._untold().items():
                self._told[index] = command
                try:
                    await self._do(COMMAND, index, command=command)
                except Exception as error:
                    if is_cancelled_exception(error):
                        raise
                    self._failure = self._failure or error

    def _untold(self) -> dict[int, str]:
        state = self.state
        wanted = "cancel" if state.cancelled else "pause" if state.paused else "resume"
        return {
            index: wanted
            for index in sorted(self._active)
            if state.chunks[index].executed
            and state.chunks[index].status is None
            and self._told.get(index, "resume") != wanted
        }

    async def _cancel_all(self) -> None:
        """End the processes that are not over."""
        for index, noted in enumerate(self.state.chunks):
            if noted.bulk_id is not None and noted.status is None:
                await self._do(COMMAND, index, command="cancel")
                noted.status = "CANCELLED"

    async def _do(self, name: str, index: int, *, result: type | None = None, command: str = "") -> Any:
        state = self.state
        noted = state.chunks[index]
        step = Step(state.order, index, noted, command=command)
        if name == SUBMIT:
            step.twins = list(_ids(it for it in state.chunks if it is not noted and it.digest == noted.digest))
        return await workflow.execute_activity(
            name,
            step,
            result_type=result,
            start_to_close_timeout=_LONGEST,
            heartbeat_timeout=timedelta(seconds=state.order.heartbeat),
            retry_policy=_RETRY,
            summary=f"chunk {index}",
        )


def _ids(chunks: Iterable[Noted]) -> Iterable[str]:
    return (it.bulk_id for it in chunks if it.bulk_id is not None)
