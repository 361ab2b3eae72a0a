"""Submitting lists and streams: what is checked when, what is sent once, and what is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bulks.world import World, world
from weavr_multi import BadRequest, BulkError, ConfigurationError, ServerError, WeavrError
from weavr_multi.bulks import InvalidItems, MemoryJournal, RunChanged, SqliteJournal

pytestmark = pytest.mark.anyio


async def stream(items: list[Any]) -> AsyncIterator[Any]:
    """The items one by one, from an async generator."""
    for item in items:
        yield item


def creations(here: World) -> int:
    """How many submissions reached the service."""
    return sum(request.operation == "bulks.create_transfers" for request in here.sandbox.requests)


@pytest.fixture
def journal(tmp_path: Path) -> SqliteJournal:
    """A journal in a file."""
    return SqliteJournal(tmp_path / "journal.sqlite3")


async def test_a_list_is_checked_whole_before_the_first_byte_goes_out() -> None:
    async with world() as here:
        items = here.transfers(9)
        items[3]["destination_amount"]["amount"] = "12"
        items[8]["profile_id"] = ""
        with pytest.raises(InvalidItems) as caught:
            await here.bulks.submit_transfers(items, chunk_size=2, journal=MemoryJournal())
        assert [(item.index, item.field) for item in caught.value.items] == [
            (3, "destination_amount.amount"),
            (8, "profile_id"),
        ]
        assert caught.value.submitted == 0
        assert creations(here) == 0


async def test_a_stream_is_checked_chunk_by_chunk_and_the_error_says_how_to_go_on(journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(9)
        items[5]["profile_id"] = "wrong"
        with pytest.raises(InvalidItems) as caught:
            await here.bulks.submit_transfers(stream(items), chunk_size=2, run_id="march", journal=journal)
        assert [item.index for item in caught.value.items] == [5]
        assert caught.value.submitted == 4
        assert len(caught.value.bulk_ids) == 2
        assert "run_id='march'" in str(caught.value)
        items[5] = here.transfer(6)
        run = await here.bulks.submit_transfers(stream(items), chunk_size=2, run_id="march", journal=journal)
        assert run.bulk_ids[:2] == caught.value.bulk_ids
        assert here.submitted == 5


@pytest.mark.parametrize("form", ["list", "tuple", "iterator", "async iterator"])
async def test_every_kind_of_input_is_cut_into_the_same_chunks(form: str, journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(7)
        forms: dict[str, Any] = {
            "list": items,
            "tuple": tuple(items),
            "iterator": iter(items),
            "async iterator": stream(items),
        }
        run = await here.bulks.submit_transfers(forms[form], chunk_size=3, journal=journal)
        assert [entry["count"] for entry in run.entries.values()] == [3, 3, 1]
        assert run.total == 7
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)
        assert [result.index for result in outcome] == list(range(7))
        assert [result.request.destination_amount.amount for result in outcome] == list(range(1, 8))
        assert here.moved == 28


async def test_never_more_than_two_chunks_of_a_stream_are_in_memory(journal: SqliteJournal) -> None:
    async with world() as here:
        read: list[int] = []

        def items() -> Iterator[dict[str, Any]]:
            for index in range(20):
                read.append(here.submitted)
                yield here.transfer(index + 1)

        await here.bulks.submit_transfers(items(), chunk_size=4, journal=journal)
        # When an item is read, all chunks but the one before it are at the service already.
        assert all(submitted >= index // 4 - 1 for index, submitted in enumerate(read))


async def test_the_same_input_under_the_same_name_is_submitted_once(journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(5)
        first = await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        again = await here.bulks.submit_transfers(stream(items), run_id="march", journal=journal)
        assert again.bulk_ids == first.bulk_ids
        assert creations(here) == 3


async def test_other_items_under_the_same_name_are_refused_and_the_chunk_is_named(journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(5)
        await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        items[3] = here.transfer(99)
        with pytest.raises(RunChanged, match="chunk 1 of run 'march'") as caught:
            await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert caught.value.chunk == 1
        assert here.submitted == 3


async def test_a_longer_input_under_the_same_name_is_refused_before_it_is_sent(journal: SqliteJournal) -> None:
    async with world() as here:
        await here.bulks.submit_transfers(here.transfers(4), run_id="march", chunk_size=2, journal=journal)
        with pytest.raises(RunChanged, match="longer than the 4 items") as caught:
            await here.bulks.submit_transfers(here.transfers(5), run_id="march", journal=journal)
        assert caught.value.chunk == 2
        assert here.submitted == 2


async def test_a_shorter_input_under_the_same_name_is_refused(journal: SqliteJournal) -> None:
    async with world() as here:
        await here.bulks.submit_transfers(here.transfers(4), run_id="march", chunk_size=2, journal=journal)
        with pytest.raises(RunChanged, match="2 items, 4 were submitted"):
            await here.bulks.submit_transfers(here.transfers(2), run_id="march", journal=journal)


async def test_other_operations_under_the_same_name_are_refused(journal: SqliteJournal) -> None:
    async with world() as here:
        await here.bulks.submit_transfers(here.transfers(1), run_id="march", journal=journal)
        with pytest.raises(RunChanged, match="multi transfers, not of multi card_blocks"):
            await here.bulks.submit_card_blocks(["77"], run_id="march", journal=journal)


@pytest.mark.parametrize("items", ["text", b"bytes", 7, None, {"requestBody": {}}])
async def test_what_is_no_collection_is_refused(items: Any) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError, match="a list, an iterable or an async iterable"):
            await here.bulks.submit_transfers(items)


@pytest.mark.parametrize(
    "wrong", [{"chunk_size": 0}, {"chunk_size": 10_001}, {"run_id": ""}, {"run_id": 7}, {"run_id": "//x"}]
)
async def test_wrong_settings_are_refused_before_anything_is_read(wrong: dict[str, Any]) -> None:
    async with world() as here:
        with pytest.raises(ConfigurationError):
            await here.bulks.submit_transfers(here.transfers(1), **wrong)


async def test_an_answer_that_was_lost_is_asked_for_again_under_the_same_ref() -> None:
    async with world(linked=True) as here:
        here.sandbox.drop_after_commit("bulks.create_transfers", times=1)
        await here.bulks.submit_transfers(here.transfers(3))
        assert creations(here) == 2
        assert here.submitted == 1


async def test_a_submission_that_failed_on_the_way_says_how_to_go_on(journal: SqliteJournal) -> None:
    async with world(linked=True) as here:
        items = here.transfers(6)
        here.sandbox.fail("bulks.create_transfers", 500, times=None, when="after")
        with pytest.raises(ServerError) as caught:
            await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert any("submit the same input with this run_id" in note for note in caught.value.__notes__)
        here.sandbox.clear_faults()
        run = await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert len(run.bulk_ids) == here.submitted == 3


async def test_a_run_of_one_chunk_without_a_name_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(tmp_path / "journal.sqlite3"))
    async with world() as here:
        await here.bulks.submit_transfers(here.transfers(2))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("named", [{"run_id": "march"}, {"chunk_size": 1}])
async def test_a_run_with_a_name_or_of_several_chunks_is_kept_in_the_default_file(
    named: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(tmp_path / "deep" / "journal.sqlite3"))
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(2), **named)
        again = await here.bulks.open_run(run.run_id)
        assert again.bulk_ids == run.bulk_ids
    assert (tmp_path / "deep" / "journal.sqlite3").exists()


async def test_an_input_that_ends_before_what_a_crashed_attempt_submitted_is_refused(journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(7)

        async def crashing() -> AsyncIterator[Any]:
            for item in items:
                yield item
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await here.bulks.submit_transfers(crashing(), run_id="march", chunk_size=2, journal=journal)
        with pytest.raises(RunChanged, match="ends after 4 items, and an earlier attempt submitted more") as caught:
            await here.bulks.submit_transfers(stream(items[:4]), run_id="march", journal=journal)
        assert caught.value.chunk == 2
        with pytest.raises(ConfigurationError, match="not submitted to its end"):
            await here.bulks.open_run("march", journal=journal)
        run = await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        await run.run(poll=0.02)
        assert here.moved == sum(range(1, 8))


async def test_a_rehearsal_at_another_service_does_not_pass_for_the_run(journal: SqliteJournal) -> None:
    user = {"name": "Ada", "surname": "Lovelace", "email": "ada@example.com"}
    async with world() as rehearsal:
        run = await rehearsal.bulks.submit_users([user], run_id="staff", journal=journal)
        assert (await run.run(poll=0.02)).ok
    async with world() as here:
        with pytest.raises(RunChanged, match=f"belongs to the service {rehearsal.sandbox.url}, not to"):
            await here.bulks.submit_users([user], run_id="staff", journal=journal)
        assert here.submitted == 0


async def test_the_run_of_one_identity_does_not_pass_for_that_of_another(journal: SqliteJournal) -> None:
    async with world() as here:
        user = {"name": "Ada", "surname": "Lovelace", "email": "ada@example.com"}
        await here.bulks.submit_users([user], run_id="staff", journal=journal)
        stranger = here.sandbox.seed(accounts=1)
        other = await here.weavr.sign_in(stranger.email, stranger.password)
        with pytest.raises(RunChanged, match="belongs to the identity") as caught:
            await other.bulks.submit_users([user], run_id="staff", journal=journal)
        assert str(other.identity.id) in str(caught.value)
        same = await here.weavr.sign_in(here.seeded.email, here.seeded.password)
        await same.bulks.submit_users([user], run_id="staff", journal=journal)
        assert here.submitted == 1


async def test_a_process_that_the_journal_knows_as_anothers_is_an_error_and_nothing_waits_for_it() -> None:
    async with world() as here:
        journal = MemoryJournal()
        items = here.transfers(2)
        first = await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        await journal.forget("march")
        await journal.set(f"//bulk/{first.bulk_ids[0]}", "owner", {"run": "april", "chunk": 0})
        with pytest.raises(BulkError, match="knows as another chunk's"):
            await here.bulks.submit_transfers(items, run_id="march", journal=journal)


async def test_items_that_the_service_refused_can_be_corrected_under_the_same_name(journal: SqliteJournal) -> None:
    async with world() as here:
        items = here.transfers(5)
        here.sandbox.fail("bulks.create_transfers", 400, times=1)
        with pytest.raises(BadRequest) as caught:
            await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert "corrected where the service refused it, with this run_id" in caught.value.__notes__[0]
        items[1] = here.transfer(70)
        run = await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        assert here.submitted == 3
        await run.run(poll=0.02)
        assert here.moved == 1 + 70 + 3 + 4 + 5
        with pytest.raises(RunChanged, match="chunk 0"):
            await here.bulks.submit_transfers(here.transfers(5), run_id="march", journal=journal)


async def test_items_whose_fate_was_unknown_are_not_replaced_after_a_refusal(journal: SqliteJournal) -> None:
    async with world(linked=True) as here:
        items = here.transfers(2)
        here.sandbox.drop_after_commit("bulks.create_transfers", times=None)
        with pytest.raises(WeavrError):
            await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        here.sandbox.clear_faults()
        here.sandbox.fail("bulks.create_transfers", 400, times=1)
        with pytest.raises(BadRequest):
            await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        with pytest.raises(RunChanged, match="chunk 0"):
            await here.bulks.submit_transfers(here.transfers(1), run_id="march", journal=journal)
        await here.bulks.submit_transfers(items, run_id="march", journal=journal)
        assert here.submitted == 1


async def test_a_generator_is_closed_where_submitting_ends_early(journal: SqliteJournal) -> None:
    async with world() as here:
        closed: list[int] = []

        async def rows() -> AsyncIterator[Any]:
            try:
                for item in here.transfers(6):
                    yield item
            finally:
                closed.append(here.submitted)

        here.sandbox.fail("bulks.create_transfers", 400, times=1)
        with pytest.raises(BadRequest):
            await here.bulks.submit_transfers(rows(), run_id="march", chunk_size=2, journal=journal)
        assert closed == [0]
        await here.bulks.submit_transfers(rows(), run_id="march", journal=journal)
        assert closed == [0, 2]  # read to its end before the last chunk goes out
