"""Renews claims while their handlers run: in the event loop, and in a thread if a handler blocks the loop."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable
from threading import Condition, Thread
from typing import Final, TypeVar

import anyio

from weavr_multi.core.concurrency.fork import reset_after_fork
from weavr_multi.webhooks.deliveries.base import Claim, DeliveryLog

T = TypeVar("T")
_log: Final = logging.getLogger("weavr_multi.webhooks")

_GRACE: Final = 2.0  # seconds in which handlers that a server has cancelled give their claims back
_LAST: Final = 5.0  # seconds that a claim lasts which is still held then: the process is about to end


class HeldClaim:
    """A claim whose handler runs in this process."""

    __slots__ = ("claim", "log", "over", "renewed", "seconds")

    def __init__(self, log: DeliveryLog, claim: Claim, seconds: float) -> None:
        self.log = log
        self.claim = claim
        self.seconds = seconds
        self.renewed = time.monotonic()
        self.over = False  # its handler has ended, or the claim was lost

    async def keep(self) -> None:
        """Renew the claim in the event loop until this is cancelled or the claim is lost."""
        while not self.over:
            await anyio.sleep(min(self.seconds / 3, 1.0))  # once a second, to notice that its seconds were cut
            if time.monotonic() - self.renewed >= self.seconds / 4:
                await self.renew()

    async def renew(self) -> None:
        """Make the claim last from now."""
        self.renewed = time.monotonic()
        kept = await quietly(self.log.renew(self.claim, self.seconds), "could not be renewed", self.claim)
        if kept is False and not self.over:
            self.over = True
            _log.warning("the claim of delivery %s was lost while it was handled", self.claim.key)

    def due(self) -> float:
        """Return when a thread has to renew the claim, because the event loop should have done so."""
        return self.renewed + self.seconds / 2


class Renewals:
    """The claims that this process holds, and the thread that renews those which no event loop renews in time.

    The thread runs while there are claims. It renews claims of logs that say, by ``any_loop``, that they can be used
    from any event loop and thread.
    """

    def __init__(self) -> None:
        self.after_fork()
        reset_after_fork(self)

    def after_fork(self) -> None:
        """Start anew: neither the thread nor the handlers run in a forked process."""
        self._changed = Condition()
        self._held: set[HeldClaim] = set()
        self._thread: Thread | None = None
        self._wakes = 0.0

    def add(self, held: HeldClaim) -> None:
        """Renew a claim from now on."""
        with self._changed:
            self._held.add(held)
            if not getattr(held.log, "any_loop", False):
                return
            if self._thread is None:
                self._thread = Thread(target=self._run, name="weavr-webhook-claims", daemon=True)
                self._thread.start()
            elif held.due() < self._wakes:
                self._changed.notify()

    def remove(self, held: HeldClaim) -> None:
        """Let a claim be: it was completed or released."""
        with self._changed:
            self._held.discard(held)

    async def settle(self, log: DeliveryLog) -> None:
        """Wait briefly until a log's claims are given back, and cut what remains to a few seconds.

        A server that stops has cancelled the handlers before. A handler that goes on all the same keeps its claim as
        long as the process lives.
        """
        with anyio.move_on_after(_GRACE):
            while self._of(log):  # noqa: ASYNC110 - handlers of other event loops count too
                await anyio.sleep(0.01)
        for held in self._of(log):
            held.seconds = min(held.seconds, _LAST)
            await held.renew()
            with self._changed:
                self._changed.notify()

    def _of(self, log: DeliveryLog) -> list[HeldClaim]:
        with self._changed:
            return [held for held in self._held if held.log is log]

    def _run(self) -> None:
        while True:
            with self._changed:
                held = [held for held in self._held if not held.over and getattr(held.log, "any_loop", False)]
                if not held:
                    self._thread = None
                    return
                self._wakes = min(one.due() for one in held)
                if (wait := self._wakes - time.monotonic()) > 0:
                    self._changed.wait(wait)
                    continue
            for one in held:
                if one.due() <= time.monotonic():
                    _log.warning("the event loop is blocked: a thread renews the claim of delivery %s", one.claim.key)
                    asyncio.run(one.renew())


RENEWALS: Final = Renewals()


async def quietly(step: Awaitable[T], what: str, claim: Claim) -> T | None:
    """Return what a step of a log returns; None, and a warning in the log, if it fails."""
    try:
        return await step
    except Exception as error:
        _log.warning("delivery %s %s: %s: %s", claim.key, what, type(error).__name__, error)
        return None
