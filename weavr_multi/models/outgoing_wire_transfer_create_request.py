from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        BeneficiaryId,
        CurrencyAmount,
        ExternalAccountId,
        FasterPaymentsBeneficiary,
        OutgoingWireTransferBeneficiary,
        RIXBeneficiary,
        SEPABeneficiary,
        SourceInstrument,
        SWIFTBeneficiary,
    )
    from weavr_multi.params import (
        BeneficiaryIdParams,
        CurrencyAmountParams,
        ExternalAccountIdParams,
        FasterPaymentsBeneficiaryParams,
        OutgoingWireTransferBeneficiaryParams,
        RIXBeneficiaryParams,
        SEPABeneficiaryParams,
        SourceInstrumentParams,
        SWIFTBeneficiaryParams,
    )


@model
class OutgoingWireTransferCreateRequest(Model):
    """Body that creates an outgoing wire transfer to a bank account."""

    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source_instrument: SourceInstrument
    """Managed account that pays."""
    transfer_amount: CurrencyAmount
    """Amount to send, fees not included."""
    purpose: str | None = None
    """Purpose of the payment, as text."""
    description: str | None = None
    """Reference passed on to the payee."""
    destination_beneficiary: (
        OutgoingWireTransferBeneficiary
        | SEPABeneficiary
        | SWIFTBeneficiary
        | RIXBeneficiary
        | FasterPaymentsBeneficiary
        | BeneficiaryId
        | ExternalAccountId
        | dict[str, Any]
    )
    """Payee: bank details for one of the networks, the id of a stored beneficiary, or a linked account."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""

    __fields__: ClassVar[Fields] = (
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
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            profile_id: str | int,
            tag: str | None = None,
            source_instrument: SourceInstrument | SourceInstrumentParams,
            transfer_amount: CurrencyAmount | CurrencyAmountParams | Money,
            purpose: str | None = None,
            description: str | None = None,
            destination_beneficiary: OutgoingWireTransferBeneficiary
            | OutgoingWireTransferBeneficiaryParams
            | SEPABeneficiary
            | SEPABeneficiaryParams
            | SWIFTBeneficiary
            | SWIFTBeneficiaryParams
            | RIXBeneficiary
            | RIXBeneficiaryParams
            | FasterPaymentsBeneficiary
            | FasterPaymentsBeneficiaryParams
            | BeneficiaryId
            | BeneficiaryIdParams
            | ExternalAccountId
            | ExternalAccountIdParams,
            scheduled_timestamp: str | int | datetime | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")
