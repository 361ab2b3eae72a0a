from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, Variants, model

if TYPE_CHECKING:
    from weavr_multi.models import AccessInstrumentType
    from weavr_multi.params import AccessInstrumentTypeName


@model
class StatementResponseEntryExecutingAccessInstrument(Model):
    """Means by which a movement was made. `type` managed_cards selects CardAccessInstrument, ibans selects
    IbanAccessInstrument.

    A response whose `type` this version does not know is of this class itself.
    """

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    type: AccessInstrumentType
    """Kind of access instrument; it tells which variant this is."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("AccessInstrumentType"), required=True),
    )
    __variants__: ClassVar[Variants | None] = (
        "type",
        {"managed_cards": "CardAccessInstrument", "ibans": "IbanAccessInstrument"},
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: AccessInstrumentType | AccessInstrumentTypeName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
