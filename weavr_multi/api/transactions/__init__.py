from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from weavr_multi.api.transactions import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import (
        SortOrder,
        TransactionActivityDirection,
        TransactionActivityItem,
        TransactionActivityList,
        TransactionActivitySortBy,
        TransactionActivityStatus,
        TransactionActivityType,
    )
    from weavr_multi.params import (
        SortOrderName,
        TransactionActivityDirectionName,
        TransactionActivitySortByName,
        TransactionActivityStatusName,
        TransactionActivityTypeName,
    )


class Transactions(Resource):
    """What can be done with ``transactions``."""

    def list(
        self,
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
    ) -> Pages[TransactionActivityItem, TransactionActivityList]:
        """List transactions of all instruments.

        ``GET /multi/transactions``

        Lists everything that moved or is to move money on all accounts and cards of the signed-in identity,
        filtered by type, status, direction and time. It needs the user's token.

        The answer is one page: `transactions` with `count` as the total; each embeds the record behind it.
        For one instrument use `managed_accounts.list_transactions` or `managed_cards.list_transactions`.
        Paging has no cursor, so bound the period when new entries keep arriving.

        Await it for one page; iterate over it for every TransactionActivityItem of all pages.

        Permission: ``i:managed_accounts:statement`` or ``i:managed_cards:statement``.

        Args:
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
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST,
            options,
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

    @cached_property
    def with_raw_response(self) -> TransactionsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return TransactionsRaw(self._raw())


class TransactionsRaw(RawMethods):
    """The methods of `Transactions`, giving the whole response."""

    def __init__(self, resource: Transactions) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
