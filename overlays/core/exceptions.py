"""Everything that this package raises on purpose.

WeavrError
├─ ConfigurationError                what the caller built wrongly, before anything was sent
├─ TransportError ─ TimedOut, ConnectionFailed
├─ ApiError (status, error_code, request_ref, idempotency_ref, operation, fields, body)
│   ├─ BadRequest ├─ Unauthorized ├─ Forbidden ─ StepUpRequired, AccessTokenRequired
│   ├─ NotFound ├─ Conflict ├─ Gone ├─ Locked ├─ RateLimited (reset_after) └─ ServerError
├─ SessionError ─ SessionExpired, SignInFailed, IdentityRequired, PasswordExpired, StepUpFailed
├─ WebhookError ─ InvalidSignature, StaleDelivery, DuplicateDelivery, MalformedDelivery
├─ BulkError ─ BulkTimedOut, BulkFailed
└─ DecodeError

Each composes its own message from its evidence, shows no secret, and survives a pickle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

if TYPE_CHECKING:
    from weavr_multi.core.secrets import Sensitive
    from weavr_multi.errors import ErrorCode
    from weavr_multi.models import UserIdentity
    from weavr_multi.sessions.password import PasswordSession
    from weavr_multi.sessions.pending import PendingCall
    from weavr_multi.sessions.session import BackofficeSession, Session


# How much of an answer a message repeats: the rest is in the error's attributes, and would drown a log.
_MOST = 10
_LONGEST = 300


class WeavrError(Exception):
    """The root of all errors of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.args, dict(self._evidence())))

    def _evidence(self) -> Mapping[str, Any]:
        """What a pickle keeps. Live objects (clients, sessions, tasks) begin with an underscore and stay behind."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}


def _rebuild(cls: type[WeavrError], args: tuple[Any, ...], evidence: Mapping[str, Any]) -> WeavrError:
    error = cls.__new__(cls, *args)
    error.args = args
    vars(error).update(evidence)
    return error


class Problem(NamedTuple):
    """One thing that is wrong with a value.

    Attributes:
        field: The argument or the path inside it, such as ``root_user.email``.
        message: What came and what would be right.
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


class TransportError(WeavrError):
    """No answer came.

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
        return f"{where}{self.args[0]}; {fate}{ref}"


class TimedOut(TransportError):
    """A time-out passed: connecting, waiting for a connection of the pool, or the whole call."""


class ConnectionFailed(TransportError):
    """The connection could not be opened, or broke."""


class ApiError(WeavrError):
    """The service answered with a status that is not a success.

    Attributes:
        status: The HTTP status.
        error_code: The ``errorCode`` of the answer, an open enumeration, or None.
        request_ref: The answer's ``request-ref``: what support asks for.
        idempotency_ref: The ref that was sent, or None.
        operation: The public name of the operation, such as ``transfers.create``.
        fields: The invalid fields that a 400 names.
        body: The decoded answer (JSON, else text, else None), secrets masked.
        in_doubt: Whether the service may have carried out a write all the same: the status says as much (500, 502, 503,
            504), or an earlier attempt of the same call was left without an answer. Call again with
            `idempotency_ref` and the same arguments, not without.
    """

    _title: ClassVar[str] = "unexpected answer"
    in_doubt: bool = False

    def __init__(
        self,
        *,
        status: int,
        operation: str,
        error_code: ErrorCode | None = None,
        request_ref: str | None = None,
        idempotency_ref: str | None = None,
        fields: Sequence[Problem] = (),
        body: object = None,
        message: str = "",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.operation = operation
        self.error_code = error_code
        self.request_ref = request_ref
        self.idempotency_ref = idempotency_ref
        self.fields = tuple(fields)
        self.body = body

    def __str__(self) -> str:
        parts = [f"{self.operation}: {self.status} {self._title}"]
        if self.error_code:
            parts.append(str(self.error_code)[:_LONGEST])
        if self.args and self.args[0]:
            parts.append(str(self.args[0]))
        if self.fields:
            shown = [str(problem)[:_LONGEST] for problem in self.fields[:_MOST]]
            more = [f"and {len(self.fields) - _MOST} more"] if len(self.fields) > _MOST else []
            parts.append("; ".join(shown + more))
        refs = [f"request-ref {self.request_ref}"] if self.request_ref else []
        refs += [f"idempotency-ref {self.idempotency_ref}"] if self.idempotency_ref else []
        doubt = "; the service may have carried it out all the same" if self.in_doubt else ""
        return ": ".join(parts) + (f" ({', '.join(refs)})" if refs else "") + doubt


class BadRequest(ApiError):
    """400: the request is not acceptable as it stands; `fields` says where."""

    _title = "bad request"


class Unauthorized(ApiError):
    """401: the api-key or the token is wrong, unknown or expired. The service does not say which."""

    _title = "unauthorized"


class Forbidden(ApiError):
    """403: the token's user may not do this."""

    _title = "forbidden"


