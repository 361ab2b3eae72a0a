"""What plain schemas have in common, wherever they are looked at."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, Final, TypeAlias

from pipeline.documents import SCHEMAS, Document, Json
from pipeline.problems import Notes
from pipeline.repairs import Reviewed

Where: TypeAlias = tuple[str | int, ...]

CONSTRAINTS: Final = ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems")
PROSE: Final = ("description", "deprecated", "default")


def ref_name(schema: Any) -> str | None:
    """Return the name of the schema that a reference points to."""
    found = schema.get("$ref") if isinstance(schema, dict) else None
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
    shape["required"] = list(dict.fromkeys(shape["required"]))


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


def is_object(schema: Json) -> bool:
    """Whether a schema describes an object with named fields."""
    return schema.get("type") == "object" and bool(schema.get("properties"))


def is_enum(schema: Json) -> bool:
    """Whether a schema is an enumeration of texts."""
    return "enum" in schema and schema.get("type") == "string" and bool(schema["enum"])
