"""Flaws that real documents have and that cost no information to mend."""

from __future__ import annotations

import re
from typing import Any, Final

from pipeline.documents import METHODS, Document, Json
from pipeline.problems import Notes, PipelineError

_QUOTES: Final = "'\"`´‘’“” "
# What a description may say beside the structure: read by people, meaningless for code.
_DROPPED: Final = frozenset({"example", "examples", "externalDocs", "xml", "$comment", "x-examples"})


def clean(document: Document, notes: Notes) -> None:
    """Mend a document in place."""
    document.root = _without_nulls(document.root)
    document.root.setdefault("components", {}).setdefault("schemas", {})
    _servers(document, notes)
    for group in ("paths", "webhooks", "x-webhooks"):
        items = document.root.pop(group, None) or {}
        target = "webhooks" if group != "paths" or document.surface == "webhooks" else "paths"
        document.root.setdefault(target, {}).update(
            {path: _path_item(document, item, (group, path), notes) for path, item in items.items()}
        )
    document.root.setdefault("paths", {})
    document.root.setdefault("webhooks", {})


def _without_nulls(node: Any, inside: str = "") -> Any:
    """Drop keys without a value, and examples; property names are data and stay."""
    if isinstance(node, list):
        return [_without_nulls(item) for item in node]
    if not isinstance(node, dict):
        return node
    names = inside in ("properties", "schemas", "headers", "content", "responses", "paths", "webhooks", "mapping")
    return {
        key: _without_nulls(value, key if not names else "")
        for key, value in node.items()
        if (value is not None or names) and (names or key not in _DROPPED)
    }


def _servers(document: Document, notes: Notes) -> None:
    for i, server in enumerate(document.root.get("servers") or ()):
        url = str(server.get("url", ""))
        if url != url.strip(_QUOTES):
            server["url"] = url.strip(_QUOTES)
            notes.add(document.surface, ("servers", i, "url"), "stray quotes were removed from the URL")
    document.root["servers"] = [server for server in document.root.get("servers") or () if server.get("url")]


def _path_item(document: Document, item: Any, where: tuple[str | int, ...], notes: Notes) -> Json:
    if not isinstance(item, dict):
        raise PipelineError(document.surface, where, "a path item must be an object")
    shared = item.get("parameters") or []
    unknown = set(item) - set(METHODS) - {"parameters", "summary", "description", "servers"}
    if unknown := {key for key in unknown if not key.startswith("x-")}:
        raise PipelineError(
            document.surface, where, f"unknown keys {sorted(unknown)} (methods that the SDK cannot call?)"
        )
    return {
        method: _operation(document, item[method], shared, (*where, method), notes)
        for method in METHODS
        if method in item
    }


def _operation(
    document: Document, operation: Json, shared: list[Json], where: tuple[str | int, ...], notes: Notes
) -> Json:
    out = dict(operation)
    if not out.get("operationId"):
        raise PipelineError(document.surface, where, "an operation needs an operationId: names.yaml refers to it")
    tags = out.get("tags") or []
    if len(tags) != len(set(tags)):
        notes.add(document.surface, (*where, "tags"), "duplicate tags were dropped")
    out["tags"] = list(dict.fromkeys(tags))
    here = str(where[1]) if where[0] == "paths" and document.surface != "webhooks" else ""
    own = {(p.get("in"), p.get("name")) for p in out.get("parameters") or ()}
    inherited = [p for p in shared if (p.get("in"), p.get("name")) not in own]
    declared = _parameters(document, [*inherited, *(out.get("parameters") or [])], where, notes)
    out["parameters"] = _placed(document, declared, here, where, notes)
    if not isinstance(out.get("responses"), dict) or not out["responses"]:
        raise PipelineError(document.surface, (*where, "responses"), "an operation needs at least one answer")
    if "requestBody" in out:
        out["requestBody"] = _with_media(out["requestBody"])
    out["responses"] = {str(status): _response(answer) for status, answer in out["responses"].items()}
    return out


def _parameters(document: Document, found: list[Json], where: tuple[str | int, ...], notes: Notes) -> list[Json]:
    kept: dict[tuple[str, str], Json] = {}
    for i, parameter in enumerate(found):
        here = (*where, "parameters", i)
        if parameter.get("in") not in ("path", "query", "header"):
            raise PipelineError(document.surface, here, f"cannot send a parameter in {parameter.get('in')!r}")
        if "schema" not in parameter and "content" in parameter:
            raise PipelineError(document.surface, here, "cannot send a parameter that has a media type of its own")
        key = (parameter["in"], parameter["name"])
        if key in kept:
            notes.add(document.surface, here, f"the second {key[1]} was dropped")
            continue
        kept[key] = {**parameter, "schema": parameter.get("schema") or {"type": "string"}}
        if key[0] == "path":
            kept[key]["required"] = True
    return list(kept.values())


def _placed(
    document: Document, declared: list[Json], path: str, where: tuple[str | int, ...], notes: Notes
) -> list[Json]:
    """Make the path's parameters those that the path has."""
    names = re.findall(r"{([^{}]*)}", path)
    kept = [p for p in declared if p["in"] != "path" or p["name"] in names]
    if len(kept) < len(declared):
        notes.add(document.surface, (*where, "parameters"), "path parameters that the path does not have were dropped")
    for name in names:
        if not any(p["in"] == "path" and p["name"] == name for p in kept):
            notes.add(document.surface, (*where, "parameters"), f"{name} is in the path and was not described")
            kept.append({"name": name, "in": "path", "required": True, "schema": {"type": "string"}})
    return kept


def _response(answer: Json | None) -> Json:
    out = {key: value for key, value in (answer or {}).items() if key != "links"}
    out.setdefault("description", "")
    headers = out.get("headers")
    if headers:
        out["headers"] = {
            name: {**(header or {}), "schema": (header or {}).get("schema") or {"type": "string"}}
            for name, header in headers.items()
        }
    return _with_media(out)


def _with_media(body: Json) -> Json:
    """Copy a body or an answer with its media types as everybody else writes them."""
    content = body.get("content")
    if content is None:
        return body
    return {**body, "content": {media.split(";")[0].strip().lower(): one or {} for media, one in content.items()}}
