from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.business_beneficiary_type import BusinessBeneficiaryType
    from weavr_multi.models.consumer_beneficiary_type import ConsumerBeneficiaryType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyBeneficiaryBeneficiaryInformation(Model):
    """Who the beneficiary is: a business or a person.

    Attributes:
        business_beneficiary_type: Set when the beneficiary is a business.
        consumer_beneficiary_type: Set when the beneficiary is a person.
    """

    business_beneficiary_type: BusinessBeneficiaryType | Unset = UNSET
    consumer_beneficiary_type: ConsumerBeneficiaryType | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("business_beneficiary_type", "businessBeneficiaryType", M("BusinessBeneficiaryType"), False, None),
        ("consumer_beneficiary_type", "consumerBeneficiaryType", M("ConsumerBeneficiaryType"), False, None),
    )
