"""The session's consumer, with a wait for its due diligence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weavr_multi.api.consumers import Consumers

if TYPE_CHECKING:
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models import ConsumerKycGetResponse


class WaitingConsumers(Consumers):
    """The session's consumer, with a wait for its due diligence."""

    async def wait_for_kyc(
        self,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: Callable[[ConsumerKycGetResponse], object] | None = None,
    ) -> ConsumerKycGetResponse:
        """Wait until the due diligence (KYC) of the consumer is decided.

        A `KycStatusChanged` event that the client receives makes it poll at once.
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
            "the due diligence of the consumer",
            self.get_kyc,
            lambda found: found.full_due_diligence,
            resource_wait.DECIDED,
        )
        topic = ("kyc", await resource_wait.own_id(self._caller, self.get))
        return await wait.until_end(self._caller, topic, deadline, poll, on_progress)
