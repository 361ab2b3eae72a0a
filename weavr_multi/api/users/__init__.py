from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    BOOL,
    INT,
    SECRET,
    SECRET_VALUE,
    STR,
    UNSET,
    E,
    L,
    M,
    Operation,
    Pages,
    Paging,
    Resource,
    Sensitive,
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.date import Date
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.token_response import TokenResponse
    from weavr_multi.models.user import User
    from weavr_multi.models.user_kyc_response import UserKycResponse
    from weavr_multi.models.user_predefined_role import UserPredefinedRole
    from weavr_multi.models.users_page import UsersPage

_LIST: Operation[UsersPage] = Operation(
    "multi",
    "usersGet",
    "users.list",
    "GET",
    "/multi/users",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("active", "active", BOOL, False, None, ""),
        ("email", "email", STR, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
        ("roles", "roles", L(E("UserPredefinedRole")), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("UsersPage")},
    page=Paging("offset", "limit", 100, "users"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:users:list",),
)
_CREATE: Operation[User] = Operation(
    "multi",
    "userCreate",
    "users.create",
    "POST",
    "/multi/users",
    body=(
        ("name", "name", STR, True, {"minLength": 1, "maxLength": 50}),
        ("surname", "surname", STR, True, {"minLength": 1, "maxLength": 50}),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        (
            "country_of_residence",
            "countryOfResidence",
            STR,
            False,
            {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2},
        ),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
        ("roles", "roles", L(E("UserPredefinedRole")), False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("User")},
    codes={
        "403": ("STEP_UP_REQUIRED",),
        "409": (
            "EMAIL_NOT_UNIQUE",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "EMAIL_DOMAIN_NOT_ALLOWED",
            "COUNTRY_OF_RESIDENCE_INVALID",
            "ROLE_NOT_FOUND",
            "CANNOT_MODIFY_OWN_ROLES",
            "ADMIN_ROLE_REMOVAL_NOT_ALLOWED",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:users:create",),
)
_GET: Operation[User] = Operation(
    "multi",
    "userGetById",
    "users.get",
    "GET",
    "/multi/users/{user_id}",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("User")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:users:get", "i:users:get:own"),
)
_UPDATE: Operation[User] = Operation(
    "multi",
    "userUpdate",
    "users.update",
    "PATCH",
    "/multi/users/{user_id}",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("name", "name", STR, False, {"minLength": 1, "maxLength": 50}),
        ("surname", "surname", STR, False, {"minLength": 1, "maxLength": 50}),
        ("email", "email", STR, False, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
        ("roles", "roles", L(E("UserPredefinedRole")), False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("User")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "EMAIL_NOT_UNIQUE",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "MOBILE_NO_CHANGE_LIMIT_EXCEEDED",
            "TOO_FREQUENT_EMAIL_CHANGES",
            "EMAIL_DOMAIN_NOT_ALLOWED",
            "MOBILE_CHANGE_NOT_ALLOWED",
            "UNSUPPORTED_CURRENCY",
            "ROLE_NOT_FOUND",
            "CANNOT_MODIFY_OWN_ROLES",
            "ADMIN_ROLE_REMOVAL_NOT_ALLOWED",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:users:update", "i:users:update:own"),
)
_INVITE: Operation[None] = Operation(
    "multi",
    "userInviteSend",
    "users.invite",
    "POST",
    "/multi/users/{user_id}/invite",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("INVITE_ALREADY_CONSUMED",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:users:send_invite",),
)
_VALIDATE_INVITE: Operation[None] = Operation(
    "multi",
    "userInviteValidate",
    "users.validate_invite",
    "POST",
    "/multi/users/{user_id}/invite/validate",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(("invite_code", "inviteCode", SECRET, True, None),),
    body_required=True,
    security=("api-key",),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("INVITE_OR_INVITE_CODE_INVALID",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)
_CONSUME_INVITE: Operation[TokenResponse] = Operation(
    "multi",
    "userInviteConsume",
    "users.consume_invite",
    "POST",
    "/multi/users/{user_id}/invite/consume",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("invite_code", "inviteCode", SECRET, True, None),
        ("password", "password", SECRET_VALUE, True, None),
        ("mobile", "mobile", M("Mobile"), False, None),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    answer={200: M("TokenResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "404": ("TOKEN_EXPIRED", "TOKEN_NOT_FOUND"),
        "409": (
            "INVITE_OR_INVITE_CODE_INVALID",
            "UNRESOLVED_IDENTITY",
            "PASSWORD_ALREADY_USED",
            "PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE",
            "PASSWORD_TOO_SHORT",
            "PASSWORD_TOO_LONG",
            "PASSWORD_TOO_SIMPLE",
            "PASSWORD_KEY_ALREADY_IN_USE",
            "PASSWORD_ALREADY_CREATED",
        ),
        "410": ("TOKEN_EXPIRED", "TOKEN_NOT_FOUND"),
    },
    statuses=("400", "401", "403", "404", "409", "410", "429", "500", "503", "default"),
)
_SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    "multi",
    "authorisedUserEmailVerificationCodeSend",
    "users.send_verification_email",
    "POST",
    "/multi/users/verification/email/send",
    body=(("email", "email", STR, True, None),),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    answer={204: None},
    codes={"409": ("EMAIL_NOT_FOUND",)},
    statuses=("400", "401", "404", "409", "429", "500", "503", "default"),
)
_VERIFY_EMAIL: Operation[None] = Operation(
    "multi",
    "authorisedUserEmailVerify",
    "users.verify_email",
    "POST",
    "/multi/users/verification/email/verify",
    body=(
        ("email", "email", STR, True, None),
        ("verification_code", "verificationCode", SECRET, True, None),
    ),
    body_required=True,
    security=("api-key",),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("VERIFICATION_CODE_INVALID",)},
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_DEACTIVATE: Operation[None] = Operation(
    "multi",
    "userDeactivate",
    "users.deactivate",
    "POST",
    "/multi/users/{user_id}/deactivate",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:users:deactivate",),
)
_ACTIVATE: Operation[None] = Operation(
    "multi",
    "userActivate",
    "users.activate",
    "POST",
    "/multi/users/{user_id}/activate",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:users:activate",),
)
_START_KYC: Operation[UserKycResponse] = Operation(
    "multi",
    "userKyc",
    "users.start_kyc",
    "POST",
    "/multi/users/kyc",
    security=("api-key",),
    session_token=True,
    answer={200: M("UserKycResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "EMAIL_NOT_VERIFIED",
            "MOBILE_NOT_VERIFIED",
            "KYC_ALREADY_APPROVED",
            "KYC_PENDING_REVIEW",
            "KYC_REJECTED",
            "KYB_IDENTITY_NOT_APPROVED",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
)


class Users(Resource):
    """What can be done with ``users``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        active: bool | Unset = UNSET,
        email: str | Unset = UNSET,
        tag: str | Unset = UNSET,
        roles: Sequence[UserPredefinedRole | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[User, UsersPage]:
        """List the users of the identity.

        Lists the authorised users of the corporate or consumer that is signed in, filtered by activity,
        e-mail, tag or role. It needs the user's token.

        The answer is one page: `users` with `count` as the total; go on with `offset`. A single one is read
        with `users.get`.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST, (offset, limit, active, email, tag, roles), timeout, auth_token, extra_headers, max_retries
        )

    async def create(
        self,
        *,
        name: str,
        surname: str,
        email: str,
        mobile: Mobile | Mapping[str, object] | Unset = UNSET,
        date_of_birth: Date | Mapping[str, object] | Unset = UNSET,
        tag: str | Unset = UNSET,
        country_of_residence: str | Unset = UNSET,
        locale: str | Unset = UNSET,
        brand: str | Unset = UNSET,
        roles: Sequence[UserPredefinedRole | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> User:
        """Create an authorised user.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            Conflict: EMAIL_NOT_UNIQUE, MOBILE_OR_COUNTRY_CODE_INVALID, EMAIL_DOMAIN_NOT_ALLOWED,
                COUNTRY_OF_RESIDENCE_INVALID, ROLE_NOT_FOUND, CANNOT_MODIFY_OWN_ROLES,
                ADMIN_ROLE_REMOVAL_NOT_ALLOWED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (name, surname, email, mobile, date_of_birth, tag, country_of_residence, locale, brand, roles),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def get(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> User:
        """Read one user.

        Returns one authorised user of the signed-in identity, with contact details, roles and whether the
        user is active. It needs the user's token; depending on the caller's rights only the caller's own
        record is visible.

        Change the record with `users.update`.

        Permission: ``i:users:get`` or ``i:users:get:own``.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET, (user_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def update(
        self,
        user_id: str | int,
        *,
        name: str | Unset = UNSET,
        surname: str | Unset = UNSET,
        email: str | Unset = UNSET,
        mobile: Mobile | Mapping[str, object] | Unset = UNSET,
        date_of_birth: Date | Mapping[str, object] | Unset = UNSET,
        tag: str | Unset = UNSET,
        locale: str | Unset = UNSET,
        brand: str | Unset = UNSET,
        roles: Sequence[UserPredefinedRole | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> User:
        """Change a user's details.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_UNIQUE, MOBILE_OR_COUNTRY_CODE_INVALID, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                UNSUPPORTED_CURRENCY, ROLE_NOT_FOUND, CANNOT_MODIFY_OWN_ROLES, ADMIN_ROLE_REMOVAL_NOT_ALLOWED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _UPDATE,
            (user_id, name, surname, email, mobile, date_of_birth, tag, locale, brand, roles),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def invite(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a user the invitation e-mail.

        Sends an invitation with a code to a user made by `users.create`. It needs the user's token of
        somebody allowed to invite, and answers 204 without a body.

        The invited user goes on with `users.validate_invite` and `users.consume_invite`. The idempotency-ref
        makes a retry safe; use a new one to send the e-mail again. INVITE_ALREADY_CONSUMED means that the
        user has a password already. Many at once go through `bulks.invite_users`.

        Permission: ``i:users:send_invite``.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_ALREADY_CONSUMED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_INVITE, (user_id,), timeout, auth_token, idempotency_ref, extra_headers, max_retries)

    async def validate_invite(
        self,
        user_id: str | int,
        *,
        invite_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Check an invitation code.

        Tells whether an invitation code belongs to the user and can still be used, for example before a form
        asks for a password. It needs the api-key alone, since the invited user cannot sign in yet.

        Nothing changes and the code is not used up, so repeating it is harmless though there is no
        idempotency-ref. Continue with `users.consume_invite`. In the sandbox the code is always 123456.

        Args:
            user_id: Id of the user, a string of digits.
            invite_code: The 6-digit code from the invitation; always 123456 in the sandbox. A secret.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_OR_INVITE_CODE_INVALID (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _VALIDATE_INVITE, (user_id, invite_code), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def consume_invite(
        self,
        user_id: str | int,
        *,
        invite_code: str | Sensitive,
        password: str | Sensitive,
        mobile: Mobile | Mapping[str, object] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> TokenResponse:
        """Accept an invitation and set the password.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

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
        return await self._call(
            _CONSUME_INVITE,
            (user_id, invite_code, password, mobile),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def send_verification_email(
        self,
        *,
        email: str,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send an authorised user the e-mail code.

        Sends a verification code to the e-mail address of an authorised user. It needs the api-key alone and
        answers 204 without a body; the address stays unverified until `users.verify_email` has taken the
        code.

        The idempotency-ref makes a retry safe; use a new one to have the code sent again. Root users have
        their own operations, `corporates.send_verification_email` and `consumers.send_verification_email`.

        Args:
            email: The address to verify, as stored with the user.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Conflict: EMAIL_NOT_FOUND (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _SEND_VERIFICATION_EMAIL, (email,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def verify_email(
        self,
        *,
        email: str,
        verification_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify an authorised user's e-mail.

        Takes the code that `users.send_verification_email` sent and marks the address as verified. It needs
        the api-key alone and answers 204 without a body.

        There is no idempotency-ref. A repetition after a success may answer a conflict, because the code is
        used up; ask for a new code only if the address is still unverified. A verified address is one of the
        conditions of `users.start_kyc`. In the sandbox the code is always 123456.

        Args:
            email: The address the code was sent to.
            verification_code: The 6-digit code from the e-mail; always 123456 in the sandbox. A secret.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VERIFICATION_CODE_INVALID (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_EMAIL, (email, verification_code), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def deactivate(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Deactivate a user.

        Withdraws a user's access without deleting the record; `users.activate` gives it back. It needs the
        token of a user with that right and answers 204 without a body.

        There is no idempotency-ref, but the outcome of a repetition is the same state; `users.get` shows
        `active`. Cards and accounts of the identity are not removed by it. The webhook
        `/auth/users/user_deactivated/watch` reports it.

        Permission: ``i:users:deactivate``.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_DEACTIVATE, (user_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def activate(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Activate a deactivated user again.

        Gives a user deactivated by `users.deactivate` access again. It needs the token of a user with that
        right and answers 204 without a body.

        There is no idempotency-ref, but the outcome of a repetition is the same state; check with
        `users.get`.

        Permission: ``i:users:activate``.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_ACTIVATE, (user_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def start_kyc(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> UserKycResponse:
        """Start the verification of an authorised user.

        Starts the identity check (KYC) of an authorised user and answers with a reference for it; the check
        itself takes place outside this API. It is declared with the api-key alone although it concerns one
        user, so a session sends that user's token as well.

        E-mail and mobile number have to be verified first (`users.verify_email`,
        `authentication_factors.verify_otp`) and the corporate approved. There is no idempotency-ref: repeat
        it after a lost answer to get a reference; a conflict tells when the check is already under review or
        decided.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_VERIFIED, MOBILE_NOT_VERIFIED, KYC_ALREADY_APPROVED, KYC_PENDING_REVIEW,
                KYC_REJECTED, KYB_IDENTITY_NOT_APPROVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_START_KYC, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> UsersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return UsersRaw(self._raw())


class UsersRaw:
    """The methods of `Users`, giving the whole answer."""

    def __init__(self, resource: Users) -> None:
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
