from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from weavr_multi.core.runtime import STR, UNSET, Operation, Resource, Sensitive, Unset, raw

_VERIFY: Operation[None] = Operation(
    "simulator",
    "consumers_consumer_id_verify",
    "consumers.verify",
    "POST",
    "/simulate/api/consumers/{consumer_id}/verify",
    path=(("consumer_id", "consumer_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={204: None},
    statuses=("400", "default"),
)


class SimulatorConsumers(Resource):
    """What can be done with ``simulator.consumers``."""

    async def verify(
        self,
        consumer_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Approve a consumer's due diligence.

        Sandbox only. Passes a consumer's due diligence, so that it can be used at once without documents
        being sent in. The result shows in `consumers.get_kyc` of the Multi API and arrives as the webhook
        `/consumers/kyc/watch`.

        Args:
            consumer_id: Id of the consumer; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY, (consumer_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> SimulatorConsumersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorConsumersRaw(self._raw())


class SimulatorConsumersRaw:
    """The methods of `SimulatorConsumers`, giving the whole answer."""

    def __init__(self, resource: SimulatorConsumers) -> None:
        self.verify = raw(resource.verify)
