"""What is wrong is said before anything is begun, with what to do."""

from __future__ import annotations

import math
import subprocess
import sys
from typing import Any

import pytest
from temporalio.client import Client

from tests.engines.scene import scene
from tests.support.ports import free_port
from tests.support.temporal_server import TemporalServer
from weavr_multi import ConfigurationError
from weavr_multi.bulks import BulkError, RunChanged
from weavr_multi.engines.temporal import bulk_worker, open_bulk, start_bulk

pytestmark = pytest.mark.anyio


def test_without_temporalio_the_import_says_what_to_install() -> None:
    """The extra is named."""
    code = "import sys; sys.modules['temporalio'] = None; import weavr_multi.engines.temporal"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 'pip install "weavr-multi[temporal]"' in done.stderr


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"run_id": " "}, "run_id"),
        ({"total": -1}, "total"),
        ({"total": "5"}, "total"),
        ({"chunk_size": 10_001}, "chunk_size"),
        ({"mode": "STOP"}, "mode"),
        ({"parallel": 0}, "parallel"),
        ({"deadline": 0}, "deadline"),
        ({"deadline": "5"}, "deadline"),
        ({"deadline": math.inf}, "deadline"),
        ({"heartbeat": -1.0}, "heartbeat"),
        ({"heartbeat": "5"}, "heartbeat"),
        ({"heartbeat": None}, "heartbeat"),
        ({"max_history": "5"}, "max_history"),
        ({"adopt": "77"}, "adopt"),
        ({"fresh": "no"}, "fresh"),
        ({"webhook_interval": "5"}, "webhook_interval"),
        ({"webhook_interval": 0}, "webhook_interval"),
        ({"queue": ""}, "queue"),
        ({"queue": 5}, "queue"),
    ],
)
async def test_a_wrong_value_is_named(temporal: TemporalServer, wrong: dict[str, Any], named: str) -> None:
    """The argument that cannot be right is named, and no run is begun."""
    async with scene(temporal, 1) as here:
        with pytest.raises(ConfigurationError, match=named):
            await here.start(**wrong)


async def test_a_kind_that_is_none_is_told_with_the_kinds_there_are(temporal: TemporalServer) -> None:
    """The message lists the kinds."""
    async with scene(temporal, 1) as here:
        with pytest.raises(ConfigurationError, match="transfers"):
            await start_bulk(here.client, "payments", session=here.world.session, run_id="march", total=1)


async def test_a_server_that_cannot_be_reached_is_told_with_what_to_do(temporal: TemporalServer) -> None:
    """The caller learns that the engine is away."""
    async with scene(temporal, 1) as here:
        away = await Client.connect(f"127.0.0.1:{free_port()}", lazy=True)
        with pytest.raises(BulkError, match="cannot be reached"):
            await start_bulk(away, "transfers", session=here.world.session, run_id="march", total=1)


async def test_a_run_asked_of_a_server_that_cannot_be_reached_says_so(temporal: TemporalServer) -> None:
    """Every question does, and does not wait for the server to come back."""
    async with scene(temporal, 1) as here:
        away = await Client.connect(f"127.0.0.1:{free_port()}", lazy=True)
        run = open_bulk(away, session=here.world.session, run_id="march")
        for ask in (run.progress, run.outcome, run.pause):
            with pytest.raises(BulkError, match="cannot be reached: see that both are running"):
                await ask()


async def test_a_run_of_another_identity_is_not_found_under_the_same_name(temporal: TemporalServer) -> None:
    """The name of a run is its identity's: what one began is neither seen nor ended by another."""
    async with scene(temporal, 2) as here:
        run = await here.start()
        other = here.world.sandbox.seed(accounts=2)
        stranger = await here.world.weavr.sign_in(other.email, other.password)
        theirs = open_bulk(here.client, session=stranger, run_id=here.queue)
        assert theirs.workflow_id != run.workflow_id
        with pytest.raises(BulkError, match="never begun"):
            await theirs.cancel()


async def test_a_namespace_that_the_server_does_not_have_is_named(temporal: TemporalServer) -> None:
    """Beginning a run and starting a worker both name it."""
    async with scene(temporal, 1) as here:
        elsewhere = await Client.connect(temporal.address, namespace="payroll")
        with pytest.raises(ConfigurationError, match="'payroll'"):
            await start_bulk(elsewhere, "transfers", session=here.world.session, run_id="march", total=1)
        with pytest.raises(ConfigurationError, match="'payroll'"):
            await bulk_worker(elsewhere, session=here.world.session, items=here.load).run()


async def test_a_run_that_was_never_begun_is_told(temporal: TemporalServer) -> None:
    """Whoever opens a run that is none learns it from the first question."""
    async with scene(temporal, 1) as here:
        run = open_bulk(here.client, session=here.world.session, run_id="never")
        for ask in (run.progress, run.outcome, run.pause):
            with pytest.raises(BulkError, match="never begun"):
                await ask()


async def test_a_run_that_was_begun_with_other_items_names_the_chunk_and_what_to_do(temporal: TemporalServer) -> None:
    """A run that failed after it submitted a chunk, begun again with other items in it, is refused: RunChanged."""
    async with scene(temporal, 4) as here:
        first, others, loads = here.items[:], here.world.transfers(8)[4:], list[int]()

        def load(index: int, first_item: int, count: int) -> list[Any]:
            loads.append(index)
            changed = index == 1 and loads.count(1) > 1
            return (others if changed else first)[first_item : first_item + count]

        async with here.worker(items=load):
            with pytest.raises(RunChanged, match="chunk 1"):
                await (await here.start()).outcome()
            first[:] = others
            with pytest.raises(RunChanged, match=r"chunk 0 .*other items than.*another run"):
                await (await here.start()).outcome()
        assert here.world.moved == 0


async def test_items_that_are_no_loader_are_refused(temporal: TemporalServer) -> None:
    """A list in place of a loader is named."""
    async with scene(temporal, 1) as here:
        with pytest.raises(ConfigurationError, match="load"):
            here.worker(items=[1])
