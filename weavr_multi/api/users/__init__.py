from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.users import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import Date, Mobile, TokenResponse, User, UserKycResponse, UserPredefinedRole, UsersPage
    from weavr_multi.params import DateParams, MobileParams, UserPredefinedRoleName


class Users(Resource):
    """What can be done with ``users``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        active: bool | None = None,
        email: str | None = None,
        tag: str | None = None,
        roles: Sequence[UserPredefinedRole | UserPredefinedRoleName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[User, UsersPage]:
        """List the users of the identity.

        ``GET /multi/users``

        Lists the users of the corporate or consumer that is signed in, filtered by activity, e-mail, tag or
        role: the authorised users and, since 3.63.2, the root user. It needs the user's token.

        The answer is one page: `users` with `count` as the total; go on with `offset`. A single one is read
        with `users.get`. Only authorised users can be changed here; the root user belongs to
        `corporates.update` or `consumers.update`.

        Await it for one page; iterate over it for every User of all pages.

        Permission: ``i:users:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            active: `true` for active users only, `false` for deactivated ones only; without it, both.
            email: Only the user with this e-mail address.
            tag: Only items with this tag, the integrator's own label.
            roles: Only users that hold one of these roles; the parameter is repeated for each of them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST, options, offset=offset, limit=limit, active=active, email=email, tag=tag, roles=roles
        )

    def create(
        self,
        *,
        name: str,
        surname: str,
        email: str,
        mobile: Mobile | MobileParams | None = None,
        date_of_birth: Date | DateParams | date | None = None,
        tag: str | None = None,
        country_of_residence: str | None = None,
        locale: str | None = None,
        brand: str | None = None,
        roles: Sequence[UserPredefinedRole | UserPredefinedRoleName] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, User]:
        """Create an authorised user.

        ``POST /multi/users``

        Adds a user to the corporate or consumer that is signed in. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        The user exists at once but has no password: continue with `users.invite`, after which the user calls
        `users.consume_invite`. The idempotency-ref makes a retry safe; without one, EMAIL_NOT_UNIQUE on a
        repetition hints that the first attempt arrived. Many users at once go through `bulks.create_users`.

        Permission: ``i:users:create``.

        Args:
            name: Given name of the user.
            surname: Family name of the user.
            email: E-mail address, unique among users; invitations and sign-in use it.
            mobile: Mobile number, as dialling prefix and number.
            date_of_birth: Birth date of the person.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            country_of_residence: Country the user lives in, ISO 3166-1 alpha-2, upper case.
            locale: Language of messages to the user, as a language tag such as en or en-GB.
            brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
            roles: Predefined roles to give the user; they decide which operations the user may call.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            Conflict: EMAIL_NOT_UNIQUE, MOBILE_OR_COUNTRY_CODE_INVALID, EMAIL_DOMAIN_NOT_ALLOWED,
                COUNTRY_OF_RESIDENCE_INVALID, ROLE_NOT_FOUND, CANNOT_MODIFY_OWN_ROLES,
                ADMIN_ROLE_REMOVAL_NOT_ALLOWED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            name=name,
            surname=surname,
            email=email,
            mobile=mobile,
            date_of_birth=date_of_birth,
            tag=tag,
            country_of_residence=country_of_residence,
            locale=locale,
            brand=brand,
            roles=roles,
        )

    def get(self, user_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, User]:
        """Read one user.

        ``GET /multi/users/{user_id}``

        Returns one user of the signed-in identity (since 3.63.2 the root user too), with contact details,
        roles and whether the user is active. It needs the user's token; depending on the caller's rights only
        the caller's own record is visible.

        Change the record with `users.update`.

        Permission: ``i:users:get`` or ``i:users:get:own``.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, user_id=user_id)

    def update(
        self,
        user_id: str | int,
        *,
        name: str | None = None,
        surname: str | None = None,
        email: str | None = None,
        mobile: Mobile | MobileParams | None = None,
        date_of_birth: Date | DateParams | date | None = None,
        tag: str | None = None,
        locale: str | None = None,
        brand: str | None = None,
        roles: Sequence[UserPredefinedRole | UserPredefinedRoleName] | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, User]:
        """Change a user's details.

        ``PATCH /multi/users/{user_id}``

        Changes only those details of a user that the body names. It needs the user's token; depending on the
        caller's rights it may be limited to the caller's own record, and nobody may change their own roles.

        E-mail and mobile number can only be changed so often; a new number has to be enrolled again with
        `authentication_factors.enrol_otp`. The answer is the record after the change. The idempotency-ref
        makes a retry safe.

        Permission: ``i:users:update`` or ``i:users:update:own``.

        Args:
            user_id: Id of the user, a string of digits.
            name: New given name of the user.
            surname: New family name of the user.
            email: New e-mail address, unique among users; sign-in uses it from then on.
            mobile: New mobile number; how often it may change is limited.
            date_of_birth: Birth date of the person.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            locale: Language of messages to the user, as a language tag such as en or en-GB.
            brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
            roles: The roles the user is to hold.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_UNIQUE, MOBILE_OR_COUNTRY_CODE_INVALID, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                UNSUPPORTED_CURRENCY, ROLE_NOT_FOUND, CANNOT_MODIFY_OWN_ROLES, ADMIN_ROLE_REMOVAL_NOT_ALLOWED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE,
            options,
            user_id=user_id,
            name=name,
            surname=surname,
            email=email,
            mobile=mobile,
            date_of_birth=date_of_birth,
            tag=tag,
            locale=locale,
            brand=brand,
            roles=roles,
        )

    def invite(self, user_id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Send a user the invitation e-mail.

        ``POST /multi/users/{user_id}/invite``

        Sends an invitation with a code to a user made by `users.create`. It needs the user's token of
        somebody allowed to invite, and answers 204 without a body.

        The invited user goes on with `users.validate_invite` and `users.consume_invite`. The idempotency-ref
        makes a retry safe; use a new one to send the e-mail again. INVITE_ALREADY_CONSUMED means that the
        user has a password already. Many at once go through `bulks.invite_users`.

        Permission: ``i:users:send_invite``.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_ALREADY_CONSUMED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.INVITE, options, user_id=user_id)

    def validate_invite(
        self, user_id: str | int, *, invite_code: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Check an invitation code.

        ``POST /multi/users/{user_id}/invite/validate``

        Tells whether an invitation code belongs to the user and can still be used, for example before a form
        asks for a password. It needs the api-key alone, since the invited user cannot sign in yet.

        Nothing changes and the code is not used up, so repeating it is harmless though there is no
        idempotency-ref. Continue with `users.consume_invite`. In the sandbox the code is always 123456.

        Args:
            user_id: Id of the user, a string of digits.
            invite_code: The 6-digit code from the invitation; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_OR_INVITE_CODE_INVALID (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.VALIDATE_INVITE, options, user_id=user_id, invite_code=invite_code)

    def consume_invite(
        self,
        user_id: str | int,
        *,
        invite_code: str | Sensitive,
        password: str | Sensitive,
        mobile: Mobile | MobileParams | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, TokenResponse]:
        """Accept an invitation and set the password.

        ``POST /multi/users/{user_id}/invite/consume``

        Uses up an invitation: stores the invited user's first password and, if given, mobile number, and
        answers with a token for that user. It needs the api-key alone.

        The idempotency-ref makes a retry of the same body safe; without one a repetition fails, because the
        code is used up, and the user simply signs in with `access.login_with_password`. Continue with
        `authentication_factors.enrol_otp`. A 404 or 410 is about the tokenised password, not about the
        invitation.

        Args:
            user_id: Id of the user, a string of digits.
            invite_code: The 6-digit code from the invitation; always 123456 in the sandbox. A secret.
            password: The user's first password as a `{value}` object.
            mobile: Mobile number to store with the user, to be enrolled as an authentication factor.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Conflict: INVITE_OR_INVITE_CODE_INVALID, UNRESOLVED_IDENTITY, PASSWORD_ALREADY_USED,
                PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG,
                PASSWORD_TOO_SIMPLE, PASSWORD_KEY_ALREADY_IN_USE, PASSWORD_ALREADY_CREATED (409).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CONSUME_INVITE,
            options,
            user_id=user_id,
            invite_code=invite_code,
            password=password,
            mobile=mobile,
        )

    def send_verification_email(
        self, *, email: str, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send an authorised user the e-mail code.

        ``POST /multi/users/verification/email/send``

        Sends a verification code to the e-mail address of an authorised user. It needs the api-key alone and
        answers 204 without a body; the address stays unverified until `users.verify_email` has taken the
        code.

        The idempotency-ref makes a retry safe; use a new one to have the code sent again. Root users have
        their own operations, `corporates.send_verification_email` and `consumers.send_verification_email`.

        Args:
            email: The address to verify, as stored with the user.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Conflict: EMAIL_NOT_FOUND (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.SEND_VERIFICATION_EMAIL, options, email=email)

    def verify_email(
        self, *, email: str, verification_code: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Verify an authorised user's e-mail.

        ``POST /multi/users/verification/email/verify``

        Takes the code that `users.send_verification_email` sent and marks the address as verified. It needs
        the api-key alone and answers 204 without a body.

        There is no idempotency-ref. A repetition after a success may answer a conflict, because the code is
        used up; ask for a new code only if the address is still unverified. A verified address is one of the
        conditions of `users.start_kyc`. In the sandbox the code is always 123456.

        Args:
            email: The address the code was sent to.
            verification_code: The 6-digit code from the e-mail; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VERIFICATION_CODE_INVALID (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_EMAIL, options, email=email, verification_code=verification_code)

    def deactivate(self, user_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Deactivate a user.

        ``POST /multi/users/{user_id}/deactivate``

        Withdraws a user's access without deleting the record; `users.activate` gives it back. It needs the
        token of a user with that right and answers 204 without a body.

        There is no idempotency-ref, but the outcome of a repetition is the same state; `users.get` shows
        `active`. Cards and accounts of the identity are not removed by it. The webhook
        `/auth/users/user_deactivated/watch` reports it.

        Permission: ``i:users:deactivate``.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.DEACTIVATE, options, user_id=user_id)

    def activate(self, user_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Activate a deactivated user again.

        ``POST /multi/users/{user_id}/activate``

        Gives a user deactivated by `users.deactivate` access again. It needs the token of a user with that
        right and answers 204 without a body.

        There is no idempotency-ref, but the outcome of a repetition is the same state; check with
        `users.get`.

        Permission: ``i:users:activate``.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.ACTIVATE, options, user_id=user_id)

    def start_kyc(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, UserKycResponse]:
        """Start the verification of an authorised user.

        ``POST /multi/users/kyc``

        Starts the identity check (KYC) of an authorised user and answers with a reference for it; the check
        itself takes place outside this API. It is declared with the api-key alone although it concerns one
        user, so a session sends that user's token as well.

        E-mail and mobile number have to be verified first (`users.verify_email`,
        `authentication_factors.verify_otp`) and the corporate approved. There is no idempotency-ref: repeat
        it after a lost answer to get a reference; a conflict tells when the check is already under review or
        decided.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_VERIFIED, MOBILE_NOT_VERIFIED, KYC_ALREADY_APPROVED, KYC_PENDING_REVIEW,
                KYC_REJECTED, KYB_IDENTITY_NOT_APPROVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.START_KYC, options)

    @cached_property
    def with_raw_response(self) -> UsersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return UsersRaw(self._raw())


class UsersRaw(RawMethods):
    """The methods of `Users`, giving the whole response."""

    def __init__(self, resource: Users) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.invite = raw(resource.invite)
        self.validate_invite = raw(resource.validate_invite)
        self.consume_invite = raw(resource.consume_invite)
        self.send_verification_email = raw(resource.send_verification_email)
        self.verify_email = raw(resource.verify_email)
        self.deactivate = raw(resource.deactivate)
        self.activate = raw(resource.activate)
        self.start_kyc = raw(resource.start_kyc)
