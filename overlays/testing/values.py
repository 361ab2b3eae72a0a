"""Draws valid values for a schema from a source of choices: random for factories, Hypothesis for strategies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

from weavr_multi.testing.schema_lookup import resolve, variant_of

T = TypeVar("T")
DEEPEST = 6


class Source(Protocol):
    """Where choices come from."""

    def integer(self, low: int, high: int) -> int:
        """Choose a whole number, both ends included."""
        ...

    def one(self, choices: Sequence[T]) -> T:
        """Choose one."""
        ...

    def text(self, schema: Mapping[str, Any]) -> str:
        """Make a text that a string schema allows."""
        ...

    def special(self, name: str, schema: Mapping[str, Any]) -> Any:
        """Make the value of a property whose name says more than its schema; None for any other."""
        ...

    def optional(self, name: str) -> bool:
        """Decide whether a field that may be absent is there."""
        ...


def draw(schema: Mapping[str, Any], source: Source, depth: int = 0) -> Any:
    """Make a value that the schema allows.

    Args:
        schema: A schema of the description.
        source: Where choices come from.
        depth: How deep the value is; deep ones have no optional fields, so that recursion ends.
    """
    schema = resolve(schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return source.one(schema["enum"])
    for word in ("oneOf", "anyOf"):
        if word in schema:
            return draw(source.one(schema[word]), source, depth)
    kind = schema.get("type", "object" if "properties" in schema else None)
    if kind == "object":
        return _object(schema, source, depth)
    if kind == "array":
        return _array(schema, source, depth)
    return _scalar(kind, schema, source)


def _scalar(kind: object, schema: Mapping[str, Any], source: Source) -> Any:
    if kind == "string":
        return source.text(schema)
    if kind in ("integer", "number"):
        low = schema.get("minimum", 0)
        return source.integer(low, schema.get("maximum", max(low, 2**31 - 1)))
    if kind == "boolean":
        return source.one((True, False))
    return {}


def _array(schema: Mapping[str, Any], source: Source, depth: int) -> list[Any]:
    least = schema.get("minItems", 0)
    most = min(schema.get("maxItems", 2), max(least, 2 if depth < DEEPEST else 0))
    items = [draw(schema.get("items", {}), source, depth + 1) for _ in range(source.integer(least, max(least, most)))]
    if not schema.get("uniqueItems"):
        return items
    unique = [item for i, item in enumerate(items) if item not in items[:i]]
    return unique if len(unique) >= least else items


def _object(schema: Mapping[str, Any], source: Source, depth: int) -> dict[str, Any]:
    tag = (schema.get("discriminator") or {}).get("propertyName")
    if tag is not None:
        value = source.one(sorted(schema["discriminator"]["mapping"]))
        variant = variant_of(schema, value)
        if variant is not None and variant is not schema:
            return {**_plain(variant, source, depth), tag: value}
    return _plain(schema, source, depth)


def _plain(schema: Mapping[str, Any], source: Source, depth: int) -> dict[str, Any]:
    required = set(schema.get("required", ()))
    made: dict[str, Any] = {}
    for name, inner in schema.get("properties", {}).items():
        # An object whose only field is `value` is a secret: without it there would be nothing to it.
        if name in required or len(schema["properties"]) == 1 or (depth < DEEPEST and source.optional(name)):
            special = source.special(name, resolve(inner))
            made[name] = draw(inner, source, depth + 1) if special is None else special
    extra = schema.get("additionalProperties")
    if isinstance(extra, Mapping) and depth < DEEPEST and source.optional("*"):
        made["key"] = draw(extra, source, depth + 1)
    return made
