"""`UNSET`: the mark of an argument that was not given and of a field that did not come."""

from __future__ import annotations

from typing import Final, Literal, final


@final
class Unset:
    """The type of `UNSET`. There is one instance; copies and pickles give that same one."""

    __slots__ = ()

    def __new__(cls) -> Unset:
        return UNSET if "UNSET" in globals() else super().__new__(cls)

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: object) -> Unset:
        return self


UNSET: Final = Unset()
