"""The session's corporate, with a wait for its due diligence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weavr_multi.api.corporates import Corporates

if TYPE_CHECKING:
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models import CorporateKybGetResponse


class WaitingCorporates(Corporates):
    """The session's corporate, with a wait for its due diligence."""

    async def wait_for_kyb(
        self,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: Callable[[CorporateKybGetResponse], object] | None = None,
    ) -> CorporateKybGetResponse:
        """Wait until the due diligence (KYB) of the corporate is decided.

        A `KybStatusChanged` event that the client receives makes it poll at once.
        Otherwise it polls, within the `polling_rate` that all waits of the client share. Cancelling the wait changes
        nothing at the service.

        Args:
            deadline: Seconds that the wait may take; None is no limit.
            poll: Polling intervals, or a number of seconds between two polls.
            on_progress: Called with the response at each new state; plain or async.

        Returns:
            The response with the final state: APPROVED or REJECTED.

        Raises:
            WaitTimedOut: The deadline passed; it has the last state.
            ApiError: The service refused the call.
        """
        from weavr_multi.client.waits import resource_wait

        wait = resource_wait.ServiceWait(
            "the due diligence of the corporate", self.get_kyb, lambda found: found.kyb_status, resource_wait.DECIDED
        )
        topic = ("kyb", await resource_wait.own_id(self._caller, self.get))
        return await wait.until_end(self._caller, topic, deadline, poll, on_progress)
