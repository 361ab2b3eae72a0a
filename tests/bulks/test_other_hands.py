"""A run in other hands: of another identity or service, stopped, with a clock that was wrong, with a secret in it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.world import World, world
from weavr_multi import BulkError, InvalidRequest, WeavrError
from weavr_multi.bulks import BulkRun, InvalidItems, MemoryJournal, RunChanged

pytestmark = pytest.mark.anyio
HOUR = 3600.0
DAY = 24 * HOUR


async def submit(here: World, count: int = 4, **options: Any) -> BulkRun:
    """A named run of chunks of two."""
    options.setdefault("journal", MemoryJournal())
    return await here.bulks.submit_transfers(options.pop("items", here.transfers(count)), run_id="p", **options)


async def test_a_run_of_another_identity_is_not_opened() -> None:
    """The journal says whose it is; the other's session must not execute it, nor tell its end."""
    async with world() as here:
        journal = MemoryJournal()
        await (await submit(here, journal=journal)).run("ON_FAILURE_STOP")
        other = here.sandbox.seed()
        session = await here.weavr.sign_in(other.email, other.password)
        with pytest.raises(RunChanged, match="belongs to the identity"):
            await session.bulks.open_run("p", journal=journal)


async def test_a_rehearsal_at_another_service_is_not_opened_as_the_run() -> None:
    """It was COMPLETED there, and nobody was paid."""
    async with world() as here, world() as rehearsal:
        journal = MemoryJournal()
        await (await submit(rehearsal, journal=journal)).run("ON_FAILURE_STOP")
        with pytest.raises(RunChanged, match="belongs to the service"):
            await here.bulks.open_run("p", journal=journal)


async def test_the_state_of_a_run_is_not_restored_for_another_identity() -> None:
    """Its processes are not this identity's."""
    async with world() as here:
        state = (await submit(here)).to_json()
        other = here.sandbox.seed()
        session = await here.weavr.sign_in(other.email, other.password)
        with pytest.raises(RunChanged, match="belongs to the identity"):
            await session.bulks.restore(state)


async def test_a_state_is_not_mixed_with_the_run_that_a_journal_knows_under_its_name() -> None:
    """The handle would be that of the other run, whose items are others."""
    async with world() as here:
        journal = MemoryJournal()
        other = here.sandbox.seed()
        session = await here.weavr.sign_in(other.email, other.password)
        foreign = await session.bulks.submit_user_invites([4711], run_id="p", journal=MemoryJournal())
        known = await submit(here, journal=journal)
        with pytest.raises(RunChanged, match="knows another run 'p'"):
            await session.bulks.restore(foreign.to_json(), journal=journal)
        assert (await here.bulks.restore(known.to_json(), journal=journal)).bulk_ids == known.bulk_ids


async def test_a_run_that_a_failure_stopped_is_not_executed_further() -> None:
    """As `run` does not: ON_FAILURE_STOP lets no later chunk begin."""
    async with world(linked=True) as here:
        journal = MemoryJournal()
        run = await submit(here, items=here.transfers(4, failing=(0,)), journal=journal, chunk_size=2)
        await run.run("ON_FAILURE_STOP")
        again = await here.bulks.open_run("p", journal=journal)
        with pytest.raises(BulkError, match="stopped by a failure in chunk 0"):
            await again.execute("ON_FAILURE_STOP")
        assert again.processes[1].status == "SUBMITTED"


@pytest.mark.parametrize(("fact", "words"), [("cancelled", "was cancelled"), ("paused", "is paused")])
async def test_a_run_that_somebody_cancelled_or_paused_is_not_executed(fact: str, words: str) -> None:
    """The note in the journal counts, although the service was not told of each process."""
    async with world(linked=True) as here:
        journal = MemoryJournal()
        run = await submit(here, journal=journal, chunk_size=2)
        await journal.set("p", "run", {fact: True})
        with pytest.raises(BulkError, match=words):
            await run.execute("ON_FAILURE_STOP")
        assert [process["status"] for process in here.sandbox.state.records.every("bulk")] == ["SUBMITTED"] * 2


@pytest.mark.parametrize(("then", "now"), [(2 * DAY, 0.0), (0.0, -2 * DAY)], ids=["was ahead", "is behind"])
async def test_a_clock_that_was_wrong_makes_no_lapsed_ref_count(then: float, now: float) -> None:
    """30 h after a lost response the journal's time is still to come: the service is looked through instead."""
    async with world(linked=True) as here:
        assert here.clock is not None
        ahead, right = [then], here.clock.time
        here.clock.time = lambda: right() + ahead[0]  # type: ignore[method-assign]
        journal = MemoryJournal()
        here.sandbox.drop_after_commit("bulks.create_transfers", times=None)
        with pytest.raises(WeavrError):
            await submit(here, journal=journal)
        here.sandbox.clear_faults()
        ahead[0] = now
        await here.clock.sleep(30 * HOUR)
        await submit(here, journal=journal)
        assert here.submitted == 1


async def test_a_token_or_key_in_an_item_is_not_shown_by_the_error() -> None:
    """As in the errors of single calls: the message quotes what was given."""
    async with world() as here:
        for secret in (here.session.state().token.reveal(), here.sandbox.api_key):
            for items in ([here.transfer(profile_id=secret)], [here.transfer(**{secret: 1})]):
                with pytest.raises(InvalidItems) as caught:
                    await here.bulks.submit_transfers(items)
                assert secret[:20] not in f"{caught.value!r} {caught.value.items} {caught.value.problems}"


async def test_a_token_or_key_is_no_name_of_a_run() -> None:
    """Journals, logs and errors show the name."""
    async with world() as here:
        for secret in (here.session.state().token.reveal(), here.sandbox.api_key):
            journal = MemoryJournal()
            with pytest.raises(InvalidRequest, match="api key or token") as caught:
                await here.bulks.submit_transfers([], run_id=secret, journal=journal)
            assert secret not in str(caught.value)
            assert repr(journal) == "<MemoryJournal of 0 runs>"
