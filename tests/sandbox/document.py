"""The description as tools for OpenAPI read it."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from weavr_multi.sandbox.api.description import load
from weavr_multi.sandbox.api.schemas import of_kind


def document() -> dict[str, Any]:
    """The packaged bundle, with the public name of each operation as ``x-name``.

    Enumerations have the values that operations know, without those of events alone.
    Its unions overlap (a RIX payee is a SEPA payee too), and mean "at least one of": they are spelled so.
    """
    raw: dict[str, Any] = json.loads(resources.files("weavr_multi").joinpath("description.json").read_bytes())
    for operation in load().operations:
        raw["paths"][operation.path][operation.method.lower()]["x-name"] = operation.name
    schemas = raw["components"]["schemas"]
    raw["components"]["schemas"] = {name: of_kind(schema, "operations") for name, schema in schemas.items()}
    for extension in ("x-webhooks", "x-secrets"):
        raw.pop(extension, None)
    overlapping: dict[str, Any] = _any_of(raw)
    return overlapping


def _any_of(node: Any) -> Any:
    if isinstance(node, list):
        return [_any_of(item) for item in node]
    if isinstance(node, dict):
        return {"anyOf" if key == "oneOf" else key: _any_of(value) for key, value in node.items()}
    return node
