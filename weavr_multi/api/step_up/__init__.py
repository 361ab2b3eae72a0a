from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.step_up import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.models import SCAOtpChannel, SCAPushChannel, StepUpChallengeResponse
    from weavr_multi.params import SCAOtpChannelName, SCAPushChannelName


class StepUp(Resource):
    """What can be done with ``step_up``."""

    def start_otp(
        self, channel: SCAOtpChannel | SCAOtpChannelName, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a one-time code for a step-up.

        ``POST /multi/stepup/challenges/otp/{channel}``

        Sends the signed-in user a one-time code that will raise the session to a stepped-up one. Call it when
        an operation answers 403 STEP_UP_REQUIRED. It needs the user's token and leaves a challenge pending
        for 5 minutes.

        Continue with `step_up.verify_otp`. Another request within 15 seconds answers 409 RETRY_IN_15SEC,
        which may be retried after that time; send a new idempotency-ref when a second code is really wanted.
        In the sandbox the code is always 123456.

        Args:
            channel: Channel that carries the one-time code: `SMS`.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, MOBILE_NUMBER_INVALID,
                MOBILE_COUNTRY_NOT_SUPPORTED, RETRY_IN_15SEC, CHALLENGE_LIMIT_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_OTP, options, channel=channel)

    def verify_otp(
        self,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        verification_code: str | Sensitive,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Verify the step-up code.

        ``POST /multi/stepup/challenges/otp/{channel}/verify``

        Checks the code that `step_up.start_otp` sent. It needs the same user's token; on success (204, no
        body) that same token is stepped up, so keep using it and repeat the call that answered
        STEP_UP_REQUIRED.

        Wrong codes are counted: after several the answer becomes ONE_CHALLENGE_LIMIT_REMAINING and then
        CHALLENGE_LIMIT_EXCEEDED. Do not retry a rejected code; ask the user again and send the new one under
        a new idempotency-ref.

        Args:
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, VERIFICATION_CODE_EXPIRED, VERIFICATION_CODE_INVALID,
                CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, ONE_CHALLENGE_LIMIT_REMAINING,
                CHALLENGE_LIMIT_EXCEEDED, ALREADY_VERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_OTP, options, channel=channel, verification_code=verification_code)

    def start_push(
        self, channel: SCAPushChannel | SCAPushChannelName, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, StepUpChallengeResponse]:
        """Ask for a step-up on the user's device.

        ``POST /multi/stepup/challenges/push/{channel}``

        Sends a push request to the user's enrolled device (AUTHY or BIOMETRIC) that will step the session up.
        It needs the user's token and answers with the id of the challenge.

        Nothing can be polled: VERIFIED, DECLINED or EXPIRED arrives by the webhook `/stepup/watch`, at the
        latest when the challenge ends after 5 minutes. The idempotency-ref makes a retry safe, without a
        second request on the device. Where no device is enrolled, fall back to `step_up.start_otp`.

        Args:
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(_operations.START_PUSH, options, channel=channel)

    @cached_property
    def with_raw_response(self) -> StepUpRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return StepUpRaw(self._raw())


class StepUpRaw(RawMethods):
    """The methods of `StepUp`, giving the whole response."""

    def __init__(self, resource: StepUp) -> None:
        super().__init__(resource)
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
