"""Some code of an integrator's: it pays everybody who is owed something."""

from __future__ import annotations

from collections.abc import Mapping

from weavr_multi import Conflict
from weavr_multi.sessions import Session


async def pay_out(session: Session, profile_id: str, source: str, owed: Mapping[str, int]) -> dict[str, str]:
    """Transfer what is owed, in cents, to each account; say for each what became of it."""
    outcome: dict[str, str] = {}
    for account, cents in owed.items():
        try:
            transfer = await session.transfers.create(
                profile_id=profile_id,
                source={"type": "managed_accounts", "id": source},
                destination={"type": "managed_accounts", "id": account},
                destination_amount={"currency": "EUR", "amount": cents},
            )
            outcome[account] = str(transfer.state)
        except Conflict as error:
            outcome[account] = str(error.error_code)
    return outcome
