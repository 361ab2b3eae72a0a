from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import SECRET, UNSET, E, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.auth_factors_get_response import AuthFactorsGetResponse
    from weavr_multi.models.auth_sca_push_channel import AuthSCAPushChannel
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel

_LIST: Operation[AuthFactorsGetResponse] = Operation(
    "multi",
    "authFactorsGet",
    "authentication_factors.list",
    "GET",
    "/multi/authentication_factors",
    security=("api-key", "bearer"),
    answer={200: M("AuthFactorsGetResponse")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
)
_ENROL_OTP: Operation[None] = Operation(
    "multi",
    "enrolDeviceUsingOtpStepOne",
    "authentication_factors.enrol_otp",
    "POST",
    "/multi/authentication_factors/otp/{channel}",
    path=(("channel", "channel", E("SCAOtpChannel"), True, None, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_ALREADY_REGISTERED",
            "MOBILE_NUMBER_NOT_AVAILABLE",
            "MOBILE_NUMBER_INVALID",
            "MOBILE_COUNTRY_NOT_SUPPORTED",
            "CREDENTIALS_INACTIVE",
            "TYPE_DOES_NOT_SUPPORT_ENROLMENT",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)
_VERIFY_OTP: Operation[None] = Operation(
    "multi",
    "enrolDeviceUsingOtpStepTwo",
    "authentication_factors.verify_otp",
    "POST",
    "/multi/authentication_factors/otp/{channel}/verify",
    path=(("channel", "channel", E("SCAOtpChannel"), True, None, ""),),
    body=(("verification_code", "verificationCode", SECRET, True, None),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_ALREADY_REGISTERED",
            "VERIFICATION_CODE_EXPIRED",
            "VERIFICATION_CODE_INVALID",
            "CREDENTIALS_INACTIVE",
            "CHALLENGE_LIMIT_EXCEEDED",
            "ONE_CHALLENGE_LIMIT_REMAINING",
            "STATE_INVALID",
            "TYPE_DOES_NOT_SUPPORT_ENROLMENT",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)
_ENROL_PUSH: Operation[None] = Operation(
    "multi",
    "enrolDeviceUsingPush",
    "authentication_factors.enrol_push",
    "POST",
    "/multi/authentication_factors/push/{channel}",
    path=(("channel", "channel", E("AuthSCAPushChannel"), True, None, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"),
        "409": (
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_READY",
            "CHANNEL_ALREADY_REGISTERED",
            "MOBILE_NUMBER_NOT_AVAILABLE",
            "CHALLENGE_LIMIT_EXCEEDED",
            "PASSCODE_NOT_SET",
            "ENROLMENT_LIMIT_EXCEEDED",
            "MOBILE_COUNTRY_NOT_SUPPORTED",
            "TYPE_DOES_NOT_SUPPORT_ENROLMENT",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)
_REMOVE_PUSH: Operation[None] = Operation(
    "multi",
    "unlinkDeviceUsingPush",
    "authentication_factors.remove_push",
    "DELETE",
    "/multi/authentication_factors/push/{channel}",
    path=(("channel", "channel", E("SCAPushChannel"), True, None, ""),),
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("STEP_UP_REQUIRED", "ACCESS_TOKEN_REQUIRED", "INSUFFICIENT_PERMISSIONS"),
        "409": ("CHANNEL_NOT_REGISTERED", "CREDENTIALS_INACTIVE"),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
)


class AuthenticationFactors(Resource):
    """What can be done with ``authentication_factors``."""

    async def list(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> AuthFactorsGetResponse:
        """List the user's authentication factors.

        Lists the factors of the signed-in user: SMS codes and push devices, each with channel and status. It
        needs the user's token. The list is not paged.

        Use it to choose a channel before `step_up.start_otp`, `step_up.start_push` or a confirmation
        challenge: only ACTIVE factors can answer one. What is missing is added with
        `authentication_factors.enrol_otp` or `authentication_factors.enrol_push`.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_LIST, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def enrol_otp(
        self,
        channel: SCAOtpChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a code to enrol a mobile number.

        Starts enrolment of the signed-in user's mobile number as a factor by sending a one-time code to it.
        It needs the user's token; the number is the one stored with the user, so set it with `users.update`,
        `corporates.update` or `consumers.update` first.

        The factor stays PENDING_VERIFICATION until `authentication_factors.verify_otp` has taken the code.
        The idempotency-ref makes a retry safe; use a new one to have the code sent again. In the sandbox the
        code is always 123456.

        Args:
            channel: Channel to enrol for one-time codes: `SMS`.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_ALREADY_REGISTERED, MOBILE_NUMBER_NOT_AVAILABLE,
                MOBILE_NUMBER_INVALID, MOBILE_COUNTRY_NOT_SUPPORTED, CREDENTIALS_INACTIVE,
                TYPE_DOES_NOT_SUPPORT_ENROLMENT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _ENROL_OTP, (channel,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
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
        """Verify the code and enrol the mobile number.

        Takes the code that `authentication_factors.enrol_otp` sent and makes the mobile number an ACTIVE
        factor. It needs the user's token and answers 204 without a body.

        From then on the number serves `step_up.start_otp` and the confirmation challenges. Wrong codes are
        counted and end in CHALLENGE_LIMIT_EXCEEDED; use a new idempotency-ref with every new code.

        Args:
            channel: Channel to enrol for one-time codes: `SMS`.
            verification_code: The 6-digit code the user received by SMS; always 123456 in the sandbox. A
                secret.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_SUPPORTED, CHANNEL_ALREADY_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CREDENTIALS_INACTIVE, CHALLENGE_LIMIT_EXCEEDED,
                ONE_CHALLENGE_LIMIT_REMAINING, STATE_INVALID, TYPE_DOES_NOT_SUPPORT_ENROLMENT (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_OTP, (channel, verification_code), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def enrol_push(
        self,
        channel: AuthSCAPushChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Enrol a device for push approvals.

        Starts enrolment of the signed-in user's device for push requests; AUTHY is the one channel that is
        enrolled this way. It needs the user's token, and a stepped-up session where the programme asks for
        one: on 403 STEP_UP_REQUIRED go through `step_up.start_otp` and repeat.

        A 204 means that enrolment has begun; the user finishes it on the device, and the webhook
        `/authentication_factors/watch` reports the result. `authentication_factors.list` shows the state
        meanwhile. The idempotency-ref makes a retry safe.

        Args:
            channel: Channel whose device is enrolled or unlinked.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

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
        return await self._call(
            _ENROL_PUSH, (channel,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    async def remove_push(
        self,
        channel: SCAPushChannel | str,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Remove the user's push device.

        Unlinks the device enrolled for push requests on the given channel (AUTHY or BIOMETRIC). It needs the
        user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Afterwards the channel cannot answer challenges until a device is enrolled again
        (`authentication_factors.enrol_push` for AUTHY); keep SMS enrolled as the way back in. The
        idempotency-ref makes a retry safe; CHANNEL_NOT_REGISTERED on a repetition means there is nothing left
        to unlink.

        Args:
            channel: Channel whose device is enrolled or unlinked.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: CHANNEL_NOT_REGISTERED, CREDENTIALS_INACTIVE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _REMOVE_PUSH, (channel,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> AuthenticationFactorsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return AuthenticationFactorsRaw(self._raw())


class AuthenticationFactorsRaw:
    """The methods of `AuthenticationFactors`, giving the whole answer."""

    def __init__(self, resource: AuthenticationFactors) -> None:
        self.list = raw(resource.list)
        self.enrol_otp = raw(resource.enrol_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.enrol_push = raw(resource.enrol_push)
        self.remove_push = raw(resource.remove_push)
