from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, STR, UNSET, E, L, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.transaction_state import TransactionState
    from weavr_multi.models.transfer import Transfer
    from weavr_multi.models.transfers_page import TransfersPage

_LIST: Operation[TransfersPage] = Operation(
    "backoffice",
    "transfersGet",
    "transfers.list",
    "GET",
    "/multi/backoffice/transfers",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("instrument_id", "instrumentId", M("InstrumentId"), False, None, ""),
        ("state", "state", L(E("TransactionState")), False, {"uniqueItems": True}, ""),
        ("created_from", "createdFrom", INT, False, None, ""),
        ("created_to", "createdTo", INT, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("TransfersPage")},
    page=Paging("offset", "limit", 100, "transfer"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "500", "503", "default"),
)
_CREATE: Operation[Transfer] = Operation(
    "backoffice",
    "transferCreate",
    "transfers.create",
    "POST",
    "/multi/backoffice/transfers",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source", "source", M("InstrumentId"), True, None),
        (
            "description",
            "description",
            STR,
            False,
            {"pattern": "^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$", "maxLength": 255},
        ),
        ("destination", "destination", M("InstrumentId"), True, None),
        ("destination_amount", "destinationAmount", M("CurrencyAmount"), True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("Transfer")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "PROFILE_INACTIVE",
            "MODEL_CONSTRAINTS_VIOLATED",
            "INTERCEPTOR_DENIED_TRANSACTION",
            "INSTRUMENT_DENIED_TRANSACTION",
            "SOURCE_INSTRUMENT_DESTROYED",
            "DESTINATION_INSTRUMENT_DESTROYED",
            "FOREX_TRADE_DENIED_TRANSACTION",
            "CURRENCY_MISMATCH",
            "SOURCE_INSTRUMENT_BLOCKED",
            "DESTINATION_INSTRUMENT_BLOCKED",
            "FUNDS_INSUFFICIENT",
            "AMOUNT_INVALID",
            "SOURCE_NOT_FOUND",
            "DESTINATION_NOT_FOUND",
            "FEE_NOT_CONFIGURED_FOR_CURRENCY",
            "DESTINATION_LIMIT_EXCEEDED",
            "SOURCE_CANNOT_BE_DEBIT_MODE_CARD",
            "DESTINATION_CANNOT_BE_DEBIT_MODE_CARD",
            "TRANSFER_BETWEEN_INSTRUMENTS_UNSUPPORTED",
            "SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT",
            "SCHEDULED_TIMESTAMP_INVALID",
        ),
    },
    statuses=("400", "401", "403", "409", "500", "503", "default"),
)
_GET: Operation[Transfer] = Operation(
    "backoffice",
    "transferGet",
    "transfers.get",
    "GET",
    "/multi/backoffice/transfers/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("Transfer")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "500", "503", "default"),
)


class BackofficeTransfers(Resource):
    """What can be done with ``backoffice.transfers``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        profile_id: str | int | Unset = UNSET,
        instrument_id: InstrumentId | Mapping[str, object] | Unset = UNSET,
        state: Sequence[TransactionState | str] | Unset = UNSET,
        created_from: int | Unset = UNSET,
        created_to: int | Unset = UNSET,
        tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[Transfer, TransfersPage]:
        """List transfers between own instruments.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500, 503), ApiError
                (any other).
        """
        return self._pages(
            _LIST,
            (offset, limit, profile_id, instrument_id, state, created_from, created_to, tag),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def create(
        self,
        *,
        profile_id: str | int,
        source: InstrumentId | Mapping[str, object],
        destination: InstrumentId | Mapping[str, object],
        destination_amount: CurrencyAmount | Mapping[str, object],
        tag: str | Unset = UNSET,
        description: str | Unset = UNSET,
        scheduled_timestamp: str | int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Transfer:
        """Move money between own instruments.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

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
        return await self._call(
            _CREATE,
            (profile_id, tag, source, description, destination, destination_amount, scheduled_timestamp),
            timeout,
            auth_token,
            idempotency_ref,
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
    ) -> Transfer:
        """Read one transfer.

        Returns a transfer with its state and, once it has run, the time of execution; one that was cancelled
        says why. The service may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Args:
            id: Id of the transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> BackofficeTransfersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeTransfersRaw(self._raw())


class BackofficeTransfersRaw:
    """The methods of `BackofficeTransfers`, giving the whole answer."""

    def __init__(self, resource: BackofficeTransfers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
