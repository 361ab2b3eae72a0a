from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import ManagedCardReplacementReason
    from weavr_multi.params import ManagedCardReplacementReasonName


@model
class ManagedCardReplacement(Model):
    """Card that takes the place of another, and why."""

    id: str
    """Digit string of the replacing card."""
    reason: ManagedCardReplacementReason
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("reason", "reason", EnumOf("ManagedCardReplacementReason"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            reason: ManagedCardReplacementReason | ManagedCardReplacementReasonName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
