"""What an answer becomes: everything that came is kept, and strict mode says what does not fit."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from tests.support.calls import TOKEN
from tests.support.clock import FakeClock
from tests.support.recording import API_KEY, Recorder, Reply, client, reply
from weavr_multi import DecodeError, RawResponse, Weavr
from weavr_multi.models import (
    BankAccountDetailsBeneficiary,
    DebitModeCard,
    IBANDetails,
    ManagedAccount,
    ManagedCard,
    PrepaidModeCard,
    Send,
    Transfer,
)

pytestmark = pytest.mark.asyncio


def asked(answer: Reply, **settings: Any) -> Weavr:
    """A client whose next call is answered."""
    return client(Recorder(answer), **settings).with_options(auth_token=TOKEN)


async def account(body: Any, **settings: Any) -> ManagedAccount:
    """Read an account."""
    return await asked(reply(200, body), **settings).managed_accounts.get("1")


ACCOUNT: dict[str, Any] = {
    "id": "1",
    "profileId": "2",
    "friendlyName": "Main",
    "currency": "EUR",
    "balances": {"availableBalance": 2**53 + 1, "actualBalance": -5},
    "state": {"state": "ACTIVE"},
    "creationTimestamp": 1_700_000_000_000,
}


async def test_a_field_that_did_not_come_reads_none() -> None:
    assert (await account({})).tag is None


async def test_null_reads_as_absent() -> None:
    assert (await account({"tag": None, "balances": None})).balances is None


async def test_a_required_field_that_is_missing_is_no_reason_to_throw_the_answer_away() -> None:
    found = await account({"friendlyName": "Main"})
    assert (found.friendly_name, found.id) == ("Main", None)


async def test_unknown_fields_are_kept_beside_the_known_ones() -> None:
    found = await account({"id": "1", "colour": {"deep": [1, None]}})
    assert (found.extra, found.to_dict()["colour"]) == ({"colour": {"deep": [1, None]}}, {"deep": [1, None]})


async def test_an_object_without_unknown_fields_has_an_empty_extra_that_nobody_can_fill() -> None:
    found = await account({"id": "1"})
    with pytest.raises(TypeError):
        found.extra["x"] = 1  # type: ignore[index]
    assert found.extra == {}


async def test_an_unknown_value_of_an_enumeration_is_kept_and_says_so() -> None:
    found = await account({"state": {"state": "SLEEPING"}})
    state: Any = found.state.state  # type: ignore[union-attr]
    assert (state, state.is_known, state.value, state.name) == ("SLEEPING", False, "SLEEPING", "SLEEPING")


async def test_unknown_values_are_equal_and_hash_like_their_text() -> None:
    first = (await account({"state": {"state": "SLEEPING"}})).state.state  # type: ignore[union-attr]
    second = (await account({"state": {"state": "SLEEPING"}})).state.state  # type: ignore[union-attr]
    assert {first: 1}[second] == {"SLEEPING": 1}[first] == 1  # type: ignore[index]


async def test_an_unknown_value_survives_a_pickle() -> None:
    found = await account({"state": {"state": "SLEEPING"}})
    again = pickle.loads(pickle.dumps(found))
    assert (again, again.state.state.is_known) == (found, False)


async def test_a_known_value_is_the_member_itself() -> None:
    found = await account({"state": {"state": "ACTIVE"}})
    state: Any = found.state.state  # type: ignore[union-attr]
    assert state is type(state).ACTIVE


@pytest.mark.parametrize(
    ("field", "value"),
    [("id", 5), ("tag", ["x"]), ("creationTimestamp", "soon"), ("balances", "none"), ("balances", [1]), ("state", 5)],
)
async def test_a_value_of_another_kind_is_kept_as_it_came(field: str, value: Any) -> None:
    found = await account({field: value})
    assert [getattr(found, name) for name in dir(found) if name.replace("_", "") == field.lower()] == [value]


async def test_whole_numbers_keep_every_digit() -> None:
    found = await account(ACCOUNT)
    assert found.balances.available_balance == 2**53 + 1  # type: ignore[union-attr]


# Variants.


@pytest.mark.parametrize(
    ("body", "cls"),
    [
        ({"mode": "DEBIT_MODE", "parentManagedAccountId": "7"}, DebitModeCard),
        ({"mode": "PREPAID_MODE"}, PrepaidModeCard),
        ({"mode": "CREDIT_MODE"}, ManagedCard),
        ({"mode": ["DEBIT_MODE"]}, ManagedCard),
        ({"mode": None}, ManagedCard),
        ({}, ManagedCard),
    ],
)
async def test_a_card_is_read_as_its_mode_says(body: Any, cls: type) -> None:
    assert type(await asked(reply(200, body)).managed_cards.get("1")) is cls


@pytest.mark.parametrize(("kind", "cls"), [("transfers", Transfer), ("sends", Send)])
async def test_a_transaction_is_read_as_the_type_beside_it_says(kind: str, cls: type) -> None:
    both = {"id": "1", "profileId": "2", "source": {"id": "1", "type": "managed_cards"}, "state": "COMPLETED"}
    both |= {"destination": both["source"], "destinationAmount": {"currency": "EUR", "amount": 1}}
    body = {"transactions": [{"type": kind, "transaction": both}], "count": 1, "responseCount": 1}
    page = await asked(reply(200, body)).transactions.list()
    assert type(page[0].transaction) is cls


async def test_a_payment_to_a_stored_payee_is_read_as_that_whatever_its_type() -> None:
    body = {"id": "1", "type": "RIX", "destination": {"beneficiaryId": "9"}}
    found = await asked(reply(200, body)).outgoing_wire_transfers.get("1")
    assert found.destination.beneficiary_id == "9"  # type: ignore[union-attr]


async def test_a_union_that_nothing_fits_stays_a_mapping() -> None:
    body = {"id": "1", "beneficiaryDetails": {"carrierPigeon": "Martha"}}
    found = await asked(reply(200, body)).beneficiaries.get("1")
    assert found.beneficiary_details == {"carrierPigeon": "Martha"}


async def test_nested_unions_are_told_apart_by_their_required_fields() -> None:
    details = {"bankAccountDetails": {"iban": "MT84MALT011000012345MTLCAST001S", "bankIdentifierCode": "MALTMTMT"}}
    found: Any = await asked(reply(200, {"id": "1", "beneficiaryDetails": details})).beneficiaries.get("1")
    inner = found.beneficiary_details
    assert (type(inner), type(inner.bank_account_details)) == (BankAccountDetailsBeneficiary, IBANDetails)


# Answers that are none.

UNREADABLE: dict[str, tuple[Reply, str]] = {
    "an empty body": (reply(200), "an empty body"),
    "a web page": (reply(200, content=b"<html>Welcome</html>"), "not JSON"),
    "half of it": (reply(200, content=b'{"id": "1"'), "not JSON"),
    "no text": (reply(200, content=b"\xff\xfe"), "not JSON"),
    "null": (reply(200, content=b"null"), "null"),
    "a list": (reply(200, content=b"[]"), "list"),
    "a text": (reply(200, content=b'"1"'), "str"),
    "a number": (reply(200, content=b"5"), "int"),
    "a truth": (reply(200, content=b"true"), "bool"),
    "a deep list": (reply(200, content=b"[" * 100_000), "not JSON"),
    "not a number": (reply(200, content=b'{"creationTimestamp": NaN}'), "not JSON"),
    "a mark of the byte order": (reply(200, content=b'\xef\xbb\xbf{"id": "1"}'), "not JSON"),
}


@pytest.mark.parametrize(("answer", "what"), UNREADABLE.values(), ids=UNREADABLE.keys())
async def test_an_unreadable_success_says_what_came_in_its_place(answer: Reply, what: str) -> None:
    with pytest.raises(DecodeError) as caught:
        await asked(answer, max_retries=0).managed_accounts.get("1")
    error = caught.value
    assert (what in str(error), error.operation, error.status, error.request_ref) == (
        True,
        "managed_accounts.get",
        200,
        "ref-1",
    )


async def test_an_unreadable_success_is_asked_for_again() -> None:
    recorder = Recorder(reply(200, content=b"<html>"), reply(200, ACCOUNT))
    found = await client(recorder, clock=FakeClock()).managed_accounts.get("1", auth_token=TOKEN)
    assert (found.id, len(recorder.sent)) == ("1", 2)


async def test_the_beginning_of_an_unreadable_success_is_shown_without_secrets() -> None:
    token = "eyJhbGciOiJIUzI1NiJ9"
    body = f'{{"credentials": {{"token": "{token}", "x": "{API_KEY}", "token": "{token[:9]}'.encode()
    with pytest.raises(DecodeError) as caught:
        await asked(reply(200, content=body), max_retries=0).managed_accounts.get("1")
    assert (token[:9] in str(caught.value.body), API_KEY in str(caught.value)) == (False, False)
    assert "credentials" in str(caught.value)


@pytest.mark.parametrize("status", [200, 201, 202, 203, 206])
async def test_any_success_of_a_read_is_read_like_the_declared_one(status: int) -> None:
    assert (await asked(reply(status, ACCOUNT)).managed_accounts.get("1")).id == "1"


@pytest.mark.parametrize("status", [200, 202])
async def test_a_file_under_an_undeclared_success_is_its_bytes(status: int) -> None:
    weavr = asked(reply(status, content=b"%PDF"))
    assert await weavr.outgoing_wire_transfers.get_payment_confirmation("1") == b"%PDF"


async def test_a_write_may_come_with_201_in_place_of_200() -> None:
    weavr = asked(reply(201, ACCOUNT))
    made = await weavr.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR")
    assert made.id == "1"


@pytest.mark.parametrize("body", [b'{"surprise": 1}', b"<html>"])
async def test_a_success_that_has_no_content_and_comes_with_some_is_not_believed(body: bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        await asked(reply(200, content=body)).bulks.pause("1")
    assert (caught.value.in_doubt, caught.value.status) == (True, 200)


async def test_signing_out_gives_a_place_to_go_to_or_nothing() -> None:
    with pytest.warns(DeprecationWarning, match="there is no successor"):
        found = await asked(reply(200, {"url": "https://a.test"})).access.logout()
    with pytest.warns(DeprecationWarning, match="there is no successor"):
        nothing = await asked(reply(204)).access.logout()
    assert (found and found.to_dict(), nothing) == ({"url": "https://a.test"}, None)


# Strict mode.

MISFITS: dict[str, tuple[Any, str]] = {
    "a missing field": ({**ACCOUNT, "id": None}, "id: is required and missing"),
    "a missing field of a part": (
        {**ACCOUNT, "state": {"blockedReason": "USER"}},
        "state.state: is required and missing",
    ),
    "a number for a text": ({**ACCOUNT, "id": 5}, "id: must be a string, got int"),
    "a text for a number": (
        {**ACCOUNT, "creationTimestamp": "1"},
        "creationTimestamp: must be a time, got str",
    ),
    "a truth for a number": (
        {**ACCOUNT, "creationTimestamp": True},
        "creationTimestamp: must be a time, got bool",
    ),
    "a list for an object": ({**ACCOUNT, "balances": []}, "balances: must be ManagedInstrumentBalance, got list"),
}


@pytest.mark.parametrize(("body", "problem"), MISFITS.values(), ids=MISFITS.keys())
async def test_strict_mode_names_what_does_not_fit(body: Any, problem: str) -> None:
    with pytest.raises(DecodeError) as caught:
        await account(body, strict=True)
    error = caught.value
    assert (problem in str(error), len(error.problems), error.request_ref, error.status) == (True, 1, "ref-1", 200)


@pytest.mark.parametrize("body", [body for body, _ in MISFITS.values()], ids=MISFITS.keys())
async def test_the_same_answers_are_read_outside_strict_mode(body: Any) -> None:
    assert (await account(body)).friendly_name == "Main"


@pytest.mark.parametrize("more", [{"colour": "red"}, {"state": {"state": "SLEEPING"}}, {"tag": None}])
async def test_strict_mode_takes_what_is_new(more: dict[str, Any]) -> None:
    assert (await account({**ACCOUNT, **more}, strict=True)).id == "1"


async def test_strict_mode_names_a_misfit_in_a_list() -> None:
    weavr = asked(
        reply(200, {"accounts": [ACCOUNT, {**ACCOUNT, "id": 5}], "count": 2, "responseCount": 2}), strict=True
    )
    with pytest.raises(DecodeError, match=r"accounts\[1\]\.id: must be a string, got int"):
        await weavr.managed_accounts.list()


@pytest.mark.parametrize("mode", [["DEBIT_MODE"], {"a": 1}, 5])
async def test_strict_mode_names_a_variants_tag_that_is_no_text(mode: Any) -> None:
    with pytest.raises(DecodeError, match="mode: "):
        await asked(reply(200, {"mode": mode}), strict=True).managed_cards.get("1")


async def test_a_raw_answer_is_there_though_strict_mode_cannot_read_it() -> None:
    response = await asked(reply(200, {"id": 5}), strict=True).managed_accounts.with_raw_response.get("1")
    with pytest.raises(DecodeError):
        response.parse()
    assert response.content == b'{"id": 5}'


# Raw responses.


async def raw(answer: Reply | None = None) -> RawResponse[ManagedAccount]:
    """Ask for an account with everything around it."""
    return await asked(answer or reply(200, ACCOUNT, x_trace="7")).managed_accounts.with_raw_response.get("1")


async def test_a_raw_response_has_everything_around_the_answer() -> None:
    response = await raw()
    got = response.status, response.headers["x-trace"], response.request_ref, json.loads(response.content)
    assert got == (200, "7", "ref-1", ACCOUNT)


async def test_the_headers_of_a_raw_response_are_found_whatever_their_case() -> None:
    response = await raw()
    assert (response.headers["X-Trace"], response.headers.get("X-TRACE")) == ("7", "7")


async def test_a_raw_response_is_parsed_once() -> None:
    response = await raw()
    assert response.parse() is response.parse()


async def test_a_raw_response_knows_the_ref_that_was_sent() -> None:
    recorder = Recorder(reply(200, ACCOUNT))
    response = await client(recorder).managed_accounts.with_raw_response.create(
        profile_id="1", friendly_name="x", currency="EUR", auth_token=TOKEN
    )
    assert response.idempotency_ref == recorder.only.header("idempotency-ref")


async def test_a_raw_response_describes_itself_without_its_content() -> None:
    assert repr(await raw()).startswith("<RawResponse managed_accounts.get: 200, ")


async def test_a_raw_response_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="pickle what parse\\(\\) gives"):
        pickle.dumps(await raw())


async def test_a_raw_file_is_read_as_its_bytes() -> None:
    weavr = asked(reply(200, content=b"%PDF"))
    response = await weavr.outgoing_wire_transfers.with_raw_response.get_payment_confirmation("1")
    assert (response.content, response.parse()) == (b"%PDF", b"%PDF")


async def test_failures_are_raised_though_the_answer_is_wanted_raw() -> None:
    from weavr_multi import NotFound

    with pytest.raises(NotFound):
        await raw(reply(404))
