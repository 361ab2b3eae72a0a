"""Statements once more: the back office, cards, consumers, both directions."""

from __future__ import annotations

import csv
import io
from typing import Any

from tests.fidelity.rows.card_siblings import card
from tests.fidelity.rows.statements import LATEST, newer, wired
from tests.fidelity.table import ABSENT, DOCUMENTED, PRESENT, SIBLING, observed
from tests.fidelity.world import Json, World

FEE = {"currency": "EUR", "amount": 7}
SHOP = {"relatedCardId": PRESENT, "merchantName": "Shop"}
NEWER = {"entries": PRESENT, "entry": ABSENT}
OLDER = {"entry": PRESENT, "entries": ABSENT}
MOVED = ("TRANSFER", "SYSTEM_TRANSACTION")


def _eur(minor: int) -> Json:
    return {"currency": "EUR", "amount": minor}


async def entries(w: World, path: str, *, office: bool = False) -> list[Json]:
    """Entries of the older shape, oldest first, without what the world begins with."""
    path = f"{path}/statement?orderByTimestamp=ASC"
    answer = await (w.office("GET", path) if office else w.get(path))
    begun = ("SYSTEM_TRANSACTION", "MANUAL_TRANSACTION")
    return [entry for entry in answer["entry"] if entry["transactionId"]["type"] not in begun]


async def _moved(w: World, kind: str) -> None:
    if kind == "consumers":
        await w.as_consumer()
    w.set(confirmation=False, fees={name: {"EUR": 7} for name in ("transfer_fees", "send_fees", "incoming_wire_fees")})
    await w.deposit(100, senderName="Payer")
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]}, description="Rent")
    await w.send(w.another().accounts[0], description="Gift")


