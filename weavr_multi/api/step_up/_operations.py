"""What each method of `StepUp` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, EnumOf, Field, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import StepUpChallengeResponse

START_OTP: Operation[None] = Operation(
    surface="multi",
    id="stepupSCAChallenge",
    name="step_up.start_otp",
    method="POST",
    url="/multi/stepup/challenges/otp/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
VERIFY_OTP: Operation[None] = Operation(
    surface="multi",
    id="stepupSCAVerify",
    name="step_up.verify_otp",
    method="POST",
    url="/multi/stepup/challenges/otp/{channel}/verify",
    path=(Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),),
    body=(Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
START_PUSH: Operation[StepUpChallengeResponse] = Operation(
    surface="multi",
    id="stepupSCAChallengePush",
    name="step_up.start_push",
    method="POST",
    url="/multi/stepup/challenges/push/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("StepUpChallengeResponse")},
)
