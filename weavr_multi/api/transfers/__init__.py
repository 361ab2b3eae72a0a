from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.transfers import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CurrencyAmount,
        InstrumentId,
        TransactionBulkCancelResponse,
        TransactionCancelRequest,
        TransactionState,
        Transfer,
        TransfersPage,
    )
    from weavr_multi.params import (
        CurrencyAmountParams,
        InstrumentIdParams,
        TransactionCancelRequestParams,
        TransactionStateName,
    )


class Transfers(Resource):
    """What can be done with ``transfers``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        instrument_id: InstrumentId | InstrumentIdParams | None = None,
        state: Sequence[TransactionState | TransactionStateName] | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        executed_from: int | datetime | None = None,
        executed_to: int | datetime | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[Transfer, TransfersPage]:
        """List transfers between own instruments.

        ``GET /multi/transfers``

        Lists transfers between the accounts and cards of the signed-in identity, filtered by profile,
        instrument, state, tag and time of creation or execution. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page under the singular key `transfer`, with `count` as the total. One comes from
        `transfers.get`.

        Await it for one page; iterate over it for every Transfer of all pages.

        Permission: ``i:transfers:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            instrument_id: Only items that have this instrument, given by type and id, at one end.
            state: Only transfers in one of these states; the parameter is repeated for each of them.
            created_from: Only items created from this time on, in epoch milliseconds.
            created_to: Only items created up to this time, in epoch milliseconds.
            executed_from: Only items executed from this time on, in epoch milliseconds.
            executed_to: Only items executed up to this time, in epoch milliseconds.
            tag: Only items with this tag, the integrator's own label.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST,
            options,
            offset=offset,
            limit=limit,
            profile_id=profile_id,
            instrument_id=instrument_id,
            state=state,
            created_from=created_from,
            created_to=created_to,
            executed_from=executed_from,
            executed_to=executed_to,
            tag=tag,
        )

    def create(
        self,
        *,
        profile_id: str | int,
        source: InstrumentId | InstrumentIdParams,
        destination: InstrumentId | InstrumentIdParams,
        destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
        tag: str | None = None,
        description: str | None = None,
        scheduled_timestamp: str | int | datetime | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, Transfer]:
        """Move money between own instruments.

        ``POST /multi/transfers``

        Moves money between two accounts or prepaid cards of the signed-in identity, at once or at
        `scheduledTimestamp`. It needs the user's token; no approval follows. Money for another identity goes
        through `sends.create`, to a bank through `outgoing_wire_transfers.create`.

        The answer is the transfer: COMPLETED, PENDING, SCHEDULED or already refused, so look at `state` and
        follow with `transfers.get` or the webhook `/transfers/watch`. Send an idempotency-ref: without it a
        retry moves the money twice.

        Permission: ``i:transfers:create``.

        Args:
            profile_id: Id of the transfers profile of the programme.
            source: Account or card the money is taken from.
            destination: Account or card of the same identity that receives the money.
            destination_amount: Amount the destination receives, in minor units of its currency.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            description: Text that goes with the transfer, up to 255 characters.
            scheduled_timestamp: When to execute, in epoch milliseconds written as a digit string; leave it
                out to execute at once.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED, INTERCEPTOR_DENIED_TRANSACTION,
                INSTRUMENT_DENIED_TRANSACTION, SOURCE_INSTRUMENT_DESTROYED, DESTINATION_INSTRUMENT_DESTROYED,
                FOREX_TRADE_DENIED_TRANSACTION, CURRENCY_MISMATCH, SOURCE_INSTRUMENT_BLOCKED,
                DESTINATION_INSTRUMENT_BLOCKED, FUNDS_INSUFFICIENT, AMOUNT_INVALID, SOURCE_NOT_FOUND,
                DESTINATION_NOT_FOUND, FEE_NOT_CONFIGURED_FOR_CURRENCY, DESTINATION_LIMIT_EXCEEDED,
                SOURCE_CANNOT_BE_DEBIT_MODE_CARD, DESTINATION_CANNOT_BE_DEBIT_MODE_CARD,
                TRANSFER_BETWEEN_INSTRUMENTS_UNSUPPORTED, SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT,
                SCHEDULED_TIMESTAMP_INVALID (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            source=source,
            description=description,
            destination=destination,
            destination_amount=destination_amount,
            scheduled_timestamp=scheduled_timestamp,
        )

    def cancel_many(
        self,
        *,
        cancellations: Sequence[TransactionCancelRequest | TransactionCancelRequestParams],
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, TransactionBulkCancelResponse]:
        """Cancel several scheduled transfers.

        ``POST /multi/transfers/bulk/cancel``

        Cancels transfers that are still SCHEDULED, any number in one call; it has nothing to do with bulk
        processes. It needs the user's token.

        The call succeeds as a whole even where items fail: read `state` and `errorCode` of every item in the
        answer. There is no idempotency-ref, but a repetition does no harm: what has been cancelled comes back
        as TRANSACTION_NOT_SCHEDULED. Check with `transfers.get`.

        Permission: ``i:transfers:cancel_bulk``.

        Args:
            cancellations: Transactions to cancel, each with an optional reason.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.CANCEL_MANY, options, cancellations=cancellations)

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Transfer]:
        """Read one transfer.

        ``GET /multi/transfers/{id}``

        Returns one transfer with amount, state and, if it was scheduled, its times. It needs the user's
        token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Use it to follow a transfer that `transfers.create` answered as PENDING or SCHEDULED.

        Permission: ``i:transfers:get``.

        Args:
            id: Id of the transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    @cached_property
    def with_raw_response(self) -> TransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return TransfersRaw(self._raw())


class TransfersRaw(RawMethods):
    """The methods of `Transfers`, giving the whole response."""

    def __init__(self, resource: Transfers) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.cancel_many = raw(resource.cancel_many)
        self.get = raw(resource.get)
