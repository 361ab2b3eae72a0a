"""Turns a response that is not the declared success into the one exception for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from weavr_multi.core.api_errors import (
    BY_STATUS,
    AccessTokenRequired,
    ApiError,
    Locked,
    RateLimited,
    ServerError,
    StepUpRequired,
)
from weavr_multi.core.calls.request import Request
from weavr_multi.core.calls.response import Response
from weavr_multi.core.exceptions import DecodeError, Problem
from weavr_multi.core.lazy_imports import imported
from weavr_multi.core.sensitive import MASK, conceal, redact
from weavr_multi.core.serialization import json_backend

_LONGEST: Final = 2_000
_SHOWN: Final = 200
_BY_CODE: Final[Mapping[str, type[ApiError]]] = {
    "STEP_UP_REQUIRED": StepUpRequired,
    "ACCESS_TOKEN_REQUIRED": AccessTokenRequired,
}


def failure(request: Request, response: Response, credentials: Iterable[str] = (), now: float = 0.0) -> ApiError:
    """Build the exception for an error response.

    It cannot fail: every part of the body may be missing or strange. Secrets of the request and the credentials that
    were sent are masked where the response repeats them.
    """
    secrets = (*request.secrets, *credentials)
    body = _body(response, secrets)
    code = _code(body)
    kind = BY_STATUS.get(response.status, ServerError if response.status >= 500 else ApiError)
    error = (_BY_CODE.get(code, kind) if response.status == 403 else kind)(
        status=response.status,
        operation=request.operation.key,
        error_code=code,
        request_ref=response.headers.get("request-ref"),
        idempotency_ref=request.idempotency_ref,
        fields=_invalid_fields(body),
        body=body,
        message=_redirect(response, secrets) if 300 <= response.status < 400 else _message(body),
    )
    if isinstance(error, RateLimited):
        error.reset_after = wait_asked(response.headers, now)
        error.limit = response.headers.get("x-ratelimit-limit")
    elif isinstance(error, ServerError) and response.status == 503:
        error.reset_after = wait_asked(response.headers, now)
    elif isinstance(error, Locked):
        error.retry_after = Locked.retry_after
    return error


def undeclared(request: Request, response: Response, what: str, credentials: Iterable[str] = ()) -> DecodeError:
    """Build the exception for a success in which something differs (`response.misfit`) from the description."""
    body = _body(response, (*request.secrets, *credentials))
    kind = response.headers.get("content-type")
    beginning = f": {str(body)[:_SHOWN]!r}" if body is not None else ""
    error = DecodeError(
        f"the service responded {response.status} with {what}{f' ({kind[:80]})' if kind else ''}{beginning}",
        operation=request.operation.key,
        status=response.status,
        content_type=kind,
        request_ref=response.headers.get("request-ref"),
        idempotency_ref=request.idempotency_ref,
        body=body,
    )
    error._repeats = True
    return error


def _redirect(response: Response, secrets: Iterable[str]) -> str:
    target = conceal(response.headers.get("location", "")[:_LONGEST], secrets).partition("?")[0]
    where = f" to {re.sub(r'//[^/]*@', '//', target)[:_SHOWN]!r}" if target else ""
    return f"the service redirects{where}, and a request is not redirected: check base_url="


def _body(response: Response, secrets: tuple[str, ...]) -> Any:
    from weavr_multi.types import SECRET_NAMES

    if not response.content:
        return None
    try:
        body = redact(json_backend.loads(response.content), SECRET_NAMES, secrets)
    except (ValueError, RecursionError):  # a web page, a body that was cut off, or absurdly deep nesting
        if response.problem is not None:  # bytes of some encoding
            return None
        body = conceal(response.content[: 4 * _LONGEST].decode("utf-8", "replace"), secrets)
    return _without_secrets(body, SECRET_NAMES)[:_LONGEST] if isinstance(body, str) else body


def _without_secrets(text: str, names: frozenset[str]) -> str:
    """Mask what may be a secret in a text that is no JSON object: by its name beside it, and by its form."""
    return _RANDOM.sub(MASK, _BEARER.sub(MASK, _named(names).sub(rf'\1"{MASK}"', text)))


_BEARER: Final = re.compile(r"\b(?:Bearer|Basic)\s+[^\s\"'<>,;]+", re.IGNORECASE)
# A long word of letters and digits, as tokens are; not a UUID, which is how requests are named.
_RANDOM: Final = re.compile(
    r"(?<![\w+=-])(?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w+=-]))"
    r"(?=[\w+=-]*\d)(?=[\w+=-]*[^\W\d])[\w+=-]{20,}"
)


@lru_cache(maxsize=1)
def _named(names: frozenset[str]) -> re.Pattern[str]:
    """Find what stands under secret names in JSON that is not whole, in a form, in XML and in code."""
    texts = "|".join(rf"{quote}(?:[^{quote}\\]|\\.)*(?:{quote}|\\?$)" for quote in "\"'")
    value = rf"(?:{texts}|\{{[^}}]*\}}?|\[[^\]]*\]?|[^\s,}}\]&;<]+)"
    name = rf"(?<![A-Za-z])(?:{'|'.join(sorted(map(re.escape, names)))})[\"']?\s*[:=>]\s*"
    return re.compile(rf"({name}){value}", re.DOTALL | re.IGNORECASE)


def _code(body: Any) -> Any:
    if not isinstance(body, Mapping):
        return None
    text = body.get("errorCode") or body.get("code")
    # 404s and the like repeat their HTTP status there, which is no code of an error.
    if not isinstance(text, str) or not text or text.strip().isdecimal():
        return None
    return imported("weavr_multi.errors", "ErrorCode")(text)


def _message(body: Any) -> str:
    text = body.get("message") if isinstance(body, Mapping) else None
    return text[:500] if isinstance(text, str) else ""


# (the object that holds the list, or "" for the body itself; the list)
_LISTS: Final = (
    ("syntaxErrors", "invalidFields"),
    ("validation", "fields"),
    ("", "validationErrors"),
    ("", "invalidFields"),
)
_PREFIXED: Final = re.compile(r"request\.([\w.\[\]-]+):\s*(.+)", re.S)
_NAMED: Final = re.compile(r"(?:request\.)?([A-Za-z_][\w.\[\]-]*):\s*(.+)", re.S)


def _invalid_fields(body: object) -> list[Problem]:
    """Return the invalid fields that a decoded body names; an empty list if it has none of the known forms."""
    if not isinstance(body, Mapping):
        return []
    found: list[Problem] = []
    for holder, key in _LISTS:
        part = body.get(holder) if holder else body
        found += [_problem(entry) for entry in _objects(part, key)]
    embedded = [entry.get("message") for entry in _objects(body.get("_embedded"), "errors")]
    found += [_split(_NAMED, text) or Problem("?", text) for text in embedded if isinstance(text, str)]
    message = body.get("message")
    alone = _split(_PREFIXED, message) if isinstance(message, str) and not found else None
    return [alone] if alone is not None else found


def _objects(holder: object, key: str) -> Iterator[Mapping[str, Any]]:
    entries = holder.get(key) if isinstance(holder, Mapping) else None
    return (entry for entry in (entries if isinstance(entries, list) else ()) if isinstance(entry, Mapping))


def _split(pattern: re.Pattern[str], text: str) -> Problem | None:
    match = pattern.fullmatch(text.strip())
    return Problem(match[1], match[2]) if match else None


def _problem(entry: Mapping[str, Any]) -> Problem:
    name = entry.get("fieldName") or entry.get("name") or entry.get("field") or "?"
    what = entry.get("error") or entry.get("message") or entry.get("errors") or "invalid"
    text = ", ".join(map(_error, what)) if isinstance(what, list) else str(what)
    return Problem(str(name), text + _parameters(entry.get("params")))


def _error(what: object) -> str:
    """Write one error of a field, which is a text or ``{"type": …, "params": […]}``."""
    if not isinstance(what, Mapping):
        return str(what)
    return str(what.get("type") or what.get("error") or what.get("message") or "invalid") + _parameters(
        what.get("params")
    )


def _parameters(params: object) -> str:
    shown: Iterable[object] = params if isinstance(params, list) else ()
    text = ", ".join(map(str, shown))
    return f" ({text})" if text else ""


def wait_asked(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that the service asks to wait: of `x-ratelimit-reset` and `Retry-After` the longer."""
    retry_after = _field(headers, "retry-after")
    found = [_seconds(_field(headers, "x-ratelimit-reset")), _seconds(retry_after)]
    if retry_after is not None and found[1] is None:
        date = _date(retry_after)
        # The service's own clock, where it tells it: ours may be wrong.
        today = _date(headers.get("date", ""))
        found[1] = max(0.0, date - (now if today is None else today)) if date is not None else None
    return max((seconds for seconds in found if seconds is not None), default=None)


def _field(headers: Mapping[str, str], name: str) -> str | None:
    """Return a header's text; the texts of one that came twice joined by a comma."""
    every = getattr(headers, "getall", None)  # aiohttp's mapping gives the first alone
    return headers.get(name) if every is None else ", ".join(every(name, ())) or None


def _seconds(text: str | None) -> float | None:
    """Read a number of seconds; of several, which is a header that came twice, the longest."""
    try:
        seconds = max(map(float, text.split(","))) if text is not None else None
    except ValueError:
        return None
    return seconds if seconds is not None and 0 <= seconds < 1e12 else None


def _date(text: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
