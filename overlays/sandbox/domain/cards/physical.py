"""Physical cards: what making one needs, and what was reported of it."""

from __future__ import annotations

import secrets

from weavr_multi.sandbox.domain.cards import card_lifetime, card_profile_rules, card_state, spend_limits
from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.people import passwords
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

# Letters of a line that fit on plastic, whatever the profile says.
_LONGEST_NAME = 20


def upgrade(state: State, card: Json, body: Json) -> None:
    """Make a virtual card a physical one, which has to be activated."""
    profile = state.programme.rules(card["profileId"])
    conflict_if(card["state"]["state"] != "ACTIVE", f"INSTRUMENT_{card['state']['state']}")
    conflict_if(card["type"] == "PHYSICAL", "INSTRUMENT_ALREADY_UPGRADED_TO_PHYSICAL")
    account = card_state.parent(state, card)
    conflict_if(account is not None and account["state"]["state"] != "ACTIVE", "PARENT_MANAGED_ACCOUNT_BLOCKED")
    card_state.refuse(state, card)
    references = {
        "productReference": _reference(profile, body, "product_references", "productReference", "PRODUCT_REFERENCE"),
        "carrierType": _reference(profile, body, "carrier_types", "carrierType", "CARRIER_TYPE"),
    }
    conflict_if(not profile.get("card_bureau", True), "CONFIG_ERROR_CARD_BUREAU")
    card_profile_rules.delivery(profile, body)
    printable(state, {**card, **pick(body, "nameOnCardLine2")})
    card |= {
        "type": "PHYSICAL",
        **pick(body, "nameOnCardLine2"),
        "physicalCardDetails": {
            **references,
            "bulkDelivery": False,
            "deliveryMethod": "STANDARD_DELIVERY",
            **pick(body, "bulkDelivery", "deliveryAddress", "deliveryMethod", "nameOnCardLine2"),
            "pendingActivation": True,
            "pinBlocked": False,
        },
        **present(_activation=body.get("activationCode"), _pin=_pin(state, profile, body)),
    }
    card_lifetime.make(state, card)
    _tell(state, card)


def _reference(profile: Json, body: Json, rule: str, field: str, code: str) -> str:
    there = profile.get(rule, ["DEFAULT"])
    conflict_if(not there, f"CONFIG_ERROR_{code}")
    card_profile_rules.known(profile, body, rule, field, code)
    conflict_if(field not in body and len(there) > 1, f"{code}_NOT_SPECIFIED")
    return str(body.get(field, there[0]))


def _pin(state: State, profile: Json, body: Json) -> str | None:
    if "pin" not in body:
        return f"{secrets.randbelow(10_000):04d}" if profile.get("pins", True) else None
    pin = passwords.reveal(state, str(body["pin"]["value"]))
    conflict_if(not (len(pin) == 4 and pin.isascii() and pin.isdigit()), "PIN_INVALID_FORMAT")
    return pin


def printable(state: State, card: Json) -> None:
    """What is printed fits on the card."""
    most = state.programme.rules(card["profileId"]).get("max_print_characters")
    if any(len(card.get(line, "")) > _LONGEST_NAME for line in ("nameOnCard", "nameOnCardLine2")):
        raise Conflict("MAX_PRINT_CHARACTERS_EXCEEDED")
    if most is not None and len(card["nameOnCard"]) + len(card.get("nameOnCardLine2", "")) > most:
        raise Conflict("MAX_PRINT_CHARACTERS_EXCEEDED")


def _tell(state: State, card: Json) -> None:
    body = {
        "id": card_state.ref(card),
        "physicalCardDetails": card["physicalCardDetails"],
        "upgradedTimestamp": str(state.now()),
    }
    state.events.emit("/managed_cards/physical_cards_upgrade/watch", body, owner=card_state.owner_of(state, card))


def needed(card: Json) -> None:
    """The card is a physical one."""
    conflict_if(card["type"] != "PHYSICAL", "INSTRUMENT_NOT_PHYSICAL")


def usable(card: Json, *, activated: bool = True) -> None:
    """The card is a physical one that works (and was activated)."""
    needed(card)
    conflict_if(card["state"]["state"] in ("DESTROYED", "BLOCKED"), f"INSTRUMENT_{card['state']['state']}")
    if activated:
        in_hand(card)


def in_hand(card: Json) -> None:
    """The cardholder has it."""
    conflict_if(card_state.never_activated(card), "PHYSICAL_CARD_NOT_ACTIVATED")


def reported(card: Json) -> None:
    """The card was not reported as lost or stolen, and is not gone."""
    needed(card)
    reason = card_state.lost_or_stolen(card)
    conflict_if(reason is not None, f"INSTRUMENT_ALREADY_MARKED_{reason}")
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")


def replace_lost(state: State, card: Json, owner: str, activation: str) -> Json:
    """A new card, with a new number and the money of the old one."""
    profile = state.programme.rules(card["profileId"])
    details = {key: value for key, value in card["physicalCardDetails"].items() if key != "replacement"}
    kept = {key: value for key, value in card.items() if key not in ("replacement", "renewalTimestamp", "_reported")}
    new: Json = {
        **kept,
        **card_lifetime.plastic(state, profile),
        "id": state.ids.next(),
        "externalHandle": state.ids.next(),
        "state": {"state": "ACTIVE"},
        "friendlyName": f"{card['friendlyName']} Replacement"[:50],
        "creationTimestamp": state.now(),
        "physicalCardDetails": {**details, "pendingActivation": True, "pinBlocked": False},
        "_activation": activation,
    }
    parent = new.get("parentManagedAccountId")
    state.records.add("managed_card", owner, new, created=state.now(), state="ACTIVE", parent=parent)
    state.records.link("card_number", new["_number"], new["id"])
    card_lifetime.make(state, new)
    card_lifetime.schedule(state, new)
    card["replacement"] = {"id": new["id"], "reason": "LOST_STOLEN"}
    card["physicalCardDetails"] |= {
        "replacement": {"replacementReason": "LOST_STOLEN", "replacementId": new["id"]},
        "pendingActivation": False,
    }
    # The old one is over: it expires now, and what is left of its limits is the new one's.
    if "spendLimit" in new.get("_rules", {}):
        left = {limit["interval"]: limit["value"] for limit in spend_limits.left(state, card)}
        limits = [{**limit, "value": left[limit["interval"]]} for limit in new["_rules"]["spendLimit"]]
        new["_rules"] = {**new["_rules"], "spendLimit": limits}
        state.records.put("managed_card", new)
    card.pop("_rules", None)
    card |= card_lifetime.over(state)
    state.records.put("managed_card", card)
    if card["state"]["state"] != "DESTROYED":
        card_state.become(state, card, {"state": "DESTROYED", "destroyedReason": "LOST"}, "DESTROYED")
    card_state.tell(state, new, "ENABLED")
    card_lifetime.tell_replaced(state, card, new, "LOST_STOLEN")
    return new


def block_pin(state: State, id: str) -> None:
    """Too many wrong PINs were entered."""
    card = state.records.get("managed_card", id)
    if card is None or card["type"] != "PHYSICAL":
        raise KeyError(f"there is no physical card {id!r}")
    card["physicalCardDetails"]["pinBlocked"] = True
    state.records.put("managed_card", card)
