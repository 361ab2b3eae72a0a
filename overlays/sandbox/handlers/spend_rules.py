"""Spend rules of cards."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.cards import card_view, spend_limits
from weavr_multi.sandbox.errors import NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json


@operation("managed_cards.get_spend_rules", "backoffice.managed_cards.get_spend_rules")
def get(call: Call) -> Json:
    """The rules of the card, its profile and its identity."""
    return spend_limits.show(call.state, card_view.of(call))


@operation("managed_cards.create_spend_rules", "backoffice.managed_cards.create_spend_rules")
def create(call: Call) -> None:
    """Give a card rules."""
    card = card_view.of(call)
    conflict_if("_rules" in card, "SPEND_RULE_ALREADY_SET")
    _put(call, card, call.body)


@operation("managed_cards.update_spend_rules", "backoffice.managed_cards.update_spend_rules")
def update(call: Call) -> None:
    """Change rules of a card."""
    spend_limits.check(card_view.of(call), call.body.get("spendLimit", []))
    card = _with_rules(call)
    _put(call, card, spend_limits.changed(card.get("_rules", {}), call.body))


def _with_rules(call: Call) -> Json:
    card = card_view.of(call)
    if "_rules" not in card:
        raise NotFound(message="The card has no rules.")
    return card


def _put(call: Call, card: Json, rules: Json) -> None:
    spend_limits.check(card, rules.get("spendLimit", []))
    call.state.records.put("managed_card", {**card, "_rules": rules})


@operation("managed_cards.remove_spend_rules", "backoffice.managed_cards.remove_spend_rules")
def remove(call: Call) -> None:
    """Take a card's rules away; those of its profile remain."""
    card = _with_rules(call)
    card.pop("_rules", None)
    call.state.records.put("managed_card", card)
