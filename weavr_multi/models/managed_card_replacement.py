from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.managed_card_replacement_reason import ManagedCardReplacementReason


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardReplacement(Model):
    """Card that takes the place of another, and why.

    Attributes:
        id: Digit string of the replacing card.
        reason: DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED.
    """

    id: str
    reason: ManagedCardReplacementReason

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("reason", "reason", E("ManagedCardReplacementReason"), True, None),
    )
