"""The delivery log in Redis, for many workers (extra ``[redis]``, asyncio)."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from weavr_multi.core.backends.redis import RedisStore, milliseconds, text_of
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.base import RETENTION, Claim, ClaimState, RememberedDelivery, new_token
from weavr_multi.webhooks.errors import DeliveryLogError

if TYPE_CHECKING:
    from redis.asyncio import Redis

# A key holds "done <token> <seconds since the epoch>" once a delivery is handled; before, it is a lease, whose owner is
# the token of the claim. The script is atomic, and gives the same answer when the client lost the first and asks again.
_DONE: Final = "done "
_COMPLETE: Final = """
local there = redis.call('GET', KEYS[1])
if there and string.sub(there, 1, #ARGV[1]) == ARGV[1] then return 1 end
if there and string.sub(there, 1, 5) == 'done ' then return 0 end
local now = redis.call('TIME')
redis.call('SET', KEYS[1], ARGV[1] .. now[1] .. '.' .. string.format('%06d', now[2]), 'PX', ARGV[2])
return 1
"""
# A lease that ends much later than any worker asks for was taken before the clock of the Redis was set back.
_SHORTEN: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('PTTL', KEYS[1]) <= tonumber(ARGV[2]) then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
"""
_SPECIAL: Final = re.compile(r"[\\*?\[\]^-]")  # in a pattern of SCAN
_PAGE: Final = 1000  # keys that are looked at in one request
_LONGEST: Final = 10  # times the seconds that are asked for: workers may have different ones


class RedisDeliveryLog(RedisStore):
    """Remembers deliveries in Redis, for workers in many processes and on many machines.

    It promises what the Redis promises: with persistence off, or with an eviction policy other than ``noeviction``,
    what Redis forgets is handled again when it is sent again. Nothing is lost that way. A Redis that does not respond
    within five seconds counts as failed (``?socket_timeout=...`` in the URL says otherwise).

    Args:
        redis: A URL, for which a client is made per event loop, or your own ``redis.asyncio.Redis``, which stays
            yours to close.
        prefix: The beginning of all keys.
        retention: For how many seconds completed deliveries are remembered; three days by default.

    Raises:
        ConfigurationError: The extra ``[redis]`` is not installed; the URL is not one; a retention that is not
            positive. When used: the event loop is trio's.
    """

    @hides_arguments
    def __init__(self, redis: str | Redis, *, prefix: str = "weavr:delivery:", retention: float = RETENTION) -> None:
        if not retention > 0:
            raise ConfigurationError(f"retention is a positive number of seconds, got {retention!r}")
        super().__init__(redis, prefix, what="the delivery log", error=DeliveryLogError, instead="SqliteDeliveryLog")
        self.any_loop = isinstance(redis, str)
        self.retention = retention

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        token = new_token()
        other = await self._redis.acquire(self._prefix + key, token, seconds)
        if other is None:
            return Claim(key, ClaimState.CLAIMED, token)
        if other.startswith(_DONE):
            return Claim(key, ClaimState.COMPLETED, token)
        await self._redis.script(_SHORTEN, self._prefix + key, other, milliseconds(_LONGEST * seconds))
        return Claim(key, ClaimState.HELD, token)

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        return await self._redis.extend(self._prefix + claim.key, claim.token, seconds)

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        return bool(
            await self._redis.script(
                _COMPLETE, self._prefix + claim.key, f"{_DONE}{claim.token} ", milliseconds(self.retention)
            )
        )

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        await self._redis.release(self._prefix + claim.key, claim.token)

    async def known(self, keys: Collection[str]) -> set[str]:
        """Return those of some keys whose deliveries were completed."""
        values = await self._values(list(keys))
        return {key for key, value in values.items() if value.startswith(_DONE)}

    async def latest(self, limit: int) -> list[RememberedDelivery]:
        """Return the newest deliveries, oldest first; those that are claimed come last. All keys are looked through.

        Args:
            limit: How many at most.
        """
        found: dict[str, float | None] = {}  # a key may come twice
        cursor, pattern = 0, _SPECIAL.sub(r"\\\g<0>", self._prefix) + "*"
        while True:
            cursor, names = await self._redis.call(partial(_scan, cursor, pattern))
            values = await self._values([text_of(name)[len(self._prefix) :] for name in names])
            for key, value in values.items():
                found[key] = float(value.rpartition(" ")[2]) if value.startswith(_DONE) else None
            if not cursor or len(found) > 2 * limit + _PAGE:
                found = dict(sorted(found.items(), key=lambda one: inf if one[1] is None else one[1])[-limit:])
            if not cursor:
                return [RememberedDelivery(*one) for one in found.items()]

    async def _values(self, keys: list[str]) -> dict[str, str]:
        """Return what is noted under keys, as far as anything is."""
        if not keys:
            return {}
        values = await self._redis.call(lambda client: client.mget([self._prefix + key for key in keys]))
        return {key: text_of(value) for key, value in zip(keys, values, strict=True) if value}


async def _scan(cursor: int, pattern: str, client: Redis) -> tuple[int, list[bytes | str]]:
    following, names = await client.scan(cursor, match=pattern, count=_PAGE)
    return int(following), names
