"""Fees: what they are, and taking them.

The programme's setting ``fees`` maps a type to amounts by currency: ``{"send_fees": {"EUR": 25}}``, with
``default`` for the currencies that are not named. The types of the service (``transfer_fees``,
``send_fees``, ``outgoing_wire_transfer_fees``, ``incoming_wire_fees``, …) are taken with the movement that
they belong to; every other name is a type of the integrator's own, charged by the three charge operations.
"""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import instruments
from weavr_multi.sandbox.domain.instruments import Instrument
from weavr_multi.sandbox.domain.legacy import legacy_amount, present
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.ledger import FEES
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.registry import presenter
from weavr_multi.sandbox.state import State

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
    "withdrawal_fees": "WITHDRAWAL",
    "purchase_fees": "PURCHASE",
    "refund_fees": "REFUND",
    "atm_withdrawal_fees": "ATM_WITHDRAWAL",
    "chargeback_fees": "CHARGEBACK",
    "transfer_fees": "TRANSFER",
    "send_fees": "SEND",
    "outgoing_wire_transfer_fees": "OWT",
    "custom_fees": "CUSTOM",
}


def amount(state: State, type: str, currency: str) -> int:
    """What a movement costs in minor units; nothing where the programme charges no such fee.

    Raises:
        Conflict: FEE_NOT_CONFIGURED_FOR_CURRENCY, where it does, but not in this currency.
    """
    configured = state.programme.settings.fees.get(type)
    if not configured:
        return 0
    minor = configured.get(currency, configured.get("default"))
    if minor is None:
        raise Conflict("FEE_NOT_CONFIGURED_FOR_CURRENCY")
    return int(minor)


def quote(state: State, subtype: str, currency: str, *, setting: str | None = None) -> Json | None:
    """The fee that a movement will have, as its line in the transaction list shows it.

    Raises:
        Conflict: FEE_NOT_CONFIGURED_FOR_CURRENCY.
    """
    minor = amount(state, setting or subtype, currency)
    if not minor:
        return None
    return {
        "id": state.ids.next(),
        "type": "fees",
        "subtype": subtype,
        "amount": {"currency": currency, "amount": minor},
    }


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
    if instrument.owner != owner:
        raise Conflict("IDENTITY_NOT_OWNER_OF_INSTRUMENT")
    if not configured.keys() & {instrument.currency, "default"}:
        raise Conflict("UNRESOLVED_CURRENCY")
    minor = configured.get(instrument.currency, configured.get("default"))
    if not minor:
        raise Conflict("FEE_AMOUNT_NOT_SET")
    money: Json = {"currency": instrument.currency, "amount": int(minor)}
    record = take(state, instrument, {"id": state.ids.next(), "subtype": "custom_fees", "amount": money}, name=type)
    return {
        "transactionId": {"type": "CHARGE_FEE", "id": record["id"]},
        "profileId": state.programme.id,
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
) -> Json:
    """Take a fee that was quoted, or charged, from an instrument (or from what is held on it: ``account``).

    Raises:
        Conflict: FUNDS_INSUFFICIENT.
    """
    now, money, id = state.now(), fee["amount"], fee["id"]
    legs = [(account or instrument.account, -money["amount"]), (FEES, money["amount"])]
    state.ledger.post("CHARGE_FEE", id, money["currency"], legs, at=now)
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
    if related is None:
        # A fee that belongs to a movement is told in that movement's line.
        _list(state, instrument, record)
        instruments.spent(state, instrument)
    _tell(state, instrument, record, name)
    return record


def _list(state: State, instrument: Instrument, record: Json) -> None:
    state.activity.add(
        record["id"],
        "fees",
        owner=instrument.owner,
        instrument=instrument.ref,
        direction="DEBIT",
        currency=record["amount"]["currency"],
        amount=record["amount"]["amount"],
        status="COMPLETED",
        at=record["creationTimestamp"],
    )


@presenter("fees")
def show(state: State, id: str) -> Json | None:
    """``FeeTransaction``."""
    fee = state.records.get("fee", id)
    return None if fee is None else public(fee)


def _tell(state: State, instrument: Instrument, record: Json, name: str | None) -> None:
    body: Json = {
        "id": record["id"],
        "feeType": _LEGACY.get(record["feeType"], "OTHER"),
        "feeSubType": name or record["feeType"],
        "source": instrument.ref,
        "feeSpec": {"type": "FLAT", "flatAmount": [legacy_amount(record["amount"])]},
        "profileId": state.programme.id,
    }
    event = {"chargeFee": body, "publishedTimestamp": str(record["creationTimestamp"]), "type": "COMPLETED"}
    state.events.emit("/fees/watch", event, owner=instrument.owner)
