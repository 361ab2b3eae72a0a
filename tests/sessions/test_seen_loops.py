"""One client and one of each store under many event loops, in threads, and in forked processes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from redis import Redis

from tests.sessions.world import SIGN_IN
from tests.support.loops import Use, by_hand, by_run, by_trio, by_uvloop, kept_per_loop
from tests.support.redis_server import RedisServer
from weavr_multi import Sensitive, Weavr
from weavr_multi.bulks import RedisJournal
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import MemorySessionStore, PasswordProvider, RedisSessionStore, SessionState, new_key
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    Decision,
    ManagedCardAuthorisationRequest,
    RedisDeliveryLog,
    WebhookReceiver,
)

pytestmark = pytest.mark.seen
THREADS = 8


class Listener:
    """An HTTP server in a thread of its own, which knows how many connections are open.

    Attributes:
        url: Where it listens.
        open: The connections that are open now.
    """

    def __init__(self) -> None:
        self.url = ""
        self.open = 0
        self._ready = threading.Event()
        self._stop: Callable[[], object] = lambda: None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))

    def __enter__(self) -> Listener:
        self._thread.start()
        self._ready.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        self._thread.join(60)

    async def _run(self) -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        self._stop = lambda: loop.call_soon_threadsafe(stop.set)
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await stop.wait()
        server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = b'{"count":0,"responseCount":0,"accounts":[]}'
        head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)
        self.open += 1
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(head + body)
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            self.open -= 1
            writer.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server that counts connections."""
    with Listener() as running:
        yield running


