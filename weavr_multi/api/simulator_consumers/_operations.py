"""What each method of `SimulatorConsumers` sends and receives."""

from __future__ import annotations

from weavr_multi.core.generated_code_base import STRING, Operation, Parameter

VERIFY: Operation[None] = Operation(
    surface="simulator",
    id="consumers_consumer_id_verify",
    name="consumers.verify",
    method="POST",
    url="/simulate/api/consumers/{consumer_id}/verify",
    path=(Parameter("consumer_id", "consumer_id", STRING, required=True, pattern="^[0-9]+$"),),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key",),
    responses={204: None},
)
