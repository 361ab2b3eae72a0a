"""Models in pydantic and FastAPI: validated from JSON objects and instances, written with their secrets masked.

Pydantic asks a type for its schema by name, so that nothing here imports it before it asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weavr_multi.core.lazy_imports import imported
from weavr_multi.core.serialization.encoder import shown
from weavr_multi.core.serialization.field_kinds import SECRET_VALUE, EnumOf, Kind, ListOf, MapOf, ModelOf, OneOf
from weavr_multi.core.serialization.model import Model
from weavr_multi.core.serialization.strict import misfits


def core_schema(cls: type[Model]) -> Any:
    """Return pydantic's schema of a model."""
    made = imported("pydantic_core", "core_schema")
    return made.no_info_plain_validator_function(
        lambda value: _validated(cls, value),
        serialization=made.plain_serializer_function_ser_schema(shown),
    )


def _validated(cls: type[Model], value: Any) -> Model:
    if isinstance(value, cls):
        return value
    if not isinstance(value, Mapping):
        raise ValueError(f"{cls.__name__} or a JSON object is needed")
    source = dict(value)
    problems = misfits(ModelOf(cls.__name__), source)
    if problems:
        raise ValueError("; ".join(map(str, problems)))
    return cls.from_dict(source)


def json_schema(cls: type[Model]) -> dict[str, Any]:
    """Return the JSON Schema of a model, for the documentation that FastAPI makes."""
    return _object(cls, ())


def _object(cls: type[Model], around: tuple[str, ...]) -> dict[str, Any]:
    inside = (*around, cls.__name__)
    required = [wire for _, wire, _, needed, _ in cls.__fields__ if needed]
    properties = {wire: _schema(kind, inside) for _, wire, kind, _, _ in cls.__fields__}
    return {"title": cls.__name__, "type": "object", "properties": properties, "required": required}


def _schema(kind: Kind, around: tuple[str, ...]) -> dict[str, Any]:
    """Return the schema of a field; a type inside itself is an object like any other."""
    if isinstance(kind, ModelOf):
        return {"type": "object"} if kind.name in around else _object(kind.cls, around)
    if isinstance(kind, EnumOf):
        return {"type": "string", "examples": list(kind.cls)}
    if isinstance(kind, ListOf):
        return {"type": "array", "items": _schema(kind.inner, around)}
    if isinstance(kind, MapOf):
        return {"type": "object", "additionalProperties": _schema(kind.inner, around)}
    if isinstance(kind, OneOf):
        return {"anyOf": [_schema(inner, around) for inner in kind.inners]}
    if kind is SECRET_VALUE:
        return {"type": "object", "properties": {"value": {"type": "string"}}}
    return {"type": kind.json} if kind.json else {}
