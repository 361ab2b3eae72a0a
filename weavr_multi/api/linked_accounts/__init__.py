from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    INT,
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
    U,
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.account_descriptor import AccountDescriptor
    from weavr_multi.models.account_number_and_sort_code import AccountNumberAndSortCode
    from weavr_multi.models.account_type import AccountType
    from weavr_multi.models.iban import Iban
    from weavr_multi.models.instrument_state import InstrumentState
    from weavr_multi.models.linked_account import LinkedAccount
    from weavr_multi.models.linked_account_verification_run import LinkedAccountVerificationRun
    from weavr_multi.models.linked_account_verification_run_state import LinkedAccountVerificationRunState
    from weavr_multi.models.linked_account_verifications_page import LinkedAccountVerificationsPage
    from weavr_multi.models.linked_accounts_page import LinkedAccountsPage

_LIST: Operation[LinkedAccountsPage] = Operation(
    "multi",
    "linkedAccountsGet",
    "linked_accounts.list",
    "GET",
    "/multi/linked_accounts",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("friendly_name", "friendlyName", STR, False, {"minLength": 1, "maxLength": 50}, ""),
        ("state", "state", L(E("InstrumentState")), False, {"uniqueItems": True}, ""),
        ("currency", "currency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}, ""),
        ("created_from", "createdFrom", INT, False, None, ""),
        ("created_to", "createdTo", INT, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("LinkedAccountsPage")},
    page=Paging("offset", "limit", 100, "accounts"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:list",),
)
_CREATE: Operation[LinkedAccount] = Operation(
    "multi",
    "linkedAccountCreate",
    "linked_accounts.create",
    "POST",
    "/multi/linked_accounts",
    body=(
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("name", "name", STR, True, {"minLength": 1, "maxLength": 100}),
        ("type", "type", E("AccountType"), True, None),
        (
            "account_reference",
            "accountReference",
            U(M("Iban"), M("AccountNumberAndSortCode"), M("AccountDescriptor")),
            True,
            None,
        ),
        ("country", "country", STR, True, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("friendly_name", "friendlyName", STR, False, {"maxLength": 50}),
        ("currency", "currency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("LinkedAccount")},
    codes={
        "403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"),
        "409": (
            "PROFILE_NOT_FOUND",
            "PROFILE_INACTIVE",
            "MODEL_CONSTRAINTS_VIOLATED",
            "CURRENCY_NOT_SUPPORTED_BY_PROFILE",
            "COUNTRY_NOT_SUPPORTED_BY_PROFILE",
            "ACCOUNT_NUMBER_MISSING",
            "SORT_CODE_MISSING",
            "ACCOUNT_NUMBER_AND_IBAN_PROVIDED",
            "SORT_CODE_AND_IBAN_PROVIDED",
            "NO_ACCOUNT_DETAILS_PROVIDED",
            "INVALID_IDENTITY_TYPE",
            "IBAN_MISSING",
            "LINKED_ACCOUNT_ALREADY_ADDED",
            "MANAGED_ACCOUNT_MISSING",
            "THIS_IS_A_MANAGED_ACCOUNT",
            "ACCOUNT_DESCRIPTOR_MISSING",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:create",),
)
_GET: Operation[LinkedAccount] = Operation(
    "multi",
    "linkedAccountGet",
    "linked_accounts.get",
    "GET",
    "/multi/linked_accounts/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("LinkedAccount")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:get",),
)
_UPDATE: Operation[LinkedAccount] = Operation(
    "multi",
    "linkedAccountUpdate",
    "linked_accounts.update",
    "PATCH",
    "/multi/linked_accounts/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("friendly_name", "friendlyName", STR, False, {"minLength": 1, "maxLength": 50}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={200: M("LinkedAccount")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:update",),
)
_REMOVE: Operation[None] = Operation(
    "multi",
    "linkedAccountRemove",
    "linked_accounts.remove",
    "POST",
    "/multi/linked_accounts/{id}/remove",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("LINKED_ACCOUNT_ALREADY_REMOVED", "LINKED_ACCOUNT_HAS_PENDING_ACTIONS", "LINKED_ACCOUNT_REJECTED"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:remove",),
)
_BLOCK: Operation[None] = Operation(
    "multi",
    "linkedAccountBlock",
    "linked_accounts.block",
    "POST",
    "/multi/linked_accounts/{id}/block",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("LINKED_ACCOUNT_INACTIVE", "LINKED_ACCOUNT_ALREADY_BLOCKED", "LINKED_ACCOUNT_REMOVED"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:block",),
)
_UNBLOCK: Operation[None] = Operation(
    "multi",
    "linkedAccountUnblock",
    "linked_accounts.unblock",
    "POST",
    "/multi/linked_accounts/{id}/unblock",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("LINKED_ACCOUNT_INACTIVE", "LINKED_ACCOUNT_NOT_BLOCKED", "LINKED_ACCOUNT_REMOVED"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:unblock",),
)
_LIST_VERIFICATIONS: Operation[LinkedAccountVerificationsPage] = Operation(
    "multi",
    "linkedAccountVerificationsGet",
    "linked_accounts.list_verifications",
    "GET",
    "/multi/linked_accounts/{id}/verifications",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("state", "state", L(E("LinkedAccountVerificationRunState")), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("LinkedAccountVerificationsPage")},
    page=Paging("offset", "limit", 100, "verificationRuns"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:linked_accounts:get_verifications",),
)


class LinkedAccounts(Resource):
    """What can be done with ``linked_accounts``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        profile_id: str | int | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        state: Sequence[InstrumentState | str] | Unset = UNSET,
        currency: str | Unset = UNSET,
        created_from: int | Unset = UNSET,
        created_to: int | Unset = UNSET,
        tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[LinkedAccount, LinkedAccountsPage]:
        """List linked external bank accounts.

        Lists the external bank accounts the signed-in identity has linked, filtered by profile, name, state,
        currency, tag or time of creation. It needs the user's token, and a stepped-up session where the
        programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `accounts` with `count` as the total. One account comes from
        `linked_accounts.get`, its verification from `linked_accounts.list_verifications`.

        Await it for one page; iterate over it for every LinkedAccount of all pages.

        Permission: ``i:linked_accounts:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            friendly_name: Only items with this display name, 1 to 50 characters.
            state: Only linked accounts in one of these states; the parameter is repeated for each of them.
            currency: Only items in this currency, as a three-letter ISO 4217 code.
            created_from: Only items created from this time on, in epoch milliseconds.
            created_to: Only items created up to this time, in epoch milliseconds.
            tag: Only items with this tag, the integrator's own label.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST,
            (offset, limit, profile_id, friendly_name, state, currency, created_from, created_to, tag),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def create(
        self,
        *,
        name: str,
        type: AccountType | str,
        account_reference: Iban | Mapping[str, object] | AccountNumberAndSortCode | AccountDescriptor,
        country: str,
        profile_id: str | int | Unset = UNSET,
        tag: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        currency: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> LinkedAccount:
        """Link an external bank account.

        Registers a bank account held elsewhere, given by IBAN, by sort code and account number or by a
        descriptor, as belonging to the signed-in identity. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The account has to be verified before it is ACTIVE: `linked_accounts.list_verifications` lists the
        steps, of which the user's declaration is approved with `challenges.start_otp` (`resourceType`
        linked_account_declaration). The webhook `/linked_accounts/watch` reports changes of state. The
        idempotency-ref makes a retry safe; without one, LINKED_ACCOUNT_ALREADY_ADDED on a repetition hints
        that the first attempt arrived.

        Permission: ``i:linked_accounts:create``.

        Args:
            name: Name of the account holder, 1 to 100 characters.
            type: BUSINESS or PERSONAL.
            account_reference: Bank identification of the account: IBAN, UK account number with sort code, or
                a free descriptor. The keys present tell which.
            country: Country of the bank account, an ISO 3166-1 alpha-2 code.
            profile_id: Digit string of the programme's profile that sets the rules and fees.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            friendly_name: Label chosen for the account or card, for people to recognise it by.
            currency: Currency of the account, as an ISO 4217 code.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_NOT_FOUND, PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED,
                CURRENCY_NOT_SUPPORTED_BY_PROFILE, COUNTRY_NOT_SUPPORTED_BY_PROFILE, ACCOUNT_NUMBER_MISSING,
                SORT_CODE_MISSING, ACCOUNT_NUMBER_AND_IBAN_PROVIDED, SORT_CODE_AND_IBAN_PROVIDED,
                NO_ACCOUNT_DETAILS_PROVIDED, INVALID_IDENTITY_TYPE, IBAN_MISSING,
                LINKED_ACCOUNT_ALREADY_ADDED, MANAGED_ACCOUNT_MISSING, THIS_IS_A_MANAGED_ACCOUNT,
                ACCOUNT_DESCRIPTOR_MISSING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (profile_id, tag, name, type, account_reference, country, friendly_name, currency),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def get(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> LinkedAccount:
        """Read one linked account.

        Returns one linked external account with its details and state. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        While it is PENDING_VERIFICATION, see `linked_accounts.list_verifications` for what is missing.

        Permission: ``i:linked_accounts:get``.

        Args:
            id: Id of the linked account, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def update(
        self,
        id: str | int,
        *,
        tag: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> LinkedAccount:
        """Rename or retag a linked account.

        Changes the tag or the friendly name of a linked account; the bank details are fixed, so another
        account has to be linked anew. It needs the user's token, and a stepped-up session where the programme
        asks for one (403 STEP_UP_REQUIRED).

        There is no idempotency-ref, but sending the same values again leads to the same record, which is also
        the answer. Check with `linked_accounts.get`.

        Permission: ``i:linked_accounts:update``.

        Args:
            id: Id of the linked account, a string of digits.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            friendly_name: New display name of the account.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _UPDATE, (id, tag, friendly_name), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def remove(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Remove a linked account.

        Unlinks an external account: its state becomes REMOVED for good, and linking it again means
        `linked_accounts.create`. It needs the user's token and answers 204 without a body; an account with
        pending actions is refused.

        There is no idempotency-ref: LINKED_ACCOUNT_ALREADY_REMOVED on a repetition tells that the first
        attempt arrived. To suspend it for a while use `linked_accounts.block`.

        Permission: ``i:linked_accounts:remove``.

        Args:
            id: Id of the linked account, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_ALREADY_REMOVED, LINKED_ACCOUNT_HAS_PENDING_ACTIONS,
                LINKED_ACCOUNT_REJECTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_REMOVE, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def block(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Block a linked account.

        Suspends an active linked account; it becomes BLOCKED until `linked_accounts.unblock`. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, LINKED_ACCOUNT_ALREADY_BLOCKED on a repetition
        tells that the first attempt arrived. Read the state with `linked_accounts.get`.

        Permission: ``i:linked_accounts:block``.

        Args:
            id: Id of the linked account, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_INACTIVE, LINKED_ACCOUNT_ALREADY_BLOCKED, LINKED_ACCOUNT_REMOVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_BLOCK, (id,), timeout, auth_token, idempotency_ref, extra_headers, max_retries)

    async def unblock(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Unblock a linked account.

        Lifts the block that `linked_accounts.block` set, so that the account can be used again. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, LINKED_ACCOUNT_NOT_BLOCKED on a repetition tells
        that the first attempt arrived. Read the state with `linked_accounts.get`.

        Permission: ``i:linked_accounts:unblock``.

        Args:
            id: Id of the linked account, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_INACTIVE, LINKED_ACCOUNT_NOT_BLOCKED, LINKED_ACCOUNT_REMOVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_UNBLOCK, (id,), timeout, auth_token, idempotency_ref, extra_headers, max_retries)

    def list_verifications(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        state: Sequence[LinkedAccountVerificationRunState | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[LinkedAccountVerificationRun, LinkedAccountVerificationsPage]:
        """List the verification runs of a linked account.

        Lists every attempt to verify a linked account, with its steps (for example a transfer to make, a
        declaration to approve, a micro deposit) and their status. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `verificationRuns` with `count` as the total. A step in PENDING_USER waits for
        the user; a declaration is approved with `challenges.start_otp`.

        Await it for one page; iterate over it for every LinkedAccountVerificationRun of all pages.

        Permission: ``i:linked_accounts:get_verifications``.

        Args:
            id: Id of the linked account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            state: Only verification runs in one of these states; the parameter is repeated for each of them.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST_VERIFICATIONS, (id, offset, limit, state), timeout, auth_token, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> LinkedAccountsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return LinkedAccountsRaw(self._raw())


class LinkedAccountsRaw:
    """The methods of `LinkedAccounts`, giving the whole answer."""

    def __init__(self, resource: LinkedAccounts) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.remove = raw(resource.remove)
        self.block = raw(resource.block)
        self.unblock = raw(resource.unblock)
        self.list_verifications = raw(resource.list_verifications)
