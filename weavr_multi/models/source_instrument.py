from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import SourceInstrumentType
    from weavr_multi.params import SourceInstrumentTypeName


@model
class SourceInstrument(Model):
    """Managed account that pays."""

    type: SourceInstrumentType
    """Always managed_accounts."""
    id: str
    """Digit string of the managed account that pays."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("SourceInstrumentType"), required=True),
        Field("id", "id", STRING, required=True, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: SourceInstrumentType | SourceInstrumentTypeName,
            id: str | int,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
