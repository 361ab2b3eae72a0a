"""From an answer that is not a success to the one exception that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from weavr_multi.core import jsons
from weavr_multi.core.exceptions import (
    BY_STATUS,
    AccessTokenRequired,
    ApiError,
    Locked,
    Problem,
    RateLimited,
    ServerError,
    StepUpRequired,
)
from weavr_multi.core.request import Request
from weavr_multi.core.response import Answer
from weavr_multi.core.secrets import conceal, redact

_LONGEST: Final = 2_000
_BY_CODE: Final[Mapping[str, type[ApiError]]] = {
    "STEP_UP_REQUIRED": StepUpRequired,
    "ACCESS_TOKEN_REQUIRED": AccessTokenRequired,
}


def failure(request: Request, answer: Answer, credentials: Iterable[str] = ()) -> ApiError:
    """Build the exception for an answer. It cannot fail: every part of the body is optional and may have any form.

    Args:
        request: What was sent; secrets in it are masked where the answer repeats them.
        answer: A status outside 200-299.
        credentials: The key and the token that were sent, masked in the same way.
    """
    body = _body(answer, (*request.secrets, *credentials))
    code = _code(body)
    error = _class(answer.status, code)(
        status=answer.status,
        operation=request.operation.key,
        error_code=code,
        request_ref=answer.headers.get("request-ref"),
        idempotency_ref=request.idempotency_ref,
        fields=_fields(body),
        body=body,
        message=_message(body),
    )
    if isinstance(error, RateLimited):
        error.reset_after = _seconds(answer.headers.get("x-ratelimit-reset"))
        error.limit = answer.headers.get("x-ratelimit-limit")
    elif isinstance(error, Locked):
        error.retry_after = Locked.retry_after
    return error


def _class(status: int, code: Any) -> type[ApiError]:
    if status == 403 and code in _BY_CODE:
        return _BY_CODE[code]
    return BY_STATUS.get(status, ServerError if status >= 500 else ApiError)


def _body(answer: Answer, secrets: tuple[str, ...]) -> Any:
    from weavr_multi.types import SECRET_NAMES

    if not answer.content:
        return None
    try:
        return redact(jsons.loads(answer.content), SECRET_NAMES, secrets)
    except (ValueError, RecursionError):  # a web page, or nesting that no honest answer has
        text = answer.content[: 4 * _LONGEST].decode("utf-8", "replace")
        return conceal(text, secrets)[:_LONGEST]


def _code(body: Any) -> Any:
    if not isinstance(body, Mapping):
        return None
    text = body.get("errorCode") or body.get("code")
    if not isinstance(text, str) or not text:
        return None
    from weavr_multi.errors import ErrorCode

    return ErrorCode(text)


def _message(body: Any) -> str:
    if isinstance(body, Mapping):
        text = body.get("message")
        return text[:500] if isinstance(text, str) else ""
    return ""


def _fields(body: Any) -> list[Problem]:
    """Find the invalid fields in the forms that the surfaces have for them."""
    if not isinstance(body, Mapping):
        return []
    found: list[Problem] = []
    for holder, key in (("syntaxErrors", "invalidFields"), ("validation", "fields"), ("", "validationErrors")):
        part = body.get(holder) if holder else body
        entries = part.get(key) if isinstance(part, Mapping) else None
        if isinstance(entries, list):
            found += [_field(entry) for entry in entries if isinstance(entry, Mapping)]
    return found


def _field(entry: Mapping[str, Any]) -> Problem:
    name = entry.get("fieldName") or entry.get("name") or entry.get("field") or "?"
    what = entry.get("error") or entry.get("message") or entry.get("errors") or "invalid"
    what = ", ".join(map(str, what)) if isinstance(what, list) else what
    params = entry.get("params")
    detail = f" ({', '.join(map(str, params))})" if isinstance(params, list) and params else ""
    return Problem(str(name), f"{what}{detail}")


def _seconds(text: str | None) -> float | None:
    try:
        seconds = float(text) if text is not None else None
    except ValueError:
        return None
    return seconds if seconds is not None and 0 <= seconds < 1e9 else None
