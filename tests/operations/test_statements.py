"""Statements and transaction lists as integrators reconcile with them, over loopback against the sandbox."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.fidelity.world import IBAN
from tests.support.recording import Recorder, client, reply
from weavr_multi import DecodeError, Session, Weavr, models, statement_csv
from weavr_multi.sandbox import Sandbox, Seeded

pytestmark = pytest.mark.asyncio

EURO = {"currency": "EUR", "amount": 100}
HEADERS = {"x-api-version": "LATEST", "api-version": "2"}


class Bank:
    """A sandbox, a session of its corporate, and what the tests let happen there."""

    def __init__(self, sandbox: Sandbox, weavr: Weavr, seeded: Seeded) -> None:
        self.sandbox, self.weavr, self.seeded = sandbox, weavr, seeded
        self.session: Session = weavr.session(seeded.token)

    @property
    def account(self) -> str:
        """The first account's id."""
        return self.seeded.accounts[0]

    async def transfer(self, **more: Any) -> None:
        """Move 100 to the second account."""
        ends = [{"type": "managed_accounts", "id": id} for id in self.seeded.accounts]
        await self.session.transfers.create(
            profile_id=self.sandbox.profiles["transfers"],
            source=ends[0],  # type: ignore[arg-type]
            destination=ends[1],  # type: ignore[arg-type]
            destination_amount=EURO,  # type: ignore[arg-type]
            **more,
        )

    async def everything(self) -> str:
        """One movement of each type on the first account; the id of a card that pays from it."""
        self.sandbox.programme.configure(confirmation=False, fees={"transfer_fees": {"EUR": 7}})
        await self.transfer(description="Rent")
        other = self.sandbox.seed(accounts=1)
        source: Any = {"type": "managed_accounts", "id": self.account}
        profiles = self.sandbox.profiles
        to: Any = {"type": "managed_accounts", "id": other.accounts[0]}
        amount: Any = EURO
        await self.session.sends.create(
            profile_id=profiles["sends"], source=source, destination=to, destination_amount=amount
        )
        bank: Any = {"name": "Payee Ltd", "bankAccountDetails": {"iban": IBAN, "bankIdentifierCode": "SDBXMT21"}}
        wire = await self.session.outgoing_wire_transfers.create(
            profile_id=profiles["outgoing_wire_transfers"],
            source_instrument=source,
            transfer_amount=amount,
            description="Invoice 7",
            destination_beneficiary=bank,
        )
        await self.weavr.simulator.outgoing_wire_transfers.accept(wire.id)
        await self.weavr.simulator.accounts.deposit(
            self.account, deposit_amount=amount, sender_name="Payer", reference="Ref 1"
        )
        self.sandbox.adjust(self.account, 5, "correction")
        return await self.buy()

    async def buy(self) -> str:
        """Buy something with a debit card; the card's id."""
        place: Any = {"addressLine1": "1 Main Street", "city": "Valletta", "postCode": "VLT 1000", "country": "MT"}
        card: Any = await self.session.managed_cards.create(
            profile_id=self.sandbox.profiles["managed_cards_debit"],
            friendly_name="Office",
            name_on_card="Ada Root",
            billing_address=place,
            mode="DEBIT_MODE",
            parent_managed_account_id=self.account,
        )
        limit: Any = [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 1_000}}]
        await self.session.managed_cards.create_spend_rules(card.id, spend_limit=limit)
        amount: Any = EURO
        await self.weavr.simulator.cards.purchase(card.id, merchant_name="Shop", transaction_amount=amount)
        self.sandbox.clock.advance(2)
        await self.sandbox.settle()
        return str(card.id)


@pytest_asyncio.fixture
async def bank() -> AsyncIterator[Bank]:
    """A sandbox on a socket, read strictly."""
    async with (
        Sandbox() as sandbox,
        Weavr(api_key=sandbox.api_key, base_url=sandbox.url, strict=True) as weavr,
    ):
        yield Bank(sandbox, weavr, sandbox.seed(accounts=2, balance=1_000_000))


async def test_a_statement_is_asked_for_in_the_form_of_its_type(bank: Bank) -> None:
    """With default arguments both headers go out over the socket, and the entries are those of the type."""
    page = await bank.session.managed_accounts.get_statement(bank.account)
    sent = bank.sandbox.requests.of("managed_accounts.get_statement")[-1].headers
    assert {name: sent.get(name) for name in HEADERS} == HEADERS
    assert [type(entry) for entry in page] == [models.StatementResponseEntry]


async def test_a_cards_statement_is_asked_for_in_the_form_of_its_type(bank: Bank) -> None:
    """The same for a card."""
    card = await bank.buy()
    page = await bank.session.managed_cards.get_statement(card)
    sent = bank.sandbox.requests.of("managed_cards.get_statement")[-1].headers
    assert ({name: sent.get(name) for name in HEADERS}, type(page.items[0])) == (HEADERS, models.StatementResponseEntry)


