from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        CardPaymentAuthorisationEventDetail,
        CardPaymentEventDetail,
        CardPaymentOriginalCreditEventDetail,
        CardPaymentRefundEventDetail,
        CardPaymentSettlementEventDetail,
    )


@model
class CardPaymentEventList(Model):
    """One page of card payment events."""

    events: (
        list[
            CardPaymentAuthorisationEventDetail
            | CardPaymentSettlementEventDetail
            | CardPaymentRefundEventDetail
            | CardPaymentOriginalCreditEventDetail
        ]
        | None
    ) = None
    """Events that make up the card payment, or those on this page of a list."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("events", "events", ListOf(ModelOf("CardPaymentEventDetail"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            events: Sequence[CardPaymentEventDetail] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
