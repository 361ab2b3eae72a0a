"""Exactly one effect under at-least-once delivery, with a worker killed in the middle.

``CRASH_DELIVERIES=10000`` makes the full run.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.webhooks.crash import Verdict, crash_on_redis, crash_on_sqlite
from tests.webhooks.exactly_once import exactly_once

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


@pytest.mark.parametrize("database", ["postgres", "sqlite"])
def test_an_effect_in_the_transaction_happens_exactly_once_whenever_workers_are_killed(database: str) -> None:
    """Nothing is lost and nothing repeated, not even what was in flight in a killed worker."""
    verdict = exactly_once(database, DELIVERIES // 3, 3, 20_240_620)
    print(verdict)
    assert (verdict.lost, verdict.repeated, verdict.unanswered) == (0, 0, 0)
    assert verdict.kills == 3
