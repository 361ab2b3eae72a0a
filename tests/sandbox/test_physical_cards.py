"""Physical cards: upgrade, activation, PIN, reports and replacements."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.cards import DELIVERY, card, debit, force, funded, made, physical, refused, rule
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.asyncio

BODY = {"deliveryAddress": DELIVERY}
AGAIN = {"activationCode": "4321"}
STOLEN = ("DESTROYED", "STOLEN")


async def test_a_card_is_upgraded_and_activated(api: Api) -> None:
    id = await physical(api)
    found = await card(api, id)
    assert found["type"] == "PHYSICAL"
    details = found["physicalCardDetails"]
    assert (details["pendingActivation"], details["manufacturingState"]) == (False, "DELIVERED")
    assert api.events("/managed_cards/physical_cards_upgrade/watch")[0]["id"]["id"] == id
    told = [event["eventType"] for event in api.events("/managed_cards/state_change/watch")]
    assert told == ["ENABLED", "ACTIVATED"]


async def test_making_it_takes_a_day_a_step(api: Api) -> None:
    id = await physical(api, activated=False)
    seen = []
    for _ in range(4):
        record = api.sandbox.state.records.get("managed_card", id)
        assert record is not None
        seen.append(record["physicalCardDetails"]["manufacturingState"])
        api.sandbox.clock.advance(86_401)
        await api.sandbox.settle()
    assert seen == ["REQUESTED", "SENT_FOR_FULFILLMENT", "DISPATCHED", "DELIVERED"]


@pytest.mark.parametrize(
    ("rules", "body", "code"),
    [
        ({"product_references": []}, {}, "CONFIG_ERROR_PRODUCT_REFERENCE"),
        ({"product_references": ["a", "b"]}, {}, "PRODUCT_REFERENCE_NOT_SPECIFIED"),
        ({"product_references": ["a"]}, {"productReference": "b"}, "PRODUCT_REFERENCE_INVALID"),
        ({"carrier_types": []}, {}, "CONFIG_ERROR_CARRIER_TYPE"),
        ({"carrier_types": ["a", "b"]}, {}, "CARRIER_TYPE_NOT_SPECIFIED"),
        ({"carrier_types": ["a"]}, {"carrierType": "b"}, "CARRIER_TYPE_INVALID"),
        ({"card_bureau": False}, {}, "CONFIG_ERROR_CARD_BUREAU"),
        ({"delivery_methods": ["COURIER"]}, {"deliveryMethod": "REGISTERED_MAIL"}, "DELIVERY_METHOD_INVALID"),
        ({}, {"bulkDelivery": True, "deliveryMethod": "COURIER"}, "CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY"),
        ({"max_print_characters": 5}, {}, "MAX_PRINT_CHARACTERS_EXCEEDED"),
        ({}, {"pin": {"value": "abcd"}}, "PIN_INVALID_FORMAT"),
    ],
)
async def test_what_is_wrong_with_an_upgrade_is_said(
    api: Api, rules: dict[str, Any], body: dict[str, Any], code: str
) -> None:
    id = (await made(api))["id"]
    rule(api, **rules)
    assert refused(await api.post(f"/managed_cards/{id}/physical", {**BODY, **body})) == code


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (("BLOCKED", "USER"), "INSTRUMENT_BLOCKED"),
        (("DESTROYED", "USER"), "INSTRUMENT_DESTROYED"),
        (("NOT_ENABLED", None), "INSTRUMENT_NOT_ENABLED"),
    ],
)
async def test_only_an_active_card_is_upgraded(api: Api, state: tuple[str, str | None], code: str) -> None:
    id = (await made(api))["id"]
    force(api, id, *state)
    assert refused(await api.post(f"/managed_cards/{id}/physical", BODY)) == code


async def test_a_card_is_upgraded_once(api: Api) -> None:
    id = await physical(api)
    assert refused(await api.post(f"/managed_cards/{id}/physical", BODY)) == "INSTRUMENT_ALREADY_UPGRADED_TO_PHYSICAL"


async def test_a_card_of_a_blocked_account_is_not_upgraded(api: Api) -> None:
    id = (await made(api, debit(api)))["id"]
    await api.post(f"/managed_accounts/{api.seeded.accounts[0]}/block")
    assert refused(await api.post(f"/managed_cards/{id}/physical", BODY)) == "PARENT_MANAGED_ACCOUNT_BLOCKED"


@pytest.mark.parametrize(
    ("rules", "body", "code"),
    [
        ({"product_references": ["a"]}, {"productReference": "b"}, "PRODUCT_REFERENCE_INVALID"),
        ({"carrier_types": ["a"]}, {"carrierType": "b"}, "CARRIER_TYPE_INVALID"),
        ({"card_bureau": False}, {}, "CONFIG_ERROR_CARD_BUREAU"),
        ({"delivery_methods": ["COURIER"]}, {"deliveryMethod": "REGISTERED_MAIL"}, "DELIVERY_METHOD_INVALID"),
        ({}, {"bulkDelivery": True, "deliveryMethod": "COURIER"}, "CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY"),
    ],
)
async def test_what_is_wrong_with_a_change_of_plastic_is_said(
    api: Api, rules: dict[str, Any], body: dict[str, Any], code: str
) -> None:
    id = await physical(api)
    rule(api, **rules)
    assert refused(await api.patch(f"/managed_cards/{id}", {"tag": "a", **body})) == code


async def test_the_way_of_delivery_can_be_changed(api: Api) -> None:
    id = await physical(api, activated=False)
    changed = await api.patch(f"/managed_cards/{id}", {"deliveryMethod": "COURIER", "activationCode": "77"})
    assert changed.json()["physicalCardDetails"]["deliveryMethod"] == "COURIER"
    assert (await api.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "77"})).status_code == 200


async def test_a_wrong_code_does_not_activate(api: Api) -> None:
    id = await physical(api, activated=False)
    path = f"/managed_cards/{id}/physical/activate"
    assert refused(await api.post(path, {"activationCode": "1"})) == "ACTIVATION_CODE_INVALID"
    assert (await api.post(path, {"activationCode": "1234"})).status_code == 200
    assert refused(await api.post(path, {"activationCode": "1234"})) == "INSTRUMENT_ALREADY_ACTIVATED"


async def do(api: Api, id: str, what: str) -> Any:
    """One of the operations on physical cards."""
    path = f"/managed_cards/{id}/physical/{what}"
    if what == "pin":
        return await api.get(path)
    if what == "pin/unblock":
        return await api.patch(path)
    return await api.post(path, AGAIN if what.startswith(("replace", "activate")) else None)


ALL = (
    "activate",
    "pin",
    "pin/unblock",
    "contactless_limit/reset",
    "report_lost",
    "report_stolen",
    "replace_damaged",
    "replace_lost_stolen",
)
USABLE = ("pin", "pin/unblock", "contactless_limit/reset")


@pytest.mark.parametrize("what", ALL)
async def test_a_virtual_card_has_nothing_of_a_physical_one(api: Api, what: str) -> None:
    id = (await made(api))["id"]
    assert refused(await do(api, id, what)) == "INSTRUMENT_NOT_PHYSICAL"


@pytest.mark.parametrize("what", [*USABLE, "report_stolen", "replace_damaged"])
async def test_a_card_that_is_not_activated_is_not_in_hand(api: Api, what: str) -> None:
    id = await physical(api, activated=False)
    assert refused(await do(api, id, what)) == "PHYSICAL_CARD_NOT_ACTIVATED"


@pytest.mark.parametrize("what", ["activate", *USABLE])
async def test_a_blocked_card_does_nothing(api: Api, what: str) -> None:
    id = await physical(api)
    force(api, id, "BLOCKED", "USER")
    assert refused(await do(api, id, what)) == "INSTRUMENT_BLOCKED"


@pytest.mark.parametrize("what", [what for what in ALL if not what.startswith("replace_")])
async def test_a_destroyed_card_does_nothing(api: Api, what: str) -> None:
    id = await physical(api)
    force(api, id, "DESTROYED", "USER")
    assert refused(await do(api, id, what)) == "INSTRUMENT_DESTROYED"


async def test_the_pin_is_the_one_of_the_upgrade(api: Api) -> None:
    id = await physical(api, pin={"value": "4711"})
    assert (await do(api, id, "pin")).json() == {"pin": {"value": "4711"}}


async def test_a_pin_that_was_never_set_cannot_be_seen(api: Api) -> None:
    rule(api, pins=False)
    id = await physical(api)
    assert refused(await do(api, id, "pin")) == "PIN_NOT_SET"


async def test_a_blocked_pin_is_unblocked(api: Api) -> None:
    id = await physical(api)
    api.sandbox.block_pin(id)
    assert (await card(api, id))["physicalCardDetails"]["pinBlocked"]
    assert refused(await do(api, id, "pin")) == "PIN_TRIES_EXCEEDED"
    assert (await do(api, id, "pin/unblock")).status_code == 204
    assert (await do(api, id, "pin")).status_code == 200


async def test_only_a_physical_card_has_a_pin_to_block(api: Api) -> None:
    with pytest.raises(KeyError):
        api.sandbox.block_pin((await made(api))["id"])


async def test_the_contactless_limit_is_reset(api: Api) -> None:
    id = await physical(api)
    assert (await do(api, id, "contactless_limit/reset")).status_code == 204
    rule(api, contactless=False)
    assert refused(await do(api, id, "contactless_limit/reset")) == "PHYSICAL_CARD_TYPE_NOT_SUPPORTED"


async def test_a_lost_card_is_blocked_and_not_reported_again(api: Api) -> None:
    id = await physical(api)
    assert (await do(api, id, "report_lost")).status_code == 204
    assert (await card(api, id))["state"] == {"state": "BLOCKED", "blockedReason": "LOST"}
    assert refused(await do(api, id, "report_lost")) == "INSTRUMENT_ALREADY_MARKED_LOST"
    assert refused(await do(api, id, "report_stolen")) == "INSTRUMENT_ALREADY_MARKED_LOST"
    assert refused(await do(api, id, "replace_damaged")) == "INSTRUMENT_MARKED_AS_LOST"


async def test_a_stolen_card_is_destroyed_and_not_reported_again(api: Api) -> None:
    id = await physical(api)
    assert (await do(api, id, "report_stolen")).status_code == 204
    assert (await card(api, id))["state"] == {"state": "DESTROYED", "destroyedReason": "STOLEN"}
    assert refused(await do(api, id, "report_lost")) == "INSTRUMENT_ALREADY_MARKED_STOLEN"
    assert refused(await do(api, id, "report_stolen")) == "INSTRUMENT_ALREADY_MARKED_STOLEN"
    assert refused(await do(api, id, "replace_damaged")) == "INSTRUMENT_ALREADY_DESTROYED"


async def test_a_damaged_card_works_until_its_replacement_is_activated(api: Api) -> None:
    id = await physical(api)
    assert (await do(api, id, "replace_damaged")).status_code == 204
    details = (await card(api, id))["physicalCardDetails"]
    assert details["replacement"] == {"replacementReason": "DAMAGED", "replacementId": id}
    assert (await do(api, id, "pin")).status_code == 200
    assert refused(await do(api, id, "replace_damaged")) == "INSTRUMENT_ALREADY_PENDING_REPLACEMENT"
    assert (await do(api, id, "activate")).status_code == 200
    assert "replacement" not in (await card(api, id))["physicalCardDetails"]
    assert api.events("/managed_cards/replacement/watch")[0]["replacementReason"] == "DAMAGED"


@pytest.mark.parametrize("what", ["replace_damaged", "replace_lost_stolen"])
async def test_what_is_printed_must_fit_on_a_replacement_too(api: Api, what: str) -> None:
    id = await physical(api)
    rule(api, max_print_characters=5)
    if what == "replace_lost_stolen":
        await do(api, id, "report_lost")
    assert refused(await do(api, id, what)) == "MAX_PRINT_CHARACTERS_EXCEEDED"


async def test_a_lost_cards_money_is_on_the_card_that_replaces_it(api: Api) -> None:
    id = await funded(api, 500)
    assert (await api.post(f"/managed_cards/{id}/physical", BODY)).status_code == 200
    await do(api, id, "report_lost")
    answer = (await do(api, id, "replace_lost_stolen")).json()
    new = await card(api, answer["physicalCardDetails"]["replacement"]["replacementId"])
    assert new["balances"]["availableBalance"] == 500
    assert new["physicalCardDetails"]["pendingActivation"]
    old = await card(api, id)
    assert old["replacement"] == {"id": new["id"], "reason": "LOST_STOLEN"}
    assert old["state"] == {"state": "DESTROYED", "destroyedReason": "LOST"}
    assert old["balances"]["actualBalance"] == 0
    told = api.events("/managed_cards/adjustments/watch")
    assert [event["adjustmentAmount"]["amount"] for event in told] == ["-500", "500"]
    lines = (await api.get(f"/managed_cards/{new['id']}/transactions")).json()["transactions"]
    assert lines[0]["transaction"]["subtype"] == "lost_stolen_replacement_balance_transfers"
    assert refused(await do(api, id, "replace_lost_stolen")) == "INSTRUMENT_ALREADY_REPLACED"


async def test_only_what_was_reported_is_replaced(api: Api) -> None:
    id = await physical(api)
    assert refused(await do(api, id, "replace_lost_stolen")) == "INSTRUMENT_NOT_MARKED_LOST_OR_STOLEN"


async def test_a_stolen_debit_card_is_replaced_while_its_account_is_active(api: Api) -> None:
    id = (await made(api, debit(api)))["id"]
    await api.post(f"/managed_cards/{id}/physical", BODY)
    force(api, id, *STOLEN)
    await api.post(f"/managed_accounts/{api.seeded.accounts[0]}/block")
    assert refused(await do(api, id, "replace_lost_stolen")) == "PARENT_MANAGED_ACCOUNT_NOT_ACTIVE"
    await api.post(f"/managed_accounts/{api.seeded.accounts[0]}/unblock")
    assert (await do(api, id, "replace_lost_stolen")).status_code == 200
