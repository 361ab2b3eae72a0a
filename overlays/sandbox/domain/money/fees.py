"""Fees: what they are, and taking them.

The programme's setting ``fees`` maps a type to amounts by currency: ``{"send_fees": {"EUR": 25}}``, with
``default`` for the currencies that are not named. The types of the service (``transfer_fees``,
``send_fees``, ``outgoing_wire_transfer_fees``, ``incoming_wire_fees``, …) are taken with the movement that
they belong to; every other name is a type of the integrator's own, charged by the three charge operations.
"""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import legacy_amount, present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import FEES
from weavr_multi.sandbox.storage.state import State

# What belongs to a movement and cannot be charged by itself.
_OF_MOVEMENTS = frozenset(
    {
        "incoming_wire_fees",
        "purchase_fees",
        "refund_fees",
        "atm_withdrawal_fees",
        "transfer_fees",
        "send_fees",
        "send_destination_fees",
        "outgoing_wire_transfer_fees",
    }
)

# Subtype of the lists to what the webhook calls it.
_LEGACY = {
    "incoming_wire_fees": "DEPOSIT",
    "purchase_fees": "PURCHASE",
    "refund_fees": "REFUND",
    "atm_withdrawal_fees": "ATM_WITHDRAWAL",
    "transfer_fees": "TRANSFER",
    "send_fees": "SEND",
    "outgoing_wire_transfer_fees": "OWT",
    "custom_fees": "CUSTOM",
}


def quote(state: State, subtype: str, currency: str, *, setting: str | None = None) -> Json | None:
    """The fee that a movement will have, as its line in the transaction list shows it; None where it has none.

    Raises:
        Conflict: FEE_NOT_CONFIGURED_FOR_CURRENCY, where the programme charges such a fee, but not in this currency.
    """
    configured = state.programme.settings.fees.get(setting or subtype)
    if not configured:
        return None
    minor = configured.get(currency, configured.get("default"))
    if minor is None:
        raise Conflict("FEE_NOT_CONFIGURED_FOR_CURRENCY")
    money = {"currency": currency, "amount": int(minor)}
    return {"id": state.ids.next(), "type": "fees", "subtype": subtype, "amount": money} if minor else None


def that_is_there(state: State, fee: Json | None, account: str) -> Json | None:
    """A quoted fee, or as much of it as the account can pay; None where nothing is to be taken."""
    if fee is None:
        return None
    minor = min(fee["amount"]["amount"], state.ledger.available(account))
    return {**fee, "amount": {**fee["amount"], "amount": minor}} if minor > 0 else None


def charge(state: State, type: str, ref: Json, owner: str) -> Json:
    """Charge a fee of the integrator's own to an instrument: ``ChargeFee``.

    Raises:
        Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_INSTRUMENT, IDENTITY_NOT_OWNER_OF_INSTRUMENT,
            UNRESOLVED_CURRENCY, FEE_AMOUNT_NOT_SET, FUNDS_INSUFFICIENT.
    """
    configured = state.programme.settings.fees.get(type)
    if configured is None or type in _OF_MOVEMENTS:
        raise Conflict("UNRESOLVED_FEE_TYPE")
    instrument = instruments.find(state, ref)
    if instrument is None:
        raise Conflict("UNRESOLVED_INSTRUMENT")
    conflict_if(instrument.owner != owner, "IDENTITY_NOT_OWNER_OF_INSTRUMENT")
    conflict_if(not configured.keys() & {instrument.currency, "default"}, "UNRESOLVED_CURRENCY")
    minor = configured.get(instrument.currency, configured.get("default")) or 0
    conflict_if(not minor, "FEE_AMOUNT_NOT_SET")
    money: Json = {"currency": instrument.currency, "amount": int(minor)}
    record = take(state, instrument, {"id": state.ids.next(), "subtype": "custom_fees", "amount": money}, name=type)
    return {
        "transactionId": {"type": "CHARGE_FEE", "id": record["id"]},
        "profileId": identities.profile_of(state, owner),
        "feeType": type,
        "source": instrument.ref,
        # The programme's own account, which no call can reach.
        "destination": {"type": "managed_accounts", "id": state.programme.id},
        "availableBalanceAdjustment": {**money, "amount": -money["amount"]},
        "state": "COMPLETED",
        "creationTimestamp": record["creationTimestamp"],
    }


def take(
    state: State,
    instrument: Instrument,
    fee: Json,
    *,
    related: str | None = None,
    name: str | None = None,
    account: str | None = None,
    line: str | None = None,
) -> Json:
    """Take a fee that was quoted, or charged, from an instrument (or from what is held on it: ``account``).

    ``line`` is the posting of the movement that it belongs to.

    Raises:
        Conflict: FUNDS_INSUFFICIENT.
    """
    now, money, id = state.now(), fee["amount"], fee["id"]
    legs = [(account or instrument.account, -money["amount"]), (FEES, money["amount"])]
    state.ledger.post("CHARGE_FEE", id, money["currency"], legs, at=now, line=line)
    record: Json = {
        "id": id,
        "feeType": fee["subtype"],
        "amount": money,
        "instrument": instrument.ref,
        "status": "COMPLETED",
        **present(relatedTransactionId=related, description=name),
        "creationTimestamp": now,
        "lastUpdatedTimestamp": now,
    }
    state.records.add("fee", instrument.owner, record, created=now, state="COMPLETED", parent=related)
    side = (instrument.owner, instrument.ref, "DEBIT", money, "COMPLETED")
    state.activity.add(id, "fees", *side, at=now)
    if related is None:
        instruments.spent(state, instrument)
    _tell(state, instrument, record, name)
    return record


def _tell(state: State, instrument: Instrument, record: Json, name: str | None) -> None:
    body: Json = {
        "id": record["id"],
        "feeType": _LEGACY.get(record["feeType"], "OTHER"),
        "feeSubType": name or record["feeType"],
        "source": instrument.ref,
        "feeSpec": {"type": "FLAT", "flatAmount": [legacy_amount(record["amount"])]},
        "profileId": identities.profile_of(state, instrument.owner),
    }
    event = {"chargeFee": body, "publishedTimestamp": str(record["creationTimestamp"]), "type": "COMPLETED"}
    state.events.emit("/fees/watch", event, owner=instrument.owner)
