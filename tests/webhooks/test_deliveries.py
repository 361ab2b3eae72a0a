"""The delivery logs: one set of promises, and every way to keep them."""

from __future__ import annotations

import gc
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import anyio
import pytest

from tests.support.redis_server import RedisServer
from tests.support.sql import KINDS, engine_of
from weavr_multi import ConfigurationError
from weavr_multi.webhooks import (
    ClaimState,
    DeliveryLog,
    DeliveryLogError,
    MemoryDeliveryLog,
    RedisDeliveryLog,
    SqlDeliveryLog,
    SqliteDeliveryLog,
)

pytestmark = pytest.mark.anyio
CLAIMED, HELD, COMPLETED = ClaimState.CLAIMED, ClaimState.HELD, ClaimState.COMPLETED


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


# Redis and SQL are for asyncio alone; tests of their own say what happens under trio.
COMBINATIONS = [
    (loop, kind)
    for loop in ("asyncio", "trio")
    for kind in ("memory", "sqlite", "redis", *KINDS)
    if loop == "asyncio" or kind in ("memory", "sqlite")
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "log" in metafunc.fixturenames:
        metafunc.parametrize(("anyio_backend", "log"), COMBINATIONS, indirect=["log"])


@pytest.fixture
async def log(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[DeliveryLog, Clock | None]]:
    """Each log, with its clock; Redis has its own."""
    clock: Clock | None = Clock()
    made: DeliveryLog
    if request.param == "memory":
        made = MemoryDeliveryLog(clock=clock)
    elif request.param == "sqlite":
        made = SqliteDeliveryLog(tmp_path / "deliveries.db", clock=clock)
    elif request.param == "redis":
        server: RedisServer = request.getfixturevalue("redis")
        made = RedisDeliveryLog(server.url, prefix=f"test:{uuid4()}:")
        clock = None
    else:
        postgres = request.getfixturevalue("postgres") if "postgres" in request.param else None
        async with engine_of(request.param, tmp_path, postgres) as engine:
            yield SqlDeliveryLog(engine, table=f"t{uuid4().hex}", clock=clock), clock
        return
    yield made, clock
    await made.aclose()


async def _pass(clock: Clock | None, seconds: float) -> None:
    if clock is None:
        await anyio.sleep(seconds)  # Redis ends claims by its own clock
    else:
        clock.now += seconds


async def test_a_new_delivery_is_claimed(log: tuple[DeliveryLog, Clock | None]) -> None:
    assert (await log[0].claim("a", 60)).state is CLAIMED


async def test_a_claimed_delivery_is_held(log: tuple[DeliveryLog, Clock | None]) -> None:
    await log[0].claim("a", 60)
    assert (await log[0].claim("a", 60)).state is HELD


async def test_a_completed_delivery_stays_completed(log: tuple[DeliveryLog, Clock | None]) -> None:
    assert await log[0].complete(await log[0].claim("a", 60))
    assert (await log[0].claim("a", 60)).state is COMPLETED


async def test_a_released_delivery_can_be_claimed_again(log: tuple[DeliveryLog, Clock | None]) -> None:
    await log[0].release(await log[0].claim("a", 60))
    assert (await log[0].claim("a", 60)).state is CLAIMED


async def test_a_claim_that_ended_can_be_taken_over(log: tuple[DeliveryLog, Clock | None]) -> None:
    await log[0].claim("a", 0.05)
    await _pass(log[1], 0.06)
    assert (await log[0].claim("a", 60)).state is CLAIMED


async def test_a_renewed_claim_lasts_longer(log: tuple[DeliveryLog, Clock | None]) -> None:
    claim = await log[0].claim("a", 0.2)
    assert await log[0].renew(claim, 60)
    await _pass(log[1], 0.25)
    assert (await log[0].claim("a", 60)).state is HELD


async def test_a_claim_that_was_taken_over_cannot_be_renewed(log: tuple[DeliveryLog, Clock | None]) -> None:
    lost = await log[0].claim("a", 0.05)
    await _pass(log[1], 0.06)
    await log[0].claim("a", 60)
    assert not await log[0].renew(lost, 60)


async def test_releasing_a_lost_claim_leaves_its_new_holder_alone(log: tuple[DeliveryLog, Clock | None]) -> None:
    lost = await log[0].claim("a", 0.05)
    await _pass(log[1], 0.06)
    await log[0].claim("a", 60)
    await log[0].release(lost)
    assert (await log[0].claim("a", 60)).state is HELD


async def test_a_delivery_is_completed_once_even_by_two_holders(log: tuple[DeliveryLog, Clock | None]) -> None:
    slow = await log[0].claim("a", 0.05)
    await _pass(log[1], 0.06)
    fast = await log[0].claim("a", 60)
    assert await log[0].complete(fast)
    assert not await log[0].complete(slow)


async def test_a_slow_holder_that_completes_first_counts(log: tuple[DeliveryLog, Clock | None]) -> None:
    slow = await log[0].claim("a", 0.05)
    await _pass(log[1], 0.06)
    fast = await log[0].claim("a", 60)
    assert await log[0].complete(slow)
    assert not await log[0].complete(fast)


async def test_releasing_a_completed_delivery_does_nothing(log: tuple[DeliveryLog, Clock | None]) -> None:
    claim = await log[0].claim("a", 60)
    await log[0].complete(claim)
    await log[0].release(claim)
    assert (await log[0].claim("a", 60)).state is COMPLETED


async def test_of_many_who_claim_at_once_one_succeeds(log: tuple[DeliveryLog, Clock | None]) -> None:
    states: list[ClaimState] = []

    async def claim() -> None:
        states.append((await log[0].claim("a", 60)).state)

    async with anyio.create_task_group() as tasks:
        for _ in range(50):
            tasks.start_soon(claim)
    assert sorted(states) == [CLAIMED, *[HELD] * 49]


async def test_the_log_in_memory_forgets_the_oldest_beyond_its_capacity() -> None:
    log = MemoryDeliveryLog(capacity=10)
    for number in range(25):
        await log.complete(await log.claim(str(number), 60))
    assert len(log) == 10
    assert (await log.claim("24", 60)).state is COMPLETED
    assert (await log.claim("14", 60)).state is CLAIMED


async def test_the_log_in_memory_does_not_grow_with_claims_that_nobody_gave_back() -> None:
    clock = Clock()
    log = MemoryDeliveryLog(capacity=10, clock=clock)
    for number in range(1000):
        clock.now += 1
        await log.claim(str(number), 5)
    assert len(log._claims) <= 11


async def test_the_sqlite_log_survives_a_restart(tmp_path: Path) -> None:
    first = SqliteDeliveryLog(tmp_path / "log.db")
    await first.complete(await first.claim("done", 60))
    await first.claim("in flight", 60)
    await first.aclose()
    second = SqliteDeliveryLog(tmp_path / "log.db")
    assert (await second.claim("done", 60)).state is COMPLETED
    assert (await second.claim("in flight", 60)).state is HELD
    await second.aclose()


async def test_two_sqlite_logs_share_a_file(tmp_path: Path) -> None:
    one, other = SqliteDeliveryLog(tmp_path / "log.db"), SqliteDeliveryLog(tmp_path / "log.db")
    claims: list[ClaimState] = []

    async def claim(log: SqliteDeliveryLog, key: str) -> None:
        claims.append((await log.claim(key, 60)).state)

    async with anyio.create_task_group() as tasks:
        for number in range(50):
            tasks.start_soon(claim, one, str(number))
            tasks.start_soon(claim, other, str(number))
    assert sorted(claims) == [*[CLAIMED] * 50, *[HELD] * 50]
    await one.aclose()
    await other.aclose()


async def test_what_was_completed_is_known_and_nothing_else(log: tuple[DeliveryLog, Clock | None]) -> None:
    """Neither a claim nor a key that was never seen is known."""
    made, _ = log
    await made.complete(await made.claim("done", 60))
    await made.claim("held", 60)
    await made.release(await made.claim("released", 60))
    assert await made.known(["done", "held", "released", "never"]) == {"done"}
    assert await made.known([]) == set()


async def test_a_thousand_keys_can_be_asked_for_at_once(log: tuple[DeliveryLog, Clock | None]) -> None:
    """In one request to the log."""
    made, _ = log
    for number in (0, 500, 999):
        await made.complete(await made.claim(f"key {number}", 60))
    assert await made.known([f"key {number}" for number in range(1000)]) == {"key 0", "key 500", "key 999"}


async def test_the_sqlite_log_forgets_what_is_older_than_its_retention(tmp_path: Path) -> None:
    clock = Clock()
    log = SqliteDeliveryLog(tmp_path / "log.db", retention=100, clock=clock)
    await log.complete(await log.claim("old", 60))
    clock.now += 101
    for number in range(1000):
        await log.complete(await log.claim(str(number), 60))
    assert (await log.claim("old", 60)).state is CLAIMED
    await log.aclose()


async def test_the_sqlite_log_opens_again_after_it_was_closed(tmp_path: Path) -> None:
    log = SqliteDeliveryLog(tmp_path / "log.db")
    await log.complete(await log.claim("a", 60))
    await log.aclose()
    assert (await log.claim("a", 60)).state is COMPLETED
    await log.aclose()


def test_one_sqlite_log_works_in_two_event_loops(tmp_path: Path) -> None:
    log = SqliteDeliveryLog(tmp_path / "log.db")

    async def state() -> ClaimState:
        return (await log.claim("a", 60)).state

    assert anyio.run(state) is CLAIMED
    assert anyio.run(state, backend="trio") is HELD
    anyio.run(log.aclose)


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_the_redis_log_refuses_trio_by_name(anyio_backend: str) -> None:
    with pytest.raises(ConfigurationError, match="asyncio only"):
        await RedisDeliveryLog("redis://127.0.0.1:1").claim("a", 60)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_redis_log_uses_a_client_of_ones_own_and_leaves_it_open(
    redis: RedisServer, anyio_backend: str
) -> None:
    from redis.asyncio import Redis

    client = Redis.from_url(redis.url, decode_responses=True)
    log = RedisDeliveryLog(client, prefix=f"test:{uuid4()}:")
    await log.complete(await log.claim("a", 60))
    assert (await log.claim("a", 60)).state is COMPLETED
    await log.aclose()
    assert await client.ping()
    await client.aclose()


def test_one_redis_log_works_in_two_event_loops(redis: RedisServer) -> None:
    log = RedisDeliveryLog(redis.url, prefix=f"test:{uuid4()}:")

    async def state() -> ClaimState:
        try:
            return (await log.claim("a", 60)).state
        finally:
            await log.aclose()

    assert anyio.run(state) is CLAIMED
    assert anyio.run(state) is HELD
    gc.collect()


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_what_the_redis_log_completed_expires_after_its_retention(redis: RedisServer, anyio_backend: str) -> None:
    log = RedisDeliveryLog(redis.url, prefix=f"test:{uuid4()}:", retention=0.05)
    await log.complete(await log.claim("a", 60))
    await anyio.sleep(0.08)
    assert (await log.claim("a", 60)).state is CLAIMED
    await log.aclose()


def test_the_redis_log_without_redis_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    monkeypatch.setitem(sys.modules, "redis.asyncio", None)
    with pytest.raises(ConfigurationError, match=r"weavr-multi\[redis\]"):
        RedisDeliveryLog("redis://127.0.0.1")


@pytest.mark.parametrize("capacity", [0, -1, 1.5, True])
def test_a_capacity_that_is_no_count_is_refused(capacity: int) -> None:
    with pytest.raises(ConfigurationError, match="capacity"):
        MemoryDeliveryLog(capacity=capacity)


def test_a_retention_that_is_not_positive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="retention"):
        SqliteDeliveryLog(tmp_path / "log.db", retention=0)
    with pytest.raises(ConfigurationError, match="retention"):
        RedisDeliveryLog("redis://127.0.0.1", retention=-1)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_claim_whose_answer_got_lost_on_the_way_is_ours_when_redis_is_asked_again(
    redis: RedisServer, anyio_backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("weavr_multi.webhooks.deliveries.redis.new_token", lambda: "the same token")
    log = RedisDeliveryLog(redis.url, prefix=f"test:{uuid4()}:")
    assert [(await log.claim("a", 60)).state for _ in range(2)] == [CLAIMED, CLAIMED]
    await log.aclose()


async def test_a_file_that_is_no_database_is_an_error_and_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "log.db").write_bytes(b"not a database, certainly not" * 100)
    log = SqliteDeliveryLog(tmp_path / "log.db")
    with pytest.raises(DeliveryLogError, match="not an SQLite database"):
        await log.claim("a", 60)
    await log.aclose()


async def test_the_sqlite_log_waits_for_a_process_that_has_the_file_to_itself(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "log.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    log, claims = SqliteDeliveryLog(tmp_path / "log.db"), []

    async def claim() -> None:
        claims.append((await log.claim("a", 60)).state)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(claim)
        await anyio.sleep(0.1)
        assert claims == []
        other.close()
    assert claims == [CLAIMED]
    await log.aclose()
