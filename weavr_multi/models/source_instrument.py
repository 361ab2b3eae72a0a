from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.source_instrument_type import SourceInstrumentType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SourceInstrument(Model):
    """Managed account that pays.

    Attributes:
        type: Always managed_accounts.
        id: Digit string of the managed account that pays.
    """

    type: SourceInstrumentType
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("SourceInstrumentType"), True, None),
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}),
    )
