"""Pages: a list call can be awaited for one page and iterated over all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from weavr_multi.core.unset import UNSET

Item = TypeVar("Item")
Body = TypeVar("Body")


class Page(Generic[Item, Body]):
    """One page of a list.

    There is no cursor at the service: a list that changes while it is read can skip or repeat items.

    Attributes:
        items: The items of this page.
        count: How many there are in all pages together, or UNSET if the service did not say.
        offset: The index of the first item, from 0.
        body: The whole answer, with what it holds beside the items (a statement's balances, for example).
    """

    __slots__ = ("_fault", "_pages", "_size", "body", "count", "items", "offset")

    def __init__(self, pages: Pages[Item, Body], body: Body, items: list[Item], offset: int, size: int | None) -> None:
        self.body = body
        self.items = items
        self.offset = offset
        self.count: Any = getattr(body, "count", UNSET)
        self._pages = pages
        self._size = size
        self._fault: Exception | None = None

    @property
    def has_next_page(self) -> bool:
        """Whether the service says that there is more behind this page."""
        if not self.items:
            return False
        if isinstance(self.count, int):
            return self.offset + len(self.items) < self.count
        return self._size is not None and len(self.items) >= self._size

    async def get_next_page(self) -> Page[Item, Body]:
        """Fetch the page behind this one, with the same filters and options.

        Raises:
            ConfigurationError: There is none (`has_next_page` is False).
            DecodeError: It announces items and has no list of them.
        """
        if not self.has_next_page:
            from weavr_multi.core.exceptions import ConfigurationError

            raise ConfigurationError("this is the last page; check has_next_page before get_next_page()")
        return await self._pages.fetch(self.offset + len(self.items), self._size)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Item:
        return self.items[index]

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Page: items {self.offset} to {self.offset + len(self.items)} of {self.count!r}>"


class Pages(Generic[Item, Body]):
    """A list call that was not made yet: ``await`` it for the first page, or ``async for`` over the items of all.

    Iterating asks for pages of the largest size that the operation allows, unless the call names a size.
    """

    __slots__ = ("_fetch", "_largest", "_start", "_wanted")

    def __init__(
        self,
        fetch: Callable[[Any, int | None, int | None], Awaitable[Page[Item, Body]]],
        start: int,
        wanted: int | None,
        largest: int,
    ) -> None:
        self._fetch = fetch
        self._start = start
        self._wanted = wanted
        self._largest = largest

    def __await__(self) -> Generator[Any, Any, Page[Item, Body]]:
        return self._fetch(self, self._start or None, self._wanted).__await__()

    async def at(self, offset: int) -> Page[Item, Body]:
        """Fetch the page that begins at an index (from 0)."""
        return await self._fetch(self, offset, self._wanted)

    async def fetch(self, offset: int, size: int | None) -> Page[Item, Body]:
        """Fetch a page on the way through all; None leaves the size to the service.

        Raises:
            DecodeError: The page announces items and has no list of them: going on would lose them.
        """
        page = await self._fetch(self, offset or None, size)
        if page._fault is not None:
            raise page._fault
        return page

    def pages(self) -> AsyncIterator[Page[Item, Body]]:
        """Iterate over the pages themselves."""
        return _EachPage(self, self._start, self._largest if self._wanted is None else self._wanted)

    def __aiter__(self) -> AsyncIterator[Item]:
        return _EachItem(self.pages())

    def __repr__(self) -> str:
        return "<Pages: not fetched yet; await it for one page, or iterate over all>"


class _EachPage(AsyncIterator[Page[Item, Body]]):
    """An iterator rather than a generator: who stops half-way leaves nothing behind that wants closing."""

    __slots__ = ("_last", "_pages", "_size", "_start")

    def __init__(self, pages: Pages[Item, Body], start: int, size: int) -> None:
        self._pages = pages
        self._start = start
        self._size = size
        self._last: Page[Item, Body] | None = None

    async def __anext__(self) -> Page[Item, Body]:
        if self._last is None:
            self._last = await self._pages.fetch(self._start, self._size)
        elif self._last.has_next_page:
            self._last = await self._last.get_next_page()
        else:
            raise StopAsyncIteration
        return self._last


class _EachItem(AsyncIterator[Item]):
    __slots__ = ("_items", "_pages")

    def __init__(self, pages: AsyncIterator[Page[Item, Any]]) -> None:
        self._pages = pages
        self._items: Iterator[Item] = iter(())

    async def __anext__(self) -> Item:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).items)
