from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_users import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import Date, Mobile, User, UserPredefinedRole
    from weavr_multi.params import DateParams, MobileParams, UserPredefinedRoleName


class BackofficeUsers(Resource):
    """What can be done with ``backoffice.users``."""

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
        """Add an authorised user.

        ``POST /multi/backoffice/users``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
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

    def deactivate(self, user_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Deactivate an authorised user.

        ``POST /multi/backoffice/users/{user_id}/deactivate``

        Bars a user from acting for the identity. A user whose cards still hold money cannot be deactivated.
        The webhook `/auth/users/user_deactivated/watch` reports it. The call takes no idempotency-ref.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CARD_HAS_REMAINING_BALANCE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.DEACTIVATE, options, user_id=user_id)

    def invite(self, user_id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Invite a user by e-mail.

        ``POST /multi/backoffice/users/{user_id}/invite``

        Sends the user an e-mail with the code by which to choose a password and begin to sign in. It can be
        sent again as long as the invitation has not been used; after that it answers 409. The call takes no
        idempotency-ref.

        Args:
            user_id: Id of the user, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVITE_ALREADY_CONSUMED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.INVITE, options, user_id=user_id)

    @cached_property
    def with_raw_response(self) -> BackofficeUsersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeUsersRaw(self._raw())


class BackofficeUsersRaw(RawMethods):
    """The methods of `BackofficeUsers`, giving the whole response."""

    def __init__(self, resource: BackofficeUsers) -> None:
        super().__init__(resource)
        self.create = raw(resource.create)
        self.deactivate = raw(resource.deactivate)
        self.invite = raw(resource.invite)
