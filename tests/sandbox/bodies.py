"""The smallest body that an operation's schema lets through."""

from __future__ import annotations

from typing import Any

from weavr_multi.sandbox.api.description import Operation, load

_TEXTS = {
    "^[0-9]+$": "1",
    "^[0-9]{1,}$": "1",
    "^[A-Z]*$": "EUR",
    "^[A-Z]+$": "MT",
    "^[A-Z]{2}$": "MT",
    r"^\+[0-9]+$": "+35679123456",
    "^[0-9]{1,12}$": "79123456",
    "^[0-9]{6}$": "123456",
    "^[0-9]{8}$": "12345678",
    "^[0-9]{1,6}$": "123456",
    "^[0-9 ]*$": "4111111111111111",
    "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$": "MT84MALT011000012345MTLCAST001S",
    "^[a-zA-Z0-9]{8,11}$": "SDBXMT21",
}


def body_of(operation: Operation) -> Any:
    """A valid body; ``None`` where there is none."""
    return None if operation.body is None else smallest(operation.body)


def smallest(schema: dict[str, Any]) -> Any:
    """A small value that fits a schema of the description."""
    schema = load().schemas.resolve(schema)
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return smallest(schema[union][0])
    if "allOf" in schema:
        return _merged(schema)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    if kind == "object" or "properties" in schema:
        return {name: smallest(schema.get("properties", {}).get(name, {})) for name in schema.get("required", ())}
    if kind == "array":
        return [smallest(schema["items"])]
    if kind == "integer":
        return max(1, schema.get("minimum", 1))
    if kind == "boolean":
        return True
    return _text(schema)


def _merged(schema: dict[str, Any]) -> Any:
    merged: dict[str, Any] = {}
    for part in schema["allOf"]:
        if "if" in part:
            # The first variant of a union with a tag.
            tag, rule = next(iter(part["if"]["properties"].items()))
            if merged.get(tag, rule["const"]) in (rule["const"], "x"):
                merged |= {**smallest(part["then"]), tag: rule["const"]}
                break
            continue
        value = smallest(part)
        if not isinstance(value, dict):
            return value
        merged |= value
    return merged


def _text(schema: dict[str, Any]) -> str:
    if schema.get("format") == "email":
        return "someone@example.com"
    if schema.get("format") == "date":
        return "1990-01-01"
    text = _TEXTS.get(schema.get("pattern", ""), "x")
    least = schema.get("minLength", 0)
    most = schema.get("maxLength", 1000)
    return (text if text not in ("EUR", "+35679123456", "MT") else text[:most]).ljust(least, "x")
