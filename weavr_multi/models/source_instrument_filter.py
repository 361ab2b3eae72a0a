from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import SourceInstrumentType
    from weavr_multi.params import SourceInstrumentTypeName


@model
class SourceInstrumentFilter(Model):
    """The account that the listed transfers were paid from."""

    type: SourceInstrumentType | None = None
    """Which kind it is; the enumeration lists the values."""
    id: str | None = None
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("SourceInstrumentType")),
        Field("id", "id", STRING, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: SourceInstrumentType | SourceInstrumentTypeName | None = None,
            id: str | int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
