from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_event_detail import CardPaymentEventDetail


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentEventList(Model):
    """One page of card payment events.

    Attributes:
        events: Events that make up the card payment, or those on this page of a list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    events: list[CardPaymentEventDetail] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("events", "events", L(M("CardPaymentEventDetail")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
