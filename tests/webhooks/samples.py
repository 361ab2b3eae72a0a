"""Bodies of events, built from the packaged description's own schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

# The first that fits a string's limits is taken.
_TEXTS: Final = (
    "110000000000000001",
    "EUR",
    "MT",
    "sample",
    "sample-text",
    "GB33BUKB20201555555555",
    "BUKBGB22",
    "12345678",
    "123456",
    "1234",
    "+35612345678",
    "+356",
    "en-GB",
    "A",
)


@cache
def description() -> Mapping[str, Any]:
    """The packaged description."""
    found: Mapping[str, Any] = json.loads(files("weavr_multi").joinpath("description.json").read_bytes())
    return found


def events() -> dict[str, dict[str, Any]]:
    """What the description says of each event, by its described path."""
    found: dict[str, dict[str, Any]] = dict(description()["x-webhooks"])
    return found


def sample(path: str, *, optional: bool = True) -> dict[str, Any]:
    """Build a body that fits the schema of the event at a described path.

    Args:
        path: The described path.
        optional: Whether the fields that need not be there are.
    """
    made: dict[str, Any] = _value(events()[path]["schema"], optional, 0)
    return made


def _value(schema: Mapping[str, Any], optional: bool, depth: int) -> Any:
    schema = _resolved(schema)
    if "oneOf" in schema:
        return _value(schema["oneOf"][0], optional, depth + 1)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type") or ("object" if "properties" in schema or "allOf" in schema else "string")
    if kind == "object":
        return _object(schema, optional and depth < 8, depth)
    if kind == "array":
        return [_value(schema["items"], optional, depth + 1)]
    if kind == "boolean":
        return True
    if kind in ("integer", "number"):
        return max(schema.get("minimum", 42), min(42, schema.get("maximum", 42)))
    return _text(schema)


def _object(schema: Mapping[str, Any], optional: bool, depth: int) -> dict[str, Any]:
    required = set(schema.get("required", ()))
    made = {
        name: _value(sub, optional, depth + 1)
        for name, sub in schema.get("properties", {}).items()
        if optional or name in required
    }
    tag = schema.get("discriminator")
    if tag and made.get(tag["propertyName"]) in tag.get("mapping", {}):
        made = _value({"$ref": tag["mapping"][made[tag["propertyName"]]]}, optional, depth) | {
            tag["propertyName"]: made[tag["propertyName"]]
        }
    if isinstance(schema.get("additionalProperties"), dict):
        made["key"] = _value(schema["additionalProperties"], optional, depth + 1)
    return made


def _resolved(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Follow references, and lay the parts of an `allOf` over each other."""
    made = dict(schema)
    ref = made.pop("$ref", None)
    if ref:
        made = _resolved(description()["components"]["schemas"][ref.rpartition("/")[2]]) | made
    for part in made.pop("allOf", ()):
        if "if" not in part:
            more = _resolved(part)
            properties = made.get("properties", {}) | more.get("properties", {})
            required = [*made.get("required", ()), *more.get("required", ())]
            made = made | more | {"properties": properties, "required": required}
    return made


def _text(schema: Mapping[str, Any]) -> str:
    if schema.get("format") == "date":
        return "1990-05-17"
    for text in _TEXTS:
        fits = schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", len(text))
        if fits and re.search(schema.get("pattern", ""), text):
            return text
    raise AssertionError(f"no sample text fits {schema}")
