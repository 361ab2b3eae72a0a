"""Slow work is handed to the engine under the delivery's key: a delivery that comes again begins nothing new."""

from __future__ import annotations

from uuid import uuid4

import pytest
from temporalio import workflow
from temporalio.common import WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from tests.support.temporal_server import TemporalServer, connected
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import TransferStateChanged, WebhookReceiver

pytestmark = pytest.mark.anyio
KEY = "the api key"


@workflow.defn(name="settle")
class Settle:
    """Work that takes long."""

    @workflow.run
    async def run(self, number: str) -> str:
        """Return what it was told."""
        return number


async def test_a_delivery_that_is_handled_again_begins_no_second_workflow(temporal: TemporalServer) -> None:
    """Two receivers without a common log, and a handler that fails after it began the work: one workflow each."""
    client, queue, begun = await connected(temporal.address), uuid4().hex, list[str]()

    async def hand_over(event: TransferStateChanged) -> None:
        try:
            run = await client.start_workflow(
                "settle",
                event.delivery.call_ref,
                id=f"settle/{event.delivery.key}",
                task_queue=queue,
                id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE,
            )
        except WorkflowAlreadyStartedError:
            return
        begun.append(run.id)
        if len(begun) == 1:
            raise ConnectionError("the receiver dies before the delivery is completed")

    receivers = [WebhookReceiver(KEY), WebhookReceiver(KEY)]
    for receiver in receivers:
        receiver.on(TransferStateChanged)(hand_over)
    statuses = []
    async with Worker(client, task_queue=queue, workflows=[Settle], workflow_runner=UnsandboxedWorkflowRunner()):
        for number in ("1", "2"):
            one = signed_delivery({"n": number}, KEY, path="/transfers/watch", call_ref=f"{queue}-{number}")
            for receiver in (*receivers, *receivers):
                statuses.append((await receiver.receive(one.path, one.headers, one.body)).status)
        results = [await client.get_workflow_handle(name).result() for name in begun]
    assert statuses == [500, *[204] * 7]
    assert results == [f"{queue}-1", f"{queue}-2"]
