"""Managed accounts and cards as ends of money movements."""

from __future__ import annotations

from dataclasses import dataclass

from weavr_multi.sandbox.errors import BadRequest, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

KINDS = {"managed_accounts": "managed_account", "managed_cards": "managed_card"}
_STATES = ("ACTIVE", "BLOCKED", "DESTROYED", "NOT_ENABLED")


@dataclass(frozen=True, slots=True)
class Instrument:
    """An account or a card."""

    type: str
    id: str
    owner: str
    data: Json

    @property
    def ref(self) -> Json:
        """``InstrumentId`` of answers."""
        return {"type": self.type, "id": self.id}

    @property
    def currency(self) -> str:
        """ISO code."""
        return str(self.data["currency"])

    @property
    def state(self) -> str:
        """ACTIVE, BLOCKED, DESTROYED or NOT_ENABLED."""
        return str(self.data["state"]["state"])

    @property
    def debit_card(self) -> bool:
        """A card that spends from its parent account and holds nothing of its own."""
        return self.data.get("mode") == "DEBIT_MODE"

    @property
    def account(self) -> str:
        """The ledger account that its money is on."""
        return str(self.data["parentManagedAccountId"]) if self.debit_card else self.id


def find(state: State, ref: Json, owner: str | None = None) -> Instrument | None:
    """The instrument that ``{type, id}`` names, if there is one (of this owner)."""
    kind = KINDS.get(ref["type"])
    if kind is None:
        return None
    data = state.records.get(kind, ref["id"], owner)
    if data is None:
        return None
    return Instrument(ref["type"], str(data["id"]), owner or state.records.owner(kind, ref["id"]) or "", data)


def within_limits(state: State, record: str, owner: str, profile: Json, of_all: dict[str, int]) -> None:
    """An owner can have one more account or card; ``of_all`` limits everybody's together, by the code."""
    limit, count = profile.get("limit"), state.records.count
    conflict_if(limit is not None and count(record, owner) >= limit, "IDENTITY_LIMITS_EXCEEDED")
    for code, most in of_all.items():
        conflict_if(count(record, None) >= most, code)


def listed(asked: Json) -> Query:
    """The conditions that all lists of accounts and cards know. A reason restricts its own state only."""
    query = Query().equal("profile", asked.get("profileId")).equal("friendlyName", asked.get("friendlyName"))
    query.among("state", asked.get("state")).equal("currency", asked.get("currency")).equal("tag", asked.get("tag"))
    states = asked.get("state")
    for name, state in (("state.blockedReason", "BLOCKED"), ("state.destroyedReason", "DESTROYED")):
        reasons = asked.get(name)
        if not reasons:
            continue
        if states and state not in states:
            raise BadRequest(InvalidField(name, "NOT_IN"))
        if not states:
            query.among(name, reasons)
            continue
        marks = ", ".join("?" * len(reasons))
        query.raw(f"(state != ? OR json_extract(data, '$.{name}') IN ({marks}))", state, *reasons)
    return query.between("created", asked)


def spent(state: State, instrument: Instrument) -> None:
    """Tell of a balance that fell below the account's threshold; call it after taking money."""
    if instrument.type != "managed_accounts":
        return
    threshold = instrument.data.get("lowBalanceThreshold")
    if threshold is None:
        return
    available = state.ledger.available(instrument.id)
    # Told once when it falls below, again only after it has been above.
    if available >= threshold:
        return _told(state, instrument, False)
    if instrument.data.get("_low_told"):
        return None
    state.events.emit(
        "/managed_accounts/low_balance/watch",
        {
            "id": instrument.ref,
            "currency": instrument.currency,
            "availableBalance": available,
            "publishedTimestamp": str(state.now()),
        },
        owner=instrument.owner,
    )
    return _told(state, instrument, True)


def _told(state: State, instrument: Instrument, told: bool) -> None:
    if instrument.data.get("_low_told", False) != told:
        state.records.put("managed_account", {**instrument.data, "_low_told": told})


def received(state: State, instrument: Instrument) -> None:
    """Call it after adding money: the low-balance notice is armed again."""
    told = instrument.type == "managed_accounts" and instrument.data.get("_low_told")
    if told and state.ledger.available(instrument.id) >= instrument.data.get("lowBalanceThreshold", 0):
        _told(state, instrument, False)


def force(state: State, id: str, to: Json) -> None:
    """Give an account or card a state that its owner could not give it.

    Raises:
        KeyError: there is no such account or card.
        ValueError: there is no such state.
    """
    if to.get("state") not in _STATES:
        raise ValueError(f"the state is one of {', '.join(_STATES)}; got {to.get('state')!r}")
    for kind in KINDS.values():
        data = state.records.get(kind, id)
        if data is not None:
            state.records.put(kind, {**data, "state": to}, state=to["state"])
            return
    raise KeyError(f"there is no account and no card {id!r}")
