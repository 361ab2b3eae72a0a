"""The verifier: proof, age, and typed events."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.webhooks.samples import events, sample
from tests.webhooks.vectors import CALL_REF, GUIDE_BODY, GUIDE_V1, KEY, LATIN1_CALL_REF, TIMESTAMP, VECTORS
from weavr_multi import ConfigurationError, InvalidSignature, MalformedDelivery, StaleDelivery, WebhookError
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    BulkProgress,
    ManagedAccountLowBalance,
    ManagedCardAuthorisationRequest,
    ManagedCardSettlement,
    Money,
    StepUpStatusChanged,
    TransferStateChanged,
    UnknownEvent,
    WebhookVerifier,
    money,
    signature,
)

WEBHOOKS_KEY = "the webhooks key"
NOW = int(TIMESTAMP) / 1000
SETTLEMENTS = "/managed_cards/settlements/watch"
HOUR = 3600.0


def verifier(**options: Any) -> WebhookVerifier:
    return WebhookVerifier(options.pop("keys", KEY), clock=lambda: NOW, **options)


def headers(body: bytes, call_ref: str = CALL_REF, timestamp: str = TIMESTAMP) -> dict[str, str]:
    made = {
        "published-timestamp": timestamp,
        "signature": signature.sign_v1(KEY, timestamp),
        "signature-v2": signature.sign(KEY, body, timestamp, call_ref),
    }
    return made | {"call-ref": call_ref} if call_ref else made


def settlement(amount: object = "-1250", **more: object) -> bytes:
    body = {"transactionAmount": {"currency": "EUR", "amount": amount}, **more}
    return json.dumps(body, ensure_ascii=False).encode()


# Proof


def test_the_guides_example_is_accepted() -> None:
    given_headers = {
        "call-ref": CALL_REF,
        "published-timestamp": TIMESTAMP,
        "signature-v2": VECTORS[0].signature,
    }
    event = verifier().parse("/bulk_process_end/watch", given_headers, GUIDE_BODY)
    assert isinstance(event, BulkProgress)
    assert event.bulk_id == "110000000000000001"


def test_the_guides_example_without_call_ref_is_accepted() -> None:
    given_headers = {"published-timestamp": TIMESTAMP, "signature-v2": VECTORS[1].signature}
    assert verifier().verify("/bulk_process_end/watch", given_headers, GUIDE_BODY).proof == "signature-v2"


@pytest.mark.parametrize("change", [str.lower, str.upper, str.title, str.swapcase])
def test_headers_are_found_in_any_case(change: Any) -> None:
    body = settlement()
    assert verifier().verify(SETTLEMENTS, {change(n): v for n, v in headers(body).items()}, body)


@pytest.mark.parametrize(
    "form",
    [
        dict,
        lambda found: list(found.items()),
        lambda found: [(name.encode(), value.encode()) for name, value in found.items()],
        lambda found: {name.encode(): value.encode() for name, value in found.items()},
        lambda found: {name: [value] for name, value in found.items()},
        lambda found: {name: (value,) for name, value in found.items()},
    ],
    ids=["dict", "pairs", "pairs of bytes", "mapping of bytes", "lists", "tuples"],
)
def test_headers_are_found_in_any_form(form: Any) -> None:
    body = settlement()
    assert verifier().verify(SETTLEMENTS, form(headers(body)), body)


def test_the_headers_of_the_frameworks_are_understood() -> None:
    from multidict import CIMultiDict
    from starlette.datastructures import Headers

    body = settlement()
    assert verifier().verify(SETTLEMENTS, Headers(headers(body)), body)
    assert verifier().verify(SETTLEMENTS, CIMultiDict(headers(body)), body)


def test_a_header_that_is_there_twice_with_one_value_is_accepted() -> None:
    body = settlement()
    assert verifier().verify(SETTLEMENTS, [*headers(body).items(), *headers(body).items()], body)


@pytest.mark.parametrize("name", ["signature-v2", "Call-Ref", "published-timestamp"])
def test_a_header_that_is_there_twice_with_two_values_is_refused(name: str) -> None:
    body = settlement()
    with pytest.raises(InvalidSignature, match="twice"):
        verifier().verify(SETTLEMENTS, [*headers(body).items(), (name, "another")], body)


@pytest.mark.parametrize("missing", ["signature-v2", "published-timestamp", "call-ref"])
def test_a_missing_header_is_an_invalid_signature(missing: str) -> None:
    body = settlement()
    rest = {name: value for name, value in headers(body).items() if name != missing}
    with pytest.raises(InvalidSignature):
        verifier().parse(SETTLEMENTS, rest, body)


def test_a_v1_signature_proves_nothing_by_default() -> None:
    given_headers = {"published-timestamp": TIMESTAMP, "signature": GUIDE_V1}
    with pytest.raises(InvalidSignature, match="v1"):
        verifier().verify(SETTLEMENTS, given_headers, b"{}")
    assert verifier(accept_v1=True).verify(SETTLEMENTS, given_headers, b"{}").proof == "signature"


def test_accepting_v1_does_not_make_a_wrong_v2_right() -> None:
    given_headers = {"published-timestamp": TIMESTAMP, "signature": "AAAA", "signature-v2": "AAAA"}
    with pytest.raises(InvalidSignature):
        verifier(accept_v1=True).verify(SETTLEMENTS, given_headers, b"{}")


def test_the_oldest_of_several_keys_may_sign() -> None:
    body = settlement()
    assert verifier(keys=["new", "newer", KEY]).verify(SETTLEMENTS, headers(body), body)


def test_a_key_in_base64_form_is_decoded_on_purpose_only() -> None:
    body = settlement()
    delivery = signed_delivery(body, KEY, path=SETTLEMENTS, timestamp=int(TIMESTAMP), key_form="base64")
    assert verifier(key_form="base64").verify(*delivery)
    with pytest.raises(InvalidSignature):
        verifier().verify(*delivery)


def test_a_call_ref_that_a_server_decoded_as_latin_1_is_verified_by_its_bytes() -> None:
    found = {"published-timestamp": TIMESTAMP, "call-ref": "réf", "signature-v2": LATIN1_CALL_REF}
    assert verifier().verify(SETTLEMENTS, found, b'{"a":1}')


def test_a_call_ref_in_utf_8_is_verified_however_the_server_decoded_it() -> None:
    body = b'{"a":1}'
    made = headers(body, "réf-日本")
    assert verifier().verify(SETTLEMENTS, made, body)
    made["call-ref"] = "réf-日本".encode().decode("latin-1")
    assert verifier().verify(SETTLEMENTS, made, body)


# Events without call-ref, with request-ref, without a declared signature


@pytest.mark.parametrize("path", ["/bulk_process_end/watch", "/bank_transfers_in/authorisation_request", SETTLEMENTS])
def test_a_request_ref_may_stand_in_for_the_call_ref_in_the_signature(path: str) -> None:
    made = headers(b"{}", "the request-ref")
    made["request-ref"] = made.pop("call-ref")
    assert verifier().verify(path, made, b"{}").proof == "signature-v2"


@pytest.mark.parametrize("path", ["/bulk_process_end/watch", "/bank_transfers_in/authorisation_request", SETTLEMENTS])
def test_a_request_ref_may_be_outside_the_signature(path: str) -> None:
    made = {**headers(b"{}", ""), "request-ref": "77"}
    assert verifier().verify(path, made, b"{}").request_ref == "77"


@pytest.mark.parametrize(
    "path",
    [
        "/bulk_process_end/watch",
        "/bank_transfers_in/authorisation_request",
        "/managed_cards/authorisation_request",
        "/managed_cards_authorisation_forwarding",
        "/a/new/event",
    ],
)
def test_the_webhooks_key_proves_what_the_description_lets_it_prove(path: str) -> None:
    made = {"webhooks-key": WEBHOOKS_KEY, "published-timestamp": TIMESTAMP}
    assert verifier(webhooks_keys=WEBHOOKS_KEY).verify(path, made, b"{}").proof == "webhooks-key"


@pytest.mark.parametrize("path", [p for p, facts in events().items() if not facts["keyed"]])
def test_the_webhooks_key_proves_no_event_that_is_signed(path: str) -> None:
    made = {"webhooks-key": WEBHOOKS_KEY, "published-timestamp": TIMESTAMP}
    with pytest.raises(InvalidSignature):
        verifier(webhooks_keys=WEBHOOKS_KEY).verify(path, made, b"{}")


def test_a_wrong_webhooks_key_is_refused() -> None:
    made = {"webhooks-key": WEBHOOKS_KEY + "x", "published-timestamp": TIMESTAMP}
    with pytest.raises(InvalidSignature, match="nor the right webhooks-key"):
        verifier(webhooks_keys=WEBHOOKS_KEY).verify("/bulk_process_end/watch", made, b"{}")


def test_without_webhooks_keys_the_error_says_what_to_give() -> None:
    with pytest.raises(InvalidSignature, match="no webhooks_keys were given"):
        verifier().verify("/bulk_process_end/watch", {"webhooks-key": "", "published-timestamp": TIMESTAMP}, b"{}")


def test_an_empty_webhooks_key_is_refused_when_the_verifier_is_made() -> None:
    with pytest.raises(ConfigurationError):
        verifier(webhooks_keys="")


def test_one_of_several_webhooks_keys_is_enough() -> None:
    made = {"webhooks-key": WEBHOOKS_KEY, "published-timestamp": TIMESTAMP}
    assert verifier(webhooks_keys=["old", WEBHOOKS_KEY]).verify("/bulk_process_end/watch", made, b"{}")


def test_what_the_webhooks_key_proves_needs_no_timestamp_but_may_not_be_stale() -> None:
    made = {"webhooks-key": WEBHOOKS_KEY}
    assert verifier(webhooks_keys=WEBHOOKS_KEY).verify("/bulk_process_end/watch", made, b"{}").published_at is None
    made["published-timestamp"] = "1"
    with pytest.raises(StaleDelivery):
        verifier(webhooks_keys=WEBHOOKS_KEY).verify("/bulk_process_end/watch", made, b"{}")


# Age


@pytest.mark.parametrize(
    ("age", "accepted"),
    [(0, True), (4.32 * HOUR, True), (6 * HOUR, True), (6 * HOUR + 1, False), (-300, True), (-301, False)],
)
def test_the_default_tolerance_takes_weavrs_own_resends_and_bounds_both_sides(age: float, accepted: bool) -> None:
    body, timestamp = settlement(), str(int(TIMESTAMP) - round(age * 1000))
    if accepted:
        assert verifier().verify(SETTLEMENTS, headers(body, timestamp=timestamp), body)
    else:
        with pytest.raises(StaleDelivery):
            verifier().verify(SETTLEMENTS, headers(body, timestamp=timestamp), body)


@pytest.mark.parametrize("zero", [0, 0.0, timedelta(0)])
def test_a_tolerance_of_zero_means_zero(zero: float | timedelta) -> None:
    body = settlement()
    exact = verifier(tolerance=zero, future_tolerance=zero)
    assert exact.verify(SETTLEMENTS, headers(body), body)
    for off in (-1, 1):
        with pytest.raises(StaleDelivery):
            exact.verify(SETTLEMENTS, headers(body, timestamp=str(int(TIMESTAMP) + off)), body)


def test_a_stale_delivery_with_a_wrong_signature_is_called_forged() -> None:
    body = settlement()
    with pytest.raises(InvalidSignature):
        verifier().verify(SETTLEMENTS, headers(body, timestamp="1"), body + b" ")


@pytest.mark.parametrize("text", ["", "soon", "1e3", "-1", "1718870400.123", "٣", " 1718870400123", "1" * 18])
def test_a_signed_timestamp_that_is_no_number_is_malformed(text: str) -> None:
    body = settlement()
    with pytest.raises(MalformedDelivery, match="epoch milliseconds"):
        verifier().verify(SETTLEMENTS, headers(body, timestamp=text), body)


@pytest.mark.parametrize("bad", [-1, float("nan"), "60", None, True, timedelta(seconds=-1)])
def test_a_tolerance_that_is_no_length_of_time_is_refused(bad: Any) -> None:
    with pytest.raises(ConfigurationError, match="tolerance"):
        verifier(tolerance=bad)
    with pytest.raises(ConfigurationError, match="future_tolerance"):
        verifier(future_tolerance=bad)


def test_the_clock_may_be_an_object_with_a_time() -> None:
    class Clock:
        def time(self) -> float:
            return NOW

    body = settlement()
    assert WebhookVerifier(KEY, clock=Clock()).verify(SETTLEMENTS, headers(body), body)


# The body


@pytest.mark.parametrize("body", [b"", b"not json", b'{"a":', b"\xff", b"[" * 100_000, b'{"a":1}x'])
def test_a_proven_body_that_is_not_json_is_malformed(body: bytes) -> None:
    assert verifier().verify(SETTLEMENTS, headers(body), body)
    with pytest.raises(MalformedDelivery, match="not JSON"):
        verifier().parse(SETTLEMENTS, headers(body), body)


@pytest.mark.parametrize("body", [b"[]", b"null", b"1", b'"text"', b"true", b"1.5"])
def test_a_proven_body_that_is_no_object_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedDelivery, match="JSON object"):
        verifier().parse(SETTLEMENTS, headers(body), body)


def test_the_error_of_a_malformed_body_does_not_quote_it() -> None:
    body = b'{"authToken":"a.secret.token",'
    with pytest.raises(MalformedDelivery) as caught:
        verifier().parse("/stepup/watch", headers(body), body)
    assert "secret" not in f"{caught.value!r} {caught.value} {caught.value.__cause__} {vars(caught.value)}"


@pytest.mark.parametrize("path", events())
def test_a_body_without_its_required_fields_is_an_event_all_the_same(path: str) -> None:
    event = verifier().parse(path, headers(b"{}"), b"{}")
    assert type(event).__name__ == events()[path]["event"]
    assert event.to_dict() == {}


@pytest.mark.parametrize("optional", [True, False], ids=["all fields", "required fields"])
@pytest.mark.parametrize("path", events())
def test_every_event_has_its_class_and_its_fields(path: str, optional: bool) -> None:
    source = sample(path, optional=optional)
    body = json.dumps(source).encode()
    event = verifier().parse(path, headers(body), body)
    assert type(event).__name__ == events()[path]["event"]
    assert event.to_dict() == source
    present = {wire: getattr(event, name) for name, wire, *_ in event.__fields__ if wire in source}
    assert present.keys() == source.keys()
    assert not event.extra


@pytest.mark.parametrize("path", events())
def test_no_event_fails_on_fields_of_another_kind(path: str) -> None:
    for value in (None, 1, "x", [], [1], {}, {"a": 1}, True, 1.5):
        source = dict.fromkeys(sample(path), value)
        body = json.dumps(source).encode()
        event = verifier().parse(path, headers(body), body)
        assert event.delivery.path == path
        repr(event), event.amount, event.occurred_at


# Paths


@pytest.mark.parametrize("path", ["/hooks" + SETTLEMENTS, SETTLEMENTS + "/", "/a/b/c/d" + SETTLEMENTS + "?x=1"])
def test_the_path_may_carry_the_integrators_prefix(path: str) -> None:
    body = settlement()
    event = verifier().parse(path, headers(body), body)
    assert isinstance(event, ManagedCardSettlement)
    assert event.delivery.path == SETTLEMENTS


@pytest.mark.parametrize("path", ["/managed_cards/authorisation_request", "/x/managed_cards_authorisation_forwarding"])
def test_the_card_authorisation_request_is_recognised_under_both_of_its_paths(path: str) -> None:
    event = verifier().parse(path, headers(b"{}"), b"{}")
    assert isinstance(event, ManagedCardAuthorisationRequest)
    assert event.delivery.path == "/managed_cards/authorisation_request"


@pytest.mark.parametrize("path", ["/brand/new/watch", "/xtransfers/watch", "", "/"])
def test_an_unknown_path_gives_an_unknown_event_with_the_json(path: str) -> None:
    event = verifier().parse(path, headers(b'{"a":[1]}'), b'{"a":[1]}')
    assert isinstance(event, UnknownEvent)
    assert event.payload == {"a": [1]} == event.to_dict()
    assert event.delivery.path == path


def test_an_unknown_event_may_hold_any_json_and_does_not_print_it() -> None:
    event = verifier().parse("/new", headers(b'["a secret"]'), b'["a secret"]')
    assert isinstance(event, UnknownEvent)
    assert event.payload == ["a secret"]
    assert "secret" not in repr(event)


def test_a_very_long_path_is_searched_quickly() -> None:
    assert isinstance(verifier().parse("/a" * 200_000, headers(b"{}"), b"{}"), UnknownEvent)


# The event is the payload


@pytest.mark.parametrize("amount", ["-1250", -1250, " -1250 "])
def test_an_amount_is_read_from_digits_or_a_number_of_either_sign(amount: object) -> None:
    body = settlement(amount)
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert event.amount == ("EUR", -1250) == Money("EUR", -1250)


@pytest.mark.parametrize("amount", ["abc", "", None, 1.5, True, "٣", [], {}])
def test_an_amount_that_is_no_whole_number_is_none_and_keeps_its_field(amount: object) -> None:
    body = settlement(amount)
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert event.amount is None
    assert isinstance(event, ManagedCardSettlement)


def test_any_money_of_an_event_can_be_read_as_money() -> None:
    body = settlement(feeAmount={"currency": "KWD", "amount": "1005"})
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert isinstance(event, ManagedCardSettlement)
    assert money(event.fee_amount) == ("KWD", 1005)


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("/managed_accounts/deposits/watch", {"transactionAmount": {"currency": "EUR", "amount": "5"}}, ("EUR", 5)),
        ("/managed_cards/adjustments/watch", {"adjustmentAmount": {"currency": "EUR", "amount": "-5"}}, ("EUR", -5)),
        ("/managed_accounts/low_balance/watch", {"currency": "GBP", "availableBalance": 99}, ("GBP", 99)),
        ("/transfers/watch", {"transfer": {"destinationAmount": {"currency": "EUR", "amount": "7"}}}, ("EUR", 7)),
        ("/send/watch", {"send": {"transactionAmount": {"currency": "EUR", "amount": "8"}}}, ("EUR", 8)),
        (
            "/outgoing_wire_transfers/watch",
            {"transfer": {"transactionAmount": {"currency": "EUR", "amount": 3}}},
            ("EUR", 3),
        ),
        ("/correspondent_bank_transfers/watch", {"transfer": {"amount": {"currency": "EUR", "amount": 4}}}, ("EUR", 4)),
        (
            "/managed_cards/payments/watch",
            {"cardPayment": {"displayAmount": {"currency": "EUR", "amount": 6}}},
            ("EUR", 6),
        ),
        ("/bank_transfers_in/authorisation_request", {"amount": {"currency": "EUR", "amount": 2}}, ("EUR", 2)),
        ("/managed_cards/authorisation_request", {"transactionAmount": {"currency": "JPY", "amount": 1}}, ("JPY", 1)),
        ("/login/watch", {"status": "VERIFIED"}, None),
    ],
)
def test_an_event_knows_the_money_that_it_is_about(path: str, source: dict[str, Any], expected: object) -> None:
    body = json.dumps(source).encode()
    assert verifier().parse(path, headers(body), body).amount == expected


@pytest.mark.parametrize("value", [TIMESTAMP, int(TIMESTAMP)])
def test_a_time_is_read_from_digits_or_a_number_as_an_aware_datetime(value: object) -> None:
    body = settlement(transactionTimestamp=value)
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert event.occurred_at == datetime(2024, 6, 20, 8, 0, 0, 123000, tzinfo=UTC)


@pytest.mark.parametrize("value", ["soon", "9" * 25, None, -(10**20)])
def test_without_a_time_of_its_own_an_event_has_the_deliverys(value: object) -> None:
    body = settlement(transactionTimestamp=value)
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert event.occurred_at == event.delivery.published_at == datetime(2024, 6, 20, 8, 0, 0, 123000, tzinfo=UTC)


def test_unknown_fields_and_enum_values_are_kept() -> None:
    body = settlement(settlementType="BRAND_NEW", surprise={"a": 1})
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    assert isinstance(event, ManagedCardSettlement)
    assert event.settlement_type == "BRAND_NEW"
    assert not event.settlement_type.is_known
    assert event.extra == {"surprise": {"a": 1}}
    assert event.to_dict() == json.loads(body)


def test_the_token_of_a_step_up_is_hidden_everywhere_and_can_be_revealed() -> None:
    body = b'{"challengeId":"1","status":"VERIFIED","authToken":"a.bearer.token"}'
    event = verifier().parse("/stepup/watch", headers(body), body)
    assert isinstance(event, StepUpStatusChanged)
    assert event.auth_token
    assert event.auth_token.reveal() == "a.bearer.token"
    assert "bearer" not in f"{event} {event!r}"
    assert b"bearer" not in pickle.dumps(event)


def test_an_event_survives_copies_and_pickles_with_its_delivery() -> None:
    body = settlement(surprise=1)
    event = verifier().parse(SETTLEMENTS, headers(body), body)
    for made in (pickle.loads(pickle.dumps(event)), copy.deepcopy(event), copy.copy(event)):
        assert made == event
        assert made.delivery == event.delivery


def test_an_event_built_by_hand_says_that_it_has_no_delivery() -> None:
    event = ManagedAccountLowBalance.from_dict({"currency": "EUR"})
    with pytest.raises(ConfigurationError, match="no delivery"):
        event.delivery  # noqa: B018
    assert event.occurred_at is None
    assert pickle.loads(pickle.dumps(event)) == event


# The delivery and its key


def test_a_delivery_knows_its_refs_and_its_time() -> None:
    body = settlement()
    delivery = verifier().verify(SETTLEMENTS, headers(body) | {"request-ref": "r"}, body)
    assert (delivery.call_ref, delivery.request_ref, delivery.timestamp) == (CALL_REF, "r", int(TIMESTAMP))
    assert delivery.published_at == datetime(2024, 6, 20, 8, 0, 0, 123000, tzinfo=UTC)


def key_of(path: str = SETTLEMENTS, body: bytes = b"{}", **found: str) -> str:
    made = headers(body, found.pop("call_ref", ""), found.pop("timestamp", TIMESTAMP))
    return verifier().verify(path, made | {name.replace("_", "-"): value for name, value in found.items()}, body).key


def test_a_delivery_that_is_sent_again_has_the_same_key_whatever_its_timestamp() -> None:
    assert key_of(call_ref="1") == key_of(call_ref="1", timestamp=str(int(TIMESTAMP) + 10_000))


def test_the_key_does_not_depend_on_the_prefix_or_on_which_path_was_called() -> None:
    assert key_of("/a" + SETTLEMENTS, call_ref="1") == key_of("/b/c" + SETTLEMENTS, call_ref="1")
    assert key_of("/managed_cards/authorisation_request", call_ref="1") == key_of(
        "/managed_cards_authorisation_forwarding", call_ref="1"
    )


def test_two_events_that_share_a_ref_have_different_keys() -> None:
    assert key_of(call_ref="1", body=b'{"a":1}') != key_of(call_ref="1", body=b'{"a":2}')


def test_without_a_call_ref_the_signed_request_ref_tells_duplicates_apart() -> None:
    def key(ref: str, timestamp: str = TIMESTAMP) -> str:
        made = headers(b"{}", ref, timestamp)
        made["request-ref"] = made.pop("call-ref")
        return verifier().verify(SETTLEMENTS, made, b"{}").key

    assert key("1") == key("1", str(int(TIMESTAMP) + 10_000)) != key("2")


def test_an_unsigned_request_ref_does_not_make_a_replay_look_new() -> None:
    assert key_of(request_ref="1") == key_of(request_ref="2") == key_of()


def test_where_nothing_is_signed_the_ref_that_came_tells_duplicates_apart() -> None:
    def key(ref: str) -> str:
        made = {"webhooks-key": WEBHOOKS_KEY, "published-timestamp": TIMESTAMP, "request-ref": ref}
        return verifier(webhooks_keys=WEBHOOKS_KEY).verify("/bulk_process_end/watch", made, b"{}").key

    assert key("1") == key("1") != key("2")


def test_without_any_ref_body_and_timestamp_tell_duplicates_apart() -> None:
    assert key_of() == key_of()
    assert len({key_of(), key_of(body=b'{"a":1}'), key_of(timestamp=str(int(TIMESTAMP) + 1))}) == 3


def test_an_unsigned_call_ref_beside_a_signed_request_ref_does_not_make_a_replay_look_new() -> None:
    made = headers(b"{}", "the request-ref")
    made["request-ref"] = made.pop("call-ref")
    keys = {
        verifier().verify(SETTLEMENTS, made | extra, b"{}").key for extra in ({}, {"call-ref": "x"}, {"call-ref": "y"})
    }
    assert len(keys) == 1


@given(call_ref=st.text(min_size=1, max_size=400), path=st.text(max_size=400))
def test_every_key_is_short_plain_text(call_ref: str, path: str) -> None:
    key = verifier().parse_unverified(path, {"call-ref": call_ref}, b"{}").delivery.key
    assert len(key) <= 512
    assert key.isascii()
    assert key.isprintable()


# Unverified, errors, looks


def test_parse_unverified_decodes_without_a_proof_and_says_so() -> None:
    event = verifier().parse_unverified("/transfers/watch", {}, b'{"transfer":{"tag":"x"}}')
    assert isinstance(event, TransferStateChanged)
    assert event.delivery.proof == "none"


def test_an_error_carries_its_evidence_and_survives_a_pickle() -> None:
    with pytest.raises(InvalidSignature) as caught:
        verifier().parse("/transfers/watch?x=1", headers(b"{}") | {"request-ref": "r"}, b"{} ")
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.path, error.call_ref, error.request_ref, error.timestamp) == (
        "/transfers/watch",
        CALL_REF,
        "r",
        TIMESTAMP,
    )
    assert str(error) == str(caught.value)
    assert "no key makes its signature-v2" in str(error)


def test_no_error_shows_a_key_or_a_signature() -> None:
    made = headers(b"{}") | {"webhooks-key": "a wrong webhooks key"}
    with pytest.raises(WebhookError) as caught:
        verifier(webhooks_keys=WEBHOOKS_KEY).parse("/bulk_process_end/watch", made, b"{} ")
    shown = f"{caught.value!r} {caught.value} {vars(caught.value)}"
    for secret in (KEY, WEBHOOKS_KEY, "a wrong webhooks key", made["signature-v2"]):
        assert secret not in shown


def test_a_verifier_does_not_show_its_keys() -> None:
    made = verifier(webhooks_keys=WEBHOOKS_KEY)
    assert KEY not in repr(made)
    assert WEBHOOKS_KEY not in repr(made)
