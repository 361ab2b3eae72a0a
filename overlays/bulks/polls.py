"""The polling of one client: its rate, and a scheduler in each event loop where somebody waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from weavr_multi.bulks.parking import home
from weavr_multi.bulks.rate import Limiter
from weavr_multi.bulks.scheduler import Scheduler
from weavr_multi.bulks.statuses import BulkUpdate, counted
from weavr_multi.core.clock import Clock
from weavr_multi.core.handover import post
from weavr_multi.core.transports.loops import current_loop

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling
    from weavr_multi.bulks.parking import Spot
    from weavr_multi.bulks.watch import Source, Watch
    from weavr_multi.core.handover import HandOver


class Polls:
    """What all waits of a client share, whichever session, process or event loop they belong to.

    Args:
        clock: The client's time.
        handover: Where webhook events arrive.
    """

    def __init__(self, clock: Clock, handover: HandOver) -> None:
        self.clock = clock
        self.limiter = Limiter()
        self._handover = handover
        self._schedulers: dict[object, Scheduler] = {}

    def enter(
        self,
        source: Source,
        policy: Polling,
        *,
        deadline: float | None,
        every: bool,
        update: BulkUpdate | None,
        before: Watch | None = None,
        spot: Spot | None = None,
    ) -> Watch:
        """Begin a wait in this event loop; `leave` it in any case. See `Scheduler.enter`."""
        loop = current_loop()
        scheduler = self._schedulers.get(loop)
        if scheduler is None:
            scheduler = self._schedulers[loop] = Scheduler(home(), self.clock, self.limiter)
        watch = scheduler.enter(source, policy, deadline=deadline, every=every, update=update, before=before, spot=spot)
        watch.stop = self._handover.listen("bulk", source.bulk_id, partial(told, loop, watch, self.clock))
        return watch

    async def leave(self, watch: Watch) -> None:
        """End a wait; with the last one goes the scheduler."""
        loop = current_loop()
        scheduler = self._schedulers[loop]
        try:
            await scheduler.leave(watch)
        finally:
            # While the last wait saw its task end, others may have come and gone, and a new scheduler be there.
            if not len(scheduler) and self._schedulers.get(loop) is scheduler:
                self._schedulers.pop(loop, None)

    @contextmanager
    def overhearing(self, bulk_id: str) -> Iterator[list[BulkUpdate]]:
        """Collect what webhooks say about a process while nobody waits for it yet.

        Args:
            bulk_id: The id of the process.
        """
        heard: list[BulkUpdate] = []
        stop = self._handover.listen("bulk", bulk_id, lambda event: heard.append(picture(event)))
        try:
            yield heard
        finally:
            stop()

    @property
    def waiting(self) -> int:
        """How many waits there are, in all event loops."""
        return sum(map(len, self._schedulers.values()))


def told(loop: object, watch: Watch, clock: Clock, event: Any) -> None:
    """Take up what a webhook says, in the loop of the wait; called in whichever thread received it."""
    post(loop, lambda: watch.note(picture(event), clock.monotonic()))


def picture(event: Any) -> BulkUpdate:
    """Read the state of a process from an answer or a webhook, whatever is missing in it."""
    counts = counted(getattr(event, "operation_status_counts", None))
    total = getattr(event, "submitted_items_count", None)
    status = getattr(event, "status", None)
    return BulkUpdate(
        str(status) if isinstance(status, str) else "UNKNOWN",
        total if type(total) is int else sum(counts.values()),
        counts,
    )


_OF: WeakKeyDictionary[Any, Polls] = WeakKeyDictionary()


def polls_of(caller: Any) -> Polls:
    """Return the polling of the client behind a caller: the client itself, a copy of it, or a session."""
    engine = caller.engine
    found = _OF.get(engine)
    if found is None:
        found = _OF[engine] = Polls(engine.clock, engine.handover)
    return found
