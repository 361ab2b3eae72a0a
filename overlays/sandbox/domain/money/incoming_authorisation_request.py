"""Builds the question whether a bank transfer may come in, which the integrator is asked."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money import account_view
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public
from weavr_multi.sandbox.storage.state import State

PATH = "/bank_transfers_in/authorisation_request"


def request(state: State, account: Instrument, wire: Json) -> Json:
    """``IncomingWireTransferAuthorisationRequest``."""
    owner = identities.ref_of(state, account.owner)
    identity = identities.show(state, owner["type"], owner["id"])
    kind, sender = _sender(state, account.owner, wire["_sender"])
    reference = present(reference=wire.get("senderReference"))
    return {
        "id": wire["id"],
        "source": {"instrument": {"type": kind, "instrument": sender, **reference}},
        "destination": {
            "instrument": {"type": account.type, "instrument": account_view.show(state, account.id)},
            "owner": {"type": f"{owner['type'].lower()}s", "owner": identity},
        },
        "amount": wire["amount"],
        "timestamp": wire["createdAt"],
    }


def _sender(state: State, owner: str, sender: Json) -> tuple[str, Json]:
    reference = _account(sender)
    for linked in state.records.every("linked_account", owner, Query().equal("state", "ACTIVE")):
        known = linked.get("accountReference") or {}
        if reference and pick(known, *reference) == reference:
            return "linked_accounts", public(linked)
    return "unknown_sender_accounts", present(name=sender.get("name"), accountReference=reference or None)


def _account(sender: Json) -> Json:
    if "iban" in sender:
        return {"iban": sender["iban"]}
    if "sort_code" in sender:
        return {"accountNumber": sender["account_number"], "sortCode": sender["sort_code"]}
    return present(accountDescriptor=sender.get("descriptor"))
