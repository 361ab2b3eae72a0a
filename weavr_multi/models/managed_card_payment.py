from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import CardPayment, CardPaymentEventType
    from weavr_multi.params import CardPaymentEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardPayment(Event):
    """A card payment gained an event.

    Arrives with each step in the life of a card payment: authorisation, settlement, refund or original
    credit; `eventType` tells which. The body holds the payment as `card_payments.get` returns it, with all
    its events so far. Its amounts and times are numbers, as in the REST documents.

    Arrives at ``/managed_cards/payments/watch``.
    """

    event_type: CardPaymentEventType
    """Kind of the event that caused the webhook."""
    card_payment: CardPayment
    """Card payment as it stands after the event."""

    __fields__: ClassVar[Fields] = (
        Field("event_type", "eventType", EnumOf("CardPaymentEventType"), required=True),
        Field("card_payment", "cardPayment", ModelOf("CardPayment"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_type: CardPaymentEventType | CardPaymentEventTypeName,
            card_payment: CardPayment,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
