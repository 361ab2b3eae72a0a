"""Outgoing wire transfers: money for a bank account outside."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import legacy_amount, pick, present
from weavr_multi.sandbox.domain.money import deposits, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import bank_settlement, movement_lifecycle, movement_rules, payee_accounts
from weavr_multi.sandbox.domain.payments.payee_accounts import Payee
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import BadRequest, Conflict, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import FEES, world
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

# Letters that a network carries.
_LONGEST_DESCRIPTION = {"SEPA": 35, "FASTER_PAYMENTS": 18}


def shown(wire: Json) -> Json:
    """``OutgoingWireTransfer`` of a record."""
    return movement_lifecycle.without_nothing_said(public(wire))


def submit(state: State, body: Json, owner: str) -> Json:
    """Take in a wire transfer: to be confirmed, planned, or carried out at once."""
    amount, destination = body["transferAmount"], body["destinationBeneficiary"]
    try:
        profile, source, payee = _ends(state, body, owner)
        _check(state, profile, source, body, payee)
        at, fee = bank_settlement.priced(state, body, source, amount["amount"])
    except Conflict as conflict:
        _refused(state, body, owner)
        raise Conflict(conflict.code, keep=True) from None
    reason = movement_lifecycle.exemption(
        state, KIND.record, owner, profile, amount, trusted="beneficiaryId" in destination
    )
    outcomes = payee_accounts.verified(state, profile, payee)
    wire: Json = {
        "id": state.ids.next(),
        **pick(body, "profileId", "tag", "sourceInstrument", "transferAmount", "purpose", "description"),
        **present(fee=fee and fee["amount"], scheduledTimestamp=None if at is None else str(at)),
        "type": payee.network,
        "destination": destination,
        "challengeExemptionReason": reason,
        "state": "INVALID",
        "creationTimestamp": state.now(),
        **({"validationOutcomes": outcomes} if outcomes else {}),
        "_confirm": reason == "NO_EXEMPTION",
        **present(_fee=fee),
    }
    bank_settlement.begin(state, KIND, wire, source, amount)
    return wire


def _ends(state: State, body: Json, owner: str) -> tuple[Json, Instrument, Payee]:
    profile = identities.profile_for(state, "outgoing_wire_transfers", body["profileId"], owner)
    source = movement_rules.source(state, body["sourceInstrument"], owner)
    payee = payee_accounts.of(state, body["destinationBeneficiary"], owner, body["transferAmount"]["currency"])
    if "name" in body["destinationBeneficiary"]:
        payee_accounts.check_name(payee)
    _check_description(payee, body.get("description", ""))
    return profile, source, payee


def _check_description(payee: Payee, description: str) -> None:
    longest = _LONGEST_DESCRIPTION.get(payee.network)
    if longest is None:
        return
    if payee.network == "SEPA" and not description:
        raise BadRequest(InvalidField("description", "REQUIRED"))
    if len(description) > longest:
        raise BadRequest(InvalidField("description", "SIZE", (str(longest),)))


def _refused(state: State, body: Json, owner: str) -> None:
    """What is refused stays in the list as INVALID."""
    try:
        network = payee_accounts.of(
            state, body["destinationBeneficiary"], owner, body["transferAmount"]["currency"]
        ).network
    except Conflict:
        network = None
    wire: Json = {
        "id": state.ids.next(),
        **pick(body, "profileId", "tag", "sourceInstrument", "transferAmount", "purpose", "description"),
        **present(type=network),
        "destination": body["destinationBeneficiary"],
        "state": "INVALID",
        "creationTimestamp": state.now(),
    }
    state.records.add("outgoing_wire_transfer", owner, wire, created=wire["creationTimestamp"], state="INVALID")


def _check(state: State, profile: Json, source: Instrument, body: Json, payee: Payee) -> None:
    identities.known_well_enough(state, profile, identities.ref_of(state, source.owner))
    movement_rules.usable(state, "SOURCE", source, "outgoing_wire_transfers")
    conflict_if(profile.get("iban_required") and source.data["_iban"]["state"] != "ALLOCATED", "IBAN_UPGRADE_REQUIRED")
    conflict_if(profile.get("purpose_required") and not body.get("purpose"), "PURPOSE_OF_PAYMENT_REQUIRED")
    conflict_if(body.get("tag") not in profile.get("plugin_tags", (body.get("tag"),)), "PLUGIN_FILTER_DATA_INVALID")
    amount = body["transferAmount"]
    movement_rules.within(profile, amount)
    conflict_if(source.currency != amount["currency"], "CURRENCY_MISMATCH")
    payee_accounts.carried(state, profile, payee, amount)
    payee_accounts.check_details(payee)


def rename(state: State, wire: Json, owner: str, body: Json) -> None:
    """Correct the payee's name, and check it again."""
    conflict_if(wire["state"] != "PENDING_CONFIRMATION", "INVALID_STATE")
    destination = wire["destination"]
    conflict_if("beneficiaryId" in destination, "CONFLICT_BENEFICIARYID_NAME")
    conflict_if(destination.get("type") == "linked_accounts", "CONFLICT_EXTERNALACCOUNTID_NAME")
    name = body.get("name")
    conflict_if((name is not None) == bool(body.get("acceptVerifiedName")), "MODEL_CONSTRAINTS_VIOLATED")
    if name is None:
        name = payee_accounts.holder_told(wire["validationOutcomes"])
    if name is None:
        raise Conflict("NO_NAME_TO_ACCEPT")
    wire["destination"] = {**destination, "name": name}
    profile = state.programme.rules(wire["profileId"])
    wire["validationOutcomes"] = payee_accounts.verified(state, profile, _payee(state, wire, owner))
    if payee_accounts.accepted(wire["validationOutcomes"]):
        bank_settlement.confirm(state, KIND, wire, owner)
    else:
        movement_lifecycle.become(state, KIND, wire, owner, "PENDING_CONFIRMATION")


