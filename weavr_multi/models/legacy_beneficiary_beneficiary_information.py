from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BusinessBeneficiaryType, ConsumerBeneficiaryType
    from weavr_multi.params import BusinessBeneficiaryTypeParams, ConsumerBeneficiaryTypeParams


@model
class LegacyBeneficiaryBeneficiaryInformation(Model):
    """Who the beneficiary is: a business or a person."""

    business_beneficiary_type: BusinessBeneficiaryType | None = None
    """Set when the beneficiary is a business."""
    consumer_beneficiary_type: ConsumerBeneficiaryType | None = None
    """Set when the beneficiary is a person."""

    __fields__: ClassVar[Fields] = (
        Field("business_beneficiary_type", "businessBeneficiaryType", ModelOf("BusinessBeneficiaryType")),
        Field("consumer_beneficiary_type", "consumerBeneficiaryType", ModelOf("ConsumerBeneficiaryType")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            business_beneficiary_type: BusinessBeneficiaryType | BusinessBeneficiaryTypeParams | None = None,
            consumer_beneficiary_type: ConsumerBeneficiaryType | ConsumerBeneficiaryTypeParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
