"""Managed accounts, with a wait for an IBAN."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from weavr_multi.api.managed_accounts import ManagedAccounts

if TYPE_CHECKING:
    from weavr_multi.core.polling.interval_and_rate_limit import Polling
    from weavr_multi.models import ManagedAccountIBAN

ALLOCATED: Final = frozenset({"ALLOCATED"})


class WaitingManagedAccounts(ManagedAccounts):
    """Managed accounts, with a wait for an IBAN."""

    async def wait_for_iban(
        self,
        id: str | int,
        *,
        deadline: float | None = None,
        poll: Polling | float | None = None,
        on_progress: Callable[[ManagedAccountIBAN], object] | None = None,
    ) -> ManagedAccountIBAN:
        """Wait until the IBAN of an account, which `upgrade_iban` asked for, is allocated.

        A `IbanChanged` event that the client receives makes it poll at once.
        Otherwise it polls, within the `polling_rate` that all waits of the client share. Cancelling the wait changes
        nothing at the service.

        Args:
            id: The id of the account.
            deadline: Seconds that the wait may take; None is no limit.
            poll: Polling intervals, or a number of seconds between two polls.
            on_progress: Called with the response at each new state; plain or async.

        Returns:
            The response with the final state: ALLOCATED.

        Raises:
            WaitTimedOut: The deadline passed; it has the last state.
            ApiError: The service refused the call.
        """
        from weavr_multi.client.waits import resource_wait

        wait = resource_wait.ServiceWait(
            f"the IBAN of account {id}", partial(self.get_iban, id), lambda found: found.state, ALLOCATED
        )
        topic = ("iban", str(id))
        return await wait.until_end(self._caller, topic, deadline, poll, on_progress)
