from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_consumers import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions


class SimulatorConsumers(Resource):
    """What can be done with ``simulator.consumers``."""

    def verify(
        self, consumer_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Approve a consumer's due diligence.

        ``POST /simulate/api/consumers/{consumer_id}/verify``

        Sandbox only. Passes a consumer's due diligence, so that it can be used at once without documents
        being sent in. The result shows in `consumers.get_kyc` of the Multi API and arrives as the webhook
        `/consumers/kyc/watch`.

        Args:
            consumer_id: Id of the consumer; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.VERIFY, options, consumer_id=consumer_id, call_ref=call_ref)

    @cached_property
    def with_raw_response(self) -> SimulatorConsumersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorConsumersRaw(self._raw())


class SimulatorConsumersRaw(RawMethods):
    """The methods of `SimulatorConsumers`, giving the whole response."""

    def __init__(self, resource: SimulatorConsumers) -> None:
        super().__init__(resource)
        self.verify = raw(resource.verify)
