"""The polling of one client: its rate, and a scheduler in each event loop where somebody waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Unpack
from weakref import WeakKeyDictionary

from weavr_multi.core.clock import Clock
from weavr_multi.core.concurrency.running_loop import call_in, current_loop
from weavr_multi.core.polling.interval_and_rate_limit import RateLimit
from weavr_multi.core.polling.scheduler import Scheduler
from weavr_multi.core.polling.wait_source_and_record import tell

if TYPE_CHECKING:
    from weavr_multi.core.concurrency.event_bus import EventBus
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.core.polling.wait_source_and_record import Progress, Source, Wait, WaitOptions


class ClientPolling:
    """What all waits of a client share, whatever they wait for, in whichever session or event loop."""

    def __init__(self, clock: Clock, event_bus: EventBus) -> None:
        self.clock = clock
        self.limit = RateLimit()
        self.event_bus = event_bus
        self._schedulers: dict[object, Scheduler] = {}

    def enter(
        self,
        topic: tuple[str, str],
        source: Source[Any],
        policy: Polling,
        read: Callable[[Any], Progress] | None = None,
        **how: Unpack[WaitOptions],
    ) -> Wait:
        """Begin a wait in this event loop; `leave` it in any case.

        Args:
            topic: Which webhook events are about it, see `EventBus.listen`.
            read: Reads the new state from such an event; without it, an event brings the next poll forward.
            how: See `Scheduler.enter`.
        """
        loop = current_loop()
        scheduler = self._schedulers.get(loop)
        if scheduler is None:
            scheduler = self._schedulers[loop] = Scheduler(self.clock, self.limit)
        wait = scheduler.enter(source, policy, **how)

        def hear(event: Any) -> None:  # called in whichever thread received the event
            if read is None or source.known is None:  # whose it is, the service tells: whoever waits may not know
                call_in(loop, lambda: scheduler.hurry(wait))
            else:
                call_in(loop, lambda: wait.note(read(event), self.clock.monotonic()))

        wait.stop = self.event_bus.listen(*topic, hear)
        return wait

    async def leave(self, wait: Wait) -> None:
        """End a wait; the scheduler goes with the last one."""
        loop = current_loop()
        scheduler = self._schedulers[loop]
        try:
            await scheduler.leave(wait)
        finally:
            # While the last wait saw its task end, others may have come and gone, and a new scheduler be there.
            if not len(scheduler) and self._schedulers.get(loop) is scheduler:
                self._schedulers.pop(loop, None)

    async def until_over(self, wait: Wait, on_progress: Callable[[Any], object] | None = None) -> None:
        """Wait until there is nothing more to wait for, and leave."""
        shown: Progress | None = None
        try:
            while not wait.over:
                await wait.wakeup.wait()
                known = wait.source.known
                if on_progress is not None and known is not None and known != shown:
                    shown = known
                    await tell(on_progress, shown)
        finally:
            await self.leave(wait)

    @property
    def waiting(self) -> int:
        """How many waits there are, in all event loops."""
        return sum(map(len, self._schedulers.values()))


_OF: WeakKeyDictionary[Any, ClientPolling] = WeakKeyDictionary()


def polling_of(caller: Any) -> ClientPolling:
    """Return the polling of the client behind a caller: the client itself, a copy of it, or a session."""
    requestor = caller.requestor
    found = _OF.get(requestor)
    if found is None:
        found = _OF[requestor] = ClientPolling(requestor.clock, requestor.event_bus)
    return found
