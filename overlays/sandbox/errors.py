"""Refusals: every response other than success, raised from anywhere below the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weavr_multi.sandbox.json_text import Json

if TYPE_CHECKING:
    from weavr_multi.sandbox.api.description import Operation


@dataclass(frozen=True, slots=True)
class InvalidField:
    """One field at fault, as ``syntaxErrors.invalidFields`` names it."""

    name: str
    error: str
    params: tuple[str, ...] = ()


class Refusal(Exception):
    """An answer other than success.

    A refusal undoes what its request changed, except with ``keep=True``: a wrong code, for example,
    must be counted although the call fails.
    """

    status = 500

    def __init__(
        self,
        code: str | None = None,
        *,
        message: str | None = None,
        body: Json | None = None,
        keep: bool = False,
        headers: Sequence[tuple[bytes, bytes]] = (),
    ) -> None:
        super().__init__(code or message or type(self).__name__)
        self.code = code
        self.message = message
        self.body = body
        self.keep = keep
        self.headers = tuple(headers)


class BadRequest(Refusal):
    """400, with the fields at fault in the shape that the operation documents."""

    status = 400

    def __init__(
        self, *fields: InvalidField, message: str = "The request is not valid.", body: Json | None = None
    ) -> None:
        super().__init__(message=message, body=body)
        self.fields = fields


class Unauthorized(Refusal):
    """401: bad api-key, unknown token, expired token; one answer for all."""

    status = 401


class Forbidden(Refusal):
    """403, with a code where the operation documents one."""

    status = 403


class NotFound(Refusal):
    """404: no such thing, or not one this caller may see."""

    status = 404


class NotAllowed(Refusal):
    """405: the address exists, the method does not."""

    status = 405

    def __init__(self, *, message: str, operation: Operation | None = None) -> None:
        super().__init__(message=message)
        self.operation = operation


class Conflict(Refusal):
    """409 with the code that says which state stands in the way."""

    status = 409


def conflict_if(stands_in_the_way: object, code: str) -> None:
    """Refuse with 409 and a code where a condition holds: a rule of a domain in one line."""
    if stands_in_the_way:
        raise Conflict(code)


class Gone(Refusal):
    """410."""

    status = 410


class Locked(Refusal):
    """423: too many failed sign-ins."""

    status = 423


class TooLarge(Refusal):
    """413: an oversized request, or ``idempotency-ref``."""

    status = 413


class RateLimited(Refusal):
    """429 with the two headers that say when to come back."""

    status = 429

    def __init__(self, limit: str, reset: int) -> None:
        super().__init__(headers=((b"x-ratelimit-limit", limit.encode()), (b"x-ratelimit-reset", b"%d" % reset)))


class Unavailable(Refusal):
    """503."""

    status = 503


class Dropped(Exception):
    """The connection ends here, without an answer: an injected fault."""
