"""Lines that must be green in an editor: no type checker reports anything in this file. See red.py."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import httpx

from weavr_multi import ApiError, Conflict, InvalidRequest, Money, Sensitive, Weavr, minor_units, moment, money
from weavr_multi.bulks import BulkProcess, MemoryJournal
from weavr_multi.events import ManagedCardAuthorisation, TransferStateChanged
from weavr_multi.models import (
    CorrespondentBankingIndividualAddressAndBirthInfo,
    CurrencyAmount,
    InstrumentId,
    InstrumentType,
    ManagedAccount,
    ManagedCard,
    ManagedCardMode,
    TransactionState,
    Transfer,
    TransferCreateRequest,
)
from weavr_multi.sessions import Session


def clients() -> None:
    Weavr()
    Weavr(environment="local")
    Weavr(api_key="key", environment="sandbox")
    Weavr(api_key=Sensitive("key"), base_url="https://api.example.com")
    Weavr(api_key="key", environment="sandbox", timeout=None)
    Weavr(api_key="key", environment="sandbox", transport="aiohttp")
    Weavr(api_key="key", environment="sandbox", transport="httpx")
    Weavr(api_key="key", environment="sandbox", http_client=httpx.AsyncClient())
    Weavr(api_key="key", environment="sandbox", max_retries=0, strict=True, validate_requests=False)


async def options(weavr: Weavr, session: Session) -> None:
    weavr.with_options(timeout=5).with_options(max_retries=0)
    session.with_options(extra_headers={"x-request-id": "1"})
    await session.managed_accounts.get("1", timeout=None)
    await session.managed_accounts.get("1", auth_token=Sensitive("token"), max_retries=3)
    await session.managed_accounts.create(profile_id=1, friendly_name="Main", currency="EUR", idempotency_ref="mine")


async def filters(session: Session, states: list[TransactionState]) -> None:
    await session.managed_accounts.list(state=["ACTIVE"])
    await session.managed_accounts.list(state=["ACTIVE", "BLOCKED"], limit=5, offset=10)
    await session.transfers.list(state=["COMPLETED"])
    await session.transfers.list(state=states)
    await session.transfers.list(state=[TransactionState("NEW")])
    await session.transfers.list(state=[TransactionState.COMPLETED, "PENDING"])
    await session.transfers.list(created_from=datetime(2026, 1, 1, tzinfo=UTC))
    await session.transfers.list(created_from=1767225600000)
    await session.transfers.list(state=None, limit=None)
    await session.users.list(active=True)
    await session.outgoing_wire_transfers.list(instrument={"type": "managed_accounts", "id": "1"})


async def arguments(session: Session) -> None:
    await session.managed_accounts.get(1)
    await session.managed_accounts.get("1")
    await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR", tag=None)
    await session.managed_accounts.update("1", friendly_name="Main")
    await session.users.consume_invite("1", invite_code="1", password=Sensitive("x"))
    await session.users.consume_invite("1", invite_code="1", password="x")


async def bodies(session: Session, row: Mapping[str, Any]) -> None:
    account = InstrumentId(type="managed_accounts", id="1")
    euro = CurrencyAmount(currency="EUR", amount=1)
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=euro)
    await session.transfers.create(profile_id=1, source={"type": "managed_accounts", "id": 1}, destination=account, destination_amount=euro)
    await session.transfers.create(profile_id="1", source={"type": InstrumentType.MANAGED_CARDS, "id": "1"}, destination=account, destination_amount=euro)
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"currency": "EUR", "amount": 1250})
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=Money.parse("12.50", "EUR"))
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"currency": "EUR", "amount": minor_units("12.50", "EUR")})
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=euro, scheduled_timestamp=datetime.now(UTC))
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=euro, description=None)
    await session.bulks.submit_transfers([TransferCreateRequest.from_dict(row)])


async def bulks(session: Session, process: BulkProcess) -> None:
    account: Any = {"type": "managed_accounts", "id": "1"}
    await session.bulks.submit_transfers([])
    await session.bulks.submit_transfers([{"profile_id": "1", "source": account, "destination": account, "destination_amount": {"currency": "EUR", "amount": 1}}])
    await session.bulks.submit_transfers(TransferCreateRequest.from_dict(row) for row in csv.DictReader([]))
    await session.bulks.submit_transfers([], run_id="march", journal=MemoryJournal(), chunk_size=500)
    await session.bulks.submit_card_blocks(["1", 2])
    await session.bulks.submit_card_spend_rules([("1", {})])
    await process.run()
    await process.run("ON_FAILURE_CONTINUE", deadline=600, on_progress=print)
    await process.run(mode="ON_FAILURE_STOP", keep="failed")
    await session.bulks.execute("1", mode="ON_FAILURE_STOP")
    outcome = await (await session.bulks.submit_transfers([])).run()
    made = outcome[0].made
    print(made.id if made is not None else outcome[0].error_code)


async def step_ups(session: Session) -> None:
    await session.step_up.start()
    await session.step_up.start("SMS")
    await session.step_up.start("AUTHY")


def values() -> None:
    InstrumentId(type="managed_accounts", id="1")
    InstrumentId(type=InstrumentType.MANAGED_ACCOUNTS, id=1)
    InstrumentId(type=InstrumentType("new"), id="1")
    CurrencyAmount(currency="EUR", amount=1250)
    Money.parse("12.50", "EUR")
    Money.parse(Decimal("12.50"), "EUR")
    Money.parse(12, "EUR")
    Money("EUR", 1250)
    CorrespondentBankingIndividualAddressAndBirthInfo(date_of_birth=date(1990, 1, 2), place_of_birth="Cospicua")
    print(date.today(), InstrumentId(type="managed_cards", id="1").type == "managed_cards")


async def answers(session: Session, account: ManagedAccount, transfer: Transfer, event: TransferStateChanged) -> None:
    tag: str | None = account.tag
    print(f"{account.friendly_name}", {"tag": tag}, account.creation_time.isoformat(), account.to_json())
    number: int = account.creation_timestamp
    state: str = account.state.state
    print(number, state, account.state.state == "ACTIVE", money(account), moment(event), moment(transfer.creation_timestamp))
    amount = event.amount
    print(amount.decimal if amount is not None else None, str(amount), event.occurred_at)
    match event:
        case TransferStateChanged(transfer=moved):
            print(moved.id)
        case ManagedCardAuthorisation():  # type: ignore[unreachable, unused-ignore]
            pass
    async for each in session.managed_accounts.list():
        print(each.id)
    for one in await session.managed_accounts.list(limit=5):
        print(one.friendly_name)
    raw = await session.managed_accounts.with_raw_response.get("1")
    print(raw.status, raw.request_ref, raw.parse().id)


async def errors(session: Session) -> None:
    try:
        await session.managed_accounts.get("1")
    except InvalidRequest as mistake:
        print([problem.field for problem in mistake.fields])
    except Conflict as conflict:
        print(conflict.error_code == "INVALID_STATE", conflict.fields)
    except ApiError as error:
        print(error.status, error.request_ref)


async def unions(session: Session) -> None:
    card = await session.managed_cards.get("1")
    if card.mode == "PREPAID_MODE":
        print(card.balances)
    elif card.mode == "DEBIT_MODE":
        print(card.parent_managed_account_id)
    else:
        print(card.id)
    print(card.mode == ManagedCardMode.DEBIT_MODE, card.mode in {"DEBIT_MODE"})
    base: ManagedCard = card
    print(base.mode == "A_NEW_MODE", base.mode == ManagedCardMode("A_NEW_MODE"))
    async for one in session.managed_cards.list(state=["ACTIVE"]):
        match one.mode:
            case "PREPAID_MODE":
                print(one.balances)
            case "DEBIT_MODE":
                print(one.parent_managed_account_id)
    async for event in session.card_payments.list_events():
        if event.type == "AUTHORISATION":
            print(event.authorisation_category)
