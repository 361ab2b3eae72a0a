"""Cards for the tests that are about them."""

from __future__ import annotations

from typing import Any

import httpx

from tests.sandbox.conftest import Api

ADDRESS = {"addressLine1": "1 Main Street", "city": "Valletta", "postCode": "VLT 1000", "country": "MT"}
DELIVERY = {"name": "Ada", "surname": "Root", **ADDRESS}


def prepaid(api: Api, **more: Any) -> dict[str, Any]:
    """The body of a prepaid card."""
    return {
        "profileId": api.sandbox.profiles.managed_cards_prepaid,
        "friendlyName": "Travel",
        "nameOnCard": "Ada Root",
        "billingAddress": ADDRESS,
        "mode": "PREPAID_MODE",
        "currency": "EUR",
        **more,
    }


def debit(api: Api, **more: Any) -> dict[str, Any]:
    """The body of a card that spends from the first account."""
    body = prepaid(api, profileId=api.sandbox.profiles.managed_cards_debit, mode="DEBIT_MODE")
    del body["currency"]
    return {**body, "parentManagedAccountId": api.seeded.accounts[0], **more}


async def made(api: Api, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """A new card, prepaid unless a body says otherwise."""
    answer = await api.post("/managed_cards", body or prepaid(api))
    assert answer.status_code == 200, answer.text
    card: dict[str, Any] = answer.json()
    return card


async def funded(api: Api, amount: int = 10_000) -> str:
    """The id of a prepaid card with money on it."""
    id = str((await made(api))["id"])
    body = {
        "profileId": api.sandbox.profiles.transfers,
        "source": api.instrument(0),
        "destination": {"type": "managed_cards", "id": id},
        "destinationAmount": {"currency": "EUR", "amount": amount},
    }
    assert (await api.post("/transfers", body)).status_code == 200
    return id


async def spending(api: Api, limit: int = 500_000, **more: Any) -> str:
    """The id of a debit card that may spend so much: one without a limit may spend nothing."""
    id = str((await made(api, debit(api, **more)))["id"])
    rules = {"spendLimit": [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": limit}}]}
    assert (await api.post(f"/managed_cards/{id}/spend_rules", rules)).status_code == 204
    return id


async def physical(api: Api, *, activated: bool = True, **more: Any) -> str:
    """The id of a physical card."""
    id = str((await made(api))["id"])
    body = {"deliveryAddress": DELIVERY, "activationCode": "1234", **more}
    upgraded = await api.post(f"/managed_cards/{id}/physical", body)
    assert upgraded.status_code == 200, upgraded.text
    if activated:
        answer = await api.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "1234"})
        assert answer.status_code == 200, answer.text
    return id


async def card(api: Api, id: str) -> dict[str, Any]:
    """A card as it is now."""
    answer = await api.get(f"/managed_cards/{id}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def pay(api: Api, id: str, amount: int = 1_000, currency: str = "EUR", **more: Any) -> str:
    """What the simulator says to a purchase."""
    return await _simulated(api, id, "purchase", amount, currency, more)


async def refund(api: Api, id: str, amount: int = 1_000, currency: str = "EUR", **more: Any) -> str:
    """What the simulator says to a refund."""
    return await _simulated(api, id, "merchant_refund", amount, currency, more)


async def _simulated(api: Api, id: str, what: str, amount: int, currency: str, more: dict[str, Any]) -> str:
    body = {
        "merchantName": "Shop",
        "merchantId": "shop-1",
        "merchantCategoryCode": "5411",
        "transactionAmount": {"currency": currency, "amount": amount},
        **more,
    }
    answer = await api.simulate(f"/cards/{id}/{what}", body)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["code"])


async def settled(api: Api) -> None:
    """Let the merchants take their money."""
    api.sandbox.clock.advance(2)
    await api.sandbox.settle()


async def payment(api: Api, **query: Any) -> dict[str, Any]:
    """The newest card payment."""
    answer = await api.get("/card_payments", limit=1, **query)
    assert answer.status_code == 200, answer.text
    newest: dict[str, Any] = answer.json()["cardPayments"][0]
    return newest


def force(api: Api, id: str, state: str, reason: str | None = None) -> None:
    """Give a card a state by the vendor's hand."""
    to = {"state": state}
    if reason is not None:
        to["destroyedReason" if state == "DESTROYED" else "blockedReason"] = reason
    api.sandbox.set_instrument_state(id, to)


def rule(api: Api, **rules: Any) -> None:
    """Configure the profiles of both kinds of cards."""
    for name in ("managed_cards_prepaid", "managed_cards_debit"):
        api.sandbox.programme.configure_profile(name, **rules)


def refused(answer: httpx.Response) -> str:
    """The code of a 409."""
    assert answer.status_code == 409, answer.text
    return str(answer.json()["errorCode"])
