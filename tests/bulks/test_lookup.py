"""Where no ref tells whether a chunk was submitted before, the service's own records do."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.world import World, world
from weavr_multi import WeavrError
from weavr_multi.bulks import MemoryJournal
from weavr_multi.bulks.bulk_types import KINDS
from weavr_multi.bulks.submission.reconcile import contains, same
from weavr_multi.models import BulkProcessOperation

pytestmark = pytest.mark.anyio
DAY = 24 * 3600


CARDS = ["77", "78", "79"]


async def lost(here: World, operation: str, submit: Any) -> None:
    """Submit so that the service commits and the answer never arrives."""
    here.sandbox.drop_after_commit(operation, times=None)
    with pytest.raises(WeavrError):
        await submit()
    here.sandbox.clear_faults()


async def test_removals_which_take_no_ref_are_found_again_and_not_submitted_twice() -> None:
    async with world(linked=True) as here:
        journal = MemoryJournal()

        async def submit() -> Any:
            return await here.bulks.submit_card_removals(CARDS, run_id="old cards", journal=journal)

        await lost(here, "bulks.remove_managed_cards", submit)
        assert here.submitted == 1
        run = await submit()
        assert here.submitted == 1
        assert [operation.path async for operation in run.operations()] == [
            f"/managed_cards/{id}/remove" for id in CARDS
        ]


async def test_removals_that_never_arrived_are_submitted() -> None:
    async with world(linked=True) as here:
        journal = MemoryJournal()
        here.sandbox.drop_before_commit("bulks.remove_managed_cards", times=None)
        with pytest.raises(WeavrError):
            await here.bulks.submit_card_removals(CARDS, run_id="old cards", journal=journal)
        here.sandbox.clear_faults()
        await here.bulks.submit_card_removals(CARDS, run_id="old cards", journal=journal)
        assert here.submitted == 1


async def test_a_chunk_is_found_again_after_its_ref_has_lapsed() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(3), MemoryJournal()
        assert here.clock is not None

        async def submit() -> Any:
            return await here.bulks.submit_transfers(items, run_id="march", journal=journal)

        await lost(here, "bulks.create_transfers", submit)
        await here.clock.sleep(2 * DAY)
        run = await submit()
        assert here.submitted == 1
        assert (await run.run("ON_FAILURE_STOP")).status == "COMPLETED"
        assert here.moved == 6


async def test_last_months_equal_payroll_is_not_taken_for_this_months() -> None:
    async with world(linked=True) as here:
        items, journal = here.transfers(3), MemoryJournal()
        assert here.clock is not None
        march = await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        await march.run("ON_FAILURE_STOP")
        await here.clock.sleep(30 * DAY)
        here.sandbox.drop_before_commit("bulks.create_transfers", times=None)
        with pytest.raises(WeavrError):
            await here.bulks.submit_transfers(
                items, run_id="april", journal=MemoryJournal()
            )  # not even the owner is known
        here.sandbox.clear_faults()
        await here.clock.sleep(2 * DAY)
        april = await here.bulks.submit_transfers(items, run_id="april", journal=journal)
        assert april.bulk_ids != march.bulk_ids
        await april.run("ON_FAILURE_STOP")
        assert here.moved == 12


async def test_equal_chunks_of_one_run_are_not_taken_for_each_other() -> None:
    async with world(linked=True) as here:
        items, journal = [here.transfer(5)] * 4, MemoryJournal()
        assert here.clock is not None
        here.sandbox.drop_before_commit("bulks.create_transfers", times=None)
        with pytest.raises(WeavrError):
            await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        here.sandbox.clear_faults()
        await journal.set("march", "1", {"tried": here.clock.time()})
        await here.clock.sleep(2 * DAY)
        run = await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        assert len(set(run.bulk_ids)) == 2
        await run.run("ON_FAILURE_STOP")
        assert here.moved == 20


def operation(path: str, payload: str | None) -> BulkProcessOperation:
    """An operation as the service shows it."""
    return BulkProcessOperation.from_dict({"path": path, "requestPayload": payload})


BLOCK = {"pathParams": {"_id_": "77"}}
SEND = {"requestBody": {"amount": 4, "tag": "x"}}


@pytest.mark.parametrize(
    ("kind", "shown", "item", "expected"),
    [
        ("card_blocks", operation("/managed_cards/77/block", "{}"), BLOCK, True),
        ("card_blocks", operation("/managed_cards/77/unblock", "{}"), BLOCK, False),
        ("card_blocks", operation("/managed_cards/78/block", None), BLOCK, False),
        ("card_blocks", operation("/managed_cards/_id_/block", '{"pathParams":{"_id_":"77"}}'), BLOCK, True),
        ("sends", operation("/sends", '{"tag":"x","amount":4,"added":null}'), SEND, True),
        ("sends", operation("/sends", '{"requestBody":{"tag":"x","amount":4}}'), SEND, True),
        ("sends", operation("/sends", '{"tag":"y","amount":4}'), SEND, False),
        ("sends", operation("/transfers", '{"tag":"x","amount":4}'), SEND, False),
        ("sends", operation("/sends", "no json"), SEND, False),
        ("sends", operation("/sends", None), SEND, False),
    ],
)
async def test_an_operation_of_the_service_is_compared_with_what_was_sent(
    kind: str, shown: BulkProcessOperation, item: dict[str, Any], expected: bool
) -> None:
    assert same(KINDS[kind], shown, item) is expected


async def test_what_the_service_added_does_not_make_a_difference() -> None:
    assert contains({"a": [{"b": 1, "c": 2}], "d": 3}, {"a": [{"b": 1}]})
    assert not contains({"a": [{"b": 1}, {"b": 1}]}, {"a": [{"b": 1}]})
    assert not contains({"a": 1}, {"a": 1, "b": 2})
