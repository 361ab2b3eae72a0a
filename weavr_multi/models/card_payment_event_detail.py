from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, Model, Variants

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_event_type import CardPaymentEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentEventDetail(Model):
    """Step of a card payment listed on its own, with card and merchant. `type` selects the variant:
    AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT.

    Attributes:
        type: AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present.
    """

    type: CardPaymentEventType

    __fields__: ClassVar[Fields] = (("type", "type", E("CardPaymentEventType"), True, None),)
    __variants__: ClassVar[Variants | None] = (
        "type",
        {
            "AUTHORISATION": "CardPaymentAuthorisationEventDetail",
            "SETTLEMENT": "CardPaymentSettlementEventDetail",
            "REFUND": "CardPaymentRefundEventDetail",
            "ORIGINAL_CREDIT": "CardPaymentOriginalCreditEventDetail",
        },
    )
