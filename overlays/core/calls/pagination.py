"""Pages of a list: await a list call for one page, or iterate over all items."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, TypeVar, cast

from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.exceptions import ConfigurationError, DecodeError
from weavr_multi.core.serialization.model import Model

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation
    from weavr_multi.core.calls.options import Options
    from weavr_multi.core.calls.resource import Caller
    from weavr_multi.core.calls.response import RawResponse

Item = TypeVar("Item")
Body = TypeVar("Body")


class Page(Generic[Item, Body]):
    """One page of a list.

    There is no cursor at the service: a list that changes while it is read can skip or repeat items.

    Attributes:
        items: The items of this page.
        count: How many items all pages have together, or None if the service did not say.
        offset: The index of the first item, from 0.
        body: The whole response, with what it holds beside the items (a statement's balances, for example).
    """

    __slots__ = ("_call", "_fault", "_first", "_size", "body", "count", "items", "offset")

    def __init__(self, call: ListCall[Body], body: Body, items: list[Item], offset: int, size: int | None) -> None:
        self.body = body
        self.items = items
        self.offset = offset
        self.count = _number(body, "count")
        self._call, self._size = call, size
        self._fault: DecodeError | None = None
        self._first = items  # those of the page with which the reading began

    @property
    def has_next_page(self) -> bool:
        """Whether more items follow, or may follow: no count, or one that the items exceed, says nothing."""
        if self._fault is not None:
            return True
        return bool(self.items) and self._end != self.count

    @property
    def _end(self) -> int:
        return self.offset + len(self.items)

    async def get_next_page(self) -> Page[Item, Body]:
        """Fetch the page behind this one, with the same filters and options.

        Raises:
            ConfigurationError: There is none (`has_next_page` is False).
            DecodeError: The list breaks off: this page or the next one is empty although `count` announces more, or
                the next one repeats this one.
        """
        if self._fault is not None:
            raise self._fault
        if not self.has_next_page:
            raise ConfigurationError("this is the last page; check has_next_page before get_next_page()")
        return await self._call.whole_page(self._end, self._size, self)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Item:
        return self.items[index]

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Page: items {self.offset} to {self._end} of {'unknown' if self.count is None else self.count}>"


class NotFetched:
    """The base of `Pages`: using it as a list is refused with what to write instead."""

    __slots__ = ()

    if TYPE_CHECKING:
        _call: ListCall[Any]

    else:  # type checkers refuse these by themselves, and would accept them if they saw the methods

        def __iter__(self) -> NoReturn:
            raise TypeError(f"{self._call.name} is read asynchronously: use `async for`, or await it for one page")

        def __getitem__(self, index: object) -> NoReturn:
            raise TypeError(f"{self._call.name} has not been fetched: await it first, or use `async for`")

        def __len__(self) -> NoReturn:
            raise TypeError(f"{self._call.name} has not been fetched: await it first; `count` is of all items")

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("_"):  # copying and pickling ask, perhaps before `_call` is there
                raise AttributeError(name=name, obj=self)
            lacks = f"{self._call.name} has not been fetched and has no {name!r}"
            how = f"await it for one page; [item async for item in {self._call.name}] are all items"
            raise AttributeError(f"{lacks}: {how}", name=name, obj=self)


class Pages(NotFetched, Generic[Item, Body]):
    """A list call that was not made yet: ``await`` it for the first page, or ``async for`` over the items of all.

    Iterating gives the whole list or raises: see `Page.get_next_page`. It asks for pages of the largest size that the
    operation allows, unless the call names a size.
    """

    __slots__ = ("_call",)

    def __init__(self, call: ListCall[Body]) -> None:
        self._call = call

    def __await__(self) -> Generator[Any, Any, Page[Item, Body]]:
        return self._call.page(self._call.start or None, self._call.size).__await__()

    async def at(self, offset: int) -> Page[Item, Body]:
        """Fetch the page that begins at an index (from 0)."""
        return await self._call.page(offset, self._call.size)

    def pages(self) -> AsyncIterator[Page[Item, Body]]:
        """Iterate over the pages themselves."""
        return _EachPage(self._call)

    def __aiter__(self) -> AsyncIterator[Item]:
        return _EachItem(self.pages())

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return "<Pages: not fetched yet; await it for one page, or iterate over all>"


class _EachPage(AsyncIterator[Page[Item, Body]]):
    """An iterator rather than a generator: a caller who stops half-way leaves nothing behind that must be closed."""

    __slots__ = ("_call", "_last")

    def __init__(self, call: ListCall[Body]) -> None:
        self._call = call
        self._last: Page[Item, Body] | None = None

    async def __anext__(self) -> Page[Item, Body]:
        if self._last is None:
            call = self._call
            self._last = await call.whole_page(call.start, call.largest if call.size is None else call.size)
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


class ListCall(Generic[Body]):
    """A list operation with its arguments: asks for one page after the other, with filters that are copied.

    `page` gives the `RawResponse` if it is raw. The caller may want a first index (`start`) and a page size.
    """

    def __init__(
        self,
        caller: Caller,
        operation: Operation[Body],
        values: Mapping[str, Any],
        options: Options,
        *,
        raw: bool = False,
    ) -> None:
        paging = operation.page
        assert paging is not None, f"{operation!r} is not paged"
        self._caller, self._operation, self._options, self._raw = caller, operation, options, raw
        names = {wire: name for name, wire, *_ in operation.query}
        self._offset, self._size = names[paging.offset], names[paging.size]
        given = {name: _copied(value) for name, value in values.items() if value is not None}
        # Values of a wrong type pass through to the call, whose check names them.
        self.start = given.pop(self._offset, 0)
        self.size = given.pop(self._size, None)
        self._values = given
        self.largest = paging.maximum
        self.name = f"{operation.key}()"

    async def page(self, offset: int | None, size: int | None) -> Page[Any, Body]:
        """Fetch one page; None leaves offset or size to the service. One that announces items must have a list."""
        response = await self._ask(offset, size)
        if self._raw:
            return cast("Page[Any, Body]", response)
        page, listed = self._read(response, offset or 0, size)
        if page._fault is not None and not listed:
            raise page._fault
        return page

    async def whole_page(self, offset: int, size: int | None, before: Page[Any, Body] | None = None) -> Page[Any, Body]:
        """Fetch a page on the way through the whole list, which must neither break off nor repeat a page."""
        page, _ = self._read(await self._ask(offset or None, size), offset, size, before)
        if page._fault is not None:
            raise page._fault
        return page

    async def _ask(self, offset: int | None, size: int | None) -> RawResponse[Body]:
        values = {self._offset: offset, self._size: size, **self._values}
        return await self._caller.call(self._operation, Arguments(values), self._options)

    def _read(
        self, response: RawResponse[Body], offset: int, size: int | None, before: Page[Any, Body] | None = None
    ) -> tuple[Page[Any, Body], bool]:
        """Return the page of a response, with its fault, and whether the response has a list."""
        body = response.parse()
        found = _under(body, self._operation.page.items)  # type: ignore[union-attr]  # checked when it was made
        items = found if isinstance(found, list) else None
        page: Page[Any, Body] = Page(self, body, items or [], offset, size)
        if before is not None:
            page._first = before._first
        problem = self._problem(page, items, before)
        if problem:
            page._fault = DecodeError(
                problem, operation=self._operation.key, status=response.status, request_ref=response.request_ref
            )
        return page, items is not None

    def _problem(self, page: Page[Any, Body], items: list[Any] | None, before: Page[Any, Body] | None) -> str:
        """Say why the list is not whole if it ends or goes on with this page, or return an empty text."""
        count = page.count if page.count is not None or before is None else before.count
        if items is None and (problem := _no_list(page, self._operation.page.items, count)):  # type: ignore[union-attr]
            return problem
        if not page.items:
            if count is not None and count > page.offset:
                return f"the list ends after {page.offset} of {count} items: the page from there on is empty"
        elif before is not None and page.items == before.items:
            return f"the pages from {before.offset} and from {page.offset} on are the same: the offset is ignored"
        elif before is not None and page.items == page._first:
            return f"the page from {page.offset} on is the first one again: the list begins anew behind its end"
        return ""


# A statement has two forms: the key of its items -> that of the other form, and the method that reads it.
_OTHER_FORM: Final = {"entries": ("entry", "get_statement_deprecated"), "entry": ("entries", "get_statement")}


def _no_list(page: Page[Any, Any], key: str, count: int | None) -> str | None:
    """Say what a response without a list has in its place; None if there are no items to list."""
    other, method = _OTHER_FORM.get(key, ("", ""))
    if other in (getattr(page.body, "extra", None) or {}):
        return f"its entries came under {other!r}, the other form of a statement: {method} reads it"
    announced = _number(page.body, "response_count") or 0
    if announced > 0 or (count or 0) > page.offset:
        return f"no list under {key!r} but a {'responseCount' if announced > 0 else 'count'} of {announced or count}"
    found = _under(page.body, key)
    return None if found is None else f"a value of type {type(found).__name__} under {key!r} in place of a list"


def _copied(value: Any) -> Any:
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping, Model)):
        return list(value)
    return value


def _number(body: object, name: str) -> int | None:
    """Read a number of items, also from a text or a float; None if the service did not say."""
    found = getattr(body, name, None)
    if type(found) is not int and found is not None:
        from weavr_multi.core.money import integer

        found = integer(found)
    return found if found is not None and found >= 0 else None


def _under(body: object, key: str) -> Any:
    """Return what a response has under the key of the wire, which is irregular for the items of a page."""
    return next((getattr(body, name) for name, wire, *_ in getattr(body, "__fields__", ()) if wire == key), None)
