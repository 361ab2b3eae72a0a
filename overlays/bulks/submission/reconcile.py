"""Finds processes at the service that hold exactly the items of a chunk, where neither ref nor journal tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from weavr_multi.bulks.bulk_types import KINDS, BulkKind
from weavr_multi.bulks.errors import EqualProcess
from weavr_multi.bulks.item_results import parsed, place_of, target_of
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.states_and_progress import FAILED
from weavr_multi.bulks.submission.input import BODY, PATH, Chunk
from weavr_multi.core.generated_lookup import require

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource

# Block, unblock and remove take the same cards: the end of the path tells them apart.
_ENDS: Final = {"user_invites": "invite", "card_blocks": "block", "card_unblocks": "unblock", "card_removals": "remove"}

# Each operation is compared with all items: from so many on, the first operations alone are.
_COMPARED: Final = 1_000
_PART: Final = 100


class _Listed(NamedTuple):
    """A process as the service lists it."""

    bulk_id: str
    items: int | None
    status: object
    begun: object


class Finder:
    """Looks through the processes of the identity, which are listed once."""

    def __init__(self, bulks: BulkResource, kind: str) -> None:
        require(bulks, "list", "list_operations")
        self._bulks = bulks
        self._kind = KINDS[kind]
        self._listed: list[_Listed] | None = None

    async def equal(
        self,
        chunk: Chunk,
        owned: Callable[[Chunk, str], Awaitable[bool]],
        *,
        since: float | None = None,
        reordered: bool = False,
    ) -> AsyncGenerator[EqualProcess, None]:
        """Find the processes that hold exactly the items of a chunk, in its order or in another one.

        A process that FAILED did nothing, and is left out.

        Args:
            owned: Says whether a process belongs to another chunk, by its id: its operations are not read then.
            since: Seconds since the epoch: what began to execute before is not looked at; None looks at any age.
            reordered: Whether processes with the items in another order are found too.
        """
        for one in await self._usable():
            if one.items != len(chunk.items):
                continue
            if since is not None and isinstance(one.begun, int) and one.begun < since * 1000:
                continue
            if await owned(chunk, one.bulk_id):
                continue
            found = BulkProcess(self._bulks, one.bulk_id)
            in_order = await self._holds(found, chunk.items)
            if in_order or (reordered and await self._holds_reordered(found, chunk.items)):
                difference = "" if in_order else "in another order"
                yield EqualProcess.seen(chunk.index, one.bulk_id, one.status, one.begun, difference)

    async def in_chunks_of_another_size(
        self, chunk: Chunk, total: int, owned: Callable[[Chunk, str], Awaitable[bool]]
    ) -> AsyncGenerator[EqualProcess, None]:
        """Find processes of another size with the first items of an input (`chunk`), where there are enough for all."""
        counts = Counter(process.items for process in await self._usable())
        for one in await self._usable():
            size = one.items
            if size is None or size == len(chunk.items) or not 1 < size <= total:
                continue
            whole, rest = divmod(total, size)
            if counts[size] < whole or (rest and not counts[rest]) or await owned(chunk, one.bulk_id):
                continue
            first = chunk.items[:size]
            if await self._holds(BulkProcess(self._bulks, one.bulk_id), first, begins=size > len(first)):
                yield EqualProcess.seen(chunk.index, one.bulk_id, one.status, one.begun, "of another size")

    async def in_other_chunks(
        self, chunks: Sequence[Chunk], owned: Callable[[Chunk, str], Awaitable[bool]]
    ) -> list[EqualProcess]:
        """Find processes that hold all items of a list, one after the other, in chunks of another size."""
        total, own = sum(len(chunk.items) for chunk in chunks), len(chunks[0].items) if chunks else 0
        counts = Counter(process.items for process in await self._usable())
        for size in [size for size in counts if size is not None and 1 < size <= total and size != own]:
            whole, rest = divmod(total, size)
            if counts[size] >= whole and (not rest or counts[rest]):
                found = await self._in_chunks_of(size, chunks, owned)
                if found:
                    return found
        return []

    async def _in_chunks_of(
        self, size: int, chunks: Sequence[Chunk], owned: Callable[[Chunk, str], Awaitable[bool]]
    ) -> list[EqualProcess]:
        """Find one process for each so many items of a list; return them if there is one for all."""
        items = [item for chunk in chunks for item in chunk.items]
        found: dict[str, EqualProcess] = {}
        for first in range(0, len(items), size):
            part, chunk = items[first : first + size], chunks[first // len(chunks[0].items)]
            before = len(found)
            for one in await self._usable():
                if one.items != len(part) or one.bulk_id in found or await owned(chunk, one.bulk_id):
                    continue
                if await self._holds(BulkProcess(self._bulks, one.bulk_id), part):
                    found[one.bulk_id] = EqualProcess.seen(
                        chunk.index, one.bulk_id, one.status, one.begun, "of another size"
                    )
                    break
            if len(found) == before:
                return []
        return list(found.values())

    async def _usable(self) -> list[_Listed]:
        """Return the processes that may have done something: one that FAILED did nothing."""
        if self._listed is None:
            self._listed = [
                _Listed(one.bulk_id, one.submitted_items_count, one.status, one.execution_start)
                async for one in self._bulks.list(limit=100)
                if isinstance(one.bulk_id, str) and one.status != FAILED
            ]
        return self._listed

    async def _holds(self, process: BulkProcess, items: Sequence[Mapping[str, Any]], *, begins: bool = False) -> bool:
        """Whether the operations are the items, or begin with them."""
        start, position = await process.first_sequence(), -1
        places: set[int] = set()
        async for operation in process.operations():
            position += 1
            place = place_of(operation, start, position)
            if begins and place >= len(items):
                break
            if not 0 <= place < len(items) or not same(self._kind, operation, items[place]):
                return False  # most strangers are told apart by their first operation
            places.add(place)
        return len(places) == len(items)

    async def _holds_reordered(self, process: BulkProcess, items: Sequence[Mapping[str, Any]]) -> bool:
        """Whether the operations are the items in some order; of many items a part is compared."""
        left, compared = list(items), 0
        async for operation in process.operations():
            found = next((place for place, item in enumerate(left) if same(self._kind, operation, item)), None)
            if found is None:
                return False
            del left[found]
            compared += 1
            if len(items) > _COMPARED and compared >= _PART:
                break
        return compared > 0


def same(kind: BulkKind, operation: Any, item: Mapping[str, Any]) -> bool:
    """Whether an operation of the service is what an item asked for."""
    path = operation.path if isinstance(operation.path, str) else ""
    resource, _, _ = kind.single.partition(".")
    if resource not in path.strip("/").split("/"):
        return False
    text = operation.request_payload
    payload: Any = parsed(text) if isinstance(text, str) else None
    wrapped = isinstance(payload, Mapping) and bool(payload) and set(payload) <= {PATH, BODY}
    if kind.target is not None:
        target = payload.get(PATH, {}).get(kind.target) if wrapped else None
        if item[PATH][kind.target] != (target or target_of(kind.single, path)):
            return False
        if not path.rstrip("/").endswith(f"/{_ENDS.get(kind.name, 'spend_rules')}"):
            return False
    body = payload.get(BODY) if wrapped else payload
    return not kind.needs_body or contains(body, item[BODY])


def contains(theirs: Any, ours: Any) -> bool:
    """Whether JSON of the service holds everything that was sent; it may have added fields and defaults."""
    if isinstance(ours, Mapping):
        if not isinstance(theirs, Mapping):
            return False
        return all(contains(theirs.get(key), value) for key, value in ours.items() if value is not None)
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(theirs) == len(ours) and all(map(contains, theirs, ours))
    return bool(theirs == ours)
