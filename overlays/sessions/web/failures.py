"""The responses of a web application to failed calls: a status, and JSON without secrets."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any, Final, NamedTuple

from weavr_multi.core.api_errors import (
    AccessTokenRequired,
    ApiError,
    BadRequest,
    Conflict,
    Forbidden,
    Gone,
    Locked,
    NotFound,
    RateLimited,
    ServerError,
    StepUpRequired,
)
from weavr_multi.core.exceptions import InvalidRequest, Problem, TransportError, WeavrError
from weavr_multi.sessions.errors import IdentityRequired, PasswordExpired, SignInFailed, StepUpFailed
from weavr_multi.sessions.sca.challenge import WRONG_CODES


class Failure(NamedTuple):
    """A response to the browser; its headers stand beside the content type."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str]


def failure_of(error: WeavrError) -> Failure | None:
    """Return the response for an error of a call; None for an error that is the application's own affair."""
    if isinstance(error, AccessTokenRequired):
        return None
    return next((write(error) for kind, write in _RESPONSES.items() if isinstance(error, kind)), None)


def _says(status: int, detail: str) -> Callable[[Any], Failure]:
    """Answer the same to every error of a class."""
    return lambda error: Failure(status, {"detail": detail} | doubt(error), {})


def _refused(detail: str) -> Callable[[ApiError], Failure]:
    """Answer as the service did: the status and the code, without its sentence, which may be for the integrator."""

    def write(error: ApiError) -> Failure:
        code = str(error.error_code or "")
        said = error._message if code in WRONG_CODES else ""  # ours: how many attempts are left
        body = {"detail": said or detail, **({"error_code": code} if code else {})}
        seconds = getattr(error, "retry_after", None)
        return Failure(error.status, body | doubt(error), _retry_after(seconds) if seconds else {})

    return write


def doubt(error: Any) -> dict[str, bool]:
    """Return what a response says of a write that may have been executed; nothing if there is none."""
    return {"may_have_been_executed": True} if getattr(error, "in_doubt", False) else {}


def _step_up(error: Any) -> Failure:
    body = {"detail": "strong customer authentication is needed", "channels": list(error.channels)}
    return Failure(403, body | doubt(error), {})


def _choice(error: Any) -> Failure:
    known = [{"type": str(one.id.type), "id": one.id.id, "name": one.name} for one in error.identities]
    return Failure(409, {"detail": "choose for which identity to sign in", "identities": known} | doubt(error), {})


def _invalid(error: Any) -> Failure:
    """Name the fields, as this package or the service found them."""
    problems: tuple[Problem, ...] = error.fields
    fields = [{"field": problem.field, "message": problem.message} for problem in problems]
    body = {"detail": "some values are not valid", "fields": fields} | doubt(error)
    code = getattr(error, "error_code", None)
    return Failure(422, {**body, "error_code": str(code)} if code else body, {})


def _limited(error: Any) -> Failure:
    body = {"detail": "too many requests: try again later"} | doubt(error)
    return Failure(429, body, _retry_after(error.reset_after or 1))


def _down(error: Any) -> Failure:
    """Say whether the service may have executed the request, so that nobody pays twice by trying again."""
    maybe = not error.never_sent if isinstance(error, TransportError) else error.in_doubt
    seconds = getattr(error, "reset_after", None)
    body = {"detail": "the payment service is not available", "may_have_been_executed": maybe}
    return Failure(503, body, _retry_after(seconds) if seconds else {})


def _retry_after(seconds: float) -> dict[str, str]:
    return {"Retry-After": str(max(1, ceil(seconds)))}


# The first class that an error is of. What is not here is the application's own affair.
_RESPONSES: Final[dict[type[WeavrError], Callable[[Any], Failure]]] = {
    SignInFailed: _says(401, "the sign-in was refused"),
    IdentityRequired: _choice,
    PasswordExpired: _says(409, "the password has expired: change it before signing in"),
    StepUpFailed: _says(410, "the authentication did not succeed, or is over: begin again"),
    StepUpRequired: _step_up,
    Forbidden: _refused("this user may not do this"),
    NotFound: _refused("there is no such thing"),
    Conflict: _refused("this is not possible as things are"),
    Gone: _refused("this has expired"),
    InvalidRequest: _invalid,
    BadRequest: _invalid,
    Locked: _refused("too many failures: try again later"),
    RateLimited: _limited,
    ServerError: _down,
    TransportError: _down,
}
FAILURES: Final = tuple(_RESPONSES)
