from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import InstrumentType
    from weavr_multi.params import InstrumentTypeName


@model
class InstrumentId(Model):
    """Reference to a managed account or managed card."""

    id: str
    """Digit string of the account or card."""
    type: InstrumentType
    """managed_accounts or managed_cards."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True, pattern="^[0-9]+$"),
        Field("type", "type", EnumOf("InstrumentType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, id: str | int, type: InstrumentType | InstrumentTypeName, extra: Mapping[str, Any] | None = None
        ) -> None: ...
