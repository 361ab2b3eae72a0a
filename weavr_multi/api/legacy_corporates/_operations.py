"""What each method of `LegacyCorporates` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import SECRET, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import MobileCodeSent

SEND_MOBILE_CODE: Operation[MobileCodeSent] = Operation(
    surface="legacy",
    id="corporateRootUserMobileVerificationCodeSend",
    name="corporates.send_mobile_code",
    method="POST",
    url="/multi/corporates/verification/mobile/send",
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("MobileCodeSent")},
    deprecated="use authentication_factors.enrol_otp",
)
VERIFY_MOBILE: Operation[None] = Operation(
    surface="legacy",
    id="corporateRootUserMobileVerify",
    name="corporates.verify_mobile",
    method="POST",
    url="/multi/corporates/verification/mobile/verify",
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
