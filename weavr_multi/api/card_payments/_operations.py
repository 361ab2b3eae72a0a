"""What each method of `CardPayments` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import CardPayment, CardPaymentEventList, CardPaymentList

LIST: Operation[CardPaymentList] = Operation(
    surface="multi",
    id="cardPaymentsGet",
    name="card_payments.list",
    method="GET",
    url="/multi/card_payments",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("card_id", "cardId", STRING, pattern="^[0-9]+$"),
        Parameter("status", "status", ListOf(EnumOf("CardPaymentStatus")), style="csv"),
        Parameter("type", "type", ListOf(EnumOf("CardPaymentType")), style="csv"),
        Parameter("subtype", "subtype", ListOf(EnumOf("CardPaymentSubtype")), style="csv"),
        Parameter("merchant_name", "merchantName", STRING),
        Parameter("amount_from", "amountFrom", INTEGER),
        Parameter("amount_to", "amountTo", INTEGER),
        Parameter("related_card_payment_id", "relatedCardPaymentId", STRING, pattern="^[0-9]+$"),
        Parameter("creation_timestamp_from", "creationTimestampFrom", TIME),
        Parameter("creation_timestamp_to", "creationTimestampTo", TIME),
        Parameter("last_updated_timestamp_from", "lastUpdatedTimestampFrom", TIME),
        Parameter("last_updated_timestamp_to", "lastUpdatedTimestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CardPaymentList")},
    accept="application/json",
    page=Paging(offset="offset", size="limit", maximum=100, items="cardPayments"),
)
GET: Operation[CardPayment] = Operation(
    surface="multi",
    id="cardPaymentGet",
    name="card_payments.get",
    method="GET",
    url="/multi/card_payments/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CardPayment")},
)
LIST_EVENTS: Operation[CardPaymentEventList] = Operation(
    surface="multi",
    id="cardPaymentEventsGet",
    name="card_payments.list_events",
    method="GET",
    url="/multi/card_payment_events",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("card_payment_id", "cardPaymentId", STRING, pattern="^[0-9]+$"),
        Parameter("card_id", "cardId", STRING, pattern="^[0-9]+$"),
        Parameter("type", "type", ListOf(EnumOf("CardPaymentEventType")), style="csv"),
        Parameter("subtype", "subtype", ListOf(EnumOf("CardPaymentSubtype")), style="csv"),
        Parameter("reversal", "reversal", BOOLEAN),
        Parameter("timestamp_from", "timestampFrom", TIME),
        Parameter("timestamp_to", "timestampTo", TIME),
        Parameter("sort_order", "sortOrder", EnumOf("SortOrder")),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("CardPaymentEventList")},
    accept="application/json",
    page=Paging(offset="offset", size="limit", maximum=100, items="events"),
)
