"""`keys=` takes a callable: the key of webhooks can be rotated while the service runs."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from threading import Thread
from typing import Any

import anyio
import httpx
import pytest
from aiohttp import web
from fastapi import FastAPI

from tests.support.web_servers import serve_aiohttp, serve_asgi
from weavr_multi import ConfigurationError, InvalidSignature, Sensitive
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    APPROVED,
    Decision,
    ManagedCardAuthorisationRequest,
    TransferStateChanged,
    WebhookReceiver,
    WebhookVerifier,
)
from weavr_multi.webhooks.aiohttp import webhook_routes
from weavr_multi.webhooks.fastapi import webhook_router

pytestmark = pytest.mark.anyio
TRANSFERS = "/transfers/watch"
START = 1_750_000_000.0


class Clock:
    """Seconds since the epoch, moved by hand."""

    def __init__(self) -> None:
        self.seconds = START

    def time(self) -> float:
        """Tell the time."""
        return self.seconds


class Vault:
    """Holds the keys, and counts who asks.

    Args:
        keys: What it gives, or raises, one after the other; the last one for ever.
    """

    def __init__(self, *keys: Any) -> None:
        self.keys, self.asked = list(keys), 0

    def give(self) -> Any:
        """Give the keys without waiting."""
        self.asked += 1
        keys = self.keys.pop(0) if len(self.keys) > 1 else self.keys[0]
        if isinstance(keys, Exception):
            raise keys
        return keys

    async def __call__(self) -> Any:
        """Give the keys."""
        await anyio.lowlevel.checkpoint()
        return self.give()


def signed(key: str, clock: Clock, path: str | None = TRANSFERS, **options: Any) -> SignedDelivery:
    """A delivery of this moment."""
    return signed_delivery(b"{}", key, path=path, timestamp=int(clock.seconds * 1000), **options)


def parse(verifier: WebhookVerifier, delivery: SignedDelivery) -> str:
    """Verify at once; the name of the event's class."""
    return type(verifier.parse(delivery.path, delivery.headers, delivery.body)).__name__


async def aparse(verifier: WebhookVerifier, delivery: SignedDelivery) -> str:
    """Verify in the event loop; the name of the event's class."""
    return type(await verifier.aparse(delivery.path, delivery.headers, delivery.body)).__name__


async def received(receiver: WebhookReceiver, delivery: SignedDelivery) -> int:
    """The status that a delivery is answered with."""
    return (await receiver.receive(delivery.path, delivery.headers, delivery.body)).status


