"""Deposits: money that arrives from outside."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import legacy_amount, pick, present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.iban import make_iban
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held, world
from weavr_multi.sandbox.storage.state import State


def refusal(state: State, account: Instrument | None, amount: Json, transaction: int | None = None) -> str | None:
    """The simulator's word for why a deposit cannot be made, if it cannot."""
    if account is None:
        return "DENIED_ACCOUNT_NOT_FOUND"
    if amount.get("amount", 0) <= 0:
        return "DENIED_AMOUNT_NOT_POSITIVE"
    if amount["amount"] + state.ledger.available(account.id) >= 2**60:
        return "DENIED_OTHER"
    if amount["currency"] != account.currency:
        return "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY"
    # Money arrives on accounts that are blocked or removed.
    if account.state == "NOT_ENABLED":
        return "DENIED_ACCOUNT_INACTIVE"
    if transaction is not None and (transaction <= 0 or state.records.lookup("deposit", str(transaction))):
        return "DENIED_INVALID_TX_ID"
    return None


def receive(state: State, account: Instrument, amount: Json, sender: Json) -> Json:
    """Credit an account; the incoming wire transfer that did it."""
    wire = announce(state, account, amount, sender)
    complete(state, account, wire)
    return wire


def announce(state: State, account: Instrument, amount: Json, sender: Json) -> Json:
    """A wire transfer is there, and nothing has been decided yet."""
    now, id = state.now(), state.ids.next()
    # Banks say where money comes from, also where the simulator was not told.
    sender = {"iban": make_iban(id), **sender} if "account_number" not in sender else sender
    fee = _fee(state, account, amount)
    wire: Json = {
        "id": id,
        "profileId": account.data["profileId"],
        "state": "PENDING",
        "amount": amount,
        "destinationInstrument": account.ref,
        **present(
            paymentNetwork=sender.get("network"),
            senderName=sender.get("name"),
            senderIban=sender.get("iban"),
            senderReference=sender.get("reference"),
        ),
        "isInstant": True,
        "createdAt": now,
        "_updated": now,
        "_sender": sender,
        **present(fee=fee and fee["amount"], _fee=fee),
    }
    state.records.add("incoming_wire_transfer", account.owner, wire, created=now, state="PENDING")
    if "transaction" in sender:
        state.records.link("deposit", str(sender["transaction"]), id)
    side = (account.owner, account.ref, "CREDIT", amount, "PROCESSING")
    state.activity.add(id, "incoming_wire_transfers", *side, at=now, data=present(fee=fee))
    return wire


def _fee(state: State, account: Instrument, amount: Json) -> Json | None:
    # Money from outside is never refused for its fee: what cannot be paid is not charged.
    try:
        fee = fees.quote(state, "incoming_wire_fees", account.currency)
    except Conflict:
        return None
    if fee is not None and fee["amount"]["amount"] > state.ledger.available(account.id) + amount["amount"]:
        return None
    return fee


def complete(state: State, account: Instrument, wire: Json) -> None:
    """The money is on the account."""
    _completed(state, account, wire, _move(state, account, wire, world(), account.id))


def _move(state: State, account: Instrument, wire: Json, source: str, destination: str) -> str:
    legs = [(source, -wire["amount"]["amount"]), (destination, wire["amount"]["amount"])]
    return state.ledger.post("DEPOSIT", wire["id"], account.currency, legs, at=state.now())


def _completed(state: State, account: Instrument, wire: Json, posting: str) -> None:
    if "_fee" in wire:
        fees.take(state, account, wire["_fee"], related=wire["id"], line=posting)
    wire["executedAt"] = state.now()
    instruments.received(state, account)
    _become(state, account, wire, "COMPLETED", "COMPLETED")


def hold(state: State, account: Instrument, wire: Json) -> None:
    """The money is there and held for a review: the actual balance grows, the available one does not."""
    _move(state, account, wire, world(), held(account.id))
    tell(state, account, wire)


def review(state: State, id: str, *, accept: bool) -> None:
    """End the review of a deposit: it is COMPLETED, or REJECTED and goes back.

    Raises:
        KeyError: there is no such deposit, or it does not wait.
    """
    wire = state.records.get("incoming_wire_transfer", id)
    account = None if wire is None else instruments.find(state, wire["destinationInstrument"])
    if wire is None or account is None or wire["state"] != "PENDING":
        raise KeyError(f"there is no deposit {id!r} that waits for a review")
    posting = _move(state, account, wire, held(account.id), account.id if accept else world())
    if accept:
        _completed(state, account, wire, posting)
    else:
        refuse(state, account, wire)


def refuse(state: State, account: Instrument, wire: Json) -> None:
    """The money goes back to where it came from."""
    _become(state, account, wire, "REJECTED", "CANCELLED")


def _become(state: State, account: Instrument, wire: Json, to: str, listed: str) -> None:
    wire |= {"state": to, "_updated": state.now()}
    state.records.put("incoming_wire_transfer", wire, state=to)
    state.activity.update(wire["id"], listed, state.now())
    tell(state, account, wire)


def tell(state: State, account: Instrument, wire: Json) -> None:
    """The deposit's webhook."""
    sender = wire["_sender"]
    root = identities.root_user(state, account.owner)
    body = {
        "id": account.ref,
        "transactionId": wire["id"],
        "transactionAmount": legacy_amount(wire["amount"]),
        "transactionTimestamp": str(wire["createdAt"]),
        **pick(wire, "paymentNetwork", "senderName", "senderIban", "senderReference", "state"),
        **present(
            senderSortCode=sender.get("sort_code"),
            senderAccountNumber=sender.get("account_number"),
            senderAccountDescriptor=sender.get("descriptor"),
            transactionFee=legacy_amount(wire["fee"]) if "fee" in wire else None,
        ),
        "emailAddress": root["email"],
        "owner": {"type": account.data["_owner_type"].lower() + "s", "id": account.owner},
    }
    state.events.emit("/managed_accounts/deposits/watch", body, owner=account.owner)
