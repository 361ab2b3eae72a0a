"""What each method of `Challenges` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, STRING, EnumOf, Field, ListOf, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import ChallengeResponse

START_OTP: Operation[ChallengeResponse] = Operation(
    surface="multi",
    id="multipleSCAChallenge",
    name="challenges.start_otp",
    method="POST",
    url="/multi/challenges/otp/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),),
    body=(
        Field("resource_type", "resourceType", EnumOf("MultipleSCAResourceType"), required=True),
        Field("resource_ids", "resourceIds", ListOf(STRING, pattern="^[0-9]+$"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChallengeResponse")},
)
VERIFY_OTP: Operation[None] = Operation(
    surface="multi",
    id="multipleSCAVerify",
    name="challenges.verify_otp",
    method="POST",
    url="/multi/challenges/{scaChallengeId}/otp/{channel}/verify",
    path=(
        Parameter("sca_challenge_id", "scaChallengeId", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    body=(
        Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),
        Field("resource_type", "resourceType", EnumOf("MultipleSCAResourceType"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
START_PUSH: Operation[ChallengeResponse] = Operation(
    surface="multi",
    id="multipleSCAChallengePush",
    name="challenges.start_push",
    method="POST",
    url="/multi/challenges/push/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),),
    body=(
        Field("resource_type", "resourceType", EnumOf("MultipleSCAResourceType"), required=True),
        Field("resource_ids", "resourceIds", ListOf(STRING, pattern="^[0-9]+$"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChallengeResponse")},
)
