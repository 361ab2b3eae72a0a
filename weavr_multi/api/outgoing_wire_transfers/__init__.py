from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import (
    BOOL,
    BYTES,
    INT,
    SECRET,
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
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.external_account_id import ExternalAccountId
    from weavr_multi.models.faster_payments_beneficiary import FasterPaymentsBeneficiary
    from weavr_multi.models.outgoing_wire_transfer import OutgoingWireTransfer
    from weavr_multi.models.outgoing_wire_transfer_beneficiary import OutgoingWireTransferBeneficiary
    from weavr_multi.models.outgoing_wire_transfer_state import OutgoingWireTransferState
    from weavr_multi.models.outgoing_wire_transfers_page import OutgoingWireTransfersPage
    from weavr_multi.models.rix_beneficiary import RIXBeneficiary
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel
    from weavr_multi.models.sepa_beneficiary import SEPABeneficiary
    from weavr_multi.models.source_instrument import SourceInstrument
    from weavr_multi.models.source_instrument_filter import SourceInstrumentFilter
    from weavr_multi.models.source_instrument_type import SourceInstrumentType
    from weavr_multi.models.swift_beneficiary import SWIFTBeneficiary

_LIST: Operation[OutgoingWireTransfersPage] = Operation(
    "multi",
    "outgoingWireTransfersGet",
    "outgoing_wire_transfers.list",
    "GET",
    "/multi/outgoing_wire_transfers",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
        ("profile_id", "profileId", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("instrument", "instrument", M("SourceInstrumentFilter"), False, None, ""),
        ("source_instrument_id", "sourceInstrument.id", STR, False, {"pattern": "^[0-9]+$"}, ""),
        ("source_instrument_type", "sourceInstrument.type", E("SourceInstrumentType"), False, None, ""),
        ("state", "state", L(E("OutgoingWireTransferState")), False, {"uniqueItems": True}, ""),
        ("created_from", "createdFrom", INT, False, None, ""),
        ("created_to", "createdTo", INT, False, None, ""),
        ("executed_from", "executedFrom", INT, False, None, ""),
        ("executed_to", "executedTo", INT, False, None, ""),
        ("tag", "tag", STR, False, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={200: M("OutgoingWireTransfersPage")},
    page=Paging("offset", "limit", 100, "transfer"),
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "429", "500", "503"),
    permissions=("i:owt:list",),
)
_CREATE: Operation[OutgoingWireTransfer] = Operation(
    "multi",
    "outgoingWireTransferCreate",
    "outgoing_wire_transfers.create",
    "POST",
    "/multi/outgoing_wire_transfers",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source_instrument", "sourceInstrument", M("SourceInstrument"), True, None),
        ("transfer_amount", "transferAmount", M("CurrencyAmount"), True, None),
        ("purpose", "purpose", STR, False, {"maxLength": 255}),
        ("description", "description", STR, False, None),
        (
            "destination_beneficiary",
            "destinationBeneficiary",
            U(
                M("OutgoingWireTransferBeneficiary"),
                M("SEPABeneficiary"),
                M("SWIFTBeneficiary"),
                M("RIXBeneficiary"),
                M("FasterPaymentsBeneficiary"),
                M("BeneficiaryId"),
                M("ExternalAccountId"),
            ),
            True,
            None,
        ),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("OutgoingWireTransfer")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "PROFILE_INACTIVE",
            "MODEL_CONSTRAINTS_VIOLATED",
            "INTERCEPTOR_DENIED_TRANSACTION",
            "INSTRUMENT_DENIED_TRANSACTION",
            "CURRENCY_MISMATCH",
            "SOURCE_INSTRUMENT_BLOCKED",
            "SOURCE_INSTRUMENT_DESTROYED",
            "AMOUNT_INVALID",
            "FUNDS_INSUFFICIENT",
            "SOURCE_NOT_FOUND",
            "FEE_NOT_CONFIGURED_FOR_CURRENCY",
            "TYPE_NOT_SUPPORTED_BY_PROFILE",
            "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
            "BENEFICIARY_NOT_FOUND",
            "BENEFICIARY_TYPE_INVALID",
            "PROFILE_NOT_FOUND",
            "SCHEDULED_TIMESTAMP_INVALID",
            "BENEFICIARY_BANK_DETAILS_INVALID",
            "PLUGIN_FILTER_DATA_INVALID",
            "IBAN_UPGRADE_REQUIRED",
            "EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND",
            "PURPOSE_OF_PAYMENT_REQUIRED",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:owt:create",),
)
_GET: Operation[OutgoingWireTransfer] = Operation(
    "multi",
    "outgoingWireTransferGet",
    "outgoing_wire_transfers.get",
    "GET",
    "/multi/outgoing_wire_transfers/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("OutgoingWireTransfer")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS")},
    statuses=("400", "401", "403", "404", "429", "500", "503"),
    permissions=("i:owt:get",),
)
_UPDATE_BENEFICIARY_NAME: Operation[OutgoingWireTransfer] = Operation(
    "multi",
    "outgoingWireTransferUpdateBeneficiaryName",
    "outgoing_wire_transfers.update_beneficiary_name",
    "PATCH",
    "/multi/outgoing_wire_transfers/{id}",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("name", "name", STR, False, {"minLength": 1, "maxLength": 150}),
        ("accept_verified_name", "acceptVerifiedName", BOOL, False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={200: M("OutgoingWireTransfer")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "INVALID_STATE",
            "CONFLICT_BENEFICIARYID_NAME",
            "CONFLICT_EXTERNALACCOUNTID_NAME",
            "MODEL_CONSTRAINTS_VIOLATED",
            "NO_NAME_TO_ACCEPT",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:owt:confirm",),
)
_GET_PAYMENT_CONFIRMATION: Operation[bytes] = Operation(
    "multi",
    "outgoingWireTransferPaymentConfirmation",
    "outgoing_wire_transfers.get_payment_confirmation",
    "GET",
    "/multi/outgoing_wire_transfers/{id}/payment_confirmation",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: BYTES},
    accept="application/pdf",
    codes={
        "403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"),
        "409": ("TRANSFER_NOT_COMPLETED",),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:owt:get",),
)
_CANCEL: Operation[OutgoingWireTransfer] = Operation(
    "multi",
    "outgoingWireTransferSingleCancel",
    "outgoing_wire_transfers.cancel",
    "POST",
    "/multi/outgoing_wire_transfers/{id}/cancel",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    body=(
        ("cancellation_reason", "cancellationReason", STR, False, {"pattern": "^[ a-zA-Z0-9_-]+$", "maxLength": 50}),
    ),
    security=("api-key", "bearer"),
    answer={200: M("OutgoingWireTransfer")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"), "409": ("INVALID_STATE",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:owt:cancel",),
)
_CONFIRM: Operation[OutgoingWireTransfer] = Operation(
    "multi",
    "outgoingWireTransferConfirm",
    "outgoing_wire_transfers.confirm",
    "POST",
    "/multi/outgoing_wire_transfers/{id}/confirm",
    path=(("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    security=("api-key", "bearer"),
    answer={200: M("OutgoingWireTransfer")},
    codes={"403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"), "409": ("INVALID_STATE",)},
    statuses=("400", "401", "403", "404", "409", "429", "500", "503"),
    permissions=("i:owt:confirm",),
)
_START_OTP: Operation[None] = Operation(
    "multi",
    "outgoingWireTransferSCAChallenge",
    "outgoing_wire_transfers.start_otp",
    "POST",
    "/multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAOtpChannel"), True, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("STATE_INVALID", "CHANNEL_NOT_SUPPORTED", "CHANNEL_NOT_REGISTERED", "SCA_EXEMPTION_APPLIED"),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
    permissions=("i:owt:create_challenge",),
    deprecated="use challenges.start_otp",
)
_VERIFY_OTP: Operation[None] = Operation(
    "multi",
    "outgoingWireTransferSCAVerify",
    "outgoing_wire_transfers.verify_otp",
    "POST",
    "/multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}/verify",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAOtpChannel"), True, None, ""),
    ),
    body=(("verification_code", "verificationCode", SECRET, True, None),),
    body_required=True,
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "VERIFICATION_CODE_EXPIRED",
            "VERIFICATION_CODE_INVALID",
            "SCA_EXEMPTION_APPLIED",
            "CHALLENGE_LIMIT_EXCEEDED",
            "ONE_CHALLENGE_LIMIT_REMAINING",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:owt:verify_challenge",),
    deprecated="use challenges.verify_otp",
)
_START_PUSH: Operation[None] = Operation(
    "multi",
    "outgoingWireTransferSCAChallengePush",
    "outgoing_wire_transfers.start_push",
    "POST",
    "/multi/outgoing_wire_transfers/{id}/challenges/push/{channel}",
    path=(
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAPushChannel"), True, None, ""),
    ),
    security=("api-key", "bearer"),
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "CHALLENGE_LIMIT_EXCEEDED",
            "SCA_EXEMPTION_APPLIED",
        ),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
    permissions=("i:owt:create_push_challenge",),
    deprecated="use challenges.start_push",
)


