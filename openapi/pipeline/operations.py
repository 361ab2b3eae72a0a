"""Operations as the templates and the package's own description need them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.arguments import JSON, Argument, body_arguments, body_of, has_header, parameters, told_apart
from pipeline.bundle import Bundle
from pipeline.documents import BASE_PATHS, Document, Json
from pipeline.paging import Paging, paging_of
from pipeline.plain import Where, ref_name
from pipeline.problems import PipelineError
from pipeline.publicnames import Names
from pipeline.security import Security, security_of

_PATH = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@%/-]|{[A-Za-z0-9_.-]+})+"


@dataclass(frozen=True)
class Call:
    """One method that sends an operation, in one representation.

    Attributes:
        method: Its name in Python.
        accept: The media type to ask for, where the operation knows several.
        answer: By status: a schema, "bytes", or None.
        page: How it is paged, if it is.
    """

    method: str
    accept: str | None
    answer: dict[int, Json | str | None]
    page: Paging | None


@dataclass(frozen=True)
class Operation:
    """One operation with everything that is known about it."""

    surface: str
    id: str
    resource: str
    http: str
    path: str
    arguments: tuple[Argument, ...]
    body: Json | None
    flat: bool
    body_required: bool
    security: Security
    idempotent: bool
    codes: dict[str, tuple[str, ...]]
    permissions: tuple[str, ...]
    deprecated: str | None
    summary: str
    description: str
    calls: tuple[Call, ...]
    where: Where = field(compare=False, default=())

    @property
    def url(self) -> str:
        """Path below the base URL."""
        return BASE_PATHS[self.surface] + self.path

    @property
    def tag(self) -> str:
        """The resource with its surface, unique over all of them."""
        return self.resource if self.surface == "multi" else f"{self.surface}_{self.resource}"

    @property
    def name(self) -> str:
        """The public name, such as `managed_accounts.create`."""
        return f"{self.resource}.{self.calls[0].method}"


def operations(bundle: Bundle) -> list[Operation]:
    """Return every operation of the three callable surfaces.

    Raises:
        PipelineError: An operation that cannot be expressed; none is ever left out.
    """
    found: list[Operation] = []
    for surface in ("multi", "backoffice", "simulator"):
        document = bundle.documents[surface]
        named = Names(bundle, surface)
        for path, item in document.root["paths"].items():
            for http, raw in item.items():
                found.append(_operation(bundle, document, named, raw, http, path))
        named.finish()
    return found


def _operation(bundle: Bundle, document: Document, named: Names, raw: Json, http: str, path: str) -> Operation:
    where: Where = ("paths", path, http)
    id = raw["operationId"]
    resource, method = named.of(id, http, path, where)
    if not re.fullmatch(_PATH, path):
        raise PipelineError(document.surface, where, "its path has characters that cannot stand in a URL")
    arguments = list(parameters(document, raw, where))
    body, flat, body_required = body_of(bundle, raw)
    if body is not None:
        arguments += body_arguments(bundle, body, flat, body_required, id)
    return Operation(
        surface=document.surface,
        id=id,
        resource=resource,
        http=http.upper(),
        path=path,
        arguments=tuple(told_apart(document, arguments, where)),
        body=body,
        flat=flat,
        body_required=body_required,
        security=security_of(bundle, document, raw, where),
        idempotent=has_header(raw, "idempotency-ref"),
        codes=_codes(bundle, raw),
        permissions=tuple(raw.get("x-permissions") or ()),
        deprecated=_deprecated(bundle, document, raw),
        summary=str(raw.get("summary") or "").strip(),
        description=str(raw.get("description") or "").strip(),
        calls=tuple(_calls(bundle, document, named, raw, (resource, method), where)),
        where=where,
    )


def _codes(bundle: Bundle, raw: Json) -> dict[str, tuple[str, ...]]:
    """Return the documented error statuses, each with its documented codes."""
    return {
        status: tuple(
            dict.fromkeys(
                code for body in (answer.get("content") or {}).values() for code in _codes_in(bundle, body["schema"])
            )
        )
        for status, answer in raw["responses"].items()
        if not status.startswith("2")
    }


def _codes_in(bundle: Bundle, schema: Any, depth: int = 0) -> Iterator[str]:
    name = ref_name(schema)
    shape = bundle.schemas.get(name, {}) if name else schema
    found = (shape.get("properties") or {}).get("errorCode")
    if found is not None:
        target = ref_name(found)
        yield from map(str, (bundle.schemas.get(target, {}) if target else found).get("enum") or ())
    for part in shape.get("oneOf") or () if depth < 8 else ():
        yield from _codes_in(bundle, part, depth + 1)


def _deprecated(bundle: Bundle, document: Document, raw: Json) -> str | None:
    if not raw.get("deprecated"):
        return None
    known = bundle.reviewed.section("successors").get(f"{document.surface}.{raw['operationId']}")
    return str(known or "the API's description names no successor")


def _calls(
    bundle: Bundle, document: Document, named: Names, raw: Json, name: tuple[str, str], where: Where
) -> Iterator[Call]:
    resource, method = name
    good = {status: answer for status, answer in raw["responses"].items() if status.startswith("2")}
    if not good or any(not status.isdigit() for status in good):
        raise PipelineError(
            document.surface, (*where, "responses"), "needs at least one success with a status of its own"
        )
    media = list(dict.fromkeys(kind for answer in good.values() for kind in answer.get("content") or {}))
    chosen = media if len(media) > 1 or has_header(raw, "accept") else media[:1] or [""]
    main = JSON if JSON in media else chosen[0]
    page = paging_of(bundle, document, raw, where)
    for kind in sorted(chosen, key=lambda one: one != main):
        extra = method if kind == main else named.representation(raw["operationId"], resource, kind, where)
        if extra is None:
            bundle.notes.add(document.surface, where, f"its form {kind} has no method: names.yaml names none")
            continue
        answer = {int(status): _answer(document, body, kind, where) for status, body in good.items()}
        accept = kind if kind and (len(chosen) > 1 or has_header(raw, "accept") or kind != JSON) else None
        yield Call(extra, accept, answer, page if kind == JSON else None)


def _answer(document: Document, answer: Json, media: str, where: Where) -> Json | str | None:
    content = answer.get("content") or {}
    if not content:
        return None
    if media == JSON:
        schema: Json = content.get(JSON, {}).get("schema") or {}
        return schema
    return "bytes"
