"""With webhooks: what the sandbox delivers ends a wait at once, through a receiver and real sockets."""

from __future__ import annotations

import time
from typing import Any

import anyio
import pytest

from tests.bulks.leftovers import assert_nothing_left
from tests.bulks.world import World, world
from tests.support.patience import PATIENCE
from tests.support.web_servers import serve_asgi
from weavr_multi import Response
from weavr_multi.bulks import MemoryJournal, Polling
from weavr_multi.webhooks import BulkProgress, WebhookApp, WebhookReceiver

pytestmark = pytest.mark.asyncio
SELDOM = Polling(500, 500)


async def test_a_wait_ends_within_a_tenth_of_a_second_of_its_webhook() -> None:
    async with world(rate=40) as here:  # over before the first look
        arrived: list[float] = []
        receiver = WebhookReceiver(
            keys=[here.sandbox.api_key], webhooks_keys=[here.sandbox.programme.webhooks_key], hand_over=[here.weavr]
        )

        @receiver.on(BulkProgress)
        async def note(event: BulkProgress) -> None:
            arrived.append(time.monotonic())

        async with serve_asgi(WebhookApp(receiver)) as url:
            here.sandbox.webhooks.register(url)
            process = (await here.bulks.submit_transfers(here.transfers(12))).process
            await process.execute("ON_FAILURE_STOP", webhook_interval=3)
            told: list[int] = []
            update = await process.wait(poll=SELDOM, deadline=30, on_progress=lambda it: told.append(it.done))
            ended = time.monotonic()
            await here.sandbox.settle()
        assert update.status == "COMPLETED"
        assert told[-1] == 12
        assert told == sorted(set(told))
        assert len(arrived) >= 4  # the quarters came too, whether or not somebody had time for each
        assert ended - arrived[-1] < 0.1 * PATIENCE
        polls = [request for request in here.sandbox.requests if request.operation == "bulks.get"]
        assert len(polls) <= 1  # the early poll of every wait, where the machine was too busy to end before it
        await assert_nothing_left(here.bulks)


async def test_a_run_of_several_chunks_goes_on_by_webhooks_alone() -> None:
    async with world(rate=5) as here:  # a chunk takes a fifth of a second: somebody waits when its webhook comes
        receiver = WebhookReceiver(
            keys=[here.sandbox.api_key], webhooks_keys=[here.sandbox.programme.webhooks_key], hand_over=[here.weavr]
        )
        async with serve_asgi(WebhookApp(receiver)) as url:
            here.sandbox.webhooks.register(url)
            run = await here.bulks.submit_transfers(here.transfers(6), chunk_size=2, journal=MemoryJournal())
            outcome = await run.run("ON_FAILURE_STOP", poll=SELDOM, deadline=30)
            await here.sandbox.settle()
        assert outcome.status == "COMPLETED"
        assert here.moved == 21


async def test_a_webhook_that_came_late_turns_nothing_back() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(3))
        await run.run("ON_FAILURE_STOP", poll=0.02)
        late: dict[str, Any] = {"bulkId": run.bulk_ids[0], "status": "RUNNING", "submittedItemsCount": 3}
        assert not here.weavr.hand_over(BulkProgress.from_dict(late))
        assert run.status == "COMPLETED"


class Hasty:
    """A transport whose service has executed everything, and told so, before the answer to ``execute`` is read."""

    here: World

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    async def send(self, method: str, url: str, *given: Any) -> Response:
        """Send; after an execution tell its end."""
        answer: Response = await self.inner.send(method, url, *given)
        if url.endswith("/execute"):
            await self.here.sandbox.settle()
            bulk_id = url.split("/")[-2]
            self.here.weavr.hand_over(
                BulkProgress.from_dict(
                    {
                        "bulkId": bulk_id,
                        "status": "COMPLETED",
                        "submittedItemsCount": 2,
                        "operationStatusCounts": [{"status": "COMPLETED", "count": 2}],
                    }
                )
            )
        return answer

    async def aclose(self) -> None:
        """Close what is inside."""
        await self.inner.aclose()


@pytest.mark.parametrize("count", [2, 6])
async def test_a_webhook_that_is_quicker_than_the_answer_ends_the_wait(count: int) -> None:
    made: list[Hasty] = []

    def wrap(inner: Any, clock: Any) -> Hasty:
        made.append(Hasty(inner))
        return made[0]

    async with world(wrap=wrap) as here:
        made[0].here = here
        run = await here.bulks.submit_transfers(here.transfers(count), chunk_size=2, journal=MemoryJournal())
        with anyio.fail_after(60):
            outcome = await run.run("ON_FAILURE_STOP", poll=SELDOM)
        assert outcome.ok
        assert [request for request in here.sandbox.requests if request.operation == "bulks.get"] == []
        await assert_nothing_left(here.bulks)


async def test_a_webhook_that_came_before_the_wait_began_does_not_cost_a_whole_interval() -> None:
    async with world() as here:
        process = (await here.bulks.submit_transfers(here.transfers(2))).process
        await process.execute("ON_FAILURE_STOP")
        await here.sandbox.settle()  # over and told: nobody listened
        with anyio.fail_after(60):
            assert (await process.wait(poll=SELDOM)).status == "COMPLETED"
