from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from weavr_multi.core.runtime import STR, UNSET, Operation, Resource, Sensitive, Unset, raw

_VERIFY: Operation[None] = Operation(
    "simulator",
    "corporates_corporate_id_verify",
    "corporates.verify",
    "POST",
    "/simulate/api/corporates/{corporate_id}/verify",
    path=(("corporate_id", "corporate_id", STR, True, {"pattern": "^[0-9]+$"}, ""),),
    headers=(("call_ref", "call-ref", STR, False, None, ""),),
    security=("programme-key",),
    answer={204: None},
    statuses=("400", "default"),
)


class SimulatorCorporates(Resource):
    """What can be done with ``simulator.corporates``."""

    async def verify(
        self,
        corporate_id: str | int,
        *,
        call_ref: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Approve a corporate's due diligence.

        Sandbox only. Passes a corporate's due diligence, so that it can be used at once without documents
        being sent in. The result shows in `corporates.get_kyb` of the Multi API and arrives as the webhook
        `/corporates/kyb/watch`.

        Args:
            corporate_id: Id of the corporate; the digits that the Multi API gives as a string.
            call_ref: Reference of the caller's own for this call; this surface has no `idempotency-ref`.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            ApiError: Without a code: BadRequest (400), ApiError (any other).
        """
        return await self._call(
            _VERIFY, (corporate_id, call_ref), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> SimulatorCorporatesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return SimulatorCorporatesRaw(self._raw())


class SimulatorCorporatesRaw:
    """The methods of `SimulatorCorporates`, giving the whole answer."""

    def __init__(self, resource: SimulatorCorporates) -> None:
        self.verify = raw(resource.verify)
