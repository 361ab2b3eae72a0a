from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.correspondent_bank_transfers import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CorrespondentBankingBusinessOriginator,
        CorrespondentBankingExternalData,
        CorrespondentBankingFasterPaymentsBeneficiary,
        CorrespondentBankingIndividualOriginator,
        CorrespondentBankingOwt,
        CorrespondentBankingOwtState,
        CorrespondentBankingRIXBeneficiary,
        CorrespondentBankingSEPABeneficiary,
        CorrespondentBankTransfersPage,
        CurrencyAmount,
        OriginatorType,
        SourceInstrument,
        SourceInstrumentType,
    )
    from weavr_multi.params import (
        CorrespondentBankingBusinessOriginatorParams,
        CorrespondentBankingExternalDataParams,
        CorrespondentBankingFasterPaymentsBeneficiaryParams,
        CorrespondentBankingIndividualOriginatorParams,
        CorrespondentBankingOwtStateName,
        CorrespondentBankingRIXBeneficiaryParams,
        CorrespondentBankingSEPABeneficiaryParams,
        CurrencyAmountParams,
        OriginatorTypeName,
        SourceInstrumentParams,
        SourceInstrumentTypeName,
    )


class CorrespondentBankTransfers(Resource):
    """What can be done with ``correspondent_bank_transfers``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        source_instrument_id: str | int | None = None,
        source_instrument_type: SourceInstrumentType | SourceInstrumentTypeName | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        executed_from: int | datetime | None = None,
        executed_to: int | datetime | None = None,
        tag: str | None = None,
        state: Sequence[CorrespondentBankingOwtState | CorrespondentBankingOwtStateName] | None = None,
        originator_name: str | None = None,
        originator_type: OriginatorType | OriginatorTypeName | None = None,
        originator_tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[CorrespondentBankingOwt, CorrespondentBankTransfersPage]:
        """List correspondent bank transfers.

        ``GET /multi/correspondent_bank_transfers``

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
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
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
            source_instrument_id=source_instrument_id,
            source_instrument_type=source_instrument_type,
            created_from=created_from,
            created_to=created_to,
            executed_from=executed_from,
            executed_to=executed_to,
            tag=tag,
            state=state,
            originator_name=originator_name,
            originator_type=originator_type,
            originator_tag=originator_tag,
        )

    def create(
        self,
        *,
        profile_id: str | int,
        source_instrument: SourceInstrument | SourceInstrumentParams,
        amount: CurrencyAmount | CurrencyAmountParams | Money,
        originator: CorrespondentBankingIndividualOriginator
        | CorrespondentBankingIndividualOriginatorParams
        | CorrespondentBankingBusinessOriginator
        | CorrespondentBankingBusinessOriginatorParams,
        beneficiary: CorrespondentBankingSEPABeneficiary
        | CorrespondentBankingSEPABeneficiaryParams
        | CorrespondentBankingRIXBeneficiary
        | CorrespondentBankingRIXBeneficiaryParams
        | CorrespondentBankingFasterPaymentsBeneficiary
        | CorrespondentBankingFasterPaymentsBeneficiaryParams,
        purpose: str,
        tag: str | None = None,
        description: str | None = None,
        external_data: Sequence[CorrespondentBankingExternalData | CorrespondentBankingExternalDataParams]
        | None = None,
        scheduled_timestamp: str | int | datetime | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, CorrespondentBankingOwt]:
        """Send a transfer for an originator.

        ``POST /multi/correspondent_bank_transfers``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

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
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            source_instrument=source_instrument,
            amount=amount,
            originator=originator,
            beneficiary=beneficiary,
            purpose=purpose,
            description=description,
            external_data=external_data,
            scheduled_timestamp=scheduled_timestamp,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, CorrespondentBankingOwt]:
        """Read one correspondent bank transfer.

        ``GET /multi/correspondent_bank_transfers/{id}``

        Returns one correspondent bank transfer with originator, payee, state and the outcome of the check of
        the payee's name. It needs the user's token.

        Use it to follow a transfer until COMPLETED, REJECTED, FAILED, RETURNED or CANCELLED; the webhook
        `/correspondent_bank_transfers/watch` reports the same.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.GET, options, id=id)

    def cancel(
        self, id: str | int, *, cancellation_reason: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, CorrespondentBankingOwt]:
        """Cancel a correspondent bank transfer.

        ``POST /multi/correspondent_bank_transfers/{id}/cancel``

        Cancels a correspondent bank transfer that has not been executed yet, as a scheduled one. It needs the
        user's token; the answer is the transfer, then CANCELLED.

        There is no idempotency-ref: after a lost answer read `correspondent_bank_transfers.get`;
        INVALID_STATE means that it can no longer be cancelled or is cancelled already.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            cancellation_reason: Free text saying why the transaction was cancelled.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CANCEL, options, id=id, cancellation_reason=cancellation_reason)

    def confirm(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, CorrespondentBankingOwt]:
        """Confirm a correspondent bank transfer.

        ``POST /multi/correspondent_bank_transfers/{id}/confirm``

        Lets a transfer go on that waits in PENDING_CONFIRMATION because the payee's name did not match; the
        mismatch is in `validationOutcomes`. It needs the user's token.

        The answer is the transfer; it may then be PENDING_CHALLENGE, to be approved with
        `challenges.start_otp`. There is no idempotency-ref: INVALID_STATE on a repetition means it no longer
        waits for confirmation; read `correspondent_bank_transfers.get`. To give up use
        `correspondent_bank_transfers.cancel`.

        Args:
            id: Id of the correspondent bank transfer, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INVALID_STATE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503).
        """
        return self._call(_operations.CONFIRM, options, id=id)

    @cached_property
    def with_raw_response(self) -> CorrespondentBankTransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return CorrespondentBankTransfersRaw(self._raw())


class CorrespondentBankTransfersRaw(RawMethods):
    """The methods of `CorrespondentBankTransfers`, giving the whole response."""

    def __init__(self, resource: CorrespondentBankTransfers) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.cancel = raw(resource.cancel)
        self.confirm = raw(resource.confirm)
