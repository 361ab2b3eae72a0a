from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.external_account_id import ExternalAccountId
    from weavr_multi.models.faster_payments_beneficiary import FasterPaymentsBeneficiary
    from weavr_multi.models.outgoing_wire_transfer_beneficiary import OutgoingWireTransferBeneficiary
    from weavr_multi.models.rix_beneficiary import RIXBeneficiary
    from weavr_multi.models.sepa_beneficiary import SEPABeneficiary
    from weavr_multi.models.source_instrument import SourceInstrument
    from weavr_multi.models.swift_beneficiary import SWIFTBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class OutgoingWireTransferCreateRequest(Model):
    """Body that creates an outgoing wire transfer to a bank account.

    Attributes:
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source_instrument: Managed account that pays.
        transfer_amount: Amount to send, fees not included.
        purpose: Purpose of the payment, as text.
        description: Reference passed on to the payee.
        destination_beneficiary: Payee: bank details for one of the networks, the id of a stored beneficiary,
            or a linked account.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
    """

    profile_id: str | int
    tag: str | Unset = UNSET
    source_instrument: SourceInstrument | Mapping[str, object]
    transfer_amount: CurrencyAmount | Mapping[str, object]
    purpose: str | Unset = UNSET
    description: str | Unset = UNSET
    destination_beneficiary: (
        OutgoingWireTransferBeneficiary
        | Mapping[str, object]
        | SEPABeneficiary
        | SWIFTBeneficiary
        | RIXBeneficiary
        | FasterPaymentsBeneficiary
        | BeneficiaryId
        | ExternalAccountId
    )
    scheduled_timestamp: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source_instrument", "sourceInstrument", M("SourceInstrument"), True, None),
        ("transfer_amount", "transferAmount", M("CurrencyAmount"), True, None),
        ("purpose", "purpose", STR, False, {"maxLength": 255}),
        ("description", "description", STR, False, None),
        (
            "destination_beneficiary",
            "destinationBeneficiary",
            U(
                M("OutgoingWireTransferBeneficiary"),
                M("SEPABeneficiary"),
                M("SWIFTBeneficiary"),
                M("RIXBeneficiary"),
                M("FasterPaymentsBeneficiary"),
                M("BeneficiaryId"),
                M("ExternalAccountId"),
            ),
            True,
            None,
        ),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    )
