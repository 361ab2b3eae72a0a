"""A named run whose journal was lost: what is found at the service is named, and the caller decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.bulks.world import World, world
from weavr_multi import ConfigurationError
from weavr_multi.bulks import AlreadySubmitted, BulkRun, MemoryJournal

pytestmark = pytest.mark.anyio
DAY = 24 * 3600


async def submit(here: World, items: Any, **options: Any) -> BulkRun:
    """The payroll, with a journal that knows nothing unless one is given."""
    options.setdefault("journal", MemoryJournal())
    return await here.bulks.submit_transfers(items, run_id="payroll", **options)


async def test_the_error_names_every_process_with_its_state_and_date() -> None:
    async with world(linked=True) as here:
        items = here.transfers(4)
        first = await submit(here, items, chunk_size=2)
        await first.processes[0].run("ON_FAILURE_STOP")
        with pytest.raises(AlreadySubmitted) as caught:
            await submit(here, items, chunk_size=2)
        done, waiting = caught.value.matches
        assert caught.value.bulk_ids == first.bulk_ids
        assert (done.chunk, done.status, waiting.chunk, waiting.status) == (0, "COMPLETED", 1, "SUBMITTED")
        assert isinstance(done.begun, datetime)
        assert done.begun.tzinfo is UTC
        assert waiting.begun is None
        assert f"adopt={list(first.bulk_ids)}" in str(caught.value)
        assert here.submitted == 2


async def test_an_adopted_run_goes_on_where_it_was() -> None:
    async with world(linked=True) as here:
        items = here.transfers(4)
        first = await submit(here, items, chunk_size=2)
        await first.processes[0].run("ON_FAILURE_STOP")
        assert here.clock is not None
        await here.clock.sleep(3 * DAY)
        journal = MemoryJournal()
        run = await submit(here, items, chunk_size=2, journal=journal, adopt=first.bulk_ids)
        assert run.bulk_ids == first.bulk_ids
        outcome = await run.run("ON_FAILURE_STOP")
        assert [result.input for result in outcome] == items
        assert (outcome.ok, here.moved, here.submitted) == (True, 10, 2)
        again = await submit(here, items, chunk_size=2, journal=journal, adopt=first.bulk_ids)
        assert again.bulk_ids == first.bulk_ids


async def test_a_fresh_run_of_the_same_items_is_paid_once_more() -> None:
    async with world(linked=True) as here:
        items = here.transfers(2)
        await (await submit(here, items)).run("ON_FAILURE_STOP")
        assert here.clock is not None
        await here.clock.sleep(31 * DAY)
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(items, run_id="april", journal=journal, fresh=True)
        await run.run("ON_FAILURE_STOP")
        assert (here.moved, here.submitted) == (6, 2)
        await here.bulks.submit_transfers(items, run_id="april", journal=journal)
        assert here.submitted == 2


async def test_a_fresh_run_is_paid_once_more_while_the_service_knows_the_ref_of_the_first() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(2), MemoryJournal()
        await (await submit(here, items)).run("ON_FAILURE_STOP")
        run = await submit(here, items, journal=journal, fresh=True)
        await run.run("ON_FAILURE_STOP")
        assert (here.moved, here.submitted) == (6, 2)
        again = await submit(here, items, journal=journal, fresh=True)
        assert (again.bulk_ids, here.submitted) == (run.bulk_ids, 2)


@pytest.mark.parametrize("count", [3, 1_001])
async def test_the_same_items_in_another_order_are_found_and_not_adopted(count: int) -> None:
    async with world(linked=True) as here:
        items = here.transfers(count)
        first = await submit(here, items)
        assert here.clock is not None
        await here.clock.sleep(2 * DAY)
        with pytest.raises(
            AlreadySubmitted, match=r"chunk 0, in another order.*order and with the chunk_size of the first time"
        ) as caught:
            await submit(here, items[::-1])
        assert (caught.value.bulk_ids, caught.value.matches[0].difference) == ((), "in another order")
        with pytest.raises(AlreadySubmitted):
            await submit(here, items[::-1], adopt=first.bulk_ids)
        assert here.submitted == 1
        assert (await submit(here, items, adopt=first.bulk_ids)).bulk_ids == first.bulk_ids


async def test_the_same_items_in_chunks_of_another_size_are_found() -> None:
    async with world(linked=True) as here:
        items = here.transfers(10)
        first = await submit(here, items, chunk_size=4)
        assert here.clock is not None
        await here.clock.sleep(2 * DAY)
        for size in (10, 3):
            with pytest.raises(AlreadySubmitted, match="of another size") as caught:
                await submit(here, items, chunk_size=size)
            assert {match.bulk_id for match in caught.value.matches} == set(first.bulk_ids)
            assert caught.value.bulk_ids == ()
        assert here.submitted == 3
        assert (await submit(here, items, chunk_size=4, adopt=first.bulk_ids)).bulk_ids == first.bulk_ids


async def test_a_part_that_was_adopted_and_a_part_that_is_new_are_one_run() -> None:
    async with world(linked=True) as here:
        first = await submit(here, here.transfers(2), chunk_size=2)
        items = here.transfers(4)
        run = await submit(here, items, chunk_size=2, adopt=first.bulk_ids)
        assert (await run.run("ON_FAILURE_STOP")).ok
        assert (here.moved, here.submitted) == (10, 2)


@pytest.mark.parametrize("form", ["list", "stream"])
async def test_a_process_that_holds_other_items_is_not_adopted(form: str) -> None:
    async with world(linked=True) as here:
        other = await here.bulks.submit_transfers(here.transfers(3))
        items: Any = here.transfers(2)
        with pytest.raises(ConfigurationError, match=f"adopt: {other.bulk_ids[0]} do not hold exactly the items"):
            await submit(here, items if form == "list" else iter(items), adopt=other.bulk_ids)
        assert here.submitted == (1 if form == "list" else 2)
        assert here.moved == 0


@pytest.mark.parametrize("form", [list, iter])
async def test_equal_chunks_of_one_run_are_adopted_each_once(form: Callable[[Any], Any]) -> None:
    async with world(linked=True) as here:
        items = [here.transfer(5)] * 4
        first = await submit(here, items, chunk_size=2)
        run = await submit(here, form(items), chunk_size=2, adopt=first.bulk_ids)
        assert sorted(run.bulk_ids) == sorted(first.bulk_ids)
        await run.run("ON_FAILURE_STOP")
        assert here.moved == 20


async def test_of_two_equal_runs_the_one_that_is_named_is_adopted() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(2), MemoryJournal()
        ids = []
        for month in ("march", "april"):
            run = await here.bulks.submit_transfers(items, run_id=month, journal=journal)
            await run.run("ON_FAILURE_STOP")
            ids += run.bulk_ids
        with pytest.raises(AlreadySubmitted, match="the one of each chunk that is this run's") as caught:
            await submit(here, items)
        assert caught.value.ambiguous
        assert set(caught.value.bulk_ids) == set(ids)
        with pytest.raises(ConfigurationError, match=r"more than the chunks of run 'payroll'.*one for each chunk"):
            await submit(here, items, adopt=caught.value.bulk_ids)
        assert (await submit(here, items, adopt=[ids[1]])).bulk_ids == (ids[1],)
        assert (here.moved, here.submitted) == (6, 2)


async def test_what_the_journal_knows_as_another_run_is_not_in_the_way() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(2), MemoryJournal()
        for month in ("march", "april", "may"):
            run = await here.bulks.submit_transfers(items, run_id=month, journal=journal)
            await run.run("ON_FAILURE_STOP")
        assert here.moved == 9


async def test_what_failed_whole_is_not_in_the_way() -> None:
    async with world(linked=True) as here:
        items = here.transfers(2, failing=(0, 1))
        await (await submit(here, items)).run("ON_FAILURE_CONTINUE")
        await here.bulks.submit_transfers(items, run_id="again", journal=MemoryJournal())
        assert here.submitted == 2


@pytest.mark.parametrize("options", [{"adopt": ["7"]}, {"fresh": True}])
async def test_adopting_is_about_named_runs(options: dict[str, Any]) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="give its run_id"):
            await here.bulks.submit_transfers(here.transfers(1), **options)
        with pytest.raises(ConfigurationError, match="a list of ids"):
            await here.bulks.submit_transfers(here.transfers(1), run_id="m", adopt="77")


async def test_a_crash_in_the_middle_is_no_lost_journal() -> None:
    async with world(linked=True) as here:
        journal, items = MemoryJournal(), here.transfers(6)

        def crashing() -> Any:
            yield from items[:5]
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await submit(here, crashing(), chunk_size=2, journal=journal)
        run = await submit(here, items, chunk_size=2, journal=journal)
        assert len(run.bulk_ids) == here.submitted == 3


async def test_a_rejected_row_is_corrected_and_the_others_are_paid_once() -> None:
    """What failed is corrected and submitted under a run_id of its own; nothing else is submitted again."""
    async with world(linked=True) as here:
        journal = MemoryJournal()
        items = here.transfers(4, failing=(2,))
        run = await submit(here, items, journal=journal)
        outcome = await run.run("ON_FAILURE_CONTINUE")
        corrected = [{**row.input, "destination_amount": {"currency": "EUR", "amount": 3}} for row in outcome.failed]
        for _ in range(2):  # safe to repeat, like every named run
            again = await here.bulks.submit_transfers(corrected, run_id="payroll/corrected", journal=journal)
            assert (await again.run("ON_FAILURE_CONTINUE")).ok
        assert here.moved == 10


async def test_what_belongs_to_another_run_is_told_by_the_journal_and_not_read_at_the_service() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(2), MemoryJournal()
        for month in ("march", "april", "may"):
            await here.bulks.submit_transfers(items, run_id=month, journal=journal)
        read = [request for request in here.sandbox.requests if request.operation == "bulks.list_operations"]
        assert read == []


@pytest.mark.parametrize("wrong", ["no", "false", 1, None])
async def test_what_only_looks_like_true_pays_nothing_once_more(wrong: Any) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="fresh is True or False"):
            await here.bulks.submit_transfers(here.transfers(1), run_id="m", journal=MemoryJournal(), fresh=wrong)
        assert here.submitted == 0
