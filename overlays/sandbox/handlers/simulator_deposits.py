"""The simulator's deposits."""

from __future__ import annotations

from collections.abc import Awaitable

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.background import forwarding
from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money import deposits, incoming_authorisation_request, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.people import incoming_limits
from weavr_multi.sandbox.json_text import Json


@operation("simulator.accounts.deposit")
def deposit(call: Call) -> Json | Awaitable[Json]:
    """Money from outside for one account."""
    account = instruments.find(call.state, {"type": "managed_accounts", "id": call.path["account_id"]})
    if account is not None:
        wanted = call.state.programme.rules(account.data["profileId"]).get("iban_required")
        if wanted and account.data["_iban"]["state"] != "ALLOCATED":
            return {"code": "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN"}
    return _deposit(call, account)


@operation("simulator.accounts.deposit_by_bank_details")
def deposit_by_bank_details(call: Call) -> Json | Awaitable[Json]:
    """Money from outside for the account with these bank details."""
    return _deposit(call, _destination(call))


def _sender(body: Json) -> Json:
    """Who sends: the two operations have names of their own for the same details."""
    iban = body.get("sepa") or body.get("senderIbanDetails") or {}
    fast = body.get("fasterPayments") or body.get("senderFasterPaymentsDetails") or {}
    other = body.get("accountDescriptor") or body.get("senderAccountDescriptorDetails") or {}
    return present(
        name=body.get("senderName"),
        reference=body.get("reference") or body.get("paymentReference", body.get("reference")),
        iban=iban.get("iban") or body.get("senderIban"),
        account_number=fast.get("accountNumber"),
        sort_code=fast.get("sortCode"),
        descriptor=other.get("accountDescriptor"),
        network=body.get("paymentNetwork"),
        transaction=body.get("txId"),
    )


def _destination(call: Call) -> Instrument | None:
    state, body = call.state, call.body
    iban = body.get("destinationIbanDetails", {}).get("iban") or body.get("iban")
    fast = body.get("destinationFasterPaymentsDetails")
    id = None
    if iban is not None:
        id = state.records.lookup("iban", iban)
    elif fast is not None:
        id = state.records.lookup("sort_code", f"{fast['sortCode']}/{fast['accountNumber']}")
    return None if id is None else instruments.find(state, {"type": "managed_accounts", "id": id})


def _deposit(call: Call, account: Instrument | None) -> Json | Awaitable[Json]:
    state, amount, sender = call.state, call.body["depositAmount"], _sender(call.body)
    denied = deposits.refusal(state, account, amount, sender.get("transaction"))
    if denied is not None or account is None:
        return {"code": denied}
    rules = state.programme.rules(account.data["profileId"])
    if rules.get("review") or incoming_limits.exceeded(state, account.owner, amount):
        deposits.hold(state, account, deposits.announce(state, account, amount, sender))
        return {"code": "COMPLETED"}
    if not forwarding.configured(rules):
        deposits.receive(state, account, amount, sender)
        return {"code": "COMPLETED"}
    wire = deposits.announce(state, account, amount, sender)
    deposits.tell(state, account, wire)
    return _decide(call, account, wire, rules, incoming_authorisation_request.request(state, account, wire))


async def _decide(call: Call, account: Instrument, wire: Json, rules: Json, question: Json) -> Json:
    # The wire is recorded by now, in a transaction of its own: the network may take its time.
    approved = await forwarding.approved(call.state, rules, incoming_authorisation_request.PATH, question)
    with call.state.store.transaction():
        # Much can have happened to the account meanwhile.
        account = instruments.find(call.state, account.ref) or account
        if approved:
            deposits.complete(call.state, account, wire)
        else:
            deposits.refuse(call.state, account, wire)
    return {"code": "COMPLETED" if approved else "DENIED_OTHER"}
