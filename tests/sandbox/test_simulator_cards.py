"""The simulator's card payments: what they answer, what they do to the money, and the end of a card's time."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.cards import (
    card,
    debit,
    force,
    funded,
    made,
    pay,
    payment,
    physical,
    prepaid,
    refund,
    rule,
    settled,
    spending,
)
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.asyncio

AUTHORISATIONS = "/managed_cards/authorisations/watch"
SETTLEMENTS = "/managed_cards/settlements/watch"
EXPIRIES = "/managed_cards/expiries/watch"


def record(api: Api, id: str) -> dict[str, Any]:
    """A card as the sandbox keeps it."""
    found = api.sandbox.state.records.get("managed_card", id)
    assert found is not None
    return found


def details(api: Api, id: str, amount: int = 1_000, **more: Any) -> dict[str, Any]:
    """A request that names a card by what is printed on it."""
    kept = record(api, id)
    return {
        "cardNumber": kept["_number"],
        "cvv": kept["_cvv"],
        "expiryDate": kept["expiryMmyy"],
        "merchantName": "Shop",
        "transactionAmount": {"currency": "EUR", "amount": amount},
        **more,
    }


async def code(api: Api, path: str, body: dict[str, Any]) -> str:
    answer = await api.simulate(path, body)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["code"])


def money(api: Api, id: str) -> tuple[int, int]:
    """What can be spent of an instrument's money, and what is held of it."""
    return api.sandbox.ledger.available(id), api.sandbox.ledger.on_hold(id)


async def test_a_purchase_is_held_and_then_settled(api: Api) -> None:
    id = await funded(api)
    assert await pay(api, id, 1_000) == "APPROVED"
    assert money(api, id) == (9_000, 1_000)
    await settled(api)
    assert money(api, id) == (9_000, 0)
    assert api.sandbox.ledger.available("world:merchant") == 1_000


async def test_a_debit_card_spends_from_its_account(api: Api) -> None:
    id = await spending(api)
    assert await pay(api, id, 1_000) == "APPROVED"
    assert money(api, api.seeded.accounts[0]) == (999_000, 1_000)
    await settled(api)
    assert money(api, api.seeded.accounts[0]) == (999_000, 0)


async def test_a_debit_cards_payments_are_in_the_cards_list_alone(api: Api) -> None:
    """The account that pays has no line of it, and the identity's list has one."""
    id = await spending(api)
    await pay(api, id, 1_000)
    places = (f"/managed_cards/{id}", f"/managed_accounts/{api.seeded.accounts[0]}", "")
    lists = [(await api.get(f"{place}/transactions", type="card_payments")).json() for place in places]
    assert [found["count"] for found in lists] == [1, 0, 1]


async def test_a_purchase_by_card_details_is_the_same(api: Api) -> None:
    id = await funded(api)
    assert await code(api, "/cards/purchase", details(api, id)) == "APPROVED"
    assert money(api, id) == (9_000, 1_000)


async def test_a_refund_is_a_purchase_that_is_settled_and_given_back_at_once(api: Api) -> None:
    id = await funded(api)
    assert await refund(api, id, 400) == "APPROVED"
    assert money(api, id) == (10_000, 0)
    assert (await payment(api, type="REFUND"))["relatedCardPaymentId"] == (await payment(api, type="PURCHASE"))["id"]


async def test_a_refund_by_card_details_is_the_same(api: Api) -> None:
    id = await funded(api)
    assert await code(api, "/cards/merchant_refund", details(api, id)) == "APPROVED"
    assert money(api, id) == (10_000, 0)


@pytest.mark.parametrize("what", ["purchase", "merchant_refund"])
@pytest.mark.parametrize(
    ("wrong", "said", "reason"),
    [
        ({"cardNumber": "1"}, "DENIED_CARD_NOT_FOUND", None),
        ({"cvv": "x"}, "DENIED_INCORRECT_CVV", "CVV_CHECKS_FAILED"),
        ({"expiryDate": "0120"}, "DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED"),
    ],
)
async def test_wrong_details_are_denied(
    api: Api, what: str, wrong: dict[str, Any], said: str, reason: str | None
) -> None:
    id = await funded(api)
    assert await code(api, f"/cards/{what}", details(api, id, **wrong)) == said
    assert [event["declineReason"] for event in api.events(AUTHORISATIONS)] == ([reason] if reason else [])