for _kind in ("corporates", "consumers"):
    for _office in (False, True):

        @observed(
            f"{'backoffice.' if _office else ''}managed_accounts.get_statement",
            f"{_kind}: deposit, transfer and send with fees",
            [
                {
                    "transactionId": {"type": type},
                    "transactionAmount": _eur(gross),
                    "availableBalanceAdjustment": _eur(gross - 7),
                    "cardholderFee": FEE,
                    "transactionFee": FEE,
                    "additionalFields": PRESENT,
                }
                for type, gross in (("DEPOSIT", 100), ("TRANSFER", -100), ("SEND", -100))
            ],
            SIBLING,
        )
        async def _(w: World, kind: str = _kind, office: bool = _office) -> Any:
            await _moved(w, kind)
            return await entries(w, f"/managed_accounts/{w.account}", office=office)

    @observed(
        "statement, older shape",
        f"{_kind}: transfer, payee's side",
        [{"transactionAmount": _eur(100), "cardholderFee": _eur(0), "additionalFields": {"description": "Rent"}}],
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        await _moved(w, kind)
        return await entries(w, f"/managed_accounts/{w.seeded.accounts[1]}")

    @observed(
        "statement, newer shape",
        f"{_kind}: fees are entries of their own",
        ["incoming_wire_transfers", "fees", "transfers", "fees", "sends", "fees"],
        SIBLING,
    )
    async def _(w: World, kind: str = _kind) -> Any:
        await _moved(w, kind)
        found = (await newer(w))["entries"]
        return [e["transaction"]["type"] for e in found if e["transaction"]["type"] != "system_transactions"]

    for _query in ("", "limit=1", "limit=2&offset=2", "transaction.type=fees", "executingAccessInstrument.type=ibans"):

        @observed(
            "statement, newer shape",
            f"{_kind}: balances are those of the period: {_query or 'all'}",
            [True, 1_000_000 - 7 - 107 - 7],
            SIBLING,
        )
        async def _(w: World, kind: str = _kind, query: str = _query) -> Any:
            await w.pass_time(0)
            await _moved(w, kind)
            found = await newer(w, query=query)
            return [found["openingBalance"]["amount"] == 0, found["closingBalance"]["amount"]]


for _mode in ("prepaid", "debit"):

    @observed(
        "statement, older shape",
        f"{_mode} card: authorisation, settlement and their fee",
        [
            {
                "transactionId": {"type": "AUTHORISATION"},
                "entryState": "COMPLETED",
                "additionalFields": {
                    "authorisationState": "COMPLETED",
                    "relatedCardId": PRESENT,
                    "merchantName": "Shop",
                },
            },
            {
                "transactionId": {"type": "SETTLEMENT"},
                "transactionAmount": _eur(-100),
                "cardholderFee": FEE,
                "additionalFields": {
                    "authorisationRelatedId": PRESENT,
                    "relatedCardId": PRESENT,
                    "merchantName": "Shop",
                },
            },
        ],
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        w.set(fees={"purchase_fees": {"EUR": 7}})
        id = await card(w, mode)
        await w.purchase(id)
        await w.settle()
        return [e for e in await entries(w, f"/managed_cards/{id}") if e["transactionId"]["type"] not in MOVED]

    @observed(
        "statement, older shape",
        f"{_mode} card: authorisation before its settlement",
        [
            {
                "transactionId": {"type": "AUTHORISATION"},
                "entryState": "PENDING",
                "additionalFields": {"authorisationState": "PENDING"},
            }
        ],
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        w.set(card_settlement_ms=None)
        id = await card(w, mode)
        await w.purchase(id)
        return [e for e in await entries(w, f"/managed_cards/{id}") if e["transactionId"]["type"] not in MOVED]

    @observed("statement, older shape", f"{_mode} card: authorisation and settlement have ids of their own", 2, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await card(w, mode)
        await w.purchase(id)
        await w.settle()
        found = [e for e in await entries(w, f"/managed_cards/{id}") if e["transactionId"]["type"] not in MOVED]
        return len({e["transactionId"]["id"] for e in found})

    @observed(
        "statement, newer shape",
        f"{_mode} card",
        {
            "transaction": {"type": "card_payments", "subtype": "sale_purchases"},
            "balanceAdjustment": _eur(-100),
            "counterparty": {"name": "Shop", "categoryCode": "5399"},
            "executingAccessInstrument": {"type": "managed_cards", "cardNumberLastFour": PRESENT},
            "forex": ABSENT,
        },
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await card(w, mode)
        await w.purchase(id)
        await w.settle()
        return (await newer(w, id, "managed_cards"))["entries"][-1]

    for _where in ("managed_cards", "managed_accounts", "transactions"):
        _there = 1 if _where != "managed_accounts" else 0

        @observed("transaction lists", f"payment with a {_mode} card, in {_where}", _there, SIBLING)
        async def _(w: World, mode: str = _mode, where: str = _where) -> Any:
            id = await card(w, mode)
            await w.purchase(id)
            await w.settle()
            place = {"managed_cards": f"/managed_cards/{id}", "managed_accounts": f"/managed_accounts/{w.account}"}
            return (await w.get(f"{place.get(where, '')}/transactions?type=card_payments"))["count"]


for _path in ("managed_accounts", "managed_cards"):
    for _accept, _type in (
        ("application/json, text/csv", "entry"),
        ("text/csv, application/json", None),
        ("application/pdf", None),
        ("*/*", "entry"),
    ):

        @observed(f"{_path}.get_statement", f"accept {_accept}", _type is not None, SIBLING)
        async def _(w: World, path: str = _path, accept: str = _accept) -> Any:
            id = w.account if path == "managed_accounts" else await w.prepaid(100)
            answer = await w.get(f"/{path}/{id}/statement", accept=accept)
            return isinstance(answer.body, dict)

    for _header in ({"x_api_version": "LATEST"}, {"api_version": "2"}, {"x_api_version": "LATEST", "api_version": "2"}):

        @observed(f"{_path}.get_statement", f"headers {', '.join(_header)}", NEWER, SIBLING)
        async def _(w: World, path: str = _path, header: dict[str, str] = _header) -> Any:
            id = w.account if path == "managed_accounts" else await w.prepaid(100)
            return await w.get(f"/{path}/{id}/statement", **header)

    @observed(f"{_path}.get_statement_deprecated", "headers of the newer form", OLDER, SIBLING)
    async def _(w: World, path: str = _path) -> Any:
        id = w.account if path == "managed_accounts" else await w.prepaid(100)
        return await w.get(f"/deprecated/{path}/{id}/statement", **LATEST)


async def _both_forms(w: World, path: str, *, office: bool = False) -> list[list[tuple[str, ...]]]:
    """Type, id, amount, fee and balance of each entry, as JSON and as CSV have them."""
    path = f"{path}/statement"
    office_token = (await w.post("/backoffice/access_token", {"identity": w.seeded.identity}))["token"]["token"]
    place, token = (f"/backoffice{path}", office_token) if office else (path, w.token)
    shown = (await w.get(place, token))["entry"]
    in_json = [
        (
            e["transactionId"]["type"],
            e["transactionId"]["id"],
            *(str(e[name]["amount"]) for name in ("transactionAmount", "cardholderFee", "balanceAfter")),
        )
        for e in shown
    ]
    table = list(csv.DictReader(io.StringIO((await w.get(place, token, accept="text/csv")).text)))
    names = ("transactionType", "transactionId", "amount", "fee", "balanceAfter")
    return [in_json, [tuple(row[name] for name in names) for row in table]]


for _path in ("managed_accounts", "managed_cards"):
    for _office in (False, True):
        _who = "the back office, " if _office else ""

        @observed("statement, older shape", f"{_who}{_path}: CSV says what JSON says", True, SIBLING)
        async def _(w: World, path: str = _path, office: bool = _office) -> Any:
            fees = ("send_fees", "transfer_fees", "outgoing_wire_transfer_fees", "purchase_fees")
            w.set(confirmation=False, fees={name: {"EUR": 7} for name in fees})
            card_id = await w.prepaid(1_000)
            await w.send(w.another().accounts[0])
            await w.wire()
            await w.purchase(card_id)
            await w.settle()
            id = w.account if path == "managed_accounts" else card_id
            in_json, in_csv = await _both_forms(w, f"/{path}/{id}", office=office)
            return len(in_json) > 1 and in_json == in_csv


@observed("statement, older shape", "one entry for each transaction: a wire's latest", ["COMPLETED"], DOCUMENTED)
async def _(w: World) -> Any:
    await wired(w)
    shown = await w.get(f"/deprecated/managed_accounts/{w.account}/statement?singleEntryPerTransaction=true")
    return [e["entryState"] for e in shown["entry"] if e["transactionId"]["type"] == "OUTGOING_WIRE_TRANSFER"]


@observed("statement, older shape", "one entry for each transaction: what others have is as it was", [3, 3], DOCUMENTED)
async def _(w: World) -> Any:
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
    await w.deposit(5)
    path = f"/deprecated/managed_accounts/{w.account}/statement"
    shown = await w.get(f"{path}?singleEntryPerTransaction=true")
    return [shown["count"], (await w.get(path))["count"]]


async def _newest(w: World, account: str) -> dict[str, Any]:
    """The entries of the newer shape, by their ids."""
    shown = await w.get(f"/managed_accounts/{account}/statement", x_api_version="LATEST")
    return {entry["entryId"]: entry for entry in shown["entries"]}


@observed("statement, newer shape", "fee of a send's payee names the entry that is shown", ["sends", 7], SIBLING)
async def _(w: World) -> Any:
    w.set(confirmation=False, fees={"send_destination_fees": {"EUR": 7}})
    payee = w.another()
    await w.send(payee.accounts[0])
    w.token = payee.token
    entries = await _newest(w, payee.accounts[0])
    fee = next(e for e in entries.values() if e["transaction"]["type"] == "fees")
    named = entries[fee["relatedEntryId"]]
    return [named["transaction"]["type"], named["fee"]["amount"]["amount"]]


@observed("statement, newer shape", "several settlements: the fee is told once", [None, 7], SIBLING)
async def _(w: World) -> Any:
    w.set(card_settlements=[0.5, 0.5], fees={"purchase_fees": {"EUR": 7}})
    await w.purchase(await w.debit(1_000))
    await w.settle()
    await w.settle()
    paid = [e for e in (await _newest(w, w.account)).values() if e["transaction"]["type"] == "card_payments"]
    return [e.get("fee", {}).get("amount", {}).get("amount") for e in paid]


@observed("statement, newer shape", "deposit that its review rejects: no fee", [False, False], SIBLING)
async def _(w: World) -> Any:
    w.set(fees={"incoming_wire_fees": {"EUR": 7}})
    w.rule("managed_accounts", review=True)
    await w.deposit(100)
    waiting = (await w.get("/incoming_wire_transfers"))["incomingWireTransfers"][0]["id"]
    w.sandbox.review_deposit(waiting, accept=False)
    arrived = [e for e in (await _newest(w, w.account)).values() if e["transaction"]["id"] == waiting]
    return ["fee" in e for e in arrived]


for _back, _cost in ((False, 0), (True, -7)):

    @observed("statement, older shape", f"wire that came back, fee too: {_back}", [100, _cost], SIBLING)
    async def _(w: World, back: bool = _back) -> Any:
        w.set(confirmation=False, fees={"outgoing_wire_transfer_fees": {"EUR": 7}})
        w.rule("outgoing_wire_transfers", returns_fee=back)
        id = (await w.wire(100)).id
        await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
        w.sandbox.return_wire(id)
        last = (await w.get(f"/managed_accounts/{w.account}/statement"))["entry"][0]
        return [last["transactionAmount"]["amount"], last["transactionFee"]["amount"]]


@observed("statement, older shape", "one entry for each transaction: both settlements of a payment", 2, DOCUMENTED)
async def _(w: World) -> Any:
    w.set(card_settlements=[0.5, 0.5])
    card_id = await w.debit(1_000)
    await w.purchase(card_id)
    await w.settle()
    await w.settle()
    shown = await w.get(f"/managed_cards/{card_id}/statement?singleEntryPerTransaction=true")
    return [e["transactionId"]["type"] for e in shown["entry"]].count("SETTLEMENT")


@observed("statement, older shape", "only movements of funds: a fee that is taken later is one", 93, DOCUMENTED)
async def _(w: World) -> Any:
    w.set(confirmation=False, fees={"send_destination_fees": {"EUR": 7}})
    payee = w.another(balance=0)
    await w.send(payee.accounts[0], 100)
    path = f"/managed_accounts/{payee.accounts[0]}/statement?showFundMovementsOnly=true"
    return sum(e["actualBalanceAdjustment"]["amount"] for e in (await w.get(path, payee.token))["entry"])


@observed("statement, older shape", "filtered by a type that it shows", {"SYSTEM_TRANSACTION"}, DOCUMENTED)
async def _(w: World) -> Any:
    shown = await w.get(f"/managed_accounts/{w.account}/statement?transactionType=SYSTEM_TRANSACTION")
    return {entry["transactionId"]["type"] for entry in shown["entry"]}


for _asked, _count in (("coffee", 1), ("COFFEE S", 1), ("tea", 0)):

    @observed("card_payments.list", f"merchantName {_asked}, of Coffee Shop", _count, DOCUMENTED)
    async def _(w: World, asked: str = _asked) -> Any:
        await w.purchase(await w.debit(1_000), merchantName="Coffee Shop")
        return (await w.get(f"/card_payments?merchantName={asked}"))["count"]
