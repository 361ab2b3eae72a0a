"""What a call is given: every mistake is an error before anything is sent, naming the argument and what is right."""

from __future__ import annotations

import pickle
import re
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any

import pytest

from tests.support.calls import ALL, KEYED, READ, TOKEN, Kind
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, Sensitive, Weavr
from weavr_multi.models import CurrencyAmount, InstrumentId, InstrumentType, Mobile, SCAOtpChannel

pytestmark = pytest.mark.asyncio

Make = Callable[[Weavr], Awaitable[Any]]
ACCOUNT = {"type": "managed_accounts", "id": "110"}
EURO = {"currency": "EUR", "amount": 100}
REDACTED = pickle.loads(pickle.dumps(Sensitive("hunter2")))


async def refused(make: Make, **settings: Any) -> ConfigurationError:
    """Make a call that must be refused, and see that nothing was sent."""
    recorder = Recorder()
    weavr = client(recorder, **settings).with_options(auth_token=TOKEN)
    with pytest.raises(ConfigurationError) as caught:
        await make(weavr)
    assert recorder.sent == []
    return caught.value


def transfer(weavr: Weavr, **changes: Any) -> Awaitable[Any]:
    """Create a transfer in which something may be wrong."""
    given = {"profile_id": "1", "source": ACCOUNT, "destination": ACCOUNT, "destination_amount": EURO}
    return weavr.transfers.create(**{**given, **changes})


def consumer(weavr: Weavr, **changes: Any) -> Awaitable[Any]:
    """Create a consumer in which something may be wrong."""
    user = {
        "name": "Ada",
        "surname": "Lovelace",
        "email": "ada@example.com",
        "mobile": {"countryCode": "+44", "number": "7"},
    }
    user |= {"dateOfBirth": {"year": 1990, "month": 1, "day": 1}}
    user |= {"address": {"addressLine1": "1 Road", "city": "Valletta", "postCode": "VLT", "country": "MT"}}
    root = {**user, **changes.pop("root_user", {})}
    given = {"profile_id": "1", "root_user": root, "ip_address": "1.1.1.1", "accepted_terms": True}
    return weavr.consumers.create(**{**given, **changes})


# Ids and other values of the path.


@pytest.mark.parametrize(
    ("id", "came"),
    [
        ("abc", "'abc'"),
        ("", "''"),
        ("12a", "'12a'"),
        ("-1", "'-1'"),
        (-1, "'-1'"),
        ("1.0", "'1.0'"),
        (" 1", "' 1'"),
        ("1\n", r"'1\n'"),
        ("١٢", "'١٢'"),
        ("²", "'²'"),
        (1.0, "1.0"),
        (True, "True"),
        (b"1", "bytes"),
        ({"id": "1"}, "dict"),
        ("1/../../simulate", "'1/../../simulate'"),
        ("1?x=2", "'1?x=2'"),
        ("1#x", "'1#x'"),
        ("%31", "'%31'"),
        ("..", "'..'"),
    ],
)
async def test_an_id_that_is_no_digit_string_is_refused(id: Any, came: str) -> None:
    error = await refused(lambda weavr: weavr.managed_accounts.get(id))
    assert [word for word in ("managed_accounts.get", "id:", "digit string", came) if word not in str(error)] == []


@pytest.mark.parametrize("id", ["abc", "", "-1", 1.0, True, "1/2", ".."])
async def test_the_simulators_ids_are_digit_strings_too(id: Any) -> None:
    error = await refused(lambda weavr: weavr.simulator.cards.expire(id))
    assert [word for word in ("simulator.cards.expire", "card_id:", "digit string") if word not in str(error)] == []


@pytest.mark.parametrize("id", ["110", 110, "00110", 2**63 - 1, "9" * 30])
async def test_an_id_may_be_text_or_a_number(id: Any) -> None:
    recorder = Recorder(READ.success)
    await client(recorder).managed_accounts.get(id, auth_token=TOKEN)
    assert recorder.only.path == f"/multi/managed_accounts/{id}"


