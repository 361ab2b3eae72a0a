from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, UNSET, E, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.fee_transaction import FeeTransaction
    from weavr_multi.models.fee_transaction_list import FeeTransactionList
    from weavr_multi.models.sort_order import SortOrder

_LIST: Operation[FeeTransactionList] = Operation(
    "multi",
    "feesGet",
    "fees.list",
    "GET",
    "/multi/fees",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("creation_timestamp_from", "creationTimestampFrom", INT, False, None, ""),
        ("creation_timestamp_to", "creationTimestampTo", INT, False, None, ""),
        ("sort_order", "sortOrder", E("SortOrder"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("FeeTransactionList")},
    page=Paging("offset", "limit", 100, "fees"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:fees:get",),
)


class Fees(Resource):
    """What can be done with ``fees``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        creation_timestamp_from: int | Unset = UNSET,
        creation_timestamp_to: int | Unset = UNSET,
        sort_order: SortOrder | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[FeeTransaction, FeeTransactionList]:
        """List charged fees.

        Lists the fees charged to the accounts and cards of the signed-in identity, within a period if one is
        given. It needs the user's token.

        The answer is one page: `fees` with `count` as the total. Amounts are in minor units of their
        currency, times in epoch milliseconds. `transactions.list` has the same fees among all other
        movements.

        Await it for one page; iterate over it for every FeeTransaction of all pages.

        Permission: ``i:fees:get``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            creation_timestamp_from: Only items created from this time on, in epoch milliseconds.
            creation_timestamp_to: Only items created up to this time, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _LIST,
            (offset, limit, creation_timestamp_from, creation_timestamp_to, sort_order),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> FeesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return FeesRaw(self._raw())


class FeesRaw:
    """The methods of `Fees`, giving the whole answer."""

    def __init__(self, resource: Fees) -> None:
        self.list = raw(resource.list)
