"""What each method of `BackofficeConsumers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import STRING, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import ChargeFee

CHARGE_FEE: Operation[ChargeFee] = Operation(
    surface="backoffice",
    id="consumerChargeFee",
    name="consumers.charge_fee",
    method="POST",
    url="/multi/backoffice/consumers/fees/charge",
    body=(
        Field("fee_type", "feeType", STRING, required=True),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChargeFee")},
    deprecated="use backoffice.fees.charge",
)
