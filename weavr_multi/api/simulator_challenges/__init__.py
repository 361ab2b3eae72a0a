from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import STR, UNSET, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.simulate_verify_challenge_response import SimulateVerifyChallengeResponse

_VERIFY_INVALID: Operation[SimulateVerifyChallengeResponse] = Operation(
    "simulator",
    "factors_credentials_id_challenges_challenge_id_verify_invalid",
    "challenges.verify_invalid",
    "POST",
    "/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_invalid",
    path=(
        ("credentials_id", "credentials_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("challenge_id", "challenge_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
    ),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key", "bearer"),
    answer={200: M("SimulateVerifyChallengeResponse")},
    statuses=("400", "default"),
)
_VERIFY_EXPIRED: Operation[SimulateVerifyChallengeResponse] = Operation(
    "simulator",
    "factors_credentials_id_challenges_challenge_id_verify_expired",
    "challenges.verify_expired",
    "POST",
    "/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_expired",
    path=(
        ("credentials_id", "credentials_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("challenge_id", "challenge_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
    ),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key", "bearer"),
    answer={200: M("SimulateVerifyChallengeResponse")},
    statuses=("400", "default"),
)
_VERIFY_SUCCESS: Operation[SimulateVerifyChallengeResponse] = Operation(
    "simulator",
    "factors_credentials_id_challenges_challenge_id_verify_success",
    "challenges.verify_success",
    "POST",
    "/simulate/api/factors/{credentials_id}/challenges/{challenge_id}/verify_success",
    path=(
        ("credentials_id", "credentials_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
        ("challenge_id", "challenge_id", STR, True, {"pattern": "^[0-9]+$"}, ""),
    ),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key", "bearer"),
    answer={200: M("SimulateVerifyChallengeResponse")},
    statuses=("400", "default"),
)


class SimulatorChallenges(Resource):
    """What can be done with ``simulator.challenges``."""

    async def verify_invalid(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> SimulateVerifyChallengeResponse:
        """Decline a push challenge.

        Sandbox only. Acts out the user declining a push notification on the device. It needs the user's
        bearer token besides the key. The outcome reaches the integrator as a webhook with the status
        DECLINED, never as an answer to a poll.

        Args:
            credentials_id: Id of the user's credentials, as the sign-in returns it; the digits that the Multi
                API gives as a string.
            challenge_id: Id of the challenge, as returned when it was issued; the digits that the Multi API
                gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY_INVALID,
            (credentials_id, challenge_id, call_ref),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def verify_expired(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> SimulateVerifyChallengeResponse:
        """Let a push challenge expire.

        Sandbox only. Acts out a push notification that the user leaves unanswered, without the wait of five
        minutes. It needs the user's bearer token besides the key. The outcome reaches the integrator as a
        webhook with the status EXPIRED.

        Args:
            credentials_id: Id of the user's credentials, as the sign-in returns it; the digits that the Multi
                API gives as a string.
            challenge_id: Id of the challenge, as returned when it was issued; the digits that the Multi API
                gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY_EXPIRED,
            (credentials_id, challenge_id, call_ref),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def verify_success(
        self,
        credentials_id: str | int,
        challenge_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> SimulateVerifyChallengeResponse:
        """Approve a push challenge.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY_SUCCESS,
            (credentials_id, challenge_id, call_ref),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    @cached_property
    def with_raw_response(self) -> SimulatorChallengesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorChallengesRaw(self._raw())


class SimulatorChallengesRaw:
    """The methods of `SimulatorChallenges`, giving the whole answer."""

    def __init__(self, resource: SimulatorChallenges) -> None:
        self.verify_invalid = raw(resource.verify_invalid)
        self.verify_expired = raw(resource.verify_expired)
        self.verify_success = raw(resource.verify_success)