@pytest.mark.parametrize(
    "channel", ["", ".", "..", "SMS/../x", "SMS?x", "SMS#x", "S MS", "%2e%2e", "SMS\n", "ÄSMS", 5, None]
)
async def test_a_path_value_that_would_change_the_url_is_refused(channel: Any) -> None:
    error = await refused(lambda weavr: weavr.step_up.start_otp(channel))
    assert [word for word in ("step_up.start_otp", "channel:") if word not in str(error)] == []


async def test_an_unknown_value_of_the_path_that_is_marked_as_new_is_sent() -> None:
    recorder = Recorder(reply(204))
    await client(recorder).step_up.start_otp(SCAOtpChannel("WHATSAPP"), auth_token=TOKEN)
    assert recorder.only.path.endswith("/WHATSAPP")


# Fields of the body and of the query: name -> (the call, what the message must say).

WRONG: dict[str, tuple[Make, list[str]]] = {
    "a number for a text": (lambda w: transfer(w, tag=5), ["tag: must be a string", "got 5"]),
    "bytes for a text": (lambda w: transfer(w, tag=b"x"), ["tag: must be a string", "bytes"]),
    "a list for a text": (lambda w: transfer(w, tag=["x"]), ["tag: must be a string", "list"]),
    "a secret for a text": (lambda w: transfer(w, tag=Sensitive("x")), ["tag:", "Sensitive", "a string"]),
    "a word for an id": (lambda w: transfer(w, profile_id="main"), ["profile_id: must be a digit string", "'main'"]),
    "a truth for an id": (lambda w: transfer(w, profile_id=True), ["profile_id: must be a digit string", "True"]),
    "a date for a time": (
        lambda w: transfer(w, scheduled_timestamp="2030-01-01"),
        ["scheduled_timestamp: must be an aware datetime or epoch milliseconds", "'2030-01-01'"],
    ),
    "nothing for what is required": (lambda w: transfer(w, profile_id=None), ["profile_id: is required (a string)"]),
    "nothing for an object": (lambda w: transfer(w, source=None), ["source: is required (InstrumentId)"]),
    "a text for an object": (
        lambda w: transfer(w, source="110"),
        ["source: must be InstrumentId or a mapping", "'110'"],
    ),
    "another model": (
        lambda w: transfer(w, source=CurrencyAmount(currency="EUR", amount=1)),
        ["source: must be InstrumentId or a mapping", "CurrencyAmount"],
    ),
    "a missing part": (lambda w: transfer(w, source={"id": "1"}), ["source.type: is required"]),
    "a part of the wrong kind": (
        lambda w: transfer(w, destination_amount={"currency": "EUR", "amount": "100"}),
        ["destination_amount.amount: must be an integer", "'100'"],
    ),
    "a float of money": (
        lambda w: transfer(w, destination_amount={"currency": "EUR", "amount": 1.5}),
        ["destination_amount.amount: must be an integer", "1.5"],
    ),
    "a truth of money": (
        lambda w: transfer(w, destination_amount={"currency": "EUR", "amount": True}),
        ["destination_amount.amount: must be an integer", "True"],
    ),
    "money beyond 64 bits": (
        lambda w: transfer(w, destination_amount={"currency": "EUR", "amount": 2**63}),
        ["destination_amount.amount:", "64 bits", str(2**63)],
    ),
    "a part of a model of the wrong kind": (
        lambda w: transfer(w, source=InstrumentId(type="managed_cards", id="x")),  # type: ignore[arg-type]
        ["source.id: must be a digit string", "'x'"],
    ),
    "a currency that is none": (
        lambda w: transfer(w, destination_amount={"currency": "eur", "amount": 1}),
        ["destination_amount.currency: must be three capital letters, such as EUR", "'eur'"],
    ),
    "a currency with a line break": (
        lambda w: transfer(w, destination_amount={"currency": "EU\n", "amount": 1}),
        ["destination_amount.currency: must be three capital letters", r"'EU\n'"],
    ),
    "a text that is too long": (lambda w: transfer(w, tag="x" * 51), ["tag: must have at most 50 characters"]),
    "a text that is too short": (
        lambda w: w.managed_accounts.list(friendly_name=""),
        ["friendly_name: must have at least 1 character", "''"],
    ),
    "a text that is no text at all": (lambda w: transfer(w, description="\ud800"), ["description:", "UTF-8"]),
    "an unknown part": (
        lambda w: transfer(w, source={**ACCOUNT, "colour": 1}),
        ["source.colour: is not a field of InstrumentId"],
    ),
    "a part that is nearly right": (
        lambda w: transfer(w, destination_amount={"curency": "EUR", "amount": 1}),
        ["destination_amount.curency: is not a field of CurrencyAmount; did you mean currency?"],
    ),
    "a part whose name is no text": (
        lambda w: transfer(w, source={**ACCOUNT, 5: 1}),
        ["source.5: is not a field of InstrumentId"],
    ),
    "a deep part": (
        lambda w: consumer(w, root_user={"mobile": {"countryCode": "44", "number": "7"}}),
        ["root_user.mobile.country_code: must be a plus and digits, such as +356", "'44'"],
    ),
    "a deep part of a model": (
        lambda w: consumer(w, root_user={"mobile": Mobile(country_code="44", number="7")}),
        ["root_user.mobile.country_code: must be a plus and digits, such as +356", "'44'"],
    ),
    "a number beyond its range": (
        lambda w: consumer(w, root_user={"dateOfBirth": {"year": 1990, "month": 13, "day": 1}}),
        ["root_user.date_of_birth.month:", "between 1 and 12", "13"],
    ),
    "a word for a truth": (
        lambda w: consumer(w, accepted_terms="yes"),
        ["accepted_terms: must be True or False", "'yes'"],
    ),
    "a number for an enumeration": (
        lambda w: transfer(w, source={"id": "1", "type": 5}),
        ["source.type: must be one of", "got 5"],
    ),
    "a text for a list of filters": (
        lambda w: w.transfers.list(state="COMPLETED"),
        ["state: must be a list of", "'COMPLETED'"],
    ),
    "a mapping for a list": (lambda w: w.transfers.list(state={"COMPLETED": 1}), ["state: must be a list of", "dict"]),
    "a nothing in a list": (lambda w: w.transfers.list(state=[None]), ["state[0]: must be one of", "None"]),
    "a number in a list": (lambda w: w.transfers.list(state=["PENDING", 5]), ["state[1]: must be one of", "5"]),
    "a limit below its range": (lambda w: w.transfers.list(limit=0), ["limit: must be between 1 and 100", "got 0"]),
    "a limit above its range": (lambda w: w.transfers.list(limit=101), ["limit: must be between 1 and 100", "got 101"]),
    "a limit that is a text": (lambda w: w.transfers.list(limit="5"), ["limit: must be an integer", "'5'"]),
    "a limit that is a float": (lambda w: w.transfers.list(limit=5.0), ["limit: must be an integer", "5.0"]),
    "a time as a date": (
        lambda w: w.transfers.list(created_from="2024-01-01"),
        ["created_from: must be an aware datetime or epoch milliseconds", "'2024-01-01'"],
    ),
    "a word for a truth in a filter": (
        lambda w: w.users.list(active="true"),
        ["active: must be True or False", "'true'"],
    ),
    "a filter of an object that is unknown": (
        lambda w: w.outgoing_wire_transfers.list(instrument={"typ": "managed_accounts"}),
        ["instrument.typ: is not a field of", "; did you mean type?"],
    ),
    "a header that no header can hold": (
        lambda w: w.simulator.accounts.deposit("1", deposit_amount=EURO, call_ref="a\r\nb"),
        ["call_ref: must be printable ASCII text"],
    ),
    "a header in other letters": (
        lambda w: w.simulator.accounts.deposit("1", deposit_amount=EURO, call_ref="é"),
        ["call_ref: must be printable ASCII text"],
    ),
    "a number for a header": (
        lambda w: w.simulator.accounts.deposit("1", deposit_amount=EURO, call_ref=5),
        ["call_ref: must be a string", "5"],
    ),
    "a number for a password": (
        lambda w: w.access.login_with_password(email="ada@example.com", password=1234),
        ["password: must be a str or Sensitive", "int"],
    ),
    "an empty object for a password": (
        lambda w: w.access.login_with_password(email="ada@example.com", password={}),
        ["password: must be a str or Sensitive", "dict"],
    ),
    "a redacted password": (
        lambda w: w.access.login_with_password(email="ada@example.com", password=REDACTED),
        ["password: was dropped by a pickle"],
    ),
    "no list for a bulk": (lambda w: w.bulks.block_managed_cards(body={"x": 1}), ["body: must be a list of", "dict"]),
    "a bulk of nothing": (
        lambda w: w.bulks.block_managed_cards(body=[]),
        ["body: must have 1 to 10000 items", "got 0"],
    ),
    "a bulk of too much": (
        lambda w: w.bulks.block_managed_cards(body=[{"pathParams": {"_id_": "1"}}] * 10_001),
        ["body: must have 1 to 10000 items", "got 10001"],
    ),
    "a wrong item of a bulk": (
        lambda w: w.bulks.block_managed_cards(body=[{"pathParams": {"_id_": "1"}}, {"pathParams": {"_id_": "x"}}]),
        ["body[1].path_params.id: must be a digit string", "'x'"],
    ),
    "a union that fits no variant": (
        lambda w: w.sends.create(
            profile_id="1", source=ACCOUNT, destination={"beneficiary": "1"}, destination_amount=EURO
        ),
        ["destination", "beneficiary"],
    ),
    "a variant's tag that is no text": (
        lambda w: w.managed_cards.create(
            profile_id=1, friendly_name="x", name_on_card="x", billing_address={}, mode=["DEBIT_MODE"]
        ),
        ["mode: "],
    ),
}


