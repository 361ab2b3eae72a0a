"""Outgoing wire transfers, and the bank at the other end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.money import BALANCE, IBAN, Money, Party, refused
from weavr_multi.models import OutgoingWireTransfer

pytestmark = pytest.mark.asyncio

PATH = "/outgoing_wire_transfers/watch"
SEPA = {"name": "Payee Ltd", "iban": IBAN}
FASTER = {"name": "Payee Ltd", "type": "BUSINESS", "accountNumber": "12345678", "sortCode": "040004"}
SWIFT = {
    "name": "Payee Ltd",
    "account": "ACC4711",
    "bankIdentifierCode": "SDBXMT21",
    "address": "1 Street",
    "bankCountry": "US",
}
OLDER = {"name": "Payee Ltd", "bankAccountDetails": {"iban": IBAN}}


async def wire(
    money: Money, destination: Any = SEPA, minor: int = 2_500, *, by: Party | None = None, **changes: Any
) -> OutgoingWireTransfer:
    """A wire transfer from Ada's first account."""
    payer = by or money.ada
    body: dict[str, Any] = {
        "profile_id": money.sandbox.profiles.outgoing_wire_transfers,
        "source_instrument": payer.account(),
        "transfer_amount": payer.amount(minor),
        "description": "Invoice",
        "destination_beneficiary": destination,
    }
    return await payer.session.outgoing_wire_transfers.create(**body | changes)


async def submitted(money: Money, **changes: Any) -> str:
    """The id of a wire transfer that the other bank has to answer."""
    made = await wire(money, **changes)
    await money.confirm("outgoing_wire_transfers", made.id)
    return made.id


async def current(money: Money, id: str) -> OutgoingWireTransfer:
    """A wire transfer as it is now."""
    return await money.ada.session.outgoing_wire_transfers.get(id)


async def test_a_wire_transfer_waits_for_confirmation(money: Money) -> None:
    made = await wire(money)
    assert (made.state, made.type) == ("PENDING_CHALLENGE", "SEPA")
    assert money.available(money.ada) == BALANCE


async def test_a_confirmed_wire_transfer_sets_the_money_aside(money: Money) -> None:
    id = await submitted(money)
    assert (await current(money, id)).state == "SUBMITTED"
    assert (money.available(money.ada), money.actual(money.ada)) == (BALANCE - 2_500, BALANCE)


async def test_an_accepted_wire_transfer_takes_the_money_away(money: Money) -> None:
    id = await submitted(money)
    answer = await money.weavr.simulator.outgoing_wire_transfers.accept(id)
    after = await current(money, id)
    assert (answer.code, after.state) == ("COMPLETED", "COMPLETED")
    assert (money.available(money.ada), money.actual(money.ada)) == (BALANCE - 2_500, BALANCE - 2_500)


async def test_a_rejected_wire_transfer_gives_the_money_back(money: Money) -> None:
    id = await submitted(money)
    await money.weavr.simulator.outgoing_wire_transfers.reject(id)
    after = await current(money, id)
    assert (after.state, after.rejected_info) == ("REJECTED", "SYSTEM")
    assert money.available(money.ada) == BALANCE


async def test_a_declined_wire_transfer_is_rejected_by_the_user(money: Money) -> None:
    made = await wire(money)
    await money.decline("outgoing_wire_transfers", made.id)
    after = await current(money, made.id)
    assert (after.state, after.rejected_info) == ("REJECTED", "USER")


async def test_every_step_is_told(money: Money) -> None:
    await money.weavr.simulator.outgoing_wire_transfers.accept(await submitted(money))
    told = money.events(PATH, money.ada)
    assert [event["eventType"] for event in told] == ["PENDING_CHALLENGE", "SUBMITTED", "APPROVED", "COMPLETED"]
    assert told[-1]["transfer"]["destination"]["sepa"] == {"iban": IBAN}


async def test_the_simulator_says_what_it_cannot_decide(money: Money) -> None:
    simulator = money.weavr.simulator.outgoing_wire_transfers
    made = await wire(money)
    assert (await simulator.accept("1")).code == "DENIED_WIRE_TRANSFER_NOT_FOUND"
    assert (await simulator.accept(made.id)).code == "DENIED"
    await money.confirm("outgoing_wire_transfers", made.id)
    await simulator.accept(made.id)
    assert (await simulator.reject(made.id)).code == "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"


