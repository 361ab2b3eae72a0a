from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
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
    U,
    Unset,
    raw,
)

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_bank_transfers_page import CorrespondentBankTransfersPage
    from weavr_multi.models.correspondent_banking_business_originator import CorrespondentBankingBusinessOriginator
    from weavr_multi.models.correspondent_banking_external_data import CorrespondentBankingExternalData
    from weavr_multi.models.correspondent_banking_faster_payments_beneficiary import (
        CorrespondentBankingFasterPaymentsBeneficiary,
    )
    from weavr_multi.models.correspondent_banking_individual_originator import CorrespondentBankingIndividualOriginator
    from weavr_multi.models.correspondent_banking_owt import CorrespondentBankingOwt
    from weavr_multi.models.correspondent_banking_owt_state import CorrespondentBankingOwtState
    from weavr_multi.models.correspondent_banking_rix_beneficiary import CorrespondentBankingRIXBeneficiary
    from weavr_multi.models.correspondent_banking_sepa_beneficiary import CorrespondentBankingSEPABeneficiary
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.originator_type import OriginatorType
    from weavr_multi.models.source_instrument import SourceInstrument
    from weavr_multi.models.source_instrument_type import SourceInstrumentType

_LIST: Operation[CorrespondentBankTransfersPage] = Operation(
    "multi",
    "correspondentBankTransfersGet",
    "correspondent_bank_transfers.list",
    "GET",
    "/multi/correspondent_bank_transfers",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("source_instrument_id", "sourceInstrument.id", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("source_instrument_type", "sourceInstrument.type", E("SourceInstrumentType"), False, None, ""),
        ("created_from", "createdFrom", INT, False, None, ""),
        ("created_to", "createdTo", INT, False, None, ""),
        ("executed_from", "executedFrom", INT, False, None, ""),
        ("executed_to", "executedTo", INT, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
        ("state", "state", L(E("CorrespondentBankingOwtState")), False, None, ""),
        ("originator_name", "originator.name", STR, False, None, ""),
        ("originator_type", "originator.type", E("OriginatorType"), False, None, ""),
        ("originator_tag", "originator.tag", STR, False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("CorrespondentBankTransfersPage")},
    page=Paging("offset", "limit", 100, "transfer"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503"),
)
_CREATE: Operation[CorrespondentBankingOwt] = Operation(
    "multi",
    "correspondentBankTransferCreate",
    "correspondent_bank_transfers.create",
    "POST",
    "/multi/correspondent_bank_transfers",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source_instrument", "sourceInstrument", M("SourceInstrument"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        (
            "originator",
            "originator",
            U(M("CorrespondentBankingIndividualOriginator"), M("CorrespondentBankingBusinessOriginator")),
            True,
            None,
        ),
        (
            "beneficiary",
            "beneficiary",
            U(
                M("CorrespondentBankingSEPABeneficiary"),
                M("CorrespondentBankingRIXBeneficiary"),
                M("CorrespondentBankingFasterPaymentsBeneficiary"),
            ),
            True,
            None,
        ),
        ("purpose", "purpose", STR, True, {"maxLength": 255}),
        ("description", "description", STR, False, {"maxLength": 35}),
        ("external_data", "externalData", L(M("CorrespondentBankingExternalData")), False, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("CorrespondentBankingOwt")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "PROFILE_INACTIVE",
            "MODEL_CONSTRAINTS_VIOLATED",
            "CURRENCY_MISMATCH",
            "SOURCE_INSTRUMENT_BLOCKED",
            "SOURCE_INSTRUMENT_DESTROYED",
            "AMOUNT_INVALID",
            "FUNDS_INSUFFICIENT",
            "SOURCE_NOT_FOUND",
            "FEE_NOT_CONFIGURED_FOR_CURRENCY",
            "TYPE_NOT_SUPPORTED_BY_PROFILE",
            "PROFILE_NOT_FOUND",
            "SCHEDULED_TIMESTAMP_INVALID",
            "BENEFICIARY_BANK_DETAILS_INVALID",
            "ORIGINATOR_DETAILS_INVALID",
            "PROVIDER_REJECTED",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_GET: Operation[CorrespondentBankingOwt] = Operation(
    "multi",
    "correspondentBankTransferGet",
    "correspondent_bank_transfers.get",
    "GET",
    "/multi/correspondent_bank_transfers/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("CorrespondentBankingOwt")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503"),
)
_CANCEL: Operation[CorrespondentBankingOwt] = Operation(
    "multi",
    "correspondentBankTransferCancel",
    "correspondent_bank_transfers.cancel",
    "POST",
    "/multi/correspondent_bank_transfers/{id}/cancel",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("cancellation_reason", "cancellationReason", STR, False, {"pattern": "^[ a-zA-Z0-9_-]+$", "maxLength": 50}),
    ),
    security=("api-key", "bearer"),
    answer={200: M("CorrespondentBankingOwt")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("INVALID_STATE",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
)
_CONFIRM: Operation[CorrespondentBankingOwt] = Operation(
    "multi",
    "correspondentBankTransferConfirm",
    "correspondent_bank_transfers.confirm",
    "POST",
    "/multi/correspondent_bank_transfers/{id}/confirm",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("CorrespondentBankingOwt")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("INVALID_STATE",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
)


class CorrespondentBankTransfers(Resource):
    """What can be done with ``correspondent_bank_transfers``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        profile_id: str | int | Unset = UNSET,
        source_instrument_id: str | int | Unset = UNSET,
        source_instrument_type: SourceInstrumentType | str | Unset = UNSET,
        created_from: int | Unset = UNSET,
        created_to: int | Unset = UNSET,
        executed_from: int | Unset = UNSET,
        executed_to: int | Unset = UNSET,
        tag: str | Unset = UNSET,
        state: Sequence[CorrespondentBankingOwtState | str] | Unset = UNSET,
        originator_name: str | Unset = UNSET,
        originator_type: OriginatorType | str | Unset = UNSET,
        originator_tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[CorrespondentBankingOwt, CorrespondentBankTransfersPage]:
        """List correspondent bank transfers.

        Lists the correspondent bank transfers of the signed-in identity, filtered by profile, source account,
        originator, state, tag and time of creation or execution. It needs the user's token.

        The answer is one page under the singular key `transfer`, with `count` as the total. Those in
        PENDING_CHALLENGE can be approved together with `challenges.start_otp`.

        Await it for one page; iterate over it for every CorrespondentBankingOwt of all pages.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            source_instrument_id: Only transfers out of the managed account with this id, a string of digits.
            source_instrument_type: Only transfers out of an instrument of this type; `managed_accounts` is
                the only one there is.
            created_from: Only items created from this time on, in epoch milliseconds.
            created_to: Only items created up to this time, in epoch milliseconds.
            executed_from: Only items executed from this time on, in epoch milliseconds.
            executed_to: Only items executed up to this time, in epoch milliseconds.
            tag: Only items with this tag, the integrator's own label.
            state: Only bank transfers in one of these states; the parameter is repeated for each of them.
            originator_name: Only transfers ordered on behalf of an originator with this name.
            originator_type: Only transfers ordered on behalf of an originator of this kind: `INDIVIDUAL` or
                `BUSINESS`.
            originator_tag: Only transfers ordered on behalf of an originator with this tag, the integrator's
                own label.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503).
        """
        return self._pages(
            _LIST,
            (
                offset,
                limit,
                profile_id,
                source_instrument_id,
                source_instrument_type,
                created_from,
                created_to,
                executed_from,
                executed_to,
                tag,
                state,
                originator_name,
                originator_type,
                originator_tag,
            ),
            timeout,
            auth_token,
            extra_headers,
            max_retries,
        )

    async def create(
        self,
        *,
        profile_id: str | int,
        source_instrument: SourceInstrument | Mapping[str, object],
        amount: CurrencyAmount | Mapping[str, object],
        originator: CorrespondentBankingIndividualOriginator
        | Mapping[str, object]
        | CorrespondentBankingBusinessOriginator,
        beneficiary: CorrespondentBankingSEPABeneficiary
        | Mapping[str, object]
        | CorrespondentBankingRIXBeneficiary
        | CorrespondentBankingFasterPaymentsBeneficiary,
        purpose: str,
        tag: str | Unset = UNSET,
        description: str | Unset = UNSET,
        external_data: Sequence[CorrespondentBankingExternalData | Mapping[str, object]] | Unset = UNSET,
        scheduled_timestamp: str | int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CorrespondentBankingOwt:
        """Send a transfer for an originator.

        Orders a bank transfer from a managed account on behalf of an originator, whose details travel with
        it, to a payee by SEPA, RIX or Faster Payments. It needs the user's token; for the identity's own
        payments use `outgoing_wire_transfers.create`.

        The answer is 200 even where nothing has moved; branch on `state`: PENDING_CONFIRMATION takes
        `correspondent_bank_transfers.confirm`, PENDING_CHALLENGE takes `challenges.start_otp` or
        `challenges.start_push` (`resourceType` correspondent_bank_transfers). Send an idempotency-ref:
        without it a retry pays twice. Follow with the webhook `/correspondent_bank_transfers/watch`.

        Args:
            profile_id: Digit string of the programme's profile that sets the rules and fees.
            source_instrument: Managed account that pays.
            amount: Amount to transfer.
            originator: Party on whose behalf the transfer is sent: a person or a business.
            beneficiary: Payee with bank details for SEPA, RIX or Faster Payments.
            purpose: Purpose of the payment, as text.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            description: Reference passed on to the payee, up to 35 characters.
            external_data: Name and value pairs of the integrator's own, stored and returned unchanged.
            scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string;
                absent for at once.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED, CURRENCY_MISMATCH,
                SOURCE_INSTRUMENT_BLOCKED, SOURCE_INSTRUMENT_DESTROYED, AMOUNT_INVALID, FUNDS_INSUFFICIENT,
                SOURCE_NOT_FOUND, FEE_NOT_CONFIGURED_FOR_CURRENCY, TYPE_NOT_SUPPORTED_BY_PROFILE,
                PROFILE_NOT_FOUND, SCHEDULED_TIMESTAMP_INVALID, BENEFICIARY_BANK_DETAILS_INVALID,
                ORIGINATOR_DETAILS_INVALID, PROVIDER_REJECTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (
                profile_id,
                tag,
                source_instrument,
                amount,
                originator,
                beneficiary,
                purpose,
                description,
                external_data,
                scheduled_timestamp,
            ),
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
    ) -> CorrespondentBankingOwt:
        """Read one correspondent bank transfer.

        Returns one correspondent bank transfer with originator, payee, state and the outcome of the check of
        the payee's name. It needs the user's token.

        Use it to follow a transfer until COMPLETED, REJECTED, FAILED, RETURNED or CANCELLED; the webhook
        `/correspondent_bank_transfers/watch` reports the same.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def cancel(
        self,
        id: str | int,
        *,
        cancellation_reason: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CorrespondentBankingOwt:
        """Cancel a correspondent bank transfer.

        Cancels a correspondent bank transfer that has not been executed yet, as a scheduled one. It needs the
        user's token; the answer is the transfer, then CANCELLED.

        There is no idempotency-ref: after a lost answer read `correspondent_bank_transfers.get`;
        INVALID_STATE means that it can no longer be cancelled or is cancelled already.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            cancellation_reason: Free text saying why the transaction was cancelled.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _CANCEL, (id, cancellation_reason), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def confirm(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CorrespondentBankingOwt:
        """Confirm a correspondent bank transfer.

        Lets a transfer go on that waits in PENDING_CONFIRMATION because the payee's name did not match; the
        mismatch is in `validationOutcomes`. It needs the user's token.

        The answer is the transfer; it may then be PENDING_CHALLENGE, to be approved with
        `challenges.start_otp`. There is no idempotency-ref: INVALID_STATE on a repetition means it no longer
        waits for confirmation; read `correspondent_bank_transfers.get`. To give up use
        `correspondent_bank_transfers.cancel`.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(_CONFIRM, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> CorrespondentBankTransfersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return CorrespondentBankTransfersRaw(self._raw())


class CorrespondentBankTransfersRaw:
    """The methods of `CorrespondentBankTransfers`, giving the whole answer."""

    def __init__(self, resource: CorrespondentBankTransfers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.cancel = raw(resource.cancel)
        self.confirm = raw(resource.confirm)
