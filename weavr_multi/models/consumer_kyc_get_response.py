from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.kyc_level import KycLevel
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerKycGetResponse(Model):
    """How far the verification of a consumer has come.

    Attributes:
        full_due_diligence: State of the check made at onboarding.
        kyc_level: Level the consumer has been checked to.
        ongoing_full_due_diligence: State of the check repeated later on; may differ from the first.
        ongoing_kyc_level: Level of the repeated check.
    """

    full_due_diligence: KyiStatus
    kyc_level: KycLevel | Unset = UNSET
    ongoing_full_due_diligence: KyiStatus
    ongoing_kyc_level: KycLevel | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("full_due_diligence", "fullDueDiligence", E("KyiStatus"), True, None),
        ("kyc_level", "kycLevel", E("KycLevel"), False, None),
        ("ongoing_full_due_diligence", "ongoingFullDueDiligence", E("KyiStatus"), True, None),
        ("ongoing_kyc_level", "ongoingKycLevel", E("KycLevel"), False, None),
    )
