from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import STR, UNSET, E, L, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.linked_account_simulated_state import LinkedAccountSimulatedState
    from weavr_multi.models.simulated_verification_result import SimulatedVerificationResult
    from weavr_multi.models.simulated_verification_step import SimulatedVerificationStep

_SET_STATE: Operation[None] = Operation(
    "simulator",
    "linked_accounts_account_id_set",
    "linked_accounts.set_state",
    "POST",
    "/simulate/api/linked_accounts/{account_id}/set",
    path=(("account_id", "account_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(("state", "state", E("LinkedAccountSimulatedState"), False, None),),
    body_required=True,
    security=("programme-key",),
    answer={204: None},
    statuses=("400", "default"),
)
_VERIFY: Operation[None] = Operation(
    "simulator",
    "linked_accounts_account_id_verify",
    "linked_accounts.verify",
    "POST",
    "/simulate/api/linked_accounts/{account_id}/verify",
    path=(("account_id", "account_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    body=(
        ("steps", "steps", L(E("SimulatedVerificationStep")), False, None),
        ("result", "result", E("SimulatedVerificationResult"), False, None),
    ),
    body_required=True,
    security=("programme-key",),
    answer={204: None},
    codes={"409": ("ALREADY_COMPLETED", "ALREADY_REJECTED")},
    statuses=("400", "409", "default"),
)


class SimulatorLinkedAccounts(Resource):
    """What can be done with ``simulator.linked_accounts``."""

    async def set_state(
        self,
        account_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        state: LinkedAccountSimulatedState | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Set the outcome for a linked account.

        Sandbox only. Puts a linked account straight to VERIFIED or REJECTED, past all the steps of its
        verification. The webhook `/linked_accounts/watch` reports it. To go through the steps one by one call
        `linked_accounts.verify`.

        Args:
            account_id: Id of the linked account; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            state: VERIFIED or REJECTED.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _SET_STATE, (account_id, call_ref, state), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def verify(
        self,
        account_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        steps: Sequence[SimulatedVerificationStep | str] | Unset = UNSET,
        result: SimulatedVerificationResult | str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Settle steps of a linked account's verification.

        Sandbox only. Completes or rejects the named steps of a linked account's verification, such as the
        micro-deposit or the user's declaration. A step that is completed or rejected already answers 409.
        Follow the run with `linked_accounts.list_verifications` of the Multi API.

        Args:
            account_id: Id of the linked account; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            steps: Verification steps the result is applied to.
            result: COMPLETED or REJECTED, applied to all the steps listed.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Conflict: ALREADY_COMPLETED, ALREADY_REJECTED (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY, (account_id, call_ref, steps, result), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> SimulatorLinkedAccountsRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorLinkedAccountsRaw(self._raw())


class SimulatorLinkedAccountsRaw:
    """The methods of `SimulatorLinkedAccounts`, giving the whole answer."""

    def __init__(self, resource: SimulatorLinkedAccounts) -> None:
        self.set_state = raw(resource.set_state)
        self.verify = raw(resource.verify)
