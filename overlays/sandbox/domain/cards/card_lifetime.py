"""The life of a card's plastic: number and validity, notice before its end, expiry, renewal, replacement."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.cards import card_state
from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_BINS = {"MASTERCARD": "555500", "VISA": "444400"}
_MONTHS = 36
_NOTICE_MS = 30 * 86_400_000
# How a physical card comes into being, one step after another (setting `manufacturing_ms`).
_MAKING = ("REQUESTED", "SENT_FOR_FULFILLMENT", "DISPATCHED", "DELIVERED")


def schedule(state: State, card: Json) -> None:
    """Plan the end of a card whose validity is new."""
    for name, due in (("managed_cards.notice", card["_expires"] - _NOTICE_MS), ("managed_cards.end", card["_expires"])):
        state.jobs.cancel(name, card["id"])
        state.jobs.add(name, max(due, state.now()), {"id": card["id"]}, key=card["id"])


def _alive(state: State, id: str) -> Json | None:
    card = state.records.get("managed_card", id)
    return None if card is None or card["state"]["state"] == "DESTROYED" else card


@job("managed_cards.notice")
def _notice(state: State, data: Json) -> None:
    card = _alive(state, data["id"])
    if card is not None:
        tell(state, card, "CARD_ABOUT_TO_EXPIRE")


@job("managed_cards.end")
def _end(state: State, data: Json) -> None:
    card = _alive(state, data["id"])
    if card is None:
        return
    # Reported as lost, a card is not made again.
    if card["renewalType"] == "RENEW" and not card_state.lost_or_stolen(card):
        renew(state, card)
    else:
        expire(state, card)


def expire(state: State, card: Json) -> None:
    """The card is over."""
    card_state.become(state, card, {"state": "DESTROYED", "destroyedReason": "EXPIRED"}, "DESTROYED")
    tell(state, card, "CARD_EXPIRED")


def renew(state: State, card: Json) -> None:
    """The same number for another term; plastic is made again and works when it is activated."""
    card |= validity(state, card["expiryPeriodMonths"])
    card["renewalTimestamp"] = max(card["_expires"], card.get("renewalTimestamp", 0) + 1)
    state.records.put("managed_card", card)
    if card["type"] == "PHYSICAL":
        reprint(state, card, "EXPIRED", "RENEW")
    schedule(state, card)
    tell(state, card, "CARD_RENEWED")


def make(state: State, card: Json) -> None:
    """Start (again) to make the plastic."""
    card["physicalCardDetails"]["manufacturingState"] = _MAKING[0]
    state.records.put("managed_card", card)
    _make_on(state, card["id"])


def _make_on(state: State, id: str) -> None:
    step = state.programme.settings.manufacturing_ms
    state.jobs.cancel("managed_cards.make", id)
    state.jobs.add("managed_cards.make", state.now() + step, {"id": id}, key=id)


@job("managed_cards.make")
def _made(state: State, data: Json) -> None:
    card = _alive(state, data["id"])
    if card is None:
        return
    at = _MAKING.index(card["physicalCardDetails"]["manufacturingState"]) + 1
    card["physicalCardDetails"]["manufacturingState"] = _MAKING[at]
    state.records.put("managed_card", card)
    if at + 1 < len(_MAKING):
        _make_on(state, card["id"])


def reprint(state: State, card: Json, reason: str, told: str) -> None:
    """Make the plastic of a card again; until it is activated, the old one goes on working."""
    details = card["physicalCardDetails"]
    details |= {"pendingActivation": True, "replacement": {"replacementReason": reason, "replacementId": card["id"]}}
    make(state, card)
    tell_replaced(state, card, card, told)


def tell(state: State, card: Json, type: str) -> None:
    """The webhook of expiries and renewals."""
    body = {
        "id": card_state.ref(card),
        "eventType": type,
        "state": card["state"],
        "cardType": card_state.told_type(card),
        "expiryMmyy": card["expiryMmyy"],
        "renewalType": card["renewalType"],
        **present(renewalTimestamp=str(card["renewalTimestamp"]) if "renewalTimestamp" in card else None),
    }
    state.events.emit("/managed_cards/expiries/watch", body, owner=card_state.owner_of(state, card))


def tell_replaced(state: State, card: Json, by: Json, reason: str) -> None:
    """The webhook of replacements."""
    body = {
        "eventType": "PHYSICAL_REPLACEMENT" if by["type"] == "PHYSICAL" else "VIRTUAL_REPLACEMENT",
        "id": card_state.ref(card),
        "replacementId": card_state.ref(by),
        "replacementReason": reason,
        "replacementTimestamp": str(state.now()),
        **present(userId=by.get("userId")),
    }
    state.events.emit("/managed_cards/replacement/watch", body, owner=card_state.owner_of(state, card))


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
