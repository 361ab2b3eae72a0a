"""The bases of the generated resource classes."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, ParamSpec, Protocol, TypeVar, cast, overload

from weavr_multi.core.operation import Operation
from weavr_multi.core.options import NONE, Options
from weavr_multi.core.paging import Page, Pages
from weavr_multi.core.response import RawResponse
from weavr_multi.core.secrets import Sensitive
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.core.engine import Engine

P = ParamSpec("P")
T = TypeVar("T")
Item = TypeVar("Item")
Body = TypeVar("Body")
R = TypeVar("R", bound="Resource")


class Caller(Protocol):
    """Who makes the calls of a resource: the client, or a session with its user's token."""

    @property
    def engine(self) -> Engine:
        """What the copies and sessions of one client share."""
        ...

    async def call(self, operation: Operation[T], values: Sequence[Any], options: Options) -> RawResponse[T]:
        """Make one logical call and return its successful answer, or raise one error."""
        ...


class Resource:
    """A group of operations, bound to who calls them."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._gives_raw = False

    async def _call(
        self,
        operation: Operation[T],
        values: Sequence[Any],
        timeout: float | None | Unset,
        auth_token: str | Sensitive | Unset,
        idempotency_ref: str | Unset,
        extra_headers: Mapping[str, str] | Unset,
        max_retries: int | Unset,
    ) -> T:
        if operation.deprecated is not None:
            warn_deprecated(operation, 4)
        options = gather(timeout, auth_token, idempotency_ref, extra_headers, max_retries)
        response = await self._caller.call(operation, values, options)
        return cast(T, response) if self._gives_raw else response.parse()

    def _pages(
        self,
        operation: Operation[Body],
        values: Sequence[Any],
        timeout: float | None | Unset,
        auth_token: str | Sensitive | Unset,
        extra_headers: Mapping[str, str] | Unset,
        max_retries: int | Unset,
    ) -> Pages[Any, Body]:
        if operation.deprecated is not None:
            warn_deprecated(operation, 4)
        options = gather(timeout, auth_token, UNSET, extra_headers, max_retries)
        return paginate(self._caller, operation, list(values), options.over(NONE), raw=self._gives_raw)

    def _raw(self: R) -> R:
        """A copy whose methods give the `RawResponse` in place of its content."""
        copy = type(self)(self._caller)
        copy._gives_raw = True
        return copy

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._caller!r}>"


class ResourceGroup:
    """What holds the resources of one surface, each made when it is first asked for."""

    @property
    def _caller(self) -> Caller:
        raise NotImplementedError


@overload
def raw(method: Callable[P, Pages[Item, Body]]) -> Callable[P, Awaitable[RawResponse[Body]]]: ...
@overload
def raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]: ...
def raw(method: Callable[..., Any]) -> Callable[..., Any]:
    """Give a method of a raw copy (`Resource._raw`) its true type."""
    return method


def gather(
    timeout: float | None | Unset,
    auth_token: str | Sensitive | Unset,
    idempotency_ref: str | Unset,
    extra_headers: Mapping[str, str] | Unset,
    max_retries: int | Unset,
) -> Options:
    """Put the options of a call together; the common call, which has none, makes no object."""
    if timeout is auth_token is idempotency_ref is extra_headers is max_retries is UNSET:
        return NONE
    return Options(timeout, auth_token, idempotency_ref, extra_headers, max_retries)


def paginate(
    caller: Caller, operation: Operation[Body], values: list[Any], options: Options, *, raw: bool = False
) -> Pages[Any, Body]:
    """Make the `Pages` of a list operation."""
    paging = operation.page
    assert paging is not None, f"{operation!r} is not paged"
    names = [wire for _, wire, *_ in (*operation.path, *operation.query)]
    at, sized = names.index(paging.offset), names.index(paging.size)
    values = [frozen(value) for value in values]

    async def fetch(pages: Pages[Any, Body], offset: int | None, size: int | None) -> Page[Any, Body]:
        call = values.copy()
        call[at] = UNSET if offset is None else offset
        call[sized] = UNSET if size is None else size
        response = await caller.call(operation, call, options)
        if raw:
            return cast("Page[Any, Body]", response)
        body = response.parse()
        items = items_of(body, paging.items)
        page = Page(pages, body, items or [], offset or 0, size)
        announced = getattr(body, "response_count", 0) if items is None else 0
        if isinstance(announced, int) and announced > 0:  # no items would end an iteration as if all were well
            page._fault = response._undecodable(f"no list under {paging.items!r} but a responseCount of {announced}")
        return page

    start, wanted = values[at], values[sized]
    # Values of a wrong kind pass through to the call, whose check names them.
    return Pages(fetch, _or_default(start, 0), _or_default(wanted, None), paging.maximum)


def _or_default(value: Any, default: Any) -> Any:
    """Replace UNSET and None."""
    return default if value is UNSET or value is None else value


def frozen(value: Any) -> Any:
    """Copy a list of filters: every page is asked for with the same ones, whatever becomes of the caller's list."""
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping)):
        return list(value)
    return value


# A statement may come in its former or in its present form, whichever was asked for: key -> (other key, its items).
_OTHER_FORM: Final = {"entries": ("entry", "StatementEntry"), "entry": ("entries", "StatementResponseEntry")}


def items_of(body: Any, key: str) -> list[Any] | None:
    """Find the items of a page under the irregular key that they have on the wire; None if there is no list."""
    found = next((getattr(body, name) for name, wire, *_ in getattr(body, "__fields__", ()) if wire == key), UNSET)
    if found is UNSET and key in _OTHER_FORM and getattr(body, "extra", None):
        from weavr_multi.core.codec import decode
        from weavr_multi.core.kinds import L, M

        other, model = _OTHER_FORM[key]
        found = decode(L(M(model)), body.extra.get(other))
    return found if isinstance(found, list) else None


def warn_deprecated(operation: Operation[Any], level: int) -> None:
    """Tell the caller's line what to use instead."""
    warnings.warn(f"{operation.key} is deprecated: {operation.deprecated}", DeprecationWarning, stacklevel=level)