@pytest.mark.parametrize(("make", "words"), WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_argument_is_an_error_that_says_what_came_and_what_is_right(make: Make, words: list[str]) -> None:
    error = await refused(make)
    assert [word for word in ("nothing was sent", *words) if word not in str(error)] == []


async def test_every_mistake_of_a_call_is_named_at_once() -> None:
    error = await refused(lambda w: transfer(w, profile_id="x", source={}, destination_amount={"amount": "1"}))
    assert [problem.field for problem in error.problems] == [
        "profile_id",
        "source.id",
        "source.type",
        "destination_amount.currency",
        "destination_amount.amount",
    ]


@pytest.mark.parametrize("kind", ALL, ids=repr)
async def test_an_unknown_keyword_is_a_type_error_by_python_itself(kind: Kind) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        await kind.make(client(Recorder()), colour="red")


async def test_a_missing_keyword_is_a_type_error_by_python_itself() -> None:
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'destination_amount'"):
        await client(Recorder()).transfers.create(profile_id="1", source=ACCOUNT, destination=ACCOUNT)  # type: ignore[call-arg]


async def test_lengths_and_ranges_are_left_to_the_service_where_that_is_asked_for() -> None:
    recorder = Recorder(KEYED.success)
    weavr = client(recorder, validate_requests=False)
    await transfer(
        weavr.with_options(auth_token=TOKEN), tag="x" * 51, destination_amount={"currency": "e", "amount": -1}
    )
    assert recorder.only.json["tag"] == "x" * 51


async def test_kinds_and_ids_are_checked_whatever_is_asked_for() -> None:
    error = await refused(lambda w: transfer(w, profile_id="x", tag=5), validate_requests=False)
    assert [problem.field for problem in error.problems] == ["profile_id", "tag"]


async def test_a_secret_is_never_checked_against_the_lengths_that_tokens_break() -> None:
    recorder = Recorder(reply(200, {}))
    token = "tok_" + "x" * 500
    await client(recorder).access.login_with_password(email="ada@example.com", password=token)
    assert recorder.only.json["password"] == {"value": token}


async def test_a_value_of_an_enumeration_that_is_marked_as_new_is_sent_as_it_is() -> None:
    recorder = Recorder(KEYED.success)
    source = {"type": InstrumentType("crypto_wallets"), "id": "1"}
    await transfer(client(recorder).with_options(auth_token=TOKEN), source=source)
    assert recorder.only.json["source"]["type"] == "crypto_wallets"


async def test_a_mistyped_value_of_an_enumeration_is_refused_and_the_nearest_is_named() -> None:
    error = await refused(lambda w: transfer(w, source={"type": "managed_acounts", "id": "1"}))
    assert "did you mean managed_accounts?" in str(error)


async def test_a_mapping_may_use_the_python_names() -> None:
    recorder = Recorder(reply(200, {}))
    mobile = {"country_code": "+44", "number": "7"}
    await consumer(client(recorder), root_user={"mobile": mobile})
    assert recorder.only.json["rootUser"]["mobile"] == {"countryCode": "+44", "number": "7"}


async def test_a_mapping_given_under_both_names_is_refused() -> None:
    mobile = {"country_code": "+44", "countryCode": "+44", "number": "7"}
    error = await refused(lambda w: consumer(w, root_user={"mobile": mobile}))
    assert "root_user.mobile.countryCode" in str(error)


# Options of a call.

OPTIONS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a negative time-out": ({"timeout": -1}, ["timeout", "positive", "-1"]),
    "a time-out of zero": ({"timeout": 0}, ["timeout", "positive", "0"]),
    "a time-out in words": ({"timeout": "1s"}, ["timeout", "positive", "'1s'"]),
    "negative retries": ({"max_retries": -1}, ["max_retries", "from 0", "-1"]),
    "retries in words": ({"max_retries": "2"}, ["max_retries", "from 0", "'2'"]),
    "no token": ({"auth_token": None}, ["auth_token is None", "leave the option out"]),
    "an empty token": ({"auth_token": ""}, ["auth_token", "empty"]),
    "a token in bytes": ({"auth_token": b"x"}, ["auth_token", "str or Sensitive", "bytes"]),
    "a token with a line break": ({"auth_token": "hunter2\r\nx: y"}, ["auth_token", "white space"]),
    "a token that no header can hold": ({"auth_token": "hunter2é"}, ["auth_token", "header"]),
    "a secret token with a line break": ({"auth_token": Sensitive("hunter2\n")}, ["auth_token", "white space"]),
    "a redacted token": ({"auth_token": REDACTED}, ["redacted"]),
    "headers that are no mapping": ({"extra_headers": [("a", "b")]}, ["extra_headers", "mapping", "list"]),
    "a header that is no text": ({"extra_headers": {"x-a": 5}}, ["extra_headers", "'x-a'", "int"]),
    "a name that is no text": ({"extra_headers": {5: "x"}}, ["extra_headers", "5"]),
    "an empty name": ({"extra_headers": {"": "x"}}, ["extra_headers", "''"]),
    "a name with a blank": ({"extra_headers": {"x a": "x"}}, ["extra_headers", "'x a'"]),
    "a name with a line break": ({"extra_headers": {"x\r\ny": "x"}}, ["extra_headers"]),
    "a text with a line break": ({"extra_headers": {"x-a": "hunter2\r\ny: z"}}, ["extra_headers", "x-a", "ASCII"]),
    "a text between blanks": ({"extra_headers": {"x-a": " hunter2 "}}, ["extra_headers", "x-a", "blanks"]),
    "a compression that cannot be undone": ({"extra_headers": {"Accept-Encoding": "br"}}, ["Accept-Encoding", "leave"]),
    "an expectation": ({"extra_headers": {"Expect": "100-continue"}}, ["Expect", "leave it out"]),
    "a text in other letters": ({"extra_headers": {"x-a": "hunter2é"}}, ["extra_headers", "x-a", "ASCII"]),
    "the api-key as a header": ({"extra_headers": {"Api-Key": "hunter2"}}, ["extra_headers", "Api-Key", "api_key="]),
    "a token as a header": ({"extra_headers": {"Authorization": "hunter2"}}, ["Authorization", "auth_token="]),
    "a ref as a header": ({"extra_headers": {"idempotency-ref": "x"}}, ["idempotency-ref", "idempotency_ref="]),
    "a ref with an underscore": ({"extra_headers": {"Idempotency_Ref": "x"}}, ["Idempotency_Ref", "idempotency_ref="]),
    "the api-key with an underscore": ({"extra_headers": {"api_key": "hunter2"}}, ["api_key is set by the client"]),
    "the user-agent as a header": ({"extra_headers": {"User-Agent": "x"}}, ["User-Agent", "app_info="]),
    "a length as a header": ({"extra_headers": {"Content-Length": "3"}}, ["Content-Length", "set by the client"]),
}
REFS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "an empty ref": ({"idempotency_ref": ""}, ["idempotency_ref", "''"]),
    "a ref in other letters": ({"idempotency_ref": "é"}, ["idempotency_ref", "ASCII"]),
    "a ref with a line break": ({"idempotency_ref": "a\n"}, ["idempotency_ref", "ASCII"]),
    "a ref that begins with a blank": ({"idempotency_ref": " a"}, ["idempotency_ref", "' a'", "blanks"]),
    "a ref of a blank": ({"idempotency_ref": " "}, ["idempotency_ref", "' '"]),
    "a number for a ref": ({"idempotency_ref": 5}, ["idempotency_ref", "5"]),
    "no ref": ({"idempotency_ref": None}, ["idempotency_ref", "None"]),
}


