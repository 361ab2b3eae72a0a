from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import SECRET, UNSET, E, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel
    from weavr_multi.models.step_up_challenge_response import StepUpChallengeResponse

_START_OTP: Operation[None] = Operation(
    "multi",
    "stepupSCAChallenge",
    "step_up.start_otp",
    "POST",
    "/multi/stepup/challenges/otp/{channel}",
    path=(("channel", "channel", E("SCAOtpChannel"), True, None, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "MOBILE_NUMBER_INVALID",
            "MOBILE_COUNTRY_NOT_SUPPORTED",
            "RETRY_IN_15SEC",
            "CHALLENGE_LIMIT_EXCEEDED",
        ),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)
_VERIFY_OTP: Operation[None] = Operation(
    "multi",
    "stepupSCAVerify",
    "step_up.verify_otp",
    "POST",
    "/multi/stepup/challenges/otp/{channel}/verify",
    path=(("channel", "channel", E("SCAOtpChannel"), True, None, ""),),
    body=(("verification_code", "verificationCode", SECRET, True, None),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "VERIFICATION_CODE_EXPIRED",
            "VERIFICATION_CODE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "ONE_CHALLENGE_LIMIT_REMAINING",
            "CHALLENGE_LIMIT_EXCEEDED",
            "ALREADY_VERIFIED",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_START_PUSH: Operation[StepUpChallengeResponse] = Operation(
    "multi",
    "stepupSCAChallengePush",
    "step_up.start_push",
    "POST",
    "/multi/stepup/challenges/push/{channel}",
    path=(("channel", "channel", E("SCAPushChannel"), True, None, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("StepUpChallengeResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("STATE_INVALID", "CHANNEL_NOT_SUPPORTED", "CHANNEL_NOT_REGISTERED", "CHALLENGE_LIMIT_EXCEEDED"),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)


class StepUp(Resource):
    """What can be done with ``step_up``."""

    async def start_otp(
        self,
        channel: SCAOtpChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a one-time code for a step-up.

        Sends the signed-in user a one-time code that will raise the session to a stepped-up one. Call it when
        an operation answers 403 STEP_UP_REQUIRED. It needs the user's token and leaves a challenge pending
        for 5 minutes.

        Continue with `step_up.verify_otp`. Another request within 15 seconds answers 409 RETRY_IN_15SEC,
        which may be retried after that time; send a new idempotency-ref when a second code is really wanted.
        In the sandbox the code is always 123456.

        Args:
            channel: Channel that carries the one-time code: `SMS`.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, MOBILE_NUMBER_INVALID,
                MOBILE_COUNTRY_NOT_SUPPORTED, RETRY_IN_15SEC, CHALLENGE_LIMIT_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(
            _START_OTP, (channel,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def verify_otp(
        self,
        channel: SCAOtpChannel | str,
        *,
        verification_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify the step-up code.

        Checks the code that `step_up.start_otp` sent. It needs the same user's token; on success (204, no
        body) that same token is stepped up, so keep using it and repeat the call that answered
        STEP_UP_REQUIRED.

        Wrong codes are counted: after several the answer becomes ONE_CHALLENGE_LIMIT_REMAINING and then
        CHALLENGE_LIMIT_EXCEEDED. Do not retry a rejected code; ask the user again and send the new one under
        a new idempotency-ref.

        Args:
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, VERIFICATION_CODE_EXPIRED, VERIFICATION_CODE_INVALID,
                CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, ONE_CHALLENGE_LIMIT_REMAINING,
                CHALLENGE_LIMIT_EXCEEDED, ALREADY_VERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_OTP, (channel, verification_code), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def start_push(
        self,
        channel: SCAPushChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> StepUpChallengeResponse:
        """Ask for a step-up on the user's device.

        Sends a push request to the user's enrolled device (AUTHY or BIOMETRIC) that will step the session up.
        It needs the user's token and answers with the id of the challenge.

        Nothing can be polled: VERIFIED, DECLINED or EXPIRED arrives by the webhook `/stepup/watch`, at the
        latest when the challenge ends after 5 minutes. The idempotency-ref makes a retry safe, without a
        second request on the device. Where no device is enrolled, fall back to `step_up.start_otp`.

        Args:
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(
            _START_PUSH, (channel,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> StepUpRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return StepUpRaw(self._raw())


class StepUpRaw:
    """The methods of `StepUp`, giving the whole answer."""

    def __init__(self, resource: StepUp) -> None:
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
