from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.outgoing_wire_transfers import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, Sensitive, deprecated, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        BeneficiaryId,
        CurrencyAmount,
        ExternalAccountId,
        FasterPaymentsBeneficiary,
        OutgoingWireTransfer,
        OutgoingWireTransferBeneficiary,
        OutgoingWireTransfersPage,
        OutgoingWireTransferState,
        RIXBeneficiary,
        SCAOtpChannel,
        SCAPushChannel,
        SEPABeneficiary,
        SourceInstrument,
        SourceInstrumentFilter,
        SourceInstrumentType,
        SWIFTBeneficiary,
    )
    from weavr_multi.params import (
        BeneficiaryIdParams,
        CurrencyAmountParams,
        ExternalAccountIdParams,
        FasterPaymentsBeneficiaryParams,
        OutgoingWireTransferBeneficiaryParams,
        OutgoingWireTransferStateName,
        RIXBeneficiaryParams,
        SCAOtpChannelName,
        SCAPushChannelName,
        SEPABeneficiaryParams,
        SourceInstrumentFilterParams,
        SourceInstrumentParams,
        SourceInstrumentTypeName,
        SWIFTBeneficiaryParams,
    )


class OutgoingWireTransfers(Resource):
    """What can be done with ``outgoing_wire_transfers``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        instrument: SourceInstrumentFilter | SourceInstrumentFilterParams | None = None,
        source_instrument_id: str | int | None = None,
        source_instrument_type: SourceInstrumentType | SourceInstrumentTypeName | None = None,
        state: Sequence[OutgoingWireTransferState | OutgoingWireTransferStateName] | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        executed_from: int | datetime | None = None,
        executed_to: int | datetime | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[OutgoingWireTransfer, OutgoingWireTransfersPage]:
        """List outgoing wire transfers.

        ``GET /multi/outgoing_wire_transfers``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503).
        """
        return self._pages(
            _operations.LIST,
            options,
            offset=offset,
            limit=limit,
            profile_id=profile_id,
            instrument=instrument,
            source_instrument_id=source_instrument_id,
            source_instrument_type=source_instrument_type,
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
        source_instrument: SourceInstrument | SourceInstrumentParams,
        transfer_amount: CurrencyAmount | CurrencyAmountParams | Money,
        destination_beneficiary: OutgoingWireTransferBeneficiary
        | OutgoingWireTransferBeneficiaryParams
        | SEPABeneficiary
        | SEPABeneficiaryParams
        | SWIFTBeneficiary
        | SWIFTBeneficiaryParams
        | RIXBeneficiary
        | RIXBeneficiaryParams
        | FasterPaymentsBeneficiary
        | FasterPaymentsBeneficiaryParams
        | BeneficiaryId
        | BeneficiaryIdParams
        | ExternalAccountId
        | ExternalAccountIdParams,
        tag: str | None = None,
        purpose: str | None = None,
        description: str | None = None,
        scheduled_timestamp: str | int | datetime | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, OutgoingWireTransfer]:
        """Send a wire transfer to a bank account.

        ``POST /multi/outgoing_wire_transfers``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

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
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            source_instrument=source_instrument,
            transfer_amount=transfer_amount,
            purpose=purpose,
            description=description,
            destination_beneficiary=destination_beneficiary,
            scheduled_timestamp=scheduled_timestamp,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, OutgoingWireTransfer]:
        """Read one outgoing wire transfer.

        ``GET /multi/outgoing_wire_transfers/{id}``

        Returns one outgoing bank transfer with payee, fee, state and the outcome of the check of the payee's
        name. It needs the user's token, and a stepped-up session where the programme asks for one (403
        STEP_UP_REQUIRED).

        Use it to follow a transfer until COMPLETED, REJECTED, FAILED, RETURNED or CANCELLED; the webhook
        `/outgoing_wire_transfers/watch` reports the same. A completed one has a PDF at
        `outgoing_wire_transfers.get_payment_confirmation`.

        Permission: ``i:owt:get``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.GET, options, id=id)

    def update_beneficiary_name(
        self,
        id: str | int,
        *,
        name: str | None = None,
        accept_verified_name: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, OutgoingWireTransfer]:
        """Correct the payee's name on a wire transfer.

        ``PATCH /multi/outgoing_wire_transfers/{id}``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE, CONFLICT_BENEFICIARYID_NAME, CONFLICT_EXTERNALACCOUNTID_NAME,
                MODEL_CONSTRAINTS_VIOLATED, NO_NAME_TO_ACCEPT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(
            _operations.UPDATE_BENEFICIARY_NAME, options, id=id, name=name, accept_verified_name=accept_verified_name
        )

    def get_payment_confirmation(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, bytes]:
        """Download a payment confirmation as PDF.

        ``GET /multi/outgoing_wire_transfers/{id}/payment_confirmation``

        Returns a PDF that confirms a completed outgoing transfer. It needs the user's token, and a stepped-up
        session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is binary, application/pdf, and not JSON. Before the transfer is COMPLETED the answer is
        TRANSFER_NOT_COMPLETED: follow it with `outgoing_wire_transfers.get` until then.

        Permission: ``i:owt:get``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: TRANSFER_NOT_COMPLETED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.GET_PAYMENT_CONFIRMATION, options, id=id)

    def cancel(
        self, id: str | int, *, cancellation_reason: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, OutgoingWireTransfer]:
        """Cancel an outgoing wire transfer.

        ``POST /multi/outgoing_wire_transfers/{id}/cancel``

        Cancels an outgoing transfer that has not been executed yet, as a scheduled one. It needs the user's
        token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED); the answer is
        the transfer, then CANCELLED.

        There is no idempotency-ref: after a lost answer read `outgoing_wire_transfers.get`; INVALID_STATE
        means that it can no longer be cancelled or is cancelled already.

        Permission: ``i:owt:cancel``.

        Args:
            id: Id of the outgoing wire transfer, a string of digits.
            cancellation_reason: Free text saying why the transaction was cancelled.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CANCEL, options, id=id, cancellation_reason=cancellation_reason)

    def confirm(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, OutgoingWireTransfer]:
        """Confirm a wire transfer despite a name mismatch.

        ``POST /multi/outgoing_wire_transfers/{id}/confirm``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CONFIRM, options, id=id)

    @deprecated("use challenges.start_otp")
    def start_otp(
        self, id: str | int, channel: SCAOtpChannel | SCAOtpChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a code to approve one wire transfer.

        ``POST /multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, SCA_EXEMPTION_APPLIED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_OTP, options, id=id, channel=channel)

    @deprecated("use challenges.verify_otp")
    def verify_otp(
        self,
        id: str | int,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        verification_code: str | Sensitive,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Verify the code and approve one wire transfer.

        ``POST /multi/outgoing_wire_transfers/{id}/challenges/otp/{channel}/verify``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, SCA_EXEMPTION_APPLIED, CHALLENGE_LIMIT_EXCEEDED,
                ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_OTP, options, id=id, channel=channel, verification_code=verification_code)

    @deprecated("use challenges.start_push")
    def start_push(
        self, id: str | int, channel: SCAPushChannel | SCAPushChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Ask for approval of one wire transfer on a device.

        ``POST /multi/outgoing_wire_transfers/{id}/challenges/push/{channel}``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED,
                SCA_EXEMPTION_APPLIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_PUSH, options, id=id, channel=channel)

    @cached_property
    def with_raw_response(self) -> OutgoingWireTransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return OutgoingWireTransfersRaw(self._raw())


class OutgoingWireTransfersRaw(RawMethods):
    """The methods of `OutgoingWireTransfers`, giving the whole response."""

    def __init__(self, resource: OutgoingWireTransfers) -> None:
        super().__init__(resource)
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
