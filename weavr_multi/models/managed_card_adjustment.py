from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_adjustment_details_adjustment_type import CardAdjustmentDetailsAdjustmentType
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.managed_card_mode_details import ManagedCardModeDetails
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardAdjustment(Event):
    """A card's balance was corrected.

    Arrives when the balance of a card is changed outside of a payment, for example when what is left on a
    lost card moves to its replacement. `adjustmentAmount` is the change and `availableBalance` what is there
    after it, both in minor units as strings of digits.

    Arrives at ``/managed_cards/adjustments/watch``.

    Attributes:
        id: Card concerned, as type and id.
        transaction_id: Digit string of the adjustment.
        adjustment_type: Reason for the adjustment: an ordinary one, or a balance carried to the replacement
            of a lost or stolen card.
        adjustment_amount: Amount of the correction to the card's balance.
        transaction_timestamp: When the transaction took place, epoch milliseconds as a digit string.
        available_balance: Balance of the card that can be spent, as a currency and a digit string.
        owner: Corporate or consumer that owns the card.
        details: What can be spent, by the mode of the card.
    """

    id: InstrumentId
    transaction_id: str
    adjustment_type: CardAdjustmentDetailsAdjustmentType
    adjustment_amount: LegacyCurrencyAmount
    transaction_timestamp: str
    available_balance: LegacyCurrencyAmount | Unset = UNSET
    owner: StringWrappedTypeId
    details: ManagedCardModeDetails | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("transaction_id", "transactionId", STR, True, None),
        ("adjustment_type", "adjustmentType", E("CardAdjustmentDetailsAdjustmentType"), True, None),
        ("adjustment_amount", "adjustmentAmount", M("LegacyCurrencyAmount"), True, None),
        ("transaction_timestamp", "transactionTimestamp", STR, True, None),
        ("available_balance", "availableBalance", M("LegacyCurrencyAmount"), False, None),
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("details", "details", M("ManagedCardModeDetails"), False, None),
    )
