"""Operations as the templates and the package's own description need them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.describe.arguments import JSON, Argument, body_arguments, body_of, has_header, parameters, told_apart
from pipeline.describe.paging import Paging, paging_of
from pipeline.describe.public_names import Names
from pipeline.describe.security import Security, security_of
from pipeline.normalise.bundle import Bundle
from pipeline.normalise.plain import Where, ref_name
from pipeline.read.documents import Document, Json
from pipeline.read.problems import PipelineError

_PATH = r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@%/-]|{[A-Za-z0-9_.-]+})*"


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
    prefix: str
    path: str
    arguments: tuple[Argument, ...]
    body: Json | None
    flat: bool
    body_required: bool
    security: Security
    idempotent: bool
    codes: dict[str, tuple[str, ...]]
    permissions: tuple[str, ...]
    sent: dict[str, str]
    deprecated: str | None
    summary: str
    description: str
    calls: tuple[Call, ...]
    where: Where = field(compare=False, default=())

    @property
    def url(self) -> str:
        """Path below the base URL."""
        return self.prefix + self.path

    @property
    def tag(self) -> str:
        """The resource with its surface, unique over all of them."""
        return self.resource if self.surface == "multi" else f"{self.surface}_{self.resource}"

    @property
    def name(self) -> str:
        """The public name, such as `managed_accounts.create`."""
        return f"{self.resource}.{self.calls[0].method}"


def operations(bundle: Bundle) -> list[Operation]:
    """Return every operation of the surfaces that are called.

    Raises:
        PipelineError: An operation that cannot be expressed; none is ever left out.
    """
    found: dict[tuple[str, str], Operation] = {}
    for surface, document in bundle.documents.items():
        if document.about.events:
            continue
        named = Names(bundle, surface)
        for path, item in document.root["paths"].items():
            for http, raw in item.items():
                one = _operation(bundle, document, named, raw, http, path)
                known = found.setdefault((one.url, http), one)
                if known is not one and document.about.within:
                    bundle.notes.add(surface, ("paths", path, http), f"is {known.surface}'s {known.id}: left to it")
                elif known is not one:
                    raise PipelineError(surface, ("paths", path, http), f"is {known.surface}'s {known.id} too")
        named.finish()
    return list(found.values())


def _operation(bundle: Bundle, document: Document, named: Names, raw: Json, http: str, path: str) -> Operation:
    where: Where = ("paths", path, http)
    id = raw["operationId"]
    resource, method = named.of(id, http, path, where)
    if not re.fullmatch(_PATH, path):
        raise PipelineError(
            document.surface, where, "its path must begin with / and have no characters that cannot stand in a URL"
        )
    security = security_of(bundle, document, raw, where)
    arguments = list(parameters(bundle, document, raw, where, security.schemes))
    body, flat, body_required = body_of(bundle, raw)
    if body is not None:
        arguments += body_arguments(bundle, body, flat, body_required, id)
    return Operation(
        surface=document.surface,
        id=id,
        resource=resource,
        http=http.upper(),
        prefix=document.path,
        path=path,
        arguments=tuple(told_apart(document, arguments, where, flat=flat or body is None)),
        body=body,
        flat=flat,
        body_required=body_required,
        security=security,
        idempotent=has_header(raw, "idempotency-ref"),
        codes=_codes(bundle, raw),
        permissions=tuple(raw.get("x-permissions") or ()),
        sent=bundle.reviewed.section("always_sent").get(f"{document.surface}.{id}") or {},
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
    """Return the methods of an operation: one, and one more for each further representation of its response."""
    resource, method = name
    good = _successes(document, raw, where)
    media = _media(good)
    negotiated = len(media) > 1 or has_header(raw, "accept")
    chosen = (media if negotiated else media[:1]) or [""]
    main = JSON if JSON in media else chosen[0]
    page = paging_of(bundle, document, raw, where)
    for kind in sorted(chosen, key=lambda one: one != main):
        extra = method if kind == main else named.representation(raw["operationId"], resource, kind, where)
        if extra is None:
            bundle.notes.add(document.surface, where, f"its form {kind} has no method: names.yaml names none")
            continue
        accept = kind if negotiated or kind not in ("", JSON) else None
        accept = _named_otherwise(good, kind) or accept
        yield Call(extra, accept or None, _answers(good, kind), page if kind == JSON else None)


def _media(good: Json) -> list[str]:
    return list(dict.fromkeys(kind for answer in good.values() for kind in answer.get("content") or {}))


def _successes(document: Document, raw: Json, where: Where) -> Json:
    good = {status: answer for status, answer in raw["responses"].items() if status.startswith("2")}
    if not good or not all(re.fullmatch(r"2\d\d", status) for status in good):
        raise PipelineError(
            document.surface, (*where, "responses"), "needs at least one success with a status of its own"
        )
    return good


def _named_otherwise(good: Json, kind: str) -> str | None:
    """Return the document's own name of a media type that is JSON."""
    found = ((answer.get("content") or {}).get(kind) or {} for answer in good.values())
    return next((str(one["x-accept"]) for one in found if "x-accept" in one), None)


def _answers(good: Json, media: str) -> dict[int, Json | str | None]:
    """Return what the response holds in one representation, by status."""
    return {int(status): _answer(answer.get("content") or {}, media) for status, answer in good.items()}


def _answer(content: Json, media: str) -> Json | str | None:
    if not content:
        return None
    if media == JSON:
        schema: Json = content.get(JSON, {}).get("schema") or {}
        return "bytes" if schema.get("format") == "binary" else schema
    return "bytes"
