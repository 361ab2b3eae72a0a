"""Handling a delivery once: claim, handle, complete; release on failure."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import anyio

from weavr_multi.core.exceptions import DuplicateDelivery
from weavr_multi.webhooks.calls import outcome_of
from weavr_multi.webhooks.deliveries.log import Claim, ClaimState, DeliveryLog
from weavr_multi.webhooks.delivery import Delivery

T = TypeVar("T")
_log: Final = logging.getLogger("weavr_multi.webhooks")

CLAIM_SECONDS: Final = 60.0


async def once(
    log: DeliveryLog, delivery: Delivery, work: Callable[[], Awaitable[T]], *, seconds: float = CLAIM_SECONDS
) -> T:
    """Run some work unless the delivery was handled already; for endpoints of one's own (`WebhookReceiver` does it
    by itself).

    If the process dies in the middle, the claim ends by itself and the delivery can be handled again: at least
    once, and more than once only for what was in flight when a process died.

    Args:
        log: The delivery log.
        delivery: The delivery, ``event.delivery``.
        work: What is to be done; called without arguments.
        seconds: How long the claim of a process that died lasts; a living one renews it as long as the work takes.

    Raises:
        DuplicateDelivery: It was handled already, or another worker is handling it. The work was not started.
        Exception: Whatever the work raises; the claim is given back first.
    """
    claim = await claim_delivery(log, delivery, seconds)
    return await run_claimed(log, claim, work, seconds)


async def claim_delivery(log: DeliveryLog, delivery: Delivery, seconds: float) -> Claim:
    """Claim a delivery, or raise `DuplicateDelivery`."""
    claim = await log.claim(delivery.key, seconds)
    if claim.state is ClaimState.CLAIMED:
        return claim
    completed = claim.state is ClaimState.COMPLETED
    error = DuplicateDelivery(
        "it was handled already" if completed else "another worker is handling it",
        path=delivery.path,
        call_ref=delivery.call_ref,
        request_ref=delivery.request_ref,
        timestamp=None if delivery.timestamp is None else str(delivery.timestamp),
    )
    error.completed = completed
    raise error


async def run_claimed(log: DeliveryLog, claim: Claim, work: Callable[[], Awaitable[T]], seconds: float) -> T:
    """Do the work of a claimed delivery, keeping the claim alive.

    Complete the claim, or release it if the work fails.
    """
    outcome: list[T] = []
    try:
        await _keeping(log, claim, work, seconds, outcome)
    finally:
        with anyio.CancelScope(shield=True):
            # Work that is done stays done, also when a cancellation comes right after it.
            await (_remember(log, claim) if outcome else _give_back(log, claim))
    return outcome[0]


async def _remember(log: DeliveryLog, claim: Claim) -> None:
    # A log that fails now must not make Weavr send, and us do, the same again.
    if await _quietly(log.complete(claim), "was handled but could not be remembered", claim) is False:
        _log.warning("delivery %s was handled twice: its claim had ended", claim.key)


async def _give_back(log: DeliveryLog, claim: Claim) -> None:
    await _quietly(log.release(claim), "could not be released; it can be handled again when its claim ends", claim)


async def _keeping(
    log: DeliveryLog, claim: Claim, work: Callable[[], Awaitable[T]], seconds: float, outcome: list[T]
) -> None:
    failure: Exception | None = None
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_renew, log, claim, seconds)
        try:
            outcome.append(await outcome_of(work()))
        except Exception as error:  # kept out of the task group, which would wrap it
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure


async def _renew(log: DeliveryLog, claim: Claim, seconds: float) -> None:
    while True:
        await anyio.sleep(seconds / 3)
        if await _quietly(log.renew(claim, seconds), "could not be renewed", claim) is False:
            _log.warning("the claim of delivery %s was lost while it was handled", claim.key)
            return


async def _quietly(step: Awaitable[T], what: str, claim: Claim) -> T | None:
    try:
        return await step
    except Exception as error:
        _log.warning("delivery %s %s: %s: %s", claim.key, what, type(error).__name__, error)
        return None
