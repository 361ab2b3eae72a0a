"""What is kept in a file under many event loops, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.support.loops import Use, by_hand, by_run, by_trio, by_uvloop, kept_per_loop
from weavr_multi.bulks import SqliteJournal
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import Event, SqliteDeliveryLog, TransferStateChanged, WebhookReceiver

each_loop = pytest.mark.parametrize("run", [by_run, by_hand, by_uvloop, by_trio])
unclosed = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


@each_loop
@unclosed
def test_a_receiver_with_a_log_in_a_file_keeps_less_than_a_kilobyte_of_a_loop_that_ended(
    run: Callable[[Use], None], tmp_path: Path
) -> None:
    """Each loop takes one delivery; its handler runs."""
    log = SqliteDeliveryLog(tmp_path / "log.db")
    receiver, handled = WebhookReceiver("key", log=log), 0

    @receiver.on_any
    async def note(event: Event) -> None:
        nonlocal handled
        handled += 1

    deliveries = iter([signed_delivery({}, "key", event_type=TransferStateChanged) for _ in range(60)])

    async def use() -> None:
        assert (await receiver.receive(*next(deliveries))).status == 204

    assert kept_per_loop(run, use) < 1024
    assert handled == 60 - len(list(deliveries))
    log._file._close()


@each_loop
@unclosed
def test_a_journal_in_a_file_keeps_less_than_a_kilobyte_of_a_loop_that_ended(
    run: Callable[[Use], None], tmp_path: Path
) -> None:
    """Each loop records a fact."""
    journal, numbers = SqliteJournal(tmp_path / "journal.db"), count()

    async def use() -> None:
        await journal.add("march", str(next(numbers)), {"digest": "x"})

    assert kept_per_loop(run, use) < 1024
