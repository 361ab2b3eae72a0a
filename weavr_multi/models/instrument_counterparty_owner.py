from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.owner_type import OwnerType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentCounterpartyOwner(Model):
    """Customer that owns the instrument.

    Attributes:
        id: Digit string of the customer.
        type: consumers or corporates.
        name: Name of the customer.
    """

    id: str | Unset = UNSET
    type: OwnerType | Unset = UNSET
    name: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, False, None),
        ("type", "type", E("OwnerType"), False, None),
        ("name", "name", STR, False, None),
    )
