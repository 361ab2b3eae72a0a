"""What time does to cards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.sandbox.cards import made, physical, prepaid
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.asyncio

DAY = 86_400
TERM = 37 * 31 * DAY


def record(api: Api, id: str) -> dict[str, Any]:
    """A card behind the API: tokens do not live as long as cards."""
    found = api.sandbox.state.records.get("managed_card", id)
    assert found is not None
    return found


async def pass_by(api: Api, seconds: int) -> None:
    api.sandbox.clock.advance(seconds)
    await api.sandbox.settle()


def told(api: Api) -> list[str]:
    return [event["eventType"] for event in api.events("/managed_cards/expiries/watch")]


async def test_a_card_expires_at_the_end_of_its_last_month(api: Api) -> None:
    id = (await made(api))["id"]
    end = datetime.fromtimestamp(record(api, id)["_expires"] / 1000, UTC)
    assert (end.day, end.hour) == (1, 0)
    assert record(api, id)["expiryMmyy"] == f"{(end.month - 2) % 12 + 1:02d}{(end.year - (end.month == 1)) % 100:02d}"


async def test_a_card_that_is_not_renewed_is_over_at_its_end(api: Api) -> None:
    id = (await made(api))["id"]
    await pass_by(api, TERM)
    assert record(api, id)["state"] == {"state": "DESTROYED", "destroyedReason": "EXPIRED"}
    assert told(api) == ["CARD_ABOUT_TO_EXPIRE", "CARD_EXPIRED"]


async def test_a_card_that_renews_keeps_its_number_for_another_term(api: Api) -> None:
    id = (await made(api, prepaid(api, renewalType="RENEW")))["id"]
    before = record(api, id)
    await pass_by(api, TERM)
    after = record(api, id)
    assert after["state"] == {"state": "ACTIVE"}
    assert after["_number"] == before["_number"]
    assert after["_expires"] > before["_expires"]
    assert told(api) == ["CARD_ABOUT_TO_EXPIRE", "CARD_RENEWED"]


async def test_a_renewed_card_of_plastic_is_made_again(api: Api) -> None:
    id = await physical(api)
    with api.sandbox.state.store.transaction():
        api.sandbox.state.records.put("managed_card", {**record(api, id), "renewalType": "RENEW"})
    end = (record(api, id)["_expires"] - api.sandbox.clock.now()) // 1000
    await pass_by(api, end + 1)
    details = record(api, id)["physicalCardDetails"]
    assert (details["pendingActivation"], details["manufacturingState"]) == (True, "REQUESTED")
    assert details["replacement"]["replacementReason"] == "EXPIRED"
    assert [event["replacementReason"] for event in api.events("/managed_cards/replacement/watch")] == ["RENEW"]


async def test_a_lost_card_is_not_renewed(api: Api) -> None:
    id = (await made(api, prepaid(api, renewalType="RENEW")))["id"]
    api.sandbox.set_instrument_state(id, {"state": "BLOCKED", "blockedReason": "LOST"})
    await pass_by(api, TERM)
    assert record(api, id)["state"] == {"state": "DESTROYED", "destroyedReason": "EXPIRED"}


async def test_a_removed_card_does_not_expire(api: Api) -> None:
    id = (await made(api))["id"]
    await api.post(f"/managed_cards/{id}/remove")
    await pass_by(api, TERM)
    assert record(api, id)["state"] == {"state": "DESTROYED", "destroyedReason": "USER"}
    assert told(api) == []


async def test_a_physical_card_is_not_made_further_once_it_is_gone(api: Api) -> None:
    id = await physical(api, activated=False)
    await api.post(f"/managed_cards/{id}/remove")
    await pass_by(api, 5 * DAY)
    assert record(api, id)["physicalCardDetails"]["manufacturingState"] == "REQUESTED"
