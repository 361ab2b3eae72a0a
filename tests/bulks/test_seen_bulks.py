"""What a caller of bulks was told wrongly: journals that are lost, money that waits, inputs that change, owners."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.bulks.fakeservice import TOKEN, FakeService
from tests.bulks.world import BALANCE, World, world
from tests.support.clock import FakeClock
from weavr_multi import BulkError, BulkFailed, ConfigurationError
from weavr_multi.bulks import BulkOutcome, JournalError, MemoryJournal, Polling, RunChanged

pytestmark = [pytest.mark.anyio, pytest.mark.seen]

IBAN = "DE89370400440532013000"
HOUR = 3600.0


def sends(here: World, count: int, **more: Any) -> list[dict[str, Any]]:
    """So many sends to somebody else's account; each waits for its approval."""
    other = here.sandbox.seed(accounts=1, balance=0)
    return [
        {
            "profile_id": here.sandbox.profiles.sends,
            "source": {"type": "managed_accounts", "id": here.seeded.accounts[0]},
            "destination": {"type": "managed_accounts", "id": other.accounts[0]},
            "destination_amount": {"currency": "EUR", "amount": number + 1},
            **more,
        }
        for number in range(count)
    ]


def wires(here: World, count: int) -> list[dict[str, Any]]:
    """So many wire transfers to a payee whose bank knows another name."""
    here.sandbox.programme.configure_profile("outgoing_wire_transfers", payee_names={IBAN: "Somebody Else"})
    return [
        {
            "profile_id": here.sandbox.profiles.outgoing_wire_transfers,
            "source_instrument": {"type": "managed_accounts", "id": here.seeded.accounts[0]},
            "transfer_amount": {"currency": "EUR", "amount": 100 + number},
            "description": "Invoice",
            "destination_beneficiary": {"name": "Payee Limited", "iban": IBAN},
        }
        for number in range(count)
    ]


async def code(challenge: Any) -> str:
    """The code of the sandbox."""
    return "123456"


async def paid(here: World, submit: Any, items: Any) -> BulkOutcome:
    """The outcome of a bulk of these items."""
    outcome: BulkOutcome = await (await submit(items)).run("ON_FAILURE_CONTINUE", poll=0.02)
    return outcome


# --- the journal


@pytest.mark.parametrize("hours", [0.1, 25, 24 * 31])
async def test_a_named_run_whose_journal_was_lost_pays_nothing_twice(hours: float) -> None:
    """The service's processes with exactly these items are named, and the run is refused."""
    async with world(linked=True) as here:
        items = here.transfers(10)
        run = await here.bulks.submit_transfers(items, run_id="payroll", journal=MemoryJournal())
        assert (await run.run("ON_FAILURE_STOP")).ok
        assert here.clock is not None
        await here.clock.sleep(hours * HOUR)
        with pytest.raises(BulkError) as caught:
            again = await here.bulks.submit_transfers(items, run_id="payroll", journal=MemoryJournal())
            await again.run("ON_FAILURE_STOP")
        assert here.moved == 55
        assert run.bulk_ids[0] in str(caught.value)
        assert "2023-11-14" in str(caught.value)


async def test_a_stream_whose_journal_was_lost_pays_nothing_twice() -> None:
    """Of a stream each chunk is looked for before it is sent."""
    async with world(linked=True) as here:

        async def rows() -> AsyncIterator[Any]:
            for item in here.transfers(6):
                yield item

        for expected in (True, False):
            try:
                run = await here.bulks.submit_transfers(rows(), run_id="m", journal=MemoryJournal(), chunk_size=2)
                assert (await run.run("ON_FAILURE_STOP")).ok
                assert expected
            except BulkError:
                assert not expected
            assert here.clock is not None
            await here.clock.sleep(25 * HOUR)
        assert here.moved == 21


async def test_a_journal_that_is_lost_while_a_run_works_is_an_error() -> None:
    """Not an outcome that reads RUNNING and names no failure."""
    async with world(rate=1, linked=True) as here:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(6), run_id="m", journal=journal, chunk_size=2)

        async def lose(update: Any) -> None:
            await journal.forget("m")

        with pytest.raises(JournalError, match="journal="):
            await run.run("ON_FAILURE_STOP", on_progress=lose)


async def test_a_journal_that_is_lost_before_the_outcome_is_read_is_an_error() -> None:
    """The outcome of a run that the journal forgot is not an empty one."""
    async with world() as here:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(2), run_id="m", journal=journal)
        await run.process.run("ON_FAILURE_STOP", poll=0.02)
        await journal.forget("m")
        with pytest.raises(JournalError):
            await run.outcome()