async def test_after_three_wrong_cvvs_the_right_one_is_denied_too(api: Api) -> None:
    id = await funded(api)
    for _ in range(3):
        await code(api, "/cards/purchase", details(api, id, cvv="x"))
    assert await code(api, "/cards/purchase", details(api, id)) == "DENIED_INCORRECT_CVV"
    assert api.events(AUTHORISATIONS)[-1]["declineReason"] == "CVV_RETRIES_EXCEEDED"


@pytest.mark.parametrize("what", ["purchase", "merchant_refund"])
async def test_a_card_that_is_not_there_is_not_found(api: Api, what: str) -> None:
    body = {"merchantName": "Shop", "transactionAmount": {"currency": "EUR", "amount": 1}}
    assert await code(api, f"/cards/1/{what}", body) == "DENIED_CARD_NOT_FOUND"


@pytest.mark.parametrize(
    ("amount", "said"), [(0, "DENIED_AMOUNT_NOT_POSITIVE"), (-1, "DENIED_AMOUNT_NOT_POSITIVE"), (2**62, "DENIED_OTHER")]
)
async def test_an_amount_must_be_one(api: Api, amount: int, said: str) -> None:
    id = await funded(api)
    assert await pay(api, id, amount) == said
    assert await refund(api, id, amount) == said
    assert (await api.get("/card_payments")).json()["count"] == 0


async def test_more_than_there_is_cannot_be_spent(api: Api) -> None:
    id = await funded(api, 500)
    assert await pay(api, id, 501) == "DENIED_NOT_ENOUGH_FUNDS"
    told = api.events(AUTHORISATIONS)[0]
    assert (told["approved"], told["declineReason"]) == (False, "INSUFFICIENT_BALANCE")
    assert money(api, id) == (500, 0)


@pytest.mark.parametrize(
    ("state", "reason", "said", "told"),
    [
        ("BLOCKED", "USER", "DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED"),
        ("NOT_ENABLED", None, "DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED"),
        ("DESTROYED", "USER", "DENIED_CARD_INACTIVE", "CARD_STATUS_NOT_ALLOWED"),
        ("DESTROYED", "EXPIRED", "DENIED_CARD_EXPIRY", "CARD_EXPIRY_CHECKS_FAILED"),
    ],
)
async def test_a_card_that_is_not_active_is_declined(
    api: Api, state: str, reason: str | None, said: str, told: str
) -> None:
    id = await funded(api)
    force(api, id, state, reason)
    assert await pay(api, id) == said
    assert api.events(AUTHORISATIONS)[0]["declineReason"] == told


@pytest.mark.parametrize("state", ["BLOCKED", "DESTROYED"])
async def test_a_card_that_is_not_active_takes_no_refund(api: Api, state: str) -> None:
    id = await funded(api)
    force(api, id, state, "USER")
    assert await refund(api, id) == "DENIED_CARD_INACTIVE"


@pytest.mark.parametrize("reason", ["NO_REASON", "AVS_CHECKS_FAILED", "PIN_CHECKS_FAILED", "SCA_REQUIRED"])
async def test_a_profile_may_decline_for_any_reason(api: Api, reason: str) -> None:
    id = await funded(api)
    rule(api, declines=reason)
    assert await pay(api, id) == "DENIED_OTHER"
    assert await refund(api, id) == "DENIED_OTHER"
    assert [event["declineReason"] for event in api.events(AUTHORISATIONS)] == [reason, reason]


async def test_a_profile_may_take_no_part_in_payments(api: Api) -> None:
    id = await funded(api)
    rule(api, denies=["card_payments"])
    assert await pay(api, id) == "DENIED_OTHER"
    assert api.events(AUTHORISATIONS)[0]["declineReason"] == "TRANSACTION_NOT_PERMITTED"


async def test_a_block_of_its_account_does_not_stop_a_debit_card(api: Api) -> None:
    id = await spending(api)
    api.sandbox.set_instrument_state(api.seeded.accounts[0], {"state": "BLOCKED", "blockedReason": "USER"})
    assert await pay(api, id) == "APPROVED"


async def limited(api: Api, rules: dict[str, Any], **request: Any) -> tuple[str, str]:
    """What a purchase under spend rules comes to: the simulator's word, and the rule."""
    id = str((await made(api, debit(api)))["id"])
    limit = [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 100_000}}]
    assert (await api.post(f"/managed_cards/{id}/spend_rules", {"spendLimit": limit, **rules})).status_code == 204
    said = await pay(api, id, **request)
    return said, api.events(AUTHORISATIONS)[-1]["authRuleFailedReason"]


