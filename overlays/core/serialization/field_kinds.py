"""The kinds of fields in the generated tables: what each holds as JSON and in Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from weavr_multi.core.lazy_imports import imported

if TYPE_CHECKING:
    from weavr_multi.core.serialization.model import Model, OpenStrEnum

Constraints: TypeAlias = Mapping[str, Any]
# (wire property that tells the variants apart, {its value: model name})
Variants: TypeAlias = tuple[str, Mapping[str, str]]

MODELS: Final = "weavr_multi.models"


class Kind:
    """One kind of value; the subclasses that take arguments are written as calls in the tables.

    Args:
        name: What it is, for messages.
        json: Its type in JSON, by its name in JSON Schema; empty where it has none, or several.
    """

    __slots__ = ("json", "name")

    def __init__(self, name: str, json: str = "") -> None:
        self.name, self.json = name, json

    def __repr__(self) -> str:
        return self.name


STRING: Final = Kind("a string", "string")
INTEGER: Final = Kind("an integer", "integer")
NUMBER: Final = Kind("a number", "number")
BOOLEAN: Final = Kind("a boolean", "boolean")
ANY: Final = Kind("any JSON value")
FREE: Final = Kind("any JSON value, or nothing")  # the response of an operation that the description does not know
BYTES: Final = Kind("bytes")
TIME: Final = Kind("a time", "integer")
TIME_DIGITS: Final = Kind("a time (sent as digits)", "string")
DATE: Final = Kind("a date (YYYY-MM-DD)", "string")
SECRET: Final = Kind("a secret string", "string")
SECRET_VALUE: Final = Kind("a secret string (sent as {value})", "object")


class ModelOf(Kind):
    """A generated model, named rather than imported: the class is loaded when it is first met."""

    __slots__ = ("_cls",)

    def __init__(self, name: str) -> None:
        super().__init__(name, "object")
        self._cls: type[Model] | None = None

    @property
    def cls(self) -> type[Model]:
        """The model's class."""
        if self._cls is None:
            self._cls = model_class(self.name)
        return self._cls


class EnumOf(Kind):
    """A generated open enumeration."""

    __slots__ = ("_cls",)

    def __init__(self, name: str) -> None:
        super().__init__(name, "string")
        self._cls: type[OpenStrEnum] | None = None

    @property
    def cls(self) -> type[OpenStrEnum]:
        """The enumeration's class."""
        if self._cls is None:
            self._cls = imported(MODELS, self.name)
        return self._cls


class ListOf(Kind):
    """A list.

    Args:
        inner: The kind of its items.
        limits: The limits of each item, by their names in JSON Schema.
    """

    __slots__ = ("inner", "limits")

    def __init__(self, inner: Kind, **limits: Any) -> None:
        super().__init__(f"a list of {inner.name}", "array")
        self.inner: Final = inner
        self.limits: Final[Constraints | None] = limits or None


class MapOf(Kind):
    """An object with keys of the caller's choice."""

    __slots__ = ("inner",)

    def __init__(self, inner: Kind) -> None:
        super().__init__(f"a mapping of {inner.name}", "object")
        self.inner = inner


class OneOf(Kind):
    """A union.

    Args:
        tag: The variant's own property that names it, with the model for each value.
        sibling: The property *beside* the union, in the object that holds it, that names the variant.
    """

    __slots__ = ("inners", "sibling", "tag")

    def __init__(self, *inners: Kind, tag: Variants | None = None, sibling: Variants | None = None) -> None:
        super().__init__(" or ".join(inner.name for inner in inners))
        self.inners, self.tag, self.sibling = inners, tag, sibling


class Field(tuple[str, str, Kind, bool, "Constraints | None"]):
    """One field of a model or of a request body, as one row: (name, wire name, kind, required, constraints).

    Args:
        name: Its name in Python.
        wire: Its name on the wire.
        kind: What it holds.
        required: Whether it must be given.
        constraints: Its limits, by their names in JSON Schema: ``pattern``, ``maxLength``, …
    """

    __slots__ = ()

    def __new__(cls, name: str, wire: str, kind: Kind, *, required: bool = False, **constraints: Any) -> Field:
        """Make a row."""
        return tuple.__new__(cls, (name, wire, kind, required, constraints or None))


class Parameter(tuple[str, str, Kind, bool, "Constraints | None", str]):
    """One parameter of an operation, as one row: those of a `Field`, and its style.

    Args:
        style: "csv" where a list is one parameter with commas; "deep" for an object in brackets.
    """

    __slots__ = ()

    def __new__(
        cls, name: str, wire: str, kind: Kind, *, required: bool = False, style: str = "", **constraints: Any
    ) -> Parameter:
        """Make a row."""
        return tuple.__new__(cls, (name, wire, kind, required, constraints or None, style))


Fields: TypeAlias = tuple[Field, ...]
Parameters: TypeAlias = tuple[Parameter, ...]


def model_class(name: str) -> type[Model]:
    """Load a generated model by its name."""
    found: type[Model] = imported(MODELS, name)
    return found