async def test_a_journal_that_is_lost_while_items_are_submitted_is_an_error() -> None:
    """Neither a KeyError nor a run that lacks its first chunks."""
    async with world() as here:
        journal = MemoryJournal()

        async def rows() -> AsyncIterator[Any]:
            for number, item in enumerate(here.transfers(6)):
                if number == 5:
                    await journal.forget("m")
                yield item

        with pytest.raises(JournalError):
            await here.bulks.submit_transfers(rows(), run_id="m", journal=journal, chunk_size=2)


async def test_a_tilde_in_the_journals_variable_is_the_home_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``WEAVR_BULK_JOURNAL=~/journal`` is a file of the user's, not one in a folder named ~."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", "~/journal.sqlite3")
    monkeypatch.chdir(tmp_path)
    async with world() as here:
        await here.bulks.submit_transfers(here.transfers(1), run_id="m")
    assert (tmp_path / "home" / "journal.sqlite3").exists()
    assert not (tmp_path / "~").exists()


@pytest.mark.parametrize("place", ["no home", "a file for a folder"])
async def test_a_place_where_no_journal_can_be_is_an_error_that_names_what_to_set(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is submitted, and the error says journal=."""
    if place == "no home":

        def homeless() -> Path:
            raise RuntimeError("Could not determine home directory.")

        monkeypatch.delenv("XDG_STATE_HOME", raising=False)
        monkeypatch.setattr(Path, "home", homeless)
    else:
        (tmp_path / "file").write_text("")
        monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(tmp_path / "file" / "journal"))
    async with world() as here:
        with pytest.raises(JournalError, match="journal="):
            await here.bulks.submit_transfers(here.transfers(1), run_id="m")
        assert here.submitted == 0


async def test_a_named_run_in_the_default_file_says_once_where_that_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In a container that file goes with it."""
    path = tmp_path / "weavr-multi" / "bulks.sqlite3"
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    caplog.set_level(logging.INFO, "weavr_multi")
    async with world() as here:
        for name in ("march", "april"):
            await here.bulks.submit_transfers([here.transfer(len(name))], run_id=name)
    assert [str(path) in record.getMessage() for record in caplog.records if "journal" in record.getMessage()] == [True]


# --- money that waits


async def test_wires_whose_payee_does_not_match_are_not_paid() -> None:
    """They are pending, and the outcome is neither ok nor a success."""
    async with world() as here:
        outcome = await paid(here, here.bulks.submit_outgoing_wire_transfers, wires(here, 3))
        assert not outcome.ok
        assert len(outcome.pending) == 3
        assert list(outcome.succeeded) == []
        with pytest.raises(BulkFailed, match="3 wait for"):
            outcome.raise_for_failures()


async def test_what_waits_is_no_success_and_says_for_what() -> None:
    """Succeeded, failed and pending have no item in common."""
    async with world() as here:
        items = sends(here, 2)
        items.append({**items[0], "destination_amount": {"currency": "EUR", "amount": 2 * BALANCE}})
        outcome = await paid(here, here.bulks.submit_sends, items)
        assert len(outcome.succeeded) == 0
        assert len(outcome.failed) == 1
        assert [item.waits_for for item in outcome.pending] == ["challenge", "challenge"]  # type: ignore[attr-defined]
        assert not outcome.ok


async def test_scheduled_payments_wait_and_raise_nothing() -> None:
    """Nobody has to do anything for them."""
    async with world() as here:
        at = str(here.sandbox.clock.now() + 3_600_000)
        items = [here.transfer(5, scheduled_timestamp=at), here.transfer(6)]
        outcome = await paid(here, here.bulks.submit_transfers, items)
        outcome.raise_for_failures()
        assert not outcome.ok
        assert [item.index for item in outcome.succeeded] == [1]
        assert [item.waits_for for item in outcome.pending] == ["schedule"]


async def test_failures_alone_do_not_hide_what_waits() -> None:
    """``keep="failed"`` keeps what waits, too, and is not ok."""
    async with world() as here:
        run = await here.bulks.submit_sends(sends(here, 2))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02, keep="failed")
        assert not outcome.ok
        assert len(outcome.pending) == 2


async def test_confirming_twice_asks_for_nothing_the_second_time() -> None:
    """States are read afresh: nothing waits any more."""
    async with world() as here:
        outcome = await paid(here, here.bulks.submit_sends, sends(here, 3))
        assert len(await outcome.confirm(code=code)) == 1
        await here.sandbox.settle()
        assert await outcome.confirm(code=code) == []


