from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import STR, UNSET, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.wire_transfer_decision_response import WireTransferDecisionResponse

_ACCEPT: Operation[WireTransferDecisionResponse] = Operation(
    "simulator",
    "wiretransfers_outgoing_outgoing_wire_transfer_id_accept",
    "outgoing_wire_transfers.accept",
    "POST",
    "/simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/accept",
    path=(("outgoing_wire_transfer_id", "outgoing_wire_transfer_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={200: M("WireTransferDecisionResponse")},
    statuses=("400", "default"),
)
_REJECT: Operation[WireTransferDecisionResponse] = Operation(
    "simulator",
    "wiretransfers_outgoing_outgoing_wire_transfer_id_reject",
    "outgoing_wire_transfers.reject",
    "POST",
    "/simulate/api/wiretransfers/outgoing/{outgoing_wire_transfer_id}/reject",
    path=(("outgoing_wire_transfer_id", "outgoing_wire_transfer_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={200: M("WireTransferDecisionResponse")},
    statuses=("400", "default"),
)


class SimulatorOutgoingWireTransfers(Resource):
    """What can be done with ``simulator.outgoing_wire_transfers``."""

    async def accept(
        self,
        outgoing_wire_transfer_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> WireTransferDecisionResponse:
        """Accept an outgoing wire transfer.

        Sandbox only. Acts out the beneficiary's bank accepting a wire transfer, which then completes. The
        outcome of the simulation is the `code` of the answer; the new state of the transfer shows in
        `outgoing_wire_transfers.get` of the Multi API and arrives as the webhook
        `/outgoing_wire_transfers/watch`.

        Args:
            outgoing_wire_transfer_id: Id of the outgoing wire transfer; the digits that the Multi API gives
                as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _ACCEPT, (outgoing_wire_transfer_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def reject(
        self,
        outgoing_wire_transfer_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> WireTransferDecisionResponse:
        """Reject an outgoing wire transfer.

        Sandbox only. Acts out the beneficiary's bank refusing a wire transfer. The outcome of the simulation
        is the `code` of the answer; the new state of the transfer shows in `outgoing_wire_transfers.get` of
        the Multi API and arrives as the webhook `/outgoing_wire_transfers/watch`.

        Args:
            outgoing_wire_transfer_id: Id of the outgoing wire transfer; the digits that the Multi API gives
                as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _REJECT, (outgoing_wire_transfer_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> SimulatorOutgoingWireTransfersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorOutgoingWireTransfersRaw(self._raw())


class SimulatorOutgoingWireTransfersRaw:
    """The methods of `SimulatorOutgoingWireTransfers`, giving the whole answer."""

    def __init__(self, resource: SimulatorOutgoingWireTransfers) -> None:
        self.accept = raw(resource.accept)
        self.reject = raw(resource.reject)
