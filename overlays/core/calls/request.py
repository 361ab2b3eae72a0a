"""The request of one call as frozen data: every attempt and every replay sends the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from os import urandom
from typing import Any, Final
from urllib.parse import quote

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import NONE, Options, is_header_text
from weavr_multi.core.exceptions import Problem
from weavr_multi.core.sentinels import NotGiven
from weavr_multi.core.serialization import json_backend
from weavr_multi.core.serialization.encoder import Encoder
from weavr_multi.core.serialization.field_kinds import INTEGER, STRING, Kind, ListOf, MapOf, ModelOf
from weavr_multi.core.serialization.scalar_encoder import ID

# What two bits of a UUID's variant make of a random hexadecimal digit.
_VARIANTS: Final = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}
_SAFE_SEGMENT: Final = r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*"


class Arguments:
    """The arguments of one call, by their Python names.

    It is no mapping, so that what shows local variables shows the names alone: a value may be a password.
    """

    __slots__ = ("values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values

    def __repr__(self) -> str:
        return f"<Arguments {', '.join(self.values)}>"


class Request:
    """A call that is ready to be sent, without credentials. It shows none of its content.

    Attributes:
        url: Path and query, below the base URL.
        headers: The headers beside the credentials, the idempotency-ref among them.
        idempotency_ref: The ref that makes a repetition safe, or None.
        secrets: The secret texts inside, so that an echo of them can be masked.
    """

    __slots__ = ("content", "headers", "idempotency_ref", "operation", "secrets", "url")

    def __init__(
        self,
        operation: Operation[Any],
        url: str,
        headers: tuple[tuple[str, str], ...],
        content: bytes | None,
        idempotency_ref: str | None,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.operation, self.url, self.headers, self.content = operation, url, headers, content
        self.idempotency_ref, self.secrets = idempotency_ref, secrets

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Request) and all(getattr(self, n) == getattr(other, n) for n in self.__slots__)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        size = 0 if self.content is None else len(self.content)
        return f"<Request {self.operation.method} {self.operation.url}, {size} bytes, ref {self.idempotency_ref}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Request holds secrets in clear and is not pickled")

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again after an ambiguous outcome."""
        return self.operation.safe or self.idempotency_ref is not None


def build(
    operation: Operation[Any], values: Mapping[str, Any], options: Options, *, constraints: bool = True
) -> Request:
    """Encode and check the arguments of a call.

    Args:
        operation: The operation that is called.
        values: The arguments by their Python names; a body that is no object under ``body``.
        options: The options of the call, complete.
        constraints: Whether lengths, patterns and ranges are checked locally.

    Raises:
        InvalidRequest: Arguments that cannot be right, all of them named.
    """
    if options is not NONE:
        options.check(operation.key)
    encoder = Encoder(constraints=constraints)
    url = _path(operation, values, encoder)
    query = _query(operation, values, encoder) if operation.query else ""
    headers = _headers(operation, values, encoder)
    content = _body(operation, values, encoder)
    encoder.finish(operation.key)
    ref: str | None = None
    if operation.idempotent:
        ref = new_ref() if isinstance(options.idempotency_ref, NotGiven) else options.idempotency_ref
        headers.append(("idempotency-ref", ref))
    if content is not None:
        headers.append(("content-type", "application/json"))
    if options.extra_headers is not None:
        extra = {key.lower(): text for key, text in options.extra_headers.texts.items()}
        headers = [*(pair for pair in headers if pair[0] not in extra), *extra.items()]
    return Request(operation, url + query, tuple(headers), content, ref, tuple(encoder.secrets))


def new_ref() -> str:
    """Return a random UUID (version 4) as text: what ``str(uuid4())`` gives, in a third of its time."""
    text = urandom(16).hex()
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{_VARIANTS[text[16]]}{text[17:20]}-{text[20:]}"


