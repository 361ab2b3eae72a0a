"""Hands webhook events over to the tasks that wait for news of the same thing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.core.concurrency.wakeup import Waiter

if TYPE_CHECKING:
    from weavr_multi.core.clock import Clock

# Event class -> topic, and the path to the id of the thing that it is about. LoginStatusChanged is not here: it
# names no challenge, and the StepUpStatusChanged that comes with it says the same and carries the token.
TOPICS: Final = {
    "StepUpStatusChanged": ("challenge", "challenge_id"),
    "BulkProgress": ("bulk", "bulk_id"),
    "BeneficiaryBatchStateChanged": ("batch", "id"),
    "IbanChanged": ("iban", "iban.managed_account_id"),
    "KybStatusChanged": ("kyb", "corporate_id"),
    "KycStatusChanged": ("kyc", "consumer_id"),
    "ManagedAccountChanged": ("iban", "account.id.id"),
    "OutgoingWireTransferStateChanged": ("wire", "transfer.id.id"),
    "SendStateChanged": ("send", "send.id.id"),
}
# An approval may be quicker than the code that will wait for it; a challenge lives five minutes.
KEPT: Final = frozenset({"challenge"})
KEEP_SECONDS: Final = 300.0
KEEP_MOST: Final = 10_000


class EventBus:
    """The waiting rooms of one client, its copies and its sessions."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._listeners: dict[tuple[str, str], list[Callable[[Any], object]]] = {}
        self._kept: OrderedDict[tuple[str, str], tuple[float, Any]] = OrderedDict()

    def give(self, event: object) -> bool:
        """Hand an event to those who listen for it, from any thread; return whether somebody did."""
        address = self._address(event)
        if address is None:
            return False
        if address[0] in KEPT:
            self._keep(address, event)
        listeners = list(self._listeners.get(address, ()))
        for listener in listeners:
            listener(event)
        return bool(listeners)

    def listen(self, topic: str, key: str, listener: Callable[[Any], object]) -> Callable[[], None]:
        """Call `listener(event)` for each event about one thing, in the thread of the giver, until told to stop.

        Args:
            topic: ``challenge``, ``bulk`` or another of `TOPICS`.
            key: The id of the challenge, the bulk process or the other thing.
            listener: Must not raise and must not wait.

        Returns:
            The function that ends it; calling it twice is harmless.
        """
        address = (topic, key)
        self._listeners.setdefault(address, []).append(listener)

        def stop() -> None:
            there = self._listeners.get(address, [])
            with suppress(ValueError):
                there.remove(listener)
            if not there:
                self._listeners.pop(address, None)

        return stop

    def kept(self, topic: str, key: str) -> Any | None:
        """Return the last event about a thing if it came in the last five minutes and its topic is kept, else None."""
        until, event = self._kept.get((topic, key), (0.0, None))
        return event if self._clock.monotonic() < until else None

    async def wait_for(self, topic: str, key: str, seconds: float) -> Any:
        """Wait for the event about a thing, or `TimeoutError`; one that came in the last five minutes counts."""
        import anyio

        waiter = Waiter()
        found: list[Any] = []

        def listener(event: Any) -> None:
            found.append(event)
            waiter.wake()

        stop = self.listen(topic, key, listener)
        try:
            early = self.kept(topic, key)
            if early is not None:
                return early
            with anyio.fail_after(seconds):
                await waiter.wakeup.wait()
            return found[0]
        finally:
            stop()

    def _address(self, event: object) -> tuple[str, str] | None:
        for cls in type(event).__mro__:
            topic = TOPICS.get(cls.__name__)
            if topic is not None:
                key: object = event
                for name in topic[1].split("."):
                    key = getattr(key, name, None)
                return (topic[0], key) if isinstance(key, str) else None
        return None

    def _keep(self, address: tuple[str, str], event: object) -> None:
        now = self._clock.monotonic()
        self._kept[address] = (now + KEEP_SECONDS, event)
        self._kept.move_to_end(address)
        while self._kept:
            oldest = next(iter(self._kept))
            if len(self._kept) <= KEEP_MOST and self._kept[oldest][0] > now:
                break
            del self._kept[oldest]