def _payee(state: State, wire: Json, owner: str) -> Payee:
    return payee_accounts.of(state, wire["destination"], owner, wire["transferAmount"]["currency"])


def _tell(state: State, wire: Json, owner: str, conflict: str | None) -> None:
    destination = wire["destination"]
    transfer: Json = {
        "id": {"type": "outgoing_wire_transfers", "id": wire["id"]},
        **pick(wire, "profileId", "tag", "type", "description", "state", "challengeExemptionReason"),
        "source": wire["sourceInstrument"],
        "transferAmount": legacy_amount(wire["transferAmount"]),
        "transactionAmount": legacy_amount(wire["transferAmount"]),
        "destination": _told(state, wire, owner),
        "beneficiaryId": destination.get("beneficiaryId", ""),
        "creationTimestamp": str(wire["creationTimestamp"]),
        **pick(wire, "scheduledTimestamp", "executionTimestamp", "cancellationReason", "validationOutcomes"),
    }
    if destination.get("type") == "linked_accounts":
        transfer["externalAccountId"] = destination
    if "fee" in wire:
        transfer["transactionFee"] = legacy_amount(wire["fee"])
    if conflict is not None:
        transfer["conflict"] = movement_rules.legacy_code(conflict)
    bank_settlement.emit(state, "/outgoing_wire_transfers/watch", transfer, wire["state"], owner)


def arrive(state: State, wire: Json, owner: str) -> None:
    """Money for an account of the programme is a deposit there."""
    payee = _payee(state, wire, owner)
    index = "sort_code" if "sortCode" in payee.account else "iban"
    id = state.records.lookup(index, payee.key)
    account = None if id is None else instruments.find(state, {"type": "managed_accounts", "id": id})
    if account is None or account.currency != wire["transferAmount"]["currency"]:
        return
    source = instruments.find(state, wire["sourceInstrument"])
    iban = source.data.get("_iban", {}).get("iban") if source is not None else None
    sender = present(
        name=identities.name(state, identities.ref_of(state, owner)),
        iban=iban,
        reference=wire.get("description"),
        network=wire["type"],
    )
    deposits.receive(state, account, wire["transferAmount"], sender)


def give_back(state: State, id: str) -> None:
    """The bank outside returns a completed wire transfer; its fee comes back where the profile says so.

    Raises:
        KeyError: there is no such wire transfer, or it is not completed.
    """
    wire = state.records.get(KIND.record, id)
    owner = state.records.owner(KIND.record, id)
    if wire is None or owner is None or wire["state"] != "COMPLETED":
        raise KeyError(f"there is no completed wire transfer {id!r}")
    minor, now = wire["transferAmount"]["amount"], state.now()
    source, currency = wire["sourceInstrument"]["id"], wire["transferAmount"]["currency"]
    legs = [(world(), -minor), (source, minor)]
    posting = state.ledger.post("OUTGOING_WIRE_TRANSFER", id, currency, legs, at=now)
    fee = wire.get("_fee", {}).get("amount", {}).get("amount", 0)
    if fee and state.programme.rules(wire["profileId"]).get("returns_fee"):
        legs = [(FEES, -fee), (source, fee)]
        state.ledger.post("FEE_REVERSAL", wire["_fee"]["id"], currency, legs, at=now, line=posting)
    movement_lifecycle.become(state, KIND, wire, owner, "RETURNED")


def _told(state: State, wire: Json, owner: str) -> Json:
    try:
        return payee_accounts.legacy(_payee(state, wire, owner))
    except Conflict:
        # A beneficiary or linked account that has been removed meanwhile.
        return {"beneficiaryName": ""}


KIND = bank_settlement.register("outgoing_wire_transfer", "outgoing_wire_transfers", "transferAmount", _tell)
