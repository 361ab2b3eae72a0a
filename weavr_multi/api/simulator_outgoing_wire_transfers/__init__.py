from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_outgoing_wire_transfers import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import WireTransferDecisionResponse


class SimulatorOutgoingWireTransfers(Resource):
    """What can be done with ``simulator.outgoing_wire_transfers``."""

    def accept(
        self, outgoing_wire_transfer_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, WireTransferDecisionResponse]:
        """Accept an outgoing wire transfer.

        ``POST /simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/accept``

        Sandbox only. Acts out the beneficiary's bank accepting a wire transfer, which then completes. The
        outcome of the simulation is the `code` of the answer; the new state of the transfer shows in
        `outgoing_wire_transfers.get` of the Multi API and arrives as the webhook
        `/outgoing_wire_transfers/watch`.

        Args:
            outgoing_wire_transfer_id: Id of the outgoing wire transfer; the digits that the Multi API gives
                as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.ACCEPT, options, outgoing_wire_transfer_id=outgoing_wire_transfer_id, call_ref=call_ref
        )

    def reject(
        self, outgoing_wire_transfer_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, WireTransferDecisionResponse]:
        """Reject an outgoing wire transfer.

        ``POST /simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/reject``

        Sandbox only. Acts out the beneficiary's bank refusing a wire transfer. The outcome of the simulation
        is the `code` of the answer; the new state of the transfer shows in `outgoing_wire_transfers.get` of
        the Multi API and arrives as the webhook `/outgoing_wire_transfers/watch`.

        Args:
            outgoing_wire_transfer_id: Id of the outgoing wire transfer; the digits that the Multi API gives
                as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(
            _operations.REJECT, options, outgoing_wire_transfer_id=outgoing_wire_transfer_id, call_ref=call_ref
        )

    @cached_property
    def with_raw_response(self) -> SimulatorOutgoingWireTransfersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorOutgoingWireTransfersRaw(self._raw())


class SimulatorOutgoingWireTransfersRaw(RawMethods):
    """The methods of `SimulatorOutgoingWireTransfers`, giving the whole response."""

    def __init__(self, resource: SimulatorOutgoingWireTransfers) -> None:
        super().__init__(resource)
        self.accept = raw(resource.accept)
        self.reject = raw(resource.reject)
