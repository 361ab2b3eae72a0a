"""Bulk runs on a real Temporal server."""

from __future__ import annotations

import asyncio
from typing import Any

import anyio
import pytest

from tests.engines.scene import scene
from tests.support.temporal_server import TemporalServer, connected
from weavr_multi import ConfigurationError
from weavr_multi.bulks import AlreadySubmitted, BulkTimedOut, RunChanged
from weavr_multi.engines.temporal import RunExists, open_bulk

pytestmark = pytest.mark.anyio


async def test_a_run_pays_every_item_once_and_joins_what_failed_to_the_loaders_items(temporal: TemporalServer) -> None:
    """A run of several chunks ends with the counts of all, and a failed item is the loader's own object."""
    async with scene(temporal, 5, failing=(3,)) as here, here.worker():
        run = await here.start(mode="ON_FAILURE_CONTINUE", parallel=2)
        outcome = await run.outcome(items=here.load)
        assert (outcome.status, outcome.counts) == ("PARTIALLY_COMPLETED", {"COMPLETED": 4, "FAILED": 1})
        assert [(it.index, it.input is here.items[3]) for it in outcome.failed] == [(3, True)]
        assert here.world.moved == 1 + 2 + 3 + 5
        assert (await run.progress()).counts == outcome.counts


async def test_a_failure_stops_the_later_chunks_on_all_workers(temporal: TemporalServer) -> None:
    """Under ON_FAILURE_STOP chunks after the failed one are never executed, whichever worker had it."""
    elsewhere = await connected(temporal.address)
    async with scene(temporal, 6, failing=(2,)) as here, here.worker(), here.worker(elsewhere):
        outcome = await (await here.start()).outcome()
        assert (outcome.stopped_by, here.world.moved) == (1, 1 + 2)
        assert outcome.not_executed == 3


async def test_a_run_that_was_begun_is_not_begun_again_and_is_found(temporal: TemporalServer) -> None:
    """The same run_id of the same identity is refused while it is under way and after it was completed."""
    async with scene(temporal, 2) as here:
        run = await here.start()
        assert run.workflow_id == f"weavr-bulk/{here.world.session.identity.id}/{here.queue}"
        with pytest.raises(RunExists, match="open_bulk"):
            await here.start()
        async with here.worker():
            again = open_bulk(here.client, session=here.world.session, run_id=here.queue)
            assert (await again.outcome()).ok
        with pytest.raises(RunExists):
            await here.start()
        assert here.world.moved == 3


async def test_equal_processes_are_refused_before_anything_is_submitted(temporal: TemporalServer) -> None:
    """What the service holds already is named; `adopt` takes it and `fresh` pays it once more."""
    async with scene(temporal, 4) as here, here.worker():
        first = await (await here.start()).outcome()
        with pytest.raises(AlreadySubmitted) as caught:
            await (await here.start(run_id=f"{here.queue}-lost")).outcome()
        assert caught.value.bulk_ids == first.bulk_ids
        assert (here.world.submitted, here.world.moved) == (2, 10)
        adopted = await here.start(run_id=f"{here.queue}-lost", adopt=first.bulk_ids)
        assert (await adopted.outcome()).ok
        assert (here.world.submitted, here.world.moved) == (2, 10)
        assert (await (await here.start(run_id=f"{here.queue}-april", fresh=True)).outcome()).ok
        assert (here.world.submitted, here.world.moved) == (4, 20)


@pytest.mark.parametrize(
    ("first", "again", "difference"),
    [
        ({}, {"reverse": True}, "in another order"),
        ({}, {"chunk_size": 3}, "of another size"),
        ({"chunk_size": 4}, {}, "of another size"),
        ({"chunk_size": 3}, {"chunk_size": 4}, "of another size"),
    ],
    ids=repr,
)
async def test_items_in_another_order_or_in_chunks_of_another_size_are_paid_once(
    temporal: TemporalServer, first: dict[str, Any], again: dict[str, Any], difference: str
) -> None:
    """What was paid is found, and said not to be this run as it stands."""
    async with scene(temporal, 4) as here, here.worker():
        await (await here.start(**first)).outcome()
        paid, options = here.world.moved, dict(again)
        if options.pop("reverse", False):
            here.items.reverse()
        with pytest.raises(AlreadySubmitted, match=difference) as caught:
            await (await here.start(run_id=f"{here.queue}-again", **options)).outcome()
        assert not caught.value.bulk_ids
        assert here.world.moved == paid


async def test_an_input_that_grew_is_another_one(temporal: TemporalServer) -> None:
    """Last month's salaries and a new one: nothing holds all of it in chunks of any size."""
    async with scene(temporal, 5) as here, here.worker():
        await (await here.start(total=3, chunk_size=3)).outcome()
        assert (await (await here.start(run_id=f"{here.queue}-april", chunk_size=5)).outcome()).ok


