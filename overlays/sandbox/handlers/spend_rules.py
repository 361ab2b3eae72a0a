"""Spend rules of cards."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import cards, spending
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.registry import operation


@operation("managed_cards.get_spend_rules", "backoffice.managed_cards.get_spend_rules")
def get(call: Call) -> Json:
    """The rules of the card, its profile and its identity."""
    return spending.show(call.state, cards.of(call))


@operation("managed_cards.create_spend_rules", "backoffice.managed_cards.create_spend_rules")
def create(call: Call) -> None:
    """Give a card rules."""
    card = cards.of(call)
    if "_rules" in card:
        raise Conflict("SPEND_RULE_ALREADY_SET")
    _put(call, card, call.body)


@operation("managed_cards.update_spend_rules", "backoffice.managed_cards.update_spend_rules")
def update(call: Call) -> None:
    """Change rules of a card, or give it its first."""
    card = cards.of(call)
    spending.check(card, call.body.get("spendLimit", []))
    _put(call, card, spending.changed(card.get("_rules", {}), call.body))


def _put(call: Call, card: Json, rules: Json) -> None:
    spending.check(card, rules.get("spendLimit", []))
    call.state.records.put("managed_card", {**card, "_rules": rules})


@operation("managed_cards.remove_spend_rules", "backoffice.managed_cards.remove_spend_rules")
def remove(call: Call) -> None:
    """Take a card's rules away; those of its profile remain."""
    card = cards.of(call)
    card.pop("_rules", None)
    call.state.records.put("managed_card", card)
