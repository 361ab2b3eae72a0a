"""Card payments once more: each observed rule on the other kinds of cards, payments and ways of paying."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.card_money import AUTHORISATIONS, SETTLEMENTS
from tests.fidelity.table import ABSENT, SIBLING, observed
from tests.fidelity.world import ADDRESS, Json, World

CASH: Json = {"atmWithdrawal": True}
_PAID = ({}, "purchase"), (CASH, "cash")
_NOTHING = [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 0}}]
_FEES = {"purchase_fees": {"EUR": 40}, "atm_withdrawal_fees": {"EUR": 40}, "refund_fees": {"EUR": 7}}


def _text(minor: int, currency: str = "EUR") -> Json:
    return {"currency": currency, "amount": str(minor)}


async def card(w: World, mode: str, amount: int = 1_000, **more: Any) -> str:
    """A prepaid card with money, or a debit card with a limit."""
    return await (w.prepaid(amount, **more) if mode == "prepaid" else w.debit(amount, **more))


for _mode in ("prepaid", "debit"):
    for _more, _what in _PAID:

        @observed(
            "webhook card authorisations",
            f"foreign {_what}, {_mode} card",
            {"transactionAmount": _text(-50), "sourceAmount": _text(-100, "USD")},
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            w.set(exchange_rates={"USD/EUR": 0.5})
            await w.purchase(await card(w, mode), 100, "USD", **more)
            return w.events(AUTHORISATIONS)[-1]

        @observed(
            "webhook card settlements",
            f"foreign {_what}, {_mode} card",
            {"transactionAmount": _text(-50), "sourceAmount": _text(-100, "USD"), "relatedAuthorisationId": True},
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            w.set(exchange_rates={"USD/EUR": 0.5})
            await w.purchase(await card(w, mode), 100, "USD", **more)
            await w.settle()
            event = w.events(SETTLEMENTS)[-1]
            first = w.events(AUTHORISATIONS)[-1]["transactionId"]
            return {**event, "relatedAuthorisationId": event["relatedAuthorisationId"] == first}

        @observed(
            "webhook card authorisations",
            f"{_what} that is declined, {_mode} card",
            {"approved": False, "relatedAuthorisationId": "0", "transactionAmount": _text(-2_000)},
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            await w.purchase(await card(w, mode), 2_000, **more)
            return w.events(AUTHORISATIONS)[-1]

        @observed(
            "webhook card authorisations",
            f"{_what}, presence given, {_mode} card",
            {"cardPresent": True, "cardholderPresent": "NOT_PRESENT"},
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            more = {**more, "cardPresent": True, "cardHolderPresent": "NOT_PRESENT"}
            await w.purchase(await card(w, mode), **more)
            return w.events(AUTHORISATIONS)[-1]

        @observed("simulator.cards.purchase", f"{_what}, {_mode} card: only the amount is held", [-100, -140], SIBLING)
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            w.set(fees=_FEES)
            id = await card(w, mode)
            account = id if mode == "prepaid" else w.account
            before = w.available(account)
            await w.purchase(id, **more)
            held = w.available(account) - before
            await w.settle()
            return [held, w.available(account) - before]

        @observed(
            "simulator.cards.purchase", f"{_what}, {_mode} card: funds for a part of the fee", ["APPROVED", 0], SIBLING
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            w.set(fees=_FEES)
            id = await card(w, mode, 110)
            if mode == "debit":
                w.sandbox.adjust(w.account, 110 - 1_000_000)
            code = await w.purchase(id, **more)
            await w.settle()
            return [code, w.available(id if mode == "prepaid" else w.account)]

        @observed(
            "simulator.cards.purchase", f"{_what}, {_mode} card: no funds for any of the fee", ["APPROVED", 0], SIBLING
        )
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            w.set(fees=_FEES)
            id = await card(w, mode, 100)
            if mode == "debit":
                w.sandbox.adjust(w.account, 100 - 1_000_000)
            code = await w.purchase(id, 100, forexFee=5, **more)
            await w.settle()
            return [code, w.available(id if mode == "prepaid" else w.account)]

        @observed("simulator.cards.purchase", f"{_what}, {_mode} card: no funds", "DENIED_NOT_ENOUGH_FUNDS", SIBLING)
        async def _(w: World, mode: str = _mode, more: Json = _more) -> Any:
            id = await card(w, mode, 1_000)
            if mode == "debit":
                w.sandbox.adjust(w.account, -1_000_000)
            return await w.purchase(id, 1_000 if mode == "debit" else 1_001, **more)

    @observed(
        "webhook card settlements",
        f"refund in another currency, {_mode} card",
        [("SALE_PURCHASE", _text(-50), _text(-100, "USD")), ("PURCHASE_REFUND", _text(50), _text(100, "USD"))],
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        w.set(exchange_rates={"USD/EUR": 0.5})
        await w.refund(await card(w, mode), 100, "USD")
        return [(e["settlementType"], e["transactionAmount"], e["sourceAmount"]) for e in w.events(SETTLEMENTS)]

    @observed("simulator.cards.refund", f"with fees, {_mode} card: both are taken", -47, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        w.set(fees=_FEES)
        id = await card(w, mode)
        account = id if mode == "prepaid" else w.account
        before = w.available(account)
        await w.refund(id)
        await w.settle()
        return w.available(account) - before

    @observed("simulator.cards.refund_by_card_details", f"{_mode} card", ["APPROVED", 1, 2], SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        code = await w.paid_by_number(await card(w, mode), what="merchant_refund")
        await w.settle()
        return [code, len(w.events(AUTHORISATIONS)), len(w.events(SETTLEMENTS))]

    @observed("simulator.cards.purchase_by_card_details", f"{_mode} card, no category given", "5399", SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        await w.paid_by_number(await card(w, mode))
        return w.events(AUTHORISATIONS)[-1]["merchantCategoryCode"]

    for _how in ("block", "remove"):

        @observed("simulator.cards.refund", f"{_mode} card after {_how}", "DENIED_CARD_INACTIVE", SIBLING)
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            id = await card(w, mode, 1_000 if mode == "debit" or how == "block" else 0)
            await w.post(f"/managed_cards/{id}/{how}")
            return await w.refund(id)

        @observed(
            "simulator.cards.refund_by_card_details", f"{_mode} card after {_how}", "DENIED_CARD_INACTIVE", SIBLING
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            id = await card(w, mode, 1_000 if mode == "debit" or how == "block" else 0)
            await w.post(f"/managed_cards/{id}/{how}")
            return await w.paid_by_number(id, what="merchant_refund")


for _word, _said in (
    ("limit", "DENIED_SPEND_CONTROL"),
    ("above", "DENIED_SPEND_CONTROL"),
    ("funds", "DENIED_NOT_ENOUGH_FUNDS"),
):
    for _what in ("purchase", "merchant_refund"):

        @observed(
            f"simulator.cards.{_what} by details", f"no {_word}" if _word != "above" else "above it", _said, SIBLING
        )
        async def _(w: World, word: str = _word, what: str = _what) -> Any:
            made = {"limit": w.debit(), "above": w.debit(50), "funds": w.prepaid()}
            id = await made.pop(word)
            for other in made.values():
                other.close()
            return await w.paid_by_number(id, 100, what)


_PLACES = ("/managed_cards/{id}", "/managed_cards/{id}/spend_rules")
for _path in _PLACES:
    for _removed in ("never had any", "rules removed", "rules removed by the back office"):
        for _office in (False, True):
            _shown: Json = {"availableToSpend": _NOTHING} if "rules" not in _path else {"spendLimit": _NOTHING}

            @observed(f"GET {'/backoffice' if _office else ''}{_path}", f"debit card, {_removed}", _shown, SIBLING)
            async def _(w: World, path: str = _path, removed: str = _removed, office: bool = _office) -> Any:
                id = await w.debit(None if removed.startswith("never") else 500)
                if removed == "rules removed":
                    await w.delete(f"/managed_cards/{id}/spend_rules")
                elif removed.startswith("rules"):
                    await w.office("DELETE", f"/managed_cards/{id}/spend_rules")
                path = path.format(id=id)
                return await (w.office("GET", path) if office else w.get(path))


@observed("managed_cards.list", "debit card without a limit", {"cards": [{"availableToSpend": _NOTHING}]}, SIBLING)
async def _(w: World) -> Any:
    await w.debit()
    return await w.get("/managed_cards")


@observed("managed_cards.create", "debit card", {"availableToSpend": _NOTHING}, SIBLING)
async def _(w: World) -> Any:
    body = {
        "profileId": w.profiles.managed_cards_debit,
        "friendlyName": "Office",
        "nameOnCard": "Ada Root",
        "billingAddress": ADDRESS,
        "mode": "DEBIT_MODE",
        "parentManagedAccountId": w.account,
    }
    return await w.post("/managed_cards", body)


@observed("simulator.cards.purchase", "debit card whose rules were removed", "DENIED_SPEND_CONTROL", SIBLING)
async def _(w: World) -> Any:
    id = await w.debit(500)
    await w.delete(f"/managed_cards/{id}/spend_rules")
    return await w.purchase(id)


@observed(
    "webhook card authorisations",
    "debit card without a limit",
    {
        "declineReason": "AUTH_RULE_CHECKS_FAILED",
        "authRuleFailedReason": "SPEND_LIMIT_EXCEEDED",
        "details": {"debitModeDetails": {"availableToSpend": [{"interval": "ALWAYS", "value": {"amount": 0}}]}},
    },
    SIBLING,
)
async def _(w: World) -> Any:
    await w.purchase(await w.debit())
    return w.events(AUTHORISATIONS)[-1]


for _fees, _forex, _left in ((True, 0, -20), (False, 60, -10), (True, 30, -50)):
    for _what in ("card", "rules", "webhook"):

        @observed(
            "available to spend",
            f"{_what}, after a purchase with {'a fee' if _fees else 'no fee'} and {_forex} for the exchange",
            _left,
            SIBLING,
        )
        async def _(w: World, fees: bool = _fees, forex: int = _forex, what: str = _what) -> Any:
            w.set(fees={"purchase_fees": {"EUR": 70}} if fees else {}, exchange_rates={"USD/EUR": 1})
            id = await w.debit(1_000)
            assert await w.purchase(id, 950, "USD", **({"forexFee": forex} if forex else {})) == "APPROVED"
            await w.settle()
            if what == "card":
                return (await w.get(f"/managed_cards/{id}"))["availableToSpend"][0]["value"]["amount"]
            if what == "rules":
                listed = (await w.get("/managed_cards"))["cards"][0]
                return listed["availableToSpend"][0]["value"]["amount"]
            details = w.events(SETTLEMENTS)[-1]["details"]["debitModeDetails"]
            return details["availableToSpend"][0]["value"]["amount"]


@observed("simulator.cards.purchase", "the limit is below 0 after fees", "DENIED_SPEND_CONTROL", SIBLING)
async def _(w: World) -> Any:
    w.set(fees={"purchase_fees": {"EUR": 70}})
    id = await w.debit(1_000)
    await w.purchase(id, 950)
    await w.settle()
    return await w.purchase(id, 1)


@observed("webhook card settlements", "fee", {"feeAmount": _text(40), "transactionAmount": _text(-100)}, SIBLING)
async def _(w: World) -> Any:
    w.set(fees=_FEES)
    await w.purchase(await w.prepaid(1_000))
    await w.settle()
    return w.events(SETTLEMENTS)[-1]


@observed(
    "webhook card settlements", "refund with a fee", {"feeAmount": _text(7), "transactionAmount": _text(100)}, SIBLING
)
async def _(w: World) -> Any:
    w.set(fees=_FEES)
    await w.refund(await w.prepaid(1_000))
    return w.events(SETTLEMENTS)[-1]


for _path in (AUTHORISATIONS, SETTLEMENTS):

    @observed(f"webhook {_path}", "prepaid card: what is left", {"availableBalance": _text(900)}, SIBLING)
    async def _(w: World, path: str = _path) -> Any:
        await w.purchase(await w.prepaid(1_000))
        await w.settle()
        return w.events(path)[-1]

    @observed(
        f"webhook {_path}",
        "debit card: no balance, and what is left of the limit",
        {"availableBalance": _text(0), "details": {"prepaidModeDetails": ABSENT}},
        SIBLING,
    )
    async def _(w: World, path: str = _path) -> Any:
        await w.refund(await w.debit(1_000))
        await w.settle()
        return w.events(path)[-1]


for _reason in ("USER", "SYSTEM"):
    for _more, _what in _PAID:

        @observed(
            "simulator.cards.purchase", f"{_what}, parent account blocked by {_reason}, by details", "APPROVED", SIBLING
        )
        async def _(w: World, reason: str = _reason, more: Json = _more) -> Any:
            id = await w.debit(1_000)
            w.sandbox.set_instrument_state(w.account, {"state": "BLOCKED", "blockedReason": reason})
            return await w.paid_by_number(id, **more)


@observed("simulator.cards.purchase", "plastic not activated, card inserted", "DENIED_CARD_INACTIVE", SIBLING)
async def _(w: World) -> Any:
    id = await w.physical(activated=False)
    await w.transfer({"type": "managed_cards", "id": id}, 1_000)
    return await w.purchase(id, cardPresent=True)
