from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model, Variants

if TYPE_CHECKING:
    from weavr_multi.models.access_instrument_type import AccessInstrumentType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementResponseEntryExecutingAccessInstrument(Model):
    """Means by which a movement was made. `type` managed_cards selects CardAccessInstrument, ibans selects
    IbanAccessInstrument.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of access instrument; it tells which variant this is.
    """

    id: str
    type: AccessInstrumentType

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("AccessInstrumentType"), True, None),
    )
    __variants__: ClassVar[Variants | None] = (
        "type",
        {"managed_cards": "CardAccessInstrument", "ibans": "IbanAccessInstrument"},
    )
