"""Sends, with a wait for the end of one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weavr_multi.api.sends import Sends

if TYPE_CHECKING:
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models import Send


class WaitingSends(Sends):
    """Sends, with a wait for the end of one."""

    async def wait(
        self,
        id: str | int,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: Callable[[Send], object] | None = None,
    ) -> Send:
        """Wait until a send is over.

        A `SendStateChanged` event that the client receives makes it poll at once.
        Otherwise it polls, within the `polling_rate` that all waits of the client share. Cancelling the wait changes
        nothing at the service.

        Args:
            id: The id of the send.
            deadline: Seconds that the wait may take; None is no limit.
            poll: Polling intervals, or a number of seconds between two polls.
            on_progress: Called with the response at each new state; plain or async.

        Returns:
            The response with the final state: COMPLETED, REJECTED, FAILED, INVALID, RETURNED or CANCELLED.

        Raises:
            WaitTimedOut: The deadline passed; it has the last state.
            ApiError: The service refused the call.
        """
        from weavr_multi.client.waits import resource_wait

        wait = resource_wait.ServiceWait(
            f"send {id}", partial(self.get, id), lambda found: found.state, resource_wait.PAID
        )
        topic = ("send", str(id))
        return await wait.until_end(self._caller, topic, deadline, poll, on_progress)
