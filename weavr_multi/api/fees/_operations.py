"""What each method of `Fees` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import INTEGER, TIME, EnumOf, ModelOf, Operation, Paging, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import FeeTransactionList

LIST: Operation[FeeTransactionList] = Operation(
    surface="multi",
    id="feesGet",
    name="fees.list",
    method="GET",
    url="/multi/fees",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("creation_timestamp_from", "creationTimestampFrom", TIME),
        Parameter("creation_timestamp_to", "creationTimestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("FeeTransactionList")},
    page=Paging(offset="offset", size="limit", maximum=100, items="fees"),
)
