"""Process and model side by side: whatever is done in whatever order, both are in the same state."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.bulks.model import FINAL, Model, Refused
from tests.bulks.world import BALANCE, World, world
from weavr_multi import Conflict
from weavr_multi.bulks import BulkProcess

FATES = st.lists(st.booleans(), min_size=1, max_size=12)
INTERVALS = st.none() | st.integers(1, 12)
MODES = st.sampled_from(["ON_FAILURE_STOP", "ON_FAILURE_CONTINUE"])


class Side(RuleBasedStateMachine):
    """The process of the SDK against the sandbox, and the model."""

    runner: ClassVar[asyncio.Runner]
    world: ClassVar[World]

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    @property
    def now(self) -> int:
        return self.world.sandbox.clock.now() // 1000

    def settle(self) -> None:
        self.do(self.world.sandbox.settle())

    @initialize(fates=FATES)
    def submit(self, fates: list[bool]) -> None:
        items = [self.world.transfer(1 if fate else 2 * BALANCE) for fate in fates]
        self.moved = self.world.moved
        self.process: BulkProcess = self.do(self.world.bulks.submit_transfers(items)).process
        self.model = Model(fates)

    def both(self, theirs: Coroutine[Any, Any, Any], ours: Callable[[], None]) -> None:
        """Give both the same command: both obey, or both refuse."""
        try:
            ours()
        except Refused:
            with pytest.raises(Conflict) as caught:
                self.do(theirs)
            assert caught.value.error_code == "INVALID_STATE"
        else:
            self.do(theirs)
            assert self.process.status == self.model.status or self.model.status in FINAL
        self.settle()

    @rule(mode=MODES, interval=INTERVALS)
    def execute(self, mode: str, interval: int | None) -> None:
        self.both(self.process.execute(mode, interval), lambda: self.model.execute(mode, interval, self.now))

    @rule()
    def pause(self) -> None:
        self.both(self.process.pause(), self.model.pause)

    @rule()
    def resume(self) -> None:
        self.both(self.process.resume(), lambda: self.model.resume(self.now))

    @rule()
    def cancel(self) -> None:
        self.both(self.process.cancel(), self.model.cancel)

    @rule(seconds=st.integers(1, 6))
    def pass_time(self, seconds: int) -> None:
        self.world.sandbox.clock.advance(seconds)
        self.settle()
        self.model.advance(self.now)

    @rule(operation=st.sampled_from(["bulks.execute", "bulks.pause", "bulks.resume", "bulks.cancel", "bulks.get"]))
    def throttle(self, operation: str) -> None:
        """The next such call is told to come again; the SDK does, and nobody notices."""
        self.world.sandbox.clear_faults()  # more in a row than the client has attempts would be noticed
        self.world.sandbox.fail(operation, 429, headers={"x-ratelimit-reset": "1"}, times=1)

    @rule()
    def take_it_up_elsewhere(self) -> None:
        self.process = self.do(self.world.bulks.restore(self.process.to_json()))

    @rule()
    def wait_for_the_end(self) -> None:
        if self.model.status in FINAL:
            assert self.do(self.process.wait(poll=0.01)).status == self.model.status

    @invariant()
    def the_same_state(self) -> None:
        update = self.do(self.process.refresh())
        assert (update.status, update.counts) == (self.model.status, self.model.counts)
        assert update.is_final == (self.model.status in FINAL)
        assert update.done == len(self.model.outcomes) or update.is_final

    @invariant()
    def the_same_webhooks(self) -> None:
        log = self.world.sandbox.webhooks.log("/bulk_process_end/watch", limit=50)
        mine = [entry["body"] for entry in log if entry["body"]["bulkId"] == self.process.bulk_id]
        told = [(it["status"], {c["status"]: c["count"] for c in it["operationStatusCounts"]}) for it in mine]
        assert told == self.model.reports
        assert len(told) <= 4 + (self.model.status in FINAL)

    @invariant()
    def money_moved_as_often_as_operations_succeeded(self) -> None:
        assert self.world.moved - self.moved == self.model.outcomes.count("COMPLETED")

    def teardown(self) -> None:
        self.world.sandbox.clear_faults()
        if self.model.status not in FINAL:
            self.both(self.process.cancel(), self.model.cancel)  # nothing may go on into the next example
        results = self.do(_collect(self.process))
        assert [result.index for result in results] == list(range(len(self.model.fates)))
        rest = ["CANCELLED"] * (len(self.model.fates) - len(self.model.outcomes))
        assert [result.status for result in results] == self.model.outcomes + rest


async def _collect(process: BulkProcess) -> list[Any]:
    return [result async for result in process.results()]


@pytest.fixture
def machine() -> Iterator[type[Side]]:
    """The state machine with one sandbox for all its examples."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        Side.runner = runner
        Side.world = runner.run(stack.enter_async_context(world(rate=1, frozen=True, fake=True)))
        try:
            yield Side
        finally:
            runner.run(stack.aclose())


def test_process_and_model_never_differ(machine: type[Side]) -> None:
    examples = int(os.environ.get("BULK_EXAMPLES", "40"))
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
