"""Redis: one client for each event loop, time-outs, leases, and translated errors (extra ``[redis]``, asyncio)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from weavr_multi.core.backends.error_advice import UNFIT
from weavr_multi.core.calls.secrets_in_errors import without_frames
from weavr_multi.core.concurrency.orphaned_sockets import close_transport
from weavr_multi.core.concurrency.running_loop import PerLoop, on_trio
from weavr_multi.core.exceptions import ConfigurationError, WeavrError

if TYPE_CHECKING:
    from redis.asyncio import Redis

T = TypeVar("T")

# Seconds to connect, and seconds to wait for a response. A URL may have its own: ``?socket_timeout=1``.
SOCKET_TIMEOUT: Final = 5.0

_ACQUIRE: Final = """
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return owner end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false
"""
_EXTEND: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
"""
_RELEASE: Final = """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
"""


class RedisBackend:
    """One Redis, for whatever is kept there; it is a `Leases`.

    A client is made for each event loop and closed with it. A connection that the server closed while it was idle is
    replaced: the command is sent once more, so that every command must be harmless when it is repeated.

    Args:
        source: A URL, or a ``redis.asyncio.Redis`` of the user's own, which is used as it is and not closed.
        user: The class that the user sees, for messages: ``RedisJournal``.
        what: What is kept, for messages: ``the journal``.
        instead: What to use on trio, which redis-py does not support.

    Raises:
        ConfigurationError: The extra is not installed, or the URL is not one of Redis's.
    """

    def __init__(self, source: str | Redis, *, user: str, what: str, error: type[WeavrError], instead: str) -> None:
        self._user, self._what, self._error, self._instead = user, what, error, instead
        self._given: Any = None if isinstance(source, str) else source
        url = source if isinstance(source, str) else ""
        _check(url, user)
        self._where = _shown(url) if url else "your redis client"
        self._clients: PerLoop[Any] = PerLoop(lambda: _connect(url), lambda client: client.aclose(), _abandon)

    async def call(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """Do work, which may be called twice, with the client of this event loop.

        Errors of Redis are of the class `error`.
        """
        self._refuse_trio()
        from redis.exceptions import ConnectionError as Lost
        from redis.exceptions import RedisError

        try:
            client = self._given if self._given is not None else await self._clients.get()
            try:
                return await work(client)
            except Lost:
                await _disconnect_idle(client)
                return await work(client)
        except (RedisError, OSError, ValueError) as error:
            raise self._translated(error) from without_frames(error)
        except RuntimeError as error:
            if self._given is None:
                raise
            raise self._translated(error) from without_frames(error)

    async def script(self, text: str, key: str, *arguments: str | int) -> Any:
        """Run a Lua script on one key; it is atomic."""
        return await self.call(lambda client: client.eval(text, 1, key, *arguments))

    async def acquire(self, key: str, owner: str, seconds: float) -> str | None:
        other = await self.script(_ACQUIRE, key, owner, milliseconds(seconds))
        return None if other is None else text_of(other)

    async def extend(self, key: str, owner: str, seconds: float) -> bool:
        return bool(await self.script(_EXTEND, key, owner, milliseconds(seconds)))

    async def release(self, key: str, owner: str) -> None:
        await self.script(_RELEASE, key, owner)

    async def aclose(self) -> None:
        """Close the client of this event loop, unless it is the user's own."""
        self._refuse_trio()
        await self._clients.aclose()

    def _refuse_trio(self) -> None:
        if on_trio():
            raise ConfigurationError(
                f"{self._user} works under asyncio only (redis-py has no trio); use {self._instead} on trio"
            )

    def _translated(self, error: Exception) -> WeavrError:
        from redis.exceptions import AuthenticationError
        from redis.exceptions import TimeoutError as Silent

        if isinstance(error, RuntimeError):
            advice = "a redis client works in one event loop: pass a URL instead, for which each loop gets its own"
        elif isinstance(error, ValueError):
            advice = UNFIT
        elif isinstance(error, AuthenticationError):
            advice = "check user and password in its URL"
        elif isinstance(error, (Silent, TimeoutError)):
            advice = "it did not answer in time; ?socket_timeout=<seconds> in its URL allows more"
        else:
            advice = "check that it runs and that its URL is right"
        reason = str(error) or type(error).__name__
        return self._error(f"{self._what} in Redis at {self._where} cannot be used: {reason}; {advice}")


class RedisStore:
    """What is kept in a Redis, under names that begin with a prefix."""

    def __init__(self, redis: str | Redis, prefix: str, *, what: str, error: type[WeavrError], instead: str) -> None:
        self._redis = RedisBackend(redis, user=type(self).__name__, what=what, error=error, instead=instead)
        self._prefix = prefix

    async def aclose(self) -> None:
        """Close the client of this event loop, unless it is the user's own."""
        await self._redis.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._prefix!r}>"


def milliseconds(seconds: float) -> int:
    """Return a time as Redis wants it: at least 1."""
    return max(1, round(seconds * 1000))


def text_of(value: object) -> str:
    """Return a value as text, whether the client decodes responses or not."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _check(url: str, user: str) -> None:
    try:
        import redis.asyncio as _  # noqa: F401
        from redis.asyncio.connection import parse_url
    except ImportError:
        raise ConfigurationError(f'{user} needs redis: pip install "weavr-multi[redis]"') from None
    if url:
        if _is_cut(url):
            raise ConfigurationError(
                f"{user}: the given URL of a Redis has an @ behind its host: in user and password write / ? and # as "
                "%2F, %3F and %23"
            )
        try:
            parse_url(url)
        except ValueError as error:
            problem = str(error)
            raise ConfigurationError(
                f"{user}: {_shown(url)!r} is not the URL of a Redis, such as redis://localhost:6379/0: {problem}"
            ) from None


def _is_cut(url: str) -> bool:
    """Whether a password ends before its @, so that a part of it would pass for the host or the port."""
    with suppress(ValueError):
        parts = urlsplit(url)
        names = [name for name in parts.query.split("&") if "@" in name.partition("=")[0]]
        return parts.scheme != "unix" and bool("@" in parts.path or "@" in parts.fragment or names)
    return False


def _shown(url: str) -> str:
    """Return a URL without user, password and query."""
    with suppress(ValueError):
        parts = urlsplit(url)
        if not parts.netloc and "@" not in url:  # no URL at all, such as a bare host and port
            return url.partition("?")[0]
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return "the given URL"


def _connect(url: str) -> Redis:
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    # Newer versions repeat commands by themselves, several times, also after a time-out: here `call` decides.
    return Redis.from_url(
        url, socket_timeout=SOCKET_TIMEOUT, socket_connect_timeout=SOCKET_TIMEOUT, retry=Retry(NoBackoff(), 0)
    )


async def _disconnect_idle(client: Any) -> None:
    pool = getattr(client, "connection_pool", None)
    if pool is not None:
        with suppress(Exception):  # they are broken: what closing them says is of no use
            await pool.disconnect(inuse_connections=False)


def _abandon(client: Redis) -> None:
    pool: Any = client.connection_pool
    for connection in [*getattr(pool, "_available_connections", ()), *getattr(pool, "_in_use_connections", ())]:
        writer = getattr(connection, "_writer", None)
        if writer is not None:
            close_transport(writer.transport)
            connection._reader = connection._writer = None
