"""Flaws that real documents have and that cost no information to mend."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit

from pipeline.read.documents import METHODS, Document, Json
from pipeline.read.problems import Notes, PipelineError

_JSON: Final = "application/json"
_URL: Final = r"[A-Za-z0-9._~!$&'()*+,;=:@%/-]*"
_QUOTES: Final = "'\"`´‘’“” "
# Response headers that the SDK reads itself, or that say nothing of the result.
_KNOWN_HEADERS: Final = re.compile(r"request-ref|idempotency-ref|retry-after|content-.*|x-ratelimit-.*", re.IGNORECASE)
# What a description may say beside the structure: read by people, meaningless for code.
_DROPPED: Final = frozenset({"example", "examples", "externalDocs", "xml", "$comment", "x-examples"})
# Objects whose keys are names, and no keywords.
_NAMED: Final = frozenset({"properties", "schemas", "headers", "content", "responses", "paths", "webhooks", "mapping"})


def clean(document: Document, notes: Notes) -> None:
    """Mend a document in place."""
    document.root = _without_nulls(document.root)
    document.root.setdefault("components", {}).setdefault("schemas", {})
    _servers(document, notes)
    found: dict[str, Json] = {"paths": {}, "webhooks": {}}
    for group in ("paths", "webhooks", "x-webhooks"):
        target = "webhooks" if group != "paths" or document.about.events else "paths"
        for path, item in (document.root.pop(group, None) or {}).items():
            made = _path_item(document, item, (group, path), notes)
            if found[target].setdefault(path, made) != made:
                raise PipelineError(document.surface, (group, path), "is described twice, and not in the same way")
    document.root |= found
    _ids(document)


def _ids(document: Document) -> None:
    """Refuse an operationId that two operations have: names.yaml could not tell them apart."""
    seen: dict[str, str] = {}
    for group in ("paths", "webhooks"):
        for path, item in document.root[group].items():
            for method, operation in item.items():
                owner = seen.setdefault(operation["operationId"], f"{method.upper()} {path}")
                if owner != f"{method.upper()} {path}":
                    where = (group, path, method, "operationId")
                    raise PipelineError(document.surface, where, f"{operation['operationId']} is {owner} too")


def _without_nulls(node: Any, inside: str = "") -> Any:
    """Drop keys without a value, and examples; property names are data and stay."""
    if isinstance(node, list):
        return [_without_nulls(item) for item in node]
    if not isinstance(node, dict):
        return node
    names = inside in _NAMED
    kept = node if names else {key: node[key] for key in node if key not in _DROPPED and node[key] is not None}
    made = {
        key: _without_nulls(value, "" if names else key)
        for key, value in kept.items()
        if isinstance(value, (dict, list))
    }
    return {**kept, **made} if made else node if len(kept) == len(node) else kept


def _servers(document: Document, notes: Notes) -> None:
    for i, server in enumerate(document.root.get("servers") or ()):
        url = str(server.get("url", ""))
        if url != url.strip(_QUOTES):
            server["url"] = url.strip(_QUOTES)
            notes.add(document.surface, ("servers", i, "url"), "stray quotes were removed from the URL")
    document.root["servers"] = [server for server in document.root.get("servers") or () if server.get("url")]
    _path(document, notes)


def _path(document: Document, notes: Notes) -> None:
    """Take the path of the servers where it is not the table's."""
    servers = enumerate(document.root["servers"])
    paths = list(dict.fromkeys(_server_path(document, server, ("servers", i)) for i, server in servers))
    if len(paths) > 1:
        raise PipelineError(document.surface, ("servers",), f"have different paths: {paths}")
    own = all(str(path).startswith(f"{document.about.path}/") for path in document.root.get("paths") or ())
    if document.about.events or not paths or paths[0] == document.about.path or not (paths[0] or own):
        return
    document.root["x-path"] = paths[0]
    notes.add(
        document.surface, ("servers", 0, "url"), f"its paths begin with {paths[0] or '/'}, not {document.about.path}"
    )


def _server_path(document: Document, server: Json, where: tuple[str | int, ...]) -> str:
    """Return the path of a server, with the defaults of its variables."""
    variables = server.get("variables") or {}
    url = re.sub(
        r"{([^{}]*)}",
        lambda found: str((variables.get(found[1]) or {}).get("default", found[0])),
        str(server.get("url", "")),
    )
    try:
        path = urlsplit(url).path.rstrip("/")
    except ValueError as error:
        raise PipelineError(document.surface, (*where, "url"), f"is no URL: {error}") from error
    if not re.fullmatch(_URL, path):
        raise PipelineError(
            document.surface, (*where, "url"), f"{path!r} cannot stand in a URL: a variable without a default?"
        )
    return path


def _same_server(document: Document, holder: Json, where: tuple[str | int, ...]) -> None:
    """Refuse a server of an operation's own, unless it is the document's by another name."""
    path = document.root.get("x-path", document.about.path)
    for i, server in enumerate(holder.get("servers") or ()):
        here = (*where, "servers", i)
        if _server_path(document, server, here) != path:
            raise PipelineError(document.surface, here, "cannot be called below a path of its own")


def _path_item(document: Document, item: Any, where: tuple[str | int, ...], notes: Notes) -> Json:
    if not isinstance(item, dict):
        raise PipelineError(document.surface, where, "a path item must be an object")
    shared = item.get("parameters") or []
    unknown = set(item) - set(METHODS) - {"parameters", "summary", "description", "servers"}
    if unknown := {key for key in unknown if not key.startswith("x-")}:
        raise PipelineError(
            document.surface, where, f"unknown keys {sorted(unknown)} (methods that the SDK cannot call?)"
        )
    _same_server(document, item, where)
    return {
        method: _operation(document, item[method], shared, (*where, method), notes)
        for method in METHODS
        if method in item
    }


