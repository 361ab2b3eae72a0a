"""Fees of the integrator's own, and the list of all."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.sandbox.money import BALANCE, Money, meeting, refused
from weavr_multi.models import ChargeFee
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.clock import Clock

pytestmark = [pytest.mark.asyncio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

FEES: dict[str, Any] = {"MONTHLY": {"EUR": 250}, "FREE": {"EUR": 0}, "ABROAD": {"GBP": 1}, "transfer_fees": {"EUR": 5}}


@pytest.fixture(autouse=True)
def _configured(money: Money) -> None:
    money.sandbox.programme.configure(fees=FEES)


async def charge(money: Money, door: str = "corporates", **changes: Any) -> ChargeFee:
    """Charge Ada by one of the five operations."""
    body = {"fee_type": "MONTHLY", "source": money.ada.account()} | changes
    surface, _, name = door.rpartition(".")
    owner: Any = money.ada.session
    if surface:
        owner = await money.weavr.backoffice.session(money.ada.seeded.identity)
    resource = getattr(owner, name)
    charged: ChargeFee = await (resource.charge(**body) if name == "fees" else resource.charge_fee(**body))
    return charged


DOORS = ["corporates", "consumers", "backoffice.corporates", "backoffice.consumers", "backoffice.fees"]


def become_consumer(money: Money) -> None:
    """Ada is a consumer from now on."""
    state = money.sandbox.state
    identity = {"type": "CONSUMER", "id": money.ada.id}
    with state.store.transaction():
        corporate = state.records.get("corporate", money.ada.id)
        assert corporate is not None
        consumer = {key: value for key, value in corporate.items() if key != "company"}
        state.records.add("consumer", money.ada.id, consumer, created=state.now(), state="ACTIVE")
        state.records.remove("corporate", money.ada.id)
        person = state.records.get("person", money.ada.id)
        state.records.put("person", {**(person or {}), "identities": [identity]})
        session = state.tokens.find(money.ada.session.state().token.reveal())
        assert session is not None
        session.identity_type = "CONSUMER"
        state.tokens.save(session)
    money.ada.seeded.identity["type"] = "CONSUMER"


@pytest.fixture(params=DOORS)
def door(money: Money, request: pytest.FixtureRequest) -> str:
    """Each operation that charges, with an identity that fits."""
    name: str = request.param
    if "consumers" in name:
        become_consumer(money)
    return name


async def test_a_fee_is_taken_from_the_instrument(money: Money, door: str) -> None:
    charged = await charge(money, door)
    assert (charged.state, charged.fee_type) == ("COMPLETED", "MONTHLY")
    assert charged.available_balance_adjustment.amount == -250
    assert money.available(money.ada) == BALANCE - 250
    assert money.events("/fees/watch", money.ada)[-1]["chargeFee"]["feeType"] == "CUSTOM"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"fee_type": "UNHEARD_OF"}, "UNRESOLVED_FEE_TYPE"),
        ({"fee_type": "transfer_fees"}, "UNRESOLVED_FEE_TYPE"),
        ({"fee_type": "ABROAD"}, "UNRESOLVED_CURRENCY"),
        ({"fee_type": "FREE"}, "FEE_AMOUNT_NOT_SET"),
        ({"source": {"type": "managed_accounts", "id": "1"}}, "UNRESOLVED_INSTRUMENT"),
    ],
)
async def test_what_is_wrong_with_a_fee_is_said(money: Money, door: str, changes: dict[str, Any], code: str) -> None:
    with refused(code):
        await charge(money, door, **changes)


async def test_nobody_is_charged_on_somebody_elses_instrument(money: Money, door: str) -> None:
    with refused("IDENTITY_NOT_OWNER_OF_INSTRUMENT"):
        await charge(money, door, source=money.bob.account())


async def test_an_instrument_without_money_is_not_charged(money: Money, door: str) -> None:
    money.sandbox.programme.configure(fees={"MONTHLY": {"EUR": BALANCE + 1}})
    with refused("FUNDS_INSUFFICIENT"):
        await charge(money, door)


@pytest.mark.parametrize("surface", ["", "backoffice."])
async def test_each_kind_of_identity_has_a_door_of_its_own(money: Money, surface: str) -> None:
    with refused("INSUFFICIENT_PERMISSIONS", 403):
        await charge(money, f"{surface}consumers")
    become_consumer(money)
    with refused(None, 404):
        await charge(money, f"{surface}corporates")


async def test_fees_are_listed_newest_first_or_oldest_first(money: Money) -> None:
    first, second = await charge(money), await charge(money)
    fees = money.ada.session.fees
    assert [f.id for f in await fees.list()] == [second.transaction_id.id, first.transaction_id.id]
    assert [f.id for f in await fees.list(sort_order="ASC")] == [first.transaction_id.id, second.transaction_id.id]
    assert (await fees.list(creation_timestamp_to=1)).count == 0


async def test_a_charged_fee_is_among_the_transactions(money: Money) -> None:
    charged = await charge(money)
    page = await money.ada.session.transactions.list(type=["fees"])
    assert [(line.id, line.transaction.fee_type) for line in page] == [(charged.transaction_id.id, "custom_fees")]


async def test_the_same_reference_charges_once(money: Money) -> None:
    first = await charge(money, idempotency_ref="once")
    assert (await charge(money, idempotency_ref="once")).transaction_id == first.transaction_id
    assert money.available(money.ada) == BALANCE - 250


async def test_a_transfers_fee_is_taken_with_it(money: Money) -> None:
    await money.ada.session.transfers.create(
        profile_id=money.sandbox.profiles.transfers,
        source=money.ada.account(),
        destination=money.ada.account(1),
        destination_amount=money.ada.amount(100),
    )
    assert money.available(money.ada) == BALANCE - 105
    line = (await money.ada.session.transactions.list()).items[0]
    assert (line.fee.subtype, line.fee.amount.amount) == ("transfer_fees", 5)


async def test_what_one_request_writes_carries_one_time_and_stays_in_its_order() -> None:
    """A fee that is taken in the millisecond after its transfer began is not listed above it."""
    ticks = itertools.count(1_800_000_000_000)
    with Sandbox(check_answers=True, clock=Clock(lambda: next(ticks))) as sandbox:
        async with meeting(sandbox) as money:
            sandbox.programme.configure(fees=FEES)
            await money.ada.session.transfers.create(
                profile_id=sandbox.profiles.transfers,
                source=money.ada.account(),
                destination=money.ada.account(1),
                destination_amount=money.ada.amount(100),
            )
            lines = (await money.ada.session.transactions.list()).items
            assert [line.type for line in lines] == ["transfers", "fees"]
            assert len({line.creation_timestamp for line in lines}) == 1


async def test_an_event_says_when_the_request_was_made_that_it_tells_of() -> None:
    """What a request is told to be made at and what its transaction writes are one moment."""
    ticks = itertools.count(1_800_000_000_000)
    with Sandbox(check_answers=True, clock=Clock(lambda: next(ticks))) as sandbox:
        async with meeting(sandbox) as money:
            made = await money.ada.session.managed_accounts.create(
                profile_id=sandbox.profiles.managed_accounts, friendly_name="New", currency="EUR"
            )
            event = money.events("/managed_accounts/watch", money.ada)[-1]
            assert int(event["publishedTimestamp"]) == made.creation_timestamp
