"""The errors of responses that are not successes: one class for each status with a meaning of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, overload

from weavr_multi.core.exceptions import ConfigurationError, Problem, WeavrError

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.errors import ErrorCode
    from weavr_multi.sessions.sca.pending_call import PendingCall

    R = TypeVar("R")


# How much of a response a message repeats. The rest is in the error's attributes and would flood a log.
_MOST: Final = 10
_LONGEST: Final = 300


class ApiError(WeavrError):
    """The service responded with a status that is not a success.

    Attributes:
        status: The HTTP status.
        error_code: The ``errorCode`` of the response, an open enumeration, or None.
        request_ref: The response's ``request-ref``: what support asks for.
        idempotency_ref: The ref that was sent, or None.
        operation: The public name of the operation, such as ``transfers.create``.
        fields: The invalid fields that a 400 names.
        body: The decoded response (JSON, else text, else None), secrets masked.
        in_doubt: Whether the service may have executed a write all the same: the status says as much (any 5xx, 408,
            499, a redirect), or an earlier attempt of the same call ended without a response. Call again with
            `idempotency_ref` and the same arguments, not without.
    """

    __match_args__ = ("status", "error_code")

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
        if self._message and not any(problem.message in self._message for problem in self.fields):
            parts.append(self._message.rstrip(".") if self.fields else self._message)
        if self.fields:
            shown = [str(problem)[:_LONGEST] for problem in self.fields[:_MOST]]
            more = [f"and {len(self.fields) - _MOST} more"] if len(self.fields) > _MOST else []
            parts.append("; ".join(shown + more))
        refs = [f"request-ref {self.request_ref}"] if self.request_ref else []
        refs += [f"idempotency-ref {self.idempotency_ref}"] if self.idempotency_ref else []
        doubt = "; the service may have executed it all the same" if self.in_doubt else ""
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

    @overload
    async def retry(self) -> Any: ...
    @overload
    async def retry(self, returns: type[R]) -> R: ...
    async def retry(self, returns: type[object] | None = None) -> object:
        """Send the same call again, after the step-up: same body bytes, same idempotency-ref.

        Args:
            returns: The class that awaiting the operation gives (`Page` for a list), for type checkers; checked first.

        Returns:
            What awaiting the operation returns; for a list, the page.

        Raises:
            InvalidRequest: The operation returns something else than `returns`; nothing was sent.
        """
        return await self.pending.retry(returns)


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
        reset_after: Seconds until the window resets, from ``x-ratelimit-reset`` or ``Retry-After`` (the longer), or
            None.
        limit: The text of ``x-ratelimit-limit``, or None.
    """

    _title = "rate limited"
    reset_after: float | None = None
    limit: str | None = None

    def __str__(self) -> str:
        wait = f"; the window resets in {self.reset_after:g} s" if self.reset_after is not None else ""
        return super().__str__() + wait


class ServerError(ApiError):
    """5xx: the service failed. Whether it executed a write is unknown.

    Attributes:
        reset_after: Seconds after which a 503 asks to be called again, from ``Retry-After`` or ``x-ratelimit-reset``
            (the longer), or None.
    """

    _title = "server error"
    reset_after: float | None = None

    def __str__(self) -> str:
        wait = f"; it asks to wait {self.reset_after:g} s" if self.reset_after is not None else ""
        return super().__str__() + wait


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
