"""What each method of `SimulatorChallenges` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import STRING, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import SimulateVerifyChallengeResponse

VERIFY_INVALID: Operation[SimulateVerifyChallengeResponse] = Operation(
    surface="simulator",
    id="factors_credentials_id_challenges_challenge_id_verify_invalid",
    name="challenges.verify_invalid",
    method="POST",
    url="/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_invalid",
    path=(
        Parameter("credentials_id", "credentials_id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("challenge_id", "challenge_id", STRING, required=True, pattern="^[0-9]+$"),
    ),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key", "bearer"),
    responses={200: ModelOf("SimulateVerifyChallengeResponse")},
)
VERIFY_EXPIRED: Operation[SimulateVerifyChallengeResponse] = Operation(
    surface="simulator",
    id="factors_credentials_id_challenges_challenge_id_verify_expired",
    name="challenges.verify_expired",
    method="POST",
    url="/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_expired",
    path=(
        Parameter("credentials_id", "credentials_id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("challenge_id", "challenge_id", STRING, required=True, pattern="^[0-9]+$"),
    ),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key", "bearer"),
    responses={200: ModelOf("SimulateVerifyChallengeResponse")},
)
VERIFY_SUCCESS: Operation[SimulateVerifyChallengeResponse] = Operation(
    surface="simulator",
    id="factors_credentials_id_challenges_challenge_id_verify_success",
    name="challenges.verify_success",
    method="POST",
    url="/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_success",
    path=(
        Parameter("credentials_id", "credentials_id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("challenge_id", "challenge_id", STRING, required=True, pattern="^[0-9]+$"),
    ),
    headers=(Parameter("call_ref", "call-ref", STRING, maxLength=255),),
    security=("programme-key", "bearer"),
    responses={200: ModelOf("SimulateVerifyChallengeResponse")},
)
