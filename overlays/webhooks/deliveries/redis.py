"""The delivery log of many workers: Redis (extra ``[redis]``, asyncio)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.log import RETENTION, Claim, ClaimState, new_token

if TYPE_CHECKING:
    from redis.asyncio import Redis

_PATIENCE: Final = 5.0  # seconds

# A key holds "done" or the token of a claim. Each script is atomic; Redis itself ends a claim, by its own clock.
_CLAIM: Final = """
local held = redis.call('GET', KEYS[1])
if not held then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
-- ours already: the client lost the answer and asks again
if not held or held == ARGV[1] then return 'claimed' end
return held == 'done' and 'completed' or 'held'
"""
_RENEW: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
"""
_COMPLETE: Final = """
if redis.call('GET', KEYS[1]) == 'done' then return 0 end
redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])
return 1
"""
_RELEASE: Final = """
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0
"""


class RedisDeliveryLog:
    """Remembers deliveries in Redis, for workers in many processes and on many machines.

    It promises what the Redis promises: with persistence off, or with an eviction policy other than ``noeviction``,
    what Redis forgets is handled again when it is sent again. Nothing is lost that way. A Redis that does not answer
    within five seconds counts as failed (for a URL of yours ``?socket_timeout=...`` says otherwise).

    Args:
        redis: A URL, for which a client is made per event loop, or your own ``redis.asyncio.Redis``, which stays
            yours to close.
        prefix: What all keys begin with.
        retention: For how many seconds completed deliveries are remembered; three days by default.

    Raises:
        ConfigurationError: The extra ``[redis]`` is not installed; a retention that is not positive. When used: the
            event loop is trio's.
    """

    def __init__(self, redis: str | Redis, *, prefix: str = "weavr:delivery:", retention: float = RETENTION) -> None:
        if not retention > 0:
            raise ConfigurationError(f"retention is a positive number of seconds, got {retention!r}")
        try:
            import redis.asyncio as _  # noqa: F401
        except ImportError:
            raise ConfigurationError('RedisDeliveryLog needs redis: pip install "weavr-multi[redis]"') from None
        self._source = redis
        self._prefix = prefix
        self._retention = _milliseconds(retention)
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, Redis] = WeakKeyDictionary()

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        token = new_token()
        state = await self._eval(_CLAIM, key, token, _milliseconds(seconds))
        return Claim(key, ClaimState(state.decode() if isinstance(state, bytes) else state), token)

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        return bool(await self._eval(_RENEW, claim.key, claim.token, _milliseconds(seconds)))

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        return bool(await self._eval(_COMPLETE, claim.key, self._retention))

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        await self._eval(_RELEASE, claim.key, claim.token)

    async def aclose(self) -> None:
        """Close the client of this event loop, if the log made it."""
        client = self._clients.pop(_asyncio_loop(), None)
        if client is not None:
            await client.aclose()

    async def _eval(self, script: str, key: str, *arguments: str | int) -> Any:
        client = self._client()
        return await client.eval(script, 1, self._prefix + key, *arguments)

    def _client(self) -> Redis:
        loop = _asyncio_loop()
        if not isinstance(self._source, str):
            return self._source
        client = self._clients.get(loop)
        if client is None:
            from redis.asyncio import Redis

            client = self._clients[loop] = Redis.from_url(
                self._source, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE
            )
        return client


def _asyncio_loop() -> asyncio.AbstractEventLoop:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise ConfigurationError(
            "RedisDeliveryLog works under asyncio only; under trio use SqliteDeliveryLog"
        ) from None


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))
