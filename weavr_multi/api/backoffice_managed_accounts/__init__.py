from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_managed_accounts import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import ManagedAccount, SortOrder, Statement, StatementEntry, StatementTransactionType
    from weavr_multi.params import SortOrderName, StatementTransactionTypeName


class BackofficeManagedAccounts(Resource):
    """What can be done with ``backoffice.managed_accounts``."""

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, ManagedAccount]:
        """Read one managed account.

        ``GET /multi/backoffice/managed_accounts/{id}``

        Returns a managed account of the identity with its balances and state. Needs the API key and a token;
        the service may demand that the session be stepped up first (`STEP_UP_REQUIRED`), depending on the
        programme's settings. For the movements behind the balance call `managed_accounts.get_statement`.

        Args:
            id: Id of the managed account, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def get_statement(
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
        """Fetch a managed account's statement.

        ``GET /multi/backoffice/managed_accounts/{id}/statement``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT,
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

    def get_statement_pdf(
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
        """Fetch a managed account's statement, as a PDF.

        ``GET /multi/backoffice/managed_accounts/{id}/statement``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_PDF,
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
        """Fetch a managed account's statement, as CSV.

        ``GET /multi/backoffice/managed_accounts/{id}/statement``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
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

    @cached_property
    def with_raw_response(self) -> BackofficeManagedAccountsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeManagedAccountsRaw(self._raw())


class BackofficeManagedAccountsRaw(RawMethods):
    """The methods of `BackofficeManagedAccounts`, giving the whole response."""

    def __init__(self, resource: BackofficeManagedAccounts) -> None:
        super().__init__(resource)
        self.get = raw(resource.get)
        self.get_statement = raw(resource.get_statement)
        self.get_statement_pdf = raw(resource.get_statement_pdf)
        self.get_statement_csv = raw(resource.get_statement_csv)
