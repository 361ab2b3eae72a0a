"""What each method of `BackofficeFees` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import STRING, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import ChargeFee

CHARGE: Operation[ChargeFee] = Operation(
    surface="backoffice",
    id="chargeFee",
    name="fees.charge",
    method="POST",
    url="/multi/backoffice/fees/charge",
    body=(
        Field("fee_type", "feeType", STRING, required=True),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChargeFee")},
)
