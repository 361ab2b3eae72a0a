from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Event, Field, Fields, ListOf, model

if TYPE_CHECKING:
    from weavr_multi.models import CorporateKybFailureReason, KyiStatus
    from weavr_multi.params import CorporateKybFailureReasonName, KyiStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class KybStatusChanged(Event):
    """A corporate's due diligence moved on.

    Arrives when the status of a corporate's KYB check changes. `status` is the outcome of the first check,
    `ongoingStatus` that of the checks repeated later; for a rejection or a request for more, `details` lists
    the reasons and `rejectionComment` may explain them. The current status can also be read with
    `corporates.get_kyb`.

    Arrives at ``/corporates/kyb/watch``.
    """

    corporate_id: str | None = None
    """Digit string of the corporate."""
    corporate_email: str | None = None
    """E-mail address of the corporate's root user."""
    status: KyiStatus | None = None
    """Status of the company checks; APPROVED and REJECTED are outcomes."""
    details: list[CorporateKybFailureReason] | None = None
    """Reasons why the checks are not satisfied."""
    rejection_comment: str | None = None
    """Remark by the reviewer on why verification was refused."""
    ongoing_status: KyiStatus | None = None
    """Status of the checks that run after the first approval."""

    __fields__: ClassVar[Fields] = (
        Field("corporate_id", "corporateId", STRING),
        Field("corporate_email", "corporateEmail", STRING),
        Field("status", "status", EnumOf("KyiStatus")),
        Field("details", "details", ListOf(EnumOf("CorporateKybFailureReason"))),
        Field("rejection_comment", "rejectionComment", STRING),
        Field("ongoing_status", "ongoingStatus", EnumOf("KyiStatus")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            corporate_id: str | None = None,
            corporate_email: str | None = None,
            status: KyiStatus | KyiStatusName | None = None,
            details: Sequence[CorporateKybFailureReason | CorporateKybFailureReasonName] | None = None,
            rejection_comment: str | None = None,
            ongoing_status: KyiStatus | KyiStatusName | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
