"""The base classes of the generated resources."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar, cast, overload

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import NONE, NOT_IDEMPOTENT, PER_CALL, Options
from weavr_multi.core.calls.pagination import ListCall, Pages
from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.calls.response import RawResponse

if TYPE_CHECKING:
    from types import CoroutineType

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.core.calls.requestor import Requestor

    P = ParamSpec("P")
    T = TypeVar("T")
    Item = TypeVar("Item")
    Body = TypeVar("Body")
    R = TypeVar("R", bound="Resource")


class Caller(Protocol):
    """Makes the calls of a resource: the client, or a session with its user's token."""

    @property
    def requestor(self) -> Requestor:
        """The state that the copies and sessions of one client share."""
        ...

    async def call(self, operation: Operation[T], arguments: Arguments, options: Options) -> RawResponse[T]:
        """Make one logical call and return its successful response, or raise one error."""
        ...


class Resource:
    """A group of operations, bound to the client or session that makes their calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._gives_raw = False

    def _call(self, operation: Operation[T], options: CallOptions, /, **values: Any) -> Coroutine[Any, Any, T]:
        """Make a call: the options that the caller gave, and the arguments by their Python names.

        This and the generated methods are plain functions: their frames, which hold the arguments, are gone when the
        call is awaited and may fail.
        """
        if operation.deprecated is not None:
            warn_deprecated(operation, 4)
        made = cast("CoroutineType[Any, Any, T]", self._answer(operation, Arguments(values), Arguments(options)))
        made.__qualname__ = operation.name  # for Python's warning about a call that is never awaited
        return made

    async def _answer(self, operation: Operation[T], arguments: Arguments, options: Arguments) -> T:
        given = gathered(operation, options) if options.values else NONE
        response = await self._caller.call(operation, arguments, given)
        return cast("T", response) if self._gives_raw else response.parse()

    def _pages(self, operation: Operation[Body], options: CallOptions, /, **values: Any) -> Pages[Any, Body]:
        """Prepare a list call, which is made when it is awaited or iterated over."""
        if operation.deprecated is not None:
            warn_deprecated(operation, 4)
        given = gathered(operation, Arguments(options)) if options else NONE
        return Pages(ListCall(self._caller, operation, values, given.over(NONE), raw=self._gives_raw))

    def _raw(self: R) -> R:
        """A copy whose methods give the `RawResponse` in place of its content."""
        copy = type(self)(self._caller)
        copy._gives_raw = True
        return copy

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._caller!r}{', giving raw responses' if self._gives_raw else ''}>"


class RawMethods:
    """The base of the classes that `with_raw_response` gives."""

    def __init__(self, resource: Resource) -> None:
        self._resource = resource

    def __repr__(self) -> str:
        return repr(self._resource)


class ResourceGroup:
    """The resources of one surface, each made when it is first used."""

    @property
    def _caller(self) -> Caller:
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._caller!r}>"


class NestedResources(ResourceGroup):
    """The resources of a surface that is reached below another one's."""

    def __init__(self, caller: Caller) -> None:
        self.__caller = caller

    @property
    def _caller(self) -> Caller:
        return self.__caller


if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated

    @overload
    def raw(method: Callable[P, Pages[Item, Body]]) -> Callable[P, Awaitable[RawResponse[Body]]]: ...
    @overload
    def raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]: ...
    def raw(method: Callable[..., Any]) -> Callable[..., Any]: ...

else:

    def deprecated(message: str) -> Callable[[T], T]:
        """Mark a method for type checkers, as PEP 702 has it; `warn_deprecated` warns when it is called."""
        return lambda method: method

    def raw(method: Callable[..., Any]) -> Callable[..., Any]:
        """Give a method of a raw copy (`Resource._raw`) its true type."""
        return method


def gathered(operation: Operation[Any], options: Arguments) -> Options:
    """Put the options of a call together; an unknown one, or a ref where none is taken, is a `TypeError`."""
    known = PER_CALL if operation.idempotent else NOT_IDEMPOTENT
    for name in options.values:
        if name not in known:
            raise TypeError(f"{operation.key}() got an unexpected keyword argument {name!r}")
    return Options(**options.values)


def warn_deprecated(operation: Operation[Any], level: int) -> None:
    """Tell the caller's line what to use instead."""
    warnings.warn(f"{operation.key} is deprecated: {operation.deprecated}", DeprecationWarning, stacklevel=level)
