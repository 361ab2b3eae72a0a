"""What each method of `BackofficeManagedAccounts` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    BYTES,
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import ManagedAccount, Statement

GET: Operation[ManagedAccount] = Operation(
    surface="backoffice",
    id="managedAccountGet",
    name="managed_accounts.get",
    method="GET",
    url="/multi/backoffice/managed_accounts/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedAccount")},
)
GET_STATEMENT: Operation[Statement] = Operation(
    surface="backoffice",
    id="managedAccountStatement",
    name="managed_accounts.get_statement",
    method="GET",
    url="/multi/backoffice/managed_accounts/{id}/statement",
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
)
GET_STATEMENT_PDF: Operation[bytes] = Operation(
    surface="backoffice",
    id="managedAccountStatement",
    name="managed_accounts.get_statement_pdf",
    method="GET",
    url="/multi/backoffice/managed_accounts/{id}/statement",
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
)
GET_STATEMENT_CSV: Operation[bytes] = Operation(
    surface="backoffice",
    id="managedAccountStatement",
    name="managed_accounts.get_statement_csv",
    method="GET",
    url="/multi/backoffice/managed_accounts/{id}/statement",
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
)
