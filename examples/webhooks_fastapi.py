"""A FastAPI application that receives Weavr's events and keeps a ledger of card settlements.

    pip install "weavr-multi[fastapi]" uvicorn
    WEAVR_API_KEY=... python examples/webhooks_fastapi.py --port 8080

In Weavr's portal the webhook URL is then ``https://<this service>/webhooks``. Deliveries come more than once and
may come while the service restarts; the delivery log makes each settlement count once all the same.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter

import uvicorn
from fastapi import FastAPI

from weavr_multi.webhooks import (
    Event,
    ManagedCardSettlement,
    SqliteDeliveryLog,
    TransferStateChanged,
    UnknownEvent,
    WebhookReceiver,
)
from weavr_multi.webhooks.fastapi import webhook_router

receiver = WebhookReceiver(
    os.environ["WEAVR_API_KEY"].split(","),  # several while a key is rotated: the oldest client's key signs
    webhooks_keys=[key for key in os.environ.get("WEAVR_WEBHOOKS_KEY", "").split(",") if key],
    log=SqliteDeliveryLog(os.environ.get("DELIVERIES", "deliveries.db")),
)
settled: Counter[str] = Counter()


@receiver.on(ManagedCardSettlement)
async def settle(event: ManagedCardSettlement) -> None:
    """Add a settlement to the ledger. Purchases are negative, refunds and reversals positive."""
    if event.amount is not None:
        settled[event.amount.currency] += event.amount.minor_units


@receiver.on(TransferStateChanged)
async def follow(event: TransferStateChanged) -> None:
    """Print what became of a transfer."""
    print(f"transfer {event.transfer.id.id} is {event.transfer.state}", flush=True)


@receiver.on_unknown
async def newer(event: UnknownEvent) -> None:
    """Weavr sends something that this version of the SDK does not know: it is answered 204 and noted here."""
    print(f"an unknown event came to {event.delivery.path}", flush=True)


@receiver.on_any
async def audit(event: Event) -> None:
    """Print every event, without its content: it may hold a token."""
    print(f"{event.occurred_at} {type(event).__name__} {event.delivery.key}", flush=True)


app = FastAPI(title="Ledger")
app.include_router(webhook_router(receiver), prefix="/webhooks")  # it closes the receiver with the application


@app.get("/settled")
async def totals() -> dict[str, int]:
    """Return what was settled, in minor units by currency."""
    return dict(settled)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8080)
    uvicorn.run(app, port=parser.parse_args().port, log_level="warning")
