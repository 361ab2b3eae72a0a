"""The progress bar for people."""

from __future__ import annotations

import io

from rich.console import Console

from weavr_multi.bulks import BulkUpdate
from weavr_multi.cli.progress import ProgressBar


def drawn(*updates: BulkUpdate, terminal: bool = False) -> str:
    """What a bar wrote for some updates."""
    file = io.StringIO()
    with ProgressBar("payroll", console=Console(file=file, width=100, force_terminal=terminal)) as bar:
        for update in updates:
            bar(update)
    return file.getvalue()


RUNNING = BulkUpdate("RUNNING", 200, {"COMPLETED": 49, "FAILED": 1, "SUBMITTED": 150}, 25.0)
ENDED = BulkUpdate("PARTIALLY_COMPLETED", 200, {"COMPLETED": 199, "FAILED": 1})


def test_the_last_line_tells_how_it_ended() -> None:
    text = drawn(RUNNING, ENDED)
    assert "payroll PARTIALLY_COMPLETED" in text
    assert "200/200" in text
    assert "1 failed" in text


def test_a_terminal_sees_state_counts_and_rate() -> None:
    text = drawn(RUNNING, terminal=True)
    assert "RUNNING" in text
    assert "50/200" in text
    assert "25/s" in text


def test_a_bar_without_updates_draws_nothing() -> None:
    assert drawn() == ""


def test_a_bar_is_ended_twice_without_harm() -> None:
    bar = ProgressBar(console=Console(file=io.StringIO()))
    bar(ENDED)
    bar.close()
    bar.close()


def test_it_draws_on_stderr_so_that_stdout_stays_clean(capsys: object) -> None:
    bar = ProgressBar()
    assert bar._progress.console.stderr


def test_what_was_never_attempted_is_not_drawn_as_done() -> None:
    stopped = BulkUpdate("PARTIALLY_COMPLETED", 200, {"COMPLETED": 50, "SUBMITTED": 150})
    assert "50/200" in drawn(stopped)
