"""Keys, headers, bodies, handlers and times that are not quite what they should be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from weavr_multi import ConfigurationError
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import (
    Event,
    MemoryDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
    WebhookVerifier,
    once,
)

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
KEY = "the api key"

WRONG_KEYS = {
    "a trailing newline": (f"{KEY}\n", "white space around it"),
    "bytes with a trailing newline": (f"{KEY}\n".encode(), "white space around it"),
    "a leading blank": (f" {KEY}", "white space around it"),
    "quotes": (f'"{KEY}"', "in quotes"),
    "one quote": (f"{KEY}'", "in quotes"),
    "a byte order mark": (f"\ufeff{KEY}", "byte order mark"),
    "bytes with a byte order mark": (f"\ufeff{KEY}".encode(), "byte order mark"),
    "blanks alone": ("  ", "blank"),
    "a character of no header": ("k\u00e9y", "cannot stand in a header"),
    "a dict": ({"key": KEY}, "a key or a list of keys, got dict"),
}


@pytest.mark.parametrize("name", WRONG_KEYS)
@pytest.mark.parametrize("argument", ["keys", "webhooks_keys"])
def test_a_key_with_something_around_it_is_refused_in_words(name: str, argument: str) -> None:
    """A key that would never match is refused when it is given, naming what is wrong and not the key."""
    wrong, words = WRONG_KEYS[name]
    given: dict[str, Any] = {"keys": KEY, argument: wrong}
    with pytest.raises(ConfigurationError, match=words) as caught:
        WebhookVerifier(**given)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("name", ["signature-v2", "published-timestamp", "call-ref"])
@pytest.mark.parametrize("between", [",", ", "])
def test_an_identical_header_that_a_server_joined_is_accepted(name: str, between: str) -> None:
    """`a,a` is what some servers make of a header that came twice: it counts as `a`."""
    path, headers, body = signed_delivery({}, KEY, event_type=TransferStateChanged)
    joined = headers | {name: f"{headers[name]}{between}{headers[name]}"}
    assert WebhookVerifier(KEY).verify(path, joined, body) == WebhookVerifier(KEY).verify(path, headers, body)


@pytest.mark.parametrize("name", ["signature-v2", "published-timestamp", "call-ref"])
def test_blanks_at_the_end_of_a_header_are_stripped(name: str) -> None:
    """Blanks around a header's value are not part of it."""
    path, headers, body = signed_delivery({}, KEY, event_type=TransferStateChanged)
    assert WebhookVerifier(KEY).verify(path, headers | {name: headers[name] + " \t"}, body).call_ref


@pytest.mark.parametrize("body", ["{}", {"transfer": {}}, None], ids=["str", "dict", "None"])
async def test_a_body_that_is_not_bytes_is_refused_in_words(body: Any) -> None:
    """Decoded text or JSON cannot be verified: the error says that the raw bytes are wanted."""
    path, headers, _ = signed_delivery({}, KEY, event_type=TransferStateChanged)
    for call in (WebhookVerifier(KEY).parse, WebhookVerifier(KEY).verify, WebhookVerifier(KEY).parse_unverified):
        with pytest.raises(ConfigurationError, match="raw bytes"):
            call(path, headers, body)
    with pytest.raises(ConfigurationError, match="raw bytes"):
        await WebhookReceiver(KEY).receive(path, headers, body)


class Handler:
    """A handler that has to be made first."""

    async def __call__(self, event: Event) -> None:
        raise AssertionError

    async def hand_over(self, event: Event) -> None:
        raise AssertionError


def test_a_class_in_place_of_a_handler_is_refused() -> None:
    """A class takes no events: calling it would make an object and handle nothing."""
    receiver, wrong = WebhookReceiver(KEY), Handler
    with pytest.raises(ConfigurationError, match="Handler is a class"):
        receiver.on(TransferStateChanged)(wrong)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="Handler is a class"):
        receiver.on_any(wrong)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="hand_over takes objects"):
        receiver.hand_over_to(wrong)  # type: ignore[arg-type]


NO_TIMES = [float("inf"), float("nan"), "60", None, True, 0, -1]


async def test_claim_seconds_that_are_no_time_are_refused_at_once() -> None:
    """A claim lasts a positive, finite number of seconds, for the receiver and for `once`."""
    with pytest.raises(ConfigurationError, match="claim_seconds"):
        WebhookReceiver(KEY, claim_seconds=float("inf"))
    delivery = WebhookVerifier(KEY).verify(*signed_delivery({}, KEY, event_type=TransferStateChanged))

    async def work() -> None: ...

    for wrong in NO_TIMES:
        with pytest.raises(ConfigurationError, match=re.escape(f"positive number of seconds, got {wrong!r}")):
            await once(MemoryDeliveryLog(), delivery, work, seconds=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["", "  ", ":memory:"])
def test_a_delivery_log_without_a_file_is_refused(path: str) -> None:
    """SQLite would make a database that is gone with its connection."""
    with pytest.raises(ConfigurationError, match="path of a file"):
        SqliteDeliveryLog(path)


NO_PATHS: list[Any] = [None, b"/transfers/watch", 5, ["/transfers/watch"], ("/transfers/watch",), b"/" * 300]


@pytest.mark.parametrize("path", NO_PATHS, ids=repr)
async def test_a_path_that_is_no_text_is_refused_in_words(path: Any) -> None:
    """Some servers give the path as bytes: the error says what it has to be, wherever it is given."""
    _, headers, body = signed_delivery({}, KEY, event_type=TransferStateChanged)
    for call in (WebhookVerifier(KEY).parse, WebhookVerifier(KEY).verify, WebhookVerifier(KEY).parse_unverified):
        with pytest.raises(ConfigurationError, match="the path of a delivery is a str"):
            call(path, headers, body)
    with pytest.raises(ConfigurationError, match="the path of a delivery is a str"):
        await WebhookReceiver(KEY).receive(path, headers, body)


@pytest.mark.parametrize("headers", [None, 5, ["signature-v2: x"], [("a",)]], ids=repr)
async def test_headers_that_are_none_are_refused_in_words(headers: Any) -> None:
    """A list of whole lines is no list of pairs."""
    for call in (WebhookVerifier(KEY).parse, WebhookVerifier(KEY).verify, WebhookVerifier(KEY).parse_unverified):
        with pytest.raises(ConfigurationError, match="the headers of a delivery are a mapping or pairs"):
            call("/transfers/watch", headers, b"{}")
    with pytest.raises(ConfigurationError, match="the headers of a delivery are a mapping or pairs"):
        await WebhookReceiver(KEY).receive("/transfers/watch", headers, b"{}")


@pytest.mark.parametrize("clock", ["x", 5, object()])
def test_a_clock_that_tells_no_time_is_refused_at_once(clock: Any, tmp_path: Path) -> None:
    """Not at the first delivery."""
    for make in (
        lambda: WebhookVerifier(KEY, clock=clock),
        lambda: MemoryDeliveryLog(clock=clock),
        lambda: SqliteDeliveryLog(tmp_path / "log.db", clock=clock),
    ):
        with pytest.raises(ConfigurationError, match="clock is a function that returns seconds"):
            make()
