from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.linked_accounts import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        AccountDescriptor,
        AccountNumberAndSortCode,
        AccountType,
        Iban,
        InstrumentState,
        LinkedAccount,
        LinkedAccountsPage,
        LinkedAccountVerificationRun,
        LinkedAccountVerificationRunState,
        LinkedAccountVerificationsPage,
    )
    from weavr_multi.params import (
        AccountDescriptorParams,
        AccountNumberAndSortCodeParams,
        AccountTypeName,
        IbanParams,
        InstrumentStateName,
        LinkedAccountVerificationRunStateName,
    )


class LinkedAccounts(Resource):
    """What can be done with ``linked_accounts``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        friendly_name: str | None = None,
        state: Sequence[InstrumentState | InstrumentStateName] | None = None,
        currency: str | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[LinkedAccount, LinkedAccountsPage]:
        """List linked external bank accounts.

        ``GET /multi/linked_accounts``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST,
            options,
            offset=offset,
            limit=limit,
            profile_id=profile_id,
            friendly_name=friendly_name,
            state=state,
            currency=currency,
            created_from=created_from,
            created_to=created_to,
            tag=tag,
        )

    def create(
        self,
        *,
        name: str,
        type: AccountType | AccountTypeName,
        account_reference: Iban
        | IbanParams
        | AccountNumberAndSortCode
        | AccountNumberAndSortCodeParams
        | AccountDescriptor
        | AccountDescriptorParams,
        country: str,
        profile_id: str | int | None = None,
        tag: str | None = None,
        friendly_name: str | None = None,
        currency: str | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, LinkedAccount]:
        """Link an external bank account.

        ``POST /multi/linked_accounts``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

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
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            name=name,
            type=type,
            account_reference=account_reference,
            country=country,
            friendly_name=friendly_name,
            currency=currency,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, LinkedAccount]:
        """Read one linked account.

        ``GET /multi/linked_accounts/{id}``

        Returns one linked external account with its details and state. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        While it is PENDING_VERIFICATION, see `linked_accounts.list_verifications` for what is missing.

        Permission: ``i:linked_accounts:get``.

        Args:
            id: Id of the linked account, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def update(
        self, id: str | int, *, tag: str | None = None, friendly_name: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, LinkedAccount]:
        """Rename or retag a linked account.

        ``PATCH /multi/linked_accounts/{id}``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UPDATE, options, id=id, tag=tag, friendly_name=friendly_name)

    def remove(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Remove a linked account.

        ``POST /multi/linked_accounts/{id}/remove``

        Unlinks an external account: its state becomes REMOVED for good, and linking it again means
        `linked_accounts.create`. It needs the user's token and answers 204 without a body; an account with
        pending actions is refused.

        There is no idempotency-ref: LINKED_ACCOUNT_ALREADY_REMOVED on a repetition tells that the first
        attempt arrived. To suspend it for a while use `linked_accounts.block`.

        Permission: ``i:linked_accounts:remove``.

        Args:
            id: Id of the linked account, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_ALREADY_REMOVED, LINKED_ACCOUNT_HAS_PENDING_ACTIONS,
                LINKED_ACCOUNT_REJECTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REMOVE, options, id=id)

    def block(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Block a linked account.

        ``POST /multi/linked_accounts/{id}/block``

        Suspends an active linked account; it becomes BLOCKED until `linked_accounts.unblock`. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, LINKED_ACCOUNT_ALREADY_BLOCKED on a repetition
        tells that the first attempt arrived. Read the state with `linked_accounts.get`.

        Permission: ``i:linked_accounts:block``.

        Args:
            id: Id of the linked account, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_INACTIVE, LINKED_ACCOUNT_ALREADY_BLOCKED, LINKED_ACCOUNT_REMOVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.BLOCK, options, id=id)

    def unblock(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Unblock a linked account.

        ``POST /multi/linked_accounts/{id}/unblock``

        Lifts the block that `linked_accounts.block` set, so that the account can be used again. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, LINKED_ACCOUNT_NOT_BLOCKED on a repetition tells
        that the first attempt arrived. Read the state with `linked_accounts.get`.

        Permission: ``i:linked_accounts:unblock``.

        Args:
            id: Id of the linked account, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: LINKED_ACCOUNT_INACTIVE, LINKED_ACCOUNT_NOT_BLOCKED, LINKED_ACCOUNT_REMOVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UNBLOCK, options, id=id)

    def list_verifications(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        state: Sequence[LinkedAccountVerificationRunState | LinkedAccountVerificationRunStateName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[LinkedAccountVerificationRun, LinkedAccountVerificationsPage]:
        """List the verification runs of a linked account.

        ``GET /multi/linked_accounts/{id}/verifications``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(_operations.LIST_VERIFICATIONS, options, id=id, offset=offset, limit=limit, state=state)

    @cached_property
    def with_raw_response(self) -> LinkedAccountsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return LinkedAccountsRaw(self._raw())


class LinkedAccountsRaw(RawMethods):
    """The methods of `LinkedAccounts`, giving the whole response."""

    def __init__(self, resource: LinkedAccounts) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.remove = raw(resource.remove)
        self.block = raw(resource.block)
        self.unblock = raw(resource.unblock)
        self.list_verifications = raw(resource.list_verifications)
