from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_challenges import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import SimulateVerifyChallengeResponse


class SimulatorChallenges(Resource):
    """What can be done with ``simulator.challenges``."""

    def verify_invalid(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, SimulateVerifyChallengeResponse]:
        """Decline a push challenge.

        ``POST /simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_invalid``

        Sandbox only. Acts out the user declining a push notification on the device. It needs the user's
        bearer token besides the key. The outcome reaches the integrator as a webhook with the status
        DECLINED, never as an answer to a poll.

        Args:
            credentials_id: Id of the user's credentials, as the sign-in returns it; the digits that the Multi
                API gives as a string.
            challenge_id: Id of the challenge, as returned when it was issued; the digits that the Multi API
                gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY_INVALID,
            options,
            credentials_id=credentials_id,
            challenge_id=challenge_id,
            call_ref=call_ref,
        )

    def verify_expired(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, SimulateVerifyChallengeResponse]:
        """Let a push challenge expire.

        ``POST /simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_expired``

        Sandbox only. Acts out a push notification that the user leaves unanswered, without the wait of five
        minutes. It needs the user's bearer token besides the key. The outcome reaches the integrator as a
        webhook with the status EXPIRED.

        Args:
            credentials_id: Id of the user's credentials, as the sign-in returns it; the digits that the Multi
                API gives as a string.
            challenge_id: Id of the challenge, as returned when it was issued; the digits that the Multi API
                gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY_EXPIRED,
            options,
            credentials_id=credentials_id,
            challenge_id=challenge_id,
            call_ref=call_ref,
        )

    def verify_success(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, SimulateVerifyChallengeResponse]:
        """Approve a push challenge.

        ``POST /simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_success``

        Sandbox only. Acts out the user approving a push notification on the device. It needs the user's
        bearer token besides the key. The outcome reaches the integrator as a webhook with the status
        VERIFIED: `/stepup/watch` for a step-up, or the state of the payment that was confirmed.
        `verify_invalid` and `verify_expired` act out the other two endings.

        Args:
            credentials_id: Id of the user's credentials, as the sign-in returns it; the digits that the Multi
                API gives as a string.
            challenge_id: Id of the challenge, as returned when it was issued; the digits that the Multi API
                gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY_SUCCESS,
            options,
            credentials_id=credentials_id,
            challenge_id=challenge_id,
            call_ref=call_ref,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorChallengesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorChallengesRaw(self._raw())


class SimulatorChallengesRaw(RawMethods):
    """The methods of `SimulatorChallenges`, giving the whole response."""

    def __init__(self, resource: SimulatorChallenges) -> None:
        super().__init__(resource)
        self.verify_invalid = raw(resource.verify_invalid)
        self.verify_expired = raw(resource.verify_expired)
        self.verify_success = raw(resource.verify_success)
