"""Strict mode: what in decoded JSON does not fit the description."""

from __future__ import annotations

from typing import Any

from weavr_multi.core.codec import best_match
from weavr_multi.core.exceptions import Problem
from weavr_multi.core.kinds import BOOL, INT, NUM, SECRET, SECRET_VALUE, STR, D, E, Kind, L, M, U, model_class


def misfits(kind: Kind, value: Any, where: str = "") -> list[Problem]:
    """List missing required fields and values of the wrong kind. Unknown fields and enum values are no misfits.

    Args:
        kind: What the description says.
        value: The decoded JSON.
        where: The path so far.
    """
    if isinstance(kind, M):
        return _object(kind, value, where)
    if isinstance(kind, L):
        if not isinstance(value, list):
            return [_wrong(where, kind, value)]
        return [found for i, item in enumerate(value) for found in misfits(kind.inner, item, f"{where}[{i}]")]
    if isinstance(kind, D):
        if not isinstance(value, dict):
            return [_wrong(where, kind, value)]
        return [found for key, item in value.items() for found in misfits(kind.inner, item, f"{where}.{key}")]
    if isinstance(kind, U):
        return [] if _fits_one(kind, value, where) else [_wrong(where, kind, value)]
    return [] if _scalar_fits(kind, value) else [_wrong(where, kind, value)]


def _object(kind: M, value: Any, where: str) -> list[Problem]:
    if not isinstance(value, dict):
        return [_wrong(where, kind, value)]
    cls = kind.cls
    variants = cls.__dict__.get("__variants__")
    if variants is not None:
        tag = value.get(variants[0])
        name = variants[1].get(tag) if isinstance(tag, str) else None
        cls = model_class(name) if name else cls
    found: list[Problem] = []
    for _, wire, inner, required, _ in cls.__fields__:
        here = f"{where}.{wire}" if where else wire
        item = value.get(wire)
        if item is not None:
            found += misfits(inner, item, here)
        elif required:
            found.append(Problem(here, "is required and missing"))
    return found


def _fits_one(kind: U, value: Any, where: str) -> bool:
    if isinstance(value, dict):
        return best_match(kind, value) is not None or any(isinstance(inner, D) for inner in kind.inners)
    return any(not misfits(inner, value, where) for inner in kind.inners)


def _scalar_fits(kind: Kind, value: Any) -> bool:
    if kind is STR or isinstance(kind, E) or kind is SECRET:
        return isinstance(value, str)
    if kind is INT:
        return type(value) is int
    if kind is NUM:
        return type(value) in (int, float)
    if kind is BOOL:
        return type(value) is bool
    if kind is SECRET_VALUE:
        return isinstance(value, dict) and isinstance(value.get("value"), str)
    return True


def _wrong(where: str, kind: Kind, value: Any) -> Problem:
    return Problem(where or "the answer", f"{kind.name} is expected, got {type(value).__name__}")