@pytest.mark.parametrize(
    ("currency", "destination", "network"),
    [("EUR", SEPA, "SEPA"), ("EUR", OLDER, "SEPA"), ("EUR", SWIFT, "SWIFT"), ("GBP", FASTER, "FASTER_PAYMENTS")],
)
async def test_the_payee_decides_the_network(money: Money, currency: str, destination: Any, network: str) -> None:
    payer = money.another(currency=currency)
    made = await wire(money, destination, by=payer)
    assert made.type == network
    assert money.events(PATH, payer)[-1]["transfer"]["type"] == network


async def test_a_swedish_payee_is_one_of_rix(money: Money) -> None:
    assert (await wire(money, by=money.another(currency="SEK"))).type == "RIX"


async def test_a_trusted_beneficiary_is_paid_without_confirmation(money: Money) -> None:
    id = await money.beneficiary({"bankAccountDetails": {"iban": IBAN}})
    made = await wire(money, {"beneficiaryId": id})
    assert (made.state, made.challenge_exemption_reason) == ("SUBMITTED", "TRUSTED_BENEFICIARY")


async def test_a_linked_account_can_be_paid(money: Money) -> None:
    made = await wire(money, await money.linked(money.ada))
    assert (made.state, made.type) == ("PENDING_CHALLENGE", "SEPA")


async def test_a_payees_name_that_does_not_match_must_be_confirmed(money: Money) -> None:
    money.set("outgoing_wire_transfers", payee_names={IBAN: "Somebody Else"})
    made = await wire(money)
    assert made.state == "PENDING_CONFIRMATION"
    assert made.validation_outcomes[0].category_result.match_ == "NO_MATCH"
    confirmed = await money.ada.session.outgoing_wire_transfers.confirm(made.id)
    assert confirmed.state == "PENDING_CHALLENGE"


async def test_the_holders_of_the_sandboxs_own_accounts_are_known(money: Money) -> None:
    iban = await money.bob.session.managed_accounts.upgrade_iban(money.bob.account()["id"])
    own = iban.bank_account_details[0].details.iban
    assert (await wire(money, {"name": "Seeded Ltd", "iban": own})).state == "PENDING_CHALLENGE"
    assert (await wire(money, {"name": "Someone", "iban": own})).state == "PENDING_CONFIRMATION"


async def test_british_accounts_are_checked_with_reasons(money: Money) -> None:
    money.set("outgoing_wire_transfers", payee_names={"040004/12345678": "Payee Limited"})
    made = await wire(money, FASTER | {"name": "Payee Limitd"}, by=money.another(currency="GBP"))
    result = made.validation_outcomes[0].category_result
    assert (result.match_, result.reason_code, result.account_name) == ("CLOSE_MATCH", "MBAM", "Payee Limited")


async def close(money: Money) -> OutgoingWireTransfer:
    """A wire transfer to a payee whose name is nearly right."""
    money.set("outgoing_wire_transfers", payee_names={IBAN: "Payee Limited"})
    return await wire(money, {"name": "Payee Limitd", "iban": IBAN})


async def test_the_real_name_can_be_accepted(money: Money) -> None:
    made = await close(money)
    resource = money.ada.session.outgoing_wire_transfers
    renamed = await resource.update_beneficiary_name(made.id, accept_verified_name=True)
    assert (renamed.state, renamed.destination.name) == ("PENDING_CHALLENGE", "Payee Limited")


async def test_another_name_is_checked_again(money: Money) -> None:
    made = await close(money)
    resource = money.ada.session.outgoing_wire_transfers
    assert (await resource.update_beneficiary_name(made.id, name="Nobody")).state == "PENDING_CONFIRMATION"
    assert (await resource.update_beneficiary_name(made.id, name="payee limited")).state == "PENDING_CHALLENGE"


BANK = {"bankAccountDetails": {"iban": IBAN}}


async def test_a_name_is_changed_only_where_that_makes_sense(money: Money) -> None:
    update = money.ada.session.outgoing_wire_transfers.update_beneficiary_name
    made = await close(money)
    with refused("MODEL_CONSTRAINTS_VIOLATED"):
        await update(made.id, name="Payee Limited", accept_verified_name=True)
    far = await wire(money, {"name": "Nobody", "iban": IBAN})
    with refused("NO_NAME_TO_ACCEPT"):
        await update(far.id, accept_verified_name=True)
    by_id = await wire(money, {"beneficiaryId": await money.beneficiary(BANK, name="Bob Ltd")})
    with refused("CONFLICT_BENEFICIARYID_NAME"):
        await update(by_id.id, name="Payee Limited")
    external = await wire(money, await money.linked(money.ada))
    with refused("CONFLICT_EXTERNALACCOUNTID_NAME"):
        await update(external.id, name="Payee Limited")
    await money.ada.session.outgoing_wire_transfers.confirm(made.id)
    with refused("INVALID_STATE"):
        await update(made.id, name="Payee Limited")


