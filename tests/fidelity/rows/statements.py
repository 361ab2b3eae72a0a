"""Statements in both shapes."""

from __future__ import annotations

from typing import Any

from tests.fidelity.table import ABSENT, CAPTURED, DEMO, PRESENT, SUITE, observed
from tests.fidelity.world import Json, World

_NO_FEE = {"currency": "EUR", "amount": 0}
_FEE = {"currency": "EUR", "amount": 7}
LATEST = {"x_api_version": "LATEST"}


def _eur(minor: int) -> Json:
    return {"currency": "EUR", "amount": minor}


async def older(w: World, account: str | None = None, kind: str = "managed_accounts", query: str = "") -> list[Json]:
    """Entries of the older shape, oldest first, without the seeded balance."""
    answer = await w.get(f"/{kind}/{account or w.account}/statement?orderByTimestamp=ASC&{query}")
    return [entry for entry in answer["entry"] if entry["transactionId"]["type"] != "SYSTEM_TRANSACTION"]


async def newer(w: World, account: str | None = None, kind: str = "managed_accounts", query: str = "") -> Json:
    """The newer statement, oldest entry first."""
    answer = await w.get(f"/{kind}/{account or w.account}/statement?sortOrder=ASC&{query}", **LATEST)
    return dict(answer.body)


@observed(
    "statement, older shape",
    "deposit with a fee",
    [
        {
            "transactionId": {"type": "DEPOSIT"},
            "transactionAmount": _eur(100),
            "availableBalanceAdjustment": _eur(93),
            "actualBalanceAdjustment": _eur(93),
            "transactionFee": _FEE,
            "cardholderFee": _FEE,
            "entryState": "COMPLETED",
            "additionalFields": {"sender": "Payer", "senderReference": "Ref 1", "senderIban": "MT1"},
        }
    ],
    SUITE,
)
async def _(w: World) -> Any:
    w.set(fees={"incoming_wire_fees": {"EUR": 7}})
    await w.deposit(100, senderName="Payer", reference="Ref 1", senderIban="MT1")
    return await older(w)


@observed(
    "statement, older shape",
    "transfer with a fee",
    [
        {
            "transactionId": {"type": "TRANSFER"},
            "transactionAmount": _eur(-100),
            "availableBalanceAdjustment": _eur(-107),
            "actualBalanceAdjustment": _eur(-107),
            "cardholderFee": _FEE,
            "additionalFields": {
                "sourceInstrumentType": "managed_accounts",
                "destinationInstrumentType": "managed_accounts",
                "sourceInstrumentId": PRESENT,
                "destinationInstrumentId": PRESENT,
                "sourceInstrumentFriendlyName": "Account 1",
                "destinationInstrumentFriendlyName": "Account 2",
                "description": "Rent",
            },
        }
    ],
    SUITE,
)
async def _(w: World) -> Any:
    w.set(fees={"transfer_fees": {"EUR": 7}})
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]}, description="Rent")
    return await older(w)


@observed("statement, older shape", "transfer without a fee", [{"cardholderFee": _NO_FEE}], SUITE)
async def _(w: World) -> Any:
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
    return await older(w)


async def _sent(w: World) -> Any:
    w.set(confirmation=False, fees={"send_fees": {"EUR": 7}})
    other = w.another()
    assert (await w.send(other.accounts[0])).status == 200
    return other


@observed(
    "statement, older shape",
    "send with a fee",
    [
        {
            "transactionId": {"type": "SEND"},
            "transactionAmount": _eur(-100),
            "availableBalanceAdjustment": _eur(-107),
            "actualBalanceAdjustment": _eur(-107),
            "cardholderFee": _FEE,
            "additionalFields": {
                "sourceIdentityType": "corporates",
                "sourceIdentityId": PRESENT,
                "sourceIdentityName": "Seeded Ltd",
                "destinationIdentityType": "corporates",
                "destinationIdentityId": PRESENT,
                "destinationIdentityName": "Seeded Ltd",
            },
        }
    ],
    SUITE,
)
async def _(w: World) -> Any:
    await _sent(w)
    return await older(w)


@observed(
    "statement, older shape",
    "send, payee's side",
    [
        {"entryState": "PENDING", "actualBalanceAdjustment": _eur(100), "availableBalanceAdjustment": _eur(0)},
        {"entryState": "COMPLETED", "actualBalanceAdjustment": _eur(0), "availableBalanceAdjustment": _eur(100)},
    ],
    SUITE,
)
async def _(w: World) -> Any:
    other = await _sent(w)
    w.token = other.token
    return await older(w, other.accounts[0])


