"""Renewing claims: by whom, for how long, and what a closing service leaves."""

from __future__ import annotations

import threading
import time

import anyio
import pytest

from tests.support.patience import until
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import Claim, Event, MemoryDeliveryLog, TransferStateChanged, WebhookReceiver
from weavr_multi.webhooks.deliveries import renewal

pytestmark = pytest.mark.anyio
KEY = "the api key"


class RecordingLog(MemoryDeliveryLog):
    """A log that notes who renews a claim, and for how many seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.renewals: list[tuple[str, float]] = []

    async def renew(self, claim: Claim, seconds: float) -> bool:
        self.renewals.append((threading.current_thread().name, seconds))
        return await super().renew(claim, seconds)


async def test_a_handler_that_waits_is_renewed_by_its_event_loop() -> None:
    """The event loop itself renews the claim of a handler that lets it run."""
    log = RecordingLog()
    receiver = WebhookReceiver(KEY, log=log, claim_seconds=1)

    @receiver.on(TransferStateChanged)
    async def handle(event: Event) -> None:
        await until(lambda: (threading.current_thread().name, 1) in log.renewals)

    assert (await receiver.receive(*signed_delivery({}, KEY, event_type=TransferStateChanged))).status == 204


async def test_a_log_that_does_not_say_that_threads_may_use_it_is_left_alone_by_the_thread() -> None:
    """A log of the user's own may be bound to its event loop: only `any_loop = True` lets the thread renew."""

    class OwnLog(RecordingLog):
        any_loop = False

    log = OwnLog()
    receiver = WebhookReceiver(KEY, log=log, claim_seconds=0.05)

    @receiver.on(TransferStateChanged)
    async def blocks(event: Event) -> None:
        time.sleep(0.2)

    await receiver.receive(*signed_delivery({}, KEY, event_type=TransferStateChanged))
    assert {name for name, _ in log.renewals} <= {threading.current_thread().name}


async def test_a_claim_that_is_held_when_the_service_has_stopped_lasts_seconds_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A handler that outlives the grace keeps its claim while the process lives, and five seconds longer."""
    monkeypatch.setattr(renewal, "_GRACE", 0.01)
    log, go_on, started = RecordingLog(), anyio.Event(), anyio.Event()
    receiver = WebhookReceiver(KEY, log=log)

    @receiver.on(TransferStateChanged)
    async def goes_on(event: Event) -> None:
        started.set()
        await go_on.wait()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(receiver.receive, *signed_delivery({}, KEY, event_type=TransferStateChanged))
        await started.wait()
        await receiver.aclose()
        assert log.renewals == [(threading.current_thread().name, 5.0)]
        go_on.set()


async def test_closing_a_receiver_at_rest_does_not_wait() -> None:
    """Where nothing is handled, closing renews nothing and is done at once."""
    log = RecordingLog()
    with anyio.fail_after(60):
        await WebhookReceiver(KEY, log=log).aclose()
    assert log.renewals == []


def test_a_forked_process_holds_no_claims() -> None:
    """The handlers of the parent process do not run in the child, which renews nothing for them."""
    renewals = renewal.Renewals()
    log = RecordingLog()
    claim = anyio.run(log.claim, "a", 60)
    renewals.add(renewal.HeldClaim(log, claim, 60))
    renewals.after_fork()
    anyio.run(renewals.settle, log)
    assert log.renewals == []
