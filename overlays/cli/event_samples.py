"""Small valid values for a schema of the description, for events that are triggered by hand."""

from __future__ import annotations

import re
from typing import Any, Final

from weavr_multi.cli.catalogue import Catalogue, Schema

_TEXTS: Final = ("1", "EUR", "MT", "+356", "79123456", "123456", "MT84MALT011000012345MTLCAST001S", "SDBXMT21", "text")
_FORMATS: Final = {"email": "ada@example.com", "date": "1990-01-01"}


def sample(catalogue: Catalogue, schema: Schema) -> Any:
    """Return a value that fits a schema: required fields alone, enumerations at their first value."""
    schema = catalogue.follow(schema)
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return sample(catalogue, schema[union][0])
    if "enum" in schema:
        return schema["enum"][0]
    properties = catalogue.properties(schema)
    if properties or schema.get("type") == "object":
        required = catalogue.required(schema)
        made = {name: sample(catalogue, inner) for name, inner in properties.items() if name in required}
        return _variant(catalogue, schema, made)
    return _plain(catalogue, schema)


def _variant(catalogue: Catalogue, schema: Schema, made: dict[str, Any]) -> dict[str, Any]:
    """Add what the variant of a union needs, which one of the object's own fields names."""
    for part in schema.get("allOf", ()):
        for tag, rule in part.get("if", {}).get("properties", {}).items():
            if tag in made and rule.get("const") == made[tag]:
                return {**sample(catalogue, part["then"]), **made}
    return made


def _plain(catalogue: Catalogue, schema: Schema) -> Any:
    kind = schema.get("type", "string")
    if kind == "array":
        return [sample(catalogue, schema["items"])]
    if kind in ("integer", "number"):
        return max(1, schema.get("minimum", 1))
    if kind == "boolean":
        return True
    return _text(schema)


def _text(schema: Schema) -> str:
    pattern = re.compile(str(schema.get("pattern", "")))
    low, high = int(schema.get("minLength", 0)), int(schema.get("maxLength", 1_000))
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    for text in _TEXTS:
        if low <= len(text) <= high and pattern.search(text):
            return text
    return "x" * max(1, low)
