from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.sends import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, Sensitive, deprecated, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        BeneficiaryId,
        CurrencyAmount,
        InstrumentId,
        InstrumentType,
        SCAOtpChannel,
        SCAPushChannel,
        Send,
        SendsPage,
        SendState,
    )
    from weavr_multi.params import (
        BeneficiaryIdParams,
        CurrencyAmountParams,
        InstrumentIdParams,
        InstrumentTypeName,
        SCAOtpChannelName,
        SCAPushChannelName,
        SendStateName,
    )


class Sends(Resource):
    """What can be done with ``sends``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        instrument_id: InstrumentId | InstrumentIdParams | None = None,
        source_id: str | int | None = None,
        source_type: InstrumentType | InstrumentTypeName | None = None,
        state: Sequence[SendState | SendStateName] | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        executed_from: int | datetime | None = None,
        executed_to: int | datetime | None = None,
        tag: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[Send, SendsPage]:
        """List sends to other identities.

        ``GET /multi/sends``

        Lists the sends of the signed-in identity, filtered by profile, instrument, source, state, tag and
        time of creation or execution. It needs the user's token, and a stepped-up session where the programme
        asks for one (403 STEP_UP_REQUIRED).

        The answer is one page under the singular key `send`, with `count` as the total. Those in
        PENDING_CHALLENGE can be approved together with `challenges.start_otp`.

        Await it for one page; iterate over it for every Send of all pages.

        Permission: ``i:sends:list``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            instrument_id: Only items that have this instrument, given by type and id, at one end.
            source_id: Only sends out of the instrument with this id, a string of digits.
            source_type: Only sends out of an instrument of this type: `managed_accounts` or `managed_cards`.
            state: Only sends in one of these states; the parameter is repeated for each of them.
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
            source_id=source_id,
            source_type=source_type,
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
        destination: InstrumentId | InstrumentIdParams | BeneficiaryId | BeneficiaryIdParams,
        destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
        tag: str | None = None,
        description: str | None = None,
        scheduled_timestamp: str | int | datetime | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, Send]:
        """Send money to another identity.

        ``POST /multi/sends``

        Sends money from an account or card of the signed-in identity to one of another identity in the same
        programme, at once or at `scheduledTimestamp`. It needs the user's token.

        The answer is 200 even where the money has not moved: with `state` PENDING_CHALLENGE the user has to
        approve it with `challenges.start_otp` or `challenges.start_push` (`resourceType` sends), unless an
        exemption such as a trusted beneficiary applies. Send an idempotency-ref: without it a retry sends the
        money twice. Follow with `sends.get` or the webhook `/send/watch`.

        Permission: ``i:sends:create``.

        Args:
            profile_id: Digit string of the programme's profile that sets the rules and fees.
            source: Account or card that pays.
            destination: Account or card that receives, or the id of a stored beneficiary; the keys present
                tell which.
            destination_amount: Amount the recipient gets.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            description: Text shown with the payment, up to 255 characters.
            scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string;
                absent for at once.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED, INTERCEPTOR_DENIED_TRANSACTION,
                INSTRUMENT_DENIED_TRANSACTION, FOREX_TRADE_DENIED_TRANSACTION, CURRENCY_MISMATCH,
                SOURCE_INSTRUMENT_BLOCKED, DESTINATION_INSTRUMENT_BLOCKED, SOURCE_NOT_FOUND,
                DESTINATION_NOT_FOUND, FEE_NOT_CONFIGURED_FOR_CURRENCY, DESTINATION_LIMIT_EXCEEDED,
                FUNDS_INSUFFICIENT, AMOUNT_INVALID, SOURCE_CANNOT_BE_DEBIT_MODE_CARD,
                DESTINATION_CANNOT_BE_DEBIT_MODE_CARD, SEND_TO_INSTRUMENT_UNSUPPORTED,
                SOURCE_INSTRUMENT_DESTROYED, DESTINATION_INSTRUMENT_DESTROYED,
                SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT, IDENTITY_KYC_LEVEL_STEPUP_REQUIRED,
                DESTINATION_BELONGS_TO_SAME_IDENTITY, SOURCE_AND_DESTINATION_MUST_BE_IN_SAME_PROGRAMME,
                BENEFICIARY_NOT_FOUND, BENEFICIARY_TYPE_INVALID, PROFILE_NOT_FOUND,
                SCHEDULED_TIMESTAMP_INVALID, DESTINATION_FEE_EXCEEDS_TRANSACTION_AMOUNT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            source=source,
            destination=destination,
            destination_amount=destination_amount,
            description=description,
            scheduled_timestamp=scheduled_timestamp,
        )

    def get(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Send]:
        """Read one send.

        ``GET /multi/sends/{id}``

        Returns one send with amounts, fees and state. It needs the user's token, and a stepped-up session
        where the programme asks for one (403 STEP_UP_REQUIRED).

        Use it after `sends.create` or an approval with `challenges.verify_otp` to see whether the money has
        moved; `challengeExemptionReason` tells why no approval was asked for.

        Permission: ``i:sends:get``.

        Args:
            id: Id of the send, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def cancel(
        self, id: str | int, *, cancellation_reason: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, Send]:
        """Cancel a send.

        ``POST /multi/sends/{id}/cancel``

        Cancels a send that has not been executed yet, as a scheduled one. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED); the answer is the send,
        then CANCELLED.

        There is no idempotency-ref: after a lost answer read `sends.get`; INVALID_STATE means that it can no
        longer be cancelled or is cancelled already.

        Permission: ``i:sends:cancel_bulk``.

        Args:
            id: Id of the send, a string of digits.
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

    @deprecated("use challenges.start_otp")
    def start_otp(
        self, id: str | int, channel: SCAOtpChannel | SCAOtpChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a code to approve one send.

        ``POST /multi/sends/{id}/challenges/otp/{channel}``

        Sends the user a one-time code that approves one send in PENDING_CHALLENGE. Deprecated in favour of
        `challenges.start_otp`, which also takes several sends at once. It needs the user's token and answers
        204 without a body.

        There is no idempotency-ref: a repetition sends another code. Continue with `sends.verify_otp`.
        SCA_EXEMPTION_APPLIED means that no approval is needed.

        .. deprecated:: use challenges.start_otp

        Permission: ``i:sends:send_sca_challenge``.

        Args:
            id: Id of the send, a string of digits.
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
        """Verify the code and approve one send.

        ``POST /multi/sends/{id}/challenges/otp/{channel}/verify``

        Takes the code that `sends.start_otp` sent and approves the send. Deprecated in favour of
        `challenges.verify_otp`. It needs the user's token and answers 204 without a body.

        There is no idempotency-ref, and wrong codes are counted: after a lost answer read `sends.get` before
        sending the code again.

        .. deprecated:: use challenges.verify_otp

        Permission: ``i:sends:send_sca_verify``.

        Args:
            id: Id of the send, a string of digits.
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, SCA_EXEMPTION_APPLIED, CHALLENGE_NOT_PENDING,
                CHALLENGE_LIMIT_EXCEEDED, ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_OTP, options, id=id, channel=channel, verification_code=verification_code)

    @deprecated("use challenges.start_push")
    def start_push(
        self, id: str | int, channel: SCAPushChannel | SCAPushChannelName, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Ask for approval of one send on a device.

        ``POST /multi/sends/{id}/challenges/push/{channel}``

        Sends a push request for one send in PENDING_CHALLENGE to the user's enrolled device. Deprecated in
        favour of `challenges.start_push`, which also takes several sends at once. It needs the user's token
        and answers 204 without a body.

        There is no idempotency-ref: a repetition raises another request on the device. The outcome shows in
        `sends.get` and the webhook `/send/watch`.

        .. deprecated:: use challenges.start_push

        Permission: ``i:sends:send_sca_challenge_push``.

        Args:
            id: Id of the send, a string of digits.
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
    def with_raw_response(self) -> SendsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SendsRaw(self._raw())


class SendsRaw(RawMethods):
    """The methods of `Sends`, giving the whole response."""

    def __init__(self, resource: Sends) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.cancel = raw(resource.cancel)
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
