"""Managed cards as responses and webhooks show them."""

from __future__ import annotations

from collections.abc import Iterable

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.domain.cards import card_state, spend_limits
from weavr_multi.sandbox.errors import NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public
from weavr_multi.sandbox.storage.state import State

# Tokens of card details, which last as long as the card.
_NUMBER_TOKEN, _CVV_TOKEN = "tok_number_", "tok_cvv_"


def of(call: Call) -> Json:
    """The card that a call names; card assignees see only what is assigned to them.

    Raises:
        NotFound: there is none, or none that the caller may see.
    """
    card = call.own("managed_card", call.path["id"])
    if call.own_only and card.get("userId") != call.session.credential:
        raise NotFound(message="There is no such card.")
    return card


def by_number(state: State, number: str) -> Json | None:
    """The card with this number, or the one that a token stands for."""
    if number.startswith(_NUMBER_TOKEN):
        return state.records.get("managed_card", number.removeprefix(_NUMBER_TOKEN))
    id = state.records.lookup("card_number", number.replace(" ", ""))
    return None if id is None else state.records.get("managed_card", id)


def cvv_is(card: Json, cvv: str) -> bool:
    """Whether this is the card's CVV, or the token that stands for it."""
    return cvv in (card["_cvv"], f"{_CVV_TOKEN}{card['id']}")


def show(state: State, id: str) -> Json | None:
    """``ManagedCard``, without its number."""
    card = state.records.get("managed_card", id)
    return None if card is None else show_many(state, [card])[0]


def show_many(state: State, cards: Iterable[Json]) -> list[Json]:
    """Cards with their balances, or what is left to spend of those that have none."""
    known = list(cards)
    balances = state.ledger.balances(card["id"] for card in known if card["mode"] == "PREPAID_MODE")
    shown = []
    for card in known:
        if card["id"] in balances:
            available, actual = balances[card["id"]]
            money: Json = {"balances": {"availableBalance": available, "actualBalance": actual}}
        else:
            money = {"availableToSpend": spend_limits.left(state, card)}
        shown.append({**public(card), "type": card_state.told_type(card), **money})
    return shown


# In SQL what told_type says: plastic that was never activated.
_UPGRADING = (
    "COALESCE(json_extract(data, '$.physicalCardDetails.pendingActivation'), 0)"
    " AND json_extract(data, '$.physicalCardDetails.replacement') IS NULL"
)


def of_type(query: Query, type: str | None) -> None:
    """Filter a list of cards by the type that is shown."""
    if type is not None:
        query.raw(f"CASE WHEN {_UPGRADING} THEN 'VIRTUAL' ELSE json_extract(data, '$.type') END = ?", type)


def reveal_many(call: Call, cards: list[Json]) -> list[Json]:
    """Cards; with number and CVV for sessions that are stepped up."""
    shown = show_many(call.state, cards)
    if call.session.stepped_up:
        tokenised = call.state.programme.settings.tokenised_only
        for one, card in zip(shown, cards, strict=True):
            number = f"{_NUMBER_TOKEN}{card['id']}" if tokenised else card["_number"]
            cvv = f"{_CVV_TOKEN}{card['id']}" if tokenised else card["_cvv"]
            one |= {"cardNumber": {"value": number}, "cvv": {"value": cvv}}
    return shown


def reveal(call: Call, card: Json) -> Json:
    """One card; with number and CVV for sessions that are stepped up."""
    return reveal_many(call, [card])[0]
