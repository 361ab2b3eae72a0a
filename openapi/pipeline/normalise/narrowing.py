"""Texts, numbers and truth values that several schemas describe together: all of them hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pipeline.normalise.plain import NULL, Where
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError

_SCALARS: Final = ("string", "integer", "number", "boolean")
_NARROWER: Final[dict[str, Callable[[Any, Any], Any]]] = {
    **dict.fromkeys(("maxLength", "maximum", "exclusiveMaximum"), min),
    **dict.fromkeys(("minLength", "minimum", "exclusiveMinimum"), max),
    "enum": lambda one, other: [value for value in one if value in other],
    "type": lambda one, other: one if one == other else "integer",
}


def are_scalars(shapes: list[Json]) -> bool:
    """Whether schemas describe texts, numbers or truth values, each of them."""
    return all(shape.get("type") in _SCALARS for shape in shapes)


def narrowed(shapes: list[Json], surface: str, where: Where) -> Json:
    """Return the schema of the values that all of several schemas take.

    Raises:
        PipelineError: There are no such values, or they cannot be described by one schema.
    """
    kinds = {shape["type"] for shape in shapes}
    if len(kinds) > 1 and kinds != {"integer", "number"}:
        raise PipelineError(surface, (*where, "allOf"), f"no value is {' and '.join(sorted(kinds))}")
    out: Json = {}
    for shape in shapes:
        for key, value in shape.items():
            if key in _NARROWER and key in out:
                out[key] = _NARROWER[key](out[key], value)
            elif key in ("pattern", "format", "multipleOf") and out.get(key, value) != value:
                raise PipelineError(surface, (*where, "allOf"), f"cannot express two of {key}")
            else:
                out[key] = value
    if not all(shape.get(NULL) for shape in shapes):
        out.pop(NULL, None)
    if out.get("enum") == []:
        raise PipelineError(surface, (*where, "allOf"), "no value is in all enumerations")
    return out
