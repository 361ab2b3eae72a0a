"""A threaded Flask server whose view runs an event loop of its own for each delivery."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import flask
import httpx
import pytest
from redis import Redis
from werkzeug.serving import make_server

from tests.support.redis_server import RedisServer
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    DeliveryLog,
    Event,
    MemoryDeliveryLog,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
)

KEY = "key-of-the-flask-tests"
THREADS, EACH = 8, 12
BODY = {"publishedTimestamp": 1, "type": "STATE", "transfer": {"id": {"type": "transfers", "id": "1"}}}


@contextmanager
def served(receiver: WebhookReceiver) -> Iterator[str]:
    """Serve a receiver by Flask, each request in a thread of its own."""
    app = flask.Flask(__name__)

    @app.post("/<path:path>")
    def deliver(path: str) -> tuple[bytes, int]:
        request = flask.request
        answer: Any = asyncio.run(receiver.receive(f"/{path}", dict(request.headers), request.get_data()))
        return answer.body or b"", answer.status

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def post(url: str, deliveries: list[SignedDelivery]) -> list[int]:
    """Send deliveries one after the other, and each a second time."""
    with httpx.Client(trust_env=False, timeout=60) as client:
        return [
            client.post(url + delivery.path, headers=delivery.headers, content=delivery.body).status_code
            for delivery in deliveries
            for _ in range(2)
        ]


@pytest.fixture(params=["memory", "sqlite", pytest.param("redis", marks=pytest.mark.seen)])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> DeliveryLog:
    """One log for all threads."""
    if request.param == "memory":
        return MemoryDeliveryLog()
    if request.param == "sqlite":
        return SqliteDeliveryLog(tmp_path / "log.db")
    server: RedisServer = request.getfixturevalue("redis")
    return RedisDeliveryLog(f"{server.url}?client_name=flask", prefix=f"{uuid4()}:")


def connections(redis: RedisServer) -> list[str]:
    """The connections of the log that are open now, by their addresses."""
    with Redis.from_url(redis.url, decode_responses=True) as administrator:
        return [str(one["addr"]) for one in administrator.client_list() if one["name"] == "flask"]


def test_eight_threads_of_a_flask_server_handle_each_delivery_once(
    log: DeliveryLog, request: pytest.FixtureRequest
) -> None:
    """Every delivery is answered 204 both times, and handled once; the loops that ended leave no connection."""
    receiver, handled = WebhookReceiver(KEY, log=log), list[str]()

    @receiver.on_any
    async def note(event: Event) -> None:
        handled.append(str(event.delivery.call_ref))

    deliveries = [
        [signed_delivery(BODY, KEY, event_type=TransferStateChanged) for _ in range(EACH)] for _ in range(THREADS)
    ]
    with served(receiver) as url, ThreadPoolExecutor(THREADS) as threads:
        statuses = [status for several in threads.map(lambda mine: post(url, mine), deliveries) for status in several]
    assert set(statuses) == {204}
    refs = [str(dict(one.headers)["call-ref"]) for mine in deliveries for one in mine]
    assert sorted(handled) == sorted(refs)
    if isinstance(log, RedisDeliveryLog):
        assert connections(request.getfixturevalue("redis")) == []
