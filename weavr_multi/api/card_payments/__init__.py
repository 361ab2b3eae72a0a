from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.card_payments import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import (
        CardPayment,
        CardPaymentAuthorisationEventDetail,
        CardPaymentEventList,
        CardPaymentEventType,
        CardPaymentList,
        CardPaymentOriginalCreditEventDetail,
        CardPaymentRefundEventDetail,
        CardPaymentSettlementEventDetail,
        CardPaymentStatus,
        CardPaymentSubtype,
        CardPaymentType,
        SortOrder,
    )
    from weavr_multi.params import (
        CardPaymentEventTypeName,
        CardPaymentStatusName,
        CardPaymentSubtypeName,
        CardPaymentTypeName,
        SortOrderName,
    )


class CardPayments(Resource):
    """What can be done with ``card_payments``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        card_id: str | int | None = None,
        status: Sequence[CardPaymentStatus | CardPaymentStatusName] | None = None,
        type: Sequence[CardPaymentType | CardPaymentTypeName] | None = None,
        subtype: Sequence[CardPaymentSubtype | CardPaymentSubtypeName] | None = None,
        merchant_name: str | None = None,
        amount_from: int | None = None,
        amount_to: int | None = None,
        related_card_payment_id: str | int | None = None,
        creation_timestamp_from: int | datetime | None = None,
        creation_timestamp_to: int | datetime | None = None,
        last_updated_timestamp_from: int | datetime | None = None,
        last_updated_timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[CardPayment, CardPaymentList]:
        """List card payments.

        ``GET /multi/card_payments``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500), ApiError (any
                other).
        """
        return self._pages(
            _operations.LIST,
            options,
            offset=offset,
            limit=limit,
            card_id=card_id,
            status=status,
            type=type,
            subtype=subtype,
            merchant_name=merchant_name,
            amount_from=amount_from,
            amount_to=amount_to,
            related_card_payment_id=related_card_payment_id,
            creation_timestamp_from=creation_timestamp_from,
            creation_timestamp_to=creation_timestamp_to,
            last_updated_timestamp_from=last_updated_timestamp_from,
            last_updated_timestamp_to=last_updated_timestamp_to,
            sort_order=sort_order,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, CardPayment]:
        """Read one card payment.

        ``GET /multi/card_payments/{id}``

        Returns one card payment with merchant, status and all its events so far. It needs the user's token.

        A payment keeps its id while it goes from SETTLEMENT_IN_PROGRESS to SETTLED, EXPIRED or CANCELLED;
        changes are reported by the webhook `/managed_cards/payments/watch`. Ids come from
        `card_payments.list`.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the card payment, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: Unauthorized (401), NotFound (404), ServerError (500), ApiError (any
                other).
        """
        return self._call(_operations.GET, options, id=id)

    def list_events(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        card_payment_id: str | int | None = None,
        card_id: str | int | None = None,
        type: Sequence[CardPaymentEventType | CardPaymentEventTypeName] | None = None,
        subtype: Sequence[CardPaymentSubtype | CardPaymentSubtypeName] | None = None,
        reversal: bool | None = None,
        timestamp_from: int | datetime | None = None,
        timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[
        CardPaymentAuthorisationEventDetail
        | CardPaymentSettlementEventDetail
        | CardPaymentRefundEventDetail
        | CardPaymentOriginalCreditEventDetail,
        CardPaymentEventList,
    ]:
        """List card payment events.

        ``GET /multi/card_payment_events``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500), ApiError (any
                other).
        """
        return self._pages(
            _operations.LIST_EVENTS,
            options,
            offset=offset,
            limit=limit,
            card_payment_id=card_payment_id,
            card_id=card_id,
            type=type,
            subtype=subtype,
            reversal=reversal,
            timestamp_from=timestamp_from,
            timestamp_to=timestamp_to,
            sort_order=sort_order,
        )

    @cached_property
    def with_raw_response(self) -> CardPaymentsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return CardPaymentsRaw(self._raw())


class CardPaymentsRaw(RawMethods):
    """The methods of `CardPayments`, giving the whole response."""

    def __init__(self, resource: CardPayments) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.get = raw(resource.get)
        self.list_events = raw(resource.list_events)
