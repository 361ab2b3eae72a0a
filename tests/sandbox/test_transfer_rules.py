"""What stands in the way of transfers, on both surfaces that make them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.money import BALANCE, Money, refused
from weavr_multi.models import Transfer

pytestmark = pytest.mark.asyncio


class Door:
    """Transfers of Ada's, by her own session or by the back office's."""

    def __init__(self, money: Money, surface: str) -> None:
        self.money, self.surface = money, surface

    async def transfers(self) -> Any:
        """The resource."""
        if self.surface == "multi":
            return self.money.ada.session.transfers
        return (await self.money.weavr.backoffice.session(self.money.ada.seeded.identity)).transfers

    async def make(self, minor: int = 2_500, **changes: Any) -> Transfer:
        """A transfer from Ada's first account to her second."""
        body: dict[str, Any] = {
            "profile_id": self.money.sandbox.profiles.transfers,
            "source": self.money.ada.account(),
            "destination": self.money.ada.account(1),
            "destination_amount": self.money.ada.amount(minor),
        }
        made: Transfer = await (await self.transfers()).create(**body | changes)
        return made


@pytest.fixture(params=["multi", "backoffice"])
def door(money: Money, request: pytest.FixtureRequest) -> Door:
    """Each surface in turn."""
    return Door(money, request.param)


async def test_a_transfer_is_made_read_and_listed(door: Door) -> None:
    made = await door.make()
    resource = await door.transfers()
    assert (await resource.get(made.id)).state == "COMPLETED"
    assert [transfer.id for transfer in await resource.list(instrument_id=door.money.ada.account())] == [made.id]
    assert door.money.available(door.money.ada, 1) == BALANCE + 2_500


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"source": {"type": "managed_accounts", "id": "1"}}, "SOURCE_NOT_FOUND"),
        ({"destination": {"type": "managed_accounts", "id": "1"}}, "DESTINATION_NOT_FOUND"),
        ({"minor": 0}, "AMOUNT_INVALID"),
        ({"minor": BALANCE + 1}, "FUNDS_INSUFFICIENT"),
        ({"destination_amount": {"currency": "GBP", "amount": 1}}, "CURRENCY_MISMATCH"),
        ({"scheduled_timestamp": "1"}, "SCHEDULED_TIMESTAMP_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_request_is_said(door: Door, changes: dict[str, Any], code: str) -> None:
    with refused(code):
        await door.make(**changes)


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ({"active": False}, "PROFILE_INACTIVE"),
        ({"maximum": {"EUR": 1}}, "MODEL_CONSTRAINTS_VIOLATED"),
        ({"denied_from": {"EUR": 1}}, "INTERCEPTOR_DENIED_TRANSACTION"),
        ({"instruments": ["managed_cards"]}, "TRANSFER_BETWEEN_INSTRUMENTS_UNSUPPORTED"),
    ],
)
async def test_what_the_profile_does_not_allow_is_refused(door: Door, rules: dict[str, Any], code: str) -> None:
    door.money.set("transfers", **rules)
    with refused(code):
        await door.make()


async def test_a_transfer_has_two_ends(door: Door) -> None:
    with refused("SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT"):
        await door.make(destination=door.money.ada.account())


async def test_currencies_are_not_traded(door: Door) -> None:
    door.money.set("transfers", forex=True)
    with refused("FOREX_TRADE_DENIED_TRANSACTION"):
        await door.make(destination_amount={"currency": "GBP", "amount": 1})


@pytest.mark.parametrize("word", ["BLOCKED", "DESTROYED"])
async def test_ends_that_cannot_move_money_are_named(door: Door, word: str) -> None:
    for at, end in ((1, "DESTINATION"), (0, "SOURCE")):
        door.money.change("managed_account", door.money.ada.account(at)["id"], state={"state": word})
        with refused(f"{end}_INSTRUMENT_{word}"):
            await door.make()


async def test_an_instrument_can_take_no_part_in_transfers(door: Door) -> None:
    door.money.set("managed_accounts", denies=["transfers"])
    with refused("INSTRUMENT_DENIED_TRANSACTION"):
        await door.make()


async def test_an_instrument_holds_no_more_than_it_may(door: Door) -> None:
    door.money.set("managed_accounts", max_balance={"EUR": BALANCE})
    with refused("DESTINATION_LIMIT_EXCEEDED"):
        await door.make(1)


async def test_cards_without_a_balance_of_their_own_are_no_ends(door: Door) -> None:
    card = await door.money.card(door.money.ada, "DEBIT_MODE")
    with refused("SOURCE_CANNOT_BE_DEBIT_MODE_CARD"):
        await door.make(source=card)
    with refused("DESTINATION_CANNOT_BE_DEBIT_MODE_CARD"):
        await door.make(destination=card)


async def test_a_fee_without_an_amount_in_the_currency_stands_in_the_way(door: Door) -> None:
    door.money.sandbox.programme.configure(fees={"transfer_fees": {"GBP": 1}})
    with refused("FEE_NOT_CONFIGURED_FOR_CURRENCY"):
        await door.make()


async def test_a_planned_transfer_is_called_off_with_its_reason(money: Money) -> None:
    made = await Door(money, "multi").make(scheduled_timestamp=money.at(60))
    wanted = [{"id": made.id, "cancellationReason": "no more"}]
    answer = await money.ada.session.transfers.cancel_many(cancellations=wanted)
    assert [line.state for line in answer.cancellations] == ["SUCCESS"]
    after = await money.ada.session.transfers.get(made.id)
    assert (after.state, after.cancellation_reason) == ("CANCELLED", "no more")
    await money.pass_time(61)
    assert money.available(money.ada) == BALANCE


async def test_somebody_elses_transfer_cannot_be_called_off(money: Money) -> None:
    made = await Door(money, "multi").make(scheduled_timestamp=money.at(60))
    answer = await money.bob.session.transfers.cancel_many(cancellations=[{"id": made.id}])
    assert [line.error_code for line in answer.cancellations] == ["FORBIDDEN"]


async def test_transfers_are_listed_by_profile_tag_and_times(money: Money) -> None:
    door, resource = Door(money, "multi"), money.ada.session.transfers
    one, two = await door.make(tag="one"), await door.make(scheduled_timestamp=money.at(60))
    assert [t.id for t in await resource.list(tag="one")] == [one.id]
    assert [t.id for t in await resource.list(profile_id=money.sandbox.profiles.transfers)] == [two.id, one.id]
    assert [t.id for t in await resource.list(executed_from=1)] == [one.id]
    assert (await resource.list(created_from=int(money.at(3600)))).count == 0
