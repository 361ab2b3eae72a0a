"""The bundle as one OpenAPI document: what an installed package validates requests and answers with."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pipeline.describe.events import Event
from pipeline.describe.operations import Operation
from pipeline.describe.secrecy import Secrecy
from pipeline.normalise.bundle import Bundle
from pipeline.normalise.merging import reachable
from pipeline.normalise.plain import ACCESS, only
from pipeline.read.documents import Json

_ORIGIN = "https://sandbox.weavr.io"
_DROPPED = ("description", "tags", "x-inferred", "x-permissions", "security", "deprecated")


def description(bundle: Bundle, operations: list[Operation], events: list[Event], secrecy: Secrecy) -> Json:
    """Return one self-contained OpenAPI 3.1 document without prose."""
    paths: Json = {}
    earlier: Json = {}  # of optional surfaces: no part of today's service
    for operation in operations:
        document = bundle.documents[operation.surface]
        raw = document.root["paths"][operation.path][operation.http.lower()]
        found = earlier if document.about.optional else paths
        found.setdefault(operation.url, {})[operation.http.lower()] = _operation(raw, operation)
    hooks = {event.path: _event(event) for event in events}
    roots = [paths, earlier, hooks]
    used = reachable(bundle.schemas, roots)
    known: dict[str, Json] = {}
    needed = reachable({name: _schema(name, schema, secrecy, known) for name, schema in used.items()}, roots)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Weavr Multi", "version": _version(bundle)},
        "servers": [{"url": _ORIGIN}],
        "paths": paths,
        "components": {"securitySchemes": _schemes(), "schemas": dict(sorted(needed.items()))},
        "x-earlier": earlier,
        "x-webhooks": hooks,
        "x-secrets": sorted(secrecy.fields | secrecy.found),
    }


def _version(bundle: Bundle) -> str:
    return str((bundle.documents["multi"].root.get("info") or {}).get("version") or "unknown")


def _schemes() -> Json:
    headers = {
        name: {"type": "apiKey", "name": name, "in": "header"} for name in ("api-key", "programme-key", "webhooks-key")
    }
    return {**headers, "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}


def _operation(raw: Json, operation: Operation) -> Json:
    kept = {key: without_prose(value) for key, value in raw.items() if key not in _DROPPED}
    kept["operationId"] = f"{operation.surface}_{operation.id}"
    kept["tags"] = [operation.tag]
    if operation.deprecated:
        kept["deprecated"] = True
    for answer in kept["responses"].values():
        answer.setdefault("description", "")
    kept["security"] = [{name: [] for name in way} for way in operation.security.ways]
    page = operation.calls[0].page
    kept["x-weavr"] = {
        "surface": operation.surface,
        "id": operation.id,
        "name": operation.name,
        "security": list(operation.security.schemes),
        "session_token": operation.security.session_token,
        "idempotent": operation.idempotent,
        "permissions": list(operation.permissions),
        "codes": {status: list(codes) for status, codes in operation.codes.items() if codes},
        "statuses": list(operation.codes),
        "page": page and {"offset": page.offset, "size": page.size, "maximum": page.maximum, "items": page.items},
        "deprecated": operation.deprecated,
        "representations": {call.accept or "application/json": call.method for call in operation.calls},
    }
    return kept


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "event": event.name,
        "surface": event.surface,
        "called_as": event.called_as if event.called_as != event.path else None,
        "schema": without_prose(event.schema),
        "headers": event.headers,
        "keyed": event.keyed,
        "answer": event.answer and without_prose(event.answer),
        "summary": event.summary,
    }


def _schema(name: str, schema: Json, secrecy: Secrecy, known: dict[str, Json]) -> Json:
    """Return a type with what plain JSON Schema needs: variants as conditions, secrets marked, no limits on them.

    Equal fields are one object in memory, which a large document is full of.
    """
    out: Json = without_prose(schema)
    out.pop("x-extends", None)
    for wire, sub in (out.get("properties") or {}).items():
        secret = secrecy.of(name, wire, schema["properties"][wire])
        made = {**_kind_alone(sub), "x-secret": True} if secret else sub
        out["properties"][wire] = known.setdefault(repr(made), made)
    if "required" in out:
        out["required"] = _always_there(out, secrecy.schemas)
    if secrecy.is_value_object(name):
        out["properties"] = {"value": {"type": "string", "x-secret": True}}
    tag = out.get("discriminator")
    if tag and "oneOf" not in out:
        out["allOf"] = [
            {
                "if": {"properties": {tag["propertyName"]: {"const": value}}, "required": [tag["propertyName"]]},
                "then": {"$ref": target},
            }
            for value, target in (tag.get("mapping") or {}).items()
        ]
    return out


def _kind_alone(schema: Json) -> Json:
    return {key: value for key, value in schema.items() if key in ("type", "$ref")}


def _always_there(schema: Json, schemas: Json) -> list[str]:
    """Return what is required in requests and in responses, for which a type is one: neither gives all."""
    fields = schema.get("properties") or {}
    return [wire for wire in schema["required"] if not any(only(one, fields.get(wire), schemas) for one in ACCESS)]


def without_prose(node: Any) -> Any:
    """Copy a schema without descriptions; a property that is called `description` stays."""
    if isinstance(node, list):
        return [without_prose(item) for item in node]
    if not isinstance(node, dict):
        return deepcopy(node)
    return {
        key: without_prose(value) for key, value in node.items() if key != "description" or not isinstance(value, str)
    }
