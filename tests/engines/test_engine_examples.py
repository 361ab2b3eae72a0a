"""The examples on Celery and Temporal, with real servers and workers of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bulks.payroll import Payroll
from tests.support.redis_server import redis_server
from tests.support.temporal_server import TemporalServer
from weavr_multi.sandbox import Sandbox

ROOT = Path(__file__).parents[2]


@contextmanager
def payroll_of(name: str, **settings: str) -> Iterator[tuple[Payroll, dict[str, str]]]:
    """Make a payroll of 400 transfers, and the environment that an example reads."""
    with Sandbox() as sandbox:
        payroll = Payroll(sandbox, 400, name, "")
        yield (
            payroll,
            {name: value for name, value in os.environ.items() if not name.startswith("WEAVR_")}
            | {
                "WEAVR_API_KEY": sandbox.api_key,
                "WEAVR_BASE_URL": sandbox.url,
                "EXAMPLE_EMAIL": payroll.seeded.email,
                "EXAMPLE_PASSWORD": payroll.seeded.password,
                "EXAMPLE_PROFILE": sandbox.profiles.transfers,
                "EXAMPLE_SOURCE": payroll.source,
                "EXAMPLE_DESTINATION": payroll.destination,
            }
            | settings,
        )


def begun_twice(example: str, worker: list[str], env: dict[str, str]) -> list[str]:
    """Start a worker, run an example twice beside it, and return what both said."""
    process = subprocess.Popen([sys.executable, *worker], cwd=ROOT, env=env)
    try:
        said = [
            subprocess.run(
                [sys.executable, example], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False
            )
            for _ in range(2)
        ]
    finally:
        process.terminate()
        process.wait(30)
    return [done.stdout or done.stderr for done in said]


def test_the_three_steps_of_a_chunk_run_on_celery_and_pay_each_item_once() -> None:
    """Two worker processes share four chunks; begun a second time, the same run pays nobody again."""
    pytest.importorskip("celery")
    with redis_server() as redis, payroll_of("celery", REDIS_URL=redis.url) as (payroll, env):
        worker = ["-m", "celery", "--workdir", "examples", "-A", "engines_celery", "--quiet", "worker"]
        worker += ["--concurrency", "2", "--loglevel", "ERROR", "--without-gossip", "--without-mingle"]
        said = begun_twice("examples/engines_celery.py", worker, env)
        assert said == ["payroll-2025-03: 400 of 400 paid; failed: []\n"] * 2
        assert payroll.problems() == []


def test_the_run_on_temporal_pays_each_item_once(temporal: TemporalServer) -> None:
    """A worker of another process does the run; begun a second time, it is found, and pays nobody again."""
    pytest.importorskip("temporalio")
    with payroll_of("temporal", TEMPORAL_ADDRESS=temporal.address) as (payroll, env):
        example = "examples/engines_temporal.py"
        said = begun_twice(example, [example, "worker"], env)
        assert said == ["payroll-2025-03: 400 of 400 paid; failed: []\n"] * 2
        assert payroll.problems() == []