@pytest.mark.parametrize(
    ("rules", "request_", "rule"),
    [
        ({"allowedMerchantCategories": ["1234"]}, {}, "MERCHANT_CATEGORY_NOT_IN_ALLOWED_LIST"),
        ({"blockedMerchantCategories": ["5411"]}, {}, "MERCHANT_CATEGORY_BLOCKED"),
        ({"allowedMerchantIds": ["other"]}, {}, "MERCHANT_ID_NOT_IN_ALLOWED_LIST"),
        ({"blockedMerchantIds": ["shop-1"]}, {}, "MERCHANT_ID_BLOCKED"),
        ({"allowedMerchantCountries": ["MT"]}, {"transactionCountry": "DEU"}, "MERCHANT_COUNTRY_NOT_IN_ALLOWED_LIST"),
        (
            {"blockedMerchantCountries": ["MT"]},
            {"additionalMerchantData": {"merchantCountry": "MLT"}},
            "MERCHANT_COUNTRY_BLOCKED",
        ),
        ({"allowAtm": False}, {"atmWithdrawal": True}, "ATM_NOT_ALLOWED"),
        ({"allowContactless": False}, {"cardPresent": True}, "CONTACTLESS_NOT_ALLOWED"),
        ({"allowECommerce": False}, {"cardPresent": False}, "ECOMMERCE_NOT_ALLOWED"),
        ({"allowECommerce": False}, {"cardHolderPresent": "NOT_PRESENT"}, "ECOMMERCE_NOT_ALLOWED"),
        ({"minTransactionAmount": 1_001}, {}, "MIN_TRANSACTION_AMOUNT_EXCEEDED"),
        ({"maxTransactionAmount": 999}, {}, "MAX_TRANSACTION_AMOUNT_EXCEEDED"),
        (
            {"spendLimit": [{"interval": "DAILY", "value": {"currency": "EUR", "amount": 999}}]},
            {},
            "SPEND_LIMIT_EXCEEDED",
        ),
    ],
)
async def test_spend_rules_decline(api: Api, rules: dict[str, Any], request_: dict[str, Any], rule: str) -> None:
    assert await limited(api, rules, **request_) == ("DENIED_SPEND_CONTROL", rule)
    assert api.events(AUTHORISATIONS)[-1]["declineReason"] == "AUTH_RULE_CHECKS_FAILED"


@pytest.mark.parametrize(
    ("rules", "request_"),
    [
        ({"allowedMerchantCountries": ["MT"]}, {"transactionCountry": "MLT"}),
        ({"allowedMerchantCategories": ["5411"]}, {}),
        ({"allowECommerce": False}, {"cardPresent": True}),
        ({"maxTransactionAmount": 1_000, "minTransactionAmount": 1_000}, {}),
    ],
)
async def test_what_spend_rules_allow_is_approved(api: Api, rules: dict[str, Any], request_: dict[str, Any]) -> None:
    assert await limited(api, rules, **request_) == ("APPROVED", "NONE")


async def test_a_limit_is_used_up_by_what_was_spent(api: Api) -> None:
    limit = {"interval": "DAILY", "value": {"currency": "EUR", "amount": 1_500}}
    assert (await limited(api, {"spendLimit": [limit]}))[0] == "APPROVED"
    id = (await payment(api))["card"]["id"]
    assert await pay(api, id, 501) == "DENIED_SPEND_CONTROL"
    assert await pay(api, id, 500) == "APPROVED"


async def test_credit_can_be_ruled_out(api: Api) -> None:
    id = await spending(api)
    await api.patch(f"/managed_cards/{id}/spend_rules", {"allowCreditAuthorisations": False})
    assert await refund(api, id) == "DENIED_SPEND_CONTROL"
    assert api.events(AUTHORISATIONS)[-1]["authRuleFailedReason"] == "CREDIT_AUTHORISATIONS_NOT_ALLOWED"


async def test_fees_are_taken_with_the_settlement(api: Api) -> None:
    api.sandbox.programme.configure(fees={"purchase_fees": {"EUR": 50}})
    id = await funded(api)
    await pay(api, id, 1_000)
    assert money(api, id) == (9_000, 1_000)
    await settled(api)
    assert money(api, id) == (8_950, 0)
    assert api.events(SETTLEMENTS)[0]["feeAmount"] == {"currency": "EUR", "amount": "50"}


