from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, Variants, model

if TYPE_CHECKING:
    from weavr_multi.models import CardPaymentEventType
    from weavr_multi.params import CardPaymentEventTypeName


@model
class CardPaymentEvent(Model):
    """Step of a card payment. `type` selects the variant: AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT.

    A response whose `type` this version does not know is of this class itself.
    """

    type: CardPaymentEventType
    """AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present."""

    __fields__: ClassVar[Fields] = (Field("type", "type", EnumOf("CardPaymentEventType"), required=True),)
    __variants__: ClassVar[Variants | None] = (
        "type",
        {
            "AUTHORISATION": "CardPaymentAuthorisationEvent",
            "SETTLEMENT": "CardPaymentSettlementEvent",
            "REFUND": "CardPaymentRefundEvent",
            "ORIGINAL_CREDIT": "CardPaymentOriginalCreditEvent",
        },
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, type: CardPaymentEventType | CardPaymentEventTypeName, extra: Mapping[str, Any] | None = None
        ) -> None: ...
