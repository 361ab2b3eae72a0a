"""A journal in Redis: for runs whose chunks several processes work on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.bulks.errors import JournalError
from weavr_multi.bulks.journals.protocol import Facts
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.transports.loops import on_trio

if TYPE_CHECKING:
    from redis.asyncio import Redis

DAYS: Final = 30.0
# Seconds without an answer after which Redis counts as gone, unless the URL has its own ``socket_timeout``.
SILENCE: Final = 10.0

# Compare, then change: a claim that ended and went to somebody else is not touched.
_PROLONG: Final = """
local holder = redis.call('GET', KEYS[1])
if holder == false or holder == ARGV[1] then
    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
    return 1
end
return 0
"""
_RELEASE: Final = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"


class RedisJournal:
    """Keeps runs in Redis, for as many processes as there are; asyncio only. Needs the extra ``[redis]``.

    A Redis that loses its data loses the journal: let it persist (``appendonly yes``) where runs are long.

    Args:
        redis: A URL, or a `redis.asyncio.Redis` of your own, which is not closed.
        prefix: What every key begins with.
        days: For how long a run is remembered after its last change.

    Raises:
        ConfigurationError: redis is not installed.
    """

    def __init__(self, redis: str | Redis, *, prefix: str = "weavr:bulks:", days: float = DAYS) -> None:
        self._own = isinstance(redis, str)
        self._redis: Any = _connect(redis) if isinstance(redis, str) else redis
        self._prefix = prefix
        self._life = round(days * 86_400_000)

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        found: dict[str, dict[str, Any]] = {}
        with _translated():
            everything = await self._redis.hgetall(self._key(run_id))
        for field, value in everything.items():
            entry, _, name = _text(field).partition(".")
            found.setdefault(entry, {})[name] = json.loads(value)
        return found

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Note facts unless they are noted already; return all of the entry."""
        key = self._key(run_id)
        with _translated():
            everything = await self._added(key, entry, facts)
        start = f"{entry}."
        fields = ((_text(field), value) for field, value in everything.items())
        return {field.removeprefix(start): json.loads(value) for field, value in fields if field.startswith(start)}

    async def _added(self, key: str, entry: str, facts: Facts) -> Mapping[Any, Any]:
        async with self._redis.pipeline(transaction=True) as pipe:
            for name, value in facts.items():
                pipe.hsetnx(key, f"{entry}.{name}", json.dumps(value))
            pipe.pexpire(key, self._life)
            pipe.hgetall(key)
            found: Mapping[Any, Any] = (await pipe.execute())[-1]
        return found

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Note facts in place of earlier ones."""
        if not facts:
            return
        key = self._key(run_id)
        with _translated():
            await self._put(key, entry, facts)

    async def _put(self, key: str, entry: str, facts: Facts) -> None:
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(key, mapping={f"{entry}.{name}": json.dumps(value) for name, value in facts.items()})
            pipe.pexpire(key, self._life)
            await pipe.execute()

    async def claim(self, run_id: str, name: str, worker: str, seconds: float) -> bool:
        """Claim something, or prolong the claim."""
        with _translated():
            done = await self._redis.eval(_PROLONG, 1, self._key(run_id, name), worker, max(1, round(seconds * 1000)))
        return bool(done)

    async def release(self, run_id: str, name: str, worker: str) -> None:
        """End a worker's claim."""
        with _translated():
            await self._redis.eval(_RELEASE, 1, self._key(run_id, name), worker)

    async def forget(self, run_id: str) -> None:
        """Remove what is noted of a run; claims end by themselves."""
        with _translated():
            await self._redis.delete(self._key(run_id))

    async def aclose(self) -> None:
        """Close the connections, unless they are the caller's own."""
        if self._own:
            await self._redis.aclose()

    def _key(self, run_id: str, claim: str | None = None) -> str:
        # The braces keep the keys of one run on one node of a cluster.
        return f"{self._prefix}{{{run_id}}}" + ("" if claim is None else f":claim:{claim}")

    def __repr__(self) -> str:
        return f"<RedisJournal {self._prefix!r}>"


def _connect(url: str) -> Any:
    try:
        from redis.asyncio import Redis
    except ImportError as error:
        raise ConfigurationError("RedisJournal needs redis: pip install 'weavr-multi[redis]'") from error
    return Redis.from_url(url, socket_timeout=SILENCE, socket_connect_timeout=SILENCE)


@contextmanager
def _translated() -> Iterator[None]:
    """Let errors of the library out as ours, and refuse an event loop that it does not know."""
    from redis.exceptions import RedisError

    if on_trio():
        raise ConfigurationError(
            "RedisJournal works on asyncio alone (redis-py has no trio); use SqliteJournal on trio"
        )
    try:
        yield
    except (RedisError, OSError) as error:
        raise JournalError(f"the journal in Redis cannot be used: {error}") from error


def _text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