def _path(operation: Operation[Any], values: Mapping[str, Any], encoder: Encoder) -> str:
    if not operation.path:
        return operation.url
    filled: dict[str, str] = {}
    for name, wire, kind, _, rules, _ in operation.path:
        value = values.get(name)
        if value is None:
            encoder.problems.append(_missing(name, kind))
            filled[wire] = "-"
            continue
        # The simulator declares its ids as integers; the digits on the wire are the same.
        plain, limits = (STRING, ID) if kind is INTEGER else (kind, rules)
        if limits == ID and type(value) is str and value.isascii() and value.isdigit():  # nearly always: as it is
            filled[wire] = value
            continue
        text = encoder.encode(plain, value, limits, name)
        if not isinstance(text, str) or not re.fullmatch(_SAFE_SEGMENT, text):
            if not any(problem.field == name for problem in encoder.problems):
                encoder.wrong(name, value, "must be text without characters that would change the URL")
            text = "-"
        filled[wire] = text
    return operation.url.format_map(filled)


def _query(operation: Operation[Any], values: Mapping[str, Any], encoder: Encoder) -> str:
    pairs: list[str] = []
    for name, wire, kind, required, rules, style in operation.query:
        value = values.get(name)
        if value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        wrong = len(encoder.problems)
        encoded = encoder.encode(kind, value, rules, name)
        if len(encoder.problems) > wrong:
            continue
        if encoded is not None and not encoded and isinstance(kind, (ListOf, ModelOf, MapOf)):
            encoder.problem(name, "is empty, which would select everything; leave it out for that")
        elif isinstance(kind, (ListOf, ModelOf, MapOf)) and _is_nested(encoded):
            encoder.problem(name, "cannot hold lists or mappings: there is no form for them in a URL")
        elif encoded is not None:
            pairs += _query_pairs(wire, kind, style, encoded)
    return "?" + "&".join(pairs) if pairs else ""


def _is_nested(encoded: Any) -> bool:
    held = encoded.values() if isinstance(encoded, dict) else encoded
    return any(isinstance(item, (dict, list)) for item in held)


def _query_pairs(wire: str, kind: Kind, style: str, encoded: Any) -> list[str]:
    if isinstance(kind, ListOf):
        texts = [quote(_text(item), safe="") for item in encoded]
        return [f"{_key(wire)}={','.join(texts)}"] if style == "csv" else [f"{_key(wire)}={text}" for text in texts]
    if style == "deep":
        return [f"{_key(f'{wire}[{key}]')}={quote(_text(item), safe='')}" for key, item in encoded.items()]
    if isinstance(kind, (ModelOf, MapOf)):  # form style, exploded: each property is a parameter of its own
        return [f"{_key(key)}={quote(_text(item), safe='')}" for key, item in encoded.items()]
    return [f"{_key(wire)}={quote(_text(encoded), safe='')}"]


def _headers(operation: Operation[Any], values: Mapping[str, Any], encoder: Encoder) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = [("accept", operation.accept or "application/json")]
    for name, wire, kind, required, rules, _ in operation.headers:
        value = values.get(name)
        if value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        text = _text(encoder.encode(kind, value, rules, name))
        if not is_header_text(text):
            encoder.wrong(name, value, "must be printable ASCII text without blanks around it")
        headers.append((wire.lower(), text))
    if operation.sent:
        given = {name for name, _ in headers}
        headers += [(name, text) for name, text in operation.sent.items() if name not in given]
    return headers


def _body(operation: Operation[Any], values: Mapping[str, Any], encoder: Encoder) -> bytes | None:
    fields = operation.body
    if fields is None:
        return None
    if isinstance(fields, Kind):
        value = values.get("body")
        if value is None:
            if operation.body_required:
                encoder.problems.append(_missing("body", fields))
            return None
        encoded = encoder.encode(fields, value, operation.body_rules, "body")
        if encoded == {}:
            _refuse_empty(operation, encoder)
        return None if encoder.problems else json_backend.dumps(encoded)
    out: dict[str, Any] = {}
    for name, wire, kind, required, rules in fields:
        value = values.get(name)
        if value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        out[wire] = encoder.encode(kind, value, rules, name)
    if not out:
        _refuse_empty(operation, encoder)
    if encoder.problems or not (out or operation.body_required):
        return None
    return json_backend.dumps(out)


def _refuse_empty(operation: Operation[Any], encoder: Encoder) -> None:
    if operation.method == "PATCH" and not encoder.problems:
        encoder.problem("body", "nothing is left to change: an argument of None is one that was not given")


def _missing(name: str, kind: Kind) -> Problem:
    return Problem(name, f"is required ({kind.name})")


def _key(wire: str) -> str:
    return quote(wire, safe="")


def _text(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)
