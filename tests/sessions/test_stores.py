"""Stores: what they keep, for how long, who can read it, and what a lock promises."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import anyio
import anyio.lowlevel
import pytest
from redis.asyncio import Redis

from tests.support.clock import FakeClock
from tests.support.redis_server import RedisServer, redis_server
from tests.support.sql import KINDS, engine_of
from weavr_multi import ConfigurationError, Sensitive, SessionError
from weavr_multi.sessions import (
    MemorySessionStore,
    RedisSessionStore,
    SessionState,
    SessionStore,
    SqlSessionStore,
    new_key,
)
from weavr_multi.sessions.stores.encryption import Cipher

pytestmark = pytest.mark.anyio
# Each store on each event loop that it is for.
each_store = pytest.mark.parametrize(
    ("anyio_backend", "kind"), [("trio", "memory"), *(("asyncio", kind) for kind in ("memory", "redis", *KINDS))]
)
asyncio_only = pytest.mark.parametrize("anyio_backend", ["asyncio"])
SECRETS = ("token-of-ada", "auth-of-ada", "pending-of-ada")
KEY = new_key()


def state(token: str = "token-of-ada", **changes: Any) -> SessionState:
    """A session at rest."""
    return SessionState(
        token=Sensitive(token),
        auth=Sensitive("auth-of-ada"),
        identity=("CORPORATE", "1"),
        credentials=("ROOT", "2"),
        stepped_up=True,
        active_at=1_700_000_000.0,
        lifetime=300.0,
        pending=Sensitive("pending-of-ada"),
    ).evolve(**changes)


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    """One Redis for this file."""
    with redis_server() as server:
        yield server


@pytest.fixture
async def redis(anyio_backend: str, server: RedisServer) -> AsyncIterator[Redis]:
    """A client of an empty Redis."""
    async with Redis.from_url(server.url) as client:
        await client.flushall()
        yield client


@pytest.fixture
async def store(
    request: pytest.FixtureRequest, anyio_backend: str, kind: str, tmp_path: Path
) -> AsyncIterator[SessionStore]:
    """A store of a kind."""
    if kind == "memory":
        yield MemorySessionStore()
        return
    if kind in KINDS:
        postgres = request.getfixturevalue("postgres") if "postgres" in kind else None
        async with engine_of(kind, tmp_path, postgres) as engine:
            yield SqlSessionStore(engine, keys=KEY, table=f"t{uuid4().hex}")
        return
    server = request.getfixturevalue("server")
    async with Redis.from_url(server.url) as client:
        await client.flushall()
        yield RedisSessionStore(client, keys=KEY)


@each_store
async def test_what_was_put_comes_back(store: SessionStore) -> None:
    """All of it."""
    assert await store.get("ada") is None
    assert await store.put("ada", state(), 60)
    assert await store.get("ada") == state()
    assert await store.get("bob") is None


@each_store
async def test_what_was_deleted_is_gone(store: SessionStore) -> None:
    """Deleting says whether there was something."""
    await store.put("ada", state(), 60)
    assert await store.delete("ada")
    assert not await store.delete("ada")
    assert await store.get("ada") is None


@each_store
async def test_a_deletion_for_one_token_spares_another(store: SessionStore) -> None:
    """Compare and delete: a late invalidation does not remove its successor."""
    await store.put("ada", state("new"), 60)
    assert not await store.delete("ada", only_if=state("old").tag)
    assert (await store.get("ada")) == state("new")
    assert await store.delete("ada", only_if=state("new").tag)


@each_store
async def test_a_put_for_one_token_spares_another(store: SessionStore) -> None:
    """Compare and set: a late note of activity does not bring a dead token back."""
    assert not await store.put("ada", state("old"), 60, only_if=state("old").tag)
    await store.put("ada", state("new"), 60)
    assert not await store.put("ada", state("old"), 60, only_if=state("old").tag)
    assert await store.put("ada", state("new", stepped_up=False), 60, only_if=state("new").tag)
    found = await store.get("ada")
    assert found is not None
    assert not found.stepped_up


@each_store
async def test_a_lock_admits_one_at_a_time(store: SessionStore) -> None:
    """Twenty tasks, never two inside; other names are not touched by it."""
    inside = most = 0

    async def one() -> None:
        nonlocal inside, most
        async with store.lock("ada"):
            inside += 1
            most = max(most, inside)
            await anyio.lowlevel.checkpoint()
            inside -= 1

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(one)
    assert most == 1
    async with store.lock("ada"), store.lock("bob"):
        pass


@each_store
async def test_a_lock_is_given_back_when_its_holder_is_cancelled(store: SessionStore) -> None:
    """At once, not when it ends by itself."""

    async def hold() -> None:
        async with store.lock("ada"):
            held.set()
            await anyio.sleep_forever()

    held = anyio.Event()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(hold)
        await held.wait()
        tasks.cancel_scope.cancel()
    with anyio.fail_after(60):
        async with store.lock("ada"):
            pass


@each_store
async def test_a_lock_is_not_held_by_those_who_were_cancelled_while_waiting(store: SessionStore) -> None:
    """At whatever step."""
    for steps in range(12):
        async with store.lock("ada"):
            with anyio.CancelScope() as scope:
                async with anyio.create_task_group() as tasks:

                    async def wait() -> None:
                        async with store.lock("ada"):
                            raise AssertionError("two are inside")

                    tasks.start_soon(wait)
                    for _ in range(steps):
                        await anyio.lowlevel.checkpoint()
                    scope.cancel()
        with anyio.fail_after(60):
            async with store.lock("ada"):
                pass


async def test_memory_forgets_after_the_time_to_live() -> None:
    """By its clock, and it does not grow for ever."""
    clock = FakeClock()
    store = MemorySessionStore(clock=clock)
    for number in range(100):
        await store.put(f"user-{number}", state(), 300)
    clock.advance(299)
    assert await store.get("user-1") is not None
    clock.advance(2)
    assert await store.get("user-1") is None
    await store.put("last", state(), 300)
    assert len(store._states) == 1


@asyncio_only
async def test_redis_forgets_after_the_time_to_live(redis: Redis) -> None:
    """Redis itself does it."""
    store = RedisSessionStore(redis, keys=KEY)
    await store.put("ada", state(), 300)
    assert 299_000 < await redis.pttl("weavr:session:ada") <= 300_000
    await store.put("ada", state(), 0.01)
    await anyio.sleep(0.03)
    assert await store.get("ada") is None


@asyncio_only
async def test_the_value_in_redis_shows_no_secret(redis: Redis) -> None:
    """Neither the token nor what else the state holds, in any key or value."""
    store = RedisSessionStore(redis, keys=KEY)
    await store.put("ada", state(), 60)
    async with store.lock("ada"):
        everything = [key + b"=" + await redis.get(key) async for key in redis.scan_iter()]
    assert len(everything) == 2
    for entry in everything:
        for secret in (*SECRETS, KEY, "CORPORATE"):
            assert secret.encode() not in entry


@asyncio_only
async def test_another_key_is_an_error_that_says_so(redis: Redis) -> None:
    """It is a mistake of configuration, not an absent session."""
    await RedisSessionStore(redis, keys=KEY).put("ada", state(), 60)
    with pytest.raises(ConfigurationError, match="another key"):
        await RedisSessionStore(redis, keys=new_key()).get("ada")


@asyncio_only
async def test_keys_can_be_rotated(redis: Redis) -> None:
    """The new one first: old values are read, new ones written with it."""
    fresh = new_key()
    await RedisSessionStore(redis, keys=KEY).put("ada", state(), 60)
    both = RedisSessionStore(redis, keys=[fresh, KEY])
    assert await both.get("ada") == state()
    await both.put("ada", state(), 60)
    assert await RedisSessionStore(redis, keys=fresh).get("ada") == state()


def damaged(value: bytes) -> bytes:
    """One letter is another."""
    return value[:-10] + (b"A" if value[-10:-9] != b"A" else b"B") + value[-9:]


@asyncio_only
@pytest.mark.parametrize(
    "change",
    [damaged, lambda value: b"", lambda value: b"\xff\xfe", lambda value: value[:30], lambda value: b"2" + value[1:]],
)
async def test_an_unreadable_value_is_absent(redis: Redis, change: Callable[[bytes], bytes]) -> None:
    """Damaged, cut off, of another form: the session signs in again."""
    store = RedisSessionStore(redis, keys=KEY)
    await store.put("ada", state(), 60)
    value = await redis.get("weavr:session:ada")
    await redis.set("weavr:session:ada", change(value))
    assert await store.get("ada") is None


@asyncio_only
async def test_a_value_under_another_name_is_absent(redis: Redis) -> None:
    """Who can write to Redis cannot give one user the session of another."""
    store = RedisSessionStore(redis, keys=KEY)
    await store.put("ada", state(), 60)
    await redis.set("weavr:session:eve", await redis.get("weavr:session:ada"))
    assert await store.get("eve") is None


@asyncio_only
async def test_a_state_of_another_version_is_absent(redis: Redis) -> None:
    """What a newer release wrote is not guessed at."""
    store = RedisSessionStore(redis, keys=KEY)
    newer = json.dumps({**json.loads(state().to_json()), "v": 99})
    value = Cipher(KEY).encrypt(json.dumps({"key": "ada", "state": newer}))
    await redis.set("weavr:session:ada", f"1.{state().tag}.{value}")
    assert await store.get("ada") is None


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", "5", '{"v":1}', b"\xff", '{"v":1,"token":5}'])
async def test_what_is_no_state_reads_as_none(text: str | bytes) -> None:
    """Never an error."""
    assert SessionState.from_json(text) is None


@asyncio_only
async def test_the_lock_of_a_dead_holder_ends_by_itself(redis: Redis) -> None:
    """After lock_seconds, and not much later."""
    store = RedisSessionStore(redis, keys=KEY, lock_seconds=0.2)
    await redis.set("weavr:session:ada:lock", "somebody who died", px=200)
    with anyio.fail_after(60):
        async with store.lock("ada"):
            pass


@asyncio_only
async def test_the_lock_of_a_living_holder_is_extended(redis: Redis) -> None:
    """A slow sign-in keeps it."""
    store = RedisSessionStore(redis, keys=KEY, lock_seconds=1)
    async with store.lock("ada"):
        await anyio.sleep(1.2)
        assert await redis.pttl("weavr:session:ada:lock") > 0


@asyncio_only
async def test_the_lock_of_another_is_not_given_back(redis: Redis) -> None:
    """A holder that lost it leaves its successor alone."""
    store = RedisSessionStore(redis, keys=KEY)
    async with store.lock("ada"):
        await redis.set("weavr:session:ada:lock", "another")
    assert await redis.get("weavr:session:ada:lock") == b"another"


@asyncio_only
async def test_a_redis_that_is_not_there_is_a_session_error() -> None:
    """Foreign errors do not get through."""
    store = RedisSessionStore("redis://127.0.0.1:1/0", keys=KEY)
    for call in (store.get("ada"), store.put("ada", state(), 60), store.delete("ada")):
        with pytest.raises(SessionError, match="store"):
            await call
    with pytest.raises(SessionError, match="store"):
        async with store.lock("ada"):
            pass
    await store.aclose()


@asyncio_only
async def test_a_store_with_an_url_makes_and_closes_its_own_client(server: RedisServer) -> None:
    """One for each event loop."""
    store = RedisSessionStore(server.url, keys=KEY)
    await store.put("ada", state(), 60)
    assert await store.get("ada") == state()
    await store.aclose()


@asyncio_only
async def test_a_client_that_decodes_answers_will_do(server: RedisServer) -> None:
    """decode_responses=True is common."""
    async with Redis.from_url(server.url, decode_responses=True) as client:
        store = RedisSessionStore(client, keys=KEY)
        await store.put("ada", state(), 60)
        assert await store.get("ada") == state()


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_redis_under_trio_is_refused(anyio_backend: str) -> None:
    """ConfigurationError that names what to use."""
    store = RedisSessionStore("redis://127.0.0.1:1/0", keys=KEY)
    for call in (store.get("ada"), store.put("ada", state(), 60), store.delete("ada"), store.aclose()):
        with pytest.raises(ConfigurationError, match="MemorySessionStore"):
            await call
    with pytest.raises(ConfigurationError, match="MemorySessionStore"):
        async with store.lock("ada"):
            pass


@pytest.mark.parametrize(
    ("keys", "names"), [([], "empty"), ("short", "Fernet"), (b"x" * 44, "Fernet"), (5, "key"), ([5], "key")]
)
async def test_keys_that_are_none_are_refused(keys: Any, names: str) -> None:
    """When the store is made."""
    with pytest.raises(ConfigurationError, match=names):
        RedisSessionStore("redis://127.0.0.1:1/0", keys=keys)


@pytest.mark.parametrize("package", ["redis", "cryptography"])
async def test_a_missing_extra_is_named(package: str, monkeypatch: pytest.MonkeyPatch, anyio_backend: str) -> None:
    """What to install."""
    for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ConfigurationError, match=r"weavr-multi\[redis\]"):
        RedisSessionStore("redis://127.0.0.1:1/0", keys=KEY)


async def test_a_lock_time_that_is_not_positive_is_refused() -> None:
    """It would end at once."""
    with pytest.raises(ConfigurationError, match="lock_seconds"):
        RedisSessionStore("redis://127.0.0.1:1/0", keys=KEY, lock_seconds=0)


async def test_a_state_shows_no_secret_and_its_pickle_has_none() -> None:
    """repr masks; a pickle comes back redacted."""
    for text in (repr(state()), str(state()), repr(pickle.dumps(state()))):
        for secret in SECRETS:
            assert secret not in text
    assert pickle.loads(pickle.dumps(state())).token.is_redacted