KINDS: dict[str, Callable[[Vault], Any]] = {
    "function": lambda vault: vault.give,
    "async object": lambda vault: vault,
    "lambda": lambda vault: lambda: vault(),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_the_callable_is_asked_at_the_first_delivery_and_its_keys_are_kept(kind: str) -> None:
    """Making a receiver asks nobody, and the second delivery uses the first one's answer."""
    clock, vault = Clock(), Vault(["key-0", Sensitive("key-1")])
    receiver = WebhookReceiver(KINDS[kind](vault), clock=clock.time)
    before = vault.asked
    statuses = [await received(receiver, signed("key-1", clock, call_ref=str(n))) for n in range(2)]
    assert (before, vault.asked, statuses) == (0, 1, [204, 204])


async def test_the_callable_is_asked_again_after_its_time() -> None:
    """Five minutes by default: one second before, the old key is used, and afterwards it proves nothing."""
    clock, vault = Clock(), Vault("key-1", "key-2")
    verifier = WebhookVerifier(vault, clock=clock)
    await aparse(verifier, signed("key-1", clock))
    clock.seconds += 299
    await aparse(verifier, signed("key-1", clock))
    clock.seconds += 1
    with pytest.raises(InvalidSignature) as caught:
        await aparse(verifier, signed("key-1", clock))
    assert (vault.asked, caught.value.send_again) == (2, False)


async def test_a_delivery_under_a_new_key_is_accepted_without_waiting_for_the_time_to_end() -> None:
    """A signature that no key makes is a reason to ask."""
    clock, vault = Clock(), Vault("key-1", "key-2")
    verifier = WebhookVerifier(vault, clock=clock)
    await aparse(verifier, signed("key-1", clock))
    clock.seconds += 10
    assert await aparse(verifier, signed("key-2", clock)) == "TransferStateChanged"


async def test_a_flood_of_forgeries_asks_once_in_ten_seconds() -> None:
    """Who sends many forged deliveries does not reach the vault with each."""
    clock, vault = Clock(), Vault("key-1")
    receiver = WebhookReceiver(vault, clock=clock.time)
    await received(receiver, signed("key-1", clock))
    clock.seconds += 10
    for _ in range(100):
        await received(receiver, signed("forged", clock))
    clock.seconds += 9.9
    await received(receiver, signed("forged", clock))
    assert vault.asked == 2


async def test_forgeries_at_once_share_one_question() -> None:
    """A hundred wait for the same answer."""
    clock, vault = Clock(), Vault("key-1")
    receiver = WebhookReceiver(vault, clock=clock.time)
    await received(receiver, signed("key-1", clock))
    clock.seconds += 10
    async with anyio.create_task_group() as group:
        for _ in range(100):
            group.start_soon(received, receiver, signed("forged", clock))
    assert vault.asked == 2


async def test_a_new_key_is_not_refused_for_good_while_the_callable_rests() -> None:
    """A 401 is final at the service: until the callable may be asked again, an unproven delivery is answered 503."""
    clock, vault = Clock(), Vault("key-1", "key-1", "key-2")
    receiver = WebhookReceiver(vault, clock=clock.time)
    await received(receiver, signed("key-1", clock))
    clock.seconds += 10
    forged = await received(receiver, signed("forged", clock))
    genuine = signed("key-2", clock)
    early = await received(receiver, genuine)
    clock.seconds += 10
    assert (forged, early, await received(receiver, genuine)) == (401, 503, 204)


async def test_an_answer_that_was_on_its_way_before_the_delivery_settles_nothing() -> None:
    """The key may have changed since the callable was asked, so the second delivery is to be sent again."""
    clock, release = Clock(), anyio.Event()
    first = True

    async def slow() -> str:
        nonlocal first
        if first:
            first = False
            return "key-1"
        await release.wait()
        return "key-1"

    receiver = WebhookReceiver(slow, clock=clock.time)
    await received(receiver, signed("key-1", clock))
    clock.seconds += 10
    statuses: dict[str, int] = {}

    async def send(name: str) -> None:
        statuses[name] = await received(receiver, signed("key-2", clock))

    async with anyio.create_task_group() as group:
        group.start_soon(send, "asks")
        await anyio.wait_all_tasks_blocked()
        group.start_soon(send, "joins")
        await anyio.wait_all_tasks_blocked()
        release.set()
    assert statuses == {"asks": 401, "joins": 503}


async def test_the_earlier_keys_stay_in_use_when_the_callable_fails(caplog: pytest.LogCaptureFixture) -> None:
    """A vault that is away for a while loses no event. The log names its error and shows no key."""
    clock, vault = Clock(), Vault("key-1", OSError("vault says key-1"))
    receiver = WebhookReceiver(vault, clock=clock.time)
    await received(receiver, signed("key-1", clock))
    clock.seconds += 300
    with caplog.at_level(logging.ERROR, "weavr_multi.webhooks"):
        status = await received(receiver, signed("key-1", clock, call_ref="2"))
    assert status == 204
    assert "the callable of keys= raised OSError: vault says ***" in caplog.text
    assert "key-1" not in caplog.text


async def test_a_failing_callable_is_left_alone_for_ten_seconds() -> None:
    """Each delivery does not wait for a vault that is away."""
    clock, vault = Clock(), Vault("key-1", OSError("away"))
    receiver = WebhookReceiver(vault, clock=clock.time)
    for seconds in (0, 300, 9, 1):
        clock.seconds += seconds
        await received(receiver, signed("key-1", clock))
    assert vault.asked == 3


async def test_without_any_key_deliveries_are_sent_again() -> None:
    """The first question fails: 503, and a second later the callable is asked again."""
    clock, vault = Clock(), Vault(OSError("away"), "key-1")
    receiver = WebhookReceiver(vault, clock=clock.time)
    statuses = [await received(receiver, signed("key-1", clock)) for _ in range(2)]
    clock.seconds += 1
    statuses.append(await received(receiver, signed("key-1", clock)))
    assert (statuses, vault.asked) == ([503, 503, 204], 2)


async def test_a_verifier_without_any_key_says_why() -> None:
    """It is a mistake of ours, not a forgery: an endpoint that answers 401 to forgeries must not do so now."""
    clock = Clock()
    with pytest.raises(ConfigurationError, match="no webhook key is known: the callable of keys= raised OSError: away"):
        await aparse(WebhookVerifier(Vault(OSError("away")), clock=clock), signed("key-1", clock))


@pytest.mark.parametrize("given", [None, "", [], {"key": "x"}, 7, "key-1\n"])
async def test_what_is_no_key_is_named(given: Any) -> None:
    """The callable's answer is checked as the argument is."""
    clock = Clock()
    with pytest.raises(ConfigurationError, match="the callable of keys= returned no key: "):
        await aparse(WebhookVerifier(Vault(given), clock=clock), signed("key-1", clock))


async def test_keys_that_cannot_be_read_are_a_failure_of_the_callable(caplog: pytest.LogCaptureFixture) -> None:
    """A generator is read after it was returned; what it raises then shows no key and reaches no server."""

    def give() -> Iterator[str]:
        yield "key-1"
        raise OSError("key-1 is away")

    clock = Clock()
    assert await received(WebhookReceiver(give, clock=clock.time), signed("key-1", clock)) == 503
    assert "raised OSError when it was read" in caplog.text
    assert "key-1" not in caplog.text


async def test_a_callable_that_waits_for_its_own_verifier_is_told_so() -> None:
    """It would wait for ever."""
    clock = Clock()

    async def give() -> str:
        return await aparse(verifier, signed("key-1", clock))

    verifier = WebhookVerifier(give, clock=clock)
    with pytest.raises(ConfigurationError, match="waits for itself"):
        await aparse(verifier, signed("key-1", clock))


async def test_a_callable_that_hangs_ends_after_five_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The earlier keys are used then."""
    monkeypatch.setattr("weavr_multi.webhooks.keys_from_callable.PATIENCE", 0.01)
    clock, calls = Clock(), 0

    async def hangs() -> str:
        nonlocal calls
        calls += 1
        if calls > 1:
            await anyio.sleep_forever()
        return "key-1"

    verifier = WebhookVerifier(hangs, clock=clock)
    await aparse(verifier, signed("key-1", clock))
    clock.seconds += 300
    assert await aparse(verifier, signed("key-1", clock)) == "TransferStateChanged"


async def test_a_cancelled_delivery_leaves_the_question_to_the_next() -> None:
    """The callable is asked again by whoever comes."""
    clock, calls = Clock(), 0

    async def slow() -> str:
        nonlocal calls
        calls += 1
        if calls == 1:
            await anyio.sleep_forever()
        return "key-1"

    verifier = WebhookVerifier(slow, clock=clock)
    with anyio.move_on_after(0.01):
        await aparse(verifier, signed("key-1", clock))
    assert (await aparse(verifier, signed("key-1", clock)), calls) == ("TransferStateChanged", 2)


async def test_a_clock_that_is_put_back_makes_no_key_immortal() -> None:
    """An age below zero tells nothing, so the callable is asked."""
    clock, vault = Clock(), Vault("key-1")
    verifier = WebhookVerifier(vault, clock=clock)
    await aparse(verifier, signed("key-1", clock))
    clock.seconds -= 3600
    await aparse(verifier, signed("key-1", clock))
    assert vault.asked == 2


async def test_the_webhooks_key_may_come_from_a_callable_too() -> None:
    """It proves bulk_process_end, and is asked for again after one that is wrong."""
    clock, vault = Clock(), Vault("hooks-1", "hooks-2")
    receiver = WebhookReceiver("key-1", webhooks_keys=vault, clock=clock.time)
    statuses = []
    for key in ("hooks-1", "hooks-2"):
        delivery = signed("unused", clock, "/bulk_process_end/watch", webhooks_key=key)
        headers = {name: value for name, value in delivery.headers.items() if name != "signature-v2"}
        statuses.append((await receiver.receive(delivery.path, headers, delivery.body)).status)
        clock.seconds += 10
    assert (statuses, vault.asked) == ([204, 204], 2)


def test_plain_code_verifies_with_a_plain_callable() -> None:
    """`parse` and `verify` ask it in their own thread."""
    clock, vault = Clock(), Vault("key-1", "key-2")
    verifier = WebhookVerifier(vault.give, clock=clock)
    assert parse(verifier, signed("key-1", clock)) == "TransferStateChanged"
    clock.seconds += 10
    delivery = signed("key-2", clock)
    assert verifier.verify(delivery.path, delivery.headers, delivery.body).proof == "signature-v2"


def test_plain_code_in_threads_asks_once() -> None:
    """Those that come meanwhile wait for the same answer."""
    clock, vault = Clock(), Vault("key-1")
    verifier = WebhookVerifier(vault.give, clock=clock)
    threads = [Thread(target=parse, args=(verifier, signed("key-1", clock))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert vault.asked == 1


def test_plain_code_with_an_async_callable_is_told_what_to_await() -> None:
    """`parse` cannot wait for it."""
    clock = Clock()
    with pytest.raises(ConfigurationError, match=r"the callable of keys= is async: await `verifier.aparse\(...\)`"):
        parse(WebhookVerifier(Vault("key-1"), clock=clock), signed("key-1", clock))


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), None, "300"])
def test_key_seconds_is_a_positive_number(seconds: Any) -> None:
    """It is checked before anything comes."""
    with pytest.raises(ConfigurationError, match="key_seconds"):
        WebhookVerifier(lambda: "key-1", key_seconds=seconds)


def fastapi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    """The receiver in FastAPI, under uvicorn."""
    app = FastAPI()
    app.include_router(webhook_router(receiver))
    return serve_asgi(app)


def aiohttp_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    """The receiver in aiohttp's own server."""
    app = web.Application()
    app.add_routes(webhook_routes(receiver))
    return serve_aiohttp(app)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("server", [fastapi_server, aiohttp_server], ids=lambda server: server.__name__)
async def test_a_key_is_rotated_while_the_server_runs(
    server: Callable[[WebhookReceiver], AbstractAsyncContextManager[str]], kind: str
) -> None:
    """Deliveries and forwarded requests under the new key are accepted over real sockets without a restart."""
    clock, vault = Clock(), Vault("key-1", "key-2")
    receiver, events = WebhookReceiver(KINDS[kind](vault), clock=clock.time), list[Any]()

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged) -> None:
        events.append(event)

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(_: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    async with server(receiver) as url, httpx.AsyncClient(base_url=url, timeout=60) as sender:

        def post(delivery: SignedDelivery) -> Awaitable[httpx.Response]:
            return sender.post(delivery.path, content=delivery.body, headers=delivery.headers)

        before = await post(signed("key-1", clock))
        clock.seconds += 10
        request = signed("key-2", clock, None, event_type=ManagedCardAuthorisationRequest)
        after, decision = await post(signed("key-2", clock)), await post(request)
    assert (before.status_code, after.status_code, len(events)) == (204, 204, 2)
    assert decision.content == b'{"result":"APPROVED"}'


async def test_a_decision_does_not_wait_for_keys_that_come_slowly() -> None:
    """Weavr waits 1.5 s. An earlier key proves the request meanwhile, and the new ones are asked for all the same."""
    slow, now, asked = anyio.Event(), [1_700_000_000.0], 0

    async def keys() -> str:
        nonlocal asked
        asked += 1
        if asked == 2:
            await slow.wait()
        return "key-1"

    receiver = WebhookReceiver(keys, clock=lambda: now[0])

    @receiver.decide(ManagedCardAuthorisationRequest)
    async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
        return APPROVED

    for number in range(2):
        one = signed_delivery(
            {"cardId": str(number)}, "key-1", event_type=ManagedCardAuthorisationRequest, timestamp=int(now[0] * 1000)
        )
        assert (await receiver.receive(*one)).body == b'{"result":"APPROVED"}'
        now[0] += 300
    assert asked == 2
    slow.set()
    await anyio.sleep(0)
