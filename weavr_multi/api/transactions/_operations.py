"""What each method of `Transactions` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import INTEGER, TIME, EnumOf, ListOf, ModelOf, Operation, Paging, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import TransactionActivityList

LIST: Operation[TransactionActivityList] = Operation(
    surface="multi",
    id="transactionsGet",
    name="transactions.list",
    method="GET",
    url="/multi/transactions",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("type", "type", ListOf(EnumOf("TransactionActivityType"))),
        Parameter("status", "status", ListOf(EnumOf("TransactionActivityStatus"))),
        Parameter("direction", "direction", EnumOf("TransactionActivityDirection")),
        Parameter("creation_timestamp_from", "creationTimestampFrom", TIME),
        Parameter("creation_timestamp_to", "creationTimestampTo", TIME),
        Parameter("last_updated_timestamp_from", "lastUpdatedTimestampFrom", TIME),
        Parameter("last_updated_timestamp_to", "lastUpdatedTimestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
        Parameter("sort_by", "sortBy", EnumOf("TransactionActivitySortBy")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("TransactionActivityList")},
    page=Paging(offset="offset", size="limit", maximum=100, items="transactions"),
)
