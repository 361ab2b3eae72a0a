from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.instrument_type import InstrumentType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentId(Model):
    """Reference to a managed account or managed card.

    Attributes:
        id: Digit string of the account or card.
        type: managed_accounts or managed_cards.
    """

    id: str
    type: InstrumentType

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}),
        ("type", "type", E("InstrumentType"), True, None),
    )
