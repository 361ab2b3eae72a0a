"""What each method of `CorrespondentBankTransfers` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
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
    from weavr_multi.models import CorrespondentBankingOwt, CorrespondentBankTransfersPage

LIST: Operation[CorrespondentBankTransfersPage] = Operation(
    surface="multi",
    id="correspondentBankTransfersGet",
    name="correspondent_bank_transfers.list",
    method="GET",
    url="/multi/correspondent_bank_transfers",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("source_instrument_id", "sourceInstrument.id", STRING, pattern="^[0-9]+$"),
        Parameter("source_instrument_type", "sourceInstrument.type", EnumOf("SourceInstrumentType")),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("executed_from", "executedFrom", TIME),
        Parameter("executed_to", "executedTo", TIME),
        Parameter("tag", "tag", STRING),
        Parameter("state", "state", ListOf(EnumOf("CorrespondentBankingOwtState"))),
        Parameter("originator_name", "originator.name", STRING),
        Parameter("originator_type", "originator.type", EnumOf("OriginatorType")),
        Parameter("originator_tag", "originator.tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorrespondentBankTransfersPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="transfer"),
)
CREATE: Operation[CorrespondentBankingOwt] = Operation(
    surface="multi",
    id="correspondentBankTransferCreate",
    name="correspondent_bank_transfers.create",
    method="POST",
    url="/multi/correspondent_bank_transfers",
    body=(
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source_instrument", "sourceInstrument", ModelOf("SourceInstrument"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field(
            "originator",
            "originator",
            OneOf(
                ModelOf("CorrespondentBankingIndividualOriginator"), ModelOf("CorrespondentBankingBusinessOriginator")
            ),
            required=True,
        ),
        Field(
            "beneficiary",
            "beneficiary",
            OneOf(
                ModelOf("CorrespondentBankingSEPABeneficiary"),
                ModelOf("CorrespondentBankingRIXBeneficiary"),
                ModelOf("CorrespondentBankingFasterPaymentsBeneficiary"),
            ),
            required=True,
        ),
        Field("purpose", "purpose", STRING, required=True, maxLength=255),
        Field("description", "description", STRING, maxLength=35),
        Field("external_data", "externalData", ListOf(ModelOf("CorrespondentBankingExternalData"))),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("CorrespondentBankingOwt")},
)
GET: Operation[CorrespondentBankingOwt] = Operation(
    surface="multi",
    id="correspondentBankTransferGet",
    name="correspondent_bank_transfers.get",
    method="GET",
    url="/multi/correspondent_bank_transfers/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorrespondentBankingOwt")},
)
CANCEL: Operation[CorrespondentBankingOwt] = Operation(
    surface="multi",
    id="correspondentBankTransferCancel",
    name="correspondent_bank_transfers.cancel",
    method="POST",
    url="/multi/correspondent_bank_transfers/{id}/cancel",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("cancellation_reason", "cancellationReason", STRING, pattern="^[ a-zA-Z0-9_-]+$", maxLength=50),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorrespondentBankingOwt")},
)
CONFIRM: Operation[CorrespondentBankingOwt] = Operation(
    surface="multi",
    id="correspondentBankTransferConfirm",
    name="correspondent_bank_transfers.confirm",
    method="POST",
    url="/multi/correspondent_bank_transfers/{id}/confirm",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CorrespondentBankingOwt")},
)
