"""What each method of `SimulatorOutgoingWireTransfers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import STRING, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import WireTransferDecisionResponse

ACCEPT: Operation[WireTransferDecisionResponse] = Operation(
    surface="simulator",
    id="wiretransfers_outgoing_outgoing_wire_transfer_id_accept",
    name="outgoing_wire_transfers.accept",
    method="POST",
    url="/simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/accept",
    path=(
        Parameter("outgoing_wire_transfer_id", "outgoing_wire_transfer_id", STRING, required=True, pattern="^[0-9]+$"),
    ),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key",),
    responses={200: ModelOf("WireTransferDecisionResponse")},
)
REJECT: Operation[WireTransferDecisionResponse] = Operation(
    surface="simulator",
    id="wiretransfers_outgoing_outgoing_wire_transfer_id_reject",
    name="outgoing_wire_transfers.reject",
    method="POST",
    url="/simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/reject",
    path=(
        Parameter("outgoing_wire_transfer_id", "outgoing_wire_transfer_id", STRING, required=True, pattern="^[0-9]+$"),
    ),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key",),
    responses={200: ModelOf("WireTransferDecisionResponse")},
)
