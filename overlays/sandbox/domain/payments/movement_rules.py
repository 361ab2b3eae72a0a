"""Rules that transfers, sends and wire transfers share."""

from __future__ import annotations

from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.errors import BadRequest, Conflict, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

_YEAR_MS = 366 * 86_400_000

# The older words that webhooks have for some of the codes, and all that they can say.
_LEGACY_CODES = {
    "FUNDS_INSUFFICIENT": "INSUFFICIENT_FUNDS",
    "AMOUNT_INVALID": "INVALID_AMOUNT",
    "INTERCEPTOR_DENIED_TRANSACTION": "DENIED_BY_INTERCEPTOR",
    "INSTRUMENT_DENIED_TRANSACTION": "DENIED_BY_INSTRUMENT",
    "FOREX_TRADE_DENIED_TRANSACTION": "DENIED_BY_FOREX_TRADE",
}

_SPOKEN = frozenset(_LEGACY_CODES.values()) | {
    "PROFILE_INACTIVE",
    "PROFILE_NOT_FOUND",
    "CURRENCY_MISMATCH",
    "SOURCE_NOT_FOUND",
    "DESTINATION_NOT_FOUND",
    "DESTINATION_LIMIT_EXCEEDED",
    "SOURCE_INSTRUMENT_BLOCKED",
    "DESTINATION_INSTRUMENT_BLOCKED",
    "FEE_NOT_CONFIGURED_FOR_CURRENCY",
    "BENEFICIARY_NOT_FOUND",
    "EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND",
    "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
}

# What the transaction lists call the states of a movement.
ACTIVITY = {
    "INITIALISED": "SUBMITTED",
    "PENDING": "PROCESSING",
    "PENDING_CONFIRMATION": "DRAFT",
    "PENDING_CHALLENGE": "DRAFT",
    "SCHEDULED": "SUBMITTED",
    "SUBMITTED": "PROCESSING",
    "APPROVED": "PROCESSING",
    "COMPLETED": "COMPLETED",
    "CANCELLED": "CANCELLED",
    "FAILED": "CANCELLED",
    "INVALID": "CANCELLED",
    "REJECTED": "CANCELLED",
    "RETURNED": "RETURNED",
}


def legacy_code(code: str | None) -> str:
    """Why a movement failed, in the words of webhooks."""
    word = _LEGACY_CODES.get(code or "", code or "")
    return word if word in _SPOKEN else "MODEL_CONSTRAINTS_VIOLATED"


def source(state: State, ref: Json, owner: str) -> Instrument:
    """The instrument that money leaves."""
    found = instruments.find(state, ref, owner)
    if found is None:
        raise Conflict("SOURCE_NOT_FOUND")
    conflict_if(found.debit_card, "SOURCE_CANNOT_BE_DEBIT_MODE_CARD")
    return found


def usable(state: State, name: str, end: Instrument, kind: str) -> None:
    """One end can take part in a movement; ``name`` is SOURCE or DESTINATION."""
    conflict_if(end.state == "DESTROYED", f"{name}_INSTRUMENT_DESTROYED")
    conflict_if(end.state == "BLOCKED", f"{name}_INSTRUMENT_BLOCKED")
    if end.state != "ACTIVE" or kind in state.programme.rules(end.data["profileId"]).get("denies", ()):
        raise Conflict("INSTRUMENT_DENIED_TRANSACTION")


def possible(state: State, kind: str, profile: Json, source: Instrument, destination: Instrument, amount: Json) -> None:
    """Both ends can take part in a movement, and the amount is one that the profile and the destination allow."""
    usable(state, "SOURCE", source, kind)
    usable(state, "DESTINATION", destination, kind)
    within(profile, amount)
    if len({source.currency, destination.currency, amount["currency"]}) > 1:
        raise Conflict("FOREX_TRADE_DENIED_TRANSACTION" if profile.get("forex") else "CURRENCY_MISMATCH")
    room(state, destination, amount["amount"])


def within(profile: Json, amount: Json) -> None:
    """The amount is one that the profile allows."""
    minor, currency = amount["amount"], amount["currency"]
    conflict_if(minor <= 0, "AMOUNT_INVALID")
    most = profile.get("maximum", {}).get(currency)
    conflict_if(most is not None and minor > most, "MODEL_CONSTRAINTS_VIOLATED")
    denied_from = profile.get("denied_from", {}).get(currency)
    conflict_if(denied_from is not None and minor >= denied_from, "INTERCEPTOR_DENIED_TRANSACTION")


def room(state: State, destination: Instrument, minor: int) -> None:
    """The destination may hold as much as it would."""
    rules = state.programme.rules(destination.data["profileId"])
    most = rules.get("max_balance", {}).get(destination.currency)
    conflict_if(most is not None and state.ledger.actual(destination.id) + minor > most, "DESTINATION_LIMIT_EXCEEDED")


def affordable(state: State, instrument: Instrument, minor: int) -> None:
    """The instrument has this much to spend."""
    conflict_if(state.ledger.available(instrument.account) < minor, "FUNDS_INSUFFICIENT")


def scheduled(state: State, body: Json) -> int | None:
    """When a request wants to be carried out, if not at once."""
    text = body.get("scheduledTimestamp")
    if text is None:
        return None
    # Python refuses to read numbers of thousands of digits, which the description allows.
    at = int(text) if len(text) < 20 else 0
    conflict_if(not state.now() < at < state.now() + _YEAR_MS, "SCHEDULED_TIMESTAMP_INVALID")
    return at


def whole(name: str, ref: Json | None) -> Json | None:
    """An instrument that a list filters by, which needs its type and its id."""
    given = {part: value for part, value in (ref or {}).items() if value is not None}
    if not given:
        return None
    for part in ("type", "id"):
        if part not in given:
            raise BadRequest(InvalidField(f"{name}.{part}", "ALL_OR_NONE"))
    return given


def listed(asked: Json) -> Query:
    """The conditions that all lists of movements know."""
    query = Query().equal("profile", asked.get("profileId")).equal("tag", asked.get("tag"))
    query.among("state", asked.get("state"))
    query.between("created", asked)
    # Times of execution are digit strings of equal length, so that text compares as numbers do.
    for name, condition in (("executedFrom", ">="), ("executedTo", "<=")):
        if asked.get(name) is not None:
            query.raw(f"json_extract(data, '$.executionTimestamp') {condition} ?", str(asked[name]))
    return query
