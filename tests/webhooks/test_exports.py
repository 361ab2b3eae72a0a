"""What `weavr_multi.webhooks` offers, and what it costs to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import weavr_multi.webhooks
from weavr_multi import events
from weavr_multi.webhooks import Event

NAMES = {
    "APPROVED",
    "Claim",
    "ClaimState",
    "DENIED",
    "Decision",
    "DefaultedDecision",
    "Delivery",
    "DeliveryLog",
    "DeliveryLogError",
    "DuplicateDelivery",
    "Event",
    "EventSink",
    "InvalidSignature",
    "MalformedDelivery",
    "MemoryDeliveryLog",
    "Money",
    "RedisDeliveryLog",
    "RememberedDelivery",
    "SqlDeliveryLog",
    "SqliteDeliveryLog",
    "StaleDelivery",
    "UnknownEvent",
    "WebhookApp",
    "WebhookError",
    "WebhookReceiver",
    "WebhookResponse",
    "WebhookVerifier",
    "moment",
    "money",
    "once",
}


def test_the_public_names_are_these_and_the_34_event_classes() -> None:
    assert set(dir(weavr_multi.webhooks)) == NAMES | set(events.__all__)
    assert len(events.__all__) == 34


@pytest.mark.parametrize("name", sorted(NAMES | set(events.__all__)))
def test_every_public_name_can_be_imported(name: str) -> None:
    assert getattr(weavr_multi.webhooks, name) is not None


def test_all_public_names_come_with_a_star() -> None:
    found: dict[str, object] = {}
    exec("from weavr_multi.webhooks import *", found)
    assert NAMES | set(events.__all__) <= set(found)


@pytest.mark.parametrize("name", events.__all__)
def test_every_event_class_is_an_event(name: str) -> None:
    assert issubclass(getattr(weavr_multi.webhooks, name), Event)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Nonsense"):
        weavr_multi.webhooks.Nonsense  # noqa: B018


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import weavr_multi.webhooks", "attrs attr httpx anyio weavr_multi.models"),
        ("import weavr_multi.webhooks.signature", "attrs attr httpx anyio weavr_multi.models"),
        ("from weavr_multi.webhooks import WebhookVerifier", "httpx anyio redis fastapi aiohttp weavr_multi.models"),
        ("from weavr_multi.webhooks import WebhookReceiver", "httpx redis fastapi aiohttp sqlite3 weavr_multi.models"),
    ],
)
def test_importing_loads_only_what_is_needed(statement: str, absent: str) -> None:
    script = f"""
import sys
before = set(sys.modules)  # what the interpreter's own start loads does not count
{statement}
loaded = set({absent.split()}) & (set(sys.modules) - before)
assert not loaded, loaded
"""
    subprocess.run([sys.executable, "-c", script], check=True)
