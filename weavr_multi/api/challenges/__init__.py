from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.challenges import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.models import ChallengeResponse, MultipleSCAResourceType, SCAOtpChannel, SCAPushChannel
    from weavr_multi.params import MultipleSCAResourceTypeName, SCAOtpChannelName, SCAPushChannelName


class Challenges(Resource):
    """What can be done with ``challenges``."""

    def start_otp(
        self,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        resource_type: MultipleSCAResourceType | MultipleSCAResourceTypeName,
        resource_ids: Sequence[str | int],
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, ChallengeResponse]:
        """Send a code to approve money movements.

        ``POST /multi/challenges/otp/{channel}``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, RETRY_IN_15SEC,
                CHALLENGE_LIMIT_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(
            _operations.START_OTP, options, channel=channel, resource_type=resource_type, resource_ids=resource_ids
        )

    def verify_otp(
        self,
        sca_challenge_id: str | int,
        channel: SCAOtpChannel | SCAOtpChannelName,
        *,
        verification_code: str | Sensitive,
        resource_type: MultipleSCAResourceType | MultipleSCAResourceTypeName,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Verify the code and approve the resources.

        ``POST /multi/challenges/{scaChallengeId}/otp/{channel}/verify``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, VERIFICATION_CODE_EXPIRED,
                VERIFICATION_CODE_INVALID, CHALLENGE_LIMIT_EXCEEDED, ONE_CHALLENGE_LIMIT_REMAINING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY_OTP,
            options,
            sca_challenge_id=sca_challenge_id,
            channel=channel,
            verification_code=verification_code,
            resource_type=resource_type,
        )

    def start_push(
        self,
        channel: SCAPushChannel | SCAPushChannelName,
        *,
        resource_type: MultipleSCAResourceType | MultipleSCAResourceTypeName,
        resource_ids: Sequence[str | int],
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, ChallengeResponse]:
        """Ask for approval on the user's device.

        ``POST /multi/challenges/push/{channel}``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: STATE_INVALID, CHANNEL_NOT_SUPPORTED, CHANNEL_NOT_REGISTERED, CHALLENGE_LIMIT_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ApiError (405, any other),
                RateLimited (429), ServerError (500, 503).
        """
        return self._call(
            _operations.START_PUSH, options, channel=channel, resource_type=resource_type, resource_ids=resource_ids
        )

    @cached_property
    def with_raw_response(self) -> ChallengesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return ChallengesRaw(self._raw())


class ChallengesRaw(RawMethods):
    """The methods of `Challenges`, giving the whole response."""

    def __init__(self, resource: Challenges) -> None:
        super().__init__(resource)
        self.start_otp = raw(resource.start_otp)
        self.verify_otp = raw(resource.verify_otp)
        self.start_push = raw(resource.start_push)
