from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_transfers import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, InstrumentId, TransactionState, Transfer, TransfersPage
    from weavr_multi.params import CurrencyAmountParams, InstrumentIdParams, TransactionStateName


class BackofficeTransfers(Resource):
    """What can be done with ``backoffice.transfers``."""

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
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[Transfer, TransfersPage]:
        """List transfers between own instruments.

        ``GET /multi/backoffice/transfers``

        Lists the identity's transfers, page by page, narrowed by profile, instrument, state, tag or time of
        creation. The items stand under `transfer`, in the singular. The service may demand that the session
        be stepped up first (`STEP_UP_REQUIRED`).

        Await it for one page; iterate over it for every Transfer of all pages.

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
            tag: Only items with this tag, the integrator's own label.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500, 503), ApiError
                (any other).
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

        ``POST /multi/backoffice/transfers``

        Moves money from one managed account or prepaid card of the identity to another. With
        `scheduledTimestamp` it waits in the state SCHEDULED until then. Needs the API key and a token; pass
        an idempotency-ref, since without one a repetition moves the money again. Read the outcome with
        `transfers.get` or from the webhook `/transfers/watch`. For many at once submit
        `bulks.create_transfers`.

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500, 503), ApiError
                (any other).
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

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Transfer]:
        """Read one transfer.

        ``GET /multi/backoffice/transfers/{id}``

        Returns a transfer with its state and, once it has run, the time of execution; one that was cancelled
        says why. The service may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Args:
            id: Id of the transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    @cached_property
    def with_raw_response(self) -> BackofficeTransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeTransfersRaw(self._raw())


class BackofficeTransfersRaw(RawMethods):
    """The methods of `BackofficeTransfers`, giving the whole response."""

    def __init__(self, resource: BackofficeTransfers) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
