"""One chunk at a time with plain data in and out: what a task engine drives."""

from __future__ import annotations

import json

import pytest

from tests.bulks.world import world
from weavr_multi import BulkTimedOut, ConfigurationError
from weavr_multi.bulks import (
    InvalidItems,
    MemoryJournal,
    RunChanged,
    collect_chunk,
    follow_chunk,
    submit_chunk,
)

pytestmark = pytest.mark.anyio


async def test_three_tasks_that_share_nothing_but_json_do_what_a_run_does() -> None:
    async with world() as here:
        items = json.loads(json.dumps(here.transfers(4, failing=(2,))))
        chunk = json.dumps(await submit_chunk(here.bulks, "transfers", items, run_id="march", index=1, first=10))
        other = await here.weavr.sign_in(here.seeded.email, here.seeded.password)
        ended = json.dumps(
            await follow_chunk(other.bulks, json.loads(chunk), mode="ON_FAILURE_CONTINUE", deadline=30, poll=0.02)
        )
        results = json.loads(json.dumps(await collect_chunk(here.bulks, json.loads(ended))))
        assert json.loads(ended)["counts"] == {"COMPLETED": 3, "FAILED": 1}
        assert [(result["index"], result["status"]) for result in results] == [
            (10, "COMPLETED"),
            (11, "COMPLETED"),
            (12, "FAILED"),
            (13, "COMPLETED"),
        ]
        assert [result["index"] for result in await collect_chunk(here.bulks, json.loads(ended), status="FAILED")] == [
            12
        ]


async def test_each_task_can_be_repeated() -> None:
    async with world() as here:
        items, journal = here.transfers(3), MemoryJournal()
        chunks = [await submit_chunk(here.bulks, "transfers", items, run_id="march", journal=journal) for _ in range(2)]
        assert chunks[0] == chunks[1]
        for _ in range(2):
            await follow_chunk(here.bulks, chunks[0], mode="ON_FAILURE_STOP", poll=0.02, journal=journal)
        assert (here.submitted, here.moved) == (1, 6)
        assert (await journal.read("march"))["0"]["status"] == "COMPLETED"


async def test_a_task_without_a_journal_is_repeated_safely_by_its_ref() -> None:
    async with world() as here:
        first = await submit_chunk(here.bulks, "transfers", here.transfers(3), run_id="march")
        second = await submit_chunk(here.bulks, "transfers", here.transfers(3), run_id="march")
        assert first["bulk_id"] == second["bulk_id"]


async def test_other_items_in_the_same_place_are_refused() -> None:
    async with world() as here:
        journal = MemoryJournal()
        await submit_chunk(here.bulks, "transfers", here.transfers(3), run_id="march", journal=journal)
        with pytest.raises(RunChanged):
            await submit_chunk(here.bulks, "transfers", here.transfers(2), run_id="march", journal=journal)


async def test_what_is_wrong_is_named_by_its_place_in_the_whole_input() -> None:
    async with world() as here:
        items = here.transfers(2)
        items[1]["profile_id"] = "x"
        with pytest.raises(InvalidItems) as caught:
            await submit_chunk(here.bulks, "transfers", items, run_id="march", index=2, first=200)
        assert [item.index for item in caught.value.items] == [201]
        assert here.submitted == 0


@pytest.mark.parametrize("count", [0, 10_001])
async def test_a_chunk_has_one_to_ten_thousand_items(count: int) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="1 to 10000"):
            await submit_chunk(here.bulks, "transfers", [{}] * count, run_id="march")


async def test_a_wait_that_timed_out_is_taken_up_by_the_next_task() -> None:
    async with world(rate=1, linked=True) as here:
        chunk = await submit_chunk(here.bulks, "transfers", here.transfers(10), run_id="march")
        with pytest.raises(BulkTimedOut):
            await follow_chunk(here.bulks, chunk, mode="ON_FAILURE_STOP", deadline=3)
        assert (await follow_chunk(here.bulks, chunk))["status"] == "COMPLETED"


async def test_a_task_cannot_have_a_name_of_the_journals_own() -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="run_id"):
            await submit_chunk(here.bulks, "transfers", here.transfers(1), run_id="//bulk/7")
