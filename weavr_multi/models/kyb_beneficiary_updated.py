from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_event_type import BeneficiaryEventType
    from weavr_multi.models.beneficiary_verified_event_additional_information import (
        BeneficiaryVerifiedEventAdditionalInformation,
    )
    from weavr_multi.models.corporate_kyb_failure_reason import CorporateKybFailureReason


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class KybBeneficiaryUpdated(Event):
    """A beneficial owner's check moved on.

    Arrives when something changes about a person whom the due diligence of a corporate covers: a beneficial
    owner, a director, a shareholder or another. These are not payees. `event` lists what changed, and
    `additionalInformation` holds the person, the corporate and any date from which the corporate will be
    restricted.

    Arrives at ``/corporates/kyb/beneficiaries/watch``.

    Attributes:
        event: What changed about the beneficiary; several changes may be reported at once.
        event_details: Reasons why the verification is not satisfied.
        additional_information: Who was verified, for which corporate, and with what status.
        rejection_comment: Remark by the reviewer on why verification was refused.
    """

    event: list[BeneficiaryEventType] | Unset = UNSET
    event_details: list[CorporateKybFailureReason] | Unset = UNSET
    additional_information: BeneficiaryVerifiedEventAdditionalInformation | Unset = UNSET
    rejection_comment: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("event", "event", L(E("BeneficiaryEventType")), False, None),
        ("event_details", "eventDetails", L(E("CorporateKybFailureReason")), False, None),
        (
            "additional_information",
            "additionalInformation",
            M("BeneficiaryVerifiedEventAdditionalInformation"),
            False,
            None,
        ),
        ("rejection_comment", "rejectionComment", STR, False, None),
    )
