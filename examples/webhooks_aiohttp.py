"""An aiohttp service that receives Weavr's events, in as many workers as one likes.

    pip install "weavr-multi[aiohttp,redis]"
    WEAVR_API_KEY=... REDIS_URL=redis://localhost python examples/webhooks_aiohttp.py --port 8080

All workers share one delivery log in Redis: an event that comes to two of them at once is handled by one. Without
``REDIS_URL`` the log is an SQLite file, which the workers of one machine can share.
"""

from __future__ import annotations

import argparse
import os

from aiohttp import web

from weavr_multi.webhooks import (
    BulkProgress,
    DeliveryLog,
    ManagedAccountDeposit,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    WebhookReceiver,
)
from weavr_multi.webhooks.aiohttp import close_with, webhook_routes


def delivery_log() -> DeliveryLog:
    """Return the log that the environment asks for."""
    url = os.environ.get("REDIS_URL")
    return RedisDeliveryLog(url) if url else SqliteDeliveryLog(os.environ.get("DELIVERIES", "deliveries.db"))


def application() -> web.Application:
    """Build the service."""
    receiver = WebhookReceiver(
        os.environ["WEAVR_API_KEY"],
        webhooks_keys=os.environ["WEAVR_WEBHOOKS_KEY"],  # proves the progress of bulks, which is not signed
        log=delivery_log(),
    )
    app = web.Application()
    app.add_routes(webhook_routes(receiver, "/webhooks"))
    close_with(app, receiver)

    @receiver.on(ManagedAccountDeposit)
    async def deposited(event: ManagedAccountDeposit) -> None:
        if event.amount is not None:
            sender = event.sender_name or "somebody"
            print(f"{sender} paid {event.amount.minor_units} {event.amount.currency} into {event.id.id}", flush=True)

    @receiver.on(BulkProgress)
    async def progressed(event: BulkProgress) -> None:
        print(f"bulk {event.bulk_id} is {event.status}", flush=True)

    return app


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8080)
    web.run_app(application(), host="127.0.0.1", port=parser.parse_args().port, print=None)
