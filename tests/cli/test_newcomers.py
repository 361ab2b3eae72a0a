"""Ctrl-C and wrong cells on the command line: what is printed says how to go on, and which cell is wrong."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.bulk_files import payroll
from tests.cli.running import Command, ExitStatus
from weavr_multi.sandbox import Sandbox, Seeded

PATIENCE = 60.0
HEEDS_CTRL_C = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from weavr_multi.cli.main import main
raise SystemExit(main())
"""


@pytest.fixture(autouse=True)
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Command) -> None:
    """Runs are recorded in a file of the test."""
    monkeypatch.setenv("WEAVR_BULK_JOURNAL", str(tmp_path / "journal.sqlite3"))


def interrupted(served: Sandbox, operation: str, calls: int, *arguments: str) -> tuple[int, str]:
    """Run a command in a process of its own and interrupt it after so many calls of an operation; status and stderr."""
    # A suite that runs in a shell's background ignores Ctrl-C, and what it starts would too.
    command = [sys.executable, "-c", HEEDS_CTRL_C, *arguments]
    before = len(served.requests.of(operation))
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        try:
            end = time.monotonic() + PATIENCE
            while len(served.requests.of(operation)) < before + calls and process.poll() is None:
                assert time.monotonic() < end
                time.sleep(0.01)
            process.send_signal(signal.SIGINT)
            _, error = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
        return process.returncode, error


def test_a_watch_that_is_interrupted_says_that_the_run_goes_on(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    served.programme.configure(bulk_rate=0.001)
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00", "2.00")
    run("bulk", "submit", "transfers", file, "--run-id", "march", "--yes")
    status, error = interrupted(served, "bulks.get", 2, "bulk", "watch", "march")
    assert status == ExitStatus.INTERRUPTED
    assert "interrupted\nrun 'march': what was executed goes on at the service" in error


def test_a_submission_that_is_interrupted_says_how_to_go_on(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    served.fail("bulks.create_transfers", 429, headers={"x-ratelimit-reset": "20"}, times=None)
    file = payroll(tmp_path / "payroll.csv", served, local, "1.00", "2.00")
    submit = ("bulk", "submit", "transfers", file, "--run-id", "april", "--yes")
    status, error = interrupted(served, "bulks.create_transfers", 1, *submit)
    served.clear_faults()
    assert status == ExitStatus.INTERRUPTED
    assert "interrupted\nrun 'april': 2 items were read; submit the same input with this run_id" in error


def test_a_currency_that_is_none_is_named_as_that_cell(
    run: Command, served: Sandbox, local: Seeded, tmp_path: Path
) -> None:
    file = tmp_path / "payroll.csv"
    payroll(file, served, local, "1.00")
    file.write_text(file.read_text().replace("EUR", "eur"))
    ran = run("bulk", "submit", "transfers", str(file), "--run-id", "may", "--yes")
    assert ran.status == 2
    assert "line 2: destination_amount.currency: 'eur' is not a currency of ISO 4217" in ran.err
