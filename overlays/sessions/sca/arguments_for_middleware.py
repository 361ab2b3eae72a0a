"""What middleware sees of a call that is sent again after a step-up: its arguments as they stand in the request."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, unquote

from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.request import Arguments, Request
from weavr_multi.core.serialization.field_kinds import Kind


def arguments_of(request: Request) -> Arguments:
    """Return the arguments by their Python names, with the values that are sent: of a body, the JSON of the wire."""
    return Arguments(dict([*_in_path(request), *_in_query(request), *_in_body(request)]))


def with_headers(request: Request, options: Options) -> Request:
    """Return the request with the headers that middleware has added, checked as at the first time."""
    options.check(request.operation.key)
    if options.extra_headers is None:
        return request
    extra = {name.lower(): text for name, text in options.extra_headers.texts.items()}
    headers = (*(pair for pair in request.headers if pair[0] not in extra), *extra.items())
    return Request(request.operation, request.url, headers, request.content, request.idempotency_ref, request.secrets)


def _in_path(request: Request) -> Iterator[tuple[str, Any]]:
    names = {wire: name for name, wire, *_ in request.operation.path}
    parts = zip(request.operation.url.split("/"), request.url.partition("?")[0].split("/"), strict=False)
    for template, text in parts:
        if template.startswith("{"):
            yield names[template[1:-1]], unquote(text)


def _in_query(request: Request) -> Iterator[tuple[str, Any]]:
    given: dict[str, list[str]] = {}
    for name, text in parse_qsl(request.url.partition("?")[2], keep_blank_values=True):
        given.setdefault(re.sub(r"\[.*", "", name), []).append(text)
    names = {wire: name for name, wire, *_ in request.operation.query}
    for wire, texts in given.items():
        yield names.get(wire, wire), texts if len(texts) > 1 else texts[0]


def _in_body(request: Request) -> Iterator[tuple[str, Any]]:
    if request.content is None:
        return
    fields = request.operation.body
    try:
        body = json.loads(request.content)
    except (ValueError, RecursionError):  # of a stored call that was changed: a rule finds none of its names
        body = request.content
    if fields is None or isinstance(fields, Kind) or not isinstance(body, dict):
        yield "body", body
        return
    names: dict[object, str] = {wire: name for name, wire, *_ in fields}
    for wire, value in body.items():
        yield names.get(wire, str(wire)), value
