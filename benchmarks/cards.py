"""Rows: bytes to models, models to bytes, and the memory of what is read."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import bodies
import msgspec
import pydantic
from pydantic.alias_generators import to_camel
from rows import Row, compared, micros
from timing import Pace, Times, take_turns

COUNT = 100


class Nested(msgspec.Struct, rename="camel"):
    """An object of strings, numbers and truths inside a card, for msgspec."""

    state: str | None = None
    value: str | None = None


class Card(msgspec.Struct, rename="camel"):
    """A card for msgspec: the floor."""

    id: str
    profile_id: str
    external_handle: str
    friendly_name: str
    currency: str
    state: Nested
    type: str
    card_brand: str
    card_number: Nested
    cvv: Nested
    card_number_first_six: str
    card_number_last_four: str
    name_on_card: str
    start_mmyy: str
    expiry_mmyy: str
    card_level_classification: str
    expiry_period_months: int
    renewal_type: str
    creation_timestamp: int
    cardholder_mobile_number: str
    billing_address: dict[str, str]
    digital_wallets: dict[str, Any]
    three_d_secure_auth_config: dict[str, str]
    balances: dict[str, int]
    mode: str
    auth_forwarding_default_timeout_decision: str
    tag: str | None = None


class Cards(msgspec.Struct, rename="camel"):
    """A page of cards for msgspec."""

    cards: list[Card]
    count: int
    response_count: int


class PydanticCard(pydantic.BaseModel):
    """A card for pydantic, checked."""

    model_config = pydantic.ConfigDict(alias_generator=to_camel, extra="allow", populate_by_name=True)

    id: str
    profile_id: str
    external_handle: str
    tag: str | None = None
    friendly_name: str
    currency: str
    state: dict[str, str]
    type: str
    card_brand: str
    card_number: dict[str, str]
    cvv: dict[str, str]
    card_number_first_six: str
    card_number_last_four: str
    name_on_card: str
    start_mmyy: str
    expiry_mmyy: str
    card_level_classification: str
    expiry_period_months: int
    renewal_type: str
    creation_timestamp: int
    cardholder_mobile_number: str | None = None
    billing_address: dict[str, str]
    digital_wallets: dict[str, Any]
    three_d_secure_auth_config: dict[str, str]
    balances: dict[str, int]
    mode: str


class PydanticCards(pydantic.BaseModel):
    """A page of cards for pydantic."""

    cards: list[PydanticCard]
    count: int


def _ours() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    from weavr_multi.core.serialization import json_backend
    from weavr_multi.models import ManagedCardsPage

    return lambda data: ManagedCardsPage.from_dict(json_backend.loads(data)), lambda page: json_backend.dumps(
        page.to_dict()
    )


def _stock() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    from stock_client.models.managed_cards_page import ManagedCardsPage

    return lambda data: ManagedCardsPage.from_dict(json.loads(data)), lambda page: json.dumps(page.to_dict()).encode()


def leaves(page: Any) -> list[object]:
    """Read every leaf of every card."""
    return [
        (
            *(card.id, card.profile_id, card.external_handle, card.tag, card.friendly_name, card.currency),
            *(card.state.state, card.type, card.card_brand, card.card_number, card.cvv),
            *(card.card_number_first_six, card.card_number_last_four, card.name_on_card, card.start_mmyy),
            *(card.expiry_mmyy, card.card_level_classification, card.expiry_period_months, card.renewal_type),
            *(card.creation_timestamp, card.cardholder_mobile_number, card.mode),
            *((a := card.billing_address).address_line1, a.address_line2, a.city, a.post_code, a.state, a.country),
            *((w := card.digital_wallets).push_provisioning_enabled, w.wallets_enabled, w.artwork_reference),
            *((t := card.three_d_secure_auth_config).linked_user_id, t.primary_channel, t.fallback_channel),
            *(card.balances.available_balance, card.balances.actual_balance),
            card.auth_forwarding_default_timeout_decision,
        )
        for card in page.cards
    ]


def rows(pace: Pace) -> list[Row]:
    """Time everybody, and weigh what they made."""
    data = bodies.cards(COUNT)
    (read, write), (stock_read, stock_write) = _ours(), _stock()
    quick = msgspec.json.Decoder(Cards)
    reading = take_turns(
        {
            "json": lambda: json.loads(data),
            "ours": lambda: read(data),
            "leaves": lambda: leaves(read(data)),
            "stock": lambda: stock_read(data),
            "pydantic": lambda: PydanticCards.model_validate_json(data),
            "msgspec": lambda: quick.decode(data),
        },
        pace,
    )
    page, stock_page = read(data), stock_read(data)
    writing = take_turns({"ours": lambda: write(page), "stock": lambda: stock_write(stock_page)}, pace)
    return [*_reading(reading), _writing(writing), _memory(lambda: read(data), lambda: stock_read(data))]


def _reading(times: dict[str, Times]) -> Iterator[Row]:
    mine = times["ours"]
    yield compared("bytes to 100 cards / json.loads", mine.over(times["json"]), 2.0, ours=micros(mine.median))
    yield compared("bytes to 100 cards / stock", mine.over(times["stock"]), 0.4)
    yield compared("bytes to 100 cards / pydantic", mine.over(times["pydantic"]), 1.0)
    yield compared("bytes to 100 cards, every leaf read / json.loads", times["leaves"].over(times["json"]), 1.45)
    for name in ("stock", "pydantic", "msgspec"):
        note = {"msgspec": "Structs, no enumerations, no unknown fields kept: the floor"}.get(name, "")
        yield compared(f"  bytes to 100 cards: {name} / json.loads", times[name].over(times["json"]), note=note)


def _writing(times: dict[str, Times]) -> Row:
    mine = times["ours"]
    return compared("100 cards to bytes / stock", mine.over(times["stock"]), 1.0, ours=micros(mine.median))


def _memory(ours: Callable[[], Any], stock: Callable[[], Any]) -> Row:
    mine, theirs = _weigh(ours), _weigh(stock)
    return Row("memory of a card / stock", mine / theirs, target=0.6, ours=f"{mine:,.0f} bytes")


def _weigh(make: Callable[[], Any]) -> float:
    """Return the bytes that one of the cards of a page takes."""
    make()  # what is kept of a first time belongs to nobody
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return (after - before) / COUNT
