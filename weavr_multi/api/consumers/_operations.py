"""What each method of `Consumers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import BOOLEAN, SECRET, STRING, EnumOf, Field, ListOf, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import ChargeFee, Consumer, ConsumerKycGetResponse, ConsumerKycStartResponse

GET: Operation[Consumer] = Operation(
    surface="multi",
    id="consumerGet",
    name="consumers.get",
    method="GET",
    url="/multi/consumers",
    security=("api-key", "bearer"),
    responses={200: ModelOf("Consumer")},
)
CREATE: Operation[Consumer] = Operation(
    surface="multi",
    id="consumerCreate",
    name="consumers.create",
    method="POST",
    url="/multi/consumers",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("root_user", "rootUser", ModelOf("ConsumerCreateRequestRootUser"), required=True),
        Field("ip_address", "ipAddress", STRING, required=True, minLength=5, maxLength=45),
        Field("accepted_terms", "acceptedTerms", BOOLEAN),
        Field("base_currency", "baseCurrency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("fee_group", "feeGroup", STRING),
        Field("source_of_funds", "sourceOfFunds", EnumOf("ConsumerSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    responses={200: ModelOf("Consumer")},
)
UPDATE: Operation[Consumer] = Operation(
    surface="multi",
    id="consumerUpdate",
    name="consumers.update",
    method="PATCH",
    url="/multi/consumers",
    body=(
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("name", "name", STRING, pattern="^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", maxLength=20),
        Field("surname", "surname", STRING, pattern="^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", maxLength=20),
        Field("email", "email", STRING),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("address", "address", ModelOf("AddressWithCountryRequired")),
        Field("fee_group", "feeGroup", STRING),
        Field("base_currency", "baseCurrency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Field("occupation", "occupation", EnumOf("Occupation")),
        Field("source_of_funds", "sourceOfFunds", EnumOf("ConsumerSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
        Field("place_of_birth", "placeOfBirth", STRING),
        Field("nationality", "nationality", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("reset_mobile_counter", "resetMobileCounter", BOOLEAN),
        Field("user_tag", "userTag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("Consumer")},
)
SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="consumerRootUserEmailVerificationCodeSend",
    name="consumers.send_verification_email",
    method="POST",
    url="/multi/consumers/verification/email/send",
    body=(Field("email", "email", STRING, required=True),),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
VERIFY_EMAIL: Operation[None] = Operation(
    surface="multi",
    id="consumerRootUserEmailVerify",
    name="consumers.verify_email",
    method="POST",
    url="/multi/consumers/verification/email/verify",
    body=(
        Field("email", "email", STRING, required=True),
        Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),
    ),
    body_required=True,
    security=("api-key",),
    responses={204: None},
)
GET_KYC: Operation[ConsumerKycGetResponse] = Operation(
    surface="multi",
    id="consumerKycGet",
    name="consumers.get_kyc",
    method="GET",
    url="/multi/consumers/kyc",
    security=("api-key", "bearer"),
    responses={200: ModelOf("ConsumerKycGetResponse")},
)
START_KYC: Operation[ConsumerKycStartResponse] = Operation(
    surface="multi",
    id="consumerKycStart",
    name="consumers.start_kyc",
    method="POST",
    url="/multi/consumers/kyc",
    body=(
        Field("kyc_level", "kycLevel", EnumOf("KycLevel")),
        Field("prefill_details", "prefillDetails", ListOf(ModelOf("ConsumerKycStartRequestPrefillDetailsItem"))),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ConsumerKycStartResponse")},
)
CHARGE_FEE: Operation[ChargeFee] = Operation(
    surface="multi",
    id="consumerChargeFee",
    name="consumers.charge_fee",
    method="POST",
    url="/multi/consumers/fees/charge",
    body=(
        Field("fee_type", "feeType", STRING, required=True),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("ChargeFee")},
)
