"""The short form of `tests.bulks.crash`: a process killed in the middle, run again, and each transfer there once."""

from __future__ import annotations

import os
import random

from tests.bulks.crash import crash


def test_a_killed_run_that_is_run_again_makes_each_transfer_once() -> None:
    seed = int(os.environ.get("CRASH_SEED", random.SystemRandom().randrange(10**9)))
    assert crash(count=8, items=1_250, chunk=500, seed=seed) == []