async def test_every_entry_has_its_amounts(bank: Bank) -> None:
    """What type-checks does not fail: adjustment and balance of each entry over all pages."""
    for _ in range(3):
        await bank.transfer()
    entries = [entry async for entry in bank.session.managed_accounts.get_statement(bank.account, limit=2)]
    moved = [(entry.balance_adjustment.amount, entry.balance_after.amount) for entry in entries]
    assert moved == [(-100, 999_700), (-100, 999_800), (-100, 999_900), (1_000_000, 1_000_000)]


async def test_a_statement_in_its_former_form_has_its_own_method(bank: Bank) -> None:
    """The older method sends no header for the newer form, and its entries are those of its type."""
    with pytest.deprecated_call():
        page = await bank.session.managed_accounts.get_statement_deprecated(bank.account)
    sent = bank.sandbox.requests.of("managed_accounts.get_statement_deprecated")[-1].headers
    assert (HEADERS.keys() & set(sent), [type(entry) for entry in page]) == (set(), [models.StatementEntry])


@pytest.mark.parametrize(
    ("method", "key", "reader"),
    [
        ("get_statement", "entry", "get_statement_deprecated reads"),
        ("get_statement_deprecated", "entries", "get_statement reads"),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_a_statement_in_the_other_form_is_no_entries_of_another_type(method: str, key: str, reader: str) -> None:
    """What comes in the form that was not asked for is an error that names the method for it."""
    recorder = Recorder(reply(200, {key: [{"balanceAfter": EURO}], "count": 1, "responseCount": 1}))
    weavr = client(recorder)
    with pytest.raises(DecodeError, match=reader):
        await getattr(weavr.managed_accounts, method)("1", auth_token="token")


async def test_the_callers_headers_go_before_those_of_the_form() -> None:
    """`extra_headers` replace what is always sent."""
    recorder = Recorder(reply(200, {"entries": [], "count": 0, "responseCount": 0}))
    weavr = client(recorder)
    await weavr.managed_accounts.get_statement("1", auth_token="token", extra_headers={"API-Version": "3"})
    assert (recorder.only.header("api-version"), recorder.only.header("x-api-version")) == ("3", "LATEST")


async def test_entries_say_who_is_at_the_other_end(bank: Bank) -> None:
    """Each kind of movement that has a counterparty tells its name, in the type of its kind."""
    await bank.everything()
    found = {
        str(entry.transaction.type): entry.counterparty  # type: ignore[union-attr]
        async for entry in bank.session.managed_accounts.get_statement(bank.account)
    }
    kinds = {kind: type(who).__name__ for kind, who in found.items()}
    assert kinds == {
        "card_payments": "MerchantCounterparty",
        "system_transactions": "NoneType",
        "incoming_wire_transfers": "BankAccountCounterparty",
        "outgoing_wire_transfers": "BankAccountCounterparty",
        "sends": "InstrumentCounterparty",
        "fees": "NoneType",
        "transfers": "InstrumentCounterparty",
    }


async def test_items_say_who_is_at_the_other_end(bank: Bank) -> None:
    """The lines of the transaction list tell it in the same types, for all types of transactions."""
    await bank.everything()
    found = {str(item.type): item.counterparty async for item in bank.session.transactions.list()}
    names = {kind: getattr(who, "name", None) or getattr(who, "id", None) for kind, who in found.items()}
    second = bank.seeded.accounts[1]
    assert {kind: name for kind, name in names.items() if kind != "sends"} == {
        "card_payments": "Shop",
        "system_transactions": None,
        "incoming_wire_transfers": "Payer",
        "outgoing_wire_transfers": "Payee Ltd",
        "fees": None,
        "transfers": second,
    }
    assert isinstance(found["sends"], models.InstrumentCounterparty)


async def test_both_ends_of_a_transfer_name_each_other(bank: Bank) -> None:
    """In the lists of the two accounts the counterparty is the other one."""
    await bank.transfer()
    ends = []
    for id in bank.seeded.accounts:
        page = await bank.session.managed_accounts.list_transactions(id, type=["transfers"])
        ends.append(getattr(page.items[0].counterparty, "id", None))
    assert ends == list(reversed(bank.seeded.accounts))


async def test_a_statement_is_written_as_csv(bank: Bank) -> None:
    """Each entry is a line that has what reconciling needs."""
    await bank.everything()
    entries = [entry async for entry in bank.session.managed_accounts.get_statement(bank.account, sort_order="ASC")]
    lines = list(csv.DictReader(io.StringIO(statement_csv(entries), newline="")))
    told = [(line["type"], line["counterparty"], line["amount"], line["fee"]) for line in lines]
    assert told == [
        ("system_transactions", "", "1000000", ""),
        ("transfers", "Seeded Ltd", "-100", "7"),
        ("fees", "", "-7", ""),
        ("sends", "Seeded Ltd", "-100", ""),
        ("outgoing_wire_transfers", "Payee Ltd", "-100", ""),
        ("incoming_wire_transfers", "Payer", "100", ""),
        ("system_transactions", "", "5", ""),
        ("card_payments", "Shop", "-100", ""),
    ]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"])
async def test_a_cell_of_a_csv_is_never_run(text: str) -> None:
    """A text that a spreadsheet would take for a formula begins with an apostrophe."""
    entry = models.StatementResponseEntry(
        entry_id="1",
        transaction=models.StatementFeeTransaction(id="2", type="fees"),
        description=text,
        timestamp=0,
        balance_adjustment=models.CurrencyAmount(currency="EUR", amount=-1),
        balance_after=models.CurrencyAmount(currency="EUR", amount=0),
    )
    [line] = csv.DictReader(io.StringIO(statement_csv([entry]), newline=""))
    assert (line["description"], line["amount"], line["timestamp"]) == (
        f"'{text}",
        "-1",
        "1970-01-01T00:00:00.000+00:00",
    )


# What the vendor's own demo application and statements page need.


async def test_balances_are_those_of_the_period_on_every_page(bank: Bank) -> None:
    """Whatever page, size or filter is asked for, opening and closing balance are the period's."""
    for _ in range(3):
        await bank.transfer()
    account, statement = bank.account, bank.session.managed_accounts.get_statement
    pages = [
        await statement(account),
        await statement(account, limit=1),
        await statement(account, limit=1, offset=2),
        await statement(account, offset=50),
        await statement(account, transaction_type=["sends"]),
    ]
    balances = {(page.body.opening_balance.amount, page.body.closing_balance.amount) for page in pages}
    assert balances == {(0, 999_700)}


async def test_a_period_without_entries_has_its_balance(bank: Bank) -> None:
    """Opening and closing balance of a quiet period are what was there."""
    bank.sandbox.clock.advance(10)
    page = await bank.session.managed_accounts.get_statement(bank.account, start_period=bank.sandbox.clock.now())
    assert (page.items, page.body.opening_balance.amount, page.body.closing_balance.amount) == ([], 10**6, 10**6)


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        ({"transaction_type": ["transfers", "fees"]}, {"transfers", "fees"}),
        ({"executing_access_instrument_type": ["managed_cards"]}, {"card_payments"}),
        ({"transaction_type": ["correspondent_bank_transfers"]}, set()),
    ],
)
async def test_filters_of_a_statement_select(bank: Bank, filters: dict[str, Any], types: set[str]) -> None:
    """Only entries of what was asked for come back."""
    await bank.everything()
    found = bank.session.managed_accounts.get_statement(bank.account, **filters)
    assert {str(entry.transaction.type) async for entry in found} == types  # type: ignore[union-attr]


