"""The example of middleware runs as its readers run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_spending_cap_refuses_before_anything_is_sent() -> None:
    """Of two transfers the one above the cap never gets a response, and the other one does."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("WEAVR_", "PYTEST_"))}
    command = [sys.executable, "-W", "error", "examples/middleware_spending_cap.py"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines()[-3:] == [
        "transfers.create: 200, in time",
        "transfers.create: OverTheCap, in time",
        "refused: 50000 is more than 10000",
    ], done.stdout + done.stderr