async def test_only_what_waits_for_it_is_confirmed(money: Money) -> None:
    made = await wire(money)
    with refused("INVALID_STATE"):
        await money.ada.session.outgoing_wire_transfers.confirm(made.id)


async def test_an_exempt_wire_transfer_goes_on_after_the_name_is_confirmed(money: Money) -> None:
    money.set("outgoing_wire_transfers", payee_names={IBAN: "Somebody Else"}, low_value={"EUR": 10_000})
    made = await wire(money)
    assert (await money.ada.session.outgoing_wire_transfers.confirm(made.id)).state == "SUBMITTED"


async def test_a_wire_transfer_waits_for_its_time(money: Money) -> None:
    id = await submitted(money, scheduled_timestamp=money.at(60))
    assert (await current(money, id)).state == "SCHEDULED"
    await money.pass_time(61)
    assert (await current(money, id)).state == "SUBMITTED"


async def test_a_wire_transfer_whose_money_is_gone_by_then_fails(money: Money) -> None:
    id = await submitted(money, minor=BALANCE, scheduled_timestamp=money.at(60))
    await submitted(money, minor=1)
    await money.pass_time(61)
    assert (await current(money, id)).state == "FAILED"
    assert money.events(PATH, money.ada)[-1]["transfer"]["conflict"] == "INSUFFICIENT_FUNDS"


@pytest.mark.parametrize("state", ["PENDING_CHALLENGE", "PENDING_CONFIRMATION", "SCHEDULED"])
async def test_what_has_not_been_carried_out_can_be_cancelled(money: Money, state: str) -> None:
    if state == "PENDING_CONFIRMATION":
        made = await close(money)
    else:
        made = await wire(money, scheduled_timestamp=money.at(60))
        if state == "SCHEDULED":
            await money.confirm("outgoing_wire_transfers", made.id)
    assert (await current(money, made.id)).state == state
    cancelled = await money.ada.session.outgoing_wire_transfers.cancel(made.id, cancellation_reason="no more")
    assert (cancelled.state, cancelled.cancellation_reason) == ("CANCELLED", "no more")


async def test_what_the_other_bank_has_cannot_be_cancelled(money: Money) -> None:
    id = await submitted(money)
    with refused("INVALID_STATE"):
        await money.ada.session.outgoing_wire_transfers.cancel(id)


async def test_the_payment_confirmation_is_a_pdf(money: Money) -> None:
    id = await submitted(money, description="Rent (May)")
    resource = money.ada.session.outgoing_wire_transfers
    with refused("TRANSFER_NOT_COMPLETED"):
        await resource.get_payment_confirmation(id)
    await money.weavr.simulator.outgoing_wire_transfers.accept(id)
    page = await resource.get_payment_confirmation(id)
    assert page.startswith(b"%PDF-1.4")
    assert b"Rent \\(May\\)" in page
    assert IBAN.encode() in page


async def test_the_fee_is_taken_with_the_money(money: Money) -> None:
    money.sandbox.programme.configure(fees={"outgoing_wire_transfer_fees": {"default": 40}})
    id = await submitted(money, minor=1_000)
    assert (await current(money, id)).fee.amount == 40
    assert money.available(money.ada) == BALANCE - 1_040
    await money.weavr.simulator.outgoing_wire_transfers.accept(id)
    assert money.actual(money.ada) == BALANCE - 1_040
    assert [fee.amount.amount for fee in await money.ada.session.fees.list()] == [40]


async def test_a_rejected_wire_transfer_costs_nothing(money: Money) -> None:
    money.sandbox.programme.configure(fees={"outgoing_wire_transfer_fees": {"default": 40}})
    await money.weavr.simulator.outgoing_wire_transfers.reject(await submitted(money))
    assert money.available(money.ada) == BALANCE


