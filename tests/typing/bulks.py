"""What type checkers must see of bulks. It is checked and never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, assert_type

from weavr_multi import BulkFailed, BulkTimedOut, Weavr
from weavr_multi.bulks import (
    BulkOutcome,
    BulkProcess,
    BulkResult,
    BulkRun,
    BulkUpdate,
    InvalidItems,
    ItemProblem,
    Journal,
    MemoryJournal,
    Polling,
    RedisJournal,
    SqliteJournal,
    collect_chunk,
    follow_chunk,
    submit_chunk,
)
from weavr_multi.bulks.backoffice import BackofficeBulks
from weavr_multi.bulks.resource import Bulks
from weavr_multi.cli.progress import ProgressBar
from weavr_multi.models import (
    BulkProcessDetails,
    BulkProcessOperation,
    BulkSubmission,
    BulkTransferItem,
    Transfer,
    TransferCreateRequest,
    UpdateCardLevelSpendRules,
    User,
)
from weavr_multi.sessions import BackofficeSession, ConfirmationChallenge, Session

if TYPE_CHECKING:
    from weavr_multi.bulks.item_type_aliases import TransferItem, UserItem


async def stream(items: list[TransferCreateRequest]) -> AsyncIterator[TransferCreateRequest]:
    """Give items one by one."""
    for item in items:
        yield item


async def ask(challenge: ConfirmationChallenge) -> str:
    """Give a code."""
    return challenge.resource_type


def look(update: BulkUpdate) -> None:
    """Take a picture."""
    assert_type(update.counts, dict[str, int])
    assert_type(update.remaining, float | None)


async def look_async(update: BulkUpdate) -> None:
    """Take a picture, slowly."""


async def submissions(session: Session, item: TransferCreateRequest, rules: UpdateCardLevelSpendRules) -> None:
    """Every form of every list."""
    bulks = session.bulks
    assert_type(bulks, Bulks)
    assert_type(await bulks.submit_transfers([item]), BulkRun[TransferItem, Transfer])
    await bulks.submit_transfers([{"profileId": "1"}])  # type: ignore[list-item]
    await bulks.submit_transfers([BulkTransferItem(request_body=item)])
    await bulks.submit_transfers(
        stream([item]), run_id="march", journal=MemoryJournal(), chunk_size=500, wait_for_owner=True
    )
    await bulks.submit_transfers([item], run_id="march", adopt=["7"], fresh=True)
    await bulks.submit_transfers([item], lease=10)  # type: ignore[call-arg]
    await bulks.submit_transfers(item for _ in range(3))
    await bulks.submit_card_blocks(["1", 2])
    await bulks.submit_card_spend_rules([("1", rules), {"id": "1"}])
    await bulks.submit_transfers([7])  # type: ignore[list-item]
    assert_type(await bulks.create_transfers(body=[{}]), BulkSubmission)
    assert_type(await bulks.get("7"), BulkProcessDetails)


async def back_office(session: BackofficeSession, item: TransferCreateRequest) -> None:
    """The two of the back office."""
    assert_type(session.bulks, BackofficeBulks)
    run = await session.bulks.submit_transfers([item])
    assert_type(await run.run("ON_FAILURE_STOP"), BulkOutcome[TransferItem, Transfer])
    await session.bulks.submit_sends([])  # type: ignore[attr-defined]


async def following(run: BulkRun, process: BulkProcess) -> None:
    """Run, process and outcome."""
    outcome = await run.run(
        mode="ON_FAILURE_CONTINUE", on_progress=ProgressBar(), deadline=60, poll=Polling(most=5), parallel=2, keep="all"
    )
    assert_type(outcome[0], BulkResult)
    assert_type([result.index for result in outcome], list[int])
    assert_type(outcome.failed, tuple[BulkResult, ...])
    assert_type(outcome.succeeded, tuple[BulkResult, ...])
    assert_type(outcome.pending, tuple[BulkResult, ...])
    assert_type(outcome.pending[0].waits_for, Literal["challenge", "confirmation", "schedule"] | None)
    assert_type(await outcome.confirm(code=ask), list[ConfirmationChallenge])
    for bulk in (run, process):
        assert_type(await bulk.wait(on_progress=look, poll=2), BulkUpdate)
        assert_type(await bulk.wait(on_progress=look_async), BulkUpdate)
        assert_type(bulk.status, str)
        assert_type(bulk.progress, float)
        async for update in bulk.follow():
            assert_type(update, BulkUpdate)
        async for result in bulk.results(status="FAILED"):
            assert_type(result, BulkResult)
        async for operation in bulk.operations():
            assert_type(operation, BulkProcessOperation)
    assert_type(run.processes, tuple[BulkProcess, ...])


async def typed(session: Session, item: TransferCreateRequest) -> None:
    """What was given and what was made have the types of the operation."""
    outcome = await (await session.bulks.submit_transfers([item])).run()
    for result in outcome:
        assert_type(result.input, TransferItem | str | None)
        assert_type(result.response, Transfer | str | None)
        assert_type(result.made, Transfer | None)
        if isinstance(result.input, TransferCreateRequest) and isinstance(result.response, Transfer):
            assert_type(result.input.profile_id, str)
            assert_type(result.response.id, str)
    assert_type((await session.bulks.submit_card_blocks(["1"])).run_id, str)
    async for blocked in (await session.bulks.submit_card_blocks(["1"])).results():
        assert_type(blocked.made, None)
    users = await session.bulks.submit_users([])
    assert_type(users.process, BulkProcess[UserItem, User])


async def elsewhere(session: Session, run: BulkRun) -> None:
    """Going on in another process."""
    assert_type(run.to_json(), str)
    assert_type(await session.bulks.restore(run.to_json()), BulkProcess | BulkRun)
    assert_type(await session.bulks.open_run("march"), BulkRun)
    journals: list[Journal] = [MemoryJournal(), SqliteJournal("journal.sqlite3"), RedisJournal("redis://")]
    chunk = await submit_chunk(session.bulks, "transfers", [{}], run_id="march", journal=journals[0])
    assert_type(await follow_chunk(session.bulks, chunk, mode="ON_FAILURE_STOP"), dict[str, Any])
    assert_type(await collect_chunk(session.bulks, chunk), list[dict[str, Any]])


def failures(weavr: Weavr, invalid: InvalidItems, late: BulkTimedOut, failed: BulkFailed) -> None:
    """The evidence of errors."""
    assert_type(invalid.items, tuple[ItemProblem, ...])
    assert_type(late.bulk_ids, tuple[str, ...])
    assert_type(late.process, BulkProcess | BulkRun | None)
    assert_type(late.update, BulkUpdate | None)
    assert_type(failed.outcome, BulkOutcome)
    assert_type(failed.failed[0], BulkResult)
    assert_type(failed.counts, Mapping[str, int])
