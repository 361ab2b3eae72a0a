"""What each method of `OutgoingWireTransfers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    BYTES,
    INTEGER,
    SECRET,
    STRING,
    TIME,
    TIME_DIGITS,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    OneOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import OutgoingWireTransfer, OutgoingWireTransfersPage

LIST: Operation[OutgoingWireTransfersPage] = Operation(
    surface="multi",
    id="outgoingWireTransfersGet",
    name="outgoing_wire_transfers.list",
    method="GET",
    url="/multi/outgoing_wire_transfers",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("instrument", "instrument", ModelOf("SourceInstrumentFilter")),
        Parameter("source_instrument_id", "sourceInstrument.id", STRING, pattern="^[0-9]+$"),
        Parameter("source_instrument_type", "sourceInstrument.type", EnumOf("SourceInstrumentType")),
        Parameter("state", "state", ListOf(EnumOf("OutgoingWireTransferState")), uniqueItems=True),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("executed_from", "executedFrom", TIME),
        Parameter("executed_to", "executedTo", TIME),
        Parameter("tag", "tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("OutgoingWireTransfersPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="transfer"),
)
CREATE: Operation[OutgoingWireTransfer] = Operation(
    surface="multi",
    id="outgoingWireTransferCreate",
    name="outgoing_wire_transfers.create",
    method="POST",
    url="/multi/outgoing_wire_transfers",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source_instrument", "sourceInstrument", ModelOf("SourceInstrument"), required=True),
        Field("transfer_amount", "transferAmount", ModelOf("CurrencyAmount"), required=True),
        Field("purpose", "purpose", STRING, maxLength=255),
        Field("description", "description", STRING),
        Field(
            "destination_beneficiary",
            "destinationBeneficiary",
            OneOf(
                ModelOf("OutgoingWireTransferBeneficiary"),
                ModelOf("SEPABeneficiary"),
                ModelOf("SWIFTBeneficiary"),
                ModelOf("RIXBeneficiary"),
                ModelOf("FasterPaymentsBeneficiary"),
                ModelOf("BeneficiaryId"),
                ModelOf("ExternalAccountId"),
            ),
            required=True,
        ),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("OutgoingWireTransfer")},
)
GET: Operation[OutgoingWireTransfer] = Operation(
    surface="multi",
    id="outgoingWireTransferGet",
    name="outgoing_wire_transfers.get",
    method="GET",
    url="/multi/outgoing_wire_transfers/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("OutgoingWireTransfer")},
)
UPDATE_BENEFICIARY_NAME: Operation[OutgoingWireTransfer] = Operation(
    surface="multi",
    id="outgoingWireTransferUpdateBeneficiaryName",
    name="outgoing_wire_transfers.update_beneficiary_name",
    method="PATCH",
    url="/multi/outgoing_wire_transfers/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("name", "name", STRING, minLength=1, maxLength=150),
        Field("accept_verified_name", "acceptVerifiedName", BOOLEAN),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("OutgoingWireTransfer")},
)
GET_PAYMENT_CONFIRMATION: Operation[bytes] = Operation(
    surface="multi",
    id="outgoingWireTransferPaymentConfirmation",
    name="outgoing_wire_transfers.get_payment_confirmation",
    method="GET",
    url="/multi/outgoing_wire_transfers/{id}/payment_confirmation",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="application/pdf",
)
CANCEL: Operation[OutgoingWireTransfer] = Operation(
    surface="multi",
    id="outgoingWireTransferSingleCancel",
    name="outgoing_wire_transfers.cancel",
    method="POST",
    url="/multi/outgoing_wire_transfers/{id}/cancel",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("cancellation_reason", "cancellationReason", STRING, pattern="^[ a-zA-Z0-9_-]+$", maxLength=50),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("OutgoingWireTransfer")},
)
CONFIRM: Operation[OutgoingWireTransfer] = Operation(
    surface="multi",
    id="outgoingWireTransferConfirm",
    name="outgoing_wire_transfers.confirm",
    method="POST",
    url="/multi/outgoing_wire_transfers/{id}/confirm",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("OutgoingWireTransfer")},
)
START_OTP: Operation[None] = Operation(
    surface="multi",
    id="outgoingWireTransferSCAChallenge",
    name="outgoing_wire_transfers.start_otp",
    method="POST",
    url="/multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.start_otp",
)
VERIFY_OTP: Operation[None] = Operation(
    surface="multi",
    id="outgoingWireTransferSCAVerify",
    name="outgoing_wire_transfers.verify_otp",
    method="POST",
    url="/multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}/verify",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAOtpChannel"), required=True),
    ),
    body=(Field("verification_code", "verificationCode", SECRET, required=True, pattern="^[0-9]{6}$"),),
    body_required=True,
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.verify_otp",
)
START_PUSH: Operation[None] = Operation(
    surface="multi",
    id="outgoingWireTransferSCAChallengePush",
    name="outgoing_wire_transfers.start_push",
    method="POST",
    url="/multi/outgoing_wire_transfers/{id}/challenges/push/{channel}",
    path=(
        Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Parameter("channel", "channel", EnumOf("SCAPushChannel"), required=True),
    ),
    security=("api-key", "bearer"),
    responses={204: None},
    deprecated="use challenges.start_push",
)
