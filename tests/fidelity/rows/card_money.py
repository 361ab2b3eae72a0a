"""Card payments: the simulator's words, the money, the webhooks."""

from __future__ import annotations

from typing import Any

from tests.fidelity.table import SUITE, observed
from tests.fidelity.world import Json, World

AUTHORISATIONS = "/managed_cards/authorisations/watch"
SETTLEMENTS = "/managed_cards/settlements/watch"


def _eur(minor: int) -> Json:
    return {"currency": "EUR", "amount": str(minor)}


async def _foreign(w: World) -> None:
    w.set(exchange_rates={"USD/EUR": 0.5})
    assert await w.purchase(await w.prepaid(1_000), 100, "USD", forexFee=3) == "APPROVED"
    await w.settle()


@observed(
    "webhook card authorisations",
    "foreign purchase",
    {"transactionAmount": _eur(-50), "sourceAmount": {"currency": "USD", "amount": "-100"}},
    SUITE,
)
async def _(w: World) -> Any:
    await _foreign(w)
    return w.events(AUTHORISATIONS)[-1]


@observed(
    "webhook card settlements",
    "foreign purchase",
    {"transactionAmount": _eur(-50), "sourceAmount": {"currency": "USD", "amount": "-100"}, "forexFee": _eur(3)},
    SUITE,
)
async def _(w: World) -> Any:
    await _foreign(w)
    return w.events(SETTLEMENTS)[-1]


@observed(
    "webhook card authorisations",
    "purchase that is approved",
    {
        "transactionAmount": _eur(-100),
        "sourceAmount": _eur(-100),
        "declineReason": "NO_REASON",
        "relatedAuthorisationId": "0",
        "cardPresent": False,
        "cardholderPresent": "PRESENT",
        "merchantCategoryCode": "5399",
    },
    SUITE,
)
async def _(w: World) -> Any:
    await w.purchase(await w.prepaid(1_000))
    return w.events(AUTHORISATIONS)[-1]


@observed(
    "webhook card settlements", "purchase without forex", {"forexFee": _eur(0), "transactionAmount": _eur(-100)}, SUITE
)
async def _(w: World) -> Any:
    await w.purchase(await w.prepaid(1_000))
    await w.settle()
    return w.events(SETTLEMENTS)[-1]


for _path in (AUTHORISATIONS, SETTLEMENTS):

    @observed(f"webhook {_path}", "purchase with a debit card", {"availableBalance": _eur(0)}, SUITE)
    async def _(w: World, path: str = _path) -> Any:
        await w.purchase(await w.debit(1_000))
        await w.settle()
        return w.events(path)[-1]


for _more, _what in (({}, "purchase"), ({"atmWithdrawal": True}, "cash")):

    @observed("simulator.cards.purchase", f"{_what}, debit card without a limit", "DENIED_SPEND_CONTROL", SUITE)
    async def _(w: World, more: Json = _more) -> Any:
        return await w.purchase(await w.debit(), **more)

    @observed("simulator.cards.purchase", f"{_what}, plastic not activated, presence not given", "APPROVED", SUITE)
    async def _(w: World, more: Json = _more) -> Any:
        card = await w.physical(activated=False)
        await w.transfer({"type": "managed_cards", "id": card}, 1_000)
        return await w.purchase(card, **more)

    @observed(
        "managed_cards.get",
        f"{_what} with fees reduces every interval of the limit",
        [
            {"interval": "ALWAYS", "value": {"amount": 1_000 - 950 - 40 - 30}},
            {"interval": "DAILY", "value": {"amount": -20}},
        ],
        SUITE,
    )
    async def _(w: World, more: Json = _more) -> Any:
        w.set(fees={"purchase_fees": {"EUR": 40}, "atm_withdrawal_fees": {"EUR": 40}}, exchange_rates={"USD/EUR": 1})
        card = await w.debit()
        limits = [{"interval": i, "value": {"currency": "EUR", "amount": 1_000}} for i in ("ALWAYS", "DAILY")]
        await w.post(f"/managed_cards/{card}/spend_rules", {"spendLimit": limits})
        assert await w.purchase(card, 950, "USD", forexFee=30, **more) == "APPROVED"
        await w.settle()
        return (await w.get(f"/managed_cards/{card}"))["availableToSpend"]


_NOTHING = [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 0}}]


@observed("managed_cards.get", "debit card without a limit", {"availableToSpend": _NOTHING}, SUITE)
async def _(w: World) -> Any:
    return await w.get(f"/managed_cards/{await w.debit()}")


@observed(
    "managed_cards.get_spend_rules",
    "debit card whose rules were removed",
    {"spendLimit": _NOTHING, "cardLevelSpendRules": {"spendLimit": _NOTHING}},
    SUITE,
)
async def _(w: World) -> Any:
    card = await w.debit(500)
    await w.delete(f"/managed_cards/{card}/spend_rules")
    return await w.get(f"/managed_cards/{card}/spend_rules")


@observed("simulator.cards.purchase", "before settlement only the amount is held", [900, 860], SUITE)
async def _(w: World) -> Any:
    w.set(fees={"purchase_fees": {"EUR": 40}})
    card = await w.prepaid(1_000)
    await w.purchase(card, 100)
    held = w.available(card)
    await w.settle()
    return [held, w.available(card)]


@observed("simulator.cards.purchase", "funds for the amount, not for all of the fee", ["APPROVED", 0], SUITE)
async def _(w: World) -> Any:
    w.set(fees={"purchase_fees": {"EUR": 40}})
    card = await w.prepaid(110)
    code = await w.purchase(card, 100)
    await w.settle()
    return [code, w.available(card)]


