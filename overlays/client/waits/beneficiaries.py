"""Beneficiaries, with a wait for the end of a batch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from weavr_multi.api.beneficiaries import Beneficiaries

if TYPE_CHECKING:
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models import BeneficiaryBatch

BATCH: Final = frozenset({"COMPLETED", "FAILED", "CHALLENGE_FAILED"})


class WaitingBeneficiaries(Beneficiaries):
    """Beneficiaries, with a wait for the end of a batch."""

    async def wait_batch(
        self,
        id: str | int,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: Callable[[BeneficiaryBatch], object] | None = None,
    ) -> BeneficiaryBatch:
        """Wait until a batch of beneficiaries is over.

        A `BeneficiaryBatchStateChanged` event that the client receives makes it poll at once.
        Otherwise it polls, within the `polling_rate` that all waits of the client share. Cancelling the wait changes
        nothing at the service.

        Args:
            id: The id of the batch.
            deadline: Seconds that the wait may take; None is no limit.
            poll: Polling intervals, or a number of seconds between two polls.
            on_progress: Called with the response at each new state; plain or async.

        Returns:
            The response with the final state: COMPLETED, FAILED or CHALLENGE_FAILED.

        Raises:
            WaitTimedOut: The deadline passed; it has the last state.
            ApiError: The service refused the call.
        """
        from weavr_multi.client.waits import resource_wait

        wait = resource_wait.ServiceWait(
            f"batch of beneficiaries {id}", partial(self.get_batch, id), lambda found: found.state, BATCH
        )
        topic = ("batch", str(id))
        return await wait.until_end(self._caller, topic, deadline, poll, on_progress)