@pytest.mark.parametrize(("options", "words"), (OPTIONS | REFS).values(), ids=(OPTIONS | REFS).keys())
async def test_a_wrong_option_of_a_call_is_refused(options: dict[str, Any], words: list[str]) -> None:
    error = await refused(lambda weavr: KEYED.make(weavr, **{"auth_token": TOKEN, **options}))
    assert [word for word in words if word not in str(error)] == []


@pytest.mark.parametrize(("options", "words"), OPTIONS.values(), ids=OPTIONS.keys())
async def test_a_wrong_option_of_a_copy_is_refused_when_the_copy_is_made(options: Any, words: list[str]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(Recorder()).with_options(**options)
    assert [word for word in words if word not in str(caught.value)] == []


@pytest.mark.parametrize("options", (OPTIONS | REFS).values(), ids=(OPTIONS | REFS).keys())
async def test_the_refusal_of_an_option_shows_no_credential(options: tuple[dict[str, Any], list[str]]) -> None:
    error = await refused(lambda weavr: KEYED.make(weavr, **{"auth_token": TOKEN, **options[0]}))
    assert "hunter2" not in str(error)


async def test_a_call_that_needs_a_token_and_has_none_says_where_to_get_one() -> None:
    recorder = Recorder()
    with pytest.raises(ConfigurationError, match=re.escape("managed_accounts.list needs a user's token")) as caught:
        await client(recorder).managed_accounts.list()
    assert ("sign_in" in str(caught.value), "auth_token=" in str(caught.value), recorder.sent) == (True, True, [])


async def test_the_errors_of_every_surface_name_the_operation_in_full() -> None:
    error = await refused(lambda w: w.backoffice.users.invite("1", timeout=-1))
    assert str(error).startswith("backoffice.users.invite: timeout")


async def test_a_member_of_an_enumeration_of_the_callers_own_is_sent_as_its_value() -> None:
    """Python writes it as Class.NAME, and a filter of that name would find nothing."""

    class Own(str, Enum):  # noqa: UP042 - StrEnum writes itself otherwise
        ACTIVE = "ACTIVE"
        ACCOUNT = "managed_accounts"

    recorder = Recorder(forever=reply(200, {"id": "1"}))
    weavr = client(recorder).with_options(auth_token=TOKEN)
    await weavr.managed_cards.list(state=[Own.ACTIVE])
    await transfer(weavr, source={"type": Own.ACCOUNT, "id": "1"})
    assert recorder.sent[0].query == [("state", "ACTIVE")]
    assert recorder.sent[1].json["source"] == {"type": "managed_accounts", "id": "1"}
