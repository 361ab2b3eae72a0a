"""Mistakes that people make with their first bulk: what is said names what would be right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.bulks.world import World, world
from weavr_multi import BulkTimedOut, ConfigurationError
from weavr_multi.bulks import BulkUpdate, MemoryJournal, submit_chunk

pytestmark = pytest.mark.anyio
SAID = r"journal is a journal, such as SqliteJournal\(path\), got a value of type"


@pytest.mark.parametrize("journal", ["journal.db", Path("journal.db"), MemoryJournal])
async def test_a_path_in_place_of_a_journal_is_refused_before_anything_is_sent(journal: Any) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match=SAID):
            await here.bulks.submit_transfers(here.transfers(1), run_id="run", journal=journal)
        with pytest.raises(ConfigurationError, match=SAID):
            await here.bulks.submit_transfers(here.transfers(1), journal=journal)
        assert not here.sandbox.requests.of("bulks.create_transfers")


async def test_a_path_in_place_of_a_journal_is_refused_wherever_a_run_is_taken_up() -> None:
    async with world() as here:
        bulk = await here.bulks.submit_transfers(here.transfers(1))
        with pytest.raises(ConfigurationError, match=SAID):
            await here.bulks.open_run("run", journal="journal.db")  # type: ignore[arg-type]
        with pytest.raises(ConfigurationError, match=SAID):
            await here.bulks.restore(bulk.to_json(), journal="journal.db")  # type: ignore[arg-type]
        with pytest.raises(ConfigurationError, match=SAID):
            await submit_chunk(
                here.bulks,
                "transfers",
                here.transfers(1),
                run_id="run",
                index=0,
                first=0,
                journal="journal.db",  # type: ignore[arg-type]
            )


async def test_a_wait_for_what_was_never_executed_says_so_when_its_time_is_over() -> None:
    async with world() as here:
        bulk = await here.bulks.submit_transfers(here.transfers(1))
        with pytest.raises(BulkTimedOut, match="nothing of it was executed by then: execute or run it"):
            await bulk.wait(deadline=2)


async def test_a_wait_that_cannot_look_does_not_say_that_nothing_was_executed_since() -> None:
    async with world() as here:
        bulk = await here.bulks.submit_transfers(here.transfers(1))
        await here.bulks.execute(bulk.bulk_ids[0], mode="ON_FAILURE_STOP")
        here.sandbox.fail("bulks.get", 503, times=99)
        with pytest.raises(BulkTimedOut, match=r"last seen SUBMITTED 0/1 \(0%\); nothing of it was executed by then"):
            await bulk.processes[0].wait(deadline=2)


async def test_a_run_of_which_one_process_was_not_seen_is_not_called_unexecuted() -> None:
    async with world() as here:
        bulk = await here.bulks.submit_transfers(here.transfers(2), chunk_size=1)
        seen = BulkUpdate("SUBMITTED", 2, {"SUBMITTED": 1})
        assert "it goes on at the service" in str(BulkTimedOut(bulk, 2, seen))


def notes(error: BaseException | None) -> list[str]:
    """What stands on an error and on those it came from: anyio raises another cancellation on trio."""
    if error is None:
        return []
    inside = [note for one in getattr(error, "exceptions", ()) for note in notes(one)]
    return [*getattr(error, "__notes__", []), *inside, *notes(error.__cause__ or error.__context__)]


async def cancelled(here: World, work: Any, operation: str) -> list[str]:
    """Cancel some work when an operation has been called; the notes on what it ended with."""
    ended: list[BaseException] = []

    async def worked() -> None:
        try:
            await work()
        except BaseException as error:
            ended.append(error)
            raise

    async with anyio.create_task_group() as group:
        group.start_soon(worked)
        while not here.sandbox.requests.of(operation):
            await anyio.lowlevel.checkpoint()
        group.cancel_scope.cancel()
    return notes(ended[0])


async def test_a_cancelled_run_says_what_goes_on_and_how_to_follow_it() -> None:
    async with world() as here:
        here.sandbox.programme.configure(bulk_rate=0.001)
        bulk = await here.bulks.submit_transfers(here.transfers(2), run_id="salaries", journal=MemoryJournal())
        found = await cancelled(here, bulk.run, "bulks.execute")
        assert any("run 'salaries': what was executed goes on at the service; take it up" in note for note in found)


async def test_a_cancelled_wait_says_so_too() -> None:
    async with world() as here:
        here.sandbox.programme.configure(bulk_rate=0.001)
        bulk = await here.bulks.submit_transfers(here.transfers(2), run_id="salaries", journal=MemoryJournal())
        await bulk.execute()
        found = await cancelled(here, bulk.wait, "bulks.get")
        assert any("run 'salaries': what was executed goes on at the service" in note for note in found)


async def test_a_cancelled_process_says_so_too() -> None:
    async with world() as here:
        here.sandbox.programme.configure(bulk_rate=0.001)
        bulk = await here.bulks.submit_transfers(here.transfers(2))
        found = await cancelled(here, bulk.process.run, "bulks.execute")
        assert any(f"bulk {bulk.process.bulk_id}: what was executed goes on at the service" in note for note in found)


async def test_a_cancelled_submission_says_under_which_name_it_goes_on() -> None:
    async with world() as here:
        here.sandbox.latency("bulks.create_transfers", 1)

        async def work() -> None:
            items = here.transfers(2)  # the second chunk is on its way when the first has been answered
            await here.bulks.submit_transfers(items, run_id="salaries", journal=MemoryJournal(), chunk_size=1)

        found = await cancelled(here, work, "bulks.create_transfers")
        assert any("items were read; submit the same input with this run_id" in note for note in found)
