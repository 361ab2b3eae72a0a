"""How many calls are in flight, and who is next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from weavr_multi.core.transports.turns import Turn


class Slots:
    """A number of places for calls in flight, in one event loop.

    Nothing is locked: within one event loop nothing else runs between two awaits, and a call that finds a free place
    does not wait at all. Those that wait are served in the order in which they came.

    Args:
        most: How many places there are.
        turn: Makes a wait.
    """

    __slots__ = ("_free", "_turn", "_waiting")

    def __init__(self, most: int, turn: Callable[[], Turn]) -> None:
        self._free, self._turn = most, turn
        self._waiting: OrderedDict[Turn, None] = OrderedDict()

    def take(self) -> bool:
        """Take a place if one is free, and say whether."""
        if self._free:  # then nobody waits
            self._free -= 1
            return True
        return False

    async def wait(self) -> None:
        """Wait for a place, and take it."""
        mine = self._turn()
        self._waiting[mine] = None
        try:
            await mine.wait()
        except BaseException:
            if mine in self._waiting:
                del self._waiting[mine]
            else:  # cancelled in the very round of the loop in which the place was handed over
                self.release()
            raise

    def release(self) -> None:
        """Give a place back, or hand it to the first who waits."""
        if self._waiting:
            self._waiting.popitem(last=False)[0].come()
        else:
            self._free += 1
