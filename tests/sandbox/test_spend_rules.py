"""Spend rules of cards."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.cards import card, debit, made, refused, rule
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.asyncio


def limit(amount: int, interval: str = "DAILY", currency: str = "EUR") -> dict[str, Any]:
    """A spend limit."""
    return {"value": {"currency": currency, "amount": amount}, "interval": interval}


class Door:
    """The operations on spend rules, of the API or of the back office."""

    def __init__(self, api: Api, office: bool) -> None:
        self._api = api
        self._office = office

    async def call(self, method: str, id: str, body: Any = None) -> httpx.Response:
        path = f"/managed_cards/{id}/spend_rules"
        if self._office:
            return await self._api.backoffice(method, path, body)
        return await self._api.call(method, f"/multi{path}", body)

    async def rules(self, id: str) -> dict[str, Any]:
        answer = await self.call("GET", id)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


@pytest.fixture(params=[False, True], ids=["api", "office"])
def door(api: Api, request: pytest.FixtureRequest) -> Door:
    return Door(api, request.param)


async def debit_card(api: Api, **more: Any) -> str:
    return str((await made(api, debit(api, **more)))["id"])


async def test_rules_are_made_changed_and_taken_away(api: Api, door: Door) -> None:
    id = await debit_card(api)
    assert (await door.call("POST", id, {"allowAtm": False, "spendLimit": [limit(100)]})).status_code == 204
    assert (await door.rules(id))["cardLevelSpendRules"] == {"allowAtm": False, "spendLimit": [limit(100)]}
    change = {"allowContactless": False, "updateSpendLimitMethod": "OVERWRITE"}
    assert (await door.call("PATCH", id, change)).status_code == 204
    assert (await door.rules(id))["cardLevelSpendRules"] == {
        "allowAtm": False,
        "allowContactless": False,
        "spendLimit": [limit(100)],
    }
    assert (await door.call("DELETE", id)).status_code == 204
    assert (await door.rules(id))["cardLevelSpendRules"] == {"spendLimit": [limit(0, "ALWAYS")]}


async def test_rules_are_set_once(api: Api, door: Door) -> None:
    id = await debit_card(api)
    await door.call("POST", id, {"allowAtm": False})
    assert refused(await door.call("POST", id, {"allowAtm": True})) == "SPEND_RULE_ALREADY_SET"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        ([limit(100, currency="GBP")], "SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_CARD_CURRENCY"),
        ([limit(100), limit(200)], "SPEND_LIMIT_DUPLICATE_INTERVAL"),
        ([limit(0)], "SPEND_LIMIT_AMOUNT_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_limit_is_said(
    api: Api, door: Door, limits: list[dict[str, Any]], code: str
) -> None:
    id = await debit_card(api)
    assert refused(await door.call("POST", id, {"spendLimit": limits})) == code
    change = {"spendLimit": limits, "updateSpendLimitMethod": "OVERWRITE"}
    assert refused(await door.call("PATCH", id, change)) == code


async def test_a_prepaid_card_has_no_limits(api: Api, door: Door) -> None:
    id = (await made(api))["id"]
    code = "SPEND_LIMIT_NOT_SUPPORTED_FOR_PREPAID_MODE_CARD"
    assert refused(await door.call("POST", id, {"spendLimit": [limit(100)]})) == code
    change = {"spendLimit": [limit(100)], "updateSpendLimitMethod": "OVERWRITE"}
    assert refused(await door.call("PATCH", id, change)) == code


async def test_limits_are_in_the_users_currency_where_the_card_has_one(api: Api, door: Door) -> None:
    rule(api, user_currencies=["PLN"])
    id = await debit_card(api, userCurrency="PLN")
    code = "SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_USER_CURRENCY"
    assert refused(await door.call("POST", id, {"spendLimit": [limit(100)]})) == code
    change = {"spendLimit": [limit(100)], "updateSpendLimitMethod": "OVERWRITE"}
    assert refused(await door.call("PATCH", id, change)) == code
    assert (await door.call("POST", id, {"spendLimit": [limit(100, currency="PLN")]})).status_code == 204


async def test_a_limit_can_be_raised_by_an_amount(api: Api) -> None:
    id, door = await debit_card(api), Door(api, office=False)
    await door.call("POST", id, {"spendLimit": [limit(100), limit(1_000, "MONTHLY")]})
    change = {"spendLimit": [limit(50)], "updateSpendLimitMethod": "INCREMENT"}
    assert (await door.call("PATCH", id, change)).status_code == 204
    limits = (await door.rules(id))["cardLevelSpendRules"]["spendLimit"]
    assert sorted((found["interval"], found["value"]["amount"]) for found in limits) == [
        ("DAILY", 150),
        ("MONTHLY", 1_000),
    ]


async def test_a_card_without_rules_has_none_to_change(api: Api) -> None:
    id, door = await debit_card(api), Door(api, office=False)
    change = {"spendLimit": [limit(50)], "updateSpendLimitMethod": "INCREMENT"}
    assert (await door.call("PATCH", id, change)).status_code == 404


@pytest.mark.parametrize("interval", ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY", "ALWAYS"])
async def test_all_of_a_new_limit_is_left_to_spend(api: Api, interval: str) -> None:
    id, door = await debit_card(api), Door(api, office=False)
    await door.call("POST", id, {"spendLimit": [limit(100, interval)]})
    assert (await card(api, id))["availableToSpend"] == [limit(100, interval)]


async def test_the_rules_of_profile_and_identity_are_shown_too(api: Api) -> None:
    rule(api, spend_rules={"allowAtm": False})
    api.sandbox.programme.configure(identity_spend_rules={"allowContactless": False})
    found = await Door(api, office=False).rules(await debit_card(api))
    assert found["profileLevelSpendRules"] == {"allowAtm": False, "authForwardingEnabled": False}
    assert found["identityLevelSpendRules"] == {"allowContactless": False}


async def test_rules_can_be_changed_in_bulk(api: Api) -> None:
    ids = [await debit_card(api) for _ in range(2)]
    for id in ids:
        await Door(api, office=False).call("POST", id, {"allowAtm": True})
    change = {"allowAtm": False, "updateSpendLimitMethod": "OVERWRITE"}
    items = [{"pathParams": {"_id_": id}, "requestBody": change} for id in ids]
    bulk = (await api.patch("/bulks/managed_cards/_id_/spend_rules", items)).json()["bulkId"]
    await api.post(f"/bulks/{bulk}/execute", {"mode": "ON_FAILURE_STOP"})
    await api.sandbox.settle()
    for id in ids:
        assert (await Door(api, office=False).rules(id))["cardLevelSpendRules"]["allowAtm"] is False
