from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    BOOL,
    BYTES,
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
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.access_instrument_type import AccessInstrumentType
    from weavr_multi.models.blocked_reason import BlockedReason
    from weavr_multi.models.destroyed_reason import DestroyedReason
    from weavr_multi.models.instrument_state import InstrumentState
    from weavr_multi.models.instrument_statement_sort_order import InstrumentStatementSortOrder
    from weavr_multi.models.instrument_transaction_activity_item import InstrumentTransactionActivityItem
    from weavr_multi.models.instrument_transaction_activity_list import InstrumentTransactionActivityList
    from weavr_multi.models.managed_account import ManagedAccount
    from weavr_multi.models.managed_account_iban import ManagedAccountIBAN
    from weavr_multi.models.managed_accounts_page import ManagedAccountsPage
    from weavr_multi.models.sort_order import SortOrder
    from weavr_multi.models.statement import Statement
    from weavr_multi.models.statement_entry import StatementEntry
    from weavr_multi.models.statement_response import StatementResponse
    from weavr_multi.models.statement_response_entry import StatementResponseEntry
    from weavr_multi.models.statement_response_entry_transaction_type import StatementResponseEntryTransactionType
    from weavr_multi.models.statement_transaction_type import StatementTransactionType
    from weavr_multi.models.statement_version import StatementVersion
    from weavr_multi.models.transaction_activity_direction import TransactionActivityDirection
    from weavr_multi.models.transaction_activity_sort_by import TransactionActivitySortBy
    from weavr_multi.models.transaction_activity_status import TransactionActivityStatus
    from weavr_multi.models.transaction_activity_type import TransactionActivityType

