"""Large pages are read the same as small ones, and the garbage collector is left as it was found."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from tests.support.recording import Recorder, client, reply
from weavr_multi import DecodeError
from weavr_multi.core.concurrency.gc_pause import without_collections
from weavr_multi.models import ManagedCardsPage
from weavr_multi.testing import payload

pytestmark = pytest.mark.anyio


def cards(count: int) -> list[Any]:
    return [payload("ManagedCard", seed=seed, full=True) for seed in range(count)]


def answering(body: object, **settings: Any) -> Any:
    return client(Recorder(forever=reply(200, body)), **settings).with_options(auth_token="t")


@pytest.mark.parametrize("count", [0, 1, 300])
async def test_a_page_of_any_size_is_what_its_json_says(count):
    body = {"cards": cards(count), "count": count, "new": {"field": 1}}
    page = await answering(body).managed_cards.list()
    assert page.body == ManagedCardsPage.from_dict(body)
    assert page.body.to_dict() == body


async def test_strict_mode_sees_the_items_as_they_came():
    body = {"cards": [*cards(2), {"mode": "PREPAID_MODE"}], "count": 3}
    with pytest.raises(DecodeError, match=r"cards\[2\].*required"):
        await answering(body, strict=True).managed_cards.list()


@pytest.mark.parametrize("items", [None, 7, {"a": 1}, [1, None, "x", []]])
async def test_items_of_another_form_are_kept_as_they_came(items):
    response = await answering({"cards": items, "count": 1}).managed_cards.with_raw_response.list()
    assert response.parse() == ManagedCardsPage.from_dict({"cards": items, "count": 1})


def test_decoding_what_a_caller_holds_does_not_change_it():
    body = {"cards": cards(3)}
    kept = {"cards": cards(3)}
    ManagedCardsPage.from_dict(body)
    assert body == kept


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was_found(enabled):
    (gc.enable if enabled else gc.disable)()
    try:
        assert without_collections(gc.isenabled) is False
        assert gc.isenabled() is enabled
        with pytest.raises(ZeroDivisionError):
            without_collections(lambda: 1 / 0)
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
