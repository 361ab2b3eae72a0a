"""What a field holds on the wire and in Python: the vocabulary of the generated tables."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from weavr_multi.core.enums import OpenStrEnum
    from weavr_multi.core.model import Model

Constraints: TypeAlias = Mapping[str, Any]
# (python name, wire name, kind, required, constraints)
Field: TypeAlias = "tuple[str, str, Kind, bool, Constraints | None]"
Fields: TypeAlias = tuple[Field, ...]
# (wire property that tells the variants apart, {its value: model name})
Variants: TypeAlias = tuple[str, Mapping[str, str]]

MODELS: Final = "weavr_multi.models"


class Kind:
    """One kind of value; the subclasses that take arguments are written as calls in the tables."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


STR: Final = Kind("a string")
INT: Final = Kind("an integer")
NUM: Final = Kind("a number")
BOOL: Final = Kind("a boolean")
ANY: Final = Kind("any JSON value")
BYTES: Final = Kind("bytes")
SECRET: Final = Kind("a secret string")
SECRET_VALUE: Final = Kind("a secret string (sent as {value})")


class M(Kind):
    """A generated model, named rather than imported: the class is loaded when it is first met."""

    __slots__ = ("_cls",)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._cls: type[Model] | None = None

    @property
    def cls(self) -> type[Model]:
        """The model's class."""
        if self._cls is None:
            self._cls = model_class(self.name)
        return self._cls


class E(Kind):
    """A generated open enumeration."""

    __slots__ = ("_cls",)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._cls: type[OpenStrEnum] | None = None

    @property
    def cls(self) -> type[OpenStrEnum]:
        """The enumeration's class."""
        if self._cls is None:
            self._cls = getattr(import_module(MODELS), self.name)
        return self._cls


class L(Kind):
    """A list."""

    __slots__ = ("inner", "limits")

    def __init__(self, inner: Kind, limits: Constraints | None = None) -> None:
        super().__init__(f"a list of {inner.name}")
        self.inner, self.limits = inner, limits


class D(Kind):
    """An object with keys of the caller's choice."""

    __slots__ = ("inner",)

    def __init__(self, inner: Kind) -> None:
        super().__init__(f"a mapping of {inner.name}")
        self.inner = inner


class U(Kind):
    """A union.

    Args:
        tag: The variant's own property that names it, with the model for each value.
        sibling: The property *beside* the union, in the object that holds it, that names the variant.
    """

    __slots__ = ("inners", "sibling", "tag")

    def __init__(self, *inners: Kind, tag: Variants | None = None, sibling: Variants | None = None) -> None:
        super().__init__(" or ".join(inner.name for inner in inners))
        self.inners, self.tag, self.sibling = inners, tag, sibling


def model_class(name: str) -> type[Model]:
    """Load a generated model by its name."""
    found: type[Model] = getattr(import_module(MODELS), name)
    return found
