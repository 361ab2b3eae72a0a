"""Lines that must be red in an editor. Each ends with ``# red``: mypy and pyright report it, and it fails when it runs.

``# red: types alone`` marks a line that only a type checker can refuse. tests/packaging/test_typed_wheel.py checks them
against the installed wheel, tests/core/test_red_lines.py runs them. No formatter touches this file: one case is one line.
"""

from __future__ import annotations

from typing import Literal

from weavr_multi import ErrorCode, Money, Sensitive, Weavr, minor_units
from weavr_multi.bulks import BulkProcess
from weavr_multi.events import TransferStateChanged
from weavr_multi.models import CurrencyAmount, InstrumentId, ManagedAccount, Transfer
from weavr_multi.sessions import Session


def clients() -> None:
    Weavr("key")  # red
    Weavr(api_key="key", environment="lokal")  # red
    Weavr(api_key="key", environment="production")  # red
    Weavr(api_key="key", environment="sandbox", transport="curl")  # red
    Weavr(api_key="key", environment="sandbox", transport=5)  # red
    Weavr(api_key=b"key", environment="sandbox")  # red
    Weavr(api_key="key", environment="sandbox", colour="red")  # red
    Weavr(api_key="key", environment="sandbox", timeout="5")  # red
    Weavr(api_key="key", environment="sandbox", max_retries="3")  # red
    Weavr(api_key="key", environment="sandbox", app_info=5)  # red
    Weavr(api_key="key", environment="sandbox", http_client=object())  # red


async def options(weavr: Weavr, session: Session) -> None:
    weavr.with_options(timeout="soon")  # red
    weavr.with_options(max_retry=3)  # red
    weavr.managed_acounts  # red
    session.manged_cards  # red
    await session.managed_accounts.get("1", timeout="1s")  # red
    await session.managed_accounts.get("1", max_retries="2")  # red
    await session.managed_accounts.get("1", time_out=1)  # red
    await session.managed_accounts.get("1", idempotency_ref="mine")  # red
    await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR", idempotency_ref=None)  # red
    await session.managed_accounts.get("1", max_retries=None)  # red
    await session.managed_accounts.get("1", auth_token=None)  # red
    await session.managed_accounts.get("1", extra_headers=["a"])  # red


async def filters(session: Session) -> None:
    await session.managed_accounts.list(state=["ACTIV"])  # red
    await session.managed_accounts.list(state="ACTIVE")  # red
    await session.managed_cards.list(state=["ACTIVE", "BLOKED"])  # red
    await session.transfers.list(state=["completed"])  # red
    await session.transfers.list(state="COMPLETED")  # red
    await session.transfers.list(limit="5")  # red
    await session.transfers.list(offset="5")  # red
    await session.transfers.list(created_from="2024-01-01")  # red
    await session.transfers.list(stat=["COMPLETED"])  # red
    await session.users.list(active="true")  # red
    await session.outgoing_wire_transfers.list(instrument={"typ": "managed_accounts"})  # red


async def arguments(session: Session) -> None:
    await session.managed_accounts.get()  # red
    await session.managed_accounts.get(1.5)  # red
    await session.managed_accounts.get(None)  # red
    await session.managed_accounts.create(profile_id="1", friendly_name="Main")  # red
    await session.managed_accounts.create(profile_id="1", friendly_name=5, currency="EUR")  # red
    await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR", tag=5)  # red
    await session.managed_accounts.create(profile_id=None, friendly_name="Main", currency="EUR")  # red
    await session.managed_accounts.update("1", friendly_nam="Main")  # red
    await session.managed_cards.create(mode="")  # red
    await session.managed_cards.create(mode="PREPAID")  # red
    await session.users.consume_invite("1", invite_code="1", password=1234)  # red
    await session.access.login_with_password(email="ada@example.com", password={"val": "x"})  # red


async def bodies(session: Session) -> None:
    account = InstrumentId(type="managed_accounts", id="1")
    euro = CurrencyAmount(currency="EUR", amount=1)
    await session.transfers.create(profile_id="1", source={"typ": 3}, destination=account, destination_amount=euro)  # red
    await session.transfers.create(profile_id="1", source={"type": "managed_acounts", "id": "1"}, destination=account, destination_amount=euro)  # red
    await session.transfers.create(profile_id="1", source={"type": "managed_accounts"}, destination=account, destination_amount=euro)  # red
    await session.transfers.create(profile_id="1", source="1", destination=account, destination_amount=euro)  # red
    await session.transfers.create(profile_id="1", source=euro, destination=account, destination_amount=euro)  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"currency": "EUR", "amount": 12.5})  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"curency": "EUR", "amount": 1})  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"curency": "EUR"})  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount={"currency": "EUR", "amount": "1"})  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=12)  # red
    await session.transfers.create(profile_id="1", source=account, destination=account, destination_amount=euro, scheduled_timestamp=[1])  # red


async def bulks(session: Session, process: BulkProcess) -> None:
    await session.bulks.submit_transfers([{"nonsense": True}])  # red
    await session.bulks.submit_transfers([7])  # red
    await session.bulks.submit_transfers([], lease=10)  # red
    await session.bulks.submit_transfers([], chunk_size="5")  # red
    await session.bulks.submit_card_blocks([1.5])  # red
    await process.run(mode="ON_FAILURE_CONTNUE")  # red
    await process.run(mode="")  # red
    await process.execute(mode="STOP")  # red
    await process.run(parallel="2")  # red
    await session.bulks.execute("1", mode="ON_FAILURE_STP")  # red


async def step_ups(session: Session) -> None:
    await session.step_up.start("SMSS")  # red
    await session.step_up.start(channel=["SMS"])  # red
    session.step_up.begin()  # red


def values() -> None:
    InstrumentId(type="managed_account", id="1")  # red: types alone
    InstrumentId(type="managed_accounts")  # red
    InstrumentId(type="managed_accounts", id="1", colour="red")  # red
    CurrencyAmount(currency="EUR", amount=12.5)  # red: types alone
    Money.parse(12.5, "EUR")  # red
    minor_units(12.5, "EUR")  # red
    Money.parse("12.50")  # red
    Sensitive(5)  # red


def answers(account: ManagedAccount, transfer: Transfer, event: TransferStateChanged, code: ErrorCode) -> None:
    account.friendlyName  # red: types alone
    number: int = account.id  # red: types alone
    tag: str = account.tag  # red: types alone
    later = account.creation_timestamp + "1"  # red: types alone
    mode: Literal["A"] = account.currency  # red: types alone
    event.transfr  # red: types alone


async def unions(session: Session) -> None:
    card = await session.managed_cards.get("1")
    card.parent_managed_account_id  # red: types alone
    if card.mode == "PREPAID_MODE":
        card.parent_managed_account_id  # red: types alone
    if card.mode == "DEBIT_MODE":
        card.balances  # red: types alone
    async for event in session.card_payments.list_events():
        if event.type == "REFUND":
            event.authorisation_category  # red: types alone
