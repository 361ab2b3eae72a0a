"""The example of middleware runs as its readers run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_spending_cap_refuses_before_anything_is_sent() -> None:
    """Of two transfers the one below the cap gets a response; the other one gets none, nor a bulk, nor `request`."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("WEAVR_", "PYTEST_"))}
    command = [sys.executable, "-W", "error", "examples/middleware_spending_cap.py"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines()[-7:] == [
        "transfers.create: 200, in time",
        "transfers.create: OverTheCap, in time",
        "refused: transfers.create: 500.00 EUR is more than 10000 minor units",
        "bulks.create_transfers: OverTheCap, in time",
        "refused: bulks.create_transfers: 500.00 EUR is more than 10000 minor units",
        "POST /multi/transfers: OverTheCap, in time",
        "refused: POST /multi/transfers: an amount that is not known here",
    ], done.stdout + done.stderr
