"""The straight-line code that reads models keeps what is unusual, and notes each difference once."""

from __future__ import annotations

import gc
from typing import Any

import pytest

import weavr_multi.models
from tests.support.recording import Recorder, client, reply
from weavr_multi import Sensitive
from weavr_multi.models import ManagedCard, ManagedCardsPage, ManagedInstrumentState, PrepaidModeCard
from weavr_multi.testing import payload

MODELS = sorted(name for name in dir(weavr_multi.models) if hasattr(getattr(weavr_multi.models, name), "__fields__"))
ODD: list[Any] = [7, True, "odd", [], ["odd"], [7], {}, {"odd": 7}]


@pytest.mark.parametrize("name", MODELS)
def test_whatever_stands_in_a_field_is_written_as_it_came(name: str) -> None:
    cls = getattr(weavr_multi.models, name)
    usual = payload(name, full=True)
    built = cls.from_dict(usual)
    for field, wire, *_ in cls.__fields__:
        for odd in ODD if not isinstance(getattr(built, field), Sensitive) else ():
            came = {**usual, wire: odd}
            assert cls.from_dict(came).to_dict() == came


@pytest.mark.parametrize("name", MODELS)
def test_null_is_read_as_a_field_that_did_not_come(name: str) -> None:
    cls = getattr(weavr_multi.models, name)
    usual = payload(name, full=True)
    for _, wire, *_ in cls.__fields__:
        without = {key: value for key, value in usual.items() if key != wire}
        assert cls.from_dict({**usual, wire: None}) == cls.from_dict(without)
        assert cls.from_dict(without).to_dict() == without


@pytest.mark.parametrize("odd", ["odd", 7, True, [], ["odd"], None])
@pytest.mark.parametrize("wire", ["state", "billingAddress", "digitalWallets", "balances"])
def test_what_is_no_object_is_kept_in_the_place_of_one(wire: str, odd: Any) -> None:
    card = ManagedCard.from_dict({**payload("PrepaidModeCard", full=True), "mode": "PREPAID_MODE", wire: odd})
    field = next(name for name, known, *_ in PrepaidModeCard.__fields__ if known == wire)
    assert getattr(card, field) == odd


@pytest.mark.parametrize("odd", ["odd", 7, None, []])
def test_what_is_no_object_is_kept_in_a_list_of_them(odd: Any) -> None:
    card = payload("ManagedCard", full=True)
    page = ManagedCardsPage.from_dict({"cards": [card, odd, card]})
    assert page.cards[1] == odd


@pytest.mark.parametrize("mode", ["NEW_MODE", 7, None, ["PREPAID_MODE"], {"a": 1}])
def test_an_object_whose_variant_nobody_knows_is_of_the_class_itself(mode: Any) -> None:
    card = ManagedCard.from_dict({**payload("PrepaidModeCard", full=True), "mode": mode})
    assert (type(card), card.mode) == (ManagedCard, mode)


@pytest.mark.anyio
@pytest.mark.parametrize("odd", [{}, {"friendlyName": 7}, {"state": {"state": "NEW", "new": 1}}, {"currency": None}])
async def test_a_difference_is_counted_once_whatever_stands_beside_it(odd: dict[str, Any]) -> None:
    came = {**payload("ManagedAccount", full=True), "state": {"state": "NEW", "new": 1}, **odd}
    session = client(Recorder(reply(200, came))).session("token")
    await session.managed_accounts.get("1")
    drift = session.weavr.diagnostics().drift["managed_accounts.get"]
    assert list(drift.unknown_values.values()) == [1]
    assert drift.unknown_fields == {f"{ManagedInstrumentState.__name__}.new": 1}


@pytest.mark.parametrize("enabled", [True, False])
def test_reading_a_long_list_leaves_the_collector_as_it_was_found(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    try:
        ManagedCardsPage.from_dict({"cards": [payload("ManagedCard", full=True)] * 300})
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
