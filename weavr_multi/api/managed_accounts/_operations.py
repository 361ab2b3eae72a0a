"""What each method of `ManagedAccounts` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    BYTES,
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models.instrument_transaction_activity_item import InstrumentTransactionActivityItem
    from weavr_multi.models.instrument_transaction_activity_list import InstrumentTransactionActivityList
    from weavr_multi.models.managed_account import ManagedAccount
    from weavr_multi.models.managed_account_iban import ManagedAccountIBAN
    from weavr_multi.models.managed_accounts_page import ManagedAccountsPage
    from weavr_multi.models.statement import Statement
    from weavr_multi.models.statement_response import StatementResponse

LIST: Operation[ManagedAccountsPage] = Operation(
    surface="multi",
    id="managedAccountsGet",
    name="managed_accounts.list",
    method="GET",
    url="/multi/managed_accounts",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("friendly_name", "friendlyName", STRING, minLength=1, maxLength=50),
        Parameter("state", "state", ListOf(EnumOf("InstrumentState")), uniqueItems=True),
        Parameter("state_blocked_reason", "state.blockedReason", ListOf(EnumOf("BlockedReason")), uniqueItems=True),
        Parameter(
            "state_destroyed_reason", "state.destroyedReason", ListOf(EnumOf("DestroyedReason")), uniqueItems=True
        ),
        Parameter("currency", "currency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("tag", "tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedAccountsPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="accounts"),
)
CREATE: Operation[ManagedAccount] = Operation(
    surface="multi",
    id="managedAccountCreate",
    name="managed_accounts.create",
    method="POST",
    url="/multi/managed_accounts",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("friendly_name", "friendlyName", STRING, required=True, minLength=1, maxLength=50),
        Field("currency", "currency", STRING, required=True, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("low_balance_threshold", "lowBalanceThreshold", INTEGER),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ManagedAccount")},
)
GET: Operation[ManagedAccount] = Operation(
    surface="multi",
    id="managedAccountGet",
    name="managed_accounts.get",
    method="GET",
    url="/multi/managed_accounts/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedAccount")},
)
UPDATE: Operation[ManagedAccount] = Operation(
    surface="multi",
    id="managedAccountUpdate",
    name="managed_accounts.update",
    method="PATCH",
    url="/multi/managed_accounts/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("friendly_name", "friendlyName", STRING, minLength=1, maxLength=50),
        Field("low_balance_threshold", "lowBalanceThreshold", INTEGER),
        Field("clear_low_balance_threshold", "clearLowBalanceThreshold", BOOLEAN),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedAccount")},
)
GET_IBAN: Operation[ManagedAccountIBAN] = Operation(
    surface="multi",
    id="managedAccountIBANGet",
    name="managed_accounts.get_iban",
    method="GET",
    url="/multi/managed_accounts/{id}/iban",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedAccountIBAN")},
)
UPGRADE_IBAN: Operation[ManagedAccountIBAN] = Operation(
    surface="multi",
    id="managedAccountsIBANUpgrade",
    name="managed_accounts.upgrade_iban",
    method="POST",
    url="/multi/managed_accounts/{id}/iban",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ManagedAccountIBAN")},
)
BLOCK: Operation[None] = Operation(
    surface="multi",
    id="managedAccountBlock",
    name="managed_accounts.block",
    method="POST",
    url="/multi/managed_accounts/{id}/block",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
UNBLOCK: Operation[None] = Operation(
    surface="multi",
    id="managedAccountUnblock",
    name="managed_accounts.unblock",
    method="POST",
    url="/multi/managed_accounts/{id}/unblock",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
GET_STATEMENT_DEPRECATED: Operation[Statement] = Operation(
    surface="multi",
    id="managedAccountStatementDeprecated",
    name="managed_accounts.get_statement_deprecated",
    method="GET",
    url="/multi/deprecated/managed_accounts/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("statement_limit", "statementLimit", INTEGER, minimum=1, maximum=500),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("show_fund_movements_only", "showFundMovementsOnly", BOOLEAN),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Statement")},
    accept="application/json",
    page=Paging(offset="offset", size="statementLimit", maximum=500, items="entry"),
    deprecated="use managed_accounts.get_statement",
)
GET_STATEMENT_DEPRECATED_PDF: Operation[bytes] = Operation(
    surface="multi",
    id="managedAccountStatementDeprecated",
    name="managed_accounts.get_statement_deprecated_pdf",
    method="GET",
    url="/multi/deprecated/managed_accounts/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("statement_limit", "statementLimit", INTEGER, minimum=1, maximum=500),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("show_fund_movements_only", "showFundMovementsOnly", BOOLEAN),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="application/pdf",
    deprecated="use managed_accounts.get_statement",
)
GET_STATEMENT_CSV: Operation[bytes] = Operation(
    surface="multi",
    id="managedAccountStatementDeprecated",
    name="managed_accounts.get_statement_csv",
    method="GET",
    url="/multi/deprecated/managed_accounts/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("statement_limit", "statementLimit", INTEGER, minimum=1, maximum=500),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("show_fund_movements_only", "showFundMovementsOnly", BOOLEAN),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="text/csv",
    deprecated="use managed_accounts.get_statement",
)
GET_STATEMENT: Operation[StatementResponse] = Operation(
    surface="multi",
    id="managedAccountStatement",
    name="managed_accounts.get_statement",
    method="GET",
    url="/multi/managed_accounts/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=500),
        Parameter("start_period", "startPeriod", TIME),
        Parameter("end_period", "endPeriod", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("InstrumentStatementSortOrder")),
        Parameter(
            "transaction_type",
            "transaction.type",
            ListOf(EnumOf("StatementResponseEntryTransactionType")),
            uniqueItems=True,
        ),
        Parameter("executing_access_instrument_id", "executingAccessInstrument.id", STRING, pattern="^[0-9]+$"),
        Parameter(
            "executing_access_instrument_type",
            "executingAccessInstrument.type",
            ListOf(EnumOf("AccessInstrumentType")),
            uniqueItems=True,
        ),
    ),
    headers=(Parameter("x_api_version", "x-api-version", EnumOf("StatementVersion")),),
    sent={"x-api-version": "LATEST", "api-version": "2"},
    security=("api-key", "bearer"),
    responses={200: ModelOf("StatementResponse")},
    accept="application/json",
    page=Paging(offset="offset", size="limit", maximum=500, items="entries"),
)
GET_STATEMENT_PDF: Operation[bytes] = Operation(
    surface="multi",
    id="managedAccountStatement",
    name="managed_accounts.get_statement_pdf",
    method="GET",
    url="/multi/managed_accounts/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=500),
        Parameter("start_period", "startPeriod", TIME),
        Parameter("end_period", "endPeriod", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("InstrumentStatementSortOrder")),
        Parameter(
            "transaction_type",
            "transaction.type",
            ListOf(EnumOf("StatementResponseEntryTransactionType")),
            uniqueItems=True,
        ),
        Parameter("executing_access_instrument_id", "executingAccessInstrument.id", STRING, pattern="^[0-9]+$"),
        Parameter(
            "executing_access_instrument_type",
            "executingAccessInstrument.type",
            ListOf(EnumOf("AccessInstrumentType")),
            uniqueItems=True,
        ),
    ),
    headers=(Parameter("x_api_version", "x-api-version", EnumOf("StatementVersion")),),
    sent={"x-api-version": "LATEST", "api-version": "2"},
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="application/pdf",
)
LIST_TRANSACTIONS: Operation[InstrumentTransactionActivityList] = Operation(
    surface="multi",
    id="managedAccountTransactionsGet",
    name="managed_accounts.list_transactions",
    method="GET",
    url="/multi/managed_accounts/{id}/transactions",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("type", "type", ListOf(EnumOf("TransactionActivityType"))),
        Parameter("status", "status", ListOf(EnumOf("TransactionActivityStatus"))),
        Parameter("direction", "direction", EnumOf("TransactionActivityDirection")),
        Parameter("creation_timestamp_from", "creationTimestampFrom", TIME),
        Parameter("creation_timestamp_to", "creationTimestampTo", TIME),
        Parameter("last_updated_timestamp_from", "lastUpdatedTimestampFrom", TIME),
        Parameter("last_updated_timestamp_to", "lastUpdatedTimestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
        Parameter("sort_by", "sortBy", EnumOf("TransactionActivitySortBy")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("InstrumentTransactionActivityList")},
    page=Paging(offset="offset", size="limit", maximum=100, items="transactions"),
)
GET_TRANSACTION: Operation[InstrumentTransactionActivityItem] = Operation(
    surface="multi",
    id="managedAccountTransactionGet",
    name="managed_accounts.get_transaction",
    method="GET",
    url="/multi/managed_accounts/{id}/transactions/{transactionId}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("transaction_id", "transactionId", STRING, required=True, pattern="^[0-9]+$"),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("InstrumentTransactionActivityItem")},
)
REMOVE: Operation[None] = Operation(
    surface="multi",
    id="managedAccountRemove",
    name="managed_accounts.remove",
    method="POST",
    url="/multi/managed_accounts/{id}/remove",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
