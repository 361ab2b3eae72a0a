"""The changes of a run, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.bulks.conductor import Conductor
from weavr_multi.core.exceptions import BulkTimedOut
from weavr_multi.core.options import check_timeout

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling
    from weavr_multi.bulks.run import BulkRun
    from weavr_multi.bulks.statuses import BulkUpdate
    from weavr_multi.core.unset import Unset


class RunFollow:
    """See `BulkRun.follow`. It works in `__anext__` alone: breaking out of the loop leaves nothing behind."""

    def __init__(self, run: BulkRun, deadline: float | None, poll: Polling | float | Unset) -> None:
        check_timeout(deadline, "deadline")
        self._run = run
        self._poll = poll
        self._conductor: Conductor | None = None
        self._seconds = deadline
        self._end: float | None = None
        self._shown: BulkUpdate | None = None
        self._over = False

    def __aiter__(self) -> RunFollow:
        return self

    async def __anext__(self) -> BulkUpdate:
        if self._over:
            raise StopAsyncIteration
        clock = self._run.clock
        if self._end is None and self._seconds is not None:
            self._end = clock.monotonic() + self._seconds
        conductor = self._conductor = self._conductor or Conductor(self._run, None, self._poll)
        conductor.end = self._end
        try:
            while True:
                self._over = await conductor.advance()
                update = self._run.update
                if update != self._shown or self._over:
                    self._shown = update
                    return update
                left = None if self._end is None else self._end - clock.monotonic()
                if left is not None and left <= 0:
                    raise BulkTimedOut(self._run, self._seconds, update)
                await conductor.rest(left, every=True)
        finally:
            await conductor.close()
