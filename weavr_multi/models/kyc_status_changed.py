from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME_DIGITS,
    EnumOf,
    Event,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import KycEventAdditionalInformation, KycLevel, KycRejectionReason, KyiStatus
    from weavr_multi.params import KycLevelName, KycRejectionReasonName, KyiStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class KycStatusChanged(Event):
    """A consumer's due diligence moved on.

    Arrives when the status of a consumer's KYC check changes. `status` is the outcome of the first check,
    `ongoingStatus` that of the checks repeated later; for a rejection or a request for more, `details` lists
    the reasons and `rejectionComment` may explain them. The current status can also be read with
    `consumers.get_kyc`.

    Arrives at ``/consumers/kyc/watch``.
    """

    consumer_id: str | None = None
    """Digit string of the consumer."""
    consumer_email: str | None = None
    """E-mail address of the consumer's root user."""
    status: KyiStatus | None = None
    """Status of the checks; APPROVED and REJECTED are outcomes."""
    details: list[KycRejectionReason] | None = None
    """Reasons why the checks are not satisfied."""
    rejection_comment: str | None = None
    """Remark by the reviewer on why verification was refused."""
    kyc_level: KycLevel | None = None
    """Depth of the consumer's due diligence: KYC_LEVEL_1 or KYC_LEVEL_2."""
    ongoing_status: KyiStatus | None = None
    """Status of the checks that run after the first approval."""
    ongoing_kyc_level: KycLevel | None = None
    """Depth of the checks that run after the first approval."""
    event_timestamp: str | None = None
    """When the verification changed, epoch milliseconds as a digit string."""
    additional_information: KycEventAdditionalInformation | None = None
    """Further details of the verification event."""

    __fields__: ClassVar[Fields] = (
        Field("consumer_id", "consumerId", STRING),
        Field("consumer_email", "consumerEmail", STRING),
        Field("status", "status", EnumOf("KyiStatus")),
        Field("details", "details", ListOf(EnumOf("KycRejectionReason"))),
        Field("rejection_comment", "rejectionComment", STRING),
        Field("kyc_level", "kycLevel", EnumOf("KycLevel")),
        Field("ongoing_status", "ongoingStatus", EnumOf("KyiStatus")),
        Field("ongoing_kyc_level", "ongoingKycLevel", EnumOf("KycLevel")),
        Field("event_timestamp", "eventTimestamp", TIME_DIGITS),
        Field("additional_information", "additionalInformation", ModelOf("KycEventAdditionalInformation")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            consumer_id: str | None = None,
            consumer_email: str | None = None,
            status: KyiStatus | KyiStatusName | None = None,
            details: Sequence[KycRejectionReason | KycRejectionReasonName] | None = None,
            rejection_comment: str | None = None,
            kyc_level: KycLevel | KycLevelName | None = None,
            ongoing_status: KyiStatus | KyiStatusName | None = None,
            ongoing_kyc_level: KycLevel | KycLevelName | None = None,
            event_timestamp: str | None = None,
            additional_information: KycEventAdditionalInformation | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def event_time(self) -> datetime | None:
        """`event_timestamp` as a time (UTC)."""
        return self._moment("event_timestamp")
