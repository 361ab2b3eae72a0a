from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Unset
from weavr_multi.models.statement_response_entry_executing_access_instrument import (
    StatementResponseEntryExecutingAccessInstrument,
)

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardAccessInstrument(StatementResponseEntryExecutingAccessInstrument):
    """Card by which a movement was made.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of access instrument; it tells which variant this is.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        card_brand: Card network: MASTERCARD or VISA.
        card_number_first_six: First six digits of the card number.
        card_number_last_four: Last four digits of the card number.
    """

    friendly_name: str | Unset = UNSET
    card_brand: str | Unset = UNSET
    card_number_first_six: str | Unset = UNSET
    card_number_last_four: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("AccessInstrumentType"), True, None),
        ("friendly_name", "friendlyName", STR, False, None),
        ("card_brand", "cardBrand", STR, False, None),
        ("card_number_first_six", "cardNumberFirstSix", STR, False, None),
        ("card_number_last_four", "cardNumberLastFour", STR, False, None),
    )
