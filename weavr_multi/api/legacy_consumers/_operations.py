"""What each method of `LegacyConsumers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import MobileCodeSent, MobileKycStarted

SEND_MOBILE_CODE: Operation[MobileCodeSent] = Operation(
    surface="legacy",
    id="consumerRootUserMobileVerificationCodeSend",
    name="consumers.send_mobile_code",
    method="POST",
    url="/multi/consumers/verification/mobile/send",
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("MobileCodeSent")},
    deprecated="use authentication_factors.enrol_otp",
)
VERIFY_MOBILE: Operation[None] = Operation(
    surface="legacy",
    id="consumerRootUserMobileVerify",
    name="consumers.verify_mobile",
    method="POST",
    url="/multi/consumers/verification/mobile/verify",
    body=(
        Field(
            "verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]+$", minLength=6, maxLength=6
        ),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
    deprecated="use authentication_factors.verify_otp",
)
START_KYC_MOBILE: Operation[MobileKycStarted] = Operation(
    surface="legacy",
    id="consumerKycStartSumsubMobile",
    name="consumers.start_kyc_mobile",
    method="POST",
    url="/multi/consumers/kyc_mobile_sumsub",
    security=("api-key", "bearer"),
    responses={200: ModelOf("MobileKycStarted")},
    deprecated="use consumers.start_kyc",
)
