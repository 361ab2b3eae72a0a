"""Correspondent bank transfers."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.payments import (
    bank_settlement,
    correspondent_transfers,
    movement_lifecycle,
    movement_rules,
)
from weavr_multi.sandbox.handlers.outgoing_wire_transfers import from_source
from weavr_multi.sandbox.json_text import Json

presents("correspondent_bank_transfers", "correspondent_bank_transfer", correspondent_transfers.shown)


@operation("correspondent_bank_transfers.create")
def create(call: Call) -> Response:
    """Send the money of a customer's customer to a bank account."""
    transfer = correspondent_transfers.submit(call.state, call.body, call.owner)
    return Response(
        body=correspondent_transfers.shown(transfer), resource=("correspondent_bank_transfers", transfer["id"])
    )


@operation("correspondent_bank_transfers.list")
def list_(call: Call) -> Json:
    """The identity's correspondent transfers, newest first."""
    asked = call.query
    query = from_source(movement_rules.listed(asked), asked)
    query.equal("originator.name", asked.get("originator.name")).equal("originator.tag", asked.get("originator.tag"))
    wanted = asked.get("originator.type")
    if wanted is not None:
        # A business is known by its place of registration.
        business = "IS NOT NULL" if wanted == "BUSINESS" else "IS NULL"
        query.raw(f"json_extract(data, '$.originator.registrationCountry') {business}")
    show = correspondent_transfers.shown
    return call.listed("correspondent_bank_transfer", query, "transfer", show, newest_first=True)


@operation("correspondent_bank_transfers.get")
def get(call: Call) -> Json:
    """One transfer."""
    return correspondent_transfers.shown(_own(call))


def _own(call: Call) -> Json:
    return call.own("correspondent_bank_transfer", call.path["id"])


@operation("correspondent_bank_transfers.cancel")
def cancel(call: Call) -> Json:
    """Call off a transfer that has not been carried out."""
    transfer = _own(call)
    reason = call.body_or_empty.get("cancellationReason")
    movement_lifecycle.cancel(call.state, correspondent_transfers.KIND, transfer, call.owner, reason)
    return correspondent_transfers.shown(transfer)


@operation("correspondent_bank_transfers.confirm")
def confirm(call: Call) -> Json:
    """Go on although the payee's name did not match."""
    transfer = _own(call)
    bank_settlement.confirm(call.state, correspondent_transfers.KIND, transfer, call.owner)
    return correspondent_transfers.shown(transfer)
