"""The straight-line code that writes models gives what the checking encoder gives, and leaves to it what is unusual."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

import weavr_multi.models
from weavr_multi import ConfigurationError, Sensitive
from weavr_multi.core.serialization import encoder as encoding
from weavr_multi.core.serialization.decoder import decoder
from weavr_multi.core.serialization.encoder import Encoder
from weavr_multi.core.serialization.fast_encoder import writer
from weavr_multi.core.serialization.model import Model
from weavr_multi.models import ManagedAccount, ManagedCardsPage, PrepaidModeCard
from weavr_multi.testing import payload

MODELS = sorted(
    name
    for name in weavr_multi.models._MODULES
    if isinstance(cls := getattr(weavr_multi.models, name), type) and issubclass(cls, Model)
)


def by_the_encoder(model: Model) -> dict[str, Any]:
    encoder = Encoder(constraints=False, partial=True)
    found = encoder.fields(type(model).__fields__, model, "")
    assert encoder.problems == []
    return found


@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_written_as_the_checking_encoder_writes_it(name):
    cls = getattr(weavr_multi.models, name)
    for seed in range(3):
        for full in (True, False, None):
            model = cls.from_dict({**payload(name, seed=seed, full=full), "unknownField": [1]})
            assert writer(type(model))(model) == by_the_encoder(model)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_written_with_plain_types_alone(name):
    model = getattr(weavr_multi.models, name).from_dict(payload(name, full=True))
    plain(model.to_dict())


def plain(value: object) -> None:
    if type(value) is dict:
        for key, item in value.items():
            assert type(key) is str
            plain(item)
    elif type(value) is list:
        for item in value:
            plain(item)
    else:
        assert type(value) in (str, int, float, bool, type(None)), type(value)


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", 7, 7),
        ("id", Text("7"), "7"),
        ("tag", None, "absent"),
        ("tag", "é", "é"),
        ("creation_timestamp", True, True),
        ("creation_timestamp", 2**63, 2**63),
        ("creation_timestamp", 1.0, 1.0),
        ("state", {"state": "ACTIVE"}, {"state": "ACTIVE"}),
        ("balances", "no model", "no model"),
    ],
)
def test_what_is_unusual_is_written_back_as_it_came(field, value, expected):
    account = ManagedAccount.from_dict(payload("ManagedAccount", full=True))
    setattr(account, field, value)
    wire = next(wire for name, wire, *_ in ManagedAccount.__fields__ if name == field)
    if expected == "absent":
        assert wire not in account.to_dict()
    else:
        assert account.to_dict()[wire] == expected


def test_a_redacted_secret_is_refused():
    card = PrepaidModeCard.from_dict(payload("PrepaidModeCard", full=True))
    card.cvv = pickle.loads(pickle.dumps(Sensitive("123")))
    with pytest.raises(ConfigurationError, match="cvv"):
        card.to_dict()


def test_a_missing_slot_is_an_absent_field():
    account = ManagedAccount.from_dict(payload("ManagedAccount", full=True))
    del account.tag
    assert "tag" not in account.to_dict()


def test_writing_changes_nothing(monkeypatch):
    page = ManagedCardsPage.from_dict({"cards": [payload("ManagedCard", full=True)], "unknown": {"a": [1]}})
    before = copy.deepcopy(page)
    written = page.to_dict()
    written["unknown2"] = 1
    written["cards"].append("another")
    assert page == before
    monkeypatch.setattr(encoding, "Encoder", None)  # nothing in it is unusual
    page.to_dict()


def test_a_traceback_through_a_decoder_names_the_model_and_shows_the_fields_line():
    class Hostile(dict):
        def get(self, key, default=None):
            raise RuntimeError(key)

    with pytest.raises(RuntimeError) as caught_reading:
        decoder(ManagedAccount)(Hostile(id="1"))
    frames = traceback.extract_tb(caught_reading.value.__traceback__)
    assert any(
        "weavr_multi.models.ManagedAccount" in frame.filename and "get(key_id)" in str(frame.line) for frame in frames
    )


def test_text_that_no_json_can_hold_is_refused():
    account = ManagedAccount.from_dict(payload("ManagedAccount", full=True))
    account.tag = "\ud800"
    with pytest.raises(ConfigurationError, match="tag: must be text that UTF-8 can hold"):
        account.to_dict()