def _operation(
    document: Document, operation: Json, shared: list[Json], where: tuple[str | int, ...], notes: Notes
) -> Json:
    out = {key: value for key, value in operation.items() if key not in ("callbacks", "servers")}
    _same_server(document, operation, where)
    if operation.get("callbacks"):
        notes.add(document.surface, (*where, "callbacks"), "are left out: describe what arrives under `webhooks`")
    if not out.get("operationId"):
        raise PipelineError(document.surface, where, "an operation needs an operationId: names.yaml refers to it")
    out["tags"] = _tags(document, out, where, notes)
    here = str(where[1]) if where[0] == "paths" and not document.about.events else ""
    declared = _parameters(document, _with_shared(out.get("parameters") or [], shared), where, notes)
    out["parameters"] = _placed(document, declared, here, where, notes)
    if not isinstance(out.get("responses"), dict) or not out["responses"]:
        raise PipelineError(document.surface, (*where, "responses"), "an operation needs at least one answer")
    if "requestBody" in out:
        out["requestBody"] = _in_json(document, out["requestBody"], (*where, "requestBody"), notes)
    out["responses"] = {
        str(status): _response(document, answer, (*where, "responses", str(status)), notes)
        for status, answer in out["responses"].items()
        if not str(status).startswith("x-")
    }
    return out


def _with_shared(own: list[Json], shared: list[Json]) -> list[Json]:
    """Put the parameters of the path before the operation's own, aside from those that it describes itself."""
    names = {(p.get("in"), p.get("name")) for p in own}
    return [*(p for p in shared if (p.get("in"), p.get("name")) not in names), *own]


def _tags(document: Document, operation: Json, where: tuple[str | int, ...], notes: Notes) -> list[str]:
    tags = operation.get("tags") or []
    if len(tags) != len(set(tags)):
        notes.add(document.surface, (*where, "tags"), "duplicate tags were dropped")
    return list(dict.fromkeys(tags))


def _parameters(document: Document, found: list[Json], where: tuple[str | int, ...], notes: Notes) -> list[Json]:
    kept: dict[tuple[str, str], Json] = {}
    for i, parameter in enumerate(found):
        here = (*where, "parameters", i)
        if parameter.get("in") not in ("path", "query", "header"):
            raise PipelineError(document.surface, here, f"cannot send a parameter in {parameter.get('in')!r}")
        if "schema" not in parameter and "content" in parameter:
            raise PipelineError(document.surface, here, "cannot send a parameter that has a media type of its own")
        name = parameter["name"]
        key = (parameter["in"], name.lower() if parameter["in"] == "header" else name)
        if key in kept:
            notes.add(document.surface, here, f"the second {name} was dropped")
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


def _response(document: Document, answer: Json | None, where: tuple[str | int, ...], notes: Notes) -> Json:
    out = {key: value for key, value in (answer or {}).items() if key != "links"}
    out.setdefault("description", "")
    headers = out.get("headers")
    if headers:
        others = sorted(name for name in headers if not _KNOWN_HEADERS.fullmatch(name))
        if others and str(where[-1]).startswith("2") and where[0] == "paths":
            text = f"{', '.join(others)}: not in the result; with_raw_response gives the headers"
            notes.add(document.surface, (*where, "headers"), text)
        out["headers"] = {
            name: {**(header or {}), "schema": (header or {}).get("schema") or {"type": "string"}}
            for name, header in headers.items()
        }
    return _with_media(document, out, where)


def _with_media(document: Document, body: Json, where: tuple[str | int, ...]) -> Json:
    """Copy a body or a response with its media types as everybody else writes them.

    What is JSON by another name, or any type with a schema of JSON, is JSON; the name goes into the accept header.
    """
    content = body.get("content")
    if content is None:
        return body
    found: Json = {}
    for media, one in content.items():
        if str(media).startswith("x-"):
            continue
        name, made = _media(str(media), one or {}, sent=where[-1] == "requestBody")
        if name in found and found[name].get("schema") != made.get("schema"):
            raise PipelineError(document.surface, (*where, "content", media), "is JSON too, of another form")
        found.setdefault(name, {**made})
    return {**body, "content": found}


def _in_json(document: Document, body: Json, where: tuple[str | int, ...], notes: Notes) -> Json:
    """Leave out the other forms of a body that may be sent as JSON, and say so."""
    made = _with_media(document, body, where)
    content = made.get("content") or {}
    if _JSON not in content or len(content) == 1:
        return made
    others = ", ".join(sorted(content.keys() - {_JSON}))
    notes.add(document.surface, (*where, "content"), f"is sent as JSON, never as {others}")
    return {**made, "content": {_JSON: content[_JSON]}}


def _media(media: str, one: Json, *, sent: bool) -> tuple[str, Json]:
    name = media.split(";", maxsplit=1)[0].strip().lower()
    schema = one.get("schema")
    plain = isinstance(schema, dict) and schema.get("format") != "binary"
    if name in ("*/*", "application/*") and plain:
        return _JSON, one
    if (name.endswith("+json") or name == "text/json") and plain and not sent:
        return _JSON, {**one, "x-accept": name}
    return name, one
