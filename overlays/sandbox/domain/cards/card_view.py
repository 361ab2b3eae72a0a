"""Managed cards as responses and webhooks show them."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.domain.cards import spend_limits
from weavr_multi.sandbox.errors import Conflict, NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public
from weavr_multi.sandbox.storage.state import State

_BINS = {"MASTERCARD": "555500", "VISA": "444400"}
_MONTHS = 36
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
        shown.append({**public(card), "type": told_type(card), **money})
    return shown


def told_type(card: Json) -> str:
    """VIRTUAL or PHYSICAL; a card that was upgraded stays VIRTUAL until it is activated for the first time."""
    return "VIRTUAL" if never_activated(card) else str(card["type"])


def never_activated(card: Json) -> bool:
    """Whether the only plastic there is waits for activation; one that is being replaced goes on working."""
    details = card.get("physicalCardDetails", {})
    return bool(details.get("pendingActivation")) and "replacement" not in details


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


def plastic(state: State, profile: Json) -> Json:
    """A new number with what is printed next to it."""
    brand = profile.get("brand", "MASTERCARD")
    # The tail of an id, which is unique, makes a number that is.
    stem = f"{_BINS[brand]}{int(state.ids.next()) % 10**9:09d}"
    number = stem + _luhn(stem)
    return {
        "cardBrand": brand,
        "cardNumberFirstSix": number[:6],
        "cardNumberLastFour": number[-4:],
        "_number": number,
        **validity(state, int(profile.get("expiry_months", _MONTHS))),
    }


def validity(state: State, months: int) -> Json:
    """From when until when a card that is made now can be used."""
    start = datetime.fromtimestamp(state.now() / 1000, UTC)
    last = start.year * 12 + start.month - 1 + months
    # Good until the end of its month.
    end = datetime((last + 1) // 12, (last + 1) % 12 + 1, 1, tzinfo=UTC)
    return {
        "startMmyy": f"{start:%m%y}",
        "expiryMmyy": f"{last % 12 + 1:02d}{last // 12 % 100:02d}",
        "expiryPeriodMonths": months,
        "_cvv": f"{secrets.randbelow(1000):03d}",
        "_expires": int(end.timestamp() * 1000),
    }


def over(state: State) -> Json:
    """The validity of a card that ends now."""
    now = datetime.fromtimestamp(state.now() / 1000, UTC)
    return {"expiryMmyy": f"{now:%m%y}", "_expires": state.now()}


def _luhn(stem: str) -> str:
    doubled = (int(digit) * (2 - n % 2) for n, digit in enumerate(reversed(stem)))
    return str(-sum(value - 9 * (value > 9) for value in doubled) % 10)


def parent(state: State, card: Json) -> Json | None:
    """The account that a debit card spends from."""
    return state.records.get("managed_account", card["parentManagedAccountId"]) if is_debit(card) else None


def is_debit(card: Json) -> bool:
    """Whether a card holds nothing of its own."""
    return bool(card["mode"] == "DEBIT_MODE")


def refuse(state: State, card: Json) -> None:
    """What the vendor has configured a profile to refuse.

    Raises:
        Conflict: the code in the rule ``refuses``.
    """
    code = state.programme.rules(card["profileId"]).get("refuses")
    if code is not None:
        raise Conflict(code)


def lost_or_stolen(card: Json) -> str | None:
    """LOST or STOLEN, for a card that was reported as that."""
    reason = card.get("_reported") or card["state"].get("blockedReason") or card["state"].get("destroyedReason")
    return reason if reason in ("LOST", "STOLEN") else None


def become(state: State, card: Json, to: Json, event: str) -> None:
    """Give a card a state, and tell."""
    card["state"] = to
    state.records.put("managed_card", card, state=to["state"])
    tell(state, card, event)


def owner_of(state: State, card: Json) -> str:
    """The identity that a card belongs to."""
    return state.records.owner("managed_card", card["id"]) or ""


def owner_typed(state: State, card: Json) -> Json:
    """The owner as webhooks name it."""
    return {"type": f"{card['_owner_type'].lower()}s", "id": owner_of(state, card)}


def ref(card: Json) -> Json:
    """``InstrumentId``."""
    return {"type": "managed_cards", "id": card["id"]}


def tell(state: State, card: Json, type: str) -> None:
    """The webhook of a change of state."""
    body = {
        "id": ref(card),
        "timestamp": str(state.now()),
        "eventType": type,
        "state": card["state"],
        "cardType": told_type(card),
        "renewalType": card["renewalType"],
    }
    state.events.emit("/managed_cards/state_change/watch", body, owner=owner_of(state, card))
