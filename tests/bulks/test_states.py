"""Every command in every state: what the guide allows works, everything else is a Conflict with its code."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import pytest

from tests.bulks.world import World, world
from weavr_multi import Conflict
from weavr_multi.bulks import BulkProcess

pytestmark = pytest.mark.anyio

LEGAL: Final = {
    ("SUBMITTED", "execute"): "RUNNING",
    ("SUBMITTED", "cancel"): "CANCELLED",
    ("RUNNING", "pause"): "PAUSED",
    ("RUNNING", "cancel"): "CANCELLED",
    ("PAUSED", "resume"): "RUNNING",
    ("PAUSED", "cancel"): "CANCELLED",
}
STATES: Final = ("SUBMITTED", "RUNNING", "PAUSED", "COMPLETED", "PARTIALLY_COMPLETED", "FAILED", "CANCELLED")
COMMANDS: Final = ("execute", "pause", "resume", "cancel")


async def in_state(world: World, state: str) -> BulkProcess:
    """Bring a process of three operations into a state; one operation is executed each second."""
    failing = {"PARTIALLY_COMPLETED": (1,), "FAILED": (0, 1, 2)}.get(state, ())
    process = (await world.bulks.submit_transfers(world.transfers(3, failing=failing))).process
    if state == "CANCELLED":
        await process.cancel()
    elif state != "SUBMITTED":
        await process.execute("ON_FAILURE_CONTINUE")
        await world.sandbox.settle()
        if state == "PAUSED":
            await process.pause()
        elif state != "RUNNING":
            world.sandbox.clock.advance(10)
            await world.sandbox.settle()
    assert (await process.refresh()).status == state
    return process


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_is_obeyed_or_refused_as_the_state_demands(state: str, command: str) -> None:
    async with world(rate=1, frozen=True) as here:
        process = await in_state(here, state)
        act: Callable[[], Awaitable[None]] = getattr(process, command)
        expected = LEGAL.get((state, command))
        if expected is None:
            with pytest.raises(Conflict) as caught:
                await act()
            assert caught.value.error_code == "INVALID_STATE"
            assert (await process.refresh()).status == state
        else:
            await act()
            assert process.status == expected
            assert (await process.refresh()).status == expected


async def test_a_process_stops_at_the_first_failure_if_told_so() -> None:
    async with world() as here:
        process = (await here.bulks.submit_transfers(here.transfers(6, failing=(2,)))).process
        outcome = await process.run("ON_FAILURE_STOP", poll=0.02)
        assert outcome.status == "PARTIALLY_COMPLETED"
        assert outcome.counts == {"COMPLETED": 2, "FAILED": 1, "CANCELLED": 3}
        assert here.moved == 1 + 2


async def test_a_process_goes_on_after_failures_if_told_so() -> None:
    async with world() as here:
        process = (await here.bulks.submit_transfers(here.transfers(6, failing=(2,)))).process
        outcome = await process.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert outcome.counts == {"COMPLETED": 5, "FAILED": 1}
        assert here.moved == 1 + 2 + 4 + 5 + 6


async def test_a_process_none_of_whose_operations_succeeds_has_failed() -> None:
    async with world() as here:
        process = (await here.bulks.submit_transfers(here.transfers(2, failing=(0, 1)))).process
        assert (await process.run("ON_FAILURE_CONTINUE", poll=0.02)).status == "FAILED"
        assert here.moved == 0


async def test_throttling_of_a_command_is_waited_out() -> None:
    async with world(linked=True) as here:
        process = (await here.bulks.submit_transfers(here.transfers(1))).process
        here.sandbox.fail("bulks.execute", 409, code="TOO_MANY_REQUESTS", times=2)
        await process.execute("ON_FAILURE_STOP")
        assert (await process.refresh()).status in ("RUNNING", "COMPLETED")


async def test_throttling_that_does_not_end_is_a_conflict_with_its_code() -> None:
    async with world(linked=True) as here:
        process = (await here.bulks.submit_transfers(here.transfers(1))).process
        here.sandbox.fail("bulks.pause", 409, code="TOO_MANY_REQUESTS", times=None)
        with pytest.raises(Conflict) as caught:
            await process.pause()
        assert caught.value.error_code == "TOO_MANY_REQUESTS"
