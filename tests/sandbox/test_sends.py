"""Sends."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.money import BALANCE, IBAN, Money, Party, refused
from weavr_multi.models import Send

pytestmark = pytest.mark.asyncio


async def send(money: Money, minor: int = 2_500, *, by: Party | None = None, **changes: Any) -> Send:
    """A send from Ada's first account to Bob's."""
    payer = by or money.ada
    body: dict[str, Any] = {
        "profile_id": money.sandbox.profiles.sends,
        "source": payer.account(),
        "destination": money.bob.account(),
        "destination_amount": payer.amount(minor),
    }
    return await payer.session.sends.create(**body | changes)


async def test_a_send_waits_for_confirmation(money: Money) -> None:
    sent = await send(money)
    assert sent.state == "PENDING_CHALLENGE"
    assert money.available(money.ada) == BALANCE
    assert money.events("/send/watch", money.ada)[-1]["eventType"] == "PENDING_CHALLENGE"


async def test_a_confirmed_send_moves_the_money_between_identities(money: Money) -> None:
    sent = await send(money, 2_500)
    await money.confirm("sends", sent.id)
    after = await money.ada.session.sends.get(sent.id)
    assert after.state == "COMPLETED"
    assert (money.available(money.ada), money.available(money.bob)) == (BALANCE - 2_500, BALANCE + 2_500)
    assert money.events("/send/watch", money.ada)[-1]["send"]["transactionAmount"] == {
        "currency": "EUR",
        "amount": "2500",
    }


async def test_one_challenge_confirms_several_sends(money: Money) -> None:
    first, second = await send(money, 1), await send(money, 2)
    await money.confirm("sends", first.id, second.id)
    assert money.available(money.bob) == BALANCE + 3


async def test_both_sides_see_a_completed_send_among_their_transactions(money: Money) -> None:
    sent = await send(money)
    before = await money.bob.session.transactions.list()
    await money.confirm("sends", sent.id)
    mine, theirs = await money.ada.session.transactions.list(), await money.bob.session.transactions.list()
    assert before.count == 0
    assert [(line.id, line.direction, line.status) for line in mine] == [(sent.id, "DEBIT", "COMPLETED")]
    assert [(line.id, line.direction, line.status) for line in theirs] == [(sent.id, "CREDIT", "COMPLETED")]
    assert isinstance(theirs.items[0].transaction, Send)


async def test_a_declined_send_is_rejected(money: Money) -> None:
    sent = await send(money)
    await money.decline("sends", sent.id)
    assert (await money.ada.session.sends.get(sent.id)).state == "REJECTED"
    assert money.available(money.ada) == BALANCE


async def test_a_send_to_a_trusted_beneficiary_needs_no_confirmation(money: Money) -> None:
    id = await money.beneficiary({"instrument": money.bob.account()})
    sent = await send(money, 100, destination={"beneficiaryId": id})
    assert (sent.state, sent.challenge_exemption_reason) == ("COMPLETED", "TRUSTED_BENEFICIARY")
    assert money.available(money.bob) == BALANCE + 100


async def test_a_small_send_can_be_exempt(money: Money) -> None:
    money.set("sends", low_value={"EUR": 100})
    assert (await send(money, 100)).challenge_exemption_reason == "LOW_VALUE"
    assert (await send(money, 101)).state == "PENDING_CHALLENGE"


async def test_a_programme_without_confirmation_sends_at_once(money: Money) -> None:
    money.sandbox.programme.configure(confirmation=False)
    sent = await send(money)
    assert (sent.state, sent.challenge_exemption_reason) == ("COMPLETED", None)


async def test_the_same_reference_sends_once(money: Money) -> None:
    first = await send(money, idempotency_ref="once")
    await money.confirm("sends", first.id)
    second = await send(money, idempotency_ref="once")
    assert (second.id, second.state) == (first.id, "COMPLETED")
    assert money.available(money.bob) == BALANCE + 2_500


async def test_a_confirmed_send_waits_for_its_time(money: Money) -> None:
    sent = await send(money, scheduled_timestamp=money.at(60))
    await money.confirm("sends", sent.id)
    assert (await money.ada.session.sends.get(sent.id)).state == "SCHEDULED"
    await money.pass_time(61)
    assert (await money.ada.session.sends.get(sent.id)).state == "COMPLETED"


async def test_a_send_confirmed_after_its_time_is_carried_out_at_once(money: Money) -> None:
    sent = await send(money, scheduled_timestamp=money.at(60))
    await money.pass_time(61)
    await money.confirm("sends", sent.id)
    assert (await money.ada.session.sends.get(sent.id)).state == "COMPLETED"


async def test_a_send_whose_money_is_gone_by_then_fails_and_says_why(money: Money) -> None:
    first, second = await send(money, BALANCE), await send(money, BALANCE)
    await money.confirm("sends", first.id)
    await money.confirm("sends", second.id)
    assert (await money.ada.session.sends.get(second.id)).state == "FAILED"
    assert money.events("/send/watch", money.ada)[-1]["send"]["conflict"] == "INSUFFICIENT_FUNDS"


@pytest.mark.parametrize("scheduled", [False, True])
async def test_a_send_that_has_not_been_carried_out_can_be_cancelled(money: Money, scheduled: bool) -> None:
    sent = await send(money, **({"scheduled_timestamp": money.at(60)} if scheduled else {}))
    if scheduled:
        await money.confirm("sends", sent.id)
    cancelled = await money.ada.session.sends.cancel(sent.id, cancellation_reason="changed my mind")
    assert (cancelled.state, cancelled.cancellation_reason) == ("CANCELLED", "changed my mind")
    await money.pass_time(61)
    assert money.available(money.ada) == BALANCE


async def test_a_completed_send_cannot_be_cancelled(money: Money) -> None:
    sent = await send(money)
    await money.confirm("sends", sent.id)
    with refused("INVALID_STATE"):
        await money.ada.session.sends.cancel(sent.id)


async def test_fees_are_taken_from_both_ends(money: Money) -> None:
    fees = {"send_fees": {"EUR": 30}, "send_destination_fees": {"EUR": 20}}
    money.sandbox.programme.configure(fees=fees)
    sent = await send(money, 1_000)
    assert (sent.source_fee.amount, sent.destination_fee.amount) == (30, 20)
    await money.confirm("sends", sent.id)
    assert (money.available(money.ada), money.available(money.bob)) == (BALANCE - 1_030, BALANCE + 980)
    listed = await money.ada.session.fees.list()
    assert [(fee.fee_type, fee.amount.amount, fee.related_transaction_id) for fee in listed] == [
        ("send_fees", 30, sent.id)
    ]


async def test_sends_are_listed_by_state_instrument_and_time(money: Money) -> None:
    sends = money.ada.session.sends
    one, two = await send(money, 1), await send(money, 2, source=money.ada.account(1))
    await money.confirm("sends", one.id)
    assert [s.id for s in await sends.list()] == [two.id, one.id]
    assert [s.id for s in await sends.list(state=["COMPLETED"])] == [one.id]
    assert [s.id for s in await sends.list(source_id=money.ada.account(1)["id"], source_type="managed_accounts")] == [
        two.id
    ]
    assert [s.id for s in await sends.list(instrument_id=money.bob.account())] == [two.id, one.id]
    executed = int(str((await sends.get(one.id)).execution_timestamp))
    assert [s.id for s in await sends.list(executed_from=executed, executed_to=executed)] == [one.id]
    assert (await sends.list(created_to=1)).count == 0


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"profile_id": "1"}, "PROFILE_NOT_FOUND"),
        ({"source": {"type": "managed_accounts", "id": "1"}}, "SOURCE_NOT_FOUND"),
        ({"destination": {"type": "managed_accounts", "id": "1"}}, "DESTINATION_NOT_FOUND"),
        ({"destination": {"beneficiaryId": "1"}}, "BENEFICIARY_NOT_FOUND"),
        ({"destination_amount": {"currency": "EUR", "amount": 0}}, "AMOUNT_INVALID"),
        ({"destination_amount": {"currency": "EUR", "amount": BALANCE + 1}}, "FUNDS_INSUFFICIENT"),
        ({"destination_amount": {"currency": "GBP", "amount": 1}}, "CURRENCY_MISMATCH"),
        ({"scheduled_timestamp": "1"}, "SCHEDULED_TIMESTAMP_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_request_is_said(money: Money, changes: dict[str, Any], code: str) -> None:
    with refused(code):
        await send(money, **changes)


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ({"active": False}, "PROFILE_INACTIVE"),
        ({"maximum": {"EUR": 100}}, "MODEL_CONSTRAINTS_VIOLATED"),
        ({"denied_from": {"EUR": 100}}, "INTERCEPTOR_DENIED_TRANSACTION"),
        ({"instruments": ["managed_cards"]}, "SEND_TO_INSTRUMENT_UNSUPPORTED"),
    ],
)
async def test_what_the_profile_does_not_allow_is_refused(money: Money, rules: dict[str, Any], code: str) -> None:
    money.set("sends", **rules)
    with refused(code):
        await send(money)


async def test_money_for_oneself_is_no_send(money: Money) -> None:
    with refused("SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT"):
        await send(money, destination=money.ada.account())
    with refused("DESTINATION_BELONGS_TO_SAME_IDENTITY"):
        await send(money, destination=money.ada.account(1))


async def test_currencies_are_not_traded(money: Money) -> None:
    money.set("sends", forex=True)
    pounds = money.another(currency="GBP")
    with refused("FOREX_TRADE_DENIED_TRANSACTION"):
        await send(money, destination=pounds.account())


@pytest.mark.parametrize("word", ["BLOCKED", "DESTROYED"])
async def test_ends_that_cannot_move_money_are_named(money: Money, word: str) -> None:
    for party, end in ((money.bob, "DESTINATION"), (money.ada, "SOURCE")):
        money.change("managed_account", party.account()["id"], state={"state": word})
        with refused(f"{end}_INSTRUMENT_{word}"):
            await send(money)


async def test_an_instrument_can_take_no_part_in_sends(money: Money) -> None:
    money.set("managed_accounts", denies=["sends"])
    with refused("INSTRUMENT_DENIED_TRANSACTION"):
        await send(money)


async def test_an_instrument_holds_no_more_than_it_may(money: Money) -> None:
    money.set("managed_accounts", max_balance={"EUR": BALANCE + 10})
    with refused("DESTINATION_LIMIT_EXCEEDED"):
        await send(money, 11)


async def test_cards_without_a_balance_of_their_own_are_no_ends(money: Money) -> None:
    with refused("SOURCE_CANNOT_BE_DEBIT_MODE_CARD"):
        await send(money, source=await money.card(money.ada, "DEBIT_MODE"))
    with refused("DESTINATION_CANNOT_BE_DEBIT_MODE_CARD"):
        await send(money, destination=await money.card(money.bob, "DEBIT_MODE"))


async def test_a_prepaid_card_sends_and_receives(money: Money) -> None:
    money.sandbox.programme.configure(confirmation=False)
    card = await money.card(money.bob)
    await send(money, 40, destination=card)
    assert money.sandbox.ledger.available(card["id"]) == 40
    body = {"source": card, "destination": money.ada.account(), "destination_amount": money.bob.amount(15)}
    sent = await money.bob.session.sends.create(profile_id=money.sandbox.profiles.sends, **body)
    assert sent.state == "COMPLETED"
    assert money.sandbox.ledger.available(card["id"]) == 25


async def test_fees_that_cannot_be_taken_stand_in_the_way(money: Money) -> None:
    money.sandbox.programme.configure(fees={"send_fees": {"GBP": 1}})
    with refused("FEE_NOT_CONFIGURED_FOR_CURRENCY"):
        await send(money)
    money.sandbox.programme.configure(fees={"send_destination_fees": {"EUR": 101}})
    with refused("DESTINATION_FEE_EXCEEDS_TRANSACTION_AMOUNT"):
        await send(money, 100)


async def test_an_identity_that_is_not_known_well_enough_sends_nothing(money: Money) -> None:
    money.set("sends", kyc_required=True)
    with refused("IDENTITY_KYC_LEVEL_STEPUP_REQUIRED"):
        await send(money, by=money.another(verified=False))


async def test_identities_of_another_programme_are_out_of_reach(money: Money) -> None:
    other = money.sandbox.programme.add_profile("elsewhere", "corporates", programme="another")
    money.change("corporate", money.bob.id, profileId=other)
    with refused("SOURCE_AND_DESTINATION_MUST_BE_IN_SAME_PROGRAMME"):
        await send(money)


async def test_a_beneficiary_with_a_bank_account_is_none_for_sends(money: Money) -> None:
    id = await money.beneficiary({"bankAccountDetails": {"iban": IBAN}})
    with refused("BENEFICIARY_TYPE_INVALID"):
        await send(money, destination={"beneficiaryId": id})
