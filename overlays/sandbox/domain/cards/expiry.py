"""The expiry of cards: notice, expiry, renewal, replacement."""

from __future__ import annotations

from weavr_multi.sandbox.background.jobs import job
from weavr_multi.sandbox.domain.cards import card_view
from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

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
    if card["renewalType"] == "RENEW" and not card_view.lost_or_stolen(card):
        renew(state, card)
    else:
        expire(state, card)


def expire(state: State, card: Json) -> None:
    """The card is over."""
    card_view.become(state, card, {"state": "DESTROYED", "destroyedReason": "EXPIRED"}, "DESTROYED")
    tell(state, card, "CARD_EXPIRED")


def renew(state: State, card: Json) -> None:
    """The same number for another term; plastic is made again and works when it is activated."""
    card |= card_view.validity(state, card["expiryPeriodMonths"])
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
        "id": card_view.ref(card),
        "eventType": type,
        "state": card["state"],
        "cardType": card_view.told_type(card),
        "expiryMmyy": card["expiryMmyy"],
        "renewalType": card["renewalType"],
        **present(renewalTimestamp=str(card["renewalTimestamp"]) if "renewalTimestamp" in card else None),
    }
    state.events.emit("/managed_cards/expiries/watch", body, owner=card_view.owner_of(state, card))


def tell_replaced(state: State, card: Json, by: Json, reason: str) -> None:
    """The webhook of replacements."""
    body = {
        "eventType": "PHYSICAL_REPLACEMENT" if by["type"] == "PHYSICAL" else "VIRTUAL_REPLACEMENT",
        "id": card_view.ref(card),
        "replacementId": card_view.ref(by),
        "replacementReason": reason,
        "replacementTimestamp": str(state.now()),
        **present(userId=by.get("userId")),
    }
    state.events.emit("/managed_cards/replacement/watch", body, owner=card_view.owner_of(state, card))
