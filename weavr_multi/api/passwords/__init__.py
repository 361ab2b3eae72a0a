from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.passwords import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import PasswordResponse, TokenResponse


class Passwords(Resource):
    """What can be done with ``passwords``."""

    def create(
        self, user_id: str | int, *, password: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, PasswordResponse]:
        """Set a user's first password.

        ``POST /multi/passwords/{user_id}/create``

        Gives a user who has none their first password, typically the root user just created by
        `corporates.create` or `consumers.create`; invited users set theirs with `users.consume_invite`
        instead. It needs the api-key alone.

        The answer carries a session token for the user, so no separate login is needed; continue with
        `corporates.send_verification_email` or `consumers.send_verification_email`. There is no
        idempotency-ref: repeating a call that has worked answers PASSWORD_ALREADY_CREATED, which tells that
        the first attempt arrived. A 404 or 410 is about the tokenised password, not about the session.

        Args:
            user_id: Id of the user who gets the password: the root user's own id, not that of another record.
            password: The new password as a `{value}` object; `passwords.validate` tells beforehand whether it
                is acceptable.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Conflict: UNRESOLVED_IDENTITY, PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE,
                PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_SIMPLE, PASSWORD_KEY_ALREADY_IN_USE,
                PASSWORD_ALREADY_CREATED (409).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.CREATE, options, user_id=user_id, password=password)

    def update(
        self, *, old_password: str | Sensitive, new_password: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, PasswordResponse]:
        """Change the signed-in user's password.

        ``POST /multi/passwords/update``

        Replaces the password of the user whose token is sent. It is also the only call that takes the
        temporary token a login with an expired password answers with (409), and the way out of that state.

        The answer carries a new token; use it from here on. There is no idempotency-ref and the old password
        is part of the body, so after a lost answer do not repeat blindly: try `access.login_with_password`
        with the new password first. A 404 or 410 is about one of the tokenised passwords, not about the
        session.

        Args:
            old_password: The password valid until now, as a `{value}` object.
            new_password: The password to be valid from now on, as a `{value}` object; one used before is
                refused.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Conflict: PASSWORD_ALREADY_USED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_SIMPLE,
                PASSWORD_INCORRECT (409).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.UPDATE, options, old_password=old_password, new_password=new_password)

    def validate(self, *, password: str | Sensitive, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Check a password against the rules.

        ``POST /multi/passwords/validate``

        Tells whether a password satisfies the programme's rules on length and complexity, without storing it
        for anybody. It needs the api-key alone; 204 means acceptable, a conflict names the rule that is
        broken.

        Nothing changes, so it may be repeated freely despite the lack of an idempotency-ref. Follow with
        `passwords.create`, `passwords.update` or `users.consume_invite`. A 404 or 410 is about the tokenised
        password.

        Args:
            password: The candidate password as a `{value}` object.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Conflict: UNRESOLVED_IDENTITY, PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE,
                PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_SIMPLE (409).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VALIDATE, options, password=password)

    def start_recovery(self, *, email: str, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Start recovery of a lost password.

        ``POST /multi/passwords/lost_password/start``

        Sends a recovery code to the e-mail address of a user who has lost the password. It needs the api-key
        alone and answers 204 without a body; the old password stays valid until recovery is completed.

        There is no idempotency-ref: a repetition may send another code, so repeat it only at the user's
        request. Continue with `passwords.complete_recovery`. In the sandbox the code is always 123456.

        Args:
            email: E-mail address of the user; it has to identify exactly one user.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: MULTIPLE_ACCOUNTS_FOUND, ACCOUNT_NOT_FOUND (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.START_RECOVERY, options, email=email)

    def complete_recovery(
        self, *, nonce: str | Sensitive, email: str, new_password: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, TokenResponse]:
        """Set a new password with the recovery code.

        ``POST /multi/passwords/lost_password/resume``

        Completes what `passwords.start_recovery` began: takes the code from the e-mail together with the
        address and stores the new password. It needs the api-key alone and answers with a token for the user.

        There is no idempotency-ref: after a lost answer, try `access.login_with_password` with the new
        password before sending the code again. A 404 or 410 is about the tokenised password, not about the
        recovery code; a wrong code is a conflict.

        Args:
            nonce: The 6-digit code from the recovery e-mail; always 123456 in the sandbox. A secret.
            email: The e-mail address recovery was started for.
            new_password: The new password as a `{value}` object; one used before is refused.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Conflict: INVALID_NONCE_OR_EMAIL, PASSWORD_ALREADY_USED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
                PASSWORD_TOO_SIMPLE, PASSWORD_INCORRECT, PASSWORD_NOT_SET (409).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.COMPLETE_RECOVERY, options, nonce=nonce, email=email, new_password=new_password)

    @cached_property
    def with_raw_response(self) -> PasswordsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return PasswordsRaw(self._raw())


class PasswordsRaw(RawMethods):
    """The methods of `Passwords`, giving the whole response."""

    def __init__(self, resource: Passwords) -> None:
        super().__init__(resource)
        self.create = raw(resource.create)
        self.update = raw(resource.update)
        self.validate = raw(resource.validate)
        self.start_recovery = raw(resource.start_recovery)
        self.complete_recovery = raw(resource.complete_recovery)
