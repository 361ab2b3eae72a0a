from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BusinessBeneficiaryType(Model):
    """Beneficiary that is a business."""

    business_name: str
    """Name of the business that receives the money."""

    __fields__: ClassVar[Fields] = (Field("business_name", "businessName", STRING, required=True),)

    if TYPE_CHECKING:

        def __init__(self, *, business_name: str, extra: Mapping[str, Any] | None = None) -> None: ...
