from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, L, Unset

if TYPE_CHECKING:
    from weavr_multi.models.corporate_kyb_failure_reason import CorporateKybFailureReason
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class KybStatusChanged(Event):
    """A corporate's due diligence moved on.

    Arrives when the status of a corporate's KYB check changes. `status` is the outcome of the first check,
    `ongoingStatus` that of the checks repeated later; for a rejection or a request for more, `details` lists
    the reasons and `rejectionComment` may explain them. The current status can also be read with
    `corporates.get_kyb`.

    Arrives at ``/corporates/kyb/watch``.

    Attributes:
        corporate_id: Digit string of the corporate.
        corporate_email: E-mail address of the corporate's root user.
        status: Status of the company checks; APPROVED and REJECTED are outcomes.
        details: Reasons why the checks are not satisfied.
        rejection_comment: Remark by the reviewer on why verification was refused.
        ongoing_status: Status of the checks that run after the first approval.
    """

    corporate_id: str | Unset = UNSET
    corporate_email: str | Unset = UNSET
    status: KyiStatus | Unset = UNSET
    details: list[CorporateKybFailureReason] | Unset = UNSET
    rejection_comment: str | Unset = UNSET
    ongoing_status: KyiStatus | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("corporate_id", "corporateId", STR, False, None),
        ("corporate_email", "corporateEmail", STR, False, None),
        ("status", "status", E("KyiStatus"), False, None),
        ("details", "details", L(E("CorporateKybFailureReason")), False, None),
        ("rejection_comment", "rejectionComment", STR, False, None),
        ("ongoing_status", "ongoingStatus", E("KyiStatus"), False, None),
    )
