"""Two marks: `NOT_GIVEN` for an option that was not given where None has its own meaning, `NULL` for a sent null."""

from __future__ import annotations

from typing import Any, Final, Literal, Self, final


class _Mark:
    """A class with one instance, which copies and pickles give back by the name of its constant."""

    __slots__ = ()
    _constant: str

    def __new__(cls) -> Self:
        there: Self | None = globals().get(cls._constant)
        return super().__new__(cls) if there is None else there

    def __reduce__(self) -> str:
        return self._constant

    def __bool__(self) -> Literal[False]:
        return False

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


@final
class NotGiven(_Mark):
    """The type of `NOT_GIVEN`."""

    __slots__ = ()
    _constant = "NOT_GIVEN"

    def __repr__(self) -> str:
        return "..."


@final
class Null(_Mark):
    """The type of `NULL`. None is an argument or a field that was not given."""

    __slots__ = ()
    _constant = "NULL"

    def __repr__(self) -> str:
        return "NULL"


# Any, so that a signature whose default this is says what may be given, and nothing of the mark.
NOT_GIVEN: Final[Any] = NotGiven()
# Sends null, where the description says that a field may be null. Anywhere else it is refused.
NULL: Final = Null()
