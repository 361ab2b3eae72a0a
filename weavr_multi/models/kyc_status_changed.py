from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.kyc_event_additional_information import KycEventAdditionalInformation
    from weavr_multi.models.kyc_level import KycLevel
    from weavr_multi.models.kyc_rejection_reason import KycRejectionReason
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class KycStatusChanged(Event):
    """A consumer's due diligence moved on.

    Arrives when the status of a consumer's KYC check changes. `status` is the outcome of the first check,
    `ongoingStatus` that of the checks repeated later; for a rejection or a request for more, `details` lists
    the reasons and `rejectionComment` may explain them. The current status can also be read with
    `consumers.get_kyc`.

    Arrives at ``/consumers/kyc/watch``.

    Attributes:
        consumer_id: Digit string of the consumer.
        consumer_email: E-mail address of the consumer's root user.
        status: Status of the checks; APPROVED and REJECTED are outcomes.
        details: Reasons why the checks are not satisfied.
        rejection_comment: Remark by the reviewer on why verification was refused.
        kyc_level: Depth of the consumer's due diligence: KYC_LEVEL_1 or KYC_LEVEL_2.
        ongoing_status: Status of the checks that run after the first approval.
        ongoing_kyc_level: Depth of the checks that run after the first approval.
        event_timestamp: When the verification changed, epoch milliseconds as a digit string.
        additional_information: Further details of the verification event.
    """

    consumer_id: str | Unset = UNSET
    consumer_email: str | Unset = UNSET
    status: KyiStatus | Unset = UNSET
    details: list[KycRejectionReason] | Unset = UNSET
    rejection_comment: str | Unset = UNSET
    kyc_level: KycLevel | Unset = UNSET
    ongoing_status: KyiStatus | Unset = UNSET
    ongoing_kyc_level: KycLevel | Unset = UNSET
    event_timestamp: str | Unset = UNSET
    additional_information: KycEventAdditionalInformation | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("consumer_id", "consumerId", STR, False, None),
        ("consumer_email", "consumerEmail", STR, False, None),
        ("status", "status", E("KyiStatus"), False, None),
        ("details", "details", L(E("KycRejectionReason")), False, None),
        ("rejection_comment", "rejectionComment", STR, False, None),
        ("kyc_level", "kycLevel", E("KycLevel"), False, None),
        ("ongoing_status", "ongoingStatus", E("KyiStatus"), False, None),
        ("ongoing_kyc_level", "ongoingKycLevel", E("KycLevel"), False, None),
        ("event_timestamp", "eventTimestamp", STR, False, None),
        ("additional_information", "additionalInformation", M("KycEventAdditionalInformation"), False, None),
    )
