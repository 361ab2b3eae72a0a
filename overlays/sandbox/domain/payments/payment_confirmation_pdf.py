"""The PDF that confirms a payment."""

from __future__ import annotations

from datetime import UTC, datetime

from weavr_multi.sandbox.domain.money.pdf import document
from weavr_multi.sandbox.domain.payments import payee_accounts
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State


def page(state: State, wire: Json, owner: str) -> bytes:
    """A PDF about a wire transfer that is completed."""
    amount = wire["transferAmount"]
    executed = datetime.fromtimestamp(int(wire["executionTimestamp"]) / 1000, UTC)
    lines = [
        "Payment confirmation",
        "",
        f"Transfer: {wire['id']}",
        f"Network: {wire['type']}",
        f"Payer: {identities.name(state, identities.ref_of(state, owner))}",
        *_payee(state, wire, owner),
        # Minor units, as everywhere: the number of decimals depends on the currency.
        f"Amount in minor units: {amount['amount']} {amount['currency']}",
        f"Executed: {executed:%Y-%m-%d %H:%M:%S} UTC",
    ]
    if "description" in wire:
        lines.append(f"Reference: {wire['description']}")
    return document(lines)


def _payee(state: State, wire: Json, owner: str) -> list[str]:
    try:
        payee = payee_accounts.of(state, wire["destination"], owner, wire["transferAmount"]["currency"])
    except Conflict:
        # A beneficiary or linked account that has been removed since.
        return []
    return [f"Payee: {payee.name}", f"Account: {payee.key}"]
