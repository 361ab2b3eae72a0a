"""Middleware refuses what the package calls by itself: a sign-out, commands to several bulks, lists of a recovery."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.bulks.world import world
from tests.support.calls import READ
from tests.support.recording import Recorder, client, reply
from weavr_multi import BulkTimedOut
from weavr_multi.telemetry import Middleware, OutgoingCall, Proceed
from weavr_multi.webhooks import SqliteDeliveryLog, WebhookReceiver
from weavr_multi.webhooks.recovery import recover

pytestmark = pytest.mark.asyncio


def refusing(*operations: str, times: int = 100) -> Middleware:
    """A rule that refuses some operations, so many times."""
    left = [times]

    async def rule(call: OutgoingCall, proceed: Proceed) -> None:
        if call.operation in operations and left[0]:
            left[0] -= 1
            raise PermissionError(call.operation)
        await proceed()

    return rule


async def test_a_refused_sign_out_at_the_end_of_a_block_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """As any failure of it is: the block's own outcome counts."""
    weavr = client(Recorder(READ.success), middleware=[refusing("access.logout")])
    async with weavr.session("token") as session:
        await session.managed_accounts.get("4711")
    with pytest.raises(KeyError, match="mine"):
        async with weavr.session("token"):
            raise KeyError("mine")
    assert "the sign-out at the end failed: PermissionError" in caplog.text


async def test_a_refused_cancellation_does_not_replace_what_ended_a_wait() -> None:
    """Above all not a cancellation, which would be lost."""
    async with world(rate=1, frozen=True) as here:
        session = here.session.with_options(middleware=[refusing("bulks.cancel")])
        run = await session.bulks.submit_transfers(here.transfers(3))
        with pytest.raises(BulkTimedOut):
            await run.run("ON_FAILURE_STOP", deadline=0.2, poll=0.05, cancel_on_exit=True)


async def test_the_other_processes_of_a_run_are_told_where_one_is_refused() -> None:
    """Or they would run on."""
    async with world() as here:
        session = here.session.with_options(middleware=[refusing("bulks.cancel", times=1)])
        run = await session.bulks.submit_transfers(here.transfers(6), chunk_size=2)
        with pytest.raises(PermissionError):
            await run.cancel()
        await run.refresh()
        assert [process.status for process in run.processes] == ["SUBMITTED", "CANCELLED", "CANCELLED"]


async def test_a_refused_list_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    """A recovery goes on, and says that it is not complete."""
    weavr = client(Recorder(forever=reply(200, {"count": 0})), middleware=[refusing("sends.list")])
    receiver = WebhookReceiver("key", log=SqliteDeliveryLog(tmp_path / "log"), recoverable=True)
    since = datetime.now(UTC) - timedelta(hours=1)
    report = await recover(receiver, sessions=[weavr.session("token")], since=since)
    await receiver.aclose()
    assert [(name, type(error)) for (_, name), error in report.unread.items()] == [("sends.list", PermissionError)]