async def test_confirming_leaves_out_what_was_cancelled_meanwhile() -> None:
    """The other two are approved, in place of a conflict."""
    async with world() as here:
        outcome = await paid(here, here.bulks.submit_sends, sends(here, 3))
        made = [result.response for result in outcome]
        await here.session.sends.cancel(made[1].id)
        [challenge] = await outcome.confirm(code=code)
        assert sorted(challenge.resource_ids) == sorted([made[0].id, made[2].id])


# --- the input


@pytest.mark.parametrize("change", ["clear", "reverse", "mutate"])
async def test_what_becomes_of_a_list_later_changes_no_result(change: str) -> None:
    """A failed 5,000 is reported as 5,000."""
    async with world() as here:
        items = [here.transfer(2 * BALANCE), here.transfer(30)]
        run = await here.bulks.submit_transfers(items)
        if change == "mutate":
            items[0]["destination_amount"]["amount"] = 30
        else:
            getattr(items, change)()
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert outcome.failed[0].input == here.transfer(2 * BALANCE)


@pytest.mark.parametrize("size", [2, 10_000])
async def test_the_same_items_in_another_order_are_called_that(size: int) -> None:
    """Another run_id would pay them twice: that is not what is advised."""
    async with world() as here:
        items, journal = here.transfers(6), MemoryJournal()
        await here.bulks.submit_transfers(items, run_id="m", journal=journal, chunk_size=size)
        with pytest.raises(RunChanged, match="the same items in another order"):
            await here.bulks.submit_transfers(items[::-1], run_id="m", journal=journal)


@pytest.mark.parametrize("kind", [set, frozenset])
async def test_a_set_is_refused(kind: Any) -> None:
    """It has no order, and results are joined by place."""
    async with world() as here:
        with pytest.raises(ConfigurationError, match="a set has no order"):
            await here.bulks.submit_card_blocks(kind({"77", "78"}))
        assert here.submitted == 0


@pytest.mark.parametrize("named", [{}, {"run_id": "m"}])
@pytest.mark.parametrize("form", ["list", "stream"])
async def test_an_empty_input_is_an_empty_outcome(form: str, named: dict[str, str]) -> None:
    """A month without payments is no error."""
    async with world() as here:
        journal = MemoryJournal()
        items: Any = [] if form == "list" else iter(())
        run = await here.bulks.submit_transfers(items, journal=journal, **named)
        outcome = await run.run("ON_FAILURE_STOP")
        assert (outcome.ok, len(outcome), outcome.total, here.submitted) == (True, 0, 0, 0)
        outcome.raise_for_failures()
        assert outcome.settled


@pytest.mark.parametrize("of", ["run", "process"])
@pytest.mark.parametrize("mode", ["", "ON_FAILURE_CONTNUE", "on_failure_stop", None])
async def test_a_mode_that_is_none_is_refused_before_anything_is_sent(mode: Any, of: str) -> None:
    """The journal keeps nothing of it either."""
    async with world() as here:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(2), run_id="m", journal=journal)
        before, sent = await journal.read("m"), len(here.sandbox.requests)
        with pytest.raises(ConfigurationError, match="mode is ON_FAILURE_STOP or ON_FAILURE_CONTINUE"):
            await (run if of == "run" else run.process).run(mode)
        assert await journal.read("m") == before
        assert len(here.sandbox.requests) == sent


# --- the end, and the owner


async def test_an_unknown_status_with_all_operations_over_does_not_poll_for_ever(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is logged, and `patience` ends the wait."""
    service, clock = FakeService(), FakeClock()
    service.statuses["7"] = ("ARCHIVED", service.total)
    async with service.client(clock=clock) as weavr:
        begun = clock.now
        with anyio.fail_after(60), pytest.raises(BulkError, match="ARCHIVED"):
            await weavr.session(token=TOKEN).bulks.process(7).wait(poll=Polling(patience=120))
        assert 120 <= clock.now - begun <= 150
    assert "ARCHIVED" in caplog.text


# httpx reads a request's body by an async generator, which trio finds unfinished after a cancellation.
@pytest.mark.filterwarnings("ignore:.*ByteStream.__aiter__")
async def test_two_owners_of_one_run_at_a_time_are_one_too_many() -> None:
    """The second one is refused, and says who has the run."""
    async with world(rate=1, frozen=True) as here, anyio.create_task_group() as group:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(6), run_id="m", journal=journal, chunk_size=2)
        group.start_soon(lambda: run.run("ON_FAILURE_STOP", poll=0.02))
        while not any(request.operation == "bulks.get" for request in here.sandbox.requests):
            await anyio.sleep(0.01)
        other = await here.bulks.open_run("m", journal=journal)
        with pytest.raises(BulkError, match="in use by process"):
            await other.run("ON_FAILURE_STOP", poll=0.02, deadline=0.5)
        group.cancel_scope.cancel()
