"""A wait outlives what a long wait meets: dead tokens, a service that is not there, errors, throttling."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.leftovers import assert_nothing_left
from tests.bulks.world import World, world
from weavr_multi import BulkTimedOut, ConnectionFailed, Forbidden, NotFound, Response
from weavr_multi.bulks import BulkProcess

pytestmark = pytest.mark.anyio

MINUTE = 60.0


async def running(here: World, count: int = 6, bulks: Any = None) -> BulkProcess:
    """A process that has just begun."""
    process = (await (bulks or here.bulks).submit_transfers(here.transfers(count))).process
    await process.execute("ON_FAILURE_CONTINUE")
    return process


class Unreachable:
    """A service that refuses every connection for a while."""

    def __init__(self, inner: Any, clock: Any) -> None:
        self.inner = inner
        self.clock = clock
        self.until = 0.0
        self.refused = 0

    async def send(self, *given: Any) -> Response:
        """Refuse, or pass on."""
        if self.clock.monotonic() < self.until:
            self.refused += 1
            raise ConnectionFailed("connection refused", never_sent=True)
        answer: Response = await self.inner.send(*given)
        return answer

    async def aclose(self) -> None:
        """Close what is inside."""
        await self.inner.aclose()


async def test_a_token_that_dies_between_two_looks_is_replaced() -> None:
    async with world(rate=1 / (5 * MINUTE), linked=True) as here:
        process = await running(here)
        update = await process.wait(poll=7 * MINUTE)  # a token lives five minutes from its last use
        assert update.status == "COMPLETED"
        signed_in = [request for request in here.sandbox.requests if request.operation == "access.login_with_password"]
        assert len(signed_in) >= 4


async def test_a_token_of_the_back_office_is_replaced_too() -> None:
    async with world(rate=1 / (5 * MINUTE), linked=True) as here:
        session = await here.weavr.backoffice.session(here.seeded.identity)
        process = await running(here, bulks=session.bulks)
        assert (await process.wait(poll=7 * MINUTE)).status == "COMPLETED"
        assert here.moved == 21


async def test_half_a_minute_of_refused_connections_is_waited_out() -> None:
    links: list[Unreachable] = []

    def wrap(inner: Any, clock: Any) -> Unreachable:
        links.append(Unreachable(inner, clock))
        return links[0]

    async with world(rate=0.2, linked=True, wrap=wrap) as here:
        process = await running(here)
        assert here.clock is not None
        links[0].until = here.clock.monotonic() + 30
        assert (await process.wait(deadline=10 * MINUTE)).status == "COMPLETED"
        assert links[0].refused >= 3
        await assert_nothing_left(here.bulks)


async def test_errors_of_the_service_are_waited_out() -> None:
    async with world(rate=0.2, linked=True) as here:
        process = await running(here)
        here.sandbox.fail("bulks.get", 503, times=5)
        here.sandbox.fail("bulks.get", 500, times=2)
        assert (await process.wait()).status == "COMPLETED"


async def test_lost_answers_are_waited_out() -> None:
    async with world(rate=0.2, linked=True) as here:
        process = await running(here)
        here.sandbox.drop_after_commit("bulks.get", times=4)
        assert (await process.wait()).status == "COMPLETED"


@pytest.mark.parametrize(
    "refusal",
    [
        {"status": 429, "headers": {"x-ratelimit-reset": "7"}},
        {"status": 429},
        {"status": 409, "code": "TOO_MANY_REQUESTS"},
    ],
    ids=["429 with its reset", "429 without", "409"],
)
async def test_a_storm_of_throttling_is_waited_out(refusal: dict[str, Any]) -> None:
    async with world(rate=0.2, linked=True) as here:
        process = await running(here)
        here.sandbox.fail("bulks.get", times=12, **refusal)
        assert (await process.wait()).status == "COMPLETED"


async def test_nothing_is_asked_before_the_window_opens_again() -> None:
    async with world(rate=0.05, linked=True) as here:
        process = await running(here, 3)
        assert here.clock is not None
        here.sandbox.fail("bulks.get", 429, headers={"x-ratelimit-reset": "40"}, times=1)
        begun, looks = here.clock.now, []

        async def look(update: object) -> None:
            looks.append(here.clock.now - begun)  # type: ignore[union-attr]

        await process.wait(on_progress=look)
        assert looks[0] >= 40


async def test_throttling_by_a_limit_of_the_service_slows_the_client_and_the_wait_ends() -> None:
    async with world(rate=1, linked=True) as here:
        process = await running(here, 30)
        here.sandbox.rate_limit(1, per=4, operation="bulks.get")
        assert (await process.wait(poll=0.5)).status == "COMPLETED"
        refused = sum(request.status == 429 for request in here.sandbox.requests)
        looks = sum(request.operation == "bulks.get" for request in here.sandbox.requests)
        assert refused <= looks / 2 + 2


async def test_a_pause_in_the_middle_is_waited_out() -> None:
    async with world(rate=1, linked=True) as here:
        process = await running(here, 20)
        told: list[str] = []

        async def look(update: Any) -> None:
            told.append(update.status)
            if len(told) == 2 and update.status == "RUNNING":
                await process.pause()
            if update.status == "PAUSED" and "RESUMED" not in told:
                told.append("RESUMED")
                await process.resume()

        assert (await process.wait(on_progress=look, deadline=600 * MINUTE)).status == "COMPLETED"
        assert "PAUSED" in told


async def test_a_process_that_stays_paused_ends_the_wait_at_its_deadline() -> None:
    async with world(rate=1, linked=True) as here:
        process = await running(here, 20)
        await process.pause()
        with pytest.raises(BulkTimedOut) as caught:
            await process.wait(deadline=300)
        assert caught.value.update.status == "PAUSED"
        await assert_nothing_left(here.bulks)


async def test_a_process_cancelled_by_somebody_else_ends_the_wait() -> None:
    async with world(rate=1, linked=True) as here:
        process = await running(here, 20)

        async def look(update: Any) -> None:
            if not update.is_final:
                await here.bulks.process(process.bulk_id).cancel()

        assert (await process.wait(on_progress=look)).status == "CANCELLED"


async def test_a_process_that_is_not_there_ends_the_wait_at_once() -> None:
    async with world(linked=True) as here:
        with pytest.raises(NotFound):
            await here.bulks.process("123456").wait()
        await assert_nothing_left(here.bulks)


async def test_a_missing_permission_ends_the_wait_at_once() -> None:
    async with world(rate=1, linked=True) as here:
        process = await running(here)
        here.sandbox.fail("bulks.get", 403, code="INSUFFICIENT_PERMISSIONS")
        with pytest.raises(Forbidden):
            await process.wait()
        await assert_nothing_left(here.bulks)


async def test_a_window_that_never_opens_silences_a_client_for_a_quarter_of_an_hour_at_most() -> None:
    async with world(rate=0.2, linked=True) as here:
        process = await running(here)
        here.sandbox.fail("bulks.get", 429, headers={"x-ratelimit-reset": "1000000000"}, times=1)
        assert here.clock is not None
        begun = here.clock.monotonic()
        assert (await process.wait()).status == "COMPLETED"
        assert here.clock.monotonic() - begun <= 16 * MINUTE
