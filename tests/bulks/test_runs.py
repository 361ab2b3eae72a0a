"""Runs of several chunks: their order, what stops them, and going on elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bulks.leftovers import assert_nothing_left
from tests.bulks.world import World, world
from weavr_multi import BulkError, BulkTimedOut, ConfigurationError, Conflict, ServerError
from weavr_multi.bulks import BulkRun, MemoryJournal, SqliteJournal

pytestmark = pytest.mark.anyio


async def submitted(
    here: World, count: int = 6, *, size: int = 2, failing: tuple[int, ...] = (), **more: Any
) -> BulkRun:
    """A run of several chunks."""
    more.setdefault("journal", MemoryJournal())
    return await here.bulks.submit_transfers(here.transfers(count, failing=failing), chunk_size=size, **more)


def executed(here: World) -> list[str]:
    """The processes in the order in which they were executed."""
    paths = [request.path for request in here.sandbox.requests if request.operation == "bulks.execute"]
    return [path.split("/")[-2] for path in paths]


async def test_chunks_are_executed_in_order_one_at_a_time() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        most = 0

        async def look(update: Any) -> None:
            nonlocal most
            states = [bulk["status"] for bulk in here.sandbox.state.records.every("bulk")]
            most = max(most, states.count("RUNNING"))

        outcome = await run.run("ON_FAILURE_CONTINUE", on_progress=look)
        assert outcome.status == "COMPLETED"
        assert executed(here) == list(run.bulk_ids)
        assert most == 1
        await assert_nothing_left(here.bulks)


async def test_as_many_chunks_as_wanted_are_executed_at_once() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here, 10)
        most = 0

        async def look(update: Any) -> None:
            nonlocal most
            states = [bulk["status"] for bulk in here.sandbox.state.records.every("bulk")]
            most = max(most, states.count("RUNNING"))

        await run.run("ON_FAILURE_CONTINUE", on_progress=look, parallel=3)
        assert sorted(executed(here)) == sorted(run.bulk_ids)
        assert most == 3


async def test_a_failing_chunk_stops_the_later_ones_and_the_outcome_says_so() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, 8, failing=(3,))
        outcome = await run.run("ON_FAILURE_STOP")
        assert outcome.status == "PARTIALLY_COMPLETED"
        assert outcome.stopped_by == 1
        assert executed(here) == list(run.bulk_ids[:2])
        assert outcome.not_executed == 4
        assert [result.status for result in outcome] == ["COMPLETED"] * 3 + ["FAILED"] + ["SUBMITTED"] * 4
        assert here.moved == 1 + 2 + 3


async def test_a_failing_chunk_does_not_stop_the_later_ones_if_told_so() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, 8, failing=(3,))
        outcome = await run.run("ON_FAILURE_CONTINUE")
        assert (outcome.stopped_by, outcome.counts) == (None, {"COMPLETED": 7, "FAILED": 1})


async def test_a_first_chunk_that_fails_whole_leaves_a_failed_run() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, 4, failing=(0, 1))
        outcome = await run.run("ON_FAILURE_STOP")
        assert (outcome.status, outcome.stopped_by) == ("FAILED", 0)


async def test_progress_is_that_of_all_chunks_together() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        seen: list[float] = []
        await run.run("ON_FAILURE_STOP", on_progress=lambda update: seen.append(update.progress))
        assert seen == sorted(seen)
        assert seen[-1] == 1.0
        assert len(seen) >= 4
        assert (run.status, run.progress, run.counts) == ("COMPLETED", 1.0, {"COMPLETED": 6})


async def test_executing_starts_the_first_chunk_and_waiting_the_later_ones() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        await run.execute("ON_FAILURE_STOP")
        await here.sandbox.settle()
        assert executed(here) == [run.bulk_ids[0]]
        assert (await run.wait()).status == "COMPLETED"
        assert executed(here) == list(run.bulk_ids)


async def test_executing_twice_is_a_conflict() -> None:
    async with world(rate=1, frozen=True) as here:
        run = await submitted(here)
        await run.execute("ON_FAILURE_STOP")
        with pytest.raises(Conflict) as caught:
            await run.execute("ON_FAILURE_STOP")
        assert caught.value.error_code == "INVALID_STATE"


async def test_following_a_run_gives_each_change_and_starts_the_later_chunks() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        await run.execute("ON_FAILURE_STOP")
        seen = []
        async for update in run.follow():
            seen.append(update.done)
            await assert_nothing_left(here.bulks)
        assert seen == sorted(seen)
        assert seen[-1] == 6
        assert executed(here) == list(run.bulk_ids)


async def test_a_paused_run_stands_still_between_chunks_too() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)

        async def look(update: Any) -> None:
            if update.done >= 2 and update.status == "RUNNING":
                await run.pause()

        with pytest.raises(BulkTimedOut):
            await run.run("ON_FAILURE_STOP", on_progress=look, deadline=120)
        moved = here.moved
        assert 3 <= moved < 21
        with pytest.raises(BulkTimedOut):
            await run.wait(deadline=120)
        assert here.moved == moved
        await run.resume()
        assert (await run.wait()).status == "COMPLETED"
        assert here.moved == 21


async def test_pausing_a_run_that_does_not_run_is_a_conflict_and_changes_nothing() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        with pytest.raises(Conflict):
            await run.pause()
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        with pytest.raises(Conflict):
            await run.pause()


async def test_pausing_twice_is_a_conflict_and_the_run_stays_paused() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        await run.execute("ON_FAILURE_STOP")
        await run.pause()
        with pytest.raises(Conflict):
            await run.pause()
        with pytest.raises(BulkTimedOut):
            await run.wait(deadline=120)
        assert len(executed(here)) == 1


class Meddling(MemoryJournal):
    """A journal in which somebody else pauses or cancels the run at the moment when a chunk is about to begin."""

    def __init__(self, facts: dict[str, Any]) -> None:
        super().__init__()
        self.facts = facts

    async def set(self, run_id: str, entry: str, facts: Any) -> None:
        """Note, and meddle when the second chunk begins."""
        await super().set(run_id, entry, facts)
        if entry == "1" and facts.get("started"):
            await super().set(run_id, "run", self.facts)


async def test_a_chunk_does_not_begin_if_the_run_was_paused_at_that_moment() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, journal=Meddling({"paused": True}))
        with pytest.raises(BulkTimedOut):
            await run.run("ON_FAILURE_STOP", deadline=60)
        assert executed(here) == list(run.bulk_ids[:1])
        run.journal.facts = {}  # type: ignore[attr-defined]
        await run.journal.set(run.run_id, "run", {"paused": False})
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"


async def test_a_chunk_does_not_begin_if_the_run_was_cancelled_at_that_moment() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, journal=Meddling({"cancelled": True}))
        outcome = await run.run("ON_FAILURE_STOP", deadline=60)
        assert (outcome.status, outcome.not_executed) == ("PARTIALLY_COMPLETED", 4)
        assert executed(here) == list(run.bulk_ids[:1])


async def test_a_chunk_that_a_worker_noted_and_never_executed_is_not_waited_for_once_the_run_has_stopped() -> None:
    async with world(linked=True) as here:
        run = await submitted(here, failing=(0,))
        await run.journal.set(run.run_id, "1", {"started": 1.0})  # its worker died at that moment
        outcome = await run.run("ON_FAILURE_STOP", deadline=60, parallel=1)
        assert outcome.stopped_by == 0
        assert executed(here) == list(run.bulk_ids[:1])


async def test_a_cancelled_run_begins_no_further_chunk() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here, 60, size=20)

        async def look(update: Any) -> None:
            if update.done > 20 and not update.is_final:
                await run.cancel()

        outcome = await run.run("ON_FAILURE_STOP", on_progress=look, poll=2)
        assert outcome.status == "PARTIALLY_COMPLETED"
        assert outcome.not_executed > 20
        states = [bulk["status"] for bulk in here.sandbox.state.records.every("bulk")]
        assert states == ["COMPLETED", "CANCELLED", "CANCELLED"]


async def test_cancelling_what_is_over_is_a_conflict() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        await run.run("ON_FAILURE_STOP")
        with pytest.raises(Conflict):
            await run.cancel()


async def test_running_again_executes_nothing_again() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        first = await run.run("ON_FAILURE_STOP")
        again = await run.run("ON_FAILURE_STOP")
        assert len(executed(here)) == 3
        assert [result.response.id for result in again] == [result.response.id for result in first]


async def test_a_deadline_leaves_what_is_running_and_the_run_goes_on_later() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        with pytest.raises(BulkTimedOut) as caught:
            await run.run("ON_FAILURE_STOP", deadline=3)
        assert caught.value.process is run
        assert caught.value.bulk_ids == run.bulk_ids
        elsewhere = await here.bulks.restore(caught.value.state)
        assert isinstance(elsewhere, BulkRun)
        assert (await elsewhere.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 21


async def test_a_run_is_restored_from_its_json_anywhere() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        await run.execute("ON_FAILURE_STOP")
        state = json.loads(run.to_json())
        other = await here.weavr.sign_in(here.seeded.email, here.seeded.password)
        restored = await other.bulks.restore(state)
        assert (await restored.wait()).status == "COMPLETED"
        indices = [result.index async for result in restored.results()]
        assert indices == list(range(6))


async def test_a_state_holds_no_item_and_no_secret() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        for text in (run.to_json(), run.processes[0].to_json()):
            assert here.seeded.accounts[0] not in text
            assert here.seeded.password not in text


_FACTS = {"kind": "transfers", "surface": "multi"}
_RUN = {"version": 1, "bulk": "run", "run_id": "march", "facts": _FACTS, "chunks": {}}
_PROCESS = {"version": 1, "bulk": "process", "bulk_id": "1"}


@pytest.mark.parametrize(
    "wrong",
    [
        *("", "{}", "[]", "not json", '{"version": 2, "bulk": "run"}', "7"),
        *({**_RUN, "facts": facts} for facts in ({}, [], {**_FACTS, "kind": "gifts"}, {**_FACTS, "kind": []})),
        *({**_RUN, "chunks": chunks} for chunks in ([], {"x": {}}, {"0": {}}, {"0": 5})),
        *({**_RUN, **changed} for changed in ({"run_id": 5}, {"bulk": []})),
        *({**_PROCESS, **changed} for changed in ({"bulk_id": 1}, {"first": "0"}, {"status": "RUNNING"})),
        {**_PROCESS, "status": "RUNNING", "total": 1, "counts": 5},
    ],
    ids=repr,
)
async def test_what_is_no_state_is_refused(wrong: Any) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="to_json"):
            await here.bulks.restore(wrong)


@pytest.mark.parametrize("wrong", ["a\0b", "a\ud800", "", "x" * 201], ids=repr)
async def test_a_name_that_some_journal_cannot_hold_is_no_name_of_a_run(wrong: str) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="run_id is a text"):
            await here.bulks.submit_transfers(here.transfers(1), run_id=wrong, journal=MemoryJournal())
        with pytest.raises(ConfigurationError, match="run_id is a text"):
            await here.bulks.open_run(wrong, journal=MemoryJournal())


async def test_a_run_is_opened_by_its_name_from_the_journal(tmp_path: Path) -> None:
    async with world(rate=1, linked=True) as here:
        path = tmp_path / "journal.sqlite3"
        run = await submitted(here, run_id="march", journal=SqliteJournal(path))
        await run.execute("ON_FAILURE_STOP")
        opened = await here.bulks.open_run("march", journal=SqliteJournal(path))
        assert opened.bulk_ids == run.bulk_ids
        assert (await opened.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert (await (await here.bulks.open_run("march", journal=SqliteJournal(path))).wait()).status == "COMPLETED"


async def test_a_run_that_is_not_known_is_an_error() -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="no run 'april'"):
            await here.bulks.open_run("april", journal=MemoryJournal())


async def test_a_run_that_was_not_submitted_to_its_end_cannot_be_opened() -> None:
    async with world(linked=True) as here:
        journal = MemoryJournal()

        def items() -> Any:
            yield here.transfer(1)
            yield here.transfer(2)
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await here.bulks.submit_transfers(items(), run_id="march", chunk_size=1, journal=journal)
        with pytest.raises(ConfigurationError, match="not submitted to its end"):
            await here.bulks.open_run("march", journal=journal)


async def test_the_one_process_of_a_run_is_at_hand_and_of_several_it_is_not() -> None:
    async with world() as here:
        run = await submitted(here, 2)
        assert run.process.bulk_id == run.bulk_ids[0]
        with pytest.raises(BulkError, match="3 processes"):
            _ = (await submitted(here)).process


async def test_an_execution_whose_answer_was_lost_is_not_repeated() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        here.sandbox.drop_after_commit("bulks.execute", times=2)
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 21


async def test_an_execution_that_never_arrived_is_repeated() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        here.sandbox.drop_before_commit("bulks.execute", times=4)
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 21


async def test_an_execution_that_is_refused_is_an_error() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        here.sandbox.fail("bulks.execute", 409, code="NO_CONFIG_FOUND")
        with pytest.raises(Conflict) as caught:
            await run.run("ON_FAILURE_STOP")
        assert caught.value.error_code == "NO_CONFIG_FOUND"
        await assert_nothing_left(here.bulks)


async def test_runs_of_the_back_office_work_alike() -> None:
    async with world(linked=True) as here:
        session = await here.weavr.backoffice.session(here.seeded.identity)
        run = await session.bulks.submit_transfers(here.transfers(5), chunk_size=2, journal=MemoryJournal())
        outcome = await run.run("ON_FAILURE_STOP")
        assert [result.response.destination_amount.amount for result in outcome] == [1, 2, 3, 4, 5]
        with pytest.raises(ConfigurationError, match="backoffice"):
            await here.bulks.restore(run.to_json())


async def test_a_run_whose_later_chunk_nobody_looked_at_yet_is_not_over() -> None:
    async with world() as here:
        journal = MemoryJournal()
        run = await submitted(here, 4, run_id="march", journal=journal)
        await run.processes[0].run(poll=0.02)
        await journal.set("march", "0", {"started": 1.0, "status": "COMPLETED", "counts": {"COMPLETED": 2}})
        await journal.set("march", "1", {"started": 1.0})
        opened = await here.bulks.open_run("march", journal=journal)
        assert (opened.status, opened.progress, opened.update.is_final) == ("RUNNING", 0.5, False)
        assert (await opened.refresh()).counts == {"COMPLETED": 2, "SUBMITTED": 2}


async def test_throttling_does_not_end_a_run_whose_next_chunk_is_to_begin() -> None:
    async with world(linked=True) as here:
        run = await submitted(here)
        here.sandbox.fail("bulks.execute", 409, code="TOO_MANY_REQUESTS", times=12)
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 21


@pytest.mark.parametrize("size", [2, 6])
async def test_a_deadline_holds_while_the_execution_gets_no_answer(size: int) -> None:
    async with world(linked=True) as here:
        run = await submitted(here, size=size)
        here.sandbox.drop_before_commit("bulks.execute", times=None)
        assert here.clock is not None
        begun = here.clock.monotonic()
        with pytest.raises(BulkTimedOut) as caught:
            await run.run("ON_FAILURE_STOP", deadline=5)
        assert caught.value.bulk_ids == run.bulk_ids
        assert here.clock.monotonic() - begun <= 5.5
        here.sandbox.clear_faults()
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 21


async def test_a_cancellation_reaches_every_process_although_one_answer_is_lost() -> None:
    async with world(rate=1, linked=True) as here:
        run = await submitted(here)
        here.sandbox.fail("bulks.cancel", 503, times=1)
        with pytest.raises(ServerError):
            await run.cancel()
        states = [bulk["status"] for bulk in here.sandbox.state.records.every("bulk")]
        assert states.count("CANCELLED") == 2
        await run.cancel()
        assert (await run.refresh()).status == "CANCELLED"


@pytest.mark.parametrize("wrong", ['{"version": 1, "bulk": "run"}', '{"version": 1, "bulk": "process"}'])
async def test_half_a_state_is_refused(wrong: str) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="to_json"):
            await here.bulks.restore(wrong)
