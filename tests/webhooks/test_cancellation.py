"""Cancellation beside handlers: what is done stays done, and a stray cancellation is an error like any other."""

from __future__ import annotations

import asyncio

import anyio
import pytest

from tests.support.patience import until
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    ClaimState,
    Decision,
    DefaultedDecision,
    ManagedCardAuthorisationRequest,
    MemoryDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
    WebhookVerifier,
    once,
)

pytestmark = pytest.mark.anyio
KEY = "the api key"


async def cancelled_elsewhere() -> None:
    """Wait for a task that somebody else cancels: under asyncio that raises what looks like one's own cancellation."""
    task = asyncio.ensure_future(asyncio.sleep(60))
    task.cancel()
    await task


async def test_work_that_is_done_when_the_cancellation_comes_is_remembered_and_not_done_again() -> None:
    log, done = MemoryDeliveryLog(), []
    delivery = WebhookVerifier(KEY).verify(*signed_delivery({}, KEY, event_type=TransferStateChanged))
    with anyio.CancelScope() as scope:

        async def work() -> None:
            done.append(1)
            scope.cancel()

        await once(log, delivery, work)
    assert scope.cancelled_caught
    assert (await log.claim(delivery.key, 60)).state is ClaimState.COMPLETED
    assert done == [1]


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_handler_that_awaits_something_cancelled_is_answered_500_and_gives_its_claim_back(
    anyio_backend: str,
) -> None:
    receiver, calls = WebhookReceiver(KEY), []

    @receiver.on(TransferStateChanged)
    async def handler(event: TransferStateChanged) -> None:
        calls.append(1)
        if len(calls) == 1:
            await cancelled_elsewhere()

    one = signed_delivery({}, KEY, event_type=TransferStateChanged)
    assert [(await receiver.receive(*one)).status for _ in range(3)] == [500, 204, 204]
    assert len(calls) == 2


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_deciding_handler_that_awaits_something_cancelled_is_answered_with_the_configured_decision(
    anyio_backend: str,
) -> None:
    receiver, reports = WebhookReceiver(KEY), list[DefaultedDecision]()

    @receiver.decide(ManagedCardAuthorisationRequest, otherwise=APPROVED, on_default=reports.append)
    async def handler(event: ManagedCardAuthorisationRequest) -> Decision:
        await cancelled_elsewhere()
        raise AssertionError

    answer = await receiver.receive(*signed_delivery({}, KEY, event_type=ManagedCardAuthorisationRequest))
    assert (answer.status, answer.body) == (200, b'{"result":"APPROVED"}')
    assert [report.reason for report in reports] == ["failed"]
    assert "awaited something that was cancelled" in str(reports[0].error)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_task_that_is_cancelled_by_its_server_stays_cancelled(anyio_backend: str) -> None:
    receiver, started = WebhookReceiver(KEY), asyncio.Event()

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def handler(event: ManagedCardAuthorisationRequest) -> Decision:
        started.set()
        await asyncio.sleep(60)
        raise AssertionError

    one = signed_delivery({}, KEY, event_type=ManagedCardAuthorisationRequest)
    task = asyncio.ensure_future(receiver.receive(*one))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_request_whose_first_sending_was_cancelled_is_decided_for_the_second() -> None:
    receiver, calls, answers, go_on = WebhookReceiver(KEY), [], [], anyio.Event()

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def handler(event: ManagedCardAuthorisationRequest) -> Decision:
        calls.append(1)
        await go_on.wait()
        return APPROVED

    one = signed_delivery({}, KEY, event_type=ManagedCardAuthorisationRequest)

    async def send() -> None:
        answers.append((await receiver.receive(*one)).body)

    async with anyio.create_task_group() as tasks, anyio.create_task_group() as first:
        first.start_soon(receiver.receive, *one)
        await until(lambda: calls)
        tasks.start_soon(send)
        await anyio.sleep(0.05)  # it waits while the first is being decided
        first.cancel_scope.cancel()
        go_on.set()
    assert calls == [1]
    assert answers == [b'{"result":"APPROVED"}']