@pytest.mark.parametrize(
    ("transport", "run"),
    [
        ("httpx", by_run),
        ("httpx", by_hand),
        ("httpx", by_uvloop),
        ("httpx", by_trio),
        ("aiohttp", by_run),
        ("aiohttp", by_hand),
        ("aiohttp", by_uvloop),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_keeps_less_than_a_kilobyte_and_no_connection_of_a_loop_that_ended(
    transport: str, run: Callable[[Use], None], listener: Listener
) -> None:
    """Whatever the loop is, and whether it was closed well or badly."""
    weavr = Weavr(api_key="key", base_url=listener.url, transport=transport)

    async def use() -> None:
        await weavr.managed_accounts.list(limit=1, auth_token="token")

    assert kept_per_loop(run, use) < 1024
    assert listener.open <= 2  # of the last loop, until the next one asks; and one that the server has yet to notice


@pytest.mark.parametrize("run", [by_run, by_hand, by_uvloop])
@pytest.mark.parametrize("kind", ["sessions", "deliveries", "journals"])
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_kept_in_redis_leaves_no_connection_to_a_loop_that_ended(
    kind: str, run: Callable[[Use], None], redis: RedisServer
) -> None:
    """No error in any of the loops, no connection of them at the server, and less than a kilobyte here."""
    name = uuid4().hex
    url = f"{redis.url}?client_name={name}"
    state = SessionState(token=Sensitive("token"), active_at=0.0, lifetime=300.0)
    sessions = RedisSessionStore(url, keys=new_key(), prefix=name)
    deliveries, journals = RedisDeliveryLog(url, prefix=name), RedisJournal(url, prefix=name)

    async def use() -> None:
        if kind == "sessions":
            await sessions.put("ada", state, 60)
        elif kind == "deliveries":
            await deliveries.claim("an event", 60)
        else:
            await journals.read("march")

    assert kept_per_loop(run, use) < 1024
    with Redis.from_url(redis.url) as administrator:
        assert sum(client["name"] == name for client in administrator.client_list()) <= 1


def in_threads(use: Use) -> list[object]:
    """Use something in eight threads at once, each with an event loop of its own; return results and errors."""
    together, results = threading.Barrier(THREADS), list[object]()

    def one() -> None:
        async def main() -> object:
            together.wait(30)
            return await use()

        try:
            results.append(asyncio.run(main()))
        except Exception as error:
            results.append(error)

    threads = [threading.Thread(target=one) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


def test_eight_threads_on_a_dead_token_make_one_sign_in() -> None:
    """Each with an event loop of its own: one signs in, seven wait for it."""
    with Sandbox() as sandbox:
        user = sandbox.seed(accounts=1)
        weavr = Weavr(api_key=sandbox.api_key, base_url=sandbox.url)
        session = asyncio.run(weavr.sign_in(provider=PasswordProvider(user.email, user.password)))

        async def use() -> int:
            return len((await session.managed_accounts.list(limit=5)).items)

        for _ in range(3):
            sandbox.clock.advance(301)
            sandbox.requests.clear()
            assert in_threads(use) == [1] * THREADS
            assert len(sandbox.requests.of(SIGN_IN)) == 1


def test_the_lock_of_the_store_in_memory_holds_across_threads() -> None:
    """Never two inside, whichever loop they belong to."""
    store, inside, most = MemorySessionStore(), 0, 0

    async def use() -> None:
        nonlocal inside, most
        for _ in range(10):
            async with store.lock("ada"):
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0.001)
                inside -= 1

    assert in_threads(use) == [None] * THREADS
    assert most == 1


def test_a_request_that_is_sent_again_to_another_loop_gets_the_decision_of_the_first() -> None:
    """A threaded server calls asyncio.run in each view: the handler is asked once, both get its answer in time."""
    receiver = WebhookReceiver("the api key", webhooks_keys="the webhooks key")
    asked, again = 0, threading.Event()

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        nonlocal asked
        asked += 1
        while not again.is_set():
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)  # the second one waits by now; if it does not yet, the claim holds all the same
        return APPROVED

    sent: SignedDelivery = signed_delivery(
        b'{"cardId":"1"}', "the api key", path="/managed_cards_authorisation_forwarding"
    )
    bodies: list[bytes] = []

    def view(first: bool) -> None:
        if not first:
            again.set()
        bodies.append(asyncio.run(receiver.receive(*sent)).body)

    threads = [threading.Thread(target=view, args=(first,), daemon=True) for first in (True, False)]
    for thread in threads:
        thread.start()
        while not asked:
            threading.Event().wait(0.001)
    for thread in threads:
        thread.join(60)
    assert asked == 1
    assert bodies == [b'{"result":"APPROVED"}'] * 2


FORKED = """
import asyncio, os, stat, sys
from weavr_multi import Weavr
from weavr_multi.webhooks import RedisDeliveryLog, SqliteDeliveryLog
weavr = Weavr(api_key="key", base_url=sys.argv[1])
logs = [RedisDeliveryLog(sys.argv[2], prefix=sys.argv[3]), SqliteDeliveryLog(sys.argv[3])]

async def use():
    await weavr.managed_accounts.list(limit=1, auth_token="token")
    for log in logs:
        await log.claim(os.urandom(8).hex(), 60)

async def use_and_close():
    await use()
    for log in logs:
        await log.aclose()

def peers():
    found = 0
    for name in os.listdir("/dev/fd"):
        try:
            mode = os.fstat(int(name)).st_mode
        except OSError:
            continue
        found += stat.S_ISSOCK(mode)
    return found

loop = asyncio.new_event_loop()
own = peers()
loop.run_until_complete(use())
child = os.fork()
if not child:
    inherited = peers() - own
    asyncio.run(use_and_close())
    left = peers() - own
    print("child", inherited, left, flush=True)
    os._exit(0)
os.waitpid(child, 0)
loop.run_until_complete(use_and_close())
loop.run_until_complete(weavr.aclose())
loop.close()
print("parent fine", flush=True)
"""


@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="there is no fork here")
def test_a_forked_child_has_no_connection_of_its_parent_and_both_go_on(
    listener: Listener, redis: RedisServer, tmp_path: Path
) -> None:
    """HTTP, Redis and SQLite: the child opens its own, and the parent's stay good."""
    command = [sys.executable, "-c", FORKED, listener.url, redis.url, str(tmp_path / "log.db")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["child 0 0", "parent fine"], done.stderr
