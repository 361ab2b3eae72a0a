from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_executing_access_instrument import (
    StatementResponseEntryExecutingAccessInstrument,
)

if TYPE_CHECKING:
    from weavr_multi.models import AccessInstrumentType


@model
class CardAccessInstrument(StatementResponseEntryExecutingAccessInstrument):
    """Card by which a movement was made."""

    if MYPY:
        type: Literal["managed_cards"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["managed_cards", AccessInstrumentType.MANAGED_CARDS]  # pyright: ignore
    """Kind of access instrument; it tells which variant this is."""
    friendly_name: str | None = None
    """Label chosen for the account or card, for people to recognise it by."""
    card_brand: str | None = None
    """Card network: MASTERCARD or VISA."""
    card_number_first_six: str | None = None
    """First six digits of the card number."""
    card_number_last_four: str | None = None
    """Last four digits of the card number."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("AccessInstrumentType"), required=True),
        Field("friendly_name", "friendlyName", STRING),
        Field("card_brand", "cardBrand", STRING),
        Field("card_number_first_six", "cardNumberFirstSix", STRING),
        Field("card_number_last_four", "cardNumberLastFour", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["managed_cards", AccessInstrumentType.MANAGED_CARDS],
            friendly_name: str | None = None,
            card_brand: str | None = None,
            card_number_first_six: str | None = None,
            card_number_last_four: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
