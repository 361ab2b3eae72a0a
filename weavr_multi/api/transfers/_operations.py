"""What each method of `Transfers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
    STRING,
    TIME,
    TIME_DIGITS,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import TransactionBulkCancelResponse, Transfer, TransfersPage

LIST: Operation[TransfersPage] = Operation(
    surface="multi",
    id="transfersGet",
    name="transfers.list",
    method="GET",
    url="/multi/transfers",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("instrument_id", "instrumentId", ModelOf("InstrumentId")),
        Parameter("state", "state", ListOf(EnumOf("TransactionState")), uniqueItems=True),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("executed_from", "executedFrom", TIME),
        Parameter("executed_to", "executedTo", TIME),
        Parameter("tag", "tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("TransfersPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="transfer"),
)
CREATE: Operation[Transfer] = Operation(
    surface="multi",
    id="transferCreate",
    name="transfers.create",
    method="POST",
    url="/multi/transfers",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field(
            "description",
            "description",
            STRING,
            pattern="^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$",
            maxLength=255,
        ),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("Transfer")},
)
CANCEL_MANY: Operation[TransactionBulkCancelResponse] = Operation(
    surface="multi",
    id="transferCancel",
    name="transfers.cancel_many",
    method="POST",
    url="/multi/transfers/bulk/cancel",
    body=(Field("cancellations", "cancellations", ListOf(ModelOf("TransactionCancelRequest")), required=True),),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("TransactionBulkCancelResponse")},
)
GET: Operation[Transfer] = Operation(
    surface="multi",
    id="transferGet",
    name="transfers.get",
    method="GET",
    url="/multi/transfers/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Transfer")},
)
