"""What each method of `Corporates` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import BOOLEAN, SECRET, STRING, EnumOf, Field, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import (
        ChargeFee,
        Corporate,
        CorporateKybGetResponse,
        CorporateKybStartResponse,
        CreatedCorporate,
    )

GET: Operation[Corporate] = Operation(
    surface="multi",
    id="corporateGet",
    name="corporates.get",
    method="GET",
    url="/multi/corporates",
    security=("api-key", "bearer"),
    responses={200: ModelOf("Corporate")},
)
CREATE: Operation[CreatedCorporate] = Operation(
    surface="multi",
    id="corporateCreate",
    name="corporates.create",
    method="POST",
    url="/multi/corporates",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("root_user", "rootUser", ModelOf("CorporateCreateRequestRootUser"), required=True),
        Field("company", "company", ModelOf("CorporateCreateRequestCompany"), required=True),
        Field("industry", "industry", EnumOf("Industry")),
        Field("source_of_funds", "sourceOfFunds", EnumOf("CorporateSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
        Field("accepted_terms", "acceptedTerms", BOOLEAN),
        Field("ip_address", "ipAddress", STRING, required=True, minLength=5, maxLength=45),
        Field("base_currency", "baseCurrency", STRING, required=True, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("fee_group", "feeGroup", STRING),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    responses={200: ModelOf("CreatedCorporate")},
)
UPDATE: Operation[Corporate] = Operation(
    surface="multi",
    id="corporateUpdate",
    name="corporates.update",
    method="PATCH",
    url="/multi/corporates",
    body=(
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("industry", "industry", EnumOf("Industry")),
        Field("source_of_funds", "sourceOfFunds", EnumOf("CorporateSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
        Field("company_business_address", "companyBusinessAddress", ModelOf("Address")),
        Field("fee_group", "feeGroup", STRING),
        Field("base_currency", "baseCurrency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("name", "name", STRING, pattern="^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", maxLength=20),
        Field("surname", "surname", STRING, pattern="^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", maxLength=20),
        Field("email", "email", STRING),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("reset_mobile_counter", "resetMobileCounter", BOOLEAN),
        Field("user_tag", "userTag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("Corporate")},
)
SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="corporateRootUserEmailVerificationCodeSend",
    name="corporates.send_verification_email",
    method="POST",
    url="/multi/corporates/verification/email/send",
    body=(Field("email", "email", STRING, required=True),),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    responses={204: None},
)
VERIFY_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="corporateRootUserEmailVerify",
    name="corporates.verify_email",
    method="POST",
    url="/multi/corporates/verification/email/verify",
    body=(
        Field("email", "email", STRING, required=True),
        Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),
    ),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
GET_KYB: Operation[CorporateKybGetResponse] = Operation(
    surface="multi",
    id="corporateKybGet",
    name="corporates.get_kyb",
    method="GET",
    url="/multi/corporates/kyb",
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorporateKybGetResponse")},
)
START_KYB: Operation[CorporateKybStartResponse] = Operation(
    surface="multi",
    id="corporateKybStart",
    name="corporates.start_kyb",
    method="POST",
    url="/multi/corporates/kyb",
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorporateKybStartResponse")},
)
CHARGE_FEE: Operation[ChargeFee] = Operation(
    surface="multi",
    id="corporateChargeFee",
    name="corporates.charge_fee",
    method="POST",
    url="/multi/corporates/fees/charge",
    body=(
        Field("fee_type", "feeType", STRING, required=True),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChargeFee")},
)
