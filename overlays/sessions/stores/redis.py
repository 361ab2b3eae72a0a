"""The store of many processes: Redis, encrypted (extra ``[redis]``, asyncio)."""

from __future__ import annotations

import json
import random
import secrets
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar
from weakref import WeakKeyDictionary

from weavr_multi.core.exceptions import ConfigurationError, SessionError
from weavr_multi.core.logs import logger
from weavr_multi.sessions.stores.cipher import Cipher, Key

if TYPE_CHECKING:
    import asyncio

    from redis.asyncio import Redis

    from weavr_multi.sessions.state import SessionState

T = TypeVar("T")

# A value is "1.<tag>.<mark of the key>.<encrypted>"; a lock holds a random text of its holder. Each script is atomic.
_FORM: Final = "1"
_PUT_IF: Final = """
local there = redis.call('GET', KEYS[1])
if not there or string.sub(there, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
"""
_DELETE_IF: Final = """
local there = redis.call('GET', KEYS[1])
if not there or string.sub(there, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
"""
_EXTEND: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
"""
_UNLOCK: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
"""
_CLEAN_UP_SECONDS: Final = 2.0


class RedisSessionStore:
    """Keeps session states in Redis, so that all processes of a service share each user's token.

    Values are encrypted: a token is a bearer credential. A value under another name, of another version or damaged
    reads as absent. If Redis forgets, sessions with a provider sign in again, others end.

    Args:
        redis: A URL, for which a client is made per event loop, or your own ``redis.asyncio.Redis``, which stays yours
            to close.
        keys: A Fernet key, or several, newest first: all decrypt, the first encrypts. See `new_key`.
        prefix: What all names in Redis begin with.
        lock_seconds: After how long the lock of a process that died ends; a living one extends it.

    Raises:
        ConfigurationError: The extra ``[redis]`` is not installed, a key is not one, or a time is not positive. When
            used: the event loop is trio's, or a stored value was encrypted with another key.
    """

    def __init__(
        self,
        redis: str | Redis,
        *,
        keys: Key | Sequence[Key],
        prefix: str = "weavr:session:",
        lock_seconds: float = 10.0,
    ) -> None:
        try:
            import redis.asyncio as _  # noqa: F401
        except ImportError:
            raise ConfigurationError('RedisSessionStore needs redis: pip install "weavr-multi[redis]"') from None
        if not lock_seconds > 0:
            raise ConfigurationError(f"lock_seconds is a positive number of seconds, got {lock_seconds!r}")
        self._source = redis
        self._cipher = Cipher(keys)
        self._prefix = prefix
        self._lock_seconds = lock_seconds
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, Redis] = WeakKeyDictionary()

    async def get(self, key: str) -> SessionState | None:
        """Return the state under a name, or None."""
        from weavr_multi.sessions.state import SessionState

        value = await _translated(self._client().get(self._prefix + key))
        if value is None:
            return None
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        parts = text.split(".", 2)
        if len(parts) != 3 or parts[0] != _FORM:
            return None
        clear = self._cipher.decrypt(parts[2])
        if clear is None:
            logger.warning("session store: a damaged value is treated as absent")
            return None
        with suppress(ValueError, TypeError, KeyError):
            found = json.loads(clear)
            if found["key"] == key:  # a value that was moved to another name must not open that name's session
                return SessionState.from_json(found["state"])
        return None

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state; see `SessionStore.put`."""
        clear = json.dumps({"key": key, "state": state.to_json()})
        value = f"{_FORM}.{state.tag}.{self._cipher.encrypt(clear)}"
        if only_if is None:
            await _translated(self._client().set(self._prefix + key, value, px=_milliseconds(ttl)))
            return True
        return bool(await self._eval(_PUT_IF, self._prefix + key, f"{_FORM}.{only_if}.", value, _milliseconds(ttl)))

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state; see `SessionStore.delete`."""
        if only_if is None:
            return bool(await _translated(self._client().delete(self._prefix + key)))
        return bool(await self._eval(_DELETE_IF, self._prefix + key, f"{_FORM}.{only_if}."))

    @asynccontextmanager
    async def lock(self, key: str) -> AsyncIterator[None]:
        """Hold the lock on a name. It is extended while its holder lives, and ends by itself soon after it died."""
        import asyncio

        import anyio

        name, mine = f"{self._prefix}{key}:lock", secrets.token_hex(16)
        client = self._client()
        beating: asyncio.Task[None] | None = None
        try:
            # Polled: Redis tells nobody that a lock ends because its holder died. The answer to a SET may be lost to a
            # cancellation: whatever happens, the lock is given back.
            while not await _translated(client.set(name, mine, nx=True, px=_milliseconds(self._lock_seconds))):  # noqa: ASYNC110
                await asyncio.sleep(random.uniform(0.02, 0.08))  # noqa: S311 - jitter, not cryptography
            beating = asyncio.create_task(self._beat(name, mine), name="weavr-session-lock")
            yield
        finally:
            if beating is not None:
                beating.cancel()
            with anyio.CancelScope(shield=True, deadline=anyio.current_time() + _CLEAN_UP_SECONDS):
                with suppress(SessionError):  # it ends by itself
                    await self._eval(_UNLOCK, name, mine)

    async def _beat(self, name: str, mine: str) -> None:
        import asyncio

        while True:
            await asyncio.sleep(self._lock_seconds / 3)
            with suppress(SessionError):
                if not await self._eval(_EXTEND, name, mine, _milliseconds(self._lock_seconds)):
                    return

    async def aclose(self) -> None:
        """Close the client of this event loop, if the store made it."""
        client = self._clients.pop(_asyncio_loop(), None)
        if client is not None:
            await client.aclose()

    async def _eval(self, script: str, name: str, *arguments: str | int) -> Any:
        return await _translated(self._client().eval(script, 1, name, *arguments))

    def _client(self) -> Redis:
        loop = _asyncio_loop()
        if not isinstance(self._source, str):
            return self._source
        client = self._clients.get(loop)
        if client is None:
            from redis.asyncio import Redis

            client = self._clients[loop] = Redis.from_url(self._source)
        return client

    def __repr__(self) -> str:
        return f"<RedisSessionStore {self._prefix}*>"


async def _translated(work: Awaitable[T]) -> T:
    """Wait for Redis; its errors become ours here, and nowhere else."""
    from redis.exceptions import RedisError

    try:
        return await work
    except (RedisError, OSError) as error:
        raise SessionError(f"the session store cannot be reached: {type(error).__name__}") from error


def _asyncio_loop() -> asyncio.AbstractEventLoop:
    import asyncio

    from weavr_multi.core.transports.loops import current_loop

    loop = current_loop()
    if not isinstance(loop, asyncio.AbstractEventLoop):
        raise ConfigurationError("RedisSessionStore works under asyncio only; under trio use MemorySessionStore")
    return loop


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))
