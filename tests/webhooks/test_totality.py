"""Any bytes in, an event or one `WebhookError` out.

``python tests/fuzz/totality.py`` makes the full run and shows what these strategies alone cover of the code.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import timedelta
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from weavr_multi import ConfigurationError, InvalidSignature, Sensitive, WebhookError
from weavr_multi.events import EVENTS
from weavr_multi.webhooks import Delivery, Event, WebhookReceiver, WebhookVerifier, signature

EXAMPLES = int(os.environ.get("WEBHOOK_EXAMPLES", "250"))
total = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

KEY, OLD_KEY, WEBHOOKS_KEY = "the api key", "the oldest client's key", "the webhooks key"
NOW = 1_718_870_400.0
VERIFIERS = (
    WebhookVerifier([KEY, OLD_KEY], webhooks_keys=[WEBHOOKS_KEY], clock=lambda: NOW),
    WebhookVerifier(KEY, accept_v1=True, clock=lambda: NOW),
)
NAMES = ("signature-v2", "signature", "published-timestamp", "call-ref", "request-ref", "webhooks-key")

any_text = st.text(alphabet=st.characters(), max_size=30)  # lone surrogates too
hostile_text = st.one_of(
    any_text,
    st.sampled_from(
        ["", "=", "٣", "1" * 5000, "-1", "1e3", "\x00", "A" * 43 + "=", "A" * 100_000, "réf", "\udcff", "\ud800"]
    ),
)
near_now = st.integers(-30_000_000, 30_000_000).map(lambda off: str(int(NOW * 1000) + off))
timestamps = st.one_of(near_now, near_now, hostile_text, st.integers().map(str))
paths = st.one_of(
    st.sampled_from([path for facts in EVENTS for path in (facts.path, facts.called_as) if path]),
    st.sampled_from(
        ["/hooks/transfers/watch/", "/x/managed_cards_authorisation_forwarding?a=b", "/" * 5000, "", "/new/watch"]
    ),
    st.builds(lambda prefix, facts: prefix + facts.path, any_text, st.sampled_from(EVENTS)),
    any_text,
)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), any_text),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(any_text, st.sampled_from(["id", "transfer", "authToken", "status"])), inner, max_size=4
        ),
    ),
    max_leaves=12,
)
bodies = st.one_of(
    json_values.map(lambda value: json.dumps(value).encode()),
    st.binary(max_size=200),
    st.sampled_from(
        [b"", b"[" * 5000, b'{"a":' * 5000, b"\xff\xfe{}", b"1" * 5000, b'{"a":NaN}', b'"\\ud800"', b"\xef\xbb\xbf{}"]
    ),
)


@st.composite
def deliveries(draw: st.DrawFn) -> tuple[str, dict[str, str], bytes]:
    """A delivery that is right, or wrong in one place or in many."""
    path, body, timestamp = draw(paths), draw(bodies), draw(timestamps)
    call_ref, request_ref = draw(hostile_text), draw(hostile_text)
    key = draw(st.sampled_from([KEY, OLD_KEY, "a key of somebody else"]))
    signed_ref = draw(st.sampled_from([call_ref, request_ref, ""]))
    headers = {
        "published-timestamp": timestamp,
        "signature": signature.sign_v1(key, timestamp),
        "signature-v2": signature.sign(key, body, timestamp, signed_ref),
        "call-ref": call_ref,
        "request-ref": request_ref,
        "webhooks-key": draw(st.sampled_from([WEBHOOKS_KEY, "wrong", "\udcff"])),
    }
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=3)):
        headers.pop(name, None)
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=1)):
        headers[name] = draw(hostile_text)
    return path, headers, body


@st.composite
def header_forms(draw: st.DrawFn, headers: dict[str, str]) -> Any:
    """The same headers as another framework would give them, with noise between them."""
    change = draw(st.sampled_from([str, str.upper, str.title]))
    pairs: list[tuple[Any, Any]] = [(change(name), value) for name, value in headers.items()]
    pairs += draw(st.lists(st.tuples(any_text, any_text), max_size=3))
    form = draw(st.sampled_from(["dict", "pairs", "bytes", "lists", "odd", "twice"]))
    if form == "dict":
        return dict(pairs)
    if form == "bytes":
        return [(n.encode("utf-8", "surrogatepass"), v.encode("utf-8", "surrogatepass")) for n, v in pairs]
    if form == "lists":
        return {name: [value] for name, value in pairs}
    if form == "odd":
        odd = st.sampled_from([None, 1718870400000, 10**5000, True, 1.5, [None, "a"], [["a"]], {}, object()])
        return [*pairs, (draw(st.sampled_from([None, 7, *NAMES])), draw(odd))]
    if form == "twice":
        return [*pairs, *((name, draw(st.sampled_from([value, "another"]))) for name, value in headers.items())]
    return pairs


@total
@given(data=st.data(), delivery=deliveries(), verifier=st.sampled_from(VERIFIERS))
def test_only_a_webhook_error_comes_out_of_parse_and_verify(
    data: st.DataObject, delivery: tuple[str, dict[str, str], bytes], verifier: WebhookVerifier
) -> None:
    path, headers, body = delivery
    form = data.draw(header_forms(headers))
    try:
        proven = verifier.verify(path, form, body)
    except WebhookError as error:
        with pytest.raises(type(error)):
            verifier.parse(path, form, body)
        _shows_no_secret(error)
        return
    assert isinstance(proven, Delivery)
    try:
        event = verifier.parse(path, form, body)
    except WebhookError as error:
        _shows_no_secret(error)
        return
    assert isinstance(event, Event)
    assert event.delivery == proven
    repr(event), event.amount, event.occurred_at


lengths = st.one_of(st.integers(-1, 300), st.sampled_from([10**5000, None, "٣", b"\xff", "-1", "9" * 40, ["2"], 1.5]))


@settings(total, max_examples=min(EXAMPLES, 2000))
@given(data=st.data(), delivery=deliveries(), length=lengths, verifier=st.sampled_from(VERIFIERS))
def test_a_receiver_answers_whatever_it_is_given(
    data: st.DataObject, delivery: tuple[str, dict[str, str], bytes], length: Any, verifier: WebhookVerifier
) -> None:
    path, headers, body = delivery
    form: Any = data.draw(header_forms(headers))
    pairs = list(form.items()) if isinstance(form, dict) else form
    receiver = WebhookReceiver(verifier, max_body=250)
    events: list[Event] = []

    @receiver.on_any
    async def handler(event: Event) -> None:
        events.append(event)

    answer = anyio.run(receiver.receive, path, [*pairs, ("Content-Length", length)], body)
    assert answer.status in (204, 400, 401, 413, 503)
    assert len(events) == (answer.status == 204)


@total
@given(data=st.data(), delivery=deliveries())
def test_only_a_webhook_error_comes_out_of_parse_unverified(
    data: st.DataObject, delivery: tuple[str, dict[str, str], bytes]
) -> None:
    path, headers, body = delivery
    try:
        event = VERIFIERS[0].parse_unverified(path, data.draw(header_forms(headers)), body)
    except WebhookError:
        return
    assert event.delivery.proof == "none"


@total
@given(path=paths, headers=st.dictionaries(st.one_of(st.sampled_from(NAMES), any_text), hostile_text), body=bodies)
def test_nothing_is_accepted_from_somebody_without_the_key(path: str, headers: dict[str, str], body: bytes) -> None:
    for verifier in VERIFIERS:
        with pytest.raises(InvalidSignature):
            verifier.verify(path, headers, body)


@total
@given(body=st.binary(max_size=200), timestamp=hostile_text, given_signature=hostile_text, call_ref=hostile_text)
def test_the_pure_function_answers_whatever_text_it_is_given(
    body: bytes, timestamp: str, given_signature: str, call_ref: str
) -> None:
    assert not signature.verify([KEY, OLD_KEY], body, timestamp, given_signature, call_ref, accept_v1=True)
    assert signature.verify(KEY, body, timestamp, signature.sign(KEY, body, timestamp, call_ref), call_ref)
    made = signature.sign(Sensitive(KEY), body, timestamp, call_ref)
    assert signature.verify(Sensitive(KEY), body, timestamp, made, call_ref)


keys = st.one_of(any_text, st.binary(max_size=9), any_text.map(Sensitive), st.integers(), st.none())
tolerances = st.one_of(st.floats(), st.integers(-9, 9), st.timedeltas(), st.none(), st.just("1"), st.booleans())


@settings(max_examples=min(EXAMPLES, 2000), deadline=None)
@given(
    some=st.one_of(keys, st.lists(keys, max_size=3)),
    form=st.sampled_from(["text", "base64", "hex"]),
    tolerance=tolerances,
    future=tolerances,
)
@example(some="a2V5", form="base64", tolerance=0, future=timedelta(0))
def test_a_verifier_is_made_or_a_configuration_error_says_why_not(
    some: Any, form: Any, tolerance: Any, future: Any
) -> None:
    with suppress(ConfigurationError):
        made = WebhookVerifier(some, key_form=form, tolerance=tolerance, future_tolerance=future)
        assert repr(made).startswith("WebhookVerifier(")


def _shows_no_secret(error: WebhookError) -> None:
    shown = f"{error} {error!r} {vars(error)}"
    assert KEY not in shown
    assert WEBHOOKS_KEY not in shown
