"""Limits on what may arrive on the accounts of an identity: what is above them is held until it is resumed."""

from __future__ import annotations

from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State


def exceeded(state: State, owner: str, amount: Json) -> bool:
    """Whether one more amount would be above a limit of its owner's profile.

    The rules are ``velocity_limit`` (within ``velocity_window_ms``), ``source_of_funds_limit`` (while the identity has
    not said where its money comes from) and ``level_limits`` (by a consumer's level of due diligence).
    """
    record = identities.get(state, identities.ref_of(state, owner)) or {}
    rules, currency = state.programme.rules(record.get("profileId", "")), amount["currency"]
    window = state.programme.settings.velocity_window_ms
    level = record.get("_diligence", {}).get("level", "")
    limits = [
        (rules.get("velocity_limit", {}), state.now() - window),
        ({} if record.get("sourceOfFunds") else rules.get("source_of_funds_limit", {}), 0),
        (rules.get("level_limits", {}).get(level, {}), 0),
    ]
    return any(
        currency in most and _arrived(state, owner, currency, since) + amount["amount"] > most[currency]
        for most, since in limits
    )


def _arrived(state: State, owner: str, currency: str, since: int) -> int:
    row = state.store.one(
        "SELECT total(amount) FROM activity WHERE owner = ? AND direction = 'CREDIT' AND currency = ? AND created >= ?"
        " AND type IN ('incoming_wire_transfers', 'sends') AND status != 'CANCELLED'",
        (owner, currency, since),
    )
    return int(row[0]) if row else 0
