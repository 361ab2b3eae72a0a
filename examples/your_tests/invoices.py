"""Code of yours that uses the SDK: what a customer has to spend."""

from __future__ import annotations

from weavr_multi import NotFound, Weavr


async def available(weavr: Weavr, token: str, account_id: str) -> int | None:
    """Return what an account holds, in minor units; None if there is no such account."""
    try:
        account = await weavr.managed_accounts.get(account_id, auth_token=token)
    except NotFound:
        return None
    return account.balances.available_balance or 0