_LIST: Operation[ManagedAccountsPage] = Operation(
    "multi",
    "managedAccountsGet",
    "managed_accounts.list",
    "GET",
    "/multi/managed_accounts",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("friendly_name", "friendlyName", STR, False, {"minLength": 1, "maxLength": 50}, ""),
        ("state", "state", L(E("InstrumentState")), False, {"uniqueItems": True}, ""),
        ("state_blocked_reason", "state.blockedReason", L(E("BlockedReason")), False, {"uniqueItems": True}, ""),
        ("state_destroyed_reason", "state.destroyedReason", L(E("DestroyedReason")), False, {"uniqueItems": True}, ""),
        ("currency", "currency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}, ""),
        ("created_from", "createdFrom", INT, False, None, ""),
        ("created_to", "createdTo", INT, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("ManagedAccountsPage")},
    page=Paging("offset", "limit", 100, "accounts"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:list",),
)
_CREATE: Operation[ManagedAccount] = Operation(
    "multi",
    "managedAccountCreate",
    "managed_accounts.create",
    "POST",
    "/multi/managed_accounts",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("friendly_name", "friendlyName", STR, True, {"minLength": 1, "maxLength": 50}),
        ("currency", "currency", STR, True, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("low_balance_threshold", "lowBalanceThreshold", INT, False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ManagedAccount")},
    codes={
        "403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"),
        "409": (
            "PROFILE_NOT_FOUND",
            "PROFILE_INACTIVE",
            "MODEL_CONSTRAINTS_VIOLATED",
            "CURRENCY_NOT_SUPPORTED_BY_PROFILE",
            "PROVIDER_NOT_SUPPORTED_BY_PROFILE",
            "INSTRUMENT_NOT_FOUND",
            "OWNER_IDENTITY_NOT_VERIFIED",
            "IDENTITY_LIMITS_EXCEEDED",
            "PROGRAMME_LIMITS_EXCEEDED",
            "INNOVATOR_LIMITS_EXCEEDED",
            "SYSTEM_LIMITS_EXCEEDED",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:create",),
)
_GET: Operation[ManagedAccount] = Operation(
    "multi",
    "managedAccountGet",
    "managed_accounts.get",
    "GET",
    "/multi/managed_accounts/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("ManagedAccount")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:get",),
)
_UPDATE: Operation[ManagedAccount] = Operation(
    "multi",
    "managedAccountUpdate",
    "managed_accounts.update",
    "PATCH",
    "/multi/managed_accounts/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("friendly_name", "friendlyName", STR, False, {"minLength": 1, "maxLength": 50}),
        ("low_balance_threshold", "lowBalanceThreshold", INT, False, None),
        ("clear_low_balance_threshold", "clearLowBalanceThreshold", BOOL, False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={200: M("ManagedAccount")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:update",),
)
_GET_IBAN: Operation[ManagedAccountIBAN] = Operation(
    "multi",
    "managedAccountIBANGet",
    "managed_accounts.get_iban",
    "GET",
    "/multi/managed_accounts/{id}/iban",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("ManagedAccountIBAN")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:get_iban",),
)
_UPGRADE_IBAN: Operation[ManagedAccountIBAN] = Operation(
    "multi",
    "managedAccountsIBANUpgrade",
    "managed_accounts.upgrade_iban",
    "POST",
    "/multi/managed_accounts/{id}/iban",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ManagedAccountIBAN")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "INSTRUMENT_ALREADY_UPGRADED_TO_IBAN",
            "INSTRUMENT_IS_NOT_ACTIVE",
            "IBAN_ALLOCATION_EXCEEDED",
            "IBAN_NOT_SUPPORTED",
            "IBAN_ALREADY_REQUESTED",
            "OWNER_NOT_VERIFIED",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:add_iban",),
)
_BLOCK: Operation[None] = Operation(
    "multi",
    "managedAccountBlock",
    "managed_accounts.block",
    "POST",
    "/multi/managed_accounts/{id}/block",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("INSTRUMENT_INACTIVE", "INSTRUMENT_ALREADY_BLOCKED", "INSTRUMENT_DESTROYED"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:block",),
)
_UNBLOCK: Operation[None] = Operation(
    "multi",
    "managedAccountUnblock",
    "managed_accounts.unblock",
    "POST",
    "/multi/managed_accounts/{id}/unblock",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("INSTRUMENT_INACTIVE", "INSTRUMENT_NOT_BLOCKED", "INSTRUMENT_DESTROYED"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:unblock",),
)
_GET_STATEMENT_DEPRECATED: Operation[Statement] = Operation(
    "multi",
    "managedAccountStatementDeprecated",
    "managed_accounts.get_statement_deprecated",
    "GET",
    "/multi/deprecated/managed_accounts/{id}/statement",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("statement_limit", "statementLimit", INT, False, {"minimum": 1, "maximum": 500}, ""),
        ("order_by_timestamp", "orderByTimestamp", E("SortOrder"), False, None, ""),
        ("from_timestamp", "fromTimestamp", INT, False, None, ""),
        ("to_timestamp", "toTimestamp", INT, False, None, ""),
        ("show_fund_movements_only", "showFundMovementsOnly", BOOL, False, None, ""),
        ("single_entry_per_transaction", "singleEntryPerTransaction", BOOL, False, None, ""),
        ("transaction_type", "transactionType", L(E("StatementTransactionType")), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("Statement")},
    accept="application/json",
    page=Paging("offset", "statementLimit", 500, "entry"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
    deprecated="use managed_accounts.get_statement",
)
_GET_STATEMENT_DEPRECATED_PDF: Operation[bytes] = Operation(
    "multi",
    "managedAccountStatementDeprecated",
    "managed_accounts.get_statement_deprecated_pdf",
    "GET",
    "/multi/deprecated/managed_accounts/{id}/statement",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("statement_limit", "statementLimit", INT, False, {"minimum": 1, "maximum": 500}, ""),
        ("order_by_timestamp", "orderByTimestamp", E("SortOrder"), False, None, ""),
        ("from_timestamp", "fromTimestamp", INT, False, None, ""),
        ("to_timestamp", "toTimestamp", INT, False, None, ""),
        ("show_fund_movements_only", "showFundMovementsOnly", BOOL, False, None, ""),
        ("single_entry_per_transaction", "singleEntryPerTransaction", BOOL, False, None, ""),
        ("transaction_type", "transactionType", L(E("StatementTransactionType")), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: BYTES},
    accept="application/pdf",
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
    deprecated="use managed_accounts.get_statement",
)
_GET_STATEMENT_CSV: Operation[bytes] = Operation(
    "multi",
    "managedAccountStatementDeprecated",
    "managed_accounts.get_statement_csv",
    "GET",
    "/multi/deprecated/managed_accounts/{id}/statement",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("statement_limit", "statementLimit", INT, False, {"minimum": 1, "maximum": 500}, ""),
        ("order_by_timestamp", "orderByTimestamp", E("SortOrder"), False, None, ""),
        ("from_timestamp", "fromTimestamp", INT, False, None, ""),
        ("to_timestamp", "toTimestamp", INT, False, None, ""),
        ("show_fund_movements_only", "showFundMovementsOnly", BOOL, False, None, ""),
        ("single_entry_per_transaction", "singleEntryPerTransaction", BOOL, False, None, ""),
        ("transaction_type", "transactionType", L(E("StatementTransactionType")), False, {"uniqueItems": True}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: BYTES},
    accept="text/csv",
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
    deprecated="use managed_accounts.get_statement",
)
_GET_STATEMENT: Operation[StatementResponse] = Operation(
    "multi",
    "managedAccountStatement",
    "managed_accounts.get_statement",
    "GET",
    "/multi/managed_accounts/{id}/statement",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 500}, ""),
        ("start_period", "startPeriod", INT, False, None, ""),
        ("end_period", "endPeriod", INT, False, None, ""),
        ("sort_order", "sortOrder", E("InstrumentStatementSortOrder"), False, None, ""),
        (
            "transaction_type",
            "transaction.type",
            L(E("StatementResponseEntryTransactionType")),
            False,
            {"uniqueItems": True},
            "",
        ),
        ("executing_access_instrument_id", "executingAccessInstrument.id", STR, False, {"pattern": "^[0-9]+$"}, ""),
        (
            "executing_access_instrument_type",
            "executingAccessInstrument.type",
            L(E("AccessInstrumentType")),
            False,
            {"uniqueItems": True},
            "",
        ),
    ),
    headers=(("x_api_version", "x-api-version", E("StatementVersion"), False, None, ""),),
    security=("api-key", "bearer"),
    answer={200: M("StatementResponse")},
    accept="application/json",
    page=Paging("offset", "limit", 500, "entries"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
)
_GET_STATEMENT_PDF: Operation[bytes] = Operation(
    "multi",
    "managedAccountStatement",
    "managed_accounts.get_statement_pdf",
    "GET",
    "/multi/managed_accounts/{id}/statement",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 500}, ""),
        ("start_period", "startPeriod", INT, False, None, ""),
        ("end_period", "endPeriod", INT, False, None, ""),
        ("sort_order", "sortOrder", E("InstrumentStatementSortOrder"), False, None, ""),
        (
            "transaction_type",
            "transaction.type",
            L(E("StatementResponseEntryTransactionType")),
            False,
            {"uniqueItems": True},
            "",
        ),
        ("executing_access_instrument_id", "executingAccessInstrument.id", STR, False, {"pattern": "^[0-9]+$"}, ""),
        (
            "executing_access_instrument_type",
            "executingAccessInstrument.type",
            L(E("AccessInstrumentType")),
            False,
            {"uniqueItems": True},
            "",
        ),
    ),
    headers=(("x_api_version", "x-api-version", E("StatementVersion"), False, None, ""),),
    security=("api-key", "bearer"),
    answer={200: BYTES},
    accept="application/pdf",
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
)
_LIST_TRANSACTIONS: Operation[InstrumentTransactionActivityList] = Operation(
    "multi",
    "managedAccountTransactionsGet",
    "managed_accounts.list_transactions",
    "GET",
    "/multi/managed_accounts/{id}/transactions",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("type", "type", L(E("TransactionActivityType")), False, None, ""),
        ("status", "status", L(E("TransactionActivityStatus")), False, None, ""),
        ("direction", "direction", E("TransactionActivityDirection"), False, None, ""),
        ("creation_timestamp_from", "creationTimestampFrom", INT, False, None, ""),
        ("creation_timestamp_to", "creationTimestampTo", INT, False, None, ""),
        ("last_updated_timestamp_from", "lastUpdatedTimestampFrom", INT, False, None, ""),
        ("last_updated_timestamp_to", "lastUpdatedTimestampTo", INT, False, None, ""),
        ("sort_order", "sortOrder", E("SortOrder"), False, None, ""),
        ("sort_by", "sortBy", E("TransactionActivitySortBy"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("InstrumentTransactionActivityList")},
    page=Paging("offset", "limit", 100, "transactions"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
)
_GET_TRANSACTION: Operation[InstrumentTransactionActivityItem] = Operation(
    "multi",
    "managedAccountTransactionGet",
    "managed_accounts.get_transaction",
    "GET",
    "/multi/managed_accounts/{id}/transactions/{transactionId}",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("transaction_id", "transactionId", STR, True, {"pattern": "^[0-9]+$"}, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("InstrumentTransactionActivityItem")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement",),
)
_REMOVE: Operation[None] = Operation(
    "multi",
    "managedAccountRemove",
    "managed_accounts.remove",
    "POST",
    "/multi/managed_accounts/{id}/remove",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "BALANCE_NOT_ZERO",
            "INSTRUMENT_ALREADY_REMOVED",
            "INSTRUMENT_HAS_PENDING_ACTIONS",
            "INSTRUMENT_HAS_LINKED_CARDS",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:remove",),
)


class ManagedAccounts(Resource):
    """What can be done with ``managed_accounts``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        profile_id: str | int | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        state: Sequence[InstrumentState | str] | Unset = UNSET,
        state_blocked_reason: Sequence[BlockedReason | str] | Unset = UNSET,
        state_destroyed_reason: Sequence[DestroyedReason | str] | Unset = UNSET,
        currency: str | Unset = UNSET,
        created_from: int | Unset = UNSET,
        created_to: int | Unset = UNSET,
        tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[ManagedAccount, ManagedAccountsPage]:
        """List managed accounts.

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
            (
                offset,
                limit,
                profile_id,
                friendly_name,
                state,
                state_blocked_reason,
                state_destroyed_reason,
                currency,
                created_from,
                created_to,
                tag,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def create(
        self,
        *,
        profile_id: str | int,
        friendly_name: str,
        currency: str,
        tag: str | Unset = UNSET,
        low_balance_threshold: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ManagedAccount:
        """Open a managed account.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

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
        return await self._call(
            _CREATE,
            (profile_id, friendly_name, currency, tag, low_balance_threshold),
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
    ) -> ManagedAccount:
        """Read one managed account.

        Returns one managed account with its balances (minor units), state and low-balance threshold. It needs
        the user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Bank details are kept apart, see `managed_accounts.get_iban`; movements come from
        `managed_accounts.list_transactions`.

        Permission: ``i:managed_accounts:get``.

        Args:
            id: Id of the managed account, a string of digits.
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
        low_balance_threshold: int | Unset = UNSET,
        clear_low_balance_threshold: bool | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ManagedAccount:
        """Change a managed account's settings.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _UPDATE,
            (id, tag, friendly_name, low_balance_threshold, clear_low_balance_threshold),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def get_iban(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ManagedAccountIBAN:
        """Read the bank details of a managed account.

        Returns the IBAN or other bank details under which a managed account receives transfers, and whether
        they have been allocated. It needs the user's token.

        UNALLOCATED means that none were asked for, see `managed_accounts.upgrade_iban`; PENDING_ALLOCATION,
        that they will follow. An account may have several sets of details, one per payment scheme.

        Permission: ``i:managed_accounts:get_iban``.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET_IBAN, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def upgrade_iban(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ManagedAccountIBAN:
        """Request bank details for a managed account.

        Asks for an IBAN or other bank details for a managed account, so that it can receive transfers from
        outside. It needs the user's token; the account has to be active and its owner verified.

        Allocation may take time: while `state` is PENDING_ALLOCATION, read `managed_accounts.get_iban` again
        or wait for the webhook `/ibans/watch`. The idempotency-ref makes a retry safe; without one,
        IBAN_ALREADY_REQUESTED on a repetition tells that the first attempt arrived.

        Permission: ``i:managed_accounts:add_iban``.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_ALREADY_UPGRADED_TO_IBAN, INSTRUMENT_IS_NOT_ACTIVE, IBAN_ALLOCATION_EXCEEDED,
                IBAN_NOT_SUPPORTED, IBAN_ALREADY_REQUESTED, OWNER_NOT_VERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_UPGRADE_IBAN, (id,), timeout, auth_token, idempotency_ref, extra_headers, max_retries)

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
        """Block a managed account.

        Suspends an account: it becomes BLOCKED for reason USER until `managed_accounts.unblock`, and its
        money stays where it is. It needs the user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_ALREADY_BLOCKED on a repetition tells
        that the first attempt arrived. The webhook `/managed_accounts/watch` reports the change; read the
        state with `managed_accounts.get`.

        Permission: ``i:managed_accounts:block``.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_INACTIVE, INSTRUMENT_ALREADY_BLOCKED, INSTRUMENT_DESTROYED (409).
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
        """Unblock a managed account.

        Lifts the block that `managed_accounts.block` set, so that the account is ACTIVE again. It needs the
        user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_NOT_BLOCKED on a repetition tells that
        the first attempt arrived. Read the state with `managed_accounts.get`.

        Permission: ``i:managed_accounts:unblock``.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_INACTIVE, INSTRUMENT_NOT_BLOCKED, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_UNBLOCK, (id,), timeout, auth_token, idempotency_ref, extra_headers, max_retries)

    def get_statement_deprecated(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        statement_limit: int | Unset = UNSET,
        order_by_timestamp: SortOrder | str | Unset = UNSET,
        from_timestamp: int | Unset = UNSET,
        to_timestamp: int | Unset = UNSET,
        show_fund_movements_only: bool | Unset = UNSET,
        single_entry_per_transaction: bool | Unset = UNSET,
        transaction_type: Sequence[StatementTransactionType | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[StatementEntry, Statement]:
        """Read an account statement in the old form.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _GET_STATEMENT_DEPRECATED,
            (
                id,
                offset,
                statement_limit,
                order_by_timestamp,
                from_timestamp,
                to_timestamp,
                show_fund_movements_only,
                single_entry_per_transaction,
                transaction_type,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def get_statement_deprecated_pdf(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        statement_limit: int | Unset = UNSET,
        order_by_timestamp: SortOrder | str | Unset = UNSET,
        from_timestamp: int | Unset = UNSET,
        to_timestamp: int | Unset = UNSET,
        show_fund_movements_only: bool | Unset = UNSET,
        single_entry_per_transaction: bool | Unset = UNSET,
        transaction_type: Sequence[StatementTransactionType | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> bytes:
        """Read an account statement in the old form, as a PDF.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _GET_STATEMENT_DEPRECATED_PDF,
            (
                id,
                offset,
                statement_limit,
                order_by_timestamp,
                from_timestamp,
                to_timestamp,
                show_fund_movements_only,
                single_entry_per_transaction,
                transaction_type,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def get_statement_csv(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        statement_limit: int | Unset = UNSET,
        order_by_timestamp: SortOrder | str | Unset = UNSET,
        from_timestamp: int | Unset = UNSET,
        to_timestamp: int | Unset = UNSET,
        show_fund_movements_only: bool | Unset = UNSET,
        single_entry_per_transaction: bool | Unset = UNSET,
        transaction_type: Sequence[StatementTransactionType | str] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> bytes:
        """Read an account statement in the old form, as CSV.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _GET_STATEMENT_CSV,
            (
                id,
                offset,
                statement_limit,
                order_by_timestamp,
                from_timestamp,
                to_timestamp,
                show_fund_movements_only,
                single_entry_per_transaction,
                transaction_type,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    def get_statement(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        start_period: int | Unset = UNSET,
        end_period: int | Unset = UNSET,
        sort_order: InstrumentStatementSortOrder | str | Unset = UNSET,
        transaction_type: Sequence[StatementResponseEntryTransactionType | str] | Unset = UNSET,
        executing_access_instrument_id: str | int | Unset = UNSET,
        executing_access_instrument_type: Sequence[AccessInstrumentType | str] | Unset = UNSET,
        x_api_version: StatementVersion | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[StatementResponseEntry, StatementResponse]:
        """Get an account statement.

        Returns the booked movements of a managed account between two points in time, with opening and closing
        balance. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF; `x-api-version: LATEST` opts into the present shape
        (`entries`), but the former one (`entry`) may come back, so accept both. Pages are up to 500 entries.
        For movements not yet booked use `managed_accounts.list_transactions`.

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
            x_api_version: `LATEST` opts into the new form of the statement. Without it, and at times even
                with it, the old form may come back.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _GET_STATEMENT,
            (
                id,
                offset,
                limit,
                start_period,
                end_period,
                sort_order,
                transaction_type,
                executing_access_instrument_id,
                executing_access_instrument_type,
                x_api_version,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def get_statement_pdf(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        start_period: int | Unset = UNSET,
        end_period: int | Unset = UNSET,
        sort_order: InstrumentStatementSortOrder | str | Unset = UNSET,
        transaction_type: Sequence[StatementResponseEntryTransactionType | str] | Unset = UNSET,
        executing_access_instrument_id: str | int | Unset = UNSET,
        executing_access_instrument_type: Sequence[AccessInstrumentType | str] | Unset = UNSET,
        x_api_version: StatementVersion | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> bytes:
        """Get an account statement, as a PDF.

        Returns the booked movements of a managed account between two points in time, with opening and closing
        balance. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF; `x-api-version: LATEST` opts into the present shape
        (`entries`), but the former one (`entry`) may come back, so accept both. Pages are up to 500 entries.
        For movements not yet booked use `managed_accounts.list_transactions`.

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
            x_api_version: `LATEST` opts into the new form of the statement. Without it, and at times even
                with it, the old form may come back.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _GET_STATEMENT_PDF,
            (
                id,
                offset,
                limit,
                start_period,
                end_period,
                sort_order,
                transaction_type,
                executing_access_instrument_id,
                executing_access_instrument_type,
                x_api_version,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    def list_transactions(
        self,
        id: str | int,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        type: Sequence[TransactionActivityType | str] | Unset = UNSET,
        status: Sequence[TransactionActivityStatus | str] | Unset = UNSET,
        direction: TransactionActivityDirection | str | Unset = UNSET,
        creation_timestamp_from: int | Unset = UNSET,
        creation_timestamp_to: int | Unset = UNSET,
        last_updated_timestamp_from: int | Unset = UNSET,
        last_updated_timestamp_to: int | Unset = UNSET,
        sort_order: SortOrder | str | Unset = UNSET,
        sort_by: TransactionActivitySortBy | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[InstrumentTransactionActivityItem, InstrumentTransactionActivityList]:
        """List the transactions of a managed account.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST_TRANSACTIONS,
            (
                id,
                offset,
                limit,
                type,
                status,
                direction,
                creation_timestamp_from,
                creation_timestamp_to,
                last_updated_timestamp_from,
                last_updated_timestamp_to,
                sort_order,
                sort_by,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def get_transaction(
        self,
        id: str | int,
        transaction_id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> InstrumentTransactionActivityItem:
        """Read one transaction of a managed account.

        Returns one transaction of a managed account with its amount, fee and the record behind it. It needs
        the user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Ids come from `managed_accounts.list_transactions`; the amount is in minor units, times are epoch
        milliseconds.

        Permission: ``i:managed_accounts:statement``.

        Args:
            id: Id of the managed account, a string of digits.
            transaction_id: Id of the transaction, a string of digits, as the list of the instrument's
                transactions gives it.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _GET_TRANSACTION, (id, transaction_id), timeout, auth_token, UNSET, extra_headers, max_retries
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
        """Close a managed account.

        Closes an account for good; its state becomes DESTROYED. It needs the user's token and answers 204
        without a body. The balance has to be zero, and no card or pending action may depend on it: empty it
        first with `transfers.create` or `outgoing_wire_transfers.create` and remove its cards with
        `managed_cards.remove`.

        There is no idempotency-ref: INSTRUMENT_ALREADY_REMOVED on a repetition tells that the first attempt
        arrived. To suspend it for a while use `managed_accounts.block`.

        Permission: ``i:managed_accounts:remove``.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: BALANCE_NOT_ZERO, INSTRUMENT_ALREADY_REMOVED, INSTRUMENT_HAS_PENDING_ACTIONS,
                INSTRUMENT_HAS_LINKED_CARDS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_REMOVE, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> ManagedAccountsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return ManagedAccountsRaw(self._raw())


class ManagedAccountsRaw:
    """The methods of `ManagedAccounts`, giving the whole answer."""

    def __init__(self, resource: ManagedAccounts) -> None:
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
