from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import KycLevel, KyiStatus
    from weavr_multi.params import KycLevelName, KyiStatusName


@model
class ConsumerKycGetResponse(Model):
    """How far the verification of a consumer has come."""

    full_due_diligence: KyiStatus
    """State of the check made at onboarding."""
    kyc_level: KycLevel | None = None
    """Level the consumer has been checked to."""
    ongoing_full_due_diligence: KyiStatus
    """State of the check repeated later on; may differ from the first."""
    ongoing_kyc_level: KycLevel | None = None
    """Level of the repeated check."""

    __fields__: ClassVar[Fields] = (
        Field("full_due_diligence", "fullDueDiligence", EnumOf("KyiStatus"), required=True),
        Field("kyc_level", "kycLevel", EnumOf("KycLevel")),
        Field("ongoing_full_due_diligence", "ongoingFullDueDiligence", EnumOf("KyiStatus"), required=True),
        Field("ongoing_kyc_level", "ongoingKycLevel", EnumOf("KycLevel")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            full_due_diligence: KyiStatus | KyiStatusName,
            kyc_level: KycLevel | KycLevelName | None = None,
            ongoing_full_due_diligence: KyiStatus | KyiStatusName,
            ongoing_kyc_level: KycLevel | KycLevelName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