async def test_an_entry_says_what_its_movement_cost_and_what_executed_it(bank: Bank) -> None:
    """Fee, description and the related entry of a transfer; the card of a payment."""
    await bank.everything()
    found = {
        str(entry.transaction.type): entry  # type: ignore[union-attr]
        async for entry in bank.session.managed_accounts.get_statement(bank.account)
    }
    transfer, fee, payment = found["transfers"], found["fees"], found["card_payments"]
    assert transfer.fee is not None
    assert (transfer.fee.amount.amount, transfer.description) == (7, "Rent")
    assert fee.related_entry_id == transfer.entry_id
    assert getattr(payment.executing_access_instrument, "friendly_name", None) == "Office"


async def test_lists_are_newest_first(bank: Bank) -> None:
    """Accounts and transfers come with the newest first."""
    for _ in range(2):
        await bank.transfer()
    accounts = [int(one.id) async for one in bank.session.managed_accounts.list()]
    transfers = [int(one.id) async for one in bank.session.transfers.list()]
    assert (accounts, transfers) == (sorted(accounts, reverse=True), sorted(transfers, reverse=True))


@pytest.mark.parametrize("folded", [False, True])
async def test_a_refund_is_read_in_both_ways(folded: bool) -> None:
    """A refund comes as a payment of its own, or folded into its purchase: the event and the status are there."""
    events = [{"type": "REFUND", "id": "3", "timestamp": 1, "transactionAmount": EURO}]
    payment = {
        "id": "2",
        "type": "PURCHASE" if folded else "REFUND",
        "card": {"id": "1", "type": "managed_cards", "mode": "debit"},
        "merchant": {"name": "Shop"},
        "displayAmount": EURO,
        "status": "SETTLED",
        "events": events,
        "creationTimestamp": 1,
    }
    line = {"id": "2", "type": "card_payments", "status": "RETURNED" if folded else "COMPLETED", "direction": "CREDIT"}
    line |= {"amount": EURO, "creationTimestamp": 1, "transaction": payment}
    recorder = Recorder(reply(200, {"transactions": [line], "count": 1, "responseCount": 1}))
    [item] = await client(recorder, strict=True).managed_cards.list_transactions("1", auth_token="token")
    inside = item.transaction
    assert isinstance(inside, models.CardPayment)
    assert ([event.type for event in inside.events], getattr(item.counterparty, "name", None)) == (["REFUND"], "Shop")
