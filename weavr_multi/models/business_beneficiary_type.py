from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BusinessBeneficiaryType(Model):
    """Beneficiary that is a business.

    Attributes:
        business_name: Name of the business that receives the money.
    """

    business_name: str

    __fields__: ClassVar[Fields] = (("business_name", "businessName", STR, True, None),)
