"""Bodies of requests that several tests send."""

from __future__ import annotations

from typing import Any

from tests.sandbox.conftest import Api

IBAN = "DE02120300000000202051"


def transfer(api: Api, amount: int = 100, **more: object) -> dict[str, object]:
    """The body of a transfer from the first to the second account."""
    return {
        "profileId": api.sandbox.profiles.transfers,
        "source": api.instrument(0),
        "destination": api.instrument(1),
        "destinationAmount": {"currency": "EUR", "amount": amount},
        **more,
    }


def linked_account(api: Api, **more: Any) -> dict[str, Any]:
    """The body of a linked account."""
    return {
        "profileId": api.sandbox.profiles.linked_accounts,
        "name": "Ada Root",
        "type": "BUSINESS",
        "country": "DE",
        "currency": "EUR",
        "accountReference": {"iban": IBAN, "bankIdentifierCode": "BYLADEM1001"},
        **more,
    }
