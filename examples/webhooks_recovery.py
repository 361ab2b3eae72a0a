"""Every hour: look for events that were never delivered, and let the receiver's handlers have them.

The receiver runs elsewhere with the same log and ``recoverable=True``; this process may run beside it, on any machine
that reaches the log. Two of them at once handle nothing twice.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from weavr_multi import Weavr
from weavr_multi.sessions import Session
from weavr_multi.webhooks import SqliteDeliveryLog, TransferStateChanged, WebhookReceiver
from weavr_multi.webhooks.recovery import Recovery, recover

DAY = timedelta(days=1)
# It remembers for longer than the windows reach back.
LOG = SqliteDeliveryLog("deliveries.db", retention=14 * DAY.total_seconds())


def handlers(receiver: WebhookReceiver) -> WebhookReceiver:
    """Register what the receiver's own process registers too."""

    @receiver.on(TransferStateChanged)
    async def book(event: TransferStateChanged) -> None:
        how = "recovered" if event.delivery.recovered else "delivered"
        print(f"transfer {event.transfer.id.id} is {event.transfer.state} ({how})")

    return receiver


async def look(receiver: WebhookReceiver, sessions: list[Session]) -> Recovery:
    """Look through the last three days once."""
    report = await recover(receiver, sessions=sessions, since=datetime.now(UTC) - 3 * DAY)
    if report.missing:
        logging.warning("%d events had not come: %s", report.missing.total(), dict(report.missing))
    for (identity, name), error in report.unread.items():
        logging.error("%s of %s could not be read: %s", name, identity, error)
    return report


async def main(api_key: str, email: str, password: str) -> None:
    """Look every hour."""
    receiver = handlers(WebhookReceiver(api_key, log=LOG, recoverable=True))
    async with Weavr(api_key=api_key, environment="sandbox") as weavr:
        while True:
            async with await weavr.sign_in(email, password) as session:
                await look(receiver, [session])
            await asyncio.sleep(3600)
