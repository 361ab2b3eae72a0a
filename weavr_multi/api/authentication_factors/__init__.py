from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.authentication_factors import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import AuthFactorsGetResponse, AuthSCAPushChannel, SCAOtpChannel, SCAPushChannel
    from weavr_multi.params import AuthSCAPushChannelName, SCAOtpChannelName, SCAPushChannelName


class AuthenticationFactors(Resource):
    """What can be done with ``authentication_factors``."""

    def list(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, AuthFactorsGetResponse]:
        """List the user's authentication factors.

        ``GET /multi/authentication_factors``

        Lists the factors of the signed-in user: SMS codes and push devices, each with channel and status. It
        needs the user's token. The list is not paged.

        Use it to choose a channel before `step_up.start_otp`, `step_up.start_push` or a confirmation
        challenge: only ACTIVE factors can answer one. What is missing is added with
        `authentication_factors.enrol_otp` or `authentication_factors.enrol_push`.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.LIST, options)

    def enrol_otp(
        self, channel: SCAOtpChannel | SCAOtpChannelName, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a code to enrol a mobile number.

        ``POST /multi/authentication_factors/otp/{channel}``

        Starts enrolment of the signed-in user's mobile number as a factor by sending a one-time code to it.
        It needs the user's token; the number is the one stored with the user, so set it with `users.update`,
        `corporates.update` or `consumers.update` first.

        The factor stays PENDING_VERIFICATION until `authentication_factors.verify_otp` has taken the code.
        The idempotency-ref makes a retry safe; use a new one to have the code sent again. In the sandbox the
        code is always 123456.

        Args:
            channel: Channel to enrol for one-time codes: `SMS`.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_ALREADY_REGISTERED, MOBILE_NUMBER_NOT_AVAILABLE,
                MOBILE_NUMBER_INVALID, MOBILE_COUNTRY_NOT_SUPPORTED, CREDENTIALS_INACTIVE,
                TYPE_DOES_NOT_SUPPORT_ENROLMENT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.ENROL_OTP, options, channel=channel)

    def verify_otp(
        self,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        verification_code: str | Sensitive,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Verify the code and enrol the mobile number.

        ``POST /multi/authentication_factors/otp/{channel}/verify``

        Takes the code that `authentication_factors.enrol_otp` sent and makes the mobile number an ACTIVE
        factor. It needs the user's token and answers 204 without a body.

        From then on the number serves `step_up.start_otp` and the confirmation challenges. Wrong codes are
        counted and end in CHALLENGE_LIMIT_EXCEEDED; use a new idempotency-ref with every new code.

        Args:
            channel: Channel to enrol for one-time codes: `SMS`.
            verification_code: The 6-digit code the user received by SMS; always 123456 in the sandbox. A
                secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_ALREADY_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CREDENTIALS_INACTIVE, CHALLENGE_LIMIT_EXCEEDED,
                ONE_CHALLENGE_LIMIT_REMAINING, STATE_INVALID, TYPE_DOES_NOT_SUPPORT_ENROLMENT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_OTP, options, channel=channel, verification_code=verification_code)

    def enrol_push(
        self, channel: AuthSCAPushChannel | AuthSCAPushChannelName, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Enrol a device for push approvals.

        ``POST /multi/authentication_factors/push/{channel}``

        Starts enrolment of the signed-in user's device for push requests; AUTHY is the one channel that is
        enrolled this way. It needs the user's token, and a stepped-up session where the programme asks for
        one: on 403 STEP_UP_REQUIRED go through `step_up.start_otp` and repeat.

        A 204 means that enrolment has begun; the user finishes it on the device, and the webhook
        `/authentication_factors/watch` reports the result. `authentication_factors.list` shows the state
        meanwhile. The idempotency-ref makes a retry safe.

        Args:
            channel: Channel whose device is enrolled or unlinked.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_READY, CHANNEL_ALREADY_REGISTERED,
                MOBILE_NUMBER_NOT_AVAILABLE, CHALLENGE_LIMIT_EXCEEDED, PASSCODE_NOT_SET,
                ENROLMENT_LIMIT_EXCEEDED, MOBILE_COUNTRY_NOT_SUPPORTED, TYPE_DOES_NOT_SUPPORT_ENROLMENT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.ENROL_PUSH, options, channel=channel)

    def remove_push(
        self, channel: SCAPushChannel | SCAPushChannelName, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Remove the user's push device.

        ``DELETE /multi/authentication_factors/push/{channel}``

        Unlinks the device enrolled for push requests on the given channel (AUTHY or BIOMETRIC). It needs the
        user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Afterwards the channel cannot answer challenges until a device is enrolled again
        (`authentication_factors.enrol_push` for AUTHY); keep SMS enrolled as the way back in. The
        idempotency-ref makes a retry safe; CHANNEL_NOT_REGISTERED on a repetition means there is nothing left
        to unlink.

        Args:
            channel: Channel whose device is enrolled or unlinked.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_REGISTERED, CREDENTIALS_INACTIVE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REMOVE_PUSH, options, channel=channel)

    @cached_property
    def with_raw_response(self) -> AuthenticationFactorsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return AuthenticationFactorsRaw(self._raw())


class AuthenticationFactorsRaw(RawMethods):
    """The methods of `AuthenticationFactors`, giving the whole response."""

    def __init__(self, resource: AuthenticationFactors) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.enrol_otp = raw(resource.enrol_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.enrol_push = raw(resource.enrol_push)
        self.remove_push = raw(resource.remove_push)
