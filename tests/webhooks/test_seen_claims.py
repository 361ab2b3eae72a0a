"""Claims outlive clocks that are set back, handlers that block the event loop, and files that are deleted."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from uuid import uuid4

import anyio
import httpx
import pytest

from tests.support.ports import free_port
from tests.support.redis_server import RedisServer
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    Claim,
    ClaimState,
    DeliveryLog,
    Event,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
    WebhookVerifier,
)

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
KEY = "the api key"
DAY = 86_400.0
CLAIMED, HELD, COMPLETED = ClaimState.CLAIMED, ClaimState.HELD, ClaimState.COMPLETED
asyncio_only = pytest.mark.parametrize("anyio_backend", ["asyncio"])


async def test_a_claim_from_before_the_clock_was_set_back_a_day_ends_in_its_own_time(tmp_path: Path) -> None:
    """The worker died, the clock was corrected: the delivery can be handled a minute later, not a day."""
    now = [10 * DAY]
    log = SqliteDeliveryLog(tmp_path / "log.db", clock=lambda: now[0])
    await log.claim("a", 60)
    now[0] -= DAY
    assert (await log.claim("a", 60)).state is HELD
    now[0] += 61
    assert (await log.claim("a", 60)).state is CLAIMED
    await log.aclose()


@asyncio_only
async def test_a_claim_from_before_the_clock_of_redis_was_set_back_ends_in_minutes(
    anyio_backend: str, redis: RedisServer
) -> None:
    """A claim that Redis would keep for a day, since its clock was set back, is cut to minutes when it is met."""
    from redis.asyncio import Redis

    prefix = f"test:{uuid4()}:"
    log, client = RedisDeliveryLog(redis.url, prefix=prefix), Redis.from_url(redis.url)
    await log.claim("a", 60)
    await client.pexpire(f"{prefix}a", int(DAY * 1000))
    assert (await log.claim("a", 60)).state is HELD
    assert await client.pttl(f"{prefix}a") <= 600_000
    await client.aclose()
    await log.aclose()


class ObservedLog(SqliteDeliveryLog):
    """A log that tells when a claim was renewed."""

    def __init__(self, path: Path, now: list[float]) -> None:
        super().__init__(path, clock=lambda: now[0])
        self.renewed = threading.Event()

    async def renew(self, claim: Claim, seconds: float) -> bool:
        kept = await super().renew(claim, seconds)
        self.renewed.set()
        return kept


async def test_a_handler_that_blocks_the_event_loop_keeps_its_claim(tmp_path: Path) -> None:
    """While a handler computes longer than its claim lasts, no other worker handles the delivery."""
    now, elsewhere = [1000.0], list[ClaimState]()
    log = ObservedLog(tmp_path / "log.db", now)
    other = SqliteDeliveryLog(tmp_path / "log.db", clock=lambda: now[0])
    receiver = WebhookReceiver(KEY, log=log, claim_seconds=0.2)

    async def claim(key: str) -> None:
        elsewhere.append((await other.claim(key, 60)).state)
        await other.aclose()

    @receiver.on(TransferStateChanged)
    async def blocks(event: Event) -> None:
        now[0] += 0.15
        log.renewed.wait(60)
        now[0] += 0.1  # 0.25 s after the claim, which lasts 0.2 s
        worker = threading.Thread(target=asyncio.run, args=(claim(event.delivery.key),))
        worker.start()
        worker.join()

    assert (await receiver.receive(*signed_delivery({}, KEY, event_type=TransferStateChanged))).status == 204
    assert elsewhere == [HELD]
    await receiver.aclose()


SERVICE = """
import asyncio, sys
import uvicorn
from fastapi import FastAPI
from weavr_multi.webhooks import RedisDeliveryLog, SqliteDeliveryLog, TransferStateChanged, WebhookReceiver
from weavr_multi.webhooks.fastapi import webhook_router

source, port = sys.argv[1], int(sys.argv[2])
log = RedisDeliveryLog(source) if source.startswith("redis:") else SqliteDeliveryLog(source)
receiver, app = WebhookReceiver("the api key", log=log), FastAPI()

@receiver.on(TransferStateChanged)
async def handle(event):
    print("handling", flush=True)
    await asyncio.sleep(600)

app.include_router(webhook_router(receiver, "/webhooks"))
uvicorn.run(app, host="127.0.0.1", port=port, timeout_graceful_shutdown=0, log_level="critical")
"""


@asyncio_only
@pytest.mark.parametrize("kind", ["sqlite", "redis"])
async def test_a_service_that_stops_with_a_short_grace_gives_its_claims_back(
    anyio_backend: str, kind: str, redis: RedisServer, tmp_path: Path
) -> None:
    """A restart in the middle of a handler costs a re-send, not a minute in which the delivery is held by nobody."""
    source, port = redis.url if kind == "redis" else str(tmp_path / "log.db"), free_port()
    log: DeliveryLog = RedisDeliveryLog(source) if kind == "redis" else SqliteDeliveryLog(source)
    one = signed_delivery({}, KEY, event_type=TransferStateChanged, prefix="/webhooks")
    command = [sys.executable, "-W", "ignore", "-c", SERVICE, source, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as service:
        assert service.stdout is not None

        async def send() -> None:
            url = f"http://127.0.0.1:{port}{one.path}"
            for _ in range(1000):
                try:
                    async with httpx.AsyncClient(timeout=60) as client:
                        await client.post(url, content=one.body, headers=one.headers)
                    return
                except httpx.ConnectError:  # it does not listen yet
                    await anyio.sleep(0.05)
                except httpx.TransportError:  # it has stopped
                    return

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(send)
            assert await anyio.to_thread.run_sync(service.stdout.readline) == b"handling\n"
            service.send_signal(signal.SIGTERM)
        await anyio.to_thread.run_sync(service.wait)
    key = WebhookVerifier(KEY).verify(*one).key
    with anyio.fail_after(30):  # of the handler's minute; on a busy machine a claim ends seconds after its process
        while (await log.claim(key, 60)).state is HELD:
            await anyio.sleep(0.2)
    await log.aclose()


async def test_a_log_file_that_was_deleted_under_running_workers_is_noticed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A worker does not go on in the deleted file, apart from all others: it uses the new one, and says so."""
    path = tmp_path / "log.db"
    old, new = SqliteDeliveryLog(path), SqliteDeliveryLog(path)
    await old.claim("before", 60)
    for file in tmp_path.iterdir():
        file.unlink()
    await new.claim("a", 60)
    assert (await old.claim("a", 60)).state is HELD
    assert "was deleted or replaced" in caplog.text
    await old.aclose()
    await new.aclose()


@pytest.mark.skipif(os.name != "posix", reason="file modes")
async def test_a_delivery_log_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """The file and its side files have mode 0600, whatever the umask."""
    before = os.umask(0)
    try:
        log = SqliteDeliveryLog(tmp_path / "log.db")
        await log.claim("a", 60)
        assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
    finally:
        os.umask(before)
    await log.aclose()
