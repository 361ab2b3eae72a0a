"""What each method of `IncomingWireTransfers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
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
    from weavr_multi.models import IncomingWireTransfer, IncomingWireTransferList

LIST: Operation[IncomingWireTransferList] = Operation(
    surface="multi",
    id="incomingWireTransfersGet",
    name="incoming_wire_transfers.list",
    method="GET",
    url="/multi/incoming_wire_transfers",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("state", "state", ListOf(EnumOf("IncomingWireTransferMultiState"))),
        Parameter("creation_timestamp_from", "creationTimestampFrom", TIME),
        Parameter("creation_timestamp_to", "creationTimestampTo", TIME),
        Parameter("last_updated_timestamp_from", "lastUpdatedTimestampFrom", TIME),
        Parameter("last_updated_timestamp_to", "lastUpdatedTimestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("IncomingWireTransferList")},
    page=Paging(offset="offset", size="limit", maximum=100, items="incomingWireTransfers"),
)
GET: Operation[IncomingWireTransfer] = Operation(
    surface="multi",
    id="incomingWireTransferGet",
    name="incoming_wire_transfers.get",
    method="GET",
    url="/multi/incoming_wire_transfers/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("IncomingWireTransfer")},
)
