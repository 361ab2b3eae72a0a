"""The base classes of generated models and open enumerations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar, cast

from attrs import define, field, setters

from weavr_multi.core.sensitive import MASK
from weavr_multi.core.serialization.field_kinds import SECRET, SECRET_VALUE, Fields, Kind, Variants

if TYPE_CHECKING:
    from datetime import datetime

    from attrs import Attribute

    T = TypeVar("T")

MYPY = False  # mypy takes a name like this for true: what stands under it is for mypy alone
_SINGLE: Final = ("ClassVar", "Any", "str", "int", "float", "bool", "bytes")  # no converter looks inside these
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class LazyAnnotations(dict[str, Any]):
    """Annotations whose names only type checkers import: they are imported when the annotations are read.

    So `typing.get_type_hints` and what stands on it (attrs, cattrs) can resolve them, and loading one model does not
    load all that it refers to.

    Args:
        module: The module in whose names they are resolved.
        annotations: The annotations as they are.
        homes: The module of each name that is not a model; a module's own name for itself.
    """

    def __init__(
        self, module: str, annotations: Mapping[str, Any], homes: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__(annotations)
        self._module: str | None = module
        self._homes = homes

    def _resolve(self) -> None:
        if self._module is not None:
            from weavr_multi.core.serialization.constructor_arguments import import_names

            module, self._module = self._module, None
            import_names(module, " ".join(map(str, super().values())), self._homes)

    def __iter__(self) -> Iterator[str]:
        self._resolve()
        return super().__iter__()

    def keys(self) -> Any:
        """Return the names of the fields."""
        self._resolve()
        return super().keys()

    def items(self) -> Any:
        """Return the fields with their annotations."""
        self._resolve()
        return super().items()


class _FieldAnnotations(LazyAnnotations):
    """Those of a model. A required field that did not come reads None, so what is read here allows None."""

    def _resolve(self) -> None:
        unread = self._module is not None
        super()._resolve()
        for name, text in dict.items(self) if unread else ():
            if not text.endswith("None") and not text.startswith(_SINGLE):
                self[name] = f"{text} | None"


def model(cls: type[T]) -> type[T]:
    """Make a class of fields a model: an attrs class with slots and an `__init__` that is the same for all.

    Type checkers see the `__init__` that each generated class declares for them.
    """
    made = define(cls, kw_only=True, init=False, repr=False, on_setattr=setters.NO_OP)
    made.__annotations__ = _FieldAnnotations(made.__module__, made.__annotations__)
    return made


@model
class Model:
    """An object of the API.

    A field that did not come (or came as ``null``) reads None, also a required one: the response of a payment is never
    thrown away because something in it is missing. Fields that this version does not know are
    kept in `extra` and sent back by `to_dict`.
    """

    __fields__: ClassVar[Fields] = ()
    __variants__: ClassVar[Variants | None] = None
    __additional__: ClassVar[Kind | None] = None  # what keys beyond the fields hold, where a caller may give such

    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]

    _extra: Mapping[str, Any] | None = field(default=None, alias="extra")

    def __init__(self, *, extra: Mapping[str, Any] | None = None, **values: Any) -> None:
        """Build the model from its fields; what arguments of calls accept is accepted for each of them.

        Raises:
            TypeError: A required field is missing, or there is no such field.
        """
        from weavr_multi.core.serialization.constructor_arguments import fill

        self._extra = extra
        fill(self, values)

    @property
    def extra(self) -> Mapping[str, Any]:
        """What came beyond the fields of this class, by wire name, undecoded."""
        return _NOTHING if self._extra is None else self._extra

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Build the model from decoded JSON (wire names).

        Args:
            source: The JSON object. It is not changed, and not kept.
        """
        from weavr_multi.core.serialization.decoder import decoder

        found: Self = decoder(cls)(source if type(source) is dict else json_object(source, cls))
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object (wire names) that this model stands for, secrets in clear.

        What the service sent is written back as it came, also where it is of another kind than it should be.

        Raises:
            InvalidRequest: A field holds what JSON cannot hold, or a redacted secret.
        """
        from weavr_multi.core.serialization.encoder import encode_model

        return encode_model(self)

    def to_json(self) -> str:
        """Return `to_dict` as JSON text, secrets in clear.

        Raises:
            InvalidRequest: A field holds what JSON cannot hold, or a redacted secret.
        """
        from weavr_multi.core.serialization.json_backend import dumps

        return dumps(self.to_dict()).decode()

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Give the pairs of ``dict(model)``: the JSON object with its secrets masked, as frameworks show it."""
        from weavr_multi.core.serialization.encoder import shown

        return iter(shown(self).items())

    _PLAIN_FORM = ""  # what `_plainly` takes, for messages

    @classmethod
    def _plainly(cls, value: object) -> Mapping[str, Any] | None:
        """Return the fields of another object that stands for this model; None for one that does not."""
        return None

    def _moment(self, name: str) -> datetime:
        from weavr_multi.core.times import moment

        value = getattr(self, name)
        return cast("datetime", None if value is None else moment(value))  # required fields keep their plain type

    def _expiry(self, name: str) -> datetime | None:
        from weavr_multi.core.times import expiry

        return expiry(getattr(self, name))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from weavr_multi.core.serialization.pydantic import core_schema

        return core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        from weavr_multi.core.serialization.pydantic import json_schema

        return json_schema(cls)

    def __repr__(self) -> str:
        parts = []
        for name, _, kind, _, _ in self.__fields__:
            value = getattr(self, name, None)
            if value is None:
                continue
            shown = f"Sensitive({MASK!r})" if kind is SECRET or kind is SECRET_VALUE else repr(value)
            parts.append(f"{name}={shown}")
        if self._extra:
            parts.append(f"extra=<{len(self._extra)} unknown field{'s' if len(self._extra) > 1 else ''}>")
        return f"{type(self).__name__}({', '.join(parts)})"


def json_object(source: Any, cls: type) -> dict[str, Any]:
    """Return a mapping as a dict, also a database's row that has `keys`; anything else is a `TypeError`."""
    if not hasattr(source, "keys"):
        raise TypeError(f"{cls.__name__}.from_dict takes a mapping of names on the wire, got a {type(source).__name__}")
    return dict(source)


class OpenStrEnum(StrEnum):
    """A string enumeration that the service may extend: an unknown value is a member that is not `is_known`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the description that this package was generated from lists the value."""
        return self._value_ in type(self)._value2member_map_
