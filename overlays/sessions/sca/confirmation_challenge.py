"""The challenge by which a user confirms payments, payees and declarations."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from weavr_multi.sessions.errors import StepUpFailed
from weavr_multi.sessions.sca.challenge import Challenge

if TYPE_CHECKING:
    from weavr_multi.core.calls.requestor import Requestor
    from weavr_multi.core.sensitive import Sensitive

_POLL_SECONDS: Final = 2.0


class ConfirmationChallenge(Challenge):
    """A challenge that confirms what waits for its user's approval.

    Attributes:
        resource_type: ``sends``, ``outgoing_wire_transfers``, ``correspondent_bank_transfers``,
            ``linked_account_declaration`` or ``beneficiary_batches``.
        resource_ids: The ids of all that it confirms together.
        outcome: Asks whether it was approved (None: not yet), where no event says so.
    """

    def __init__(
        self,
        requestor: Requestor,
        channel: str,
        id: str | None,
        verify: Callable[[Sensitive], Awaitable[object]],
        resource_type: str,
        resource_ids: tuple[str, ...],
    ) -> None:
        super().__init__(requestor, channel, id, verify, _nothing)
        self.resource_type = resource_type
        self.resource_ids = resource_ids
        self.outcome: Callable[[], Awaitable[bool | None]] | None = None

    async def wait(self, timeout: float | None = None) -> None:
        """Wait until the user has approved a push.

        The service gives the push for a batch of beneficiaries no id that its webhook could be known by: the state of
        the batch is asked for every two seconds.

        Args:
            timeout: Seconds; by default as long as the challenge lives (5 minutes from its start).

        Raises:
            StepUpFailed: The user declined, the challenge expired, or nothing came in time.
        """
        if self.outcome is None or self.is_over:
            return await super().wait(timeout)
        clock = self._requestor.clock
        seconds = self.expires_in if timeout is None else timeout
        end = clock.monotonic() + seconds
        while (approved := await self.outcome()) is None:
            if clock.monotonic() >= end:
                raise StepUpFailed(f"the approval on the device did not come within {seconds:g} s")
            await clock.sleep(_POLL_SECONDS)
        self.is_over = True
        if not approved:
            raise StepUpFailed("the request on the device was not approved")
        await self._succeed()


async def _nothing() -> None:
    """A confirmation raises no token."""
