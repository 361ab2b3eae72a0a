"""Managed cards: making, seeing, changing, blocking, closing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.cards import card, debit, force, funded, made, prepaid, refused, rule
from tests.sandbox.conftest import Api
from tests.sandbox.people import corporate, invited, registered, user

pytestmark = pytest.mark.asyncio


async def test_a_prepaid_card_has_a_balance_of_its_own(api: Api) -> None:
    found = await made(api)
    assert (found["mode"], found["type"], found["state"]) == ("PREPAID_MODE", "VIRTUAL", {"state": "ACTIVE"})
    assert found["balances"] == {"availableBalance": 0, "actualBalance": 0}
    assert [event["eventType"] for event in api.events("/managed_cards/state_change/watch")] == ["ENABLED"]


async def test_a_debit_card_spends_from_its_account(api: Api) -> None:
    found = await made(api, debit(api))
    assert found["parentManagedAccountId"] == api.seeded.accounts[0]
    assert "balances" not in found
    assert found["currency"] == "EUR"


async def test_number_and_cvv_are_for_sessions_that_are_stepped_up(api: Api) -> None:
    id = (await made(api))["id"]
    assert "cardNumber" not in await card(api, id)
    await api.post("/stepup/challenges/otp/SMS")
    await api.post("/stepup/challenges/otp/SMS/verify", {"verificationCode": "123456"})
    shown = await card(api, id)
    assert shown["cardNumber"]["value"].endswith(shown["cardNumberLastFour"])
    assert len(shown["cvv"]["value"]) == 3


async def test_a_number_passes_the_luhn_check(api: Api) -> None:
    id = (await made(api))["id"]
    record = api.sandbox.state.records.get("managed_card", id)
    assert record is not None
    digits = [int(digit) for digit in reversed(record["_number"])]
    assert (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


async def test_an_idempotent_repeat_makes_no_second_card(api: Api) -> None:
    first = await api.post("/managed_cards", prepaid(api), idempotency_ref="once")
    again = await api.post("/managed_cards", prepaid(api), idempotency_ref="once")
    assert first.json()["id"] == again.json()["id"]
    assert (await api.get("/managed_cards")).json()["count"] == 1


async def test_cards_are_listed_by_what_they_are(api: Api) -> None:
    first = await made(api, prepaid(api, tag="a"))
    second = await made(api, debit(api))
    assert (await api.get("/managed_cards", mode="DEBIT_MODE")).json()["cards"] == [second]
    assert (await api.get("/managed_cards", tag="a", type="VIRTUAL", renewalType="NO_RENEW")).json()["count"] == 1
    last = first["cardNumberLastFour"]
    assert (await api.get("/managed_cards", cardNumberLastFour=last, externalHandle=first["externalHandle"])).json()[
        "cards"
    ] == [first]
    parent = api.seeded.accounts[0]
    assert (await api.get("/managed_cards", parentManagedAccountId=parent)).json()["count"] == 1
    assert (await api.get("/managed_cards", state=["BLOCKED"])).json()["count"] == 0
    assert (await api.get("/managed_cards", limit=1, offset=1)).json()["cards"] == [first]


async def test_an_update_changes_what_it_names(api: Api) -> None:
    id = (await made(api))["id"]
    changed = await api.patch(
        f"/managed_cards/{id}", {"friendlyName": "Home", "digitalWallets": {"walletsEnabled": True}}
    )
    assert changed.json() == await card(api, id)
    assert changed.json()["friendlyName"] == "Home"
    assert changed.json()["digitalWallets"] == {"pushProvisioningEnabled": False, "walletsEnabled": True}


async def test_what_only_plastic_has_cannot_be_changed_without(api: Api) -> None:
    id = (await made(api))["id"]
    assert refused(await api.patch(f"/managed_cards/{id}", {"activationCode": "1"})) == "INSTRUMENT_NOT_PHYSICAL"


async def test_three_d_secure_can_be_asked_for(api: Api) -> None:
    id = (await made(api))["id"]
    rule(api, three_ds_required=True)
    assert refused(await api.patch(f"/managed_cards/{id}", {"tag": "a"})) == "THREEDS_DETAILS_NOT_PROVIDED"


async def test_an_active_card_stays_with_its_user(api: Api) -> None:
    users = [(await api.post("/users", user(email=f"{n}@example.com"))).json()["id"] for n in range(2)]
    id = (await made(api, prepaid(api, userId=users[0])))["id"]
    assert refused(await api.patch(f"/managed_cards/{id}", {"userId": users[1]})) == "CANNOT_REASSIGN_ACTIVE_CARD"
    await api.post(f"/managed_cards/{id}/block")
    assert (await api.patch(f"/managed_cards/{id}", {"userId": users[1]})).json()["userId"] == users[1]


async def test_a_card_that_needs_a_user_is_enabled_by_getting_one(api: Api) -> None:
    rule(api, user_required=True)
    id = (await made(api))["id"]
    assert (await card(api, id))["state"] == {"state": "NOT_ENABLED"}
    someone = (await api.post("/users", user())).json()["id"]
    await api.patch(f"/managed_cards/{id}", {"userId": someone})
    assert (await card(api, id))["state"] == {"state": "ACTIVE"}


async def test_the_back_office_sees_a_card_and_its_renewal_type_can_be_changed(api: Api) -> None:
    id = (await made(api))["id"]
    changed = await api.backoffice("PATCH", f"/managed_cards/{id}/renewal", {"renewalType": "RENEW"})
    assert changed.status_code == 204
    assert (await api.backoffice("GET", f"/managed_cards/{id}")).json()["renewalType"] == "RENEW"


# The back office's operation documents what the general one does; its request can get only some of it wrong.
CONFIGURED = [
    "AUTH_FORWARDING_NOT_ENABLED",
    "BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED",
    "CANNOT_REASSIGN_ACTIVE_CARD",
    "CARRIER_TYPE_INVALID",
    "CONFIG_ERROR_CARD_BUREAU",
    "CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY",
    "COUNTRY_INVALID",
    "DELIVERY_METHOD_INVALID",
    "INSTRUMENT_NOT_PHYSICAL",
    "INVALID_CHANNELS_SELECTED",
    "INVALID_PRIMARY_CHANNEL_SELECTED",
    "LINKED_USER_NOT_FOUND",
    "MOBILE_NUMBER_ALREADY_EXISTS",
    "MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED",
    "PRODUCT_REFERENCE_INVALID",
    "PUSHPROVISIONING_NOT_ENABLED",
    "TWILIO_AUTHY_AUTHENTICATION_NOT_SUPPORTED",
    "USER_INACTIVE",
    "USER_MOBILE_NUMBER_DOES_NOT_EXIST",
    "USER_NOT_ENROLLED_FOR_BIOMETRICS",
    "USER_NOT_ENROLLED_FOR_TWILIO_AUTHY",
    "WALLETS_NOT_ENABLED",
    "WALLET_ARTWORK_INVALID",
    "WALLET_ARTWORK_NOT_SPECIFIED",
]


@pytest.mark.parametrize("code", CONFIGURED)
async def test_a_profile_can_be_told_to_refuse(api: Api, code: str) -> None:
    id = (await made(api))["id"]
    rule(api, refuses=code)
    assert refused(await api.backoffice("PATCH", f"/managed_cards/{id}/renewal", {"renewalType": "RENEW"})) == code


async def test_the_back_office_is_told_what_is_wrong_with_a_renewal_type(api: Api) -> None:
    id = (await made(api))["id"]
    rule(api, renewal_types=["NO_RENEW"])
    path, body = f"/managed_cards/{id}/renewal", {"renewalType": "RENEW"}
    assert refused(await api.backoffice("PATCH", path, body)) == "RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE"
    rule(api, three_ds_required=True)
    assert refused(await api.backoffice("PATCH", path, body)) == "THREEDS_DETAILS_NOT_PROVIDED"
    force(api, id, "DESTROYED", "SYSTEM")
    assert refused(await api.backoffice("PATCH", path, body)) == "INSTRUMENT_DESTROYED"


async def do(api: Api, office: bool, id: str, what: str) -> Any:
    """An operation without a body, of the API or of the back office."""
    path = f"/managed_cards/{id}/{what}"
    return await api.backoffice("POST", path) if office else await api.post(path)


@pytest.mark.parametrize("office", [False, True])
async def test_a_card_is_blocked_unblocked_and_removed(api: Api, office: bool) -> None:
    id = (await made(api))["id"]
    assert (await do(api, office, id, "block")).status_code == 204
    assert (await card(api, id))["state"] == {"state": "BLOCKED", "blockedReason": "USER"}
    assert refused(await do(api, office, id, "block")) == "INSTRUMENT_ALREADY_BLOCKED"
    assert (await do(api, office, id, "unblock")).status_code == 204
    assert refused(await do(api, office, id, "unblock")) == "INSTRUMENT_NOT_BLOCKED"
    assert (await do(api, office, id, "remove")).status_code == 204
    assert refused(await do(api, office, id, "remove")) == "INSTRUMENT_ALREADY_REMOVED"
    assert refused(await do(api, office, id, "block")) == "INSTRUMENT_DESTROYED"
    assert refused(await do(api, office, id, "unblock")) == "INSTRUMENT_DESTROYED"
    told = [event["eventType"] for event in api.events("/managed_cards/state_change/watch")]
    assert told == ["ENABLED", "BLOCKED", "UNBLOCKED", "DESTROYED"]


@pytest.mark.parametrize("office", [False, True])
async def test_a_lost_card_is_neither_blocked_nor_unblocked(api: Api, office: bool) -> None:
    id = (await made(api))["id"]
    force(api, id, "BLOCKED", "LOST")
    assert refused(await do(api, office, id, "block")) == "INSTRUMENT_MARKED_LOST_STOLEN"
    assert refused(await do(api, office, id, "unblock")) == "INSTRUMENT_MARKED_LOST_STOLEN"


@pytest.mark.parametrize("office", [False, True])
async def test_a_card_with_money_on_it_is_not_removed(api: Api, office: bool) -> None:
    assert refused(await do(api, office, await funded(api), "remove")) == "BALANCE_NOT_ZERO"


async def test_a_removed_card_is_not_changed(api: Api) -> None:
    id = (await made(api))["id"]
    await api.post(f"/managed_cards/{id}/remove")
    assert refused(await api.patch(f"/managed_cards/{id}", {"tag": "a"})) == "INSTRUMENT_DESTROYED"


async def test_a_card_of_another_identity_is_not_found(api: Api) -> None:
    id = (await made(api))["id"]
    _, api.token = await registered(api, "/corporates", corporate(api))
    assert (await api.get(f"/managed_cards/{id}")).status_code == 404
    assert (await api.post(f"/managed_cards/{id}/block")).status_code == 404


async def test_a_card_assignee_sees_and_blocks_its_own_cards_only(api: Api) -> None:
    root = api.token
    someone, own = await invited(api, roles=["CARD_ASSIGNEE"])
    other = (await made(api))["id"]
    mine = (await made(api, prepaid(api, userId=someone)))["id"]
    api.token = own
    assert [found["id"] for found in (await api.get("/managed_cards")).json()["cards"]] == [mine]
    assert (await api.get(f"/managed_cards/{other}")).status_code == 404
    assert (await api.get(f"/managed_cards/{other}/statement")).status_code == 404
    assert (await api.post(f"/managed_cards/{other}/block")).status_code == 404
    assert (await api.post(f"/managed_cards/{mine}/block")).status_code == 204
    assert (await api.post("/managed_cards", prepaid(api))).status_code == 403
    api.token = root


async def test_money_moved_to_a_card_is_in_its_transactions(api: Api) -> None:
    id = await funded(api, 500)
    found = (await api.get(f"/managed_cards/{id}/transactions")).json()
    assert [(item["direction"], item["amount"]["amount"]) for item in found["transactions"]] == [("CREDIT", 500)]
    one = await api.get(f"/managed_cards/{id}/transactions/{found['transactions'][0]['id']}")
    assert one.json() == found["transactions"][0]
    assert (await api.get(f"/managed_cards/{id}/transactions/1")).status_code == 404


async def test_an_account_with_cards_is_not_removed(api: Api) -> None:
    body = {"profileId": api.sandbox.profiles.managed_accounts, "friendlyName": "Empty", "currency": "EUR"}
    account = (await api.post("/managed_accounts", body)).json()["id"]
    id = (await made(api, debit(api, parentManagedAccountId=account)))["id"]
    assert refused(await api.post(f"/managed_accounts/{account}/remove")) == "INSTRUMENT_HAS_LINKED_CARDS"
    await api.post(f"/managed_cards/{id}/remove")
    assert (await api.post(f"/managed_accounts/{account}/remove")).status_code == 204


async def test_the_back_office_keeps_a_user_with_money_on_a_card(api: Api) -> None:
    someone = (await api.post("/users", user())).json()["id"]
    id = await funded(api)
    await api.patch(f"/managed_cards/{id}", {"userId": someone})
    assert refused(await api.backoffice("POST", f"/users/{someone}/deactivate")) == "CARD_HAS_REMAINING_BALANCE"
