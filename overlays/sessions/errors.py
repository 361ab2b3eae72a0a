"""The errors of sessions: sign-in, expiry, step-up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from weavr_multi.core.api_errors import ApiError
from weavr_multi.core.exceptions import ConfigurationError, WeavrError

if TYPE_CHECKING:
    from weavr_multi.core.sensitive import Sensitive
    from weavr_multi.models import UserIdentity
    from weavr_multi.sessions.expired_password import PasswordSession


class SessionError(WeavrError):
    """A session cannot be used, or could not be had.

    Attributes:
        status: The status of the response behind it, or None.
        request_ref: The ``request-ref`` of that response, or None.
        in_doubt: Whether it ended a write of which an earlier attempt may have been executed.
        idempotency_ref: The ref of that write, or None: call again under it to be sure.
    """

    status: int | None = None
    request_ref: str | None = None
    in_doubt: bool = False
    idempotency_ref: str | None = None

    @classmethod
    def because(cls, message: str, error: ApiError | None = None) -> Self:
        """Build the error with the evidence of the response behind it; raise it ``from`` that response."""
        made = cls(message)
        if error is not None:
            made.status, made.request_ref = error.status, error.request_ref
        return made

    def __str__(self) -> str:
        facts = [f"status {self.status}"] if self.status else []
        facts += [f"request-ref {self.request_ref}"] if self.request_ref else []
        facts += [f"idempotency-ref {self.idempotency_ref}"] if self.idempotency_ref else []
        text = self._message or type(self).__name__
        doubt = "; the service may have executed the call all the same" if self.in_doubt else ""
        return f"{text} ({', '.join(facts)}){doubt}" if facts else text + doubt


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
