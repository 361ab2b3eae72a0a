"""The session store in Redis, for many processes: encrypted (extra ``[redis]``, asyncio)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Final

from weavr_multi.core.backends.lease import leased
from weavr_multi.core.backends.redis import RedisStore, milliseconds, text_of
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.sessions.errors import SessionError
from weavr_multi.sessions.stores.encryption import Cipher, Key

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from weavr_multi.sessions.saved_state import SessionState

# A value is "1.<tag>.<mark of the key>.<encrypted>". Each script is atomic, and harmless when it is repeated.
_FORM: Final = "1"
_PUT_IF: Final = """
local there = redis.call('GET', KEYS[1])
if there == ARGV[2] then return 1 end
if not there or string.sub(there, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
"""
_DELETE_IF: Final = """
local there = redis.call('GET', KEYS[1])
if not there or string.sub(there, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
"""


class RedisSessionStore(RedisStore):
    """Keeps session states in Redis, so that all processes of a service share each user's token.

    Values are encrypted: a token is a bearer credential. A value under another name, of another version or damaged
    reads as absent. If Redis forgets, sessions with a provider sign in again, others end. A Redis that does not respond
    within five seconds counts as failed (``?socket_timeout=...`` in the URL says otherwise).

    Args:
        redis: A URL, for which a client is made per event loop, or your own ``redis.asyncio.Redis``, which stays yours
            to close.
        keys: A Fernet key, or several, newest first: all decrypt, the first encrypts. See `new_key`.
        prefix: The beginning of all names in Redis.
        lock_seconds: After how long the lock of a process that died ends; a living one extends it.

    Raises:
        ConfigurationError: The extra ``[redis]`` is not installed, the URL or a key is not one, or a time is not
            positive. When used: the event loop is trio's, or a stored value was encrypted with another key.
    """

    @hides_arguments
    def __init__(
        self,
        redis: str | Redis,
        *,
        keys: Key | Sequence[Key],
        prefix: str = "weavr:session:",
        lock_seconds: float = 10.0,
    ) -> None:
        super().__init__(redis, prefix, what="the session store", error=SessionError, instead="MemorySessionStore")
        if not lock_seconds > 0:
            raise ConfigurationError(f"lock_seconds is a positive number of seconds, got {lock_seconds!r}")
        self._cipher = Cipher(keys)
        self._lock_seconds = lock_seconds

    async def get(self, key: str) -> SessionState | None:
        """Return the state under a name, or None."""
        value = await self._redis.call(lambda client: client.get(self._prefix + key))
        return None if value is None else self._opened(key, text_of(value))

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state; see `SessionStore.put`."""
        name, value, life = self._prefix + key, self._sealed(key, state), milliseconds(ttl)
        if only_if is None:
            await self._redis.call(lambda client: client.set(name, value, px=life))
            return True
        return bool(await self._redis.script(_PUT_IF, name, f"{_FORM}.{only_if}.", value, life))

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state; see `SessionStore.delete`."""
        name = self._prefix + key
        if only_if is None:
            return bool(await self._redis.call(lambda client: client.delete(name)))
        return bool(await self._redis.script(_DELETE_IF, name, f"{_FORM}.{only_if}."))

    def lock(self, key: str) -> AbstractAsyncContextManager[None]:
        """Return the lock on a name. It is extended while its holder lives, and ends by itself soon after it died."""
        return leased(self._redis, f"{self._prefix}{key}:lock", self._lock_seconds)

    def _sealed(self, key: str, state: SessionState) -> str:
        return f"{_FORM}.{state.tag}.{self._cipher.seal(key, state)}"

    def _opened(self, key: str, value: str) -> SessionState | None:
        parts = value.split(".", 2)
        return self._cipher.open(key, parts[2]) if len(parts) == 3 and parts[0] == _FORM else None
