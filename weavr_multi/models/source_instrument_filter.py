from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.source_instrument_type import SourceInstrumentType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SourceInstrumentFilter(Model):
    """The account that the listed transfers were paid from.

    Attributes:
        type: Which kind it is; the enumeration lists the values.
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
    """

    type: SourceInstrumentType | str | Unset = UNSET
    id: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("SourceInstrumentType"), False, None),
        ("id", "id", STR, False, {"pattern": "^[0-9]+$"}),
    )
