from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import STR, UNSET, E, L, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.date import Date
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.user import User
    from weavr_multi.models.user_predefined_role import UserPredefinedRole

_CREATE: Operation[User] = Operation(
    "backoffice",
    "userCreate",
    "users.create",
    "POST",
    "/multi/backoffice/users",
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
        "403": ("INSUFFICIENT_PERMISSIONS",),
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
)
_DEACTIVATE: Operation[None] = Operation(
    "backoffice",
    "userDeactivate",
    "users.deactivate",
    "POST",
    "/multi/backoffice/users/{user_id}/deactivate",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("CARD_HAS_REMAINING_BALANCE",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)
_INVITE: Operation[None] = Operation(
    "backoffice",
    "userInviteSend",
    "users.invite",
    "POST",
    "/multi/backoffice/users/{user_id}/invite",
    path=(("user_id", "user_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("INVITE_ALREADY_CONSUMED",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)


class BackofficeUsers(Resource):
    """What can be done with ``backoffice.users``."""

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
        """Add an authorised user.

        Adds a user who may act for the identity, with the given roles. The user cannot sign in yet: send an
        invitation with `users.invite`, with which the user chooses a password. Needs the API key and a token;
        pass an idempotency-ref. The e-mail address must be unique.

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
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
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

    async def deactivate(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Deactivate an authorised user.

        Bars a user from acting for the identity. A user whose cards still hold money cannot be deactivated.
        The webhook `/auth/users/user_deactivated/watch` reports it. The call takes no idempotency-ref.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CARD_HAS_REMAINING_BALANCE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_DEACTIVATE, (user_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def invite(
        self,
        user_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Invite a user by e-mail.

        Sends the user an e-mail with the code by which to choose a password and begin to sign in. It can be
        sent again as long as the invitation has not been used; after that it answers 409. The call takes no
        idempotency-ref.

        Args:
            user_id: Id of the user, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_ALREADY_CONSUMED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_INVITE, (user_id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> BackofficeUsersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeUsersRaw(self._raw())


class BackofficeUsersRaw:
    """The methods of `BackofficeUsers`, giving the whole answer."""

    def __init__(self, resource: BackofficeUsers) -> None:
        self.create = raw(resource.create)
        self.deactivate = raw(resource.deactivate)
        self.invite = raw(resource.invite)
