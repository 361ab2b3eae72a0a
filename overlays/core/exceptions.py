"""The roots of all errors that this package raises.

WeavrError
├─ ConfigurationError                what the caller built wrongly, before anything was sent
│   ├─ InvalidRequest ─ InvalidItems   values of one call, items of a bulk that cannot be right (also a ValueError)
│   └─ RunChanged                      the items of a bulk are not those of its run
├─ TransportError ─ TimedOut, ConnectionFailed
├─ ApiError (status, error_code, request_ref, idempotency_ref, operation, fields, body)
│   ├─ BadRequest ├─ Unauthorized ├─ Forbidden ─ StepUpRequired, AccessTokenRequired
│   ├─ NotFound ├─ Conflict ├─ Gone ├─ Locked ├─ RateLimited (reset_after) └─ ServerError
├─ SessionError ─ SessionExpired, SignInFailed, IdentityRequired, PasswordExpired, StepUpFailed
├─ WebhookError ─ InvalidSignature, StaleDelivery, DuplicateDelivery, MalformedDelivery
├─ DeliveryLogError
├─ BulkError ─ BulkTimedOut, BulkFailed, AlreadySubmitted, RunInUse, JournalError
└─ DecodeError

Session, webhook and bulk errors are in `errors.py` of their overlay, API errors in `core/api_errors.py`. They come from
``weavr_multi``, some of bulks from ``weavr_multi.bulks`` alone. Each composes its own message from its evidence, shows
no secret, and survives a pickle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

# A text: `re` compiles it at its first use, and keeps it. Other patterns that a first call can spare are texts, too.
_ADDRESS: Final = r" at 0x[0-9a-fA-F]+"


class WeavrError(Exception):
    """The root of all errors of this package.

    Its text is composed from its evidence whenever it is asked for, so that `str`, `repr` and `args` always agree.

    Args:
        message: What happened. The address of an object in it is removed: it would tell a reader nothing.
    """

    _message: str = ""

    def __init__(self, message: str = "") -> None:
        self._message = re.sub(_ADDRESS, "", message)

    @property
    def args(self) -> tuple[Any, ...]:
        """The whole text, for what shows an error by its arguments (a task queue's result, for example)."""
        return (str(self),)

    @args.setter
    def args(self, value: tuple[Any, ...]) -> None:
        self._message = str(value[0]) if value else ""

    def __str__(self) -> str:
        return self._message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self._message, dict(self._evidence())))

    def _evidence(self) -> Mapping[str, Any]:
        """The attributes that a pickle keeps: all but live objects, whose names begin with an underscore."""
        kept = {name: value for name, value in vars(self).items() if not name.startswith("_")}
        notes = getattr(self, "__notes__", None)
        return {**kept, "__notes__": list(notes)} if notes else kept


def _rebuild(cls: type[WeavrError], message: str, evidence: Mapping[str, Any]) -> WeavrError:
    error = cls.__new__(cls)
    error._message = message
    vars(error).update(evidence)
    return error


class Problem(NamedTuple):
    """One thing that is wrong with a value.

    Attributes:
        field: The argument or the path inside it, such as ``root_user.email``.
        message: The value that came, and what would be right.
    """

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


class ConfigurationError(WeavrError):
    """The caller built something wrongly; nothing was sent.

    Attributes:
        problems: Each thing that is wrong, where several can be.
    """

    def __init__(self, message: str, *, problems: Sequence[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class InvalidRequest(ConfigurationError, ValueError):
    """Values of one call cannot be right; nothing was sent.

    It is a `ValueError` too, so that code which does not know this package treats it as what it is.
    """

    __match_args__ = ("fields",)

    @property
    def fields(self) -> tuple[Problem, ...]:
        """Each value that is wrong, with what would be right; `BadRequest` names what the service refused alike."""
        return self.problems


def invalid(field: str, message: str, *, operation: str = "") -> InvalidRequest:
    """Return the error for one value that cannot be right, of a call if one is named."""
    problem = Problem(field, message)
    text = f"{operation}: nothing was sent: {problem}" if operation else str(problem)
    return InvalidRequest(text, problems=[problem])


class TransportError(WeavrError):
    """No response came.

    Attributes:
        operation: The public name of the operation, such as ``transfers.create``.
        never_sent: Whether it is certain that the service did not see the request, in no attempt.
        idempotency_ref: The ref to repeat the call with, where it has one.
    """

    def __init__(
        self, message: str, *, operation: str = "", never_sent: bool = False, idempotency_ref: str | None = None
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.never_sent = never_sent
        self.idempotency_ref = idempotency_ref

    def __str__(self) -> str:
        where = f"{self.operation}: " if self.operation else ""
        fate = "the request was never sent" if self.never_sent else "the service may have received the request"
        ref = f" (idempotency-ref {self.idempotency_ref})" if self.idempotency_ref else ""
        return f"{where}{self._message}; {fate}{ref}"


class TimedOut(TransportError):
    """A time-out passed: connecting, waiting for a connection of the pool, or the whole call."""


class ConnectionFailed(TransportError):
    """The connection could not be opened, or broke."""


class DecodeError(WeavrError):
    """A success could not be understood: it is not what the description declares.

    Attributes:
        operation: The public name of the operation.
        status: The HTTP status of the response.
        content_type: Its ``content-type``, or None.
        request_ref: Its ``request-ref``, or None.
        idempotency_ref: The ref that was sent, or None. Calling again with it is safe.
        body: The body (JSON, else the beginning of its text, else None), secrets masked.
        in_doubt: Whether the service may or may not have executed a write: something else may have responded.
        problems: The fields that do not match, where `strict` decoding found them.
    """

    in_doubt: bool = False
    _repeats = False  # whether another attempt may bring what is declared

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        status: int | None = None,
        content_type: str | None = None,
        request_ref: str | None = None,
        idempotency_ref: str | None = None,
        body: object = None,
        problems: Sequence[Problem] = (),
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.status = status
        self.content_type = content_type
        self.request_ref = request_ref
        self.idempotency_ref = idempotency_ref
        self.body = body
        self.problems = tuple(problems)

    def __str__(self) -> str:
        where = f"{self.operation}: " if self.operation else ""
        known = (("request-ref", self.request_ref), ("idempotency-ref", self.idempotency_ref))
        refs = ", ".join(f"{name} {text}" for name, text in known if text)
        doubt = "; the service may or may not have executed it" if self.in_doubt else ""
        return f"{where}{self._message}" + (f" ({refs})" if refs else "") + doubt
