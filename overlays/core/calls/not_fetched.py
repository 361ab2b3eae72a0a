"""What a list call that was not made yet says to whoever takes it for the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from weavr_multi.core.calls.pagination import ListCall


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
