"""What each method of `SimulatorLinkedAccounts` sends and receives."""

from __future__ import annotations

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, ListOf, Operation, Parameter

SET_STATE: Operation[None] = Operation(
    surface="simulator",
    id="linked_accounts_account_id_set",
    name="linked_accounts.set_state",
    method="POST",
    url="/simulate/api/linked_accounts/{account_id}/set",
    path=(Parameter("account_id", "account_id", STRING, required=True, pattern="^[0-9]+$"),),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    body=(Field("state", "state", EnumOf("LinkedAccountSimulatedState")),),
    body_required=True,
    security=("programme-key",),
    responses={204: None},
)
VERIFY: Operation[None] = Operation(
    surface="simulator",
    id="linked_accounts_account_id_verify",
    name="linked_accounts.verify",
    method="POST",
    url="/simulate/api/linked_accounts/{account_id}/verify",
    path=(Parameter("account_id", "account_id", STRING, required=True, pattern="^[0-9]+$"),),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    body=(
        Field("steps", "steps", ListOf(EnumOf("SimulatedVerificationStep"))),
        Field("result", "result", EnumOf("SimulatedVerificationResult")),
    ),
    body_required=True,
    security=("programme-key",),
    responses={204: None},
)
