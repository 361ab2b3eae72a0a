"""The Temporal activities: the steps of a chunk. Items of a bulk exist only here."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from temporalio import activity

from weavr_multi.bulks.errors import RunChanged
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.states_and_progress import PAUSED, RUNNING, BulkUpdate
from weavr_multi.bulks.submission.chunk_submission import ref_of
from weavr_multi.bulks.workflow_steps import check_chunk, execute_chunk, follow_chunk, submit_chunk
from weavr_multi.core.api_errors import Conflict
from weavr_multi.core.config import in_small_letters
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.engines.temporal.errors import loading_failed, refused, reported
from weavr_multi.engines.temporal.messages import CHECK, COMMAND, EXECUTE, FOLLOW, SUBMIT, Checked, Step

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.core.polling.interval_and_rate_limit import Polling

Loaded: TypeAlias = Sequence[Any] | Awaitable[Sequence[Any]]


class NamedLoader(Protocol):
    """A loader for the inputs of several runs: it is told whose items are wanted."""

    def __call__(self, index: int, first: int, count: int, /, *, run_id: str) -> Loaded:
        """Return the items of a chunk of a run."""
        ...


Loader: TypeAlias = Callable[[int, int, int], Loaded] | NamedLoader
_COMMANDS: Final = {
    "pause": (BulkProcess.pause, {PAUSED}),
    "resume": (BulkProcess.resume, {RUNNING}),
    "cancel": (BulkProcess.cancel, set[str]()),
}


async def loaded(load: Loader, step: Step) -> Sequence[Any]:
    """Return the items of a chunk; `RunChanged` if they are not as many as they were, or should be."""
    given: Any = partial(load, step.index, step.first, step.count)
    try:
        if "run_id" in inspect.signature(load).parameters:
            given = partial(given, run_id=step.order.run_id)
        if inspect.iscoroutinefunction(load):
            found: Any = given()
        else:  # what blocks must not keep the heartbeats of the other steps
            found = await asyncio.to_thread(given)
        items = await found if inspect.isawaitable(found) else found
        count = len(items)
    except Exception as error:
        raise loading_failed(step, error) from None
    if count != step.count:
        raise RunChanged("another number of items", run_id=step.order.run_id, chunk=step.index)
    result: Sequence[Any] = items
    return result


class Steps:
    """The activities of a worker."""

    def __init__(self, session: Session | BackofficeSession, load: Loader, poll: Polling | float | None) -> None:
        self._session = session
        self._bulks: Any = session.bulks
        self._load = load
        self._poll = poll

    @property
    def all(self) -> Sequence[Callable[..., Any]]:
        """What a worker registers."""
        return (self.check, self.submit, self.execute, self.follow, self.command)

    def _check_owner(self, step: Step) -> None:
        """Raise unless this worker's session is of the run's identity and service."""
        order, identity = step.order, self._session.identity
        service = self._bulks.caller.requestor.config.base_url
        whose = None if identity is None else str(identity.id)
        if (whose, service, self._bulks.surface) != (order.identity, in_small_letters(order.service), order.surface):
            raise refused(
                f"run {order.run_id!r} is one of identity {order.identity} at {order.service} ({order.surface}); this "
                f"worker's session is of identity {whose} at {service} ({self._bulks.surface}): give each identity a "
                "queue of its own",
                ConfigurationError,
            )

    @asynccontextmanager
    async def _step(self, step: Step) -> AsyncIterator[_Pulse]:
        """Report errors without items, and show that the worker lives."""
        async with reported(step):
            self._check_owner(step)
            pulse = _Pulse()
            beating = asyncio.create_task(pulse.beat(step.order.heartbeat / 4))
            try:
                yield pulse
            finally:
                beating.cancel()
                with suppress(asyncio.CancelledError):
                    await beating

    @activity.defn(name=CHECK)
    async def check(self, step: Step) -> Checked:
        """Load a chunk, check its items, and look for processes that hold the same."""
        async with self._step(step):
            items = await loaded(self._load, step)
            order = step.order
            found = await check_chunk(
                self._bulks,
                order.kind,
                items,
                run_id=order.run_id,
                index=step.index,
                first=step.first,
                total=order.total,
            )
            return Checked(**found)

    @activity.defn(name=SUBMIT)
    async def submit(self, step: Step) -> str:
        """Load a chunk again, and submit it if it is the same as before; return the id of its process."""
        async with self._step(step):
            items, order, info = await loaded(self._load, step), step.order, activity.info()
            # The attempt before this one may have reached the service: after a day its ref alone would not tell.
            tried = info.scheduled_time.timestamp() if info.attempt > 1 else None
            done = await submit_chunk(
                self._bulks,
                order.kind,
                items,
                run_id=order.run_id,
                index=step.index,
                first=step.first,
                journal=await _journal(step, tried),
            )
            bulk_id: str = done["bulk_id"]
            return bulk_id

    @activity.defn(name=EXECUTE)
    async def execute(self, step: Step) -> None:
        """Execute a chunk unless that happened already."""
        async with self._step(step):
            order = step.order
            await execute_chunk(self._bulks, step.handle, mode=order.mode, webhook_interval=order.webhook_interval)

    @activity.defn(name=FOLLOW)
    async def follow(self, step: Step) -> dict[str, Any]:
        """Wait for the end of a chunk."""
        async with self._step(step) as pulse:
            end = await follow_chunk(self._bulks, step.handle, poll=self._poll, on_progress=pulse.note)
            return {"status": end["status"], "counts": end["counts"]}

    @activity.defn(name=COMMAND)
    async def command(self, step: Step) -> None:
        """Pause, resume or cancel a process; one that is over, or is there already, is no conflict."""
        async with self._step(step):
            give, there = _COMMANDS[step.command]
            process = BulkProcess(self._bulks, str(step.noted.bulk_id), kind=step.order.kind, first=step.first)
            try:
                await give(process)
            except Conflict:
                if not await process.is_in(there) and step.command == "cancel":
                    raise


async def _journal(step: Step, tried: float | None) -> MemoryJournal:
    """Write what the workflow knows of a chunk into a journal: other items are refused in its place."""
    order, journal = step.order, MemoryJournal()
    facts: Mapping[str, Any] = {
        "digest": step.noted.digest,
        "bag": step.noted.bag,
        "first": step.first,
        "count": step.count,
        "ref": ref_of(order.surface, order.kind, order.run_id, step.index),
    }
    await journal.add(order.run_id, str(step.index), facts if tried is None else {**facts, "tried": tried})
    for bulk_id in step.twins:
        await journal.add(f"//bulk/{bulk_id}", "owner", {"run": order.run_id, "chunk": -1})
    return journal


class _Pulse:
    """The heartbeats of one step, which carry how far it is."""

    def __init__(self) -> None:
        self._seen: dict[str, Any] | None = None

    def note(self, update: BulkUpdate) -> None:
        """Take a newer state: the next heartbeat tells it."""
        self._seen = {"status": update.status, "counts": update.counts}

    async def beat(self, seconds: float) -> None:
        """Tell the engine that this worker lives."""
        while True:
            activity.heartbeat(*([] if self._seen is None else [self._seen]))
            await asyncio.sleep(seconds)