async def test_a_withdrawal_of_cash_has_its_own_type_and_fee(api: Api) -> None:
    api.sandbox.programme.configure(fees={"atm_withdrawal_fees": {"EUR": 70}})
    id = await funded(api)
    assert await pay(api, id, 1_000, atmWithdrawal=True) == "APPROVED"
    found = await payment(api)
    assert found["type"] == "CASH_WITHDRAWAL"
    assert found["events"][0]["fees"][0]["subtype"] == "atm_withdrawal_fees"
    await settled(api)
    assert money(api, id) == (8_930, 0)


async def test_a_fee_that_has_no_price_declines(api: Api) -> None:
    api.sandbox.programme.configure(fees={"purchase_fees": {"GBP": 50}})
    assert await pay(api, await funded(api)) == "DENIED_OTHER"


@pytest.mark.parametrize(("fee", "left"), [({"EUR": 30}, 970), ({"EUR": 5_000}, 0), ({"GBP": 1}, 1_000)])
async def test_a_refund_is_not_refused_for_its_fee(api: Api, fee: dict[str, int], left: int) -> None:
    id = await funded(api, 1_000)
    api.sandbox.programme.configure(fees={"refund_fees": fee})
    assert await refund(api, id, 1_000) == "APPROVED"
    assert money(api, id) == (left, 0)


async def test_another_currency_is_converted_and_its_padding_given_back(api: Api) -> None:
    api.sandbox.programme.configure(exchange_rates={"USD/EUR": 0.5})
    id = await funded(api)
    assert await pay(api, id, 1_000, "USD", forexFee=7, forexPadding=20) == "APPROVED"
    assert money(api, id) == (10_000 - 527, 527)
    await settled(api)
    assert money(api, id) == (10_000 - 507, 0)
    event = (await payment(api))["events"][0]
    assert event["billingAmount"] == {"currency": "EUR", "amount": 500}
    assert event["forex"]["exchangeRate"] == {"value": 500_000, "scale": 6}
    assert api.events(SETTLEMENTS)[0]["forexFee"] == {"currency": "EUR", "amount": "7"}


async def test_a_settlement_is_told_as_a_negative_amount(api: Api) -> None:
    id = await funded(api)
    await pay(api, id, 1_000)
    await settled(api)
    await refund(api, id, 400)
    told = [(event["settlementType"], event["sourceAmount"]["amount"]) for event in api.events(SETTLEMENTS)]
    assert told == [("SALE_PURCHASE", "-1000"), ("SALE_PURCHASE", "-400"), ("PURCHASE_REFUND", "400")]


async def test_what_is_never_settled_is_released_after_a_week(api: Api) -> None:
    api.sandbox.programme.configure(card_settlement_ms=None)
    id = await funded(api)
    await pay(api, id, 1_000)
    api.sandbox.clock.advance(7 * 86_400)
    await api.sandbox.settle()
    assert money(api, id) == (10_000, 0)
    assert api.events(AUTHORISATIONS)[-1]["authorisationType"] == "EXPIRED"
    assert api.events("/managed_cards/adjustments/watch")[0]["adjustmentAmount"]["amount"] == "1000"


