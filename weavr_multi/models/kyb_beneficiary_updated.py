from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Event, Field, Fields, ListOf, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        BeneficiaryEventType,
        BeneficiaryVerifiedEventAdditionalInformation,
        CorporateKybFailureReason,
    )
    from weavr_multi.params import BeneficiaryEventTypeName, CorporateKybFailureReasonName
    from weavr_multi.webhooks.delivery import Delivery


@model
class KybBeneficiaryUpdated(Event):
    """A beneficial owner's check moved on.

    Arrives when something changes about a person whom the due diligence of a corporate covers: a beneficial
    owner, a director, a shareholder or another. These are not payees. `event` lists what changed, and
    `additionalInformation` holds the person, the corporate and any date from which the corporate will be
    restricted.

    Arrives at ``/corporates/kyb/beneficiaries/watch``.
    """

    event: list[BeneficiaryEventType] | None = None
    """What changed about the beneficiary; several changes may be reported at once."""
    event_details: list[CorporateKybFailureReason] | None = None
    """Reasons why the verification is not satisfied."""
    additional_information: BeneficiaryVerifiedEventAdditionalInformation | None = None
    """Who was verified, for which corporate, and with what status."""
    rejection_comment: str | None = None
    """Remark by the reviewer on why verification was refused."""

    __fields__: ClassVar[Fields] = (
        Field("event", "event", ListOf(EnumOf("BeneficiaryEventType"))),
        Field("event_details", "eventDetails", ListOf(EnumOf("CorporateKybFailureReason"))),
        Field(
            "additional_information", "additionalInformation", ModelOf("BeneficiaryVerifiedEventAdditionalInformation")
        ),
        Field("rejection_comment", "rejectionComment", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event: Sequence[BeneficiaryEventType | BeneficiaryEventTypeName] | None = None,
            event_details: Sequence[CorporateKybFailureReason | CorporateKybFailureReasonName] | None = None,
            additional_information: BeneficiaryVerifiedEventAdditionalInformation | None = None,
            rejection_comment: str | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
