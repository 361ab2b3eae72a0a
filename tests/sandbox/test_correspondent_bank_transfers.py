"""Correspondent bank transfers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.money import BALANCE, IBAN, Money, refused
from weavr_multi.models import CorrespondentBankingOwt

pytestmark = pytest.mark.asyncio

PERSON = {
    "name": "Olga Originator",
    "address": "1 Street",
    "country": "MT",
    "tag": "olga",
    "bankAccountDetails": {"account": "ACC1", "financialInstitution": "SDBXMT21"},
}
COMPANY = {
    "name": "Originator Ltd",
    "registrationAddress": "1 Street",
    "registrationCountry": "MT",
    "bankAccountDetails": {"account": "ACC2", "financialInstitution": "SDBXMT21"},
    "supplementaryInformation": {"documentType": "LEI", "documentNumber": "1"},
}
PAYEE = {"name": "Payee Ltd", "iban": IBAN, "address": "2 Street"}


async def transfer(money: Money, minor: int = 2_500, **changes: Any) -> CorrespondentBankingOwt:
    """A transfer from Ada's first account."""
    body: dict[str, Any] = {
        "profile_id": money.sandbox.profiles.correspondent_bank_transfers,
        "source_instrument": money.ada.account(),
        "amount": money.ada.amount(minor),
        "originator": PERSON,
        "beneficiary": PAYEE,
        "purpose": "goods",
    }
    return await money.ada.session.correspondent_bank_transfers.create(**body | changes)


async def current(money: Money, id: str) -> CorrespondentBankingOwt:
    """A transfer as it is now."""
    return await money.ada.session.correspondent_bank_transfers.get(id)


async def test_a_transfer_is_confirmed_submitted_and_accepted(money: Money) -> None:
    made = await transfer(money)
    assert made.state == "PENDING_CHALLENGE"
    await money.confirm("correspondent_bank_transfers", made.id)
    assert (await current(money, made.id)).state == "SUBMITTED"
    await money.weavr.simulator.outgoing_wire_transfers.accept(made.id)
    assert (await current(money, made.id)).state == "COMPLETED"
    assert money.actual(money.ada) == BALANCE - 2_500
    told = [event["eventType"] for event in money.events("/correspondent_bank_transfers/watch", money.ada)]
    assert told == ["PENDING_CHALLENGE", "SUBMITTED", "APPROVED", "COMPLETED"]


async def test_a_rejected_transfer_gives_the_money_back(money: Money) -> None:
    made = await transfer(money)
    await money.confirm("correspondent_bank_transfers", made.id)
    await money.weavr.simulator.outgoing_wire_transfers.reject(made.id)
    assert (await current(money, made.id)).state == "REJECTED"
    assert money.available(money.ada) == BALANCE


@pytest.mark.parametrize(("exempt", "state"), [(False, "PENDING_CHALLENGE"), (True, "SUBMITTED")])
async def test_a_payees_name_that_does_not_match_must_be_confirmed(money: Money, exempt: bool, state: str) -> None:
    low = {"low_value": {"EUR": BALANCE}} if exempt else {}
    money.set("correspondent_bank_transfers", payee_names={IBAN: "Somebody Else"}, **low)
    made = await transfer(money)
    assert made.state == "PENDING_CONFIRMATION"
    confirmed = await money.ada.session.correspondent_bank_transfers.confirm(made.id)
    assert confirmed.state == state


async def test_only_what_waits_for_it_is_confirmed(money: Money) -> None:
    made = await transfer(money)
    with refused("INVALID_STATE"):
        await money.ada.session.correspondent_bank_transfers.confirm(made.id)


async def test_a_transfer_is_cancelled_while_it_waits(money: Money) -> None:
    made = await transfer(money, scheduled_timestamp=money.at(60))
    resource = money.ada.session.correspondent_bank_transfers
    cancelled = await resource.cancel(made.id, cancellation_reason="no more")
    assert (cancelled.state, cancelled.cancellation_reason) == ("CANCELLED", "no more")
    with refused("INVALID_STATE"):
        await resource.cancel(made.id)


async def test_transfers_are_listed_by_originator(money: Money) -> None:
    resource = money.ada.session.correspondent_bank_transfers
    person, company = (await transfer(money)).id, (await transfer(money, originator=COMPANY)).id
    assert [t.id for t in await resource.list()] == [company, person]
    assert [t.id for t in await resource.list(originator_type="INDIVIDUAL")] == [person]
    assert [t.id for t in await resource.list(originator_type="BUSINESS")] == [company]
    assert [t.id for t in await resource.list(originator_name="Originator Ltd")] == [company]
    assert [t.id for t in await resource.list(originator_tag="olga")] == [person]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"profile_id": "1"}, "PROFILE_NOT_FOUND"),
        ({"source_instrument": {"type": "managed_accounts", "id": "1"}}, "SOURCE_NOT_FOUND"),
        ({"beneficiary": PAYEE | {"iban": "MT00000000000000000000000000000"}}, "BENEFICIARY_BANK_DETAILS_INVALID"),
        (
            {"originator": PERSON | {"bankAccountDetails": {"account": "0", "financialInstitution": "SDBXMT21"}}},
            "ORIGINATOR_DETAILS_INVALID",
        ),
        ({"minor": 0}, "AMOUNT_INVALID"),
        ({"minor": BALANCE + 1}, "FUNDS_INSUFFICIENT"),
        ({"amount": {"currency": "GBP", "amount": 1}}, "CURRENCY_MISMATCH"),
        ({"scheduled_timestamp": "1"}, "SCHEDULED_TIMESTAMP_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_request_is_said(money: Money, changes: dict[str, Any], code: str) -> None:
    with refused(code):
        await transfer(money, **changes)


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ({"active": False}, "PROFILE_INACTIVE"),
        ({"maximum": {"EUR": 1}}, "MODEL_CONSTRAINTS_VIOLATED"),
        ({"types": ["RIX"]}, "TYPE_NOT_SUPPORTED_BY_PROFILE"),
        ({"supplementary_required": True}, "ORIGINATOR_DETAILS_INVALID"),
        ({"provider_rejects": ["MT"]}, "PROVIDER_REJECTED"),
        ({"denied_from": {"EUR": 1}}, "PROVIDER_REJECTED"),
    ],
)
async def test_what_the_profile_does_not_allow_is_refused(money: Money, rules: dict[str, Any], code: str) -> None:
    money.set("correspondent_bank_transfers", **rules)
    with refused(code):
        await transfer(money)


@pytest.mark.parametrize("word", ["BLOCKED", "DESTROYED"])
async def test_an_account_that_cannot_move_money_is_no_source(money: Money, word: str) -> None:
    money.change("managed_account", money.ada.account()["id"], state={"state": word})
    with refused(f"SOURCE_INSTRUMENT_{word}"):
        await transfer(money)


async def test_a_fee_without_an_amount_in_the_currency_stands_in_the_way(money: Money) -> None:
    money.sandbox.programme.configure(fees={"outgoing_wire_transfer_fees": {"GBP": 1}})
    with refused("FEE_NOT_CONFIGURED_FOR_CURRENCY"):
        await transfer(money)
