"""Spend rules of cards: what they allow, and how much of their limits is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_LISTS = {
    "MerchantCategories": ("category", "MERCHANT_CATEGORY"),
    "MerchantIds": ("id", "MERCHANT_ID"),
    "MerchantCountries": ("country", "MERCHANT_COUNTRY"),
}
_KINDS = {
    "allowAtm": ("atm", "ATM_NOT_ALLOWED"),
    "allowContactless": ("contactless", "CONTACTLESS_NOT_ALLOWED"),
    "allowECommerce": ("online", "ECOMMERCE_NOT_ALLOWED"),
    "allowCreditAuthorisations": ("credit", "CREDIT_AUTHORISATIONS_NOT_ALLOWED"),
}


def check(card: Json, limits: list[Json]) -> None:
    """Limits fit a card."""
    conflict_if(limits and card["mode"] == "PREPAID_MODE", "SPEND_LIMIT_NOT_SUPPORTED_FOR_PREPAID_MODE_CARD")
    user = card.get("userCurrency")
    for limit in limits:
        if user is not None and limit["value"]["currency"] != user:
            raise Conflict("SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_USER_CURRENCY")
        if user is None and limit["value"]["currency"] != card["currency"]:
            raise Conflict("SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_CARD_CURRENCY")
        conflict_if(limit["value"]["amount"] <= 0, "SPEND_LIMIT_AMOUNT_INVALID")
    conflict_if(len({limit["interval"] for limit in limits}) < len(limits), "SPEND_LIMIT_DUPLICATE_INTERVAL")


def changed(rules: Json, body: Json) -> Json:
    """Rules after an update: what it names is replaced, its limits replaced or added to."""
    change = {name: value for name, value in body.items() if name != "updateSpendLimitMethod"}
    if body.get("updateSpendLimitMethod") == "INCREMENT" and "spendLimit" in body:
        change["spendLimit"] = _added(rules.get("spendLimit", []), body["spendLimit"])
    return {**rules, **change}


def _added(old: list[Json], more: list[Json]) -> list[Json]:
    known = {limit["interval"]: limit for limit in old}
    new = []
    for limit in more:
        before = known.pop(limit["interval"], None)
        same = before is not None and before["value"]["currency"] == limit["value"]["currency"]
        extra = before["value"]["amount"] if before is not None and same else 0
        new.append({**limit, "value": {**limit["value"], "amount": limit["value"]["amount"] + extra}})
    return [*known.values(), *new]


def show(state: State, card: Json) -> Json:
    """``AllLevelSpendRules``; the older fields repeat those of the card."""
    rules = card.get("_rules", {})
    if not rules.get("spendLimit"):
        rules = {**rules, **present(spendLimit=_without_limit(card))}
    profile = state.programme.rules(card["profileId"])
    levels = {
        "cardLevelSpendRules": rules,
        "profileLevelSpendRules": {
            **profile.get("spend_rules", {}),
            "authForwardingEnabled": bool(profile.get("forwarding_url")),
        },
        "identityLevelSpendRules": state.programme.settings.identity_spend_rules,
    }
    older = {name: value for name, value in rules.items() if name != "rolloverPolicy"}
    return {**older, **levels}


def broken(state: State, card: Json, purchase: Json) -> str | None:
    """The rule that forbids a purchase, if one does, in the words of the webhooks.

    Args:
        state: The sandbox's state.
        card: The card.
        purchase: ``amount`` in minor units of the card's currency, the merchant's ``category``, ``id`` and
            ``country``, and whether it is ``atm``, ``contactless``, ``online`` or ``credit``.
    """
    profile = state.programme.rules(card["profileId"]).get("spend_rules", {})
    for rules in (card.get("_rules", {}), profile, state.programme.settings.identity_spend_rules):
        reason = _broken(rules, purchase)
        if reason is not None:
            return reason
    limits = left(state, card)
    if not purchase["credit"] and any(limit["value"]["amount"] < purchase["amount"] for limit in limits):
        return "SPEND_LIMIT_EXCEEDED"
    return None


def _broken(rules: Json, purchase: Json) -> str | None:
    for suffix, (field, word) in _LISTS.items():
        value = purchase.get(field)
        allowed, blocked = rules.get(f"allowed{suffix}"), rules.get(f"blocked{suffix}")
        if allowed and value not in allowed:
            return f"{word}_NOT_IN_ALLOWED_LIST"
        if blocked and value in blocked:
            return f"{word}_BLOCKED"
    for name, (field, reason) in _KINDS.items():
        if rules.get(name) is False and purchase.get(field):
            return reason
    if purchase["amount"] < rules.get("minTransactionAmount", 0):
        return "MIN_TRANSACTION_AMOUNT_EXCEEDED"
    if purchase["amount"] > rules.get("maxTransactionAmount", purchase["amount"]):
        return "MAX_TRANSACTION_AMOUNT_EXCEEDED"
    return None


def _without_limit(card: Json) -> list[Json] | None:
    """The limit of a debit card that has none: it can spend nothing, ever."""
    if card["mode"] == "PREPAID_MODE":
        return None
    currency = card.get("userCurrency", card["currency"])
    return [{"interval": "ALWAYS", "value": {"currency": currency, "amount": 0}}]


def left(state: State, card: Json) -> list[Json]:
    """``AvailableToSpend`` of each limit of a card; fees may take more than there was."""
    if not card.get("_rules", {}).get("spendLimit"):
        return _without_limit(card) or []
    found = []
    for limit in card.get("_rules", {}).get("spendLimit", []):
        since = max(limit.get("startTimestamp", 0), _begin(limit["interval"], state.now()))
        row = state.store.one(
            "SELECT total(json_extract(data, '$._spent')) FROM records"
            " WHERE kind = 'card_payment' AND parent = ? AND created >= ?",
            (card["id"], since),
        )
        spent = int(row[0]) if row else 0
        value = {**limit["value"], "amount": limit["value"]["amount"] - spent}
        found.append({"interval": limit["interval"], "value": value})
    return found


def _begin(interval: str, now: int) -> int:
    """When the interval that a moment is in began, by the calendar in UTC."""
    if interval == "ALWAYS":
        return 0
    at = datetime.fromtimestamp(now / 1000, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if interval == "WEEKLY":
        at -= timedelta(days=at.weekday())
    elif interval in ("MONTHLY", "QUARTERLY", "YEARLY"):
        month = {"MONTHLY": at.month, "QUARTERLY": at.month - (at.month - 1) % 3, "YEARLY": 1}[interval]
        at = at.replace(month=month, day=1)
    return int(at.timestamp() * 1000)
