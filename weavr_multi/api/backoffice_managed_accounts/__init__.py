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
    from weavr_multi.models.managed_account import ManagedAccount
    from weavr_multi.models.sort_order import SortOrder
    from weavr_multi.models.statement import Statement
    from weavr_multi.models.statement_entry import StatementEntry
    from weavr_multi.models.statement_transaction_type import StatementTransactionType

_GET: Operation[ManagedAccount] = Operation(
    "backoffice",
    "managedAccountGet",
    "managed_accounts.get",
    "GET",
    "/multi/backoffice/managed_accounts/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("ManagedAccount")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)
_GET_STATEMENT: Operation[Statement] = Operation(
    "backoffice",
    "managedAccountStatement",
    "managed_accounts.get_statement",
    "GET",
    "/multi/backoffice/managed_accounts/{id}/statement",
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
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)
_GET_STATEMENT_PDF: Operation[bytes] = Operation(
    "backoffice",
    "managedAccountStatement",
    "managed_accounts.get_statement_pdf",
    "GET",
    "/multi/backoffice/managed_accounts/{id}/statement",
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
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)
_GET_STATEMENT_CSV: Operation[bytes] = Operation(
    "backoffice",
    "managedAccountStatement",
    "managed_accounts.get_statement_csv",
    "GET",
    "/multi/backoffice/managed_accounts/{id}/statement",
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
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)


class BackofficeManagedAccounts(Resource):
    """What can be done with ``backoffice.managed_accounts``."""

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

        Returns a managed account of the identity with its balances and state. Needs the API key and a token;
        the service may demand that the session be stepped up first (`STEP_UP_REQUIRED`), depending on the
        programme's settings. For the movements behind the balance call `managed_accounts.get_statement`.

        Args:
            id: Id of the managed account, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    def get_statement(
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
        """Fetch a managed account's statement.

        Returns the entries of a managed account for a period, page by page, with the balances before and
        after. The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items
        are under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Await it for one page; iterate over it for every StatementEntry of all pages.

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(
            _GET_STATEMENT,
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

    async def get_statement_pdf(
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
        """Fetch a managed account's statement, as a PDF.

        Returns the entries of a managed account for a period, page by page, with the balances before and
        after. The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items
        are under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(
            _GET_STATEMENT_PDF,
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
        """Fetch a managed account's statement, as CSV.

        Returns the entries of a managed account for a period, page by page, with the balances before and
        after. The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items
        are under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
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

    @cached_property
    def with_raw_response(self) -> BackofficeManagedAccountsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeManagedAccountsRaw(self._raw())


class BackofficeManagedAccountsRaw:
    """The methods of `BackofficeManagedAccounts`, giving the whole answer."""

    def __init__(self, resource: BackofficeManagedAccounts) -> None:
        self.get = raw(resource.get)
        self.get_statement = raw(resource.get_statement)
        self.get_statement_pdf = raw(resource.get_statement_pdf)
        self.get_statement_csv = raw(resource.get_statement_csv)
