from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.card_payment import CardPayment
    from weavr_multi.models.card_payment_event_type import CardPaymentEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardPayment(Event):
    """A card payment gained an event.

    Arrives with each step in the life of a card payment: authorisation, settlement, refund or original
    credit; `eventType` tells which. The body holds the payment as `card_payments.get` returns it, with all
    its events so far. Its amounts and times are numbers, as in the REST documents.

    Arrives at ``/managed_cards/payments/watch``.

    Attributes:
        event_type: Kind of the event that caused the webhook.
        card_payment: Card payment as it stands after the event.
    """

    event_type: CardPaymentEventType
    card_payment: CardPayment

    __fields__: ClassVar[Fields] = (
        ("event_type", "eventType", E("CardPaymentEventType"), True, None),
        ("card_payment", "cardPayment", M("CardPayment"), True, None),
    )
