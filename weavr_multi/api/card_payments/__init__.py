from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    BOOL,
    INT,
    STR,
    UNSET,
    E,
    L,
    M,
    Operation,
    Pages,
    Paging,
    Resource,
    Sensitive,
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.card_payment import CardPayment
    from weavr_multi.models.card_payment_event_detail import CardPaymentEventDetail
    from weavr_multi.models.card_payment_event_list import CardPaymentEventList
    from weavr_multi.models.card_payment_event_type import CardPaymentEventType
    from weavr_multi.models.card_payment_list import CardPaymentList
    from weavr_multi.models.card_payment_status import CardPaymentStatus
    from weavr_multi.models.card_payment_subtype import CardPaymentSubtype
    from weavr_multi.models.card_payment_type import CardPaymentType
    from weavr_multi.models.sort_order import SortOrder

_LIST: Operation[CardPaymentList] = Operation(
    "multi",
    "cardPaymentsGet",
    "card_payments.list",
    "GET",
    "/multi/card_payments",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("card_id", "cardId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("status", "status", L(E("CardPaymentStatus")), False, None, "csv"),
        ("type", "type", L(E("CardPaymentType")), False, None, "csv"),
        ("subtype", "subtype", L(E("CardPaymentSubtype")), False, None, "csv"),
        ("merchant_name", "merchantName", STR, False, None, ""),
        ("amount_from", "amountFrom", INT, False, None, ""),
        ("amount_to", "amountTo", INT, False, None, ""),
        ("related_card_payment_id", "relatedCardPaymentId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("creation_timestamp_from", "creationTimestampFrom", INT, False, None, ""),
        ("creation_timestamp_to", "creationTimestampTo", INT, False, None, ""),
        ("last_updated_timestamp_from", "lastUpdatedTimestampFrom", INT, False, None, ""),
        ("last_updated_timestamp_to", "lastUpdatedTimestampTo", INT, False, None, ""),
        ("sort_order", "sortOrder", E("SortOrder"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("CardPaymentList")},
    accept="application/json",
    page=Paging("offset", "limit", 100, "cardPayments"),
    statuses=("400", "401", "500", "default"),
    permissions=("i:managed_cards:statement", "i:managed_cards:statement:own"),
)
_GET: Operation[CardPayment] = Operation(
    "multi",
    "cardPaymentGet",
    "card_payments.get",
    "GET",
    "/multi/card_payments/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("CardPayment")},
    statuses=("401", "404", "500", "default"),
    permissions=("i:managed_cards:statement", "i:managed_cards:statement:own"),
)
_LIST_EVENTS: Operation[CardPaymentEventList] = Operation(
    "multi",
    "cardPaymentEventsGet",
    "card_payments.list_events",
    "GET",
    "/multi/card_payment_events",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("card_payment_id", "cardPaymentId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("card_id", "cardId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("type", "type", L(E("CardPaymentEventType")), False, None, "csv"),
        ("subtype", "subtype", L(E("CardPaymentSubtype")), False, None, "csv"),
        ("reversal", "reversal", BOOL, False, None, ""),
        ("timestamp_from", "timestampFrom", INT, False, None, ""),
        ("timestamp_to", "timestampTo", INT, False, None, ""),
        ("sort_order", "sortOrder", E("SortOrder"), False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("CardPaymentEventList")},
    accept="application/json",
    page=Paging("offset", "limit", 100, "events"),
    statuses=("400", "401", "500", "default"),
    permissions=("i:managed_cards:statement", "i:managed_cards:statement:own"),
)


class CardPayments(Resource):
    """What can be done with ``card_payments``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        card_id: str | int | Unset = UNSET,
        status: Sequence[CardPaymentStatus | str] | Unset = UNSET,
        type: Sequence[CardPaymentType | str] | Unset = UNSET,
        subtype: Sequence[CardPaymentSubtype | str] | Unset = UNSET,
        merchant_name: str | Unset = UNSET,
        amount_from: int | Unset = UNSET,
        amount_to: int | Unset = UNSET,
        related_card_payment_id: str | int | Unset = UNSET,
        creation_timestamp_from: int | Unset = UNSET,
        creation_timestamp_to: int | Unset = UNSET,
        last_updated_timestamp_from: int | Unset = UNSET,
        last_updated_timestamp_to: int | Unset = UNSET,
        sort_order: SortOrder | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[CardPayment, CardPaymentList]:
        """List card payments.

        Lists card payments across all cards of the signed-in identity, each gathering its authorisations,
        settlements and refunds as events, filtered by card, status, merchant, amount and time. It needs the
        user's token.

        The answer is one page: `cardPayments` with `count` as the total. Amounts are in minor units. One
        payment comes from `card_payments.get`, the events alone from `card_payments.list_events`.

        Await it for one page; iterate over it for every CardPayment of all pages.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            card_id: Only items of the card with this id, a string of digits.
            status: Only card payments with one of these statuses, in one comma-separated value.
            type: Only card payments of one of these types, in one comma-separated value.
            subtype: Only items of one of these subtypes, in one comma-separated value.
            merchant_name: Only card payments at merchants of this name.
            amount_from: Only card payments of at least this amount, in minor units (for example cents) of the
                payment's currency.
            amount_to: Only card payments of at most this amount, in minor units (for example cents) of the
                payment's currency.
            related_card_payment_id: Only card payments related to the one with this id, such as the refunds
                of a purchase; a string of digits.
            creation_timestamp_from: Only items created from this time on, in epoch milliseconds.
            creation_timestamp_to: Only items created up to this time, in epoch milliseconds.
            last_updated_timestamp_from: Only items last changed from this time on, in epoch milliseconds.
            last_updated_timestamp_to: Only items last changed up to this time, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500), ApiError (any
                other).
        """
        return self._pages(
            _LIST,
            (
                offset,
                limit,
                card_id,
                status,
                type,
                subtype,
                merchant_name,
                amount_from,
                amount_to,
                related_card_payment_id,
                creation_timestamp_from,
                creation_timestamp_to,
                last_updated_timestamp_from,
                last_updated_timestamp_to,
                sort_order,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def get(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CardPayment:
        """Read one card payment.

        Returns one card payment with merchant, status and all its events so far. It needs the user's token.

        A payment keeps its id while it goes from SETTLEMENT_IN_PROGRESS to SETTLED, EXPIRED or CANCELLED;
        changes are reported by the webhook `/managed_cards/payments/watch`. Ids come from
        `card_payments.list`.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the card payment, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: Unauthorized (401), NotFound (404), ServerError (500), ApiError (any
                other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    def list_events(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        card_payment_id: str | int | Unset = UNSET,
        card_id: str | int | Unset = UNSET,
        type: Sequence[CardPaymentEventType | str] | Unset = UNSET,
        subtype: Sequence[CardPaymentSubtype | str] | Unset = UNSET,
        reversal: bool | Unset = UNSET,
        timestamp_from: int | Unset = UNSET,
        timestamp_to: int | Unset = UNSET,
        sort_order: SortOrder | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[CardPaymentEventDetail, CardPaymentEventList]:
        """List card payment events.

        Lists the single events behind card payments (authorisations, settlements, refunds, original credits)
        with card and merchant, filtered by payment, card, type and time. It needs the user's token.

        The answer is one page: `events` with `count` as the total. Use it for a chronological view;
        `card_payments.get` gathers the events of one payment.

        Await it for one page; iterate over it for every CardPaymentEventDetail of all pages.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            card_payment_id: Only events of the card payment with this id, a string of digits.
            card_id: Only items of the card with this id, a string of digits.
            type: Only events of one of these types, in one comma-separated value.
            subtype: Only items of one of these subtypes, in one comma-separated value.
            reversal: `true` for events that reverse an earlier one, `false` for those that do not; without
                it, both.
            timestamp_from: Only events that took place from this time on, in epoch milliseconds.
            timestamp_to: Only events that took place up to this time, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500), ApiError (any
                other).
        """
        return self._pages(
            _LIST_EVENTS,
            (
                offset,
                limit,
                card_payment_id,
                card_id,
                type,
                subtype,
                reversal,
                timestamp_from,
                timestamp_to,
                sort_order,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> CardPaymentsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return CardPaymentsRaw(self._raw())


class CardPaymentsRaw:
    """The methods of `CardPayments`, giving the whole answer."""

    def __init__(self, resource: CardPayments) -> None:
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.list_events = raw(resource.list_events)
