from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import PhysicalCardDetailsReplacementReplacementReason
    from weavr_multi.params import PhysicalCardDetailsReplacementReplacementReasonName


@model
class PhysicalCardDetailsReplacement(Model):
    """Card that replaces this one. Deprecated; read that of the card itself."""

    replacement_reason: PhysicalCardDetailsReplacementReplacementReason | None = None
    """Why the card was replaced."""
    replacement_id: str | None = None
    """Digit string of the replacing card."""

    __fields__: ClassVar[Fields] = (
        Field("replacement_reason", "replacementReason", EnumOf("PhysicalCardDetailsReplacementReplacementReason")),
        Field("replacement_id", "replacementId", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            replacement_reason: PhysicalCardDetailsReplacementReplacementReason
            | PhysicalCardDetailsReplacementReplacementReasonName
            | None = None,
            replacement_id: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