class StepUpRequired(Forbidden):
    """403 STEP_UP_REQUIRED: the session must pass strong customer authentication first.

    Raised by a call on a session it can be finished: ``await error.session.step_up.start("SMS")``, ``verify`` the code,
    then ``await error.retry()``; or in another process, from ``error.pending.to_json()`` with ``Weavr.resume``.

    Attributes:
        channels: The channels that a step-up can go through; empty for the back office, which has none.
    """

    _title = "step-up required"
    channels: tuple[str, ...] = ()
    _pending: PendingCall | None = None

    @property
    def pending(self) -> PendingCall:
        """The refused call, ready to be sent again byte for byte.

        Raises:
            ConfigurationError: The call was not made on a session, or the error went through a pickle.
        """
        if self._pending is None:
            raise ConfigurationError(
                f"{self.operation}: nothing is pending: the call was not made on a session, or this error was pickled; "
                "store error.pending.to_json() instead"
            )
        return self._pending

    @property
    def session(self) -> Session | BackofficeSession:
        """The session that the call was made on."""
        return self.pending.session

    async def retry(self) -> Any:
        """Send the same call again, after the step-up: same body bytes, same idempotency-ref.

        Returns:
            What the operation answers with; for a list, the answer of that one page.
        """
        return await self.pending.retry()


class AccessTokenRequired(Forbidden):
    """403 ACCESS_TOKEN_REQUIRED: the token is an auth token that was not exchanged for an access token."""

    _title = "access token required"


class NotFound(ApiError):
    """404: there is no such thing, or the user may not see it."""

    _title = "not found"


class Conflict(ApiError):
    """409: the state of things does not allow it; `error_code` says which state."""

    _title = "conflict"


class Gone(ApiError):
    """410: what the request names has expired."""

    _title = "gone"


class Locked(ApiError):
    """423: too many failures; the service refuses for a while.

    Attributes:
        retry_after: Seconds after which to try again (the service documents 30 minutes for a sign-in).
    """

    _title = "locked"
    retry_after: float = 1800.0


class RateLimited(ApiError):
    """429: too many requests.

    Attributes:
        reset_after: Seconds until the window resets, from ``x-ratelimit-reset``, or None.
        limit: The text of ``x-ratelimit-limit``, or None.
    """

    _title = "rate limited"
    reset_after: float | None = None
    limit: str | None = None

    def __str__(self) -> str:
        wait = f"; the window resets in {self.reset_after:g} s" if self.reset_after is not None else ""
        return super().__str__() + wait


class ServerError(ApiError):
    """5xx: the service failed. For a write without an idempotency-ref the outcome is unknown."""

    _title = "server error"


class SessionError(WeavrError):
    """A session cannot be used, or could not be had.

    Attributes:
        status: The status of the answer behind it, or None.
        request_ref: The ``request-ref`` of that answer, or None.
    """

    status: int | None = None
    request_ref: str | None = None

    @classmethod
    def because(cls, message: str, error: ApiError | None = None) -> Self:
        """Build the error with the evidence of the answer behind it; raise it ``from`` that answer."""
        made = cls(message)
        if error is not None:
            made.status, made.request_ref = error.status, error.request_ref
        return made

    def __str__(self) -> str:
        text = str(self.args[0]) if self.args else type(self).__name__
        return f"{text} (request-ref {self.request_ref})" if self.request_ref else text


class SessionExpired(SessionError):
    """The token is dead and nothing can renew it."""


class SignInFailed(SessionError):
    """The service refused the sign-in details."""


class IdentityRequired(SessionError):
    """The user has several identities and none was chosen.

    Attributes:
        identities: The identities to choose from; pass one of them to ``sign_in`` as ``identity=``.
    """

    identities: Sequence[UserIdentity] = ()