for _reason in ("USER", "SYSTEM"):

    @observed("simulator.cards.purchase", f"parent account blocked, {_reason}", "APPROVED", SUITE)
    async def _(w: World, reason: str = _reason) -> Any:
        card = await w.debit(1_000)
        w.sandbox.set_instrument_state(w.account, {"state": "BLOCKED", "blockedReason": reason})
        return await w.purchase(card)


@observed("simulator.cards.refund", "debit card without a limit", "DENIED_SPEND_CONTROL", SUITE)
async def _(w: World) -> Any:
    return await w.refund(await w.debit())


@observed("simulator.cards.refund", "above the limit", "DENIED_SPEND_CONTROL", SUITE)
async def _(w: World) -> Any:
    return await w.refund(await w.debit(50), 100)


@observed("simulator.cards.refund", "card blocked", "DENIED_CARD_INACTIVE", SUITE)
async def _(w: World) -> Any:
    card = await w.prepaid(1_000)
    await w.post(f"/managed_cards/{card}/block")
    return await w.refund(card)


@observed("simulator.cards.refund", "no funds", "DENIED_NOT_ENOUGH_FUNDS", SUITE)
async def _(w: World) -> Any:
    return await w.refund(await w.prepaid())


async def _refunded(w: World) -> str:
    w.set(fees={"purchase_fees": {"EUR": 40}, "refund_fees": {"EUR": 7}})
    card = await w.prepaid(1_000)
    assert await w.refund(card, 100) == "APPROVED"
    await w.settle()
    return card


@observed("simulator.cards.refund", "with fees: both are taken", 1_000 - 40 - 7, SUITE)
async def _(w: World) -> Any:
    return w.available(await _refunded(w))


@observed(
    "webhook card authorisations, settlements",
    "refund",
    [[_eur(-100)], [("SALE_PURCHASE", _eur(-100)), ("PURCHASE_REFUND", _eur(100))]],
    SUITE,
)
async def _(w: World) -> Any:
    await _refunded(w)
    settled = [(e["settlementType"], e["transactionAmount"]) for e in w.events(SETTLEMENTS)]
    return [[e["transactionAmount"] for e in w.events(AUTHORISATIONS)], settled]


@observed(
    "managed_cards.get_statement", "refund: three entries", ["AUTHORISATION", "SETTLEMENT", "MERCHANT_REFUND"], SUITE
)
async def _(w: World) -> Any:
    card = await _refunded(w)
    statement = await w.get(f"/managed_cards/{card}/statement?orderByTimestamp=ASC")
    return [entry["transactionId"]["type"] for entry in statement["entry"]][1:]


async def _unanswered(w: World, default: str) -> str:
    w.rule("managed_cards_prepaid", forwarding_url="http://127.0.0.1:9/", forwarding_default=default)
    card = await w.prepaid(1_000)
    return await w.purchase(card)


@observed(
    "webhook card authorisations",
    "forwarded, no answer, default decline",
    ["DENIED_SPEND_CONTROL", {"declineReason": "AUTH_RULE_CHECKS_FAILED", "authRuleFailedReason": "AUTH_FORWARDING"}],
    SUITE,
)
async def _(w: World) -> Any:
    return [await _unanswered(w, "DENIED"), w.events(AUTHORISATIONS)[-1]]


async def _question(w: World) -> Json:
    from weavr_multi.sandbox.domain.cards import authorisation, payment_approvals

    card = w.sandbox.state.records.get("managed_card", await w.prepaid(1_000))
    assert card is not None
    money = {"currency": "EUR", "amount": 100}
    body = {"merchantName": "Shop", "transactionAmount": money, "transactionCountry": "MLT"}
    with w.sandbox.state.store.transaction():
        return payment_approvals.question(w.sandbox.state, authorisation.begin(w.sandbox.state, card, body))


@observed(
    "authorisation forwarding, the question",
    "purchase",
    {
        "transactionAmount": {"currency": "EUR", "amount": -100},
        "sourceAmount": {"currency": "EUR", "amount": -100},
        "totalTransactionCost": {"currency": "EUR", "amount": -100},
        "cardPresent": False,
        "cardholderPresent": "PRESENT",
        "merchantData": {"merchantCountry": "MT", "merchantDescription": "Shop"},
    },
    SUITE,
)
async def _(w: World) -> Any:
    return await _question(w)


async def _accounts(w: World) -> list[Json]:
    return w.events("/managed_accounts/watch")


@observed("webhook managed_accounts", "opened", ["REQUESTED", "CREATED"], SUITE)
async def _(w: World) -> Any:
    body = {"profileId": w.profiles.managed_accounts, "friendlyName": "New", "currency": "EUR"}
    await w.post("/managed_accounts", body)
    return [event["type"] for event in await _accounts(w)][-2:]


@observed(
    "webhook managed_accounts",
    "IBAN allocated",
    {"type": "UPDATED", "account": {"bankAccountDetails": {"bankIdentifierCode": "SDBXMT21"}}},
    SUITE,
)
async def _(w: World) -> Any:
    await w.post(f"/managed_accounts/{w.account}/iban")
    return (await _accounts(w))[-1]


@observed("webhook managed_accounts", "blocked", {"type": "BLOCKED", "account": {"active": True}}, SUITE)
async def _(w: World) -> Any:
    await w.post(f"/managed_accounts/{w.account}/block")
    return (await _accounts(w))[-1]
