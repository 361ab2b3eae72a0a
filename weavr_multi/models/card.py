from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_brand import CardBrand
    from weavr_multi.models.card_instrument_type import CardInstrumentType
    from weavr_multi.models.card_mode import CardMode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Card(Model):
    """Short description of a card within a card payment.

    Attributes:
        id: Digit string of the card.
        type: Always managed_cards.
        mode: prepaid or debit, in lower case.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        name_on_card: Name printed on the card, up to 27 characters.
        card_brand: Card network: MASTERCARD or VISA.
        card_number_first_six: First six digits of the card number.
        card_number_last_four: Last four digits of the card number.
        linked_user_id: Digit string of the user the card is assigned to.
        parent_managed_account_id: Digit string of the managed account a debit-mode card spends from.
    """

    id: str
    type: CardInstrumentType
    mode: CardMode | Unset = UNSET
    friendly_name: str | Unset = UNSET
    name_on_card: str | Unset = UNSET
    card_brand: CardBrand | Unset = UNSET
    card_number_first_six: str | Unset = UNSET
    card_number_last_four: str | Unset = UNSET
    linked_user_id: str | Unset = UNSET
    parent_managed_account_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("CardInstrumentType"), True, None),
        ("mode", "mode", E("CardMode"), False, None),
        ("friendly_name", "friendlyName", STR, False, None),
        ("name_on_card", "nameOnCard", STR, False, None),
        ("card_brand", "cardBrand", E("CardBrand"), False, None),
        ("card_number_first_six", "cardNumberFirstSix", STR, False, None),
        ("card_number_last_four", "cardNumberLastFour", STR, False, None),
        ("linked_user_id", "linkedUserId", STR, False, None),
        ("parent_managed_account_id", "parentManagedAccountId", STR, False, None),
    )
