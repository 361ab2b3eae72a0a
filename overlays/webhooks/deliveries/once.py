"""Handles a delivery once: claim it, call the handler, complete it; release the claim on failure."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Final, TypeVar

import anyio

from weavr_multi.core.calls.options import LONGEST
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.hooks.activity import Observer, observed, outcome_of
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.webhooks import responses
from weavr_multi.webhooks.deliveries.base import Claim, ClaimLost, ClaimState, DeliveryLog
from weavr_multi.webhooks.deliveries.renewal import RENEWALS, HeldClaim, quietly
from weavr_multi.webhooks.deliveries.transaction import TransactionalLog, in_transaction
from weavr_multi.webhooks.delivery import Delivery
from weavr_multi.webhooks.errors import DuplicateDelivery
from weavr_multi.webhooks.handlers import Handlers

T = TypeVar("T")
_log: Final = logging.getLogger("weavr_multi.webhooks")

CLAIM_SECONDS: Final = 60.0
STATUS: Final = {
    **dict.fromkeys(("handled", "duplicate", "ignored"), responses.DONE),
    "busy": responses.BUSY,
    "failed": responses.FAILED,
    "unavailable": responses.UNAVAILABLE,
}
_METHODS: Final = ("claim", "renew", "complete", "release", "aclose")


async def once(
    log: DeliveryLog, delivery: Delivery, work: Callable[[], Awaitable[T]], *, seconds: float = CLAIM_SECONDS
) -> T:
    """Run some work unless the delivery was handled already; for your own endpoints (`WebhookReceiver` does it by
    itself).

    If the process dies in the middle, the claim ends by itself and the delivery can be handled again: at least
    once, and more than once only for what was in flight when a process died.

    Args:
        log: The delivery log.
        delivery: The delivery, ``event.delivery``.
        work: The work; called without arguments.
        seconds: How long the claim of a process that died lasts; a living one renews it as long as the work takes.

    Raises:
        ConfigurationError: `seconds` is no length of time.
        DuplicateDelivery: It was handled already, or another worker is handling it. The work was not started.
        Exception: Whatever the work raises; the claim is given back first.
    """
    claim = await claim_delivery(log, delivery, checked_seconds(seconds, "seconds"))
    return await run_claimed(log, claim, work, seconds)


class Handling:
    """Handles the events of a receiver, each once."""

    def __init__(
        self, log: DeliveryLog, handlers: Handlers, seconds: float, observer: Observer | None, *, recoverable: bool
    ) -> None:
        if isinstance(log, type) or not all(callable(getattr(log, name, None)) for name in _METHODS):
            raise ConfigurationError(f"log is a delivery log, such as SqliteDeliveryLog(path), got {log!r}")
        self.log = log
        self.recoverable = recoverable
        self._handlers = handlers
        self._seconds = seconds
        self._observer = observer

    async def handle(self, event: Event) -> str:
        """Claim an event, call its handlers, complete it, and return what became of it: a key of `STATUS`."""
        if not self._handlers.take(event):
            return "ignored"
        name, key = type(event).__name__, event.delivery.key
        try:
            claim, beside = await self._claim(event)
        except DuplicateDelivery as error:
            return "duplicate" if error.completed else "busy"
        except Exception as error:
            _log.error("delivery %s: the delivery log failed: %s: %s", key, type(error).__name__, error)
            return "unavailable"
        try:
            with observed(self._observer, "handler", name):
                await self._run(event, claim, beside)
        except ClaimLost as lost:  # perhaps to another event about the same: then this one is not handled yet
            return "duplicate" if lost.claim is claim else "busy"
        except Exception:
            _log.exception("delivery %s: a handler of %s failed", key, name)
            return "failed"
        return "handled"

    async def _claim(self, event: Event) -> tuple[Claim, Claim | None]:
        claim = await claim_delivery(self.log, event.delivery, self._seconds)
        if not self.recoverable:
            return claim, None
        from weavr_multi.webhooks.recovery.event_key import claim_facts

        return claim, await claim_facts(self.log, event, claim, self._seconds)

    async def _run(self, event: Event, claim: Claim, beside: Claim | None) -> None:
        run, log = partial(self._handlers.run, event), self.log
        if isinstance(log, TransactionalLog) and self._handlers.want_transaction(event):
            work = partial(in_transaction, log, claim, beside, run)
            await run_claimed(log, claim, work, self._seconds, completes=True, beside=beside)
        else:
            await run_claimed(log, claim, run, self._seconds, beside=beside)


async def claim_delivery(log: DeliveryLog, delivery: Delivery, seconds: float) -> Claim:
    """Claim a delivery, or raise `DuplicateDelivery`."""
    claim = await log.claim(delivery.key, seconds)
    if claim.state is ClaimState.CLAIMED:
        return claim
    completed = claim.state is ClaimState.COMPLETED
    reason = "it was handled already" if completed else "another worker is handling it"
    error = DuplicateDelivery.of(delivery, reason)
    error.completed = completed
    raise error


async def run_claimed(
    log: DeliveryLog,
    claim: Claim,
    work: Callable[[], Awaitable[T]],
    seconds: float,
    *,
    completes: bool = False,
    beside: Claim | None = None,
) -> T:
    """Do the work of a claimed delivery, keeping the claim alive.

    Complete the claim, or release it if the work fails.

    Args:
        completes: Whether the work completes the claim itself.
        beside: A second claim of the same work. It is completed first: after a crash in between the delivery is handled
            again if it is sent again, and not taken for one that never came.
    """
    outcome: list[T] = []
    held = [HeldClaim(log, one, seconds) for one in (beside, claim) if one is not None]
    for one in held:
        RENEWALS.add(one)
    try:
        await _keeping(held, work, outcome)
    finally:
        for one in held:
            one.over = True
        with anyio.CancelScope(shield=True):
            for one in held:
                await _end(log, one.claim, done=bool(outcome), completed=completes)
        for one in held:
            RENEWALS.remove(one)
    return outcome[0]


async def _end(log: DeliveryLog, claim: Claim, *, done: bool, completed: bool) -> None:
    # Work that is done stays done, also when a cancellation comes right after it.
    if not done:
        await quietly(log.release(claim), "could not be released; it can be handled when its claim ends", claim)
    # If the log fails now, the work is done all the same: Weavr must not send the event again.
    elif (
        not completed and await quietly(log.complete(claim), "was handled but could not be remembered", claim) is False
    ):
        _log.warning("delivery %s was handled twice: its claim had ended", claim.key)


async def _keeping(held: Sequence[HeldClaim], work: Callable[[], Awaitable[T]], outcome: list[T]) -> None:
    failure: Exception | None = None
    async with anyio.create_task_group() as tasks:
        for one in held:
            tasks.start_soon(one.keep)
        try:
            outcome.append(await outcome_of(work()))
        except Exception as error:  # kept out of the task group, which would wrap it
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure


def checked_seconds(seconds: float, name: str) -> float:
    """Return a length of time that clocks and databases can add to a time, or raise `ConfigurationError`."""
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds <= LONGEST:
        raise ConfigurationError(f"{name} is a positive number of seconds, got {seconds!r}")
    return seconds
