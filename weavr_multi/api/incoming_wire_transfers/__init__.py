from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, STR, UNSET, E, L, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer import IncomingWireTransfer
    from weavr_multi.models.incoming_wire_transfer_list import IncomingWireTransferList
    from weavr_multi.models.incoming_wire_transfer_multi_state import IncomingWireTransferMultiState
    from weavr_multi.models.sort_order import SortOrder

_LIST: Operation[IncomingWireTransferList] = Operation(
    "multi",
    "incomingWireTransfersGet",
    "incoming_wire_transfers.list",
    "GET",
    "/multi/incoming_wire_transfers",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("state", "state", L(E("IncomingWireTransferMultiState")), False, None, ""),
        ("creation_timestamp_from", "creationTimestampFrom", INT, False, None, ""),
        ("creation_timestamp_to", "creationTimestampTo", INT, False, None, ""),
        ("last_updated_timestamp_from", "lastUpdatedTimestampFrom", INT, False, None, ""),
        ("last_updated_timestamp_to", "lastUpdatedTimestampTo", INT, False, None, ""),
        ("sort_order", "sortOrder", E("SortOrder"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("IncomingWireTransferList")},
    page=Paging("offset", "limit", 100, "incomingWireTransfers"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:iwt:list",),
)
_GET: Operation[IncomingWireTransfer] = Operation(
    "multi",
    "incomingWireTransferGet",
    "incoming_wire_transfers.get",
    "GET",
    "/multi/incoming_wire_transfers/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("IncomingWireTransfer")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:iwt:get",),
)


class IncomingWireTransfers(Resource):
    """What can be done with ``incoming_wire_transfers``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        state: Sequence[IncomingWireTransferMultiState | str] | Unset = UNSET,
        creation_timestamp_from: int | Unset = UNSET,
        creation_timestamp_to: int | Unset = UNSET,
        last_updated_timestamp_from: int | Unset = UNSET,
        last_updated_timestamp_to: int | Unset = UNSET,
        sort_order: SortOrder | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[IncomingWireTransfer, IncomingWireTransferList]:
        """List incoming wire transfers.

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
                state,
                creation_timestamp_from,
                creation_timestamp_to,
                last_updated_timestamp_from,
                last_updated_timestamp_to,
                sort_order,
            ),
            timeout,
            auth_token,
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
    ) -> IncomingWireTransfer:
        """Read one incoming wire transfer.

        Returns one bank transfer received on an account of the signed-in identity: amount, fee, sender,
        payment network and state. It needs the user's token.

        Ids come from `incoming_wire_transfers.list` or `managed_accounts.list_transactions`.

        Permission: ``i:iwt:get``.

        Args:
            id: Id of the incoming wire transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> IncomingWireTransfersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return IncomingWireTransfersRaw(self._raw())


class IncomingWireTransfersRaw:
    """The methods of `IncomingWireTransfers`, giving the whole answer."""

    def __init__(self, resource: IncomingWireTransfers) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
