"""One process of several that share a user's token: 50 tasks that call at once. Run by the tests and the example.

Its arguments are the base URL, the api-key, the e-mail address, the password, the Redis URL, the store's key and the
directory of the project. It prints one line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys

import httpx

from weavr_multi import Weavr
from weavr_multi.sessions import PasswordProvider, RedisSessionStore

TASKS = 50


async def main(base_url: str, api_key: str, email: str, password: str, redis: str, key: str, hold: str = "") -> None:
    """Make the calls; with `hold`, stop for ever in the middle of the sign-in, lock in hand."""
    # Two seconds are for the process that is killed: a living one that gets no processor as long would lose the lock.
    store = RedisSessionStore(redis, keys=key, lock_seconds=2.0 if hold else 10.0)
    provider = PasswordProvider(email, password)

    async def before(request: httpx.Request) -> None:
        if hold and request.url.path.endswith("/login_with_password"):  # the lock is held, and nothing is sent yet
            print("holding", flush=True)
            await asyncio.sleep(3600)

    own = httpx.AsyncClient(event_hooks={"request": [before]}) if hold else None
    async with Weavr(api_key=api_key, base_url=base_url, http_client=own) as weavr:
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)

        async def task() -> int:
            session = await weavr.sign_in(provider=provider, store=store, store_key="ada")
            return len((await session.managed_accounts.list()).items)

        answers = await asyncio.gather(*(task() for _ in range(TASKS)), return_exceptions=True)
    await store.aclose()
    errors = [repr(one) for one in answers if isinstance(one, BaseException)]
    print(json.dumps({"answers": len(answers) - len(errors), "errors": errors[:3]}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
