"""A lock for tasks of several event loops and threads."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from weavr_multi.core.concurrency.wakeup import Waiter


class Mutex:
    """Is held by one task at a time, in whichever event loop; those that wait are served in the order of arrival.

    Use it with ``async with``. A task that is cancelled while it waits leaves the queue.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._queue: OrderedDict[Waiter, None] = OrderedDict()  # the first one holds it

    async def __aenter__(self) -> None:
        place = Waiter()
        with self._lock:
            self._queue[place] = None
            first = len(self._queue) == 1
        if first:
            return
        try:
            await place.wakeup.wait()
        except BaseException:
            self._leave(place)
            raise

    async def __aexit__(self, *_: object) -> None:
        self._leave(next(iter(self._queue)))

    def _leave(self, place: Waiter) -> None:
        """Leave the queue; the next one is woken if the first has left."""
        with self._lock:
            was_first = next(iter(self._queue)) is place
            del self._queue[place]
            following = next(iter(self._queue), None) if was_first else None
        if following is not None:
            following.wake()
