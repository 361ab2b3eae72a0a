"""One logical call as plain, frozen data: what every attempt, and every replay, sends again byte for byte."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import quote
from uuid import uuid4

from weavr_multi.core import jsons
from weavr_multi.core.encoding import Encoder
from weavr_multi.core.exceptions import Problem
from weavr_multi.core.kinds import INT, STR, D, Kind, L, M
from weavr_multi.core.operation import Operation
from weavr_multi.core.options import Options, is_header_text
from weavr_multi.core.unset import UNSET, Unset

_ID: Final = {"pattern": "^[0-9]+$"}
_SAFE_SEGMENT: Final = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*\Z")


class Request(NamedTuple):
    """A call that is ready to be sent, without credentials.

    Attributes:
        operation: What is called.
        url: Path and query, below the base URL.
        headers: The headers beside the credentials, the idempotency-ref among them.
        content: The body's bytes, or None.
        idempotency_ref: The ref that makes a repetition safe, or None.
        secrets: The secret texts inside, so that an echo of them can be masked.
    """

    operation: Operation[Any]
    url: str
    headers: tuple[tuple[str, str], ...]
    content: bytes | None
    idempotency_ref: str | None
    secrets: tuple[str, ...] = ()

    def __repr__(self) -> str:
        size = 0 if self.content is None else len(self.content)
        return f"<Request {self.operation.method} {self.operation.url}, {size} bytes, ref {self.idempotency_ref}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Request holds secrets in clear and is not pickled")

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again after an ambiguous outcome."""
        return self.operation.safe or self.idempotency_ref is not None


def build(operation: Operation[Any], values: Sequence[Any], options: Options, *, constraints: bool = True) -> Request:
    """Encode and check the arguments of a call.

    Args:
        operation: What is called.
        values: The arguments in the operation's order: path, query, headers, body fields (or the body).
        options: The options of the call, complete.
        constraints: Whether lengths, patterns and ranges are checked locally.

    Raises:
        ConfigurationError: Arguments that cannot be right, all of them named.
    """
    options.check(operation.key)
    encoder = Encoder(constraints=constraints)
    rest = iter(values)
    url = _path(operation, rest, encoder)
    query = _query(operation, rest, encoder)
    headers = _headers(operation, rest, encoder)
    content = _body(operation, rest, encoder)
    encoder.finish(operation.key)
    ref: str | None = None
    if operation.idempotent:
        ref = str(uuid4()) if isinstance(options.idempotency_ref, Unset) else options.idempotency_ref
        headers.append(("idempotency-ref", ref))
    if content is not None:
        headers.append(("content-type", "application/json"))
    if not isinstance(options.extra_headers, Unset):
        extra = {key.lower(): text for key, text in options.extra_headers.items()}
        headers = [*(pair for pair in headers if pair[0] not in extra), *extra.items()]
    return Request(operation, url + query, tuple(headers), content, ref, tuple(encoder.secrets))


def _path(operation: Operation[Any], values: Any, encoder: Encoder) -> str:
    if not operation.path:
        return operation.url
    filled: dict[str, str] = {}
    for name, wire, kind, _, rules, _ in operation.path:
        value = next(values)
        # The simulator declares its ids as integers; the digits on the wire are the same.
        plain, limits = (STR, _ID) if kind is INT else (kind, rules)
        text = encoder.encode(plain, value, limits, name)
        if not isinstance(text, str) or not _SAFE_SEGMENT.match(text):
            if not any(problem.field == name for problem in encoder.problems):
                encoder.wrong(name, value, "text without characters that would change the URL")
            text = "-"
        filled[wire] = text
    return operation.url.format_map(filled)


def _query(operation: Operation[Any], values: Any, encoder: Encoder) -> str:
    pairs: list[str] = []
    for name, wire, kind, required, rules, style in operation.query:
        value = next(values)
        if value is UNSET or value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        encoded = encoder.encode(kind, value, rules, name)
        if isinstance(kind, L):
            texts = [quote(_text(item), safe="") for item in encoded or ()]
            if style == "csv":
                pairs += [f"{_key(wire)}={','.join(texts)}"] if texts else []
            else:
                pairs += [f"{_key(wire)}={text}" for text in texts]
        elif isinstance(kind, (M, D)):  # form style, exploded: each property is a parameter of its own
            pairs += [f"{_key(key)}={quote(_text(item), safe='')}" for key, item in (encoded or {}).items()]
        else:
            pairs.append(f"{_key(wire)}={quote(_text(encoded), safe='')}")
    return "?" + "&".join(pairs) if pairs else ""


def _headers(operation: Operation[Any], values: Any, encoder: Encoder) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = [("accept", operation.accept or "application/json")]
    for name, wire, kind, required, rules, _ in operation.headers:
        value = next(values)
        if value is UNSET or value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        text = _text(encoder.encode(kind, value, rules, name))
        if not is_header_text(text):
            encoder.wrong(name, value, "printable ASCII text without blanks around it")
        headers.append((wire.lower(), text))
    return headers


def _body(operation: Operation[Any], values: Any, encoder: Encoder) -> bytes | None:
    fields = operation.body
    if fields is None:
        return None
    if isinstance(fields, Kind):
        value = next(values)
        if value is UNSET:
            if operation.body_required:
                encoder.problems.append(_missing("body", fields))
            return None
        encoded = encoder.encode(fields, value, operation.body_rules, "body")
        return None if encoder.problems else jsons.dumps(encoded)
    out: dict[str, Any] = {}
    for name, wire, kind, required, rules in fields:
        value = next(values)
        if value is UNSET or value is None:
            if required:
                encoder.problems.append(_missing(name, kind))
            continue
        out[wire] = encoder.encode(kind, value, rules, name)
    if encoder.problems or not (out or operation.body_required):
        return None
    return jsons.dumps(out)


def _missing(name: str, kind: Kind) -> Problem:
    return Problem(name, f"is required ({kind.name})")


def _key(wire: str) -> str:
    return quote(wire, safe="")


def _text(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)
