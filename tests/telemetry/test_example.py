"""The example with the console exporter runs as its readers run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_console_shows_a_call_and_its_attempt() -> None:
    """The last two spans that end are the attempt and the call around it."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("WEAVR_", "PYTEST_"))}
    command = [sys.executable, "-W", "error", "examples/telemetry_console.py"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert [line.rstrip() for line in done.stdout.splitlines() if "managed_accounts" in line] == [
        "  GET /multi/managed_accounts 200",
        "managed_accounts.list 200",
    ], done.stdout + done.stderr
