"""What plain schemas have in common, wherever they are looked at."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, Final, TypeAlias

from pipeline.read.documents import SCHEMAS, Document, Json
from pipeline.read.problems import Notes
from pipeline.read.repairs import Reviewed

Where: TypeAlias = tuple[str | int, ...]

CONSTRAINTS: Final = ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems")
DIGITS: Final = "^[0-9]+$"
# Beside what a value holds: that it may be null instead.
NULL: Final = "x-null"
# Who gives a value: the service alone, or the caller alone.
READ, WRITE = ACCESS = "readOnly", "writeOnly"
PROSE: Final = ("description", "deprecated", "default")


def ref_name(schema: Any) -> str | None:
    """Return the name of the schema that a reference points to."""
    if not isinstance(schema, dict) or "$ref" not in schema:
        return None
    found = schema["$ref"]
    return found.removeprefix(SCHEMAS) if isinstance(found, str) else None


def complete(document: Document, name: str, shape: Json, reviewed: Reviewed, notes: Notes) -> None:
    """Describe names that are required and not described: their values would be lost."""
    if shape.get("type") != "object" or "required" not in shape:
        return
    properties = shape.setdefault("properties", {})
    for wire in shape["required"]:
        if wire in properties:
            continue
        found = deepcopy(reviewed.section("properties").get(f"{name}.{wire}"))
        if found is None:
            by_tag = (shape.get("discriminator") or {}).get("propertyName") == wire
            found = {"type": "string"} if by_tag else {}
            notes.add(
                document.surface,
                ("components", "schemas", name),
                f"{wire} is required but not described: kept as it comes",
            )
        elif (target := ref_name(found)) and target not in document.schemas:
            found = {"type": "string"}
        properties[wire] = found
    seen_without = reviewed.section("not_required")
    shape["required"] = [wire for wire in dict.fromkeys(shape["required"]) if f"{name}.{wire}" not in seen_without]


def bare(node: Any) -> Any:
    """Copy a schema without what people read: two types are the same if these copies are equal."""
    if isinstance(node, list):
        return [bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {key: bare(value) for key, value in node.items() if key not in PROSE or not isinstance(value, (str, bool))}
    for key in ("required", "enum"):
        if isinstance(out.get(key), list):
            out[key] = sorted(out[key], key=str)
    return out


def shape_key(node: Any) -> str:
    """Return a text that is equal for equal types."""
    return json.dumps(bare(node), sort_keys=True)


def is_null(schema: Json, schemas: Json) -> bool:
    """Whether a value may be null: its schema says it, or the type that it refers to."""
    return bool(schema.get(NULL) or schemas.get(ref_name(schema) or "", {}).get(NULL))


def only(word: str, schema: Json | None, schemas: Json) -> bool:
    """Whether a field is `READ` or `WRITE` alone: its schema says it, or the type that it refers to."""
    return bool((schema or {}).get(word) or schemas.get(ref_name(schema) or "", {}).get(word))


def is_object(schema: Json) -> bool:
    """Whether a schema describes an object with named fields."""
    return schema.get("type") == "object" and bool(schema.get("properties"))


def is_open(schema: Json) -> bool:
    """Whether an object with named fields takes others too, whose type is described."""
    return is_object(schema) and isinstance(schema.get("additionalProperties"), dict)


def is_enum(schema: Json) -> bool:
    """Whether a schema is an enumeration of texts."""
    return "enum" in schema and schema.get("type") == "string" and bool(schema["enum"])


def variants(schema: Json, schemas: Json) -> dict[str, str]:
    """Return the types that a type's discriminator names, by its value; those that there are."""
    table = (schema.get("discriminator") or {}).get("mapping") or {}
    found = {value: ref_name({"$ref": target}) for value, target in table.items()}
    return {value: name for value, name in found.items() if name in schemas}


def is_digits(schema: Json) -> bool:
    """Whether a text is an id or another string of digits."""
    return schema.get("pattern") in (DIGITS, "^[0-9]{1,}$", r"^\d+$")


def is_time(schema: Json) -> bool:
    """Whether a field is a time in epoch milliseconds: its description says so."""
    plain = schema.get("type") == "integer" or (schema.get("type") == "string" and is_digits(schema))
    return plain and "epoch" in str(schema.get("description") or "").lower()
