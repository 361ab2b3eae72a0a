"""``weavr-multi webhooks gaps``: what never came, by the service's lists and one's own delivery log."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import anyio
import pytest

from tests.cli.running import Command, ExitStatus
from tests.support.redis_server import RedisServer
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.webhooks import DeliveryLog, RedisDeliveryLog, SqliteDeliveryLog


async def know(make: Callable[[], DeliveryLog], *keys: str) -> None:
    """Let a log know what was handled."""
    log = make()
    for key in keys:
        await log.complete(await log.claim(key, 60))
    await log.aclose()


@pytest.fixture
def transfers(run: Command, served: Sandbox, local: Seeded) -> list[str]:
    """The ids of three transfers, which caused events that nobody received."""
    a, b = local.accounts[:2]
    made = []
    for _ in range(3):
        ran = run(
            *("call", "transfers.create", "--profile-id", served.profiles.transfers, "--source", _ref(a)),
            *("--destination", _ref(b), "--destination-amount", '{"currency": "EUR", "amount": 250}'),
        )
        assert ran.status == 0, ran.err
        made.append(ran.json()["id"])
    return made


def _ref(id: str) -> str:
    return json.dumps({"type": "managed_accounts", "id": id})


def missing(run: Command, *arguments: str) -> tuple[int, list[str]]:
    """The exit status, and what the missing transfers are about."""
    ran = run("webhooks", "gaps", "--since", "1h", "-o", "json", *arguments)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    return ran.status, [row["about"] for row in rows if row["event"] == "TransferStateChanged"]


def test_what_the_log_does_not_know_is_listed(
    run: Command, served: Sandbox, transfers: list[str], tmp_path: Path
) -> None:
    """And the exit status says that something is missing."""
    file = str(tmp_path / "log.db")
    anyio.run(know, partial(SqliteDeliveryLog, file), f"fact TransferStateChanged {transfers[0]} COMPLETED")
    assert missing(run, "--log", file) == (ExitStatus.PARTIAL, [f"{id} COMPLETED" for id in transfers[1:]])


def test_a_table_shows_the_amounts_too(run: Command, transfers: list[str], tmp_path: Path) -> None:
    """It is the default."""
    file = str(tmp_path / "log.db")
    anyio.run(know, partial(SqliteDeliveryLog, file), "other")
    ran = run("webhooks", "gaps", "--since", "1h", "--log", file)
    assert (ran.status, "2.50 EUR" in ran.out, "missing" in ran.err) == (ExitStatus.PARTIAL, True, True)
    assert "recoverable=True" in ran.err  # it knows none of them: the log may be the wrong one


def test_a_redis_holds_the_log_too(run: Command, served: Sandbox, transfers: list[str], redis: RedisServer) -> None:
    """By its URL and its prefix."""
    keys = [f"fact TransferStateChanged {id} COMPLETED" for id in transfers]
    anyio.run(know, partial(RedisDeliveryLog, redis.url, prefix="mine:"), *keys)
    assert missing(run, "--log", redis.url, "--name", "mine:")[1] == []


def test_a_database_holds_the_log_too(run: Command, transfers: list[str], tmp_path: Path) -> None:
    """By the URL that SQLAlchemy takes; the table is not made."""
    ran = run("webhooks", "gaps", "--since", "1h", "--log", f"sqlite+aiosqlite:///{tmp_path}/none.db")
    assert ran.status == ExitStatus.REFUSED
    assert "weavr_deliveries" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--since", "1h", "--log", "/nowhere/log.db"], "there is no delivery log /nowhere/log.db"),
        (["--since", "yesterday", "--log", "x"], "neither 3d, 12h or 30m nor a time"),
        (["--since", "2026-01-01T00:00", "--log", "x"], "has no offset"),
        (["--log", "x"], "--since"),
    ],
)
def test_what_cannot_be_right_is_refused(run: Command, local: Seeded, arguments: list[str], message: str) -> None:
    """Before anything is asked."""
    ran = run("webhooks", "gaps", *arguments)
    assert (ran.status, message in ran.err) == (ExitStatus.USAGE, True), ran.err


def test_a_window_that_the_log_does_not_remember_is_refused(run: Command, local: Seeded, tmp_path: Path) -> None:
    """Unless the log is said to remember for longer."""
    file = str(tmp_path / "log.db")
    anyio.run(know, partial(SqliteDeliveryLog, file), "other")
    ran = run("webhooks", "gaps", "--since", "5d", "--log", file)
    assert (ran.status, "longer ago than the delivery log remembers" in ran.err) == (ExitStatus.USAGE, True)
    assert run("webhooks", "gaps", "--since", "5d", "--retention", "14", "--log", file).status in (0, 5)
