"""A user who may act for two companies: choose at sign-in, look at both, switch between them.

Runs offline: python examples/sessions_identities.py
"""

from __future__ import annotations

import asyncio

from weavr_multi import IdentityRequired, Weavr
from weavr_multi.sandbox import Sandbox


async def main() -> None:
    """Sign in for one of two identities, then act for the other one too."""
    async with Sandbox() as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        user = sandbox.seed(identities=2)

        try:
            await weavr.sign_in(user.email, user.password)
        except IdentityRequired as error:  # nothing is guessed; the error lists them
            choice = error.identities[0]
            print(f"{len(error.identities)} identities; acting for {choice.name} ({choice.id.type} {choice.id.id})")

        async with await weavr.sign_in(user.email, user.password, choice) as session:
            accounts = await session.managed_accounts.list()
            print(f"first identity: {len(accounts.items)} accounts, token good for {session.expires_in:.0f} s")

            others = [one async for one in session.identities.list() if one.id != session.identity]
            async with await session.switch(others[0]) as other:
                created = await other.managed_accounts.create(
                    profile_id=sandbox.profiles.managed_accounts, friendly_name="Petty cash", currency="EUR"
                )
                print(f"second identity: opened {created.friendly_name}")

            accounts = await session.managed_accounts.list()  # this session stays what it was
            print(f"first identity: still {len(accounts.items)} accounts")


if __name__ == "__main__":
    asyncio.run(main())
