"""Physical cards: upgrade, activation, PIN, reports and replacements."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.cards import card_lifetime, card_state, card_view, lost_card_balance, physical
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json


@operation("managed_cards.upgrade_to_physical")
def upgrade(call: Call) -> Response:
    """Have a virtual card made of plastic."""
    card = card_view.of(call)
    physical.upgrade(call.state, card, call.body)
    return Response(body=card_view.reveal(call, card), resource=("managed_cards", card["id"]))


@operation("managed_cards.activate_physical")
def activate(call: Call) -> Response:
    """The card (or what replaces it) has arrived."""
    state, card = call.state, card_view.of(call)
    physical.usable(card, activated=False)
    details = card["physicalCardDetails"]
    conflict_if(not details["pendingActivation"], "INSTRUMENT_ALREADY_ACTIVATED")
    if "_activation" in card and call.body.get("activationCode") != card["_activation"]:
        raise Conflict("ACTIVATION_CODE_INVALID")
    details |= {"pendingActivation": False, "pinBlocked": False}
    details.pop("replacement", None)
    state.jobs.cancel("managed_cards.make", card["id"])
    details["manufacturingState"] = "DELIVERED"
    state.records.put("managed_card", card)
    card_state.tell(state, card, "ACTIVATED")
    return Response(body=card_view.reveal(call, card), resource=("managed_cards", card["id"]))


@operation("managed_cards.get_pin")
def get_pin(call: Call) -> Json:
    """The PIN in clear text."""
    card = card_view.of(call)
    physical.usable(card)
    conflict_if("_pin" not in card, "PIN_NOT_SET")
    conflict_if(card["physicalCardDetails"]["pinBlocked"], "PIN_TRIES_EXCEEDED")
    return {"pin": {"value": card["_pin"]}}


@operation("managed_cards.unblock_pin")
def unblock_pin(call: Call) -> None:
    """The PIN works again after too many wrong ones."""
    card = card_view.of(call)
    physical.usable(card)
    card["physicalCardDetails"]["pinBlocked"] = False
    call.state.records.put("managed_card", card)


@operation("managed_cards.reset_contactless_limit")
def reset_contactless_limit(call: Call) -> None:
    """Pay without a PIN again, as if it had just been entered."""
    card = card_view.of(call)
    physical.usable(card)
    if not call.state.programme.rules(card["profileId"]).get("contactless", True):
        raise Conflict("PHYSICAL_CARD_TYPE_NOT_SUPPORTED")


@operation("managed_cards.report_lost")
def report_lost(call: Call) -> None:
    """Block a card that may still be found; only a replacement ends that."""
    card = card_view.of(call)
    physical.reported(card)
    card["_reported"] = "LOST"
    if card["state"].get("blockedReason") == "USER":
        # It is blocked already, and the reason stays.
        call.state.records.put("managed_card", card)
        return
    card_state.become(call.state, card, {"state": "BLOCKED", "blockedReason": "LOST"}, "BLOCKED")


@operation("managed_cards.report_stolen")
def report_stolen(call: Call) -> None:
    """End a card that someone else has."""
    card = card_view.of(call)
    physical.reported(card)
    physical.in_hand(card)
    card_state.become(call.state, card, {"state": "DESTROYED", "destroyedReason": "STOLEN"}, "DESTROYED")


@operation("managed_cards.replace_damaged")
def replace_damaged(call: Call) -> None:
    """The same card, made again."""
    state, card = call.state, card_view.of(call)
    physical.needed(card)
    conflict_if(card["state"]["state"] == "DESTROYED", "INSTRUMENT_ALREADY_DESTROYED")
    conflict_if(card_state.lost_or_stolen(card) == "LOST", "INSTRUMENT_MARKED_AS_LOST")
    conflict_if("replacement" in card["physicalCardDetails"], "INSTRUMENT_ALREADY_PENDING_REPLACEMENT")
    physical.in_hand(card)
    physical.printable(state, card)
    card["_activation"] = call.body["activationCode"]
    card_lifetime.reprint(state, card, "DAMAGED", "DAMAGED")


@operation("managed_cards.replace_lost_or_stolen")
def replace_lost_or_stolen(call: Call) -> Response:
    """Another card instead of one that was reported."""
    state, card = call.state, card_view.of(call)
    physical.needed(card)
    conflict_if("replacement" in card, "INSTRUMENT_ALREADY_REPLACED")
    conflict_if(card_state.lost_or_stolen(card) is None, "INSTRUMENT_NOT_MARKED_LOST_OR_STOLEN")
    # It was removed, or came to its end, after it had been reported.
    conflict_if(card["state"].get("destroyedReason", "LOST") not in ("LOST", "STOLEN"), "INSTRUMENT_DESTROYED")
    account = card_state.parent(state, card)
    conflict_if(account is not None and account["state"]["state"] != "ACTIVE", "PARENT_MANAGED_ACCOUNT_NOT_ACTIVE")
    physical.printable(state, card)
    new = physical.replace_lost(state, card, call.owner, call.body["activationCode"])
    lost_card_balance.hand_over(state, card, new)
    return Response(body=card_view.reveal(call, card), resource=("managed_cards", card["id"]))
