from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import SECRET, STR, UNSET, E, L, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.challenge_response import ChallengeResponse
    from weavr_multi.models.multiple_sca_resource_type import MultipleSCAResourceType
    from weavr_multi.models.sca_otp_channel import SCAOtpChannel
    from weavr_multi.models.sca_push_channel import SCAPushChannel

_START_OTP: Operation[ChallengeResponse] = Operation(
    "multi",
    "multipleSCAChallenge",
    "challenges.start_otp",
    "POST",
    "/multi/challenges/otp/{channel}",
    path=(("channel", "channel", E("SCAOtpChannel"), True, None, ""),),
    body=(
        ("resource_type", "resourceType", E("MultipleSCAResourceType"), True, None),
        ("resource_ids", "resourceIds", L(STR, {"pattern": "^[0-9]+$"}), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ChallengeResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "RETRY_IN_15SEC",
            "CHALLENGE_LIMIT_EXCEEDED",
        ),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)
_VERIFY_OTP: Operation[None] = Operation(
    "multi",
    "multipleSCAVerify",
    "challenges.verify_otp",
    "POST",
    "/multi/challenges/{scaChallengeId}/otp/{channel}/verify",
    path=(
        ("sca_challenge_id", "scaChallengeId", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("channel", "channel", E("SCAOtpChannel"), True, None, ""),
    ),
    body=(
        ("verification_code", "verificationCode", SECRET, True, None),
        ("resource_type", "resourceType", E("MultipleSCAResourceType"), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={204: None},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "STATE_INVALID",
            "CHANNEL_NOT_SUPPORTED",
            "CHANNEL_NOT_REGISTERED",
            "VERIFICATION_CODE_EXPIRED",
            "VERIFICATION_CODE_INVALID",
            "CHALLENGE_LIMIT_EXCEEDED",
            "ONE_CHALLENGE_LIMIT_REMAINING",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_START_PUSH: Operation[ChallengeResponse] = Operation(
    "multi",
    "multipleSCAChallengePush",
    "challenges.start_push",
    "POST",
    "/multi/challenges/push/{channel}",
    path=(("channel", "channel", E("SCAPushChannel"), True, None, ""),),
    body=(
        ("resource_type", "resourceType", E("MultipleSCAResourceType"), True, None),
        ("resource_ids", "resourceIds", L(STR, {"pattern": "^[0-9]+$"}), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ChallengeResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("STATE_INVALID", "CHANNEL_NOT_SUPPORTED", "CHANNEL_NOT_REGISTERED", "CHALLENGE_LIMIT_EXCEEDED"),
    },
    statuses=("400", "401", "403", "405", "409", "429", "500", "503", "default"),
)


class Challenges(Resource):
    """What can be done with ``challenges``."""

    async def start_otp(
        self,
        channel: SCAOtpChannel | str,
        *,
        resource_type: MultipleSCAResourceType | str,
        resource_ids: Sequence[str | int],
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ChallengeResponse:
        """Send a code to approve money movements.

        Opens one challenge for one or several resources of a type that wait for approval (sends, outgoing
        wire transfers, correspondent bank transfers in PENDING_CHALLENGE, or a linked account's declaration)
        and sends the user a one-time code. It needs the user's token.

        Keep `scaChallengeId` and continue with `challenges.verify_otp` within 5 minutes. Another request
        within 15 seconds answers 409 RETRY_IN_15SEC, to be retried later. The idempotency-ref makes a retry
        safe; a different list of ids needs a new one. In the sandbox the code is always 123456.

        Args:
            channel: Channel that carries the one-time code: `SMS`.
            resource_type: The kind of all the resources named in `resourceIds`; one challenge cannot mix
                kinds.
            resource_ids: Ids of the resources to approve together, all of the kind in `resourceType` and all
                waiting for approval.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, RETRY_IN_15SEC,
                CHALLENGE_LIMIT_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return await self._call(
            _START_OTP,
            (channel, resource_type, resource_ids),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def verify_otp(
        self,
        sca_challenge_id: str | int,
        channel: SCAOtpChannel | str,
        *,
        verification_code: str | Sensitive,
        resource_type: MultipleSCAResourceType | str,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify the code and approve the resources.

        Takes the code for a challenge opened by `challenges.start_otp` and approves every resource it was
        opened for. It needs the user's token and answers 204 without a body; the resources leave
        PENDING_CHALLENGE and go on.

        Read them again with `sends.get`, `outgoing_wire_transfers.get`, `correspondent_bank_transfers.get` or
        `linked_accounts.get`, or wait for their webhooks. Wrong codes are counted and end in
        CHALLENGE_LIMIT_EXCEEDED; use a new idempotency-ref with every new code.

        Args:
            sca_challenge_id: Id of the challenge, a string of digits, as returned when it was issued.
            channel: Channel that carries the one-time code: `SMS`.
            verification_code: The 6-digit code the user received; always 123456 in the sandbox. A secret.
            resource_type: The same kind the challenge was opened with.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CHALLENGE_LIMIT_EXCEEDED, ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_OTP,
            (sca_challenge_id, channel, verification_code, resource_type),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def start_push(
        self,
        channel: SCAPushChannel | str,
        *,
        resource_type: MultipleSCAResourceType | str,
        resource_ids: Sequence[str | int],
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ChallengeResponse:
        """Ask for approval on the user's device.

        Opens one challenge for one or several resources of a type that wait for approval and sends a push
        request to the user's enrolled device. It needs the user's token; the resources stay in
        PENDING_CHALLENGE until the user has decided.

        The result comes by webhook and cannot be polled; the state of each resource (`sends.get`,
        `outgoing_wire_transfers.get`, `correspondent_bank_transfers.get`) shows it too. The challenge ends
        after 5 minutes. The idempotency-ref makes a retry safe.

        Args:
            channel: Channel that carries the push notification: `AUTHY` or `BIOMETRIC`.
            resource_type: The kind of all the resources named in `resourceIds`; one challenge cannot mix
                kinds.
            resource_ids: Ids of the resources to approve together, all of the kind in `resourceType` and all
                waiting for approval.
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
            _START_PUSH,
            (channel, resource_type, resource_ids),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> ChallengesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return ChallengesRaw(self._raw())


class ChallengesRaw:
    """The methods of `Challenges`, giving the whole answer."""

    def __init__(self, resource: Challenges) -> None:
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
