"""Clocks are asked when the time is needed: freezegun's `freeze_time` works."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from freezegun import freeze_time

from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    ClaimState,
    DeliveryLog,
    MemoryDeliveryLog,
    SqliteDeliveryLog,
    StaleDelivery,
    TransferStateChanged,
    WebhookVerifier,
)

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
KEY = "the api key"
THEN = datetime(2024, 6, 20, 8, tzinfo=UTC)


def test_a_verifier_goes_by_frozen_time() -> None:
    """A recorded delivery verifies at the time at which it was recorded, whenever the verifier was made."""
    one = signed_delivery({}, KEY, event_type=TransferStateChanged, timestamp=int(THEN.timestamp() * 1000))
    verifier = WebhookVerifier(KEY)
    with freeze_time(THEN):
        assert verifier.verify(*one).published_at == THEN
    with freeze_time(THEN + timedelta(hours=7)), pytest.raises(StaleDelivery):
        verifier.verify(*one)


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_claim_ends_by_frozen_time(anyio_backend: str, kind: str, tmp_path: Path) -> None:
    """A claim of a minute has ended when two minutes have passed, for a test that moves the time."""
    log: DeliveryLog = MemoryDeliveryLog() if kind == "memory" else SqliteDeliveryLog(tmp_path / "log.db")
    with freeze_time(THEN) as time:
        await log.claim("a", 60)
        assert (await log.claim("a", 60)).state is ClaimState.HELD
        time.tick(timedelta(minutes=2))
        assert (await log.claim("a", 60)).state is ClaimState.CLAIMED
    await log.aclose()