class PasswordExpired(SessionError):
    """The password must be changed before the user can sign in: ``await error.session.update_password(old, new)``."""

    _temporary: Sensitive | None = None
    _session: PasswordSession | None = None

    @property
    def session(self) -> PasswordSession:
        """A session that is good for changing the password, and for nothing else.

        Raises:
            ConfigurationError: The error went through a pickle, which drops the temporary token.
        """
        if self._session is None:
            raise ConfigurationError("this error was pickled and has lost its temporary token: sign in again")
        return self._session


class StepUpFailed(SessionError):
    """Strong customer authentication did not succeed, and this challenge cannot succeed any more."""


class WebhookError(WeavrError):
    """A delivery is not acceptable.

    Attributes:
        reason: What is wrong with it.
        path: The path it came to, without a query.
        call_ref: Its ``call-ref``, or None. A claim only: nothing about a refused delivery is proven.
        request_ref: Its ``request-ref``, or None.
        timestamp: The text of its ``published-timestamp``, or None.
    """

    def __init__(
        self,
        reason: str,
        *,
        path: str = "",
        call_ref: str | None = None,
        request_ref: str | None = None,
        timestamp: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path
        self.call_ref = call_ref
        self.request_ref = request_ref
        self.timestamp = timestamp

    def __str__(self) -> str:
        known = (("call-ref", self.call_ref), ("request-ref", self.request_ref), ("published", self.timestamp))
        facts = ", ".join(f"{name} {value[:80]!r}" for name, value in known if value)
        return f"{self.path[:200]!r}: {self.reason}" + (f" ({facts})" if facts else "")


class InvalidSignature(WebhookError):
    """No key makes the signature of the delivery."""


class StaleDelivery(WebhookError):
    """The signature is right but the delivery's timestamp lies outside the tolerance."""


class DuplicateDelivery(WebhookError):
    """The delivery log holds this delivery already.

    Attributes:
        completed: True: it was handled. False: another worker is handling it now, it may come again.
    """

    completed: bool = True


class MalformedDelivery(WebhookError):
    """The delivery lacks what a delivery has: its headers, or a JSON body."""


class BulkError(WeavrError):
    """A bulk process did not do what was asked."""


class BulkTimedOut(BulkError):
    """The deadline of a wait passed; the process goes on at the service.

    Attributes:
        bulk_ids: The processes that were waited for.
        deadline: The seconds that were allowed.
        update: The last picture of it (status, counts, progress), or None.
        state: What ``session.bulks.restore`` takes up again, as JSON text.
    """

    def __init__(self, process: Any, deadline: float | None, update: Any = None) -> None:
        self._process = process
        self.bulk_ids: tuple[str, ...] = tuple(process.bulk_ids)
        self.deadline = deadline
        self.update = update
        self.state: str = process.to_json()
        seconds = f"{deadline:g} s" if deadline is not None else "the deadline"
        seen = f", last seen {update!r}" if update is not None else ""
        super().__init__(
            f"bulk {', '.join(self.bulk_ids)} was not over within {seconds}{seen}; it goes on at the service"
        )

    @property
    def process(self) -> Any:
        """The process or the run itself, to wait again or to cancel; None after a pickle (see `state`)."""
        return getattr(self, "_process", None)


class BulkFailed(BulkError):
    """Some operations of a bulk did not succeed, and the caller asked for an exception.

    Attributes:
        outcome: The whole outcome.
    """

    def __init__(self, message: str, *, outcome: Any) -> None:
        super().__init__(message)
        self.outcome = outcome

    @property
    def failed(self) -> Sequence[Any]:
        """The items that were attempted and refused."""
        found: Sequence[Any] = self.outcome.failed
        return found

    @property
    def counts(self) -> Mapping[str, int]:
        """Operations by status."""
        found: Mapping[str, int] = self.outcome.counts
        return found


class DecodeError(WeavrError):
    """An answer could not be understood.

    Attributes:
        operation: The public name of the operation.
        status: The HTTP status of the answer: the operation itself succeeded at the service.
        request_ref: The answer's ``request-ref``.
        idempotency_ref: The ref that was sent, or None: the same call with it gives the same answer again.
        problems: What does not fit, where `strict` decoding found it.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        status: int | None = None,
        request_ref: str | None = None,
        idempotency_ref: str | None = None,
        problems: Sequence[Problem] = (),
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.status = status
        self.request_ref = request_ref
        self.idempotency_ref = idempotency_ref
        self.problems = tuple(problems)


BY_STATUS: Mapping[int, type[ApiError]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    410: Gone,
    423: Locked,
    429: RateLimited,
}
