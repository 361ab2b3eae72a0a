from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.physical_card_details_replacement_replacement_reason import (
        PhysicalCardDetailsReplacementReplacementReason,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PhysicalCardDetailsReplacement(Model):
    """Card that replaces this one. Deprecated; read that of the card itself.

    Attributes:
        replacement_reason: Why the card was replaced.
        replacement_id: Digit string of the replacing card.
    """

    replacement_reason: PhysicalCardDetailsReplacementReplacementReason | Unset = UNSET
    replacement_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("replacement_reason", "replacementReason", E("PhysicalCardDetailsReplacementReplacementReason"), False, None),
        ("replacement_id", "replacementId", STR, False, None),
    )
