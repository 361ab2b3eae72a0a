"""Card payments as they are listed and told, and what is asked before they happen."""

from __future__ import annotations

import socket
from typing import Any

import orjson
import pytest

from tests.sandbox.cards import force, funded, made, pay, payment, prepaid, refund, rule, settled, spending
from tests.sandbox.conftest import Api
from tests.sandbox.integrator import deciding
from tests.sandbox.people import invited
from weavr_multi.sandbox.background import forwarding
from weavr_multi.webhooks import WebhookVerifier

pytestmark = pytest.mark.asyncio

AUTHORISATIONS = "/managed_cards/authorisations/watch"
SETTLEMENTS = "/managed_cards/settlements/watch"
PAYMENTS = "/managed_cards/payments/watch"
APPROVED, DENIED = b'{"result":"APPROVED"}', b'{"result":"DENIED"}'


async def listed(api: Api, **query: Any) -> list[str]:
    """Types of the payments that a list shows."""
    answer = await api.get("/card_payments", **query)
    assert answer.status_code == 200, answer.text
    page = answer.json()
    assert page["count"] == len(page["cardPayments"])
    return [item["type"] for item in page["cardPayments"]]


async def happened(api: Api, **query: Any) -> list[str]:
    """Types of the events that a list shows."""
    answer = await api.get("/card_payment_events", **query)
    assert answer.status_code == 200, answer.text
    return [event["type"] for event in answer.json()["events"]]


async def history(api: Api) -> str:
    """The id of a card with a settled purchase, a declined one and a refund, in this order."""
    id = await funded(api, 2_000)
    await pay(api, id, 1_000)
    await settled(api)
    await pay(api, id, 9_000, merchantName="Jeweller")
    await refund(api, id, 300)
    return id


async def test_a_payment_goes_from_authorisation_to_settlement(api: Api) -> None:
    id = await funded(api)
    await pay(api, id)
    before = await payment(api)
    await settled(api)
    after = await payment(api)
    assert (before["status"], after["status"]) == ("SETTLEMENT_IN_PROGRESS", "SETTLED")
    assert [event["type"] for event in after["events"]] == ["AUTHORISATION", "SETTLEMENT"]
    assert (await api.get(f"/card_payments/{after['id']}")).json() == after


async def test_an_unknown_payment_is_not_found(api: Api) -> None:
    assert (await api.get("/card_payments/1")).status_code == 404


async def test_another_identitys_payment_is_not_found(api: Api) -> None:
    await pay(api, await funded(api))
    id = (await payment(api))["id"]
    api.token = api.sandbox.seed().token
    assert (await api.get(f"/card_payments/{id}")).status_code == 404
    assert await listed(api) == []
    assert await happened(api) == []


async def test_payments_are_listed_newest_first(api: Api) -> None:
    await history(api)
    assert await listed(api) == ["REFUND", "PURCHASE", "PURCHASE", "PURCHASE"]
    assert await listed(api, sortOrder="ASC") == ["PURCHASE", "PURCHASE", "PURCHASE", "REFUND"]


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ({"status": "DECLINED"}, ["PURCHASE"]),
        ({"type": "REFUND"}, ["REFUND"]),
        ({"subtype": "purchase_refunds"}, ["REFUND"]),
        ({"merchantName": "Jeweller"}, ["PURCHASE"]),
        ({"amountFrom": 1_000, "amountTo": 1_000}, ["PURCHASE"]),
        ({"amountTo": 999}, ["REFUND", "PURCHASE"]),
        ({"cardId": "1"}, []),
        ({"relatedCardPaymentId": "1"}, []),
        ({"creationTimestampTo": 1}, []),
        ({"lastUpdatedTimestampFrom": 1}, ["REFUND", "PURCHASE", "PURCHASE", "PURCHASE"]),
    ],
)
async def test_payments_can_be_looked_for(api: Api, query: dict[str, Any], types: list[str]) -> None:
    await history(api)
    assert await listed(api, **query) == types


