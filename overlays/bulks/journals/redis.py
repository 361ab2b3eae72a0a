"""A journal in Redis: for runs that continue on another machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.bulks.errors import JournalError
from weavr_multi.bulks.journals.base import Facts
from weavr_multi.core.backends.redis import RedisStore, text_of
from weavr_multi.core.calls.secrets_in_errors import hides_arguments

if TYPE_CHECKING:
    from redis.asyncio import Redis

DAYS: Final = 30.0


class RedisJournal(RedisStore):
    """Keeps runs in Redis, where every machine can go on with them; asyncio only. Needs the extra ``[redis]``.

    A Redis that loses its data loses the journal: let it persist (``appendonly yes``) where runs are long.

    Args:
        redis: A URL, for which a client is made per event loop, or your own ``redis.asyncio.Redis``, which stays yours
            to close.
        prefix: The beginning of every key.
        days: For how long a run is remembered after its last change.

    Raises:
        ConfigurationError: redis is not installed; the URL is not one. When used: the event loop is trio's.
    """

    @hides_arguments
    def __init__(self, redis: str | Redis, *, prefix: str = "weavr:bulks:", days: float = DAYS) -> None:
        super().__init__(redis, prefix, what="the journal", error=JournalError, instead="SqliteJournal")
        self._life = round(days * 86_400_000)

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""

        async def work(client: Any) -> dict[str, dict[str, Any]]:
            return _entries(await client.hgetall(self._key(run_id)))

        return await self._redis.call(work)  # which translates what cannot be read, too

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Record facts unless they are recorded already; return all of the entry."""
        key = self._key(run_id)

        async def work(client: Any) -> dict[str, Any]:
            async with client.pipeline(transaction=True) as pipe:
                for name, value in facts.items():
                    pipe.hsetnx(key, f"{entry}.{name}", json.dumps(value))
                pipe.pexpire(key, self._life)
                pipe.hgetall(key)
                return _entries((await pipe.execute())[-1]).get(entry, {})

        return await self._redis.call(work)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Record facts in place of earlier ones."""
        if not facts:
            return
        key, fields = self._key(run_id), {f"{entry}.{name}": json.dumps(value) for name, value in facts.items()}

        async def work(client: Any) -> None:
            async with client.pipeline(transaction=True) as pipe:
                pipe.hset(key, mapping=fields)
                pipe.pexpire(key, self._life)
                await pipe.execute()

        await self._redis.call(work)

    async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
        """Take the lease on a run, or renew it; return who has it instead, or None."""
        return await self._redis.acquire(self._lease(run_id), owner, seconds)

    async def release(self, run_id: str, owner: str) -> None:
        """End an owner's lease."""
        await self._redis.release(self._lease(run_id), owner)

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""
        await self._redis.call(lambda client: client.delete(self._key(run_id), self._lease(run_id)))

    def _key(self, run_id: str) -> str:
        # The braces keep the keys of one run on one node of a cluster.
        return f"{self._prefix}{{{run_id}}}"

    def _lease(self, run_id: str) -> str:
        return f"{self._key(run_id)}:lease"


def _entries(fields: Mapping[Any, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for field, value in fields.items():
        entry, _, name = text_of(field).partition(".")
        found.setdefault(entry, {})[name] = json.loads(value)
    return found
