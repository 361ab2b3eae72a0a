from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        CardAdjustmentDetailsAdjustmentType,
        InstrumentId,
        LegacyCurrencyAmount,
        ManagedCardModeDetails,
        StringWrappedTypeId,
    )
    from weavr_multi.params import CardAdjustmentDetailsAdjustmentTypeName, InstrumentIdParams
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardAdjustment(Event):
    """A card's balance was corrected.

    Arrives when the balance of a card is changed outside of a payment, for example when what is left on a
    lost card moves to its replacement. `adjustmentAmount` is the change and `availableBalance` what is there
    after it, both in minor units as strings of digits.

    Arrives at ``/managed_cards/adjustments/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    transaction_id: str
    """Digit string of the adjustment."""
    adjustment_type: CardAdjustmentDetailsAdjustmentType
    """Reason for the adjustment: an ordinary one, or a balance carried to the replacement of a lost or stolen
    card.
    """
    adjustment_amount: LegacyCurrencyAmount
    """Amount of the correction to the card's balance."""
    transaction_timestamp: str
    """When the transaction took place, epoch milliseconds as a digit string."""
    available_balance: LegacyCurrencyAmount | None = None
    """Balance of the card that can be spent, as a currency and a digit string."""
    owner: StringWrappedTypeId
    """Corporate or consumer that owns the card."""
    details: ManagedCardModeDetails | None = None
    """What can be spent, by the mode of the card."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("transaction_id", "transactionId", STRING, required=True),
        Field("adjustment_type", "adjustmentType", EnumOf("CardAdjustmentDetailsAdjustmentType"), required=True),
        Field("adjustment_amount", "adjustmentAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("transaction_timestamp", "transactionTimestamp", TIME_DIGITS, required=True),
        Field("available_balance", "availableBalance", ModelOf("LegacyCurrencyAmount")),
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("details", "details", ModelOf("ManagedCardModeDetails")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            transaction_id: str,
            adjustment_type: CardAdjustmentDetailsAdjustmentType | CardAdjustmentDetailsAdjustmentTypeName,
            adjustment_amount: LegacyCurrencyAmount,
            transaction_timestamp: str,
            available_balance: LegacyCurrencyAmount | None = None,
            owner: StringWrappedTypeId,
            details: ManagedCardModeDetails | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
