from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.simulator_corporates import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions


class SimulatorCorporates(Resource):
    """What can be done with ``simulator.corporates``."""

    def verify(
        self, corporate_id: str | int, *, call_ref: str | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Approve a corporate's due diligence.

        ``POST /simulate/api/corporates/{corporate_id}/verify``

        Sandbox only. Passes a corporate's due diligence, so that it can be used at once without documents
        being sent in. The result shows in `corporates.get_kyb` of the Multi API and arrives as the webhook
        `/corporates/kyb/watch`.

        Args:
            corporate_id: Id of the corporate; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return self._call(_operations.VERIFY, options, corporate_id=corporate_id, call_ref=call_ref)

    @cached_property
    def with_raw_response(self) -> SimulatorCorporatesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return SimulatorCorporatesRaw(self._raw())


class SimulatorCorporatesRaw(RawMethods):
    """The methods of `SimulatorCorporates`, giving the whole response."""

    def __init__(self, resource: SimulatorCorporates) -> None:
        super().__init__(resource)
        self.verify = raw(resource.verify)
