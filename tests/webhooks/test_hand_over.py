"""From a delivery to whoever waits in the client: step-ups, sign-ins by biometrics, bulk processes."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from weavr_multi import Weavr
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import BulkProgress, StepUpStatusChanged, WebhookReceiver

pytestmark = pytest.mark.anyio
KEY = "the api key"


@pytest.mark.parametrize(
    ("path", "body", "topic", "event_type"),
    [
        ("/stepup/watch", {"challengeId": "7", "status": "VERIFIED"}, "challenge", StepUpStatusChanged),
        ("/bulk_process_end/watch", {"bulkId": "7", "status": "COMPLETED"}, "bulk", BulkProgress),
    ],
)
async def test_a_delivery_wakes_the_client_that_waits_for_it(
    path: str, body: dict[str, Any], topic: str, event_type: type
) -> None:
    async with Weavr(api_key=KEY, base_url="http://127.0.0.1:1") as weavr:
        receiver = WebhookReceiver(KEY, hand_over=[weavr])
        waiting = weavr._requestor.event_bus
        got: list[object] = []

        async def wait() -> None:
            got.append(await waiting.wait_for(topic, "7", 60))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(wait)
            await anyio.wait_all_tasks_blocked()
            assert (await receiver.receive(*signed_delivery(body, KEY, path=path))).status == 204
        assert [type(event) for event in got] == [event_type]


async def test_an_approval_that_is_quicker_than_the_wait_for_it_is_kept() -> None:
    async with Weavr(api_key=KEY, base_url="http://127.0.0.1:1") as weavr:
        receiver = WebhookReceiver(KEY, hand_over=[weavr])
        body = {"challengeId": "7", "status": "VERIFIED", "authToken": "a.bearer.token"}
        await receiver.receive(*signed_delivery(body, KEY, path="/stepup/watch"))
        event = await weavr._requestor.event_bus.wait_for("challenge", "7", 60)
        assert event.auth_token.reveal() == "a.bearer.token"
