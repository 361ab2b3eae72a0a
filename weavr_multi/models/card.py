from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import CardBrand, CardInstrumentType, CardMode
    from weavr_multi.params import CardBrandName, CardInstrumentTypeName, CardModeName


@model
class Card(Model):
    """Short description of a card within a card payment."""

    id: str
    """Digit string of the card."""
    type: CardInstrumentType
    """Always managed_cards."""
    mode: CardMode | None = None
    """prepaid or debit, in lower case."""
    friendly_name: str | None = None
    """Label chosen for the account or card, for people to recognise it by."""
    name_on_card: str | None = None
    """Name printed on the card, up to 27 characters."""
    card_brand: CardBrand | None = None
    """Card network: MASTERCARD or VISA."""
    card_number_first_six: str | None = None
    """First six digits of the card number."""
    card_number_last_four: str | None = None
    """Last four digits of the card number."""
    linked_user_id: str | None = None
    """Digit string of the user the card is assigned to."""
    parent_managed_account_id: str | None = None
    """Digit string of the managed account a debit-mode card spends from."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("CardInstrumentType"), required=True),
        Field("mode", "mode", EnumOf("CardMode")),
        Field("friendly_name", "friendlyName", STRING),
        Field("name_on_card", "nameOnCard", STRING),
        Field("card_brand", "cardBrand", EnumOf("CardBrand")),
        Field("card_number_first_six", "cardNumberFirstSix", STRING),
        Field("card_number_last_four", "cardNumberLastFour", STRING),
        Field("linked_user_id", "linkedUserId", STRING),
        Field("parent_managed_account_id", "parentManagedAccountId", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: CardInstrumentType | CardInstrumentTypeName,
            mode: CardMode | CardModeName | None = None,
            friendly_name: str | None = None,
            name_on_card: str | None = None,
            card_brand: CardBrand | CardBrandName | None = None,
            card_number_first_six: str | None = None,
            card_number_last_four: str | None = None,
            linked_user_id: str | None = None,
            parent_managed_account_id: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