async def test_a_loader_that_gives_other_items_later_is_refused(temporal: TemporalServer) -> None:
    """The chunk whose items changed between the check and the submission is named, and not sent."""
    async with scene(temporal, 4) as here:
        calls: list[int] = []

        async def changing(index: int, first: int, count: int) -> list[object]:
            calls.append(index)
            return here.world.transfers(9)[first + len(calls) // 3 : first + count + len(calls) // 3]

        async with here.worker(items=changing):
            with pytest.raises(RunChanged, match=r"chunk \d .*other items"):
                await (await here.start()).outcome()
        assert here.world.moved == 0


async def test_a_wrong_item_is_named_by_its_place_and_nothing_is_sent(temporal: TemporalServer) -> None:
    """An invalid item ends the run before the first submission; its value is not told."""
    async with scene(temporal, 4) as here, here.worker():
        here.items[3] |= {"profile_id": "Ada Lovelace"}
        with pytest.raises(ConfigurationError, match="item 3 profile_id") as caught:
            await (await here.start()).outcome()
        assert "Ada" not in str(caught.value)
        assert here.world.submitted == 0


async def test_a_worker_of_another_identity_refuses_the_run(temporal: TemporalServer) -> None:
    """A run is worked on for the identity that began it alone."""
    async with scene(temporal, 2) as here:
        other = here.world.sandbox.seed(accounts=2)
        stranger = await here.world.weavr.sign_in(other.email, other.password)
        async with here.worker(session=stranger):
            with pytest.raises(ConfigurationError, match="is one of identity"):
                await (await here.start()).outcome()
        assert here.world.submitted == 0


async def test_a_run_is_paused_resumed_and_cancelled(temporal: TemporalServer) -> None:
    """A paused run stands still at the service, a resumed one goes on, and a cancelled one ends with what was done."""
    async with scene(temporal, 100, rate=2) as here, here.worker():  # a chunk takes 25 s: the pause comes in its middle
        run = await here.start(chunk_size=50)
        with anyio.fail_after(60):
            while not here.world.moved:
                await asyncio.sleep(0.05)
            await run.pause()
            while here.world.sandbox.state.records.every("bulk")[0]["status"] != "PAUSED":
                await asyncio.sleep(0.05)
        assert (await run.progress()).status == "PAUSED"
        await run.resume()
        await run.cancel()
        outcome = await run.outcome()
        assert outcome.status == "CANCELLED"
        assert 0 < outcome.counts["COMPLETED"] < 100


async def test_a_deadline_ends_the_run_and_the_service_goes_on(temporal: TemporalServer) -> None:
    """After the deadline nothing more begins; the error carries what `restore` takes up."""
    async with scene(temporal, 40, rate=10) as here, here.worker():
        run = await here.start(chunk_size=40, deadline=2)
        with pytest.raises(BulkTimedOut) as caught:
            await run.outcome()
        restored = await here.world.bulks.restore(caught.value.state)
        assert (await restored.wait(deadline=60)).status == "COMPLETED"


async def test_a_long_run_goes_on_in_new_histories(temporal: TemporalServer) -> None:
    """A run whose history is long continues as new, and nothing is done twice."""
    async with scene(temporal, 12) as here, here.worker():
        run = await here.start(max_history=25)
        outcome = await run.outcome()
        assert outcome.ok
        assert (here.world.submitted, here.world.moved) == (6, 78)
        first = here.client.get_workflow_handle(run.workflow_id, run_id=run._handle.first_execution_run_id)
        assert (await first.describe()).status.name == "CONTINUED_AS_NEW"


async def test_runs_of_different_inputs_share_a_queue_where_the_loader_takes_the_runs_name(
    temporal: TemporalServer,
) -> None:
    """A loader with a parameter run_id gives each run its own items, on the workers and where results are joined."""
    async with scene(temporal, 6) as here:
        inputs = {"march": here.items[:2], "april": here.items[2:]}

        def load(index: int, first: int, count: int, run_id: str) -> list[object]:
            return inputs[run_id][first : first + count]

        async with here.worker(items=load):
            runs = [await here.start(run_id=name, total=len(items)) for name, items in inputs.items()]
            outcomes = [await run.outcome(items=load, keep="all") for run in runs]
        assert [[it.input for it in outcome] for outcome in outcomes] == list(inputs.values())
        assert here.world.moved == 21


async def test_fresh_under_the_name_of_a_run_that_failed_pays_nobody_twice(temporal: TemporalServer) -> None:
    """A chunk that the failed run submitted and executed is answered by its ref: fresh items need another run_id."""
    async with scene(temporal, 4) as here, here.worker():
        run = await here.start()
        with anyio.fail_after(60):
            while not here.world.moved:
                await asyncio.sleep(0.05)
        await here.client.get_workflow_handle(run.workflow_id).terminate()
        assert (await (await here.start(fresh=True)).outcome()).ok
        assert (here.world.submitted, here.world.moved) == (2, 10)
