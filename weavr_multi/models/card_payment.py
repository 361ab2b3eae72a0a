from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card import Card
    from weavr_multi.models.card_payment_event import CardPaymentEvent
    from weavr_multi.models.card_payment_status import CardPaymentStatus
    from weavr_multi.models.card_payment_type import CardPaymentType
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.merchant import Merchant


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPayment(Model):
    """Card payment as a whole, from authorisation to settlement or refund.

    Attributes:
        id: Digit string of the card payment.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        type: PURCHASE, REFUND, CASH_WITHDRAWAL or another kind of payment.
        card: Short description of the card involved.
        merchant: Merchant the payment was made to.
        display_amount: Amount to show for the payment as a whole.
        status: SETTLEMENT_IN_PROGRESS while it is open; SETTLED, DECLINED, CANCELLED or EXPIRED once it has
            ended.
        related_card_payment_id: Digit string of another card payment this one belongs to, such as the
            purchase that is refunded.
        events: Events that make up the card payment, or those on this page of a list.
        creation_timestamp: When the object was created, in epoch milliseconds.
        last_updated_timestamp: When it last changed, in epoch milliseconds.
    """

    id: str
    profile_id: str | Unset = UNSET
    type: CardPaymentType
    card: Card
    merchant: Merchant
    display_amount: CurrencyAmount
    status: CardPaymentStatus
    related_card_payment_id: str | Unset = UNSET
    events: list[CardPaymentEvent]
    creation_timestamp: int
    last_updated_timestamp: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, False, None),
        ("type", "type", E("CardPaymentType"), True, None),
        ("card", "card", M("Card"), True, None),
        ("merchant", "merchant", M("Merchant"), True, None),
        ("display_amount", "displayAmount", M("CurrencyAmount"), True, None),
        ("status", "status", E("CardPaymentStatus"), True, None),
        ("related_card_payment_id", "relatedCardPaymentId", STR, False, None),
        ("events", "events", L(M("CardPaymentEvent")), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("last_updated_timestamp", "lastUpdatedTimestamp", INT, False, None),
    )
