from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from weavr_multi.api.fees import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import FeeTransaction, FeeTransactionList, SortOrder
    from weavr_multi.params import SortOrderName


class Fees(Resource):
    """What can be done with ``fees``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        creation_timestamp_from: int | datetime | None = None,
        creation_timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[FeeTransaction, FeeTransactionList]:
        """List charged fees.

        ``GET /multi/fees``

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
            creation_timestamp_from=creation_timestamp_from,
            creation_timestamp_to=creation_timestamp_to,
            sort_order=sort_order,
        )

    @cached_property
    def with_raw_response(self) -> FeesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return FeesRaw(self._raw())


class FeesRaw(RawMethods):
    """The methods of `Fees`, giving the whole response."""

    def __init__(self, resource: Fees) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
