from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        Card,
        CardPaymentAuthorisationEvent,
        CardPaymentEvent,
        CardPaymentOriginalCreditEvent,
        CardPaymentRefundEvent,
        CardPaymentSettlementEvent,
        CardPaymentStatus,
        CardPaymentType,
        CurrencyAmount,
        Merchant,
    )
    from weavr_multi.params import CardPaymentStatusName, CardPaymentTypeName, CurrencyAmountParams


@model
class CardPayment(Model):
    """Card payment as a whole, from authorisation to settlement or refund."""

    id: str
    """Digit string of the card payment."""
    profile_id: str | None = None
    """Digit string of the programme's profile that sets the rules and fees."""
    type: CardPaymentType
    """PURCHASE, REFUND, CASH_WITHDRAWAL or another kind of payment."""
    card: Card
    """Short description of the card involved."""
    merchant: Merchant
    """Merchant the payment was made to."""
    display_amount: CurrencyAmount
    """Amount to show for the payment as a whole."""
    status: CardPaymentStatus
    """SETTLEMENT_IN_PROGRESS while it is open; SETTLED, DECLINED, CANCELLED or EXPIRED once it has ended."""
    related_card_payment_id: str | None = None
    """Digit string of another card payment this one belongs to, such as the purchase that is refunded."""
    events: list[
        CardPaymentAuthorisationEvent
        | CardPaymentSettlementEvent
        | CardPaymentRefundEvent
        | CardPaymentOriginalCreditEvent
    ]
    """Events that make up the card payment, or those on this page of a list."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    last_updated_timestamp: int | None = None
    """When it last changed, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING),
        Field("type", "type", EnumOf("CardPaymentType"), required=True),
        Field("card", "card", ModelOf("Card"), required=True),
        Field("merchant", "merchant", ModelOf("Merchant"), required=True),
        Field("display_amount", "displayAmount", ModelOf("CurrencyAmount"), required=True),
        Field("status", "status", EnumOf("CardPaymentStatus"), required=True),
        Field("related_card_payment_id", "relatedCardPaymentId", STRING),
        Field("events", "events", ListOf(ModelOf("CardPaymentEvent")), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("last_updated_timestamp", "lastUpdatedTimestamp", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str | None = None,
            type: CardPaymentType | CardPaymentTypeName,
            card: Card,
            merchant: Merchant,
            display_amount: CurrencyAmount | CurrencyAmountParams | Money,
            status: CardPaymentStatus | CardPaymentStatusName,
            related_card_payment_id: str | None = None,
            events: Sequence[CardPaymentEvent],
            creation_timestamp: int,
            last_updated_timestamp: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")

    @property
    def last_updated_time(self) -> datetime | None:
        """`last_updated_timestamp` as a time (UTC)."""
        return self._moment("last_updated_timestamp")
