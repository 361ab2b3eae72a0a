"""Cutting an input into chunks that one process can hold, without ever having more than one in memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar

import anyio.lowlevel

from weavr_multi.bulks.digests import digest_of
from weavr_multi.bulks.errors import InvalidItems
from weavr_multi.bulks.items import ItemReader
from weavr_multi.core.exceptions import ConfigurationError

T = TypeVar("T")
Items: TypeAlias = Iterable[T] | AsyncIterable[T]

MOST: Final = 10_000
# Reading is work for the processor: between so many items other tasks get their turn.
_TURN: Final = 250


@dataclass(frozen=True, slots=True)
class Chunk:
    """The items of one process.

    Attributes:
        index: Which chunk of the run, from 0.
        first: The index of its first item in the whole input.
        items: The items as the service takes them.
        last: Whether the input ends with it.
    """

    index: int
    first: int
    items: list[dict[str, Any]]
    last: bool

    @property
    def digest(self) -> str:
        """What tells other items apart from these."""
        return digest_of(self.items)


def whole(source: object) -> Sequence[Any] | None:
    """Return an input that can be read twice, and so be checked whole before anything is sent; None for a stream."""
    return source if isinstance(source, Sequence) and not isinstance(source, (str, bytes)) else None


async def check_list(reader: ItemReader, items: Sequence[Any]) -> None:
    """Check every item of a list.

    Raises:
        InvalidItems: What is wrong with all of them, not with the first.
    """
    for index, item in enumerate(items):
        reader.read(index, item)
        if index % _TURN == 0:
            await anyio.lowlevel.checkpoint()
    refuse_invalid(reader)


def refuse_invalid(reader: ItemReader, **evidence: Any) -> None:
    """Raise `InvalidItems` if the reader noted problems."""
    if reader.problems:
        raise InvalidItems(f"bulks.submit_{reader.kind.name}", reader.problems, **evidence)


async def cut(source: Items[Any], reader: ItemReader, size: int) -> AsyncGenerator[Chunk, None]:
    """Read an input chunk by chunk. Problems are noted in the reader; the chunk then lacks those items.

    Args:
        source: The caller's items.
        reader: Reads one item.
        size: Items in a chunk.
    """
    items: list[dict[str, Any]] = []
    count = first = index = 0
    async with aclosing(each(source)) as source_items:
        async for item in source_items:
            if count - first == size:  # there is more: the chunk before is full and not the last
                yield Chunk(index, first, items, last=False)
                items, first, index = [], count, index + 1
            read = reader.read(count, item)
            if read is not None:
                items.append(read)
            count += 1
    if count > first or index == 0:
        yield Chunk(index, first, items, last=True)


async def each(source: Items[T]) -> AsyncGenerator[T, None]:
    """Iterate over items that come from anywhere, letting other tasks run in between.

    A caller's async generator is closed with this one: what it holds (a cursor, a file) does not wait for the garbage
    collector where reading ends early.
    """
    if isinstance(source, AsyncGenerator):
        async with aclosing(source):
            async for item in source:
                yield item
    elif isinstance(source, AsyncIterable):
        async for item in source:
            yield item
    elif isinstance(source, Iterable) and not isinstance(source, (str, bytes, dict)):
        for number, item in enumerate(source):
            if number % _TURN == 0:
                await anyio.lowlevel.checkpoint()
            yield item
    else:
        raise ConfigurationError(
            f"items are a list, an iterable or an async iterable, got a value of type {type(source).__name__}"
        )