async def wired(w: World) -> str:
    w.set(confirmation=False, fees={"outgoing_wire_transfer_fees": {"EUR": 7}})
    id = (await w.wire(100)).id
    await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
    return id


@observed(
    "statement, older shape",
    "wire",
    [
        {
            "transactionId": {"type": "OUTGOING_WIRE_TRANSFER"},
            "entryState": state,
            "transactionAmount": _eur(-100),
            "transactionFee": _FEE,
            "additionalFields": {
                "description": "Invoice 7",
                "beneficiaryName": "Payee Ltd",
                "beneficiaryAccount": "MT84MALT011000012345MTLCAST001S",
                "beneficiaryBankCode": "SDBXMT21",
            },
        }
        for state in ("PENDING", "COMPLETED")
    ],
    SUITE,
)
async def _(w: World) -> Any:
    await wired(w)
    return await older(w)


@observed("statement, older shape", "wire: both entries have one id", 1, SUITE)
async def _(w: World) -> Any:
    await wired(w)
    return len({entry["transactionId"]["id"] for entry in await older(w)})


async def _bought(w: World) -> str:
    w.set(fees={"purchase_fees": {"EUR": 7}})
    card = await w.prepaid(1_000)
    await w.purchase(card, 100)
    await w.settle()
    return card


@observed(
    "statement, older shape",
    "authorisation after its settlement, and the settlement",
    [
        {
            "transactionId": {"type": "AUTHORISATION"},
            "entryState": "COMPLETED",
            "transactionAmount": _eur(-100),
            "additionalFields": {
                "authorisationState": "COMPLETED",
                "forexPaddingAmount": "0",
                "forexPaddingCurrency": "EUR",
                "merchantName": "Shop",
                "relatedCardId": PRESENT,
            },
        },
        {
            "transactionId": {"type": "SETTLEMENT"},
            "entryState": "COMPLETED",
            "transactionAmount": _eur(-100),
            "actualBalanceAdjustment": _eur(-107),
            "availableBalanceAdjustment": _eur(-7),
            "cardholderFee": _FEE,
            "additionalFields": {
                "authorisationRelatedId": PRESENT,
                "relatedCardId": PRESENT,
                "merchantName": "Shop",
                "merchantCategoryCode": "5399",
            },
        },
    ],
    SUITE,
)
async def _(w: World) -> Any:
    return (await older(w, await _bought(w), "managed_cards"))[1:]


@observed(
    "statement, older shape", "a settlement names its authorisation, which has an id of its own", [True, False], SUITE
)
async def _(w: World) -> Any:
    first, last = (await older(w, await _bought(w), "managed_cards"))[1:]
    ids = [entry["transactionId"]["id"] for entry in (first, last)]
    return [last["additionalFields"]["authorisationRelatedId"] == ids[0], ids[0] == ids[1]]


@observed("managed_accounts.get_statement", "accept: application/json, text/csv", {"entry": PRESENT}, SUITE)
async def _(w: World) -> Any:
    return await w.get(f"/managed_accounts/{w.account}/statement", accept="application/json, text/csv")


@observed("managed_accounts.get_statement", "without x-api-version, accept: text/csv", b"transactionType", SUITE)
async def _(w: World) -> Any:
    answer = await w.get(f"/managed_accounts/{w.account}/statement", accept="text/csv")
    return answer.body[:15]


@observed("managed_accounts.get_statement", "without x-api-version, fromTimestamp", 0, SUITE)
async def _(w: World) -> Any:
    return len(await older(w, query=f"fromTimestamp={w.sandbox.clock.now() + 60_000}"))


@observed("statement, older shape", "additionalFields of an entry without any", True, DEMO)
async def _(w: World) -> Any:
    answer = await w.get(f"/managed_accounts/{w.account}/statement")
    return all("additionalFields" in entry for entry in answer["entry"])


for _header in ({"x_api_version": "LATEST"}, {"api_version": "2"}):

    @observed("managed_accounts.get_statement", f"{_header}", {"entries": PRESENT, "openingBalance": PRESENT}, CAPTURED)
    async def _(w: World, header: dict[str, str] = _header) -> Any:
        return await w.get(f"/managed_accounts/{w.account}/statement", **header)


