from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BeneficiaryId(Model):
    """Reference to a stored beneficiary, used instead of writing out payee details."""

    beneficiary_id: str
    """Digit string of a stored beneficiary; it stands in for writing out the payee's details."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary_id", "beneficiaryId", STRING, required=True, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(self, *, beneficiary_id: str | int, extra: Mapping[str, Any] | None = None) -> None: ...
