from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.managed_accounts import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, deprecated, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        AccessInstrumentType,
        BlockedReason,
        DestroyedReason,
        InstrumentState,
        InstrumentStatementSortOrder,
        InstrumentTransactionActivityItem,
        InstrumentTransactionActivityList,
        ManagedAccount,
        ManagedAccountIBAN,
        ManagedAccountsPage,
        SortOrder,
        Statement,
        StatementEntry,
        StatementResponse,
        StatementResponseEntry,
        StatementResponseEntryTransactionType,
        StatementTransactionType,
        StatementVersion,
        TransactionActivityDirection,
        TransactionActivitySortBy,
        TransactionActivityStatus,
        TransactionActivityType,
    )
    from weavr_multi.params import (
        AccessInstrumentTypeName,
        BlockedReasonName,
        DestroyedReasonName,
        InstrumentStatementSortOrderName,
        InstrumentStateName,
        SortOrderName,
        StatementResponseEntryTransactionTypeName,
        StatementTransactionTypeName,
        StatementVersionName,
        TransactionActivityDirectionName,
        TransactionActivitySortByName,
        TransactionActivityStatusName,
        TransactionActivityTypeName,
    )


class ManagedAccounts(Resource):
    """What can be done with ``managed_accounts``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        friendly_name: str | None = None,
        state: Sequence[InstrumentState | InstrumentStateName] | None = None,
        state_blocked_reason: Sequence[BlockedReason | BlockedReasonName] | None = None,
        state_destroyed_reason: Sequence[DestroyedReason | DestroyedReasonName] | None = None,
        currency: str | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[ManagedAccount, ManagedAccountsPage]:
        """List managed accounts.

        ``GET /multi/managed_accounts``

        Lists the managed accounts of the signed-in identity with balances and state, filtered by profile,
        name, state, currency, tag or time of creation. It needs the user's token, and a stepped-up session
        where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `accounts` with `count` as the total. Movements come from
        `managed_accounts.list_transactions` or `managed_accounts.get_statement`.

        Await it for one page; iterate over it for every ManagedAccount of all pages.

        Permission: ``i:managed_accounts:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            friendly_name: Only items with this display name, 1 to 50 characters.
            state: Only accounts in one of these states; the parameter is repeated for each of them.
            state_blocked_reason: Only blocked items, blocked for one of these reasons; the parameter is
                repeated for each of them.
            state_destroyed_reason: Only destroyed items, destroyed for one of these reasons; the parameter is
                repeated for each of them.
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
            state_blocked_reason=state_blocked_reason,
            state_destroyed_reason=state_destroyed_reason,
            currency=currency,
            created_from=created_from,
            created_to=created_to,
            tag=tag,
        )

    def create(
        self,
        *,
        profile_id: str | int,
        friendly_name: str,
        currency: str,
        tag: str | None = None,
        low_balance_threshold: int | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, ManagedAccount]:
        """Open a managed account.

        ``POST /multi/managed_accounts``

        Opens an account in one currency for the signed-in identity under an account profile of the programme.
        It needs the user's token, and a stepped-up session where the programme asks for one (403
        STEP_UP_REQUIRED); the identity has to be verified.

        The answer is the account with empty balances. To receive bank transfers it needs
        `managed_accounts.upgrade_iban`; a debit card on it comes from `managed_cards.create`. The
        idempotency-ref makes a retry safe; without it a retry may open a second account.

        Permission: ``i:managed_accounts:create``.

        Args:
            profile_id: Id of the managed account profile of the programme.
            friendly_name: Display name of the account.
            currency: Currency of the account, ISO 4217; it cannot be changed later.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            low_balance_threshold: Balance, in minor units of the account's currency, below which the webhook
                `/managed_accounts/low_balance/watch` is sent.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_NOT_FOUND, PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED,
                CURRENCY_NOT_SUPPORTED_BY_PROFILE, PROVIDER_NOT_SUPPORTED_BY_PROFILE, INSTRUMENT_NOT_FOUND,
                OWNER_IDENTITY_NOT_VERIFIED, IDENTITY_LIMITS_EXCEEDED, PROGRAMME_LIMITS_EXCEEDED,
                INNOVATOR_LIMITS_EXCEEDED, SYSTEM_LIMITS_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            friendly_name=friendly_name,
            currency=currency,
            tag=tag,
            low_balance_threshold=low_balance_threshold,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, ManagedAccount]:
        """Read one managed account.

        ``GET /multi/managed_accounts/{id}``

        Returns one managed account with its balances (minor units), state and low-balance threshold. It needs
        the user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Bank details are kept apart, see `managed_accounts.get_iban`; movements come from
        `managed_accounts.list_transactions`.

        Permission: ``i:managed_accounts:get``.

        Args:
            id: Id of the managed account, a string of digits.
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
        self,
        id: str | int,
        *,
        tag: str | None = None,
        friendly_name: str | None = None,
        low_balance_threshold: int | None = None,
        clear_low_balance_threshold: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, ManagedAccount]:
        """Change a managed account's settings.

        ``PATCH /multi/managed_accounts/{id}``

        Changes the tag, the friendly name or the low-balance threshold of an account; nothing else can be
        changed. It needs the user's token, and a stepped-up session where the programme asks for one (403
        STEP_UP_REQUIRED).

        There is no idempotency-ref, but sending the same values again leads to the same account, which is
        also the answer. Check with `managed_accounts.get`.

        Permission: ``i:managed_accounts:update``.

        Args:
            id: Id of the managed account, a string of digits.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            friendly_name: New display name of the account.
            low_balance_threshold: Balance, in minor units of the account's currency, below which the webhook
                `/managed_accounts/low_balance/watch` is sent.
            clear_low_balance_threshold: true to remove the threshold, which leaving `lowBalanceThreshold` out
                does not do.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE,
            options,
            id=id,
            tag=tag,
            friendly_name=friendly_name,
            low_balance_threshold=low_balance_threshold,
            clear_low_balance_threshold=clear_low_balance_threshold,
        )

    def get_iban(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, ManagedAccountIBAN]:
        """Read the bank details of a managed account.

        ``GET /multi/managed_accounts/{id}/iban``

        Returns the IBAN or other bank details under which a managed account receives transfers, and whether
        they have been allocated. It needs the user's token.

        UNALLOCATED means that none were asked for, see `managed_accounts.upgrade_iban`; PENDING_ALLOCATION,
        that they will follow. An account may have several sets of details, one per payment scheme.

        Permission: ``i:managed_accounts:get_iban``.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_IBAN, options, id=id)

    def upgrade_iban(
        self, id: str | int, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, ManagedAccountIBAN]:
        """Request bank details for a managed account.

        ``POST /multi/managed_accounts/{id}/iban``

        Asks for an IBAN or other bank details for a managed account, so that it can receive transfers from
        outside. It needs the user's token; the account has to be active and its owner verified.

        Allocation may take time: while `state` is PENDING_ALLOCATION, read `managed_accounts.get_iban` again
        or wait for the webhook `/ibans/watch`. The idempotency-ref makes a retry safe; without one,
        IBAN_ALREADY_REQUESTED on a repetition tells that the first attempt arrived.

        Permission: ``i:managed_accounts:add_iban``.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_ALREADY_UPGRADED_TO_IBAN, INSTRUMENT_IS_NOT_ACTIVE, IBAN_ALLOCATION_EXCEEDED,
                IBAN_NOT_SUPPORTED, IBAN_ALREADY_REQUESTED, OWNER_NOT_VERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UPGRADE_IBAN, options, id=id)

    def block(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Block a managed account.

        ``POST /multi/managed_accounts/{id}/block``

        Suspends an account: it becomes BLOCKED for reason USER until `managed_accounts.unblock`, and its
        money stays where it is. It needs the user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_ALREADY_BLOCKED on a repetition tells
        that the first attempt arrived. The webhook `/managed_accounts/watch` reports the change; read the
        state with `managed_accounts.get`.

        Permission: ``i:managed_accounts:block``.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_INACTIVE, INSTRUMENT_ALREADY_BLOCKED, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.BLOCK, options, id=id)

    def unblock(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Unblock a managed account.

        ``POST /multi/managed_accounts/{id}/unblock``

        Lifts the block that `managed_accounts.block` set, so that the account is ACTIVE again. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_NOT_BLOCKED on a repetition tells that
        the first attempt arrived. Read the state with `managed_accounts.get`.

        Permission: ``i:managed_accounts:unblock``.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_INACTIVE, INSTRUMENT_NOT_BLOCKED, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UNBLOCK, options, id=id)

    @deprecated("use managed_accounts.get_statement")
    def get_statement_deprecated(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        show_fund_movements_only: bool | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[StatementEntry, Statement]:
        """Read an account statement in the old form.

        ``GET /multi/deprecated/managed_accounts/{id}/statement``

        Returns the movements of a managed account in the shape statements had before. Deprecated:
        `managed_accounts.get_statement` is the successor, and `managed_accounts.list_transactions` serves for
        plain lists. It needs the user's token; depending on the age of the entries a stepped-up session too
        (403 STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_accounts.get_statement

        Await it for one page; iterate over it for every StatementEntry of all pages.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            show_fund_movements_only: `true` leaves out the entries that moved no money.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT_DEPRECATED,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            show_fund_movements_only=show_fund_movements_only,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    @deprecated("use managed_accounts.get_statement")
    def get_statement_deprecated_pdf(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        show_fund_movements_only: bool | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Read an account statement in the old form, as a PDF.

        ``GET /multi/deprecated/managed_accounts/{id}/statement``

        Returns the movements of a managed account in the shape statements had before. Deprecated:
        `managed_accounts.get_statement` is the successor, and `managed_accounts.list_transactions` serves for
        plain lists. It needs the user's token; depending on the age of the entries a stepped-up session too
        (403 STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_accounts.get_statement

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            show_fund_movements_only: `true` leaves out the entries that moved no money.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_DEPRECATED_PDF,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            show_fund_movements_only=show_fund_movements_only,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    @deprecated("use managed_accounts.get_statement")
    def get_statement_csv(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        show_fund_movements_only: bool | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Read an account statement in the old form, as CSV.

        ``GET /multi/deprecated/managed_accounts/{id}/statement``

        Returns the movements of a managed account in the shape statements had before. Deprecated:
        `managed_accounts.get_statement` is the successor, and `managed_accounts.list_transactions` serves for
        plain lists. It needs the user's token; depending on the age of the entries a stepped-up session too
        (403 STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_accounts.get_statement

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            show_fund_movements_only: `true` leaves out the entries that moved no money.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_CSV,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            show_fund_movements_only=show_fund_movements_only,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    def get_statement(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        start_period: int | datetime | None = None,
        end_period: int | datetime | None = None,
        sort_order: InstrumentStatementSortOrder | InstrumentStatementSortOrderName | None = None,
        transaction_type: Sequence[StatementResponseEntryTransactionType | StatementResponseEntryTransactionTypeName]
        | None = None,
        executing_access_instrument_id: str | int | None = None,
        executing_access_instrument_type: Sequence[AccessInstrumentType | AccessInstrumentTypeName] | None = None,
        x_api_version: StatementVersion | StatementVersionName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[StatementResponseEntry, StatementResponse]:
        """Get an account statement.

        ``GET /multi/managed_accounts/{id}/statement``

        Returns the booked movements of a managed account between two points in time, with opening and closing
        balance. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF. `x-api-version: LATEST` and `api-version: 2`, which this
        method always sends, opt into the present shape (`entries`); should the former one (`entry`) come back
        all the same, reading it fails and names the method for it. Pages are up to 500 entries. For movements
        not yet booked use `managed_accounts.list_transactions`. There is no CSV of the present shape:
        `statement_csv` of `weavr_multi` writes entries as one.

        Await it for one page; iterate over it for every StatementResponseEntry of all pages.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 500.
            start_period: Start of the period that the statement covers, in epoch milliseconds.
            end_period: End of the period that the statement covers, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            executing_access_instrument_id: Only entries that were made through the card or IBAN with this id,
                a string of digits.
            executing_access_instrument_type: Only entries that were made through access of one of these
                types: `managed_cards` or `ibans`; repeated for each.
            x_api_version: `LATEST` opts into the new form of the statement; it is sent without being given.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT,
            options,
            id=id,
            offset=offset,
            limit=limit,
            start_period=start_period,
            end_period=end_period,
            sort_order=sort_order,
            transaction_type=transaction_type,
            executing_access_instrument_id=executing_access_instrument_id,
            executing_access_instrument_type=executing_access_instrument_type,
            x_api_version=x_api_version,
        )

    def get_statement_pdf(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        start_period: int | datetime | None = None,
        end_period: int | datetime | None = None,
        sort_order: InstrumentStatementSortOrder | InstrumentStatementSortOrderName | None = None,
        transaction_type: Sequence[StatementResponseEntryTransactionType | StatementResponseEntryTransactionTypeName]
        | None = None,
        executing_access_instrument_id: str | int | None = None,
        executing_access_instrument_type: Sequence[AccessInstrumentType | AccessInstrumentTypeName] | None = None,
        x_api_version: StatementVersion | StatementVersionName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Get an account statement, as a PDF.

        ``GET /multi/managed_accounts/{id}/statement``

        Returns the booked movements of a managed account between two points in time, with opening and closing
        balance. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF. `x-api-version: LATEST` and `api-version: 2`, which this
        method always sends, opt into the present shape (`entries`); should the former one (`entry`) come back
        all the same, reading it fails and names the method for it. Pages are up to 500 entries. For movements
        not yet booked use `managed_accounts.list_transactions`. There is no CSV of the present shape:
        `statement_csv` of `weavr_multi` writes entries as one.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 500.
            start_period: Start of the period that the statement covers, in epoch milliseconds.
            end_period: End of the period that the statement covers, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            executing_access_instrument_id: Only entries that were made through the card or IBAN with this id,
                a string of digits.
            executing_access_instrument_type: Only entries that were made through access of one of these
                types: `managed_cards` or `ibans`; repeated for each.
            x_api_version: `LATEST` opts into the new form of the statement; it is sent without being given.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_PDF,
            options,
            id=id,
            offset=offset,
            limit=limit,
            start_period=start_period,
            end_period=end_period,
            sort_order=sort_order,
            transaction_type=transaction_type,
            executing_access_instrument_id=executing_access_instrument_id,
            executing_access_instrument_type=executing_access_instrument_type,
            x_api_version=x_api_version,
        )

    def list_transactions(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        type: Sequence[TransactionActivityType | TransactionActivityTypeName] | None = None,
        status: Sequence[TransactionActivityStatus | TransactionActivityStatusName] | None = None,
        direction: TransactionActivityDirection | TransactionActivityDirectionName | None = None,
        creation_timestamp_from: int | datetime | None = None,
        creation_timestamp_to: int | datetime | None = None,
        last_updated_timestamp_from: int | datetime | None = None,
        last_updated_timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        sort_by: TransactionActivitySortBy | TransactionActivitySortByName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[InstrumentTransactionActivityItem, InstrumentTransactionActivityList]:
        """List the transactions of a managed account.

        ``GET /multi/managed_accounts/{id}/transactions``

        Lists everything that moved or is to move money on one managed account, whether pending, completed or
        cancelled, filtered by type, status, direction and time. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `transactions` with `count` as the total; each embeds the transfer, send, card
        payment or other record behind it. For booked balances use `managed_accounts.get_statement`, for all
        instruments at once `transactions.list`.

        Await it for one page; iterate over it for every InstrumentTransactionActivityItem of all pages.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            type: Only transactions of one of these types; the parameter is repeated for each of them.
            status: Only transactions with one of these statuses; the parameter is repeated for each of them.
            direction: Only money that goes this way, seen from the instrument: `CREDIT` in, `DEBIT` out.
            creation_timestamp_from: Only items created from this time on, in epoch milliseconds.
            creation_timestamp_to: Only items created up to this time, in epoch milliseconds.
            last_updated_timestamp_from: Only items last changed from this time on, in epoch milliseconds.
            last_updated_timestamp_to: Only items last changed up to this time, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            sort_by: Which of its times an item is ordered by, that of its creation or that of its last
                change.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST_TRANSACTIONS,
            options,
            id=id,
            offset=offset,
            limit=limit,
            type=type,
            status=status,
            direction=direction,
            creation_timestamp_from=creation_timestamp_from,
            creation_timestamp_to=creation_timestamp_to,
            last_updated_timestamp_from=last_updated_timestamp_from,
            last_updated_timestamp_to=last_updated_timestamp_to,
            sort_order=sort_order,
            sort_by=sort_by,
        )

    def get_transaction(
        self, id: str | int, transaction_id: str | int, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, InstrumentTransactionActivityItem]:
        """Read one transaction of a managed account.

        ``GET /multi/managed_accounts/{id}/transactions/{transactionId}``

        Returns one transaction of a managed account with its amount, fee and the record behind it. It needs
        the user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Ids come from `managed_accounts.list_transactions`; the amount is in minor units, times are epoch
        milliseconds.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            transaction_id: Id of the transaction, a string of digits, as the list of the instrument's
                transactions gives it.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_TRANSACTION, options, id=id, transaction_id=transaction_id)

    def remove(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Close a managed account.

        ``POST /multi/managed_accounts/{id}/remove``

        Closes an account for good; its state becomes DESTROYED. It needs the user's token and answers 204
        without a body. The balance has to be zero, and no card or pending action may depend on it: empty it
        first with `transfers.create` or `outgoing_wire_transfers.create` and remove its cards with
        `managed_cards.remove`.

        There is no idempotency-ref: INSTRUMENT_ALREADY_REMOVED on a repetition tells that the first attempt
        arrived. To suspend it for a while use `managed_accounts.block`.

        Permission: ``i:managed_accounts:remove``.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: BALANCE_NOT_ZERO, INSTRUMENT_ALREADY_REMOVED, INSTRUMENT_HAS_PENDING_ACTIONS,
                INSTRUMENT_HAS_LINKED_CARDS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REMOVE, options, id=id)

    @cached_property
    def with_raw_response(self) -> ManagedAccountsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return ManagedAccountsRaw(self._raw())


class ManagedAccountsRaw(RawMethods):
    """The methods of `ManagedAccounts`, giving the whole response."""

    def __init__(self, resource: ManagedAccounts) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.get_iban = raw(resource.get_iban)
        self.upgrade_iban = raw(resource.upgrade_iban)
        self.block = raw(resource.block)
        self.unblock = raw(resource.unblock)
        self.get_statement_deprecated = raw(resource.get_statement_deprecated)
        self.get_statement_deprecated_pdf = raw(resource.get_statement_deprecated_pdf)
        self.get_statement_csv = raw(resource.get_statement_csv)
        self.get_statement = raw(resource.get_statement)
        self.get_statement_pdf = raw(resource.get_statement_pdf)
        self.list_transactions = raw(resource.list_transactions)
        self.get_transaction = raw(resource.get_transaction)
        self.remove = raw(resource.remove)