for _query in ("", "limit=1", "limit=1&offset=1", "transaction.type=sends", "offset=90"):

    @observed("statement, newer shape", f"balances are those of the period: {_query or 'all'}", [0, 999_800], DEMO)
    async def _(w: World, query: str = _query) -> Any:
        for _ in range(2):
            await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]})
        found = await newer(w, query=query)
        return [found[name]["amount"] for name in ("openingBalance", "closingBalance")]


@observed("statement, newer shape", "a period without entries", [1_000_000, 1_000_000], DEMO)
async def _(w: World) -> Any:
    await w.pass_time(10)
    found = await newer(w, query=f"startPeriod={w.sandbox.clock.now()}")
    return [found[name]["amount"] for name in ("openingBalance", "closingBalance")]


@observed(
    "statement, newer shape",
    "transfer with a fee",
    [
        {
            "transaction": {"type": "transfers"},
            "balanceAdjustment": _eur(-100),
            "description": "Rent",
            "fee": {"type": "fees", "amount": _FEE, "subtype": "transfer_fees"},
            "counterparty": {"type": "managed_accounts", "friendlyName": "Account 2", "owner": {"name": "Seeded Ltd"}},
            "executingAccessInstrument": ABSENT,
        },
        {"transaction": {"type": "fees", "subtype": "transfer_fees"}, "relatedEntryId": PRESENT},
    ],
    DEMO,
)
async def _(w: World) -> Any:
    w.set(fees={"transfer_fees": {"EUR": 7}})
    await w.transfer({"type": "managed_accounts", "id": w.seeded.accounts[1]}, description="Rent")
    return (await newer(w))["entries"][1:]


@observed(
    "statement, newer shape",
    "deposit by IBAN",
    {
        "transaction": {"type": "incoming_wire_transfers"},
        "counterparty": {"name": "Payer", "reference": "Ref 1"},
        "executingAccessInstrument": {"type": "ibans", "id": PRESENT},
    },
    DEMO,
)
async def _(w: World) -> Any:
    await w.post(f"/managed_accounts/{w.account}/iban")
    await w.deposit(100, senderName="Payer", reference="Ref 1")
    return (await newer(w))["entries"][-1]


@observed(
    "statement, newer shape",
    "wire",
    {
        "transaction": {"type": "outgoing_wire_transfers"},
        "counterparty": {"name": "Payee Ltd", "bic": "SDBXMT21", "iban": PRESENT},
        "description": "Invoice 7",
        "balanceAdjustment": _eur(-100),
    },
    DEMO,
)
async def _(w: World) -> Any:
    await wired(w)
    return (await newer(w))["entries"][1]


@observed(
    "statement, newer shape",
    "foreign purchase",
    {
        "transaction": {"type": "card_payments", "subtype": "sale_purchases"},
        "counterparty": {"name": "Shop", "categoryCode": "5399"},
        "forex": {
            "originalAmount": {"currency": "USD", "amount": 100},
            "exchangeRate": {"value": 500_000, "scale": 6},
            "feeAmount": _eur(3),
        },
        "executingAccessInstrument": {"type": "managed_cards", "id": PRESENT, "cardNumberLastFour": PRESENT},
    },
    DEMO,
)
async def _(w: World) -> Any:
    w.set(exchange_rates={"USD/EUR": 0.5})
    card = await w.prepaid(1_000)
    await w.purchase(card, 100, "USD", forexFee=3)
    await w.settle()
    return (await newer(w, card, "managed_cards"))["entries"][-1]


@observed("statement, newer shape", "a refund names the purchase's entry", True, DEMO)
async def _(w: World) -> Any:
    card = await w.prepaid(1_000)
    await w.refund(card)
    entries = (await newer(w, card, "managed_cards"))["entries"]
    return entries[-1]["relatedEntryId"] == entries[-2]["entryId"]


for _query, _types in (
    ("executingAccessInstrument.type=managed_cards", {"card_payments"}),
    ("executingAccessInstrument.type=ibans", {"incoming_wire_transfers"}),
    ("executingAccessInstrument.type=managed_cards&executingAccessInstrument.id=1", set()),
):

    @observed("statement, newer shape", f"{_query} selects", _types, DEMO)
    async def _(w: World, query: str = _query) -> Any:
        await w.post(f"/managed_accounts/{w.account}/iban")
        await w.deposit(100)
        await w.purchase(await w.debit(1_000))
        await w.settle()
        return {entry["transaction"]["type"] for entry in (await newer(w, query=query))["entries"]}