async def test_a_refund_is_found_by_the_payment_that_it_gives_back(api: Api) -> None:
    id = await history(api)
    bought = (await payment(api, status="SETTLED", type="PURCHASE", amountTo=999))["id"]
    assert await listed(api, relatedCardPaymentId=bought, cardId=id) == ["REFUND"]


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ({}, ["REFUND", "SETTLEMENT", "AUTHORISATION", "AUTHORISATION", "SETTLEMENT", "AUTHORISATION"]),
        ({"sortOrder": "ASC", "limit": 3}, ["AUTHORISATION", "SETTLEMENT", "AUTHORISATION"]),
        ({"type": "SETTLEMENT"}, ["SETTLEMENT", "SETTLEMENT"]),
        ({"subtype": "purchase_refunds"}, ["REFUND"]),
        ({"reversal": "true"}, []),
        ({"reversal": "false", "type": "REFUND"}, ["REFUND"]),
        ({"cardId": "1"}, []),
        ({"timestampTo": 1}, []),
    ],
)
async def test_events_can_be_looked_for(api: Api, query: dict[str, Any], types: list[str]) -> None:
    await history(api)
    assert await happened(api, **query) == types


async def test_the_events_of_one_payment_name_its_card(api: Api) -> None:
    id = await history(api)
    found = (await payment(api, type="REFUND"))["id"]
    events = (await api.get("/card_payment_events", cardPaymentId=found)).json()["events"]
    assert [(event["cardPaymentId"], event["card"]["id"]) for event in events] == [(found, id)]


async def test_a_card_assignee_sees_the_payments_of_its_own_cards_only(api: Api) -> None:
    someone, own = await invited(api, roles=["CARD_ASSIGNEE"])
    await pay(api, await funded(api))
    others = (await payment(api))["id"]
    mine = await spending(api, userId=someone)
    await pay(api, mine)
    api.token = own
    assert [item["card"]["id"] for item in (await api.get("/card_payments")).json()["cardPayments"]] == [mine]
    assert await happened(api) == ["AUTHORISATION"]
    assert (await api.get(f"/card_payments/{others}")).status_code == 404


async def test_a_payment_is_a_line_of_the_cards_transactions(api: Api) -> None:
    id = await history(api)
    lines = (await api.get(f"/managed_cards/{id}/transactions", type="card_payments")).json()["transactions"]
    assert [(line["direction"], line["status"]) for line in lines] == [
        ("CREDIT", "COMPLETED"),
        ("DEBIT", "COMPLETED"),
        ("DEBIT", "CANCELLED"),
        ("DEBIT", "COMPLETED"),
    ]
    one = await api.get(f"/managed_cards/{id}/transactions/{lines[0]['id']}")
    assert one.json()["transaction"]["type"] == "REFUND"


async def test_a_debit_payment_is_one_line_of_the_identitys_transactions(api: Api) -> None:
    await pay(api, await spending(api))
    assert (await api.get("/transactions", type="card_payments")).json()["count"] == 1


async def test_statements_know_holds_settlements_and_refunds(api: Api) -> None:
    id = await history(api)
    entries = (await api.get(f"/managed_cards/{id}/statement", sortOrder="ASC")).json()["entry"]
    kinds = [entry["transactionId"]["type"] for entry in entries]
    assert kinds == ["TRANSFER", *["AUTHORISATION", "SETTLEMENT"] * 2, "MERCHANT_REFUND"]


async def test_the_newer_statement_shows_what_really_moved(api: Api) -> None:
    id = await history(api)
    answer = await api.http.get(
        f"/multi/managed_cards/{id}/statement",
        params={"sortOrder": "ASC"},
        headers={"authorization": f"Bearer {api.token}", "x-api-version": "LATEST"},
    )
    moved = [entry["balanceAdjustment"]["amount"] for entry in answer.json()["entries"]]
    assert moved == [2_000, -1_000, -300, 300]


async def test_an_approval_is_told_with_what_is_left(api: Api) -> None:
    id = await funded(api)
    await pay(api, id, transactionCountry="MLT", cardPresent=True)
    told = api.events(AUTHORISATIONS)[0]
    assert (told["approved"], told["authorisationType"], told["id"]["id"]) == (True, "AUTHORISED", id)
    assert told["details"]["prepaidModeDetails"]["availableBalance"] == {"currency": "EUR", "amount": "9000"}
    assert (told["merchantCountryCode"], told["cardPresent"]) == ("MLT", True)


