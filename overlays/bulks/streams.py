"""Results and operations one after the other. No generators: breaking out of a loop leaves nothing to be closed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from weavr_multi.bulks.results import BulkResult, input_at, place_of
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation

T = TypeVar("T")
NOWHERE: Final = -1


class Results:
    """The results of one process, joined to its inputs; one page is in memory at a time.

    Args:
        process: The process.
        status: Those in one status alone.
    """

    def __init__(self, process: BulkProcess, status: str | Unset = UNSET) -> None:
        self._process = process
        self._whole = status is UNSET
        self._position = -1
        self._operations = aiter(process.operations(status=status))

    def __aiter__(self) -> Results:
        return self

    async def __anext__(self) -> BulkResult:
        process = self._process
        start = await process.first_sequence()
        operation: BulkProcessOperation = await anext(self._operations)
        self._position += 1
        # In a list of some operations the position is no place.
        place = place_of(operation, start, self._position if self._whole else NOWHERE)
        index = -1 if place == NOWHERE else process.first + place
        return BulkResult(index, operation, process.how, input_at(process.inputs, index))


class Chained(Generic[T]):
    """Several streams as one; each begins when the one before has ended.

    Args:
        sources: The streams, in order.
    """

    def __init__(self, sources: Iterable[AsyncIterator[T]]) -> None:
        self._sources = iter(sources)
        self._current: AsyncIterator[T] | None = None

    def __aiter__(self) -> Chained[T]:
        return self

    async def __anext__(self) -> T:
        while True:
            if self._current is None:
                self._current = next(self._sources, None)
                if self._current is None:
                    raise StopAsyncIteration
            try:
                return await anext(self._current)
            except StopAsyncIteration:
                self._current = None
