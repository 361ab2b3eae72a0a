"""A run in other hands: of another identity or service, stopped, with a clock that was wrong, with a secret in it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import anyio
import pytest

from tests.bulks.world import World, world
from tests.support.traces import frames, shows
from weavr_multi import BulkError, Conflict, InvalidRequest, Response, Transport, WeavrError
from weavr_multi.bulks import AlreadySubmitted, BulkRun, InvalidItems, MemoryJournal, RunChanged
from weavr_multi.models import TransferCreateRequest

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


async def test_a_run_that_was_recorded_with_capitals_in_its_base_url_goes_on() -> None:
    """So earlier releases recorded it: HTTP://LOCALHOST is the service http://localhost."""
    async with world() as here:
        journal = MemoryJournal()
        await submit(here, journal=journal)
        await journal.set("p", "run", {"service": here.weavr.base_url.upper()})
        run = await here.bulks.open_run("p", journal=journal)
        assert (await run.run("ON_FAILURE_STOP")).counts == {"COMPLETED": 4}


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
            assert not any(shows(frame.f_locals.get("secrets"), [secret]) for frame in frames(caught.value, aside=""))
            assert repr(journal) == "<MemoryJournal of 0 runs>"


@pytest.mark.parametrize("form", [list, iter])
async def test_a_journal_that_came_from_a_backup_is_not_believed_that_it_was_looked_for_equal_processes(
    form: Callable[[Any], Any],
) -> None:
    """It knows that the run began, and nothing of what was submitted after the backup was made."""
    async with world(linked=True) as here:
        items, journal, backup = here.transfers(4), MemoryJournal(), MemoryJournal()
        await (await submit(here, items=form(items), journal=journal, chunk_size=2)).run("ON_FAILURE_STOP")
        facts = (await journal.read("p"))["run"]
        await backup.add("p", "run", facts)
        assert here.clock is not None
        await here.clock.sleep(30 * HOUR)
        with pytest.raises(AlreadySubmitted):
            await submit(here, items=form(items), journal=backup, chunk_size=2)
        assert (here.submitted, here.moved) == (2, 10)


async def test_a_run_that_goes_on_days_later_looks_again_only_for_what_the_journal_does_not_know() -> None:
    """Its own chunks have owners."""
    async with world(linked=True) as here:
        items, journal = here.transfers(6), MemoryJournal()

        def broken() -> Any:
            yield from items[:5]
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await submit(here, items=broken(), journal=journal, chunk_size=2)
        assert here.clock is not None
        await here.clock.sleep(3 * DAY)
        run = await submit(here, items=items, journal=journal, chunk_size=2)
        assert (await run.run("ON_FAILURE_STOP")).ok
        assert (here.submitted, here.moved) == (3, 21)


class LostThenRefused:
    """A transport that loses the response to the first submission and refuses its repetition."""

    def __init__(self, inner: Transport, clock: object) -> None:
        self.inner = inner
        self.submissions = 0

    async def send(self, method: str, url: str, *given: Any) -> Response:
        """Send."""
        if not url.endswith("/bulks/transfers"):
            return await self.inner.send(method, url, *given)
        self.submissions += 1
        if self.submissions == 2:
            return Response(409, {"content-type": "application/json"}, b'{"errorCode": "VALIDATION_FAILED"}')
        response = await self.inner.send(method, url, *given)
        return Response(502, {}, b"") if self.submissions == 1 else response

    async def aclose(self) -> None:
        """Close what is inside."""
        await self.inner.aclose()


async def test_items_whose_first_attempt_may_have_been_taken_are_not_replaced_after_a_refusal_of_the_same_call() -> (
    None
):
    """The refusal was of the repetition; a day later the process is found."""
    async with world(linked=True, wrap=LostThenRefused) as here:
        items, journal = here.transfers(3), MemoryJournal()
        with pytest.raises(Conflict) as caught:
            await submit(here, items=items, journal=journal)
        assert caught.value.in_doubt
        assert here.clock is not None
        await here.clock.sleep(30 * HOUR)
        with pytest.raises(RunChanged):
            await submit(here, items=[here.transfer(9), *items[1:]], journal=journal)
        await submit(here, items=items, journal=journal)
        assert here.submitted == 1


async def test_a_view_of_a_mapping_and_unknown_fields_of_a_model_are_copied_too() -> None:
    """What becomes of them later changes no result."""
    async with world(linked=True) as here:
        inner, plain = here.transfer(5), here.transfer(5)
        wire = {
            "profileId": plain["profile_id"],
            "source": plain["source"],
            "destination": plain["destination"],
            "destinationAmount": plain["destination_amount"],
        }
        later = [1]
        model = TransferCreateRequest.from_dict({**wire, "future": {"x": later}})
        run = await here.bulks.submit_transfers([MappingProxyType(inner), model])
        inner["destination_amount"]["amount"] = 1_000
        later.append(2)
        first, second = await run.run("ON_FAILURE_CONTINUE")
        assert first.input["destination_amount"]["amount"] == 5
        assert second.input.extra == {"future": {"x": [1]}}


async def test_a_wait_for_another_identitys_process_learns_nothing_from_its_owners_polls() -> None:
    """They wait on one client; the owner alone is told, the other's wait ends with the service's refusal."""
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(2))
        await run.execute("ON_FAILURE_STOP")
        other = here.sandbox.seed()
        session = await here.weavr.sign_in(other.email, other.password)
        here.bulks.polling_rate(1)  # the owner's poll is answered before the other's may begin
        foreign = session.bulks.process(run.bulk_ids[0], "transfers")
        refused: list[WeavrError] = []

        async def look() -> None:
            try:
                await foreign.wait()
            except WeavrError as error:
                refused.append(error)

        async with anyio.create_task_group() as group:
            group.start_soon(here.bulks.process(run.bulk_ids[0], "transfers").wait)
            group.start_soon(look)
        assert [type(error).__name__ for error in refused] == ["NotFound"]
        assert foreign.known is None
