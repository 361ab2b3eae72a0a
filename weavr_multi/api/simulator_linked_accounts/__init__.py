from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_linked_accounts import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import LinkedAccountSimulatedState, SimulatedVerificationResult, SimulatedVerificationStep
    from weavr_multi.params import (
        LinkedAccountSimulatedStateName,
        SimulatedVerificationResultName,
        SimulatedVerificationStepName,
    )


class SimulatorLinkedAccounts(Resource):
    """What can be done with ``simulator.linked_accounts``."""

    def set_state(
        self,
        account_id: str | int,
        *,
        call_ref: str | None = None,
        state: LinkedAccountSimulatedState | LinkedAccountSimulatedStateName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Set the outcome for a linked account.

        ``POST /simulate/api/linked_accounts/{account_id}/set``

        Sandbox only. Puts a linked account straight to VERIFIED or REJECTED, past all the steps of its
        verification. The webhook `/linked_accounts/watch` reports it. To go through the steps one by one call
        `linked_accounts.verify`.

        Args:
            account_id: Id of the linked account; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            state: VERIFIED or REJECTED.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.SET_STATE, options, account_id=account_id, call_ref=call_ref, state=state)

    def verify(
        self,
        account_id: str | int,
        *,
        call_ref: str | None = None,
        steps: Sequence[SimulatedVerificationStep | SimulatedVerificationStepName] | None = None,
        result: SimulatedVerificationResult | SimulatedVerificationResultName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Settle steps of a linked account's verification.

        ``POST /simulate/api/linked_accounts/{account_id}/verify``

        Sandbox only. Completes or rejects the named steps of a linked account's verification, such as the
        micro-deposit or the user's declaration. A step that is completed or rejected already answers 409.
        Follow the run with `linked_accounts.list_verifications` of the Multi API.

        Args:
            account_id: Id of the linked account; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            steps: Verification steps the result is applied to.
            result: COMPLETED or REJECTED, applied to all the steps listed.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: ALREADY_COMPLETED, ALREADY_REJECTED (409).
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.VERIFY, options, account_id=account_id, call_ref=call_ref, steps=steps, result=result
        )

    @cached_property
    def with_raw_response(self) -> SimulatorLinkedAccountsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorLinkedAccountsRaw(self._raw())


class SimulatorLinkedAccountsRaw(RawMethods):
    """The methods of `SimulatorLinkedAccounts`, giving the whole response."""

    def __init__(self, resource: SimulatorLinkedAccounts) -> None:
        super().__init__(resource)
        self.set_state = raw(resource.set_state)
        self.verify = raw(resource.verify)
