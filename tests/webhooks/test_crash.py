"""Exactly one effect under at-least-once delivery, with a worker killed in the middle.

``CRASH_DELIVERIES=10000`` makes the full run.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.webhooks.crash import Verdict, crash_on_redis, crash_on_sqlite

DELIVERIES = int(os.environ.get("CRASH_DELIVERIES", "300"))


@pytest.mark.parametrize("crash", [crash_on_redis, crash_on_sqlite])
def test_nothing_is_lost_and_nothing_happens_twice_beyond_what_was_in_flight(
    crash: Callable[[int, int], Verdict],
) -> None:
    verdict = crash(DELIVERIES, 20_240_620)
    print(verdict)
    assert verdict.lost == 0
    assert verdict.unanswered == 0
    assert verdict.completed_twice == 0
    assert verdict.unexplained == 0
    assert verdict.sends > DELIVERIES
