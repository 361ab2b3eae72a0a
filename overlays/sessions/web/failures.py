"""The responses of a web application to failed calls: a status, and JSON without secrets."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any, Final, NamedTuple

from weavr_multi.core.api_errors import BadRequest, RateLimited, ServerError, StepUpRequired
from weavr_multi.core.exceptions import InvalidRequest, Problem, TransportError, WeavrError


class Failure(NamedTuple):
    """A response to the browser.

    Attributes:
        status: The HTTP status.
        body: The JSON that is sent.
        headers: Headers beside the content type.
    """

    status: int
    body: dict[str, Any]
    headers: dict[str, str]


def failure_of(error: WeavrError) -> Failure | None:
    """Return the response for an error of a call; None for an error that is the application's own affair."""
    return next((write(error) for kind, write in _RESPONSES.items() if isinstance(error, kind)), None)


def _step_up(error: Any) -> Failure:
    return Failure(403, {"detail": "strong customer authentication is needed", "channels": list(error.channels)}, {})


def _invalid(error: Any) -> Failure:
    """Name the fields, as this package or the service found them."""
    problems: tuple[Problem, ...] = error.fields
    fields = [{"field": problem.field, "message": problem.message} for problem in problems]
    body = {"detail": "some values are not valid", "fields": fields}
    code = getattr(error, "error_code", None)
    return Failure(422, {**body, "error_code": str(code)} if code else body, {})


def _limited(error: Any) -> Failure:
    return Failure(429, {"detail": "too many requests: try again later"}, _retry_after(error.reset_after or 1))


def _down(error: Any) -> Failure:
    """Say whether the service may have executed the request, so that nobody pays twice by trying again."""
    doubt = not error.never_sent if isinstance(error, TransportError) else error.in_doubt
    seconds = getattr(error, "reset_after", None)
    body = {"detail": "the payment service is not available", "may_have_been_executed": doubt}
    return Failure(503, body, _retry_after(seconds) if seconds else {})


def _retry_after(seconds: float) -> dict[str, str]:
    return {"Retry-After": str(max(1, ceil(seconds)))}


_RESPONSES: Final[dict[type[WeavrError], Callable[[Any], Failure]]] = {
    StepUpRequired: _step_up,
    InvalidRequest: _invalid,
    BadRequest: _invalid,
    RateLimited: _limited,
    ServerError: _down,
    TransportError: _down,
}
FAILURES: Final = tuple(_RESPONSES)
