"""What Temporal keeps of a run, and that a later version goes on with it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest
from temporalio.client import WorkflowHistory
from temporalio.worker import Replayer

from tests.engines.history_texts import texts
from tests.engines.scene import Scene, scene
from tests.support.temporal_server import TemporalServer
from weavr_multi import ConfigurationError
from weavr_multi.engines.temporal import TemporalRun
from weavr_multi.engines.temporal.worker import workflow_runner
from weavr_multi.engines.temporal.workflow import BulkWorkflow

pytestmark = pytest.mark.anyio
# A run of five items in three chunks, with a failed one, as the first version of the workflow recorded it.
RECORDED: Final = Path(__file__).with_name("history.json")


async def history_of(here: Scene, run: TemporalRun) -> WorkflowHistory:
    """Export the history of a run."""
    return await here.client.get_workflow_handle(run.workflow_id).fetch_history()


def replayer() -> Replayer:
    """What replays histories by this version's workflow."""
    return Replayer(workflows=[BulkWorkflow], workflow_runner=workflow_runner())


async def test_no_item_name_iban_or_token_enters_a_history(temporal: TemporalServer) -> None:
    """The exported histories of runs that went well, met wrong items and met a failing loader hold none of them."""
    async with scene(temporal, 5, failing=(3,)) as here:
        secrets = ["Ada Lovelace", "MT84MALT011000012345MTLCAST001S", "rent of march", here.world.seeded.password]
        here.items = [{**it, "description": f"rent of march {secrets[1]}"} for it in here.items]
        broken: list[int] = []

        def failing(index: int, first: int, count: int) -> list[Any]:
            if not broken:
                broken.append(index)
                raise LookupError(f"no account of {secrets[0]} {secrets[1]}")
            return here.load(index, first, count)

        async with here.worker(items=failing):
            paid = await here.start(mode="ON_FAILURE_CONTINUE")
            assert len((await paid.outcome()).failed) == 1
            here.items = [*here.items[:4], {**here.items[4], "profile_id": secrets[0], secrets[1]: secrets[0]}]
            refused = await here.start(run_id=f"{here.queue}-wrong", fresh=True)
            with pytest.raises(ConfigurationError):
                await refused.outcome()
        accounts = [*here.world.seeded.accounts, here.world.sandbox.profiles.transfers, here.world.sandbox.api_key]
        token = here.world.session._session_caller.token_manager.token.text.reveal()
        for run in (paid, refused):
            told = "\n".join(texts((await history_of(here, run)).to_json_dict()))
            assert here.queue in told
            assert "digest" in told
            for secret in (*secrets, *accounts, token):
                assert secret not in told


async def test_a_recorded_run_is_replayed_by_this_version(temporal: TemporalServer) -> None:
    """A worker of this version goes on with a run that the first version began."""
    if os.environ.get("RECORD_HISTORY"):
        async with scene(temporal, 5, failing=(3,)) as here, here.worker():
            run = await here.start(mode="ON_FAILURE_CONTINUE", run_id="recorded")
            await run.outcome()
            RECORDED.write_text(json.dumps((await history_of(here, run)).to_json_dict(), indent=1) + "\n")
    await replayer().replay_workflow(WorkflowHistory.from_json("recorded", RECORDED.read_text()))


async def test_a_run_goes_on_with_another_worker_in_the_middle(temporal: TemporalServer) -> None:
    """A run that one worker left in the middle is ended by the next one, and every item is paid once."""
    async with scene(temporal, 30, rate=20) as here:
        async with here.worker():
            run = await here.start(chunk_size=10)
            while here.world.moved < 30:
                await run.progress()
        async with here.worker():
            assert (await run.outcome()).ok
        assert (here.world.submitted, here.world.moved) == (3, 465)
        await replayer().replay_workflow(await history_of(here, run))
