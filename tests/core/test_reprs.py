"""What a person sees of any public object at a prompt: never the address of an object, which would say nothing."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Any

import attrs
import pytest

from weavr_multi import Response, Weavr, models
from weavr_multi.bulks import MemoryJournal, RedisJournal, SqliteJournal
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import MemorySessionStore
from weavr_multi.testing import Recorder, build
from weavr_multi.webhooks import (
    MemoryDeliveryLog,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    WebhookApp,
    WebhookReceiver,
    WebhookVerifier,
)

DOORS = ("", ".bulks", ".engines.temporal", ".events", ".sandbox", ".sessions", ".telemetry", ".testing", ".types")
DOORS += (".webhooks", ".webhooks.recovery")
KEY = "weavr-key"


def public_classes() -> list[type]:
    """Those that the public modules export and that can have instances."""
    modules = [import_module(f"weavr_multi{door}") for door in DOORS]
    found = {getattr(module, name) for module in modules for name in module.__all__ if not name.startswith("_")}
    classes = {one for one in found if inspect.isclass(one) and not getattr(one, "_is_protocol", False)}
    return sorted(classes, key=lambda cls: cls.__qualname__)


@pytest.mark.parametrize("cls", public_classes(), ids=lambda cls: cls.__qualname__)
def test_every_public_class_has_a_repr_of_its_own(cls: type) -> None:
    """The default one is the address."""
    assert cls.__repr__ is not object.__repr__


def shown(root: Any) -> dict[str, str]:
    """The reprs of an object and of its public attributes, methods aside."""
    found = {"": repr(root)}
    for name in dir(root):
        if not name.startswith("_") and not inspect.isroutine(value := getattr(root, name)):
            found[name] = repr(value)
    return found


CLIENT = Weavr(api_key=KEY, environment="sandbox")
SESSION = CLIENT.session("token")
RECEIVER = WebhookReceiver(keys=[KEY])
MADE: dict[str, Callable[[], Any]] = {
    "client": lambda: CLIENT,
    "session": lambda: SESSION,
    "backoffice": lambda: CLIENT.backoffice,
    "simulator": lambda: CLIENT.simulator,
    "legacy": lambda: SESSION.legacy,
    "bulks": lambda: SESSION.bulks,
    "pages": lambda: SESSION.managed_cards.list(),
    "options": lambda: CLIENT.with_options(timeout=3, max_retries=1),
    "response": lambda: Response(200, {}, b"{}"),
    "verifier": lambda: WebhookVerifier(keys=[KEY]),
    "receiver": lambda: RECEIVER,
    "app": lambda: WebhookApp(RECEIVER),
    "memory log": MemoryDeliveryLog,
    "redis log": lambda: RedisDeliveryLog("redis://localhost"),
    "sqlite log": lambda: SqliteDeliveryLog("log.sqlite3"),
    "memory journal": MemoryJournal,
    "redis journal": lambda: RedisJournal("redis://localhost"),
    "sqlite journal": lambda: SqliteJournal("journal.sqlite3"),
    "memory store": MemorySessionStore,
    "recorder": Recorder,
}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_no_repr_shows_the_address_of_an_object(made: Callable[[], Any]) -> None:
    """Neither of the object nor of what can be reached from it in one step; and no key."""
    texts = shown(made())
    assert {name: text for name, text in texts.items() if " at 0x" in text or KEY in text} == {}


def test_no_part_of_the_sandbox_shows_the_address_of_an_object() -> None:
    """What its page names: clock, faults, ledger, programme, requests, webhooks."""
    with Sandbox() as sandbox:
        texts = shown(sandbox)
    assert {name: text for name, text in texts.items() if " at 0x" in text or sandbox.api_key in text} == {
        "api_key": repr(sandbox.api_key)
    }


def test_raw_copies_show_that_they_give_raw_responses() -> None:
    """Of every resource, whose methods are then told apart at a glance."""
    assert (
        repr(CLIENT.transfers.with_raw_response)
        == "<Transfers of <Weavr https://sandbox.weavr.io>, giving raw responses>"
    )
    groups = (CLIENT, SESSION, CLIENT.backoffice, CLIENT.simulator, SESSION.legacy)
    found = [getattr(group, name) for group in groups for name in dir(group) if not name.startswith("_")]
    raws = [one.with_raw_response for one in found if hasattr(one, "with_raw_response")]
    assert [repr(raw) for raw in raws if not repr(raw).endswith(", giving raw responses>")] == []
    assert len(raws) > 60


@pytest.mark.parametrize("name", [name for name in models.__all__ if attrs.has(getattr(models, name))])
def test_models_show_their_fields(name: str) -> None:
    """With all that they can hold."""
    text = repr(build(getattr(models, name), full=True))
    assert (" at 0x" in text, text.startswith(name) or "(" in text) == (False, True)