async def test_what_was_released_counts_towards_no_limit(api: Api) -> None:
    api.sandbox.programme.configure(card_settlement_ms=None, card_authorisation_ms=60_000)
    limit = {"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 1_000}}
    await limited(api, {"spendLimit": [limit]})
    api.sandbox.clock.advance(60)
    await api.sandbox.settle()
    assert await pay(api, (await payment(api))["card"]["id"]) == "APPROVED"


async def test_a_card_for_one_payment_ends_with_it(api: Api) -> None:
    rule(api, single_spend=True)
    id = await funded(api)
    assert await pay(api, id) == "APPROVED"
    assert (await card(api, id))["state"] == {"state": "BLOCKED", "blockedReason": "SINGLE_SPEND"}
    assert await pay(api, id) == "DENIED_CARD_INACTIVE"
    assert api.events(AUTHORISATIONS)[-1]["declineReason"] == "SINGLE_SPEND"
    await settled(api)
    assert (await card(api, id))["state"] == {"state": "DESTROYED", "destroyedReason": "SINGLE_SPEND"}


async def test_plastic_that_is_not_activated_cannot_be_inserted(api: Api) -> None:
    id = await physical(api, activated=False)
    api.sandbox.adjust(id, 5_000)
    assert await pay(api, id, cardPresent=True) == "DENIED_CARD_INACTIVE"
    assert api.events(AUTHORISATIONS)[-1]["declineReason"] == "PHYSICAL_NOT_ACTIVATED"
    assert await pay(api, id) == "APPROVED"


async def test_a_blocked_pin_gives_no_cash(api: Api) -> None:
    id = await physical(api)
    api.sandbox.block_pin(id)
    assert await pay(api, id, atmWithdrawal=True) == "DENIED_OTHER"
    assert api.events(AUTHORISATIONS)[-1]["declineReason"] == "PIN_RETRIES_EXCEEDED"


async def test_a_card_near_its_end_is_told(api: Api) -> None:
    id = str((await made(api))["id"])
    assert (await api.simulate(f"/cards/{id}/about_to_expire")).status_code == 204
    assert [event["eventType"] for event in api.events(EXPIRIES)] == ["CARD_ABOUT_TO_EXPIRE"]


async def test_a_destroyed_card_is_not_about_to_expire(api: Api) -> None:
    id = str((await made(api))["id"])
    force(api, id, "DESTROYED", "USER")
    assert (await api.simulate(f"/cards/{id}/about_to_expire")).status_code == 204
    assert api.events(EXPIRIES) == []


async def test_a_card_expires(api: Api) -> None:
    id = str((await made(api))["id"])
    assert (await api.simulate(f"/cards/{id}/expire")).status_code == 204
    assert (await card(api, id))["state"] == {"state": "DESTROYED", "destroyedReason": "EXPIRED"}
    assert [event["eventType"] for event in api.events(EXPIRIES)] == ["CARD_EXPIRED"]


async def test_a_card_is_renewed(api: Api) -> None:
    id = str((await made(api, prepaid(api, renewalType="RENEW")))["id"])
    before = record(api, id)["_cvv"], record(api, id)["_expires"]
    await api.simulate(f"/cards/{id}/about_to_expire")
    assert (await api.simulate(f"/cards/{id}/renew")).status_code == 204
    assert (await card(api, id))["state"] == {"state": "ACTIVE"}
    assert record(api, id)["_expires"] >= before[1]
    assert [event["eventType"] for event in api.events(EXPIRIES)] == ["CARD_ABOUT_TO_EXPIRE", "CARD_RENEWED"]


@pytest.mark.parametrize(
    ("what", "renewal", "state", "refusal"),
    [
        ("expire", "NO_RENEW", ("DESTROYED", "USER"), "INSTRUMENT_DESTROYED"),
        ("expire", "RENEW", None, "INSTRUMENT_NOT_EXPIRABLE"),
        ("renew", "RENEW", ("DESTROYED", "USER"), "INSTRUMENT_DESTROYED"),
        ("renew", "RENEW", ("BLOCKED", "LOST"), "INSTRUMENT_MARKED_LOST_STOLEN"),
        ("renew", "RENEW", ("DESTROYED", "STOLEN"), "INSTRUMENT_MARKED_LOST_STOLEN"),
        ("renew", "NO_RENEW", None, "INSTRUMENT_NOT_RENEWABLE"),
    ],
)
async def test_not_every_card_can_expire_or_be_renewed(
    api: Api, what: str, renewal: str, state: tuple[str, str] | None, refusal: str
) -> None:
    id = str((await made(api, prepaid(api, renewalType=renewal)))["id"])
    if state is not None:
        force(api, id, *state)
    answer = await api.simulate(f"/cards/{id}/{what}")
    assert (answer.status_code, answer.json()) == (409, {"errorCode": refusal})


@pytest.mark.parametrize("what", ["expire", "renew"])
async def test_a_booking_that_fails_ends_nothing(api: Api, what: str) -> None:
    id = str((await made(api))["id"])
    rule(api, refuses="TRANSACTION_BATCH_EXCEPTION")
    answer = await api.simulate(f"/cards/{id}/{what}")
    assert (answer.status_code, answer.json()) == (409, {"errorCode": "TRANSACTION_BATCH_EXCEPTION"})


@pytest.mark.parametrize("what", ["expire", "renew", "about_to_expire"])
async def test_a_card_that_is_not_there_is_an_invalid_request(api: Api, what: str) -> None:
    assert (await api.simulate(f"/cards/1/{what}")).status_code == 400
