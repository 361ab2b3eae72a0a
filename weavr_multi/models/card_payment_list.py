from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_payment import CardPayment


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentList(Model):
    """One page of card payments.

    Attributes:
        card_payments: Card payments on this page of the list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    card_payments: list[CardPayment] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("card_payments", "cardPayments", L(M("CardPayment")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
