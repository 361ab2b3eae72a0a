"""What each method of `SimulatorCorporates` sends and receives."""

from __future__ import annotations

from weavr_multi.core.generated_code_base import STRING, Operation, Parameter

VERIFY: Operation[None] = Operation(
    surface="simulator",
    id="corporates_corporate_id_verify",
    name="corporates.verify",
    method="POST",
    url="/simulate/api/corporates/{corporate_id}/verify",
    path=(Parameter("corporate_id", "corporate_id", STRING, required=True, pattern="^[0-9]+$"),),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key",),
    responses={204: None},
)
