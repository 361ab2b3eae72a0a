"""What a card is and becomes: its mode, its owner, its states, and the webhook that tells of a new one."""

from __future__ import annotations

from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State


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


def told_type(card: Json) -> str:
    """VIRTUAL or PHYSICAL; a card that was upgraded stays VIRTUAL until it is activated for the first time."""
    return "VIRTUAL" if never_activated(card) else str(card["type"])


def never_activated(card: Json) -> bool:
    """Whether the only plastic there is waits for activation; one that is being replaced goes on working."""
    details = card.get("physicalCardDetails", {})
    return bool(details.get("pendingActivation")) and "replacement" not in details


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
