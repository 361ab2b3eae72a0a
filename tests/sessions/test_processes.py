"""Real processes, a real Redis, a real socket: one sign-in for all of them, also when one dies with the lock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sessions.world import EXCHANGE, SIGN_IN
from tests.support.patience import PATIENCE
from tests.support.redis_server import RedisServer, redis_server
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.sessions import new_key

WORKER = Path(__file__).with_name("worker.py")
PROCESSES, TASKS, LOCK = 4, 50, 2.0


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    """A Redis of our own."""
    with redis_server() as server:
        yield server


@pytest.fixture
def served() -> Iterator[Sandbox]:
    """A service on a loopback port."""
    with Sandbox(bulk_rate=0) as sandbox:
        sandbox.requests.keep(10_000)
        yield sandbox


class Worker:
    """One process, waiting for the word."""

    def __init__(self, sandbox: Sandbox, user: Seeded, redis: RedisServer, key: str, *more: str) -> None:
        arguments = [sandbox.url, sandbox.api_key, user.email, user.password, redis.url, key, *more]
        self.process = subprocess.Popen(
            [sys.executable, str(WORKER), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert self.line() == "ready"

    def line(self) -> str:
        """Read what it says next."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go(self) -> None:
        """Give the word."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def result(self) -> dict[str, object]:
        """Wait for its end."""
        found: dict[str, object] = json.loads(self.line())
        assert self.process.wait(30) == 0
        return found

    def close(self) -> None:
        """Leave nothing behind."""
        self.process.kill()
        self.process.wait(60)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()


def test_four_processes_of_fifty_tasks_sign_in_once(redis: RedisServer, served: Sandbox) -> None:
    """200 calls of sign_in, 200 answers, one login and one exchange at the service."""
    user, key = served.seed(accounts=2), new_key()
    workers = [Worker(served, user, redis, key) for _ in range(PROCESSES)]
    try:
        for worker in workers:
            worker.go()
        assert [worker.result() for worker in workers] == [{"answers": TASKS, "errors": []}] * PROCESSES
    finally:
        for worker in workers:
            worker.close()
    assert len(served.requests.of(SIGN_IN)) == len(served.requests.of(EXCHANGE)) == 1
    assert len(served.requests.of("managed_accounts.list")) == PROCESSES * TASKS


def test_a_process_that_is_killed_with_the_lock_holds_the_others_up_no_longer_than_the_lock_lives(
    redis: RedisServer, served: Sandbox
) -> None:
    """SIGKILL in the middle of the sign-in: within two seconds (its lock's expiry) one of the others signs in."""
    user, key = served.seed(accounts=2), new_key()
    victim = Worker(served, user, redis, key, "hold")
    workers = [Worker(served, user, redis, key) for _ in range(PROCESSES - 1)]
    try:
        victim.go()
        assert victim.line() == "holding"
        for worker in workers:
            worker.go()
        victim.process.kill()
        killed = time.time()
        assert [worker.result() for worker in workers] == [{"answers": TASKS, "errors": []}] * (PROCESSES - 1)
    finally:
        for worker in (victim, *workers):
            worker.close()
    (sign_in,) = served.requests.of(SIGN_IN)
    assert len(served.requests.of(EXCHANGE)) == 1
    waited = sign_in.at / 1000 - killed
    assert waited > 1.0, "nobody held the lock"
    assert waited < LOCK + PATIENCE, "the lock lives two seconds"
