"""Calls whose form on the wire is easily got wrong, each written out by hand."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.support.recording import API_KEY, Recorder, Sent, client, reply
from weavr_multi import ConfigurationError, Sensitive, Weavr
from weavr_multi.models import BlockedReason, CurrencyAmount, InstrumentId

pytestmark = pytest.mark.asyncio

TOKEN = "token-of-the-user"
ACCOUNT = {"type": "managed_accounts", "id": "110"}
CARD = {"type": "managed_cards", "id": "220"}
EURO = {"currency": "EUR", "amount": 100}


async def sent(make: Callable[[Weavr], Awaitable[Any]], status: int = 200, body: object = None) -> Sent:
    """Make one call and give what went out."""
    recorder = Recorder(reply(status, body if body is not None or status == 204 else {}))
    await make(client(recorder).with_options(auth_token=TOKEN))
    return recorder.only


# Lists of filters: repeated, or (five of them) joined by commas.


async def test_the_states_of_card_payments_are_joined_by_commas() -> None:
    out = await sent(lambda w: w.card_payments.list(status=["SETTLED", "DECLINED"]))
    assert out.raw_query == "status=SETTLED,DECLINED"


async def test_the_types_of_card_payments_are_joined_by_commas() -> None:
    out = await sent(lambda w: w.card_payments.list(type=["PURCHASE", "REFUND"]))
    assert out.raw_query == "type=PURCHASE,REFUND"


async def test_the_subtypes_of_card_payments_are_joined_by_commas() -> None:
    out = await sent(lambda w: w.card_payments.list(subtype=["sale_purchases", "account_funding"]))
    assert out.raw_query == "subtype=sale_purchases,account_funding"


async def test_the_types_of_card_payment_events_are_joined_by_commas() -> None:
    out = await sent(lambda w: w.card_payments.list_events(type=["SETTLEMENT", "REFUND"]))
    assert out.raw_query == "type=SETTLEMENT,REFUND"


async def test_the_subtypes_of_card_payment_events_are_joined_by_commas() -> None:
    out = await sent(lambda w: w.card_payments.list_events(subtype=["sale_purchases", "cash_withdrawals"]))
    assert out.raw_query == "subtype=sale_purchases,cash_withdrawals"


async def test_a_single_value_of_a_joined_filter_has_no_comma() -> None:
    out = await sent(lambda w: w.card_payments.list(status=["SETTLED"]))
    assert out.raw_query == "status=SETTLED"


async def test_every_other_list_is_repeated() -> None:
    out = await sent(lambda w: w.transfers.list(state=["COMPLETED", "PENDING"]))
    assert out.raw_query == "state=COMPLETED&state=PENDING"


async def test_an_empty_filter_is_refused_because_it_would_select_everything() -> None:
    recorder = Recorder()
    with pytest.raises(ConfigurationError, match="state: is empty, which would select everything; leave it out"):
        await client(recorder).transfers.list(state=[], auth_token="t")
    assert recorder.sent == []


async def test_an_iterator_may_stand_for_a_list() -> None:
    out = await sent(lambda w: w.transfers.list(state=iter(("COMPLETED", "PENDING"))))  # type: ignore[arg-type]
    assert out.raw_query == "state=COMPLETED&state=PENDING"


# Objects in the query: each property is a parameter of its own.


async def test_the_instrument_of_outgoing_wire_transfers_becomes_two_parameters() -> None:
    out = await sent(lambda w: w.outgoing_wire_transfers.list(instrument=ACCOUNT))
    assert out.raw_query == "type=managed_accounts&id=110"


async def test_a_part_of_the_instrument_may_be_left_out() -> None:
    out = await sent(lambda w: w.outgoing_wire_transfers.list(instrument={"id": 110}))
    assert out.raw_query == "id=110"


async def test_the_instrument_id_of_transfers_becomes_two_parameters() -> None:
    out = await sent(lambda w: w.transfers.list(instrument_id=InstrumentId(type="managed_cards", id="220")))  # type: ignore[arg-type]
    assert sorted(out.query) == [("id", "220"), ("type", "managed_cards")]


# Dotted filters keep their dots.


async def test_a_dotted_filter_keeps_its_dot_and_is_repeated() -> None:
    out = await sent(lambda w: w.managed_cards.list(state_blocked_reason=["USER", BlockedReason.SYSTEM]))
    assert out.raw_query == "state.blockedReason=USER&state.blockedReason=SYSTEM"


async def test_the_source_of_sends_is_two_dotted_filters() -> None:
    out = await sent(
        lambda w: w.correspondent_bank_transfers.list(
            source_instrument_type="managed_accounts", source_instrument_id=110, originator_name="Ada & Söhne"
        )
    )
    assert dict(out.query) == {
        "sourceInstrument.type": "managed_accounts",
        "sourceInstrument.id": "110",
        "originator.name": "Ada & Söhne",
    }


async def test_text_in_a_filter_is_quoted_so_that_it_stays_one_value() -> None:
    out = await sent(lambda w: w.transfers.list(tag="a&b=c d+é/%"))
    assert out.raw_query == "tag=a%26b%3Dc%20d%2B%C3%A9%2F%25"


async def test_truth_is_written_in_small_letters() -> None:
    out = await sent(lambda w: w.users.list(active=False))
    assert out.raw_query == "active=false"


async def test_a_zero_is_a_value() -> None:
    out = await sent(lambda w: w.transfers.list(created_from=0))
    assert out.raw_query == "createdFrom=0"


# Statements: one path, several representations.


async def test_a_statement_is_json_unless_asked_otherwise() -> None:
    out = await sent(lambda w: w.managed_accounts.get_statement("1"))
    assert (out.path, out.header("accept")) == ("/multi/managed_accounts/1/statement", "application/json")


async def test_a_statement_as_pdf_is_asked_for_by_the_accept_header() -> None:
    recorder = Recorder(reply(content=b"%PDF-1.7\x00\xff", content_type="application/pdf"))
    content = await client(recorder).managed_accounts.get_statement_pdf("1", auth_token=TOKEN)
    assert (recorder.only.header("accept"), content) == ("application/pdf", b"%PDF-1.7\x00\xff")


async def test_the_back_offices_statement_as_csv_is_asked_for_by_the_accept_header() -> None:
    recorder = Recorder(reply(content=b"date;amount\r\n", content_type="text/csv"))
    content = await client(recorder).backoffice.managed_cards.get_statement_csv("1", auth_token=TOKEN)
    assert (recorder.only.header("accept"), content) == ("text/csv", b"date;amount\r\n")


async def test_a_confirmation_of_payment_is_a_pdf() -> None:
    recorder = Recorder(reply(content=b"%PDF-", content_type="application/pdf"))
    weavr = client(recorder)
    content = await weavr.outgoing_wire_transfers.get_payment_confirmation("7", auth_token=TOKEN)
    assert (recorder.only.header("accept"), content) == ("application/pdf", b"%PDF-")


# Credentials.


async def test_signing_in_sends_the_api_key_alone() -> None:
    recorder = Recorder(reply(200, {"token": "t"}))
    weavr = client(recorder).with_options(auth_token=TOKEN)
    await weavr.access.login_with_password(email="ada@example.com", password="Pass1234")
    assert (recorder.only.header("api-key"), recorder.only.header("authorization")) == (API_KEY, None)


async def test_a_password_is_sent_as_an_object_with_a_value() -> None:
    out = await sent(lambda w: w.access.login_with_password(email="ada@example.com", password=Sensitive("Pass1234")))
    assert out.json == {"email": "ada@example.com", "password": {"value": "Pass1234"}}


async def test_an_invitation_is_consumed_with_a_plain_code_and_a_password_object() -> None:
    out = await sent(lambda w: w.users.consume_invite(7, invite_code="123456", password="Pass1234"))
    assert (out.path, out.json) == (
        "/multi/users/7/invite/consume",
        {"inviteCode": "123456", "password": {"value": "Pass1234"}},
    )


async def test_a_lost_card_is_replaced_with_the_token_of_the_session() -> None:
    recorder = Recorder(reply(200, {}))
    session = client(recorder).session(TOKEN)
    await session.managed_cards.replace_lost_or_stolen("7", activation_code="123456")
    assert recorder.only.header("authorization") == f"Bearer {TOKEN}"


async def test_kyc_of_a_user_starts_with_the_token_of_the_session() -> None:
    recorder = Recorder(reply(200, {}))
    await client(recorder).session(TOKEN).users.start_kyc()
    assert recorder.only.header("authorization") == f"Bearer {TOKEN}"


async def test_without_a_session_those_two_go_with_the_api_key_alone() -> None:
    recorder = Recorder(reply(200, {}))
    await client(recorder).users.start_kyc()
    assert (recorder.only.header("api-key"), recorder.only.header("authorization")) == (API_KEY, None)


@pytest.mark.parametrize(
    ("outcome", "path"),
    [("verify_success", "success"), ("verify_invalid", "invalid"), ("verify_expired", "expired")],
)
async def test_simulated_challenges_carry_the_programme_key_and_the_token(outcome: str, path: str) -> None:
    out = await sent(lambda w: getattr(w.simulator.challenges, outcome)(2**60, "77", call_ref="mine"))
    assert out.path == f"/simulate/api/factors/{2**60}/challenges/77/verify_{path}"
    assert (out.header("programme-key"), out.header("authorization")) == (API_KEY, f"Bearer {TOKEN}")


async def test_the_simulator_never_sees_the_header_api_key() -> None:
    out = await sent(lambda w: w.simulator.accounts.deposit("110", deposit_amount=EURO))
    assert (out.header("programme-key"), out.header("api-key")) == (API_KEY, None)


async def test_the_simulator_takes_a_call_ref_as_an_argument() -> None:
    out = await sent(lambda w: w.simulator.accounts.deposit("110", deposit_amount=EURO, call_ref="mine"))
    assert (out.header("call-ref"), out.header("idempotency-ref")) == ("mine", None)


async def test_a_simulated_purchase_sends_the_card_in_plain_text() -> None:
    out = await sent(
        lambda w: w.simulator.cards.purchase_by_card_details(
            card_number="5555444433332222",
            cvv="123",
            expiry_date="0130",
            merchant_name="Shop",
            transaction_amount=EURO,
            atm_withdrawal=False,
        )
    )
    assert out.json == {
        "cardNumber": "5555444433332222",
        "cvv": "123",
        "expiryDate": "0130",
        "merchantName": "Shop",
        "transactionAmount": EURO,
        "atmWithdrawal": False,
    }


async def test_a_back_office_token_is_asked_for_with_the_api_key_alone() -> None:
    recorder = Recorder(reply(200, {"token": "t"}))
    identity = {"type": "CORPORATE", "id": "5"}
    await client(recorder).backoffice.access.request_token(identity=identity)
    assert (recorder.only.path, recorder.only.header("authorization")) == ("/multi/backoffice/access_token", None)


# Bodies.


async def test_a_transfer_is_written_with_its_ids_as_text_and_its_amount_as_a_number() -> None:
    out = await sent(
        lambda w: w.transfers.create(
            profile_id=9007199254740993,
            source=ACCOUNT,
            destination=InstrumentId.from_dict(CARD),
            destination_amount=CurrencyAmount(currency="EUR", amount=9007199254740993),
        )
    )
    assert out.content.decode() == (
        '{"profileId":"9007199254740993","source":{"id":"110","type":"managed_accounts"},'
        '"destination":{"id":"220","type":"managed_cards"},'
        '"destinationAmount":{"currency":"EUR","amount":9007199254740993}}'
    )


async def test_a_prepaid_card_is_created_with_its_currency() -> None:
    out = await sent(lambda w: w.managed_cards.create(**_card(), mode="PREPAID_MODE", currency="EUR"))
    assert {"mode", "currency"} <= set(out.json)
    assert "parentManagedAccountId" not in out.json


async def test_a_debit_card_is_created_with_its_account() -> None:
    out = await sent(lambda w: w.managed_cards.create(**_card(), mode="DEBIT_MODE", parent_managed_account_id=110))
    assert (out.json["mode"], out.json["parentManagedAccountId"]) == ("DEBIT_MODE", "110")


def _card() -> dict[str, Any]:
    address = {"addressLine1": "1 Road", "city": "Valletta", "postCode": "VLT", "country": "MT"}
    return {"profile_id": 1, "friendly_name": "Card", "name_on_card": "ADA", "billing_address": address}


async def test_a_bulk_is_an_array_whose_literal_names_keep_their_underscores() -> None:
    items = [{"pathParams": {"_id_": "220"}}, {"path_params": {"id": 221}}]
    out = await sent(lambda w: w.bulks.block_managed_cards(body=items), 201)
    assert out.json == [{"pathParams": {"_id_": "220"}}, {"pathParams": {"_id_": "221"}}]


async def test_the_paths_of_bulks_are_literal() -> None:
    out = await sent(lambda w: w.bulks.block_managed_cards(body=[{"pathParams": {"_id_": "220"}}]), 201)
    assert out.path == "/multi/bulks/managed_cards/_id_/block"


async def test_what_need_not_be_said_is_not_sent_as_an_empty_body() -> None:
    out = await sent(lambda w: w.sends.cancel("3"))
    assert (out.content, out.header("content-type")) == (b"", None)


async def test_a_post_without_a_body_says_that_its_length_is_zero() -> None:
    out = await sent(lambda w: w.bulks.pause("3"), 204)
    assert (out.method, out.header("content-length")) == ("POST", "0")


async def test_spend_rules_are_removed_by_delete() -> None:
    out = await sent(lambda w: w.managed_cards.remove_spend_rules("220"), 204)
    assert (out.method, out.path) == ("DELETE", "/multi/managed_cards/220/spend_rules")


async def test_a_challenge_is_verified_at_its_own_path() -> None:
    out = await sent(
        lambda w: w.challenges.verify_otp(5, "SMS", verification_code="123456", resource_type="sends"), 204
    )
    assert (out.path, out.json) == (
        "/multi/challenges/5/otp/SMS/verify",
        {"verificationCode": "123456", "resourceType": "sends"},
    )


async def test_none_is_an_argument_that_was_not_given() -> None:
    out = await sent(lambda w: w.transfers.list(tag=None, limit=None))  # type: ignore[arg-type]
    assert out.raw_query == ""


async def test_everything_that_is_deprecated_says_what_to_use_instead() -> None:
    recorder = Recorder(reply(200, {}), reply(200, {}))
    weavr = client(recorder).with_options(auth_token=TOKEN)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await weavr.backoffice.consumers.charge_fee(fee_type="X", source=ACCOUNT)
        await weavr.managed_accounts.get_statement_deprecated("1")
    assert [(str(warning.message), warning.filename) for warning in caught] == [
        ("backoffice.consumers.charge_fee is deprecated: use backoffice.fees.charge", __file__),
        ("managed_accounts.get_statement_deprecated is deprecated: use managed_accounts.get_statement", __file__),
    ]
