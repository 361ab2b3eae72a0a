from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.incoming_wire_transfers import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import (
        IncomingWireTransfer,
        IncomingWireTransferList,
        IncomingWireTransferMultiState,
        SortOrder,
    )
    from weavr_multi.params import IncomingWireTransferMultiStateName, SortOrderName


class IncomingWireTransfers(Resource):
    """What can be done with ``incoming_wire_transfers``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        state: Sequence[IncomingWireTransferMultiState | IncomingWireTransferMultiStateName] | None = None,
        creation_timestamp_from: int | datetime | None = None,
        creation_timestamp_to: int | datetime | None = None,
        last_updated_timestamp_from: int | datetime | None = None,
        last_updated_timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[IncomingWireTransfer, IncomingWireTransferList]:
        """List incoming wire transfers.

        ``GET /multi/incoming_wire_transfers``

        Lists the bank transfers received on accounts of the signed-in identity, filtered by state and time.
        It needs the user's token.

        The answer is one page: `incomingWireTransfers` with `count` as the total. Amounts are in minor units.
        New arrivals are also reported by the webhook `/managed_accounts/deposits/watch`.

        Await it for one page; iterate over it for every IncomingWireTransfer of all pages.

        Permission: ``i:iwt:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            state: Only wire transfers in one of these states; the parameter is repeated for each of them.
            creation_timestamp_from: Only items created from this time on, in epoch milliseconds.
            creation_timestamp_to: Only items created up to this time, in epoch milliseconds.
            last_updated_timestamp_from: Only items last changed from this time on, in epoch milliseconds.
            last_updated_timestamp_to: Only items last changed up to this time, in epoch milliseconds.
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
            state=state,
            creation_timestamp_from=creation_timestamp_from,
            creation_timestamp_to=creation_timestamp_to,
            last_updated_timestamp_from=last_updated_timestamp_from,
            last_updated_timestamp_to=last_updated_timestamp_to,
            sort_order=sort_order,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, IncomingWireTransfer]:
        """Read one incoming wire transfer.

        ``GET /multi/incoming_wire_transfers/{id}``

        Returns one bank transfer received on an account of the signed-in identity: amount, fee, sender,
        payment network and state. It needs the user's token.

        Ids come from `incoming_wire_transfers.list` or `managed_accounts.list_transactions`.

        Permission: ``i:iwt:get``.

        Args:
            id: Id of the incoming wire transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    @cached_property
    def with_raw_response(self) -> IncomingWireTransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return IncomingWireTransfersRaw(self._raw())


class IncomingWireTransfersRaw(RawMethods):
    """The methods of `IncomingWireTransfers`, giving the whole response."""

    def __init__(self, resource: IncomingWireTransfers) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.get = raw(resource.get)