async def test_a_debit_approval_is_told_with_its_account(api: Api) -> None:
    await pay(api, await spending(api))
    told = api.events(AUTHORISATIONS)[0]["details"]["debitModeDetails"]
    left = {"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 499_000}}
    assert told == {"parentManagedAccountId": api.seeded.accounts[0], "availableToSpend": [left]}


async def test_a_settlement_names_its_authorisation(api: Api) -> None:
    await pay(api, await funded(api))
    await settled(api)
    assert api.events(SETTLEMENTS)[0]["relatedAuthorisationId"] == api.events(AUTHORISATIONS)[0]["transactionId"]


async def test_each_event_tells_of_the_payment(api: Api) -> None:
    await history(api)
    told = [(event["eventType"], event["cardPayment"]["status"]) for event in api.events(PAYMENTS)]
    assert told == [
        ("AUTHORISATION", "SETTLEMENT_IN_PROGRESS"),
        ("SETTLEMENT", "SETTLED"),
        ("AUTHORISATION", "DECLINED"),
        ("AUTHORISATION", "SETTLEMENT_IN_PROGRESS"),
        ("SETTLEMENT", "SETTLED"),
        ("REFUND", "SETTLED"),
    ]


async def test_a_debit_card_tells_of_the_low_balance_of_its_account(api: Api) -> None:
    account = api.seeded.accounts[0]
    await api.patch(f"/managed_accounts/{account}", {"lowBalanceThreshold": 999_500})
    await pay(api, await spending(api))
    assert [event["availableBalance"] for event in api.events("/managed_accounts/low_balance/watch")] == [999_000]


@pytest.mark.parametrize(
    ("answer", "said", "outcome"), [(APPROVED, "APPROVED", "APPROVE"), (DENIED, "DENIED_SPEND_CONTROL", "DECLINE")]
)
async def test_the_integrator_decides(api: Api, answer: bytes, said: str, outcome: str) -> None:
    id = await funded(api)
    with deciding(answer) as integrator:
        rule(api, forwarding_url=integrator.url)
        assert await pay(api, id) == said
    asked = api.events(AUTHORISATIONS)[0]["authForwardingDetails"]
    assert asked == {
        "authForwardingTriggered": True,
        "authForwardingDecisionOutcome": outcome,
        "authForwardingInnovatorTimedOut": False,
    }


async def test_a_denial_is_told_as_a_broken_rule(api: Api) -> None:
    id = await funded(api)
    with deciding(DENIED) as integrator:
        rule(api, forwarding_url=integrator.url)
        await pay(api, id)
    told = api.events(AUTHORISATIONS)[0]
    assert (told["declineReason"], told["authRuleFailedReason"]) == ("AUTH_RULE_CHECKS_FAILED", "AUTH_FORWARDING")
    assert api.sandbox.ledger.available(id) == 10_000


@pytest.mark.parametrize("mode", ["PREPAID_MODE", "DEBIT_MODE"])
async def test_the_question_is_signed_and_typed(api: Api, mode: str) -> None:
    id = await funded(api) if mode == "PREPAID_MODE" else await spending(api)
    with deciding(APPROVED) as integrator:
        rule(api, forwarding_url=integrator.url)
        await pay(api, id)
    path, headers, body = integrator.asked[0]
    keys = (api.sandbox.programme.webhooks_key,)
    event = WebhookVerifier([api.sandbox.api_key], webhooks_keys=keys).parse(path, headers, body)
    assert type(event).__name__ == "ManagedCardAuthorisationRequest"
    asked = orjson.loads(body)
    assert (asked["mode"], asked["cardId"], asked["totalTransactionCost"]["amount"]) == (mode, id, -1_000)
    assert asked["transactionId"] == (await payment(api))["events"][0]["id"]


@pytest.mark.parametrize(
    ("profile", "card", "said"),
    [
        ("APPROVED", None, "APPROVED"),
        ("DENIED", None, "DENIED_SPEND_CONTROL"),
        ("DENIED", "APPROVE", "APPROVED"),
        ("APPROVED", "DECLINE", "DENIED_SPEND_CONTROL"),
    ],
)
async def test_who_answers_too_late_leaves_it_to_card_and_profile(
    api: Api, profile: str, card: str | None, said: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        rule(api, forwarding_url=url, forwarding_default=profile, forwarding_seconds=0.05)
        more = {} if card is None else {"authForwardingDefaultTimeoutDecision": card}
        id = await spending(api, **more)
        assert await pay(api, id) == said
    told = api.events(AUTHORISATIONS)[0]
    assert told["authForwardingDetails"]["authForwardingInnovatorTimedOut"] is True
    assert told["declineReason"] == ("NO_REASON" if said == "APPROVED" else "AUTH_RULE_CHECKS_FAILED")


async def test_what_is_declined_anyway_is_not_asked_about(api: Api) -> None:
    id = await funded(api, 500)
    with deciding(APPROVED) as integrator:
        rule(api, forwarding_url=integrator.url)
        assert await pay(api, id) == "DENIED_NOT_ENOUGH_FUNDS"
    assert integrator.asked == []
    assert api.events(AUTHORISATIONS)[0]["authForwardingDetails"] == {"authForwardingTriggered": False}


async def test_a_card_that_is_blocked_while_the_integrator_thinks_is_declined(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = await funded(api)
    rule(api, forwarding_url="http://127.0.0.1:1")

    async def slow(*_: object) -> bool:
        force(api, id, "BLOCKED", "USER")
        return True

    monkeypatch.setattr(forwarding, "asked", slow)
    assert await pay(api, id) == "DENIED_CARD_INACTIVE"
    assert api.sandbox.ledger.on_hold(id) == 0


async def guarded(api: Api) -> str:
    """The id of a funded card whose payments a device agrees to."""
    me = root(api)
    api.sandbox.enrol(me, "BIOMETRIC")
    config = {"linkedUserId": me, "primaryChannel": "BIOMETRICS"}
    card = await made(api, prepaid(api, threeDSecureAuthConfig=config))
    api.sandbox.adjust(str(card["id"]), 5_000)
    return str(card["id"])


def root(api: Api) -> str:
    """The id of the seeded root user."""
    people = api.sandbox.state.records.every("person")
    return str(people[0]["id"])


async def challenged(api: Api, id: str) -> str:
    """The id of the challenge that a payment waits for."""
    body = {
        "merchantName": "Shop",
        "transactionAmount": {"currency": "EUR", "amount": 1_000},
        "initiateBiometricThreeDSecure": True,
    }
    answer = (await api.simulate(f"/cards/{id}/purchase", body)).json()
    assert answer["code"] == "PENDING_BIOMETRIC_THREEDS_VERIFICATION"
    return str(answer["threeDSecureChallengeId"]["value"])


@pytest.mark.parametrize(
    ("what", "status"), [("verify_success", "SETTLEMENT_IN_PROGRESS"), ("verify_invalid", "DECLINED")]
)
async def test_a_device_agrees_to_a_payment_or_does_not(api: Api, what: str, status: str) -> None:
    id = await guarded(api)
    challenge = await challenged(api, id)
    assert await listed(api) == []
    answer = await api.simulate(f"/factors/{root(api)}/challenges/{challenge}/{what}")
    assert answer.json() == {"code": "COMPLETED"}
    assert (await payment(api))["status"] == status


async def test_a_payment_that_no_device_answers_for_never_happens(api: Api) -> None:
    challenge = await challenged(api, await guarded(api))
    await api.simulate(f"/factors/{root(api)}/challenges/{challenge}/verify_expired")
    assert await listed(api) == []


async def test_the_integrator_is_asked_before_the_device(api: Api) -> None:
    id = await guarded(api)
    with deciding(APPROVED) as integrator:
        rule(api, forwarding_url=integrator.url)
        challenge = await challenged(api, id)
    await api.simulate(f"/factors/{root(api)}/challenges/{challenge}/verify_success")
    event = (await payment(api))["events"][0]
    assert event["authForwardingDetails"]["triggered"] is True
    assert event["id"] == orjson.loads(integrator.asked[0][2])["transactionId"]


async def test_a_card_without_a_device_cannot_ask_one(api: Api) -> None:
    id = await funded(api)
    assert await pay(api, id, initiateBiometricThreeDSecure=True) == "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"
    assert await listed(api) == []


async def test_money_is_conserved(api: Api) -> None:
    api.sandbox.programme.configure(fees={"purchase_fees": {"EUR": 11}, "refund_fees": {"EUR": 7}})
    ids = [await funded(api), await spending(api)]
    for id in ids:
        for amount in (100, 2_500, 99_999, 1):
            await pay(api, id, amount, forexFee=3, forexPadding=5)
        await refund(api, id, 60)
    await settled(api)
    ledger = api.sandbox.ledger
    assert ledger.total("EUR") == 0
    assert [ledger.on_hold(account) for account in (ids[0], api.seeded.accounts[0])] == [0, 0]
    assert ledger.available(ids[0]) == 10_000 - 2_601 - 3 * (11 + 3) - 11 - 7