class OutgoingWireTransfers(Resource):
    """What can be done with ``outgoing_wire_transfers``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        profile_id: str | int | Unset = UNSET,
        instrument: SourceInstrumentFilter | Mapping[str, object] | Unset = UNSET,
        source_instrument_id: str | int | Unset = UNSET,
        source_instrument_type: SourceInstrumentType | str | Unset = UNSET,
        state: Sequence[OutgoingWireTransferState | str] | Unset = UNSET,
        created_from: int | Unset = UNSET,
        created_to: int | Unset = UNSET,
        executed_from: int | Unset = UNSET,
        executed_to: int | Unset = UNSET,
        tag: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[OutgoingWireTransfer, OutgoingWireTransfersPage]:
        """List outgoing wire transfers.

        Lists the bank transfers out of the accounts of the signed-in identity, filtered by profile, source
        account, state, tag and time of creation or execution. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page under the singular key `transfer`, with `count` as the total. Those in
        PENDING_CHALLENGE can be approved together with `challenges.start_otp`.

        Await it for one page; iterate over it for every OutgoingWireTransfer of all pages.

        Permission: ``i:owt:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            instrument: Only transfers out of this account, given by type and id. Deprecated:
                `sourceInstrument.id` and `sourceInstrument.type` do the same.
            source_instrument_id: Only transfers out of the managed account with this id, a string of digits.
            source_instrument_type: Only transfers out of an instrument of this type; `managed_accounts` is
                the only one there is.
            state: Only wire transfers in one of these states; the parameter is repeated for each of them.
            created_from: Only items created from this time on, in epoch milliseconds.
            created_to: Only items created up to this time, in epoch milliseconds.
            executed_from: Only items executed from this time on, in epoch milliseconds.
            executed_to: Only items executed up to this time, in epoch milliseconds.
            tag: Only items with this tag, the integrator's own label.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
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
                instrument,
                source_instrument_id,
                source_instrument_type,
                state,
                created_from,
                created_to,
                executed_from,
                executed_to,
                tag,
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
        transfer_amount: CurrencyAmount | Mapping[str, object],
        destination_beneficiary: OutgoingWireTransferBeneficiary
        | Mapping[str, object]
        | SEPABeneficiary
        | SWIFTBeneficiary
        | RIXBeneficiary
        | FasterPaymentsBeneficiary
        | BeneficiaryId
        | ExternalAccountId,
        tag: str | Unset = UNSET,
        purpose: str | Unset = UNSET,
        description: str | Unset = UNSET,
        scheduled_timestamp: str | int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> OutgoingWireTransfer:
        """Send a wire transfer to a bank account.

        Orders a bank transfer from a managed account to a bank account outside, given in full, as a stored
        beneficiary or as a linked account, at once or at `scheduledTimestamp`. It needs the user's token.

        The answer is 200 even where nothing has moved; branch on `state`. PENDING_CONFIRMATION: the payee's
        name did not match, see `validationOutcomes`, then `outgoing_wire_transfers.confirm` or
        `outgoing_wire_transfers.update_beneficiary_name`. PENDING_CHALLENGE: approve with
        `challenges.start_otp` or `challenges.start_push` (`resourceType` outgoing_wire_transfers). Send an
        idempotency-ref: without it a retry pays twice.

        Permission: ``i:owt:create``.

        Args:
            profile_id: Digit string of the programme's profile that sets the rules and fees.
            source_instrument: Managed account that pays.
            transfer_amount: Amount to send, fees not included.
            destination_beneficiary: Payee: bank details for one of the networks, the id of a stored
                beneficiary, or a linked account.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            purpose: Purpose of the payment, as text.
            description: Reference passed on to the payee.
            scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string;
                absent for at once.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED, INTERCEPTOR_DENIED_TRANSACTION,
                INSTRUMENT_DENIED_TRANSACTION, CURRENCY_MISMATCH, SOURCE_INSTRUMENT_BLOCKED,
                SOURCE_INSTRUMENT_DESTROYED, AMOUNT_INVALID, FUNDS_INSUFFICIENT, SOURCE_NOT_FOUND,
                FEE_NOT_CONFIGURED_FOR_CURRENCY, TYPE_NOT_SUPPORTED_BY_PROFILE,
                IDENTITY_KYC_LEVEL_STEPUP_REQUIRED, BENEFICIARY_NOT_FOUND, BENEFICIARY_TYPE_INVALID,
                PROFILE_NOT_FOUND, SCHEDULED_TIMESTAMP_INVALID, BENEFICIARY_BANK_DETAILS_INVALID,
                PLUGIN_FILTER_DATA_INVALID, IBAN_UPGRADE_REQUIRED, EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND,
                PURPOSE_OF_PAYMENT_REQUIRED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (
                profile_id,
                tag,
                source_instrument,
                transfer_amount,
                purpose,
                description,
                destination_beneficiary,
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
    ) -> OutgoingWireTransfer:
        """Read one outgoing wire transfer.

        Returns one outgoing bank transfer with payee, fee, state and the outcome of the check of the payee's
        name. It needs the user's token, and a stepped-up session where the programme asks for one (403
        STEP_UP_REQUIRED).

        Use it to follow a transfer until COMPLETED, REJECTED, FAILED, RETURNED or CANCELLED; the webhook
        `/outgoing_wire_transfers/watch` reports the same. A completed one has a PDF at
        `outgoing_wire_transfers.get_payment_confirmation`.

        Permission: ``i:owt:get``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(_GET, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def update_beneficiary_name(
        self,
        id: str | int,
        *,
        name: str | Unset = UNSET,
        accept_verified_name: bool | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> OutgoingWireTransfer:
        """Correct the payee's name on a wire transfer.

        Changes the payee's name of a transfer that waits in PENDING_CONFIRMATION, either to a new one or to
        the one the payee's bank reported. It needs the user's token; the answer is the transfer in its new
        state.

        Transfers to a stored beneficiary or a linked account cannot be renamed this way. There is no
        idempotency-ref: after a lost answer read `outgoing_wire_transfers.get`. To keep the name as it is use
        `outgoing_wire_transfers.confirm`. None of the usual errors are declared, but they occur all the same.

        Permission: ``i:owt:confirm``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            name: Corrected name of the payee, 1 to 150 characters.
            accept_verified_name: True takes over the account holder name that the payee check reported,
                instead of sending a `name` of one's own.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE, CONFLICT_BENEFICIARYID_NAME, CONFLICT_EXTERNALACCOUNTID_NAME,
                MODEL_CONSTRAINTS_VIOLATED, NO_NAME_TO_ACCEPT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _UPDATE_BENEFICIARY_NAME,
            (id, name, accept_verified_name),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def get_payment_confirmation(
        self,
        id: str | int,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> bytes:
        """Download a payment confirmation as PDF.

        Returns a PDF that confirms a completed outgoing transfer. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is binary, application/pdf, and not JSON. Before the transfer is COMPLETED the answer is
        TRANSFER_NOT_COMPLETED: follow it with `outgoing_wire_transfers.get` until then.

        Permission: ``i:owt:get``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: TRANSFER_NOT_COMPLETED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(
            _GET_PAYMENT_CONFIRMATION, (id,), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def cancel(
        self,
        id: str | int,
        *,
        cancellation_reason: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> OutgoingWireTransfer:
        """Cancel an outgoing wire transfer.

        Cancels an outgoing transfer that has not been executed yet, as a scheduled one. It needs the user's
        token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED); the answer is
        the transfer, then CANCELLED.

        There is no idempotency-ref: after a lost answer read `outgoing_wire_transfers.get`; INVALID_STATE
        means that it can no longer be cancelled or is cancelled already.

        Permission: ``i:owt:cancel``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            cancellation_reason: Free text saying why the transaction was cancelled.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
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
    ) -> OutgoingWireTransfer:
        """Confirm a wire transfer despite a name mismatch.

        Lets a transfer go on that waits in PENDING_CONFIRMATION because the payee's name did not match,
        keeping the name as given. It needs the user's token, and a stepped-up session where the programme
        asks for one (403 STEP_UP_REQUIRED).

        The answer is the transfer; it may then be PENDING_CHALLENGE, to be approved with
        `challenges.start_otp`. There is no idempotency-ref: INVALID_STATE on a repetition means it no longer
        waits for confirmation; read `outgoing_wire_transfers.get`. To correct the name use
        `outgoing_wire_transfers.update_beneficiary_name`, to give up `outgoing_wire_transfers.cancel`.

        Permission: ``i:owt:confirm``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return await self._call(_CONFIRM, (id,), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def start_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a code to approve one wire transfer.

        Sends the user a one-time code that approves one outgoing transfer in PENDING_CHALLENGE. Deprecated in
        favour of `challenges.start_otp`, which also takes several at once. It needs the user's token and
        answers 204 without a body.

        There is no idempotency-ref: a repetition sends another code. Continue with
        `outgoing_wire_transfers.verify_otp`. SCA_EXEMPTION_APPLIED means that no approval is needed.

        .. deprecated:: use challenges.start_otp

        Permission: ``i:owt:create_challenge``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            channel: Channel that carries the one-time code: `SMS`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, SCA_EXEMPTION_APPLIED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(_START_OTP, (id, channel), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def verify_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | str,
        *,
        verification_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify the code and approve one wire transfer.

        Takes the code that `outgoing_wire_transfers.start_otp` sent and approves the transfer. Deprecated in
        favour of `challenges.verify_otp`. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref, and wrong codes are counted: after a lost answer read
        `outgoing_wire_transfers.get` before sending the code again.

        .. deprecated:: use challenges.verify_otp

        Permission: ``i:owt:verify_challenge``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, SCA_EXEMPTION_APPLIED, CHALLENGE_LIMIT_EXCEEDED,
                ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_OTP, (id, channel, verification_code), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def start_push(
        self,
        id: str | int,
        channel: SCAPushChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Ask for approval of one wire transfer on a device.

        Sends a push request for one outgoing transfer in PENDING_CHALLENGE to the user's enrolled device.
        Deprecated in favour of `challenges.start_push`, which also takes several at once. It needs the user's
        token and answers 204 without a body.

        There is no idempotency-ref: a repetition raises another request on the device. The outcome shows in
        `outgoing_wire_transfers.get` and the webhook `/outgoing_wire_transfers/watch`.

        .. deprecated:: use challenges.start_push

        Permission: ``i:owt:create_push_challenge``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED,
                SCA_EXEMPTION_APPLIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(_START_PUSH, (id, channel), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> OutgoingWireTransfersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return OutgoingWireTransfersRaw(self._raw())


class OutgoingWireTransfersRaw:
    """The methods of `OutgoingWireTransfers`, giving the whole answer."""

    def __init__(self, resource: OutgoingWireTransfers) -> None:
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update_beneficiary_name = raw(resource.update_beneficiary_name)
        self.get_payment_confirmation = raw(resource.get_payment_confirmation)
        self.cancel = raw(resource.cancel)
        self.confirm = raw(resource.confirm)
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
