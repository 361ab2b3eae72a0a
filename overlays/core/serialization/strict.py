"""Strict mode: finds what in decoded JSON does not match the description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from weavr_multi.core.exceptions import Problem
from weavr_multi.core.serialization.field_kinds import SECRET_VALUE, Kind, ListOf, MapOf, ModelOf, OneOf, model_class
from weavr_multi.core.serialization.variant import variant

_PYTHON: Final = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}


_NOTHING: Final[Mapping[str, Any]] = {}


def misfits(kind: Kind, value: Any, where: str = "", parent: Mapping[str, Any] = _NOTHING) -> list[Problem]:
    """List missing required fields and values of the wrong kind. Unknown fields and enum values are no misfits.

    Args:
        kind: What the description says.
        value: The decoded JSON.
        where: The path so far.
        parent: The object that holds the value, which may name the variant of a union.
    """
    if isinstance(kind, ModelOf):
        return _object(kind, value, where)
    if isinstance(kind, ListOf):
        if not isinstance(value, list):
            return [_wrong(where, kind, value)]
        return [found for i, item in enumerate(value) for found in misfits(kind.inner, item, f"{where}[{i}]")]
    if isinstance(kind, MapOf):
        if not isinstance(value, dict):
            return [_wrong(where, kind, value)]
        return [found for key, item in value.items() for found in misfits(kind.inner, item, f"{where}.{key}")]
    if isinstance(kind, OneOf):
        return _union(kind, value, where, parent)
    return [] if _scalar_fits(kind, value) else [_wrong(where, kind, value)]


def _object(kind: ModelOf, value: Any, where: str) -> list[Problem]:
    if not isinstance(value, dict):
        return [_wrong(where, kind, value)]
    cls = kind.cls
    variants = cls.__dict__.get("__variants__")
    if variants is not None:
        tag = value.get(variants[0])
        name = variants[1].get(tag) if isinstance(tag, str) else None
        cls = model_class(name) if name else cls
    found: list[Problem] = []
    for _, wire, inner, required, rules in cls.__fields__:
        here = f"{where}.{wire}" if where else wire
        item = value.get(wire)
        if item is not None:
            found += misfits(inner, item, here, value)
        elif required and not (wire in value and rules and "nullable" in rules):
            found.append(Problem(here, "is required and missing"))
    return found


def _union(kind: OneOf, value: Any, where: str, parent: Mapping[str, Any]) -> list[Problem]:
    if not isinstance(value, dict):
        return [] if any(not misfits(inner, value, where) for inner in kind.inners) else [_wrong(where, kind, value)]
    chosen = variant(kind, value, parent)
    if chosen is not None:
        return _object(ModelOf(chosen.__name__), value, where)
    free = any(isinstance(inner, MapOf) for inner in kind.inners)
    return [] if free else [_wrong(where, kind, value)]


def _scalar_fits(kind: Kind, value: Any) -> bool:
    if kind is SECRET_VALUE:
        return isinstance(value, dict) and isinstance(value.get("value"), str)
    types = _PYTHON.get(kind.json)
    return types is None or type(value) in types or (kind.json == "string" and isinstance(value, str))


def _wrong(where: str, kind: Kind, value: Any) -> Problem:
    return Problem(where or "the response", f"must be {kind.name}, got {type(value).__name__}")
