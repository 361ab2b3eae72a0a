"""What each method of `AuthenticationFactors` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, EnumOf, Field, ModelOf, Operation, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import AuthFactorsGetResponse

LIST: Operation[AuthFactorsGetResponse] = Operation(
    surface="multi",
    id="authFactorsGet",
    name="authentication_factors.list",
    method="GET",
    url="/multi/authentication_factors",
    security=("api-key", "bearer"),
    responses={200: ModelOf("AuthFactorsGetResponse")},
)
ENROL_OTP: Operation[None] = Operation(
    surface="multi",
    id="enrolDeviceUsingOtpStepOne",
    name="authentication_factors.enrol_otp",
    method="POST",
    url="/multi/authentication_factors/otp/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
VERIFY_OTP: Operation[None] = Operation(
    surface="multi",
    id="enrolDeviceUsingOtpStepTwo",
    name="authentication_factors.verify_otp",
    method="POST",
    url="/multi/authentication_factors/otp/{channel}/verify",
    path=(Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),),
    body=(Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
ENROL_PUSH: Operation[None] = Operation(
    surface="multi",
    id="enrolDeviceUsingPush",
    name="authentication_factors.enrol_push",
    method="POST",
    url="/multi/authentication_factors/push/{channel}",
    path=(Parameter("channel", "channel", EnumOf("AuthSCAPushChannel"), required=True),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
REMOVE_PUSH: Operation[None] = Operation(
    surface="multi",
    id="unlinkDeviceUsingPush",
    name="authentication_factors.remove_push",
    method="DELETE",
    url="/multi/authentication_factors/push/{channel}",
    path=(Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
