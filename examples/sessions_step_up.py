"""Strong customer authentication that the calling code never sees.

The session gets a handler. When the service wants a step-up, the session starts a challenge, asks the handler for the
code, verifies it and sends the refused call again: same bytes, same idempotency-ref.

Runs offline: python examples/sessions_step_up.py
"""

from __future__ import annotations

import asyncio

from weavr_multi import Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Challenge, PasswordProvider


async def ask_the_user(challenge: Challenge) -> str:
    """Get the code from whoever holds the telephone. In a sandbox it is always 123456."""
    print(f"a code was sent by {challenge.channel}; {challenge.attempts_left} attempts, {challenge.expires_in:.0f} s")
    return "123456"


async def main() -> None:
    """Make calls that need a step-up, at once."""
    async with Sandbox() as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        user = sandbox.seed(accounts=2)
        sandbox.programme.configure(step_up=["managed_accounts.list", "managed_accounts.create"])

        provider = PasswordProvider(user.email, user.password)  # so that the session can sign in again by itself
        async with await weavr.sign_in(provider=provider, step_up=ask_the_user) as session:
            pages = await asyncio.gather(*(session.managed_accounts.list() for _ in range(10)))
            print(f"{len(pages)} answers after one challenge; stepped up: {session.stepped_up}")

            sandbox.clock.advance(301)  # the token dies of disuse; a new one starts without step-up
            created = await session.managed_accounts.create(
                profile_id=sandbox.profiles.managed_accounts, friendly_name="Savings", currency="EUR"
            )
            print(f"opened {created.friendly_name} on a new token, which was stepped up in its turn")


if __name__ == "__main__":
    asyncio.run(main())
