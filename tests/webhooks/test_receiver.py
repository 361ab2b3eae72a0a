"""The receiver: what it answers, whom it calls, and how often."""

from __future__ import annotations

import logging
import time
import tracemalloc
from collections.abc import AsyncIterator
from functools import partial
from threading import Thread
from typing import Any

import anyio
import pytest

from tests.support.patience import until
from tests.support.ports import free_port
from tests.support.redis_server import RedisServer
from weavr_multi import ConfigurationError, DuplicateDelivery, InvalidSignature, WebhookError
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    BulkProgress,
    Claim,
    ClaimState,
    Event,
    ManagedCardAuthorisation,
    ManagedCardAuthorisationRequest,
    ManagedCardSettlement,
    MemoryDeliveryLog,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    StepUpStatusChanged,
    TransferStateChanged,
    UnknownEvent,
    WebhookReceiver,
    WebhookResponse,
    WebhookVerifier,
    once,
)

pytestmark = pytest.mark.anyio
KEY = "the api key"
TRANSFERS = "/transfers/watch"


def delivery(path: str = TRANSFERS, body: Any = b"{}", **options: Any) -> SignedDelivery:
    return signed_delivery(body, options.pop("key", KEY), path=path, **options)


class Recorder:
    """A handler that remembers its events."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    async def __call__(self, event: Event) -> None:
        self.events.append(event)

    @property
    def count(self) -> int:
        return len(self.events)


@pytest.fixture
def receiver() -> WebhookReceiver:
    """A receiver that has accepted a delivery, with which its key is known to be right."""
    made = WebhookReceiver(KEY)
    first = Thread(target=anyio.run, args=(partial(made.receive, *delivery("/fees/watch")),))  # beside the test's loop
    first.start()
    first.join()
    return made


@pytest.fixture
def handled(receiver: WebhookReceiver) -> Recorder:
    """The handler of transfers."""
    recorder = Recorder()
    receiver.on(TransferStateChanged)(recorder)
    return recorder


# Whom it calls


async def test_a_delivery_reaches_the_handler_of_its_class(receiver: WebhookReceiver, handled: Recorder) -> None:
    assert (await receiver.receive(*delivery())).status == 204
    assert [type(event) for event in handled.events] == [TransferStateChanged]


async def test_a_delivery_of_another_class_does_not(receiver: WebhookReceiver, handled: Recorder) -> None:
    assert (await receiver.receive(*delivery("/send/watch"))).status == 204
    assert handled.count == 0


async def test_several_handlers_of_a_class_are_called_in_their_order(receiver: WebhookReceiver) -> None:
    calls: list[str] = []

    @receiver.on(TransferStateChanged)
    async def first(event: TransferStateChanged) -> None:
        calls.append("first")

    @receiver.on_any
    async def general(event: Event) -> None:
        calls.append("any")

    @receiver.on(TransferStateChanged, ManagedCardSettlement)
    async def second(event: Event) -> None:
        calls.append("second")

    await receiver.receive(*delivery())
    assert calls == ["first", "second", "any"]


async def test_the_fallback_takes_unknown_events_only(receiver: WebhookReceiver) -> None:
    unknown = Recorder()
    receiver.on_unknown(unknown)
    assert (await receiver.receive(*delivery("/brand/new/watch", b'{"a":1}'))).status == 204
    assert (await receiver.receive(*delivery())).status == 204
    assert [event.payload for event in unknown.events if isinstance(event, UnknownEvent)] == [{"a": 1}]


async def test_an_unknown_event_without_a_fallback_is_answered_204(receiver: WebhookReceiver) -> None:
    assert (await receiver.receive(*delivery("/brand/new/watch"))).status == 204


async def test_a_decorated_handler_can_still_be_called(receiver: WebhookReceiver) -> None:
    @receiver.on(TransferStateChanged)
    async def handler(event: TransferStateChanged) -> None: ...

    assert callable(handler)


async def test_a_partial_of_an_async_function_is_a_handler(receiver: WebhookReceiver) -> None:
    calls: list[int] = []

    async def handler(number: int, event: Event) -> None:
        calls.append(number)

    receiver.on(TransferStateChanged)(partial(handler, 7))
    await receiver.receive(*delivery())
    assert calls == [7]


def test_a_handler_that_is_not_async_is_refused(receiver: WebhookReceiver) -> None:
    with pytest.raises(ConfigurationError, match="async function"):
        receiver.on(TransferStateChanged)(lambda event: None)  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize("wrong", [int, "TransferStateChanged", None])
def test_a_class_that_is_no_event_is_refused(receiver: WebhookReceiver, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="event classes"):
        receiver.on(wrong)


def test_a_decorator_without_its_class_is_refused(receiver: WebhookReceiver) -> None:
    with pytest.raises(ConfigurationError, match="on_any"):
        receiver.on()


# Duplicates


async def test_a_delivery_that_is_sent_again_is_answered_204_and_not_handled(
    receiver: WebhookReceiver, handled: Recorder
) -> None:
    one = delivery()
    assert [(await receiver.receive(*one)).status for _ in range(3)] == [204, 204, 204]
    assert handled.count == 1


async def test_a_delivery_that_is_sent_again_with_a_new_timestamp_is_not_handled(
    receiver: WebhookReceiver, handled: Recorder
) -> None:
    import time

    now = time.time_ns() // 1_000_000
    await receiver.receive(*delivery(call_ref="1", timestamp=now - 60_000))
    await receiver.receive(*delivery(call_ref="1", timestamp=now))
    assert handled.count == 1


async def test_events_without_a_call_ref_are_told_apart_by_request_ref(receiver: WebhookReceiver) -> None:
    recorder = Recorder()
    receiver.on(BulkProgress)(recorder)
    for ref in ("1", "2", "1"):
        await receiver.receive(*delivery("/bulk_process_end/watch", request_ref=ref))
    assert recorder.count == 2


async def test_events_without_any_ref_are_told_apart_by_a_digest(receiver: WebhookReceiver, handled: Recorder) -> None:
    import time

    now = time.time_ns() // 1_000_000
    for body in (b"{}", b'{"a":1}', b"{}"):
        await receiver.receive(*delivery(body=body, call_ref="", request_ref="", timestamp=now))
    assert handled.count == 2


async def test_while_a_delivery_is_being_handled_the_same_one_is_answered_425(receiver: WebhookReceiver) -> None:
    started, go_on = anyio.Event(), anyio.Event()
    answers: list[int] = []

    @receiver.on(TransferStateChanged)
    async def slow(event: TransferStateChanged) -> None:
        started.set()
        await go_on.wait()

    one = delivery()

    async def send() -> None:
        answers.append((await receiver.receive(*one)).status)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send)
        await started.wait()
        await send()
        go_on.set()
    assert answers == [425, 204]


async def test_the_claim_of_a_slow_handler_is_renewed_as_long_as_it_works() -> None:
    receiver = WebhookReceiver(KEY, claim_seconds=0.5)
    answers: list[int] = []
    one, go_on = delivery(), anyio.Event()

    @receiver.on(TransferStateChanged)
    async def slow(event: TransferStateChanged) -> None:
        await go_on.wait()

    async def send() -> None:
        answers.append((await receiver.receive(*one)).status)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send)
        await anyio.sleep(1)  # twice the claim's time
        await send()
        go_on.set()
    assert answers == [425, 204]


async def test_a_delivery_whose_worker_died_is_handled_again_when_the_claim_has_ended() -> None:
    now = [0.0]
    log = MemoryDeliveryLog(clock=lambda: now[0])
    receiver = WebhookReceiver(KEY, log=log)
    recorder = Recorder()
    receiver.on(TransferStateChanged)(recorder)
    one = delivery()
    await log.claim(receiver.verifier.verify(*one).key, 60)  # and then the worker dies
    assert (await receiver.receive(*one)).status == 425
    now[0] += 61
    assert (await receiver.receive(*one)).status == 204
    assert recorder.count == 1


# Failures


async def test_a_handler_that_raises_is_answered_500_and_called_again(receiver: WebhookReceiver) -> None:
    calls: list[int] = []

    @receiver.on(TransferStateChanged)
    async def flaky(event: TransferStateChanged) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("the database is away")

    one = delivery()
    assert [(await receiver.receive(*one)).status for _ in range(3)] == [500, 204, 204]
    assert len(calls) == 2


async def test_a_cancelled_handler_gives_its_claim_back(receiver: WebhookReceiver) -> None:
    calls: list[int] = []

    @receiver.on(TransferStateChanged)
    async def stuck(event: TransferStateChanged) -> None:
        calls.append(1)
        if len(calls) == 1:
            await anyio.sleep_forever()

    one = delivery()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(receiver.receive, *one)
        await until(lambda: calls)
        tasks.cancel_scope.cancel()
    assert (await receiver.receive(*one)).status == 204
    assert len(calls) == 2


class BrokenLog(MemoryDeliveryLog):
    """A log whose steps fail."""

    def __init__(self, *steps: str) -> None:
        super().__init__()
        self.steps = steps

    async def claim(self, key: str, seconds: float) -> Claim:
        if "claim" in self.steps:
            raise ConnectionError("no log")
        return await super().claim(key, seconds)

    async def renew(self, claim: Claim, seconds: float) -> bool:
        if "renew" in self.steps:
            raise ConnectionError("no log")
        return await super().renew(claim, seconds)

    async def complete(self, claim: Claim) -> bool:
        if "complete" in self.steps:
            raise ConnectionError("no log")
        return await super().complete(claim)

    async def release(self, claim: Claim) -> None:
        if "release" in self.steps:
            raise ConnectionError("no log")
        await super().release(claim)


async def test_a_log_that_cannot_claim_is_answered_503_and_nothing_is_handled() -> None:
    receiver, recorder = WebhookReceiver(KEY, log=BrokenLog("claim")), Recorder()
    receiver.on(TransferStateChanged)(recorder)
    assert (await receiver.receive(*delivery())).status == 503
    assert recorder.count == 0


async def test_what_was_handled_is_answered_204_even_if_the_log_cannot_remember_it() -> None:
    receiver, recorder = WebhookReceiver(KEY, log=BrokenLog("complete")), Recorder()
    receiver.on(TransferStateChanged)(recorder)
    assert (await receiver.receive(*delivery())).status == 204
    assert recorder.count == 1


async def test_a_handler_goes_on_when_its_claim_cannot_be_renewed() -> None:
    receiver = WebhookReceiver(KEY, log=BrokenLog("renew"), claim_seconds=0.03)
    done: list[int] = []

    @receiver.on(TransferStateChanged)
    async def slow(event: TransferStateChanged) -> None:
        await anyio.sleep(0.05)
        done.append(1)

    assert (await receiver.receive(*delivery())).status == 204
    assert done == [1]


async def test_a_failing_handler_is_answered_500_even_if_its_claim_cannot_be_given_back() -> None:
    receiver = WebhookReceiver(KEY, log=BrokenLog("release"))

    @receiver.on(TransferStateChanged)
    async def broken(event: TransferStateChanged) -> None:
        raise ValueError

    assert (await receiver.receive(*delivery())).status == 500


async def test_a_delivery_that_two_workers_handled_is_noted(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    log = MemoryDeliveryLog(clock=lambda: now[0])
    receiver = WebhookReceiver(KEY, log=log)
    one = delivery()

    @receiver.on(TransferStateChanged)
    async def slow(event: TransferStateChanged) -> None:
        now[0] += 61  # the claim ends, another worker takes over and is faster
        await log.complete(await log.claim(event.delivery.key, 60))

    assert (await receiver.receive(*one)).status == 204
    assert "was handled twice" in caplog.text


# Unproven deliveries


async def test_a_wrong_signature_is_answered_401_and_nothing_is_handled(
    receiver: WebhookReceiver, handled: Recorder
) -> None:
    assert (await receiver.receive(*delivery(key="another key"))).status == 401
    assert handled.count == 0


async def test_a_stale_delivery_is_not_refused_for_good(receiver: WebhookReceiver, handled: Recorder) -> None:
    """A clock that goes wrong on a day in the middle must not lose the events of that day."""
    assert (await receiver.receive(*delivery(timestamp=1))).status == 503
    assert handled.count == 0


@pytest.mark.parametrize("hours", [7, -7])
async def test_what_came_while_the_clock_was_wrong_is_handled_when_it_is_right(hours: int) -> None:
    """The clock was right at the start: deliveries were accepted by this key."""
    now, came = [time.time()], Recorder()
    receiver = WebhookReceiver(KEY, clock=lambda: now[0])
    receiver.on_any(came)
    assert (await receiver.receive(*delivery())).status == 204
    late = delivery(call_ref="of the wrong day")
    now[0] += hours * 3600
    assert (await receiver.receive(*late)).status == 503
    now[0] -= hours * 3600
    assert (await receiver.receive(*late)).status == 204
    assert came.count == 2


async def test_a_truncated_delivery_comes_again_where_it_says_its_length(
    receiver: WebhookReceiver, handled: Recorder
) -> None:
    """Without it, it is a forgery as any other."""
    path, headers, body = delivery(body=b'{"a":"12345678"}')
    assert (await receiver.receive(path, headers, body[:-4])).status == 401
    assert (await receiver.receive(path, headers | {"Content-Length": "16"}, body[:-4])).status == 503
    assert handled.count == 0


async def test_a_body_shorter_than_announced_is_refused_even_if_only_the_webhooks_key_proves_it() -> None:
    receiver = WebhookReceiver(KEY, webhooks_keys="w")
    assert (await receiver.receive("/bulk_process_end/watch", {"webhooks-key": "w"}, b"{}")).status == 204
    headers = {"webhooks-key": "w", "content-length": "9"}
    assert (await receiver.receive("/bulk_process_end/watch", headers, b"{}")).status == 503
    assert (
        await receiver.receive("/bulk_process_end/watch", headers | {"content-encoding": "gzip"}, b"{}")
    ).status == 204


async def test_until_the_first_delivery_is_accepted_a_refusal_asks_weavr_to_send_again() -> None:
    receiver = WebhookReceiver(KEY)
    assert (await receiver.receive(*delivery(key="another key"))).status == 503
    assert (await receiver.receive(*delivery())).status == 204
    assert (await receiver.receive(*delivery(key="another key"))).status == 401


async def test_a_right_webhooks_key_does_not_show_that_the_api_key_is_right() -> None:
    receiver = WebhookReceiver("a mistyped api key", webhooks_keys="w")
    assert (await receiver.receive("/bulk_process_end/watch", {"webhooks-key": "w"}, b"{}")).status == 204
    assert (await receiver.receive(*delivery())).status == 503
    assert (await receiver.receive("/bulk_process_end/watch", {"webhooks-key": "x"}, b"{}")).status == 401


async def test_a_right_api_key_does_not_show_that_the_webhooks_key_is_right() -> None:
    receiver = WebhookReceiver(KEY, webhooks_keys="a mistyped webhooks key")
    assert (await receiver.receive(*delivery())).status == 204
    assert (await receiver.receive("/bulk_process_end/watch", {"webhooks-key": "w"}, b"{}")).status == 503
    assert (await receiver.receive("/bulk_process_end/watch", {}, b"{}")).status == 401


async def test_a_proven_delivery_that_is_not_json_shows_that_the_key_is_right() -> None:
    receiver = WebhookReceiver(KEY)
    assert (await receiver.receive(*delivery(body=b"not json"))).status == 400
    assert (await receiver.receive(*delivery(key="another key"))).status == 401


async def test_on_invalid_signature_decides_the_status() -> None:
    seen: list[WebhookError] = []

    def decide(error: WebhookError) -> int | None:
        seen.append(error)
        return 409 if isinstance(error, InvalidSignature) else None

    receiver = WebhookReceiver(KEY, on_invalid_signature=decide)
    assert (await receiver.receive(*delivery(key="another key"))).status == 409
    assert (await receiver.receive(*delivery(timestamp=1))).status == 503
    assert [type(error).__name__ for error in seen] == ["InvalidSignature", "StaleDelivery"]


async def test_on_invalid_signature_may_be_a_status() -> None:
    receiver = WebhookReceiver(KEY, on_invalid_signature=401)
    assert (await receiver.receive(*delivery(key="another key"))).status == 401


async def test_an_on_invalid_signature_that_raises_does_not_break_the_answer() -> None:
    def broken(error: WebhookError) -> int:
        raise RuntimeError("broken hook")

    receiver = WebhookReceiver(KEY, on_invalid_signature=broken)
    assert (await receiver.receive(*delivery(key="another key"))).status == 503


@pytest.mark.parametrize("status", ["401", 200, 204, 99, True, object()])
async def test_an_on_invalid_signature_that_returns_no_refusal_does_not_break_the_answer(status: Any) -> None:
    receiver = WebhookReceiver(KEY, on_invalid_signature=lambda error: status)
    assert (await receiver.receive(*delivery(key="another key"))).status == 503


def test_an_on_invalid_signature_that_nobody_would_wait_for_is_refused() -> None:
    async def hook(error: WebhookError) -> int:
        return 401

    with pytest.raises(ConfigurationError, match="on_invalid_signature is a plain function"):
        WebhookReceiver(KEY, on_invalid_signature=hook)  # type: ignore[arg-type]


async def test_a_refusal_is_logged_with_its_evidence_and_no_secret(
    receiver: WebhookReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "weavr_multi"):
        path, headers, body = delivery(key="another key", call_ref="77")
        await receiver.receive(path, headers | {"webhooks-key": "hidden"}, body + b'{"authToken":"hidden"}')
    assert "call-ref '77'" in caplog.text
    assert "hidden" not in caplog.text
    assert KEY not in caplog.text
    assert headers["signature-v2"] not in caplog.text


# Bodies


async def test_a_proven_delivery_that_is_not_json_is_answered_400(receiver: WebhookReceiver, handled: Recorder) -> None:
    assert (await receiver.receive(*delivery(body=b"not json"))).status == 400
    assert handled.count == 0


async def test_a_body_that_lacks_fields_is_handled(receiver: WebhookReceiver, handled: Recorder) -> None:
    assert (await receiver.receive(*delivery(body=b"{}"))).status == 204
    assert handled.count == 1


async def test_headers_that_can_be_read_once_only_are_enough(receiver: WebhookReceiver, handled: Recorder) -> None:
    path, headers, body = delivery()
    assert (await receiver.receive(path, ((name, value) for name, value in headers.items()), body)).status == 204
    assert handled.count == 1


async def _stream(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


async def test_a_body_may_come_in_parts(receiver: WebhookReceiver, handled: Recorder) -> None:
    path, headers, body = delivery(body=b'{"a":1}')
    assert (await receiver.receive(path, headers, _stream(body[:2], b"", body[2:]))).status == 204
    assert handled.count == 1


async def test_too_large_a_body_is_refused_before_it_is_read() -> None:
    receiver = WebhookReceiver(KEY, max_body=10)
    read: list[bytes] = []

    async def body() -> AsyncIterator[bytes]:
        while True:
            read.append(b"123456")
            yield read[-1]

    assert (await receiver.receive(TRANSFERS, {"content-length": "11"}, body())).status == 413
    assert read == []
    assert (await receiver.receive(TRANSFERS, {}, body())).status == 413
    assert len(read) == 2


async def test_too_large_a_body_of_bytes_is_refused() -> None:
    receiver = WebhookReceiver(KEY, max_body=10)
    path, headers, body = delivery(body=b'{"a":"12345678"}')
    assert (await receiver.receive(path, headers, body)).status == 413


async def test_a_body_of_many_tiny_parts_takes_no_more_memory_than_its_bytes() -> None:
    """Parts of one byte each are put together as they come."""
    peak = 0

    async def drips() -> AsyncIterator[bytes]:
        nonlocal peak
        tracemalloc.start()
        for number in range(10_000):
            yield bytes([number % 250])
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    await WebhookReceiver(KEY).receive("/transfers/watch", {}, drips())
    assert peak < 100_000


# Hand-over


async def test_every_event_is_handed_over_before_it_is_handled(receiver: WebhookReceiver) -> None:
    calls: list[str] = []

    class Client:
        async def hand_over(self, event: Event) -> None:
            calls.append(f"hand over {type(event).__name__}")

    receiver.hand_over_to(Client())

    @receiver.on(StepUpStatusChanged)
    async def handler(event: StepUpStatusChanged) -> None:
        calls.append("handle")

    await receiver.receive(*delivery("/stepup/watch"))
    await receiver.receive(*delivery("/bulk_process_end/watch"))
    assert calls == ["hand over StepUpStatusChanged", "handle", "hand over BulkProgress"]


async def test_a_plain_function_may_take_what_is_handed_over() -> None:
    events: list[Event] = []

    class Client:
        def hand_over(self, event: Event) -> bool:
            events.append(event)
            return True

    receiver = WebhookReceiver(KEY, hand_over=[Client()])
    assert (await receiver.receive(*delivery("/bulk_process_end/watch"))).status == 204
    assert len(events) == 1


async def test_a_hand_over_that_fails_is_answered_500_so_that_it_comes_again() -> None:
    class Client:
        async def hand_over(self, event: Event) -> None:
            raise RuntimeError

    assert (await WebhookReceiver(KEY, hand_over=[Client()]).receive(*delivery())).status == 500


def test_what_cannot_take_events_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="hand_over"):
        WebhookReceiver(KEY, hand_over=[object()])  # type: ignore[list-item]


# For endpoints of one's own


async def test_once_does_the_work_of_a_delivery_once() -> None:
    log, calls = MemoryDeliveryLog(), []
    found = WebhookVerifier(KEY).verify(*delivery())

    async def work() -> str:
        calls.append(1)
        return "done"

    assert await once(log, found, work) == "done"
    with pytest.raises(DuplicateDelivery, match="handled already") as caught:
        await once(log, found, work)
    assert caught.value.completed
    assert len(calls) == 1


async def test_once_tells_a_delivery_that_is_being_handled_from_one_that_was() -> None:
    log = MemoryDeliveryLog()
    found = WebhookVerifier(KEY).verify(*delivery())
    assert (await log.claim(found.key, 60)).state is ClaimState.CLAIMED

    async def work() -> None: ...

    with pytest.raises(DuplicateDelivery, match="another worker") as caught:
        await once(log, found, work)
    assert not caught.value.completed


async def test_accept_gives_the_event_or_the_answer_and_handles_nothing(
    receiver: WebhookReceiver, handled: Recorder
) -> None:
    event = await receiver.accept(*delivery())
    assert isinstance(event, TransferStateChanged)
    assert await receiver.accept(*delivery(key="another key")) == WebhookResponse(401)
    assert handled.count == 0


# Construction


def test_a_verifier_of_ones_own_can_be_given() -> None:
    verifier = WebhookVerifier(KEY, tolerance=1)
    assert WebhookReceiver(verifier).verifier is verifier


def test_options_of_the_verifier_beside_a_verifier_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="WebhookVerifier"):
        WebhookReceiver(WebhookVerifier(KEY), tolerance=1)


@pytest.mark.parametrize("options", [{"claim_seconds": 0}, {"claim_seconds": -1}, {"max_body": 0}, {"max_body": True}])
def test_limits_that_are_not_positive_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(options))):
        WebhookReceiver(KEY, **options)


@pytest.mark.parametrize("bad", ["401", 1.5, 200, 99, True])
def test_an_on_invalid_signature_that_is_no_status_of_a_refusal_is_refused(bad: Any) -> None:
    with pytest.raises(ConfigurationError, match="on_invalid_signature"):
        WebhookReceiver(KEY, on_invalid_signature=bad)


async def test_closing_the_receiver_closes_its_log() -> None:
    closed: list[int] = []

    class Log(MemoryDeliveryLog):
        async def aclose(self) -> None:
            closed.append(1)

    await WebhookReceiver(KEY, log=Log()).aclose()
    assert closed == [1]


def test_authorisations_are_not_requests() -> None:
    with pytest.raises(ConfigurationError, match="forwarded request"):
        WebhookReceiver(KEY).decide(ManagedCardAuthorisation)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_redis_that_is_not_there_is_answered_503(anyio_backend: str) -> None:
    log = RedisDeliveryLog(f"redis://127.0.0.1:{free_port()}")
    receiver, recorder = WebhookReceiver(KEY, log=log), Recorder()
    receiver.on(TransferStateChanged)(recorder)
    assert (await receiver.receive(*delivery())).status == 503
    assert recorder.count == 0
    await receiver.aclose()


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_redis_that_does_not_answer_is_answered_503_within_its_patience(
    anyio_backend: str, redis: RedisServer
) -> None:
    log = RedisDeliveryLog(f"{redis.url}?socket_timeout=0.1")
    receiver, recorder = WebhookReceiver(KEY, log=log), Recorder()
    receiver.on(TransferStateChanged)(recorder)
    redis.pause()
    try:
        with anyio.fail_after(60):
            assert (await receiver.receive(*delivery())).status == 503
    finally:
        redis.resume()
    assert recorder.count == 0
    one = delivery()
    assert (await receiver.receive(*one)).status == 204
    assert recorder.count == 1
    await receiver.aclose()


async def test_a_claim_that_is_lost_while_a_handler_works_is_noted_and_the_handler_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class LosingLog(MemoryDeliveryLog):
        async def renew(self, claim: Claim, seconds: float) -> bool:
            return False

    receiver, done = WebhookReceiver(KEY, log=LosingLog(), claim_seconds=0.03), []

    @receiver.on(TransferStateChanged)
    async def slow(event: TransferStateChanged) -> None:
        await anyio.sleep(0.05)
        done.append(1)

    assert (await receiver.receive(*delivery())).status == 204
    assert done == [1]
    assert "was lost while it was handled" in caplog.text


async def _nothing() -> None: ...


async def _by_name(*, event: Event) -> None: ...


async def _three(event: Event, transaction: Any, more: Any) -> None: ...


@pytest.mark.parametrize("handler", [_nothing, _by_name, _three])
def test_a_handler_that_cannot_be_called_with_an_event_is_refused(receiver: WebhookReceiver, handler: Any) -> None:
    """It would fail with every event, until Weavr gives them up."""
    with pytest.raises(ConfigurationError, match="takes the event as its first argument"):
        receiver.on_any(handler)
    with pytest.raises(ConfigurationError, match="takes the event as its first argument"):
        receiver.decide(ManagedCardAuthorisationRequest)(handler)


@pytest.mark.parametrize("log", ["log.db", 5, MemoryDeliveryLog], ids=repr)
def test_what_is_no_delivery_log_is_refused(log: Any) -> None:
    """Not with the first event."""
    with pytest.raises(ConfigurationError, match="log is a delivery log"):
        WebhookReceiver(KEY, log=log)


@pytest.mark.parametrize("path", [None, 5, b"log.db"], ids=repr)
def test_the_path_of_a_log_is_a_text_or_a_path(path: Any) -> None:
    """And no TypeError of the standard library's."""
    with pytest.raises(ConfigurationError, match="needs the path of a file"):
        SqliteDeliveryLog(path)


@pytest.mark.parametrize("name", ["claim_seconds", "body_seconds"])
def test_a_time_that_no_log_can_add_to_the_clock_is_refused(name: str) -> None:
    """Redis would refuse every claim."""
    options: dict[str, Any] = {name: 1e30}
    with pytest.raises(ConfigurationError, match=name):
        WebhookReceiver(KEY, **options)


@pytest.mark.parametrize("error", [OSError, RuntimeError])
async def test_a_body_whose_stream_raises_is_asked_for_again(receiver: WebhookReceiver, error: type[Exception]) -> None:
    """Nothing is raised, and the event is not lost for what a server did wrong."""

    async def broken() -> AsyncIterator[bytes]:
        yield b"{"
        raise error("gone")

    path, headers, _ = delivery()
    assert (await receiver.receive(path, headers, broken())).status == 503