async def test_wire_transfers_are_listed_by_state_and_account(money: Money) -> None:
    resource = money.ada.session.outgoing_wire_transfers
    one = await submitted(money, tag="one")
    two = (await wire(money, source_instrument=money.ada.account(1))).id
    assert [w.id for w in await resource.list()] == [two, one]
    assert [w.id for w in await resource.list(state=["SUBMITTED"])] == [one]
    assert [w.id for w in await resource.list(tag="one")] == [one]
    where = {"source_instrument_id": money.ada.account(1)["id"], "source_instrument_type": "managed_accounts"}
    assert [w.id for w in await resource.list(**where)] == [two]


async def test_wire_transfers_are_among_the_transactions(money: Money) -> None:
    id = await submitted(money)
    page = await money.ada.session.transactions.list(type=["outgoing_wire_transfers"])
    assert [(line.id, line.status) for line in page] == [(id, "PROCESSING")]
    assert isinstance(page.items[0].transaction, OutgoingWireTransfer)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"profile_id": "1"}, "PROFILE_NOT_FOUND"),
        ({"source_instrument": {"type": "managed_accounts", "id": "1"}}, "SOURCE_NOT_FOUND"),
        ({"destination": {"beneficiaryId": "1"}}, "BENEFICIARY_NOT_FOUND"),
        ({"destination": {"type": "linked_accounts", "id": "1"}}, "EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND"),
        ({"destination": SWIFT | {"account": "000"}}, "BENEFICIARY_BANK_DETAILS_INVALID"),
        ({"destination": FASTER}, "CURRENCY_MISMATCH"),
        ({"minor": 0}, "AMOUNT_INVALID"),
        ({"minor": BALANCE + 1}, "FUNDS_INSUFFICIENT"),
        ({"transfer_amount": {"currency": "GBP", "amount": 1}}, "CURRENCY_MISMATCH"),
        ({"scheduled_timestamp": "9" * 30}, "SCHEDULED_TIMESTAMP_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_request_is_said(money: Money, changes: dict[str, Any], code: str) -> None:
    with refused(code):
        await wire(money, **changes)


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ({"active": False}, "PROFILE_INACTIVE"),
        ({"denied_from": {"EUR": 1}}, "INTERCEPTOR_DENIED_TRANSACTION"),
        ({"types": ["SWIFT"]}, "TYPE_NOT_SUPPORTED_BY_PROFILE"),
        ({"iban_required": True}, "IBAN_UPGRADE_REQUIRED"),
        ({"purpose_required": True}, "PURPOSE_OF_PAYMENT_REQUIRED"),
        ({"plugin_tags": ["payroll"]}, "PLUGIN_FILTER_DATA_INVALID"),
    ],
)
async def test_what_the_profile_does_not_allow_is_refused(money: Money, rules: dict[str, Any], code: str) -> None:
    money.set("outgoing_wire_transfers", **rules)
    with refused(code):
        await wire(money)


@pytest.mark.parametrize("word", ["BLOCKED", "DESTROYED"])
async def test_an_account_that_cannot_move_money_is_no_source(money: Money, word: str) -> None:
    money.change("managed_account", money.ada.account()["id"], state={"state": word})
    with refused(f"SOURCE_INSTRUMENT_{word}"):
        await wire(money)


async def test_an_account_can_take_no_part_in_wire_transfers(money: Money) -> None:
    money.set("managed_accounts", denies=["outgoing_wire_transfers"])
    with refused("INSTRUMENT_DENIED_TRANSACTION"):
        await wire(money)


async def test_a_fee_without_an_amount_in_the_currency_stands_in_the_way(money: Money) -> None:
    money.sandbox.programme.configure(fees={"outgoing_wire_transfer_fees": {"GBP": 1}})
    with refused("FEE_NOT_CONFIGURED_FOR_CURRENCY"):
        await wire(money)


async def test_an_identity_that_is_not_known_well_enough_pays_nobody(money: Money) -> None:
    money.set("outgoing_wire_transfers", kyc_required=True)
    with refused("IDENTITY_KYC_LEVEL_STEPUP_REQUIRED"):
        await wire(money, by=money.another(verified=False))


async def test_a_beneficiary_with_an_instrument_is_none_for_wire_transfers(money: Money) -> None:
    id = await money.beneficiary({"instrument": money.bob.account()})
    with refused("BENEFICIARY_TYPE_INVALID"):
        await wire(money, {"beneficiaryId": id})


async def test_a_linked_account_must_be_active(money: Money) -> None:
    account = await money.linked(money.ada)
    await money.ada.session.linked_accounts.block(account["id"])
    with refused("EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND"):
        await wire(money, account)
