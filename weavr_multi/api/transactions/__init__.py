from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, UNSET, E, L, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.sort_order import SortOrder
    from weavr_multi.models.transaction_activity_direction import TransactionActivityDirection
    from weavr_multi.models.transaction_activity_item import TransactionActivityItem
    from weavr_multi.models.transaction_activity_list import TransactionActivityList
    from weavr_multi.models.transaction_activity_sort_by import TransactionActivitySortBy
    from weavr_multi.models.transaction_activity_status import TransactionActivityStatus
    from weavr_multi.models.transaction_activity_type import TransactionActivityType

_LIST: Operation[TransactionActivityList] = Operation(
    "multi",
    "transactionsGet",
    "transactions.list",
    "GET",
    "/multi/transactions",
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
    answer={200: M("TransactionActivityList")},
    page=Paging("offset", "limit", 100, "transactions"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:managed_accounts:statement", "i:managed_cards:statement"),
)


class Transactions(Resource):
    """What can be done with ``transactions``."""

    def list(
        self,
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
    ) -> Pages[TransactionActivityItem, TransactionActivityList]:
        """List transactions of all instruments.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST,
            (
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

    @cached_property
    def with_raw_response(self) -> TransactionsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return TransactionsRaw(self._raw())


class TransactionsRaw:
    """The methods of `Transactions`, giving the whole answer."""

    def __init__(self, resource: Transactions) -> None:
        self.list = raw(resource.list)
