"""When a call is sent again, what is sent then, and after how long."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest

from tests.support import calls
from tests.support.calls import ALL, KEYED, READ, UNKEYED, Kind
from tests.support.clock import FakeClock
from tests.support.ports import free_port
from tests.support.recording import Recorder, Reply, Sent, client, reply
from weavr_multi import Weavr, errors

pytestmark = pytest.mark.asyncio

EVERY_KIND = pytest.mark.parametrize("kind", ALL, ids=repr)
REPEATABLE = pytest.mark.parametrize("kind", [READ, KEYED], ids=repr)
# What leaves open whether the service did it.
AMBIGUOUS: dict[str, Callable[[], Any]] = {
    "connection lost after the service committed": lambda: httpx.RemoteProtocolError("Server disconnected"),
    "connection reset while reading": lambda: httpx.ReadError("reset"),
    "connection reset while writing": lambda: httpx.WriteError("reset"),
    "no answer in time": lambda: httpx.ReadTimeout("too slow"),
    "request not written in time": lambda: httpx.WriteTimeout("too slow"),
    "500": lambda: reply(500),
    "502": lambda: reply(502, content=b"<html>"),
    "503": lambda: reply(503),
    "504": lambda: reply(504),
    "501": lambda: reply(501),
    "524": lambda: reply(524),
    "599": lambda: reply(599),
    "408": lambda: reply(408),
    "499": lambda: reply(499),
    "a web page with 200": lambda: reply(200, content=b"<html>"),
    "a connection that a client of the user's own could not open": lambda: httpx.ConnectError("refused"),
    "an error that is no error of the HTTP library": lambda: RuntimeError("Event loop is closed"),
}
# What says that the service did not do it, and may later.
REFUSALS: dict[str, Callable[[], Any]] = {
    "429": lambda: reply(429),
    "429 with a reset": lambda: reply(429, x_ratelimit_reset="2"),
    "RETRY_IN_15SEC": lambda: reply(409, {"errorCode": "RETRY_IN_15SEC"}),
    "TOO_MANY_REQUESTS": lambda: reply(409, {"errorCode": "TOO_MANY_REQUESTS"}),
    "IDEMPOTENT_REQUEST_IN_PROGRESS": lambda: reply(409, {"errorCode": "IDEMPOTENT_REQUEST_IN_PROGRESS"}),
}
# What no repetition changes.
FINAL: dict[str, Reply] = {
    "400": reply(400, {"message": "no"}),
    "401": reply(401),
    "403": reply(403, {"errorCode": "INSUFFICIENT_PERMISSIONS"}),
    "404": reply(404),
    "409": reply(409, {"errorCode": "PROFILE_INACTIVE"}),
    "409 without a code": reply(409),
    "410": reply(410),
    "418": reply(418),
    "423": reply(423),
    "302": reply(302, location="https://elsewhere.test"),
}


async def run(kind: Kind, *steps: Any, **settings: Any) -> tuple[Recorder, FakeClock]:
    """Make a call that ends well, and tell what it took."""
    clock, recorder = FakeClock(), Recorder(*steps, kind.success)
    await kind.make(client(recorder, clock=clock, **settings))
    return recorder, clock


@REPEATABLE
@pytest.mark.parametrize("outcome", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
async def test_what_may_be_repeated_is_sent_again_after_an_ambiguous_outcome(kind: Kind, outcome: Any) -> None:
    recorder, _ = await run(kind, outcome())
    assert len(recorder.sent) == 2


@pytest.mark.parametrize("outcome", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
async def test_an_unkeyed_write_is_never_sent_again_after_an_ambiguous_outcome(outcome: Any) -> None:
    recorder, clock = Recorder(outcome()), FakeClock()
    with pytest.raises((errors.TransportError, errors.ApiError, errors.DecodeError)):
        await UNKEYED.make(client(recorder, clock=clock))
    assert (len(recorder.sent), clock.sleeps) == (1, [])


@EVERY_KIND
@pytest.mark.parametrize("outcome", REFUSALS.values(), ids=REFUSALS.keys())
async def test_everything_is_sent_again_after_a_refusal(kind: Kind, outcome: Any) -> None:
    recorder, _ = await run(kind, outcome())
    assert len(recorder.sent) == 2


@EVERY_KIND
@pytest.mark.parametrize("answer", FINAL.values(), ids=FINAL.keys())
async def test_nothing_is_sent_again_after_a_final_answer(kind: Kind, answer: Reply) -> None:
    recorder, clock = Recorder(answer), FakeClock()
    with pytest.raises(errors.ApiError):
        await kind.make(client(recorder, clock=clock))
    assert (len(recorder.sent), clock.sleeps) == (1, [])


async def test_a_keyed_write_is_repeated_with_the_same_ref() -> None:
    recorder, _ = await run(KEYED, reply(503), httpx.ReadError("reset"))
    refs = {sent.header("idempotency-ref") for sent in recorder.sent}
    assert (len(recorder.sent), len(refs), None in refs) == (3, 1, False)


async def test_a_keyed_write_is_repeated_with_the_same_bytes() -> None:
    recorder, _ = await run(KEYED, reply(503), httpx.ReadError("reset"))
    assert len({sent.content for sent in recorder.sent}) == 1


@EVERY_KIND
async def test_a_repetition_is_the_same_request_to_the_last_header(kind: Kind) -> None:
    recorder, _ = await run(kind, reply(429))
    first, second = recorder.sent
    assert second._replace(timeouts={}) == first._replace(timeouts={})


async def test_the_body_is_frozen_before_the_first_attempt() -> None:
    transfers = [{"requestBody": {"tag": "as it was"}}]

    def change(sent: Sent) -> Reply:
        transfers[0]["requestBody"]["tag"] = "changed"
        return reply(429)

    recorder = Recorder(change, reply(201, {"bulkId": "1"}))
    weavr = client(recorder, clock=FakeClock(), validate_requests=False)
    accounts = {"id": "1", "type": "managed_accounts"}
    transfers[0]["requestBody"] |= {"profileId": "1", "source": accounts, "destination": accounts}  # type: ignore[arg-type]
    transfers[0]["requestBody"] |= {"destinationAmount": {"currency": "EUR", "amount": 1}}  # type: ignore[arg-type]
    await weavr.bulks.create_transfers(body=transfers, auth_token=calls.TOKEN)
    assert recorder.sent[0].content == recorder.sent[1].content


async def test_the_callers_own_ref_is_kept_on_every_attempt() -> None:
    recorder = Recorder(reply(503), KEYED.success)
    await KEYED.make(client(recorder, clock=FakeClock()), idempotency_ref="mine")
    assert [sent.header("idempotency-ref") for sent in recorder.sent] == ["mine", "mine"]


async def test_two_calls_have_two_refs() -> None:
    recorder = Recorder(KEYED.success, KEYED.success)
    weavr = client(recorder)
    await KEYED.make(weavr)
    await KEYED.make(weavr)
    assert len({sent.header("idempotency-ref") for sent in recorder.sent}) == 2


@pytest.mark.parametrize("kind", [READ, UNKEYED], ids=repr)
async def test_what_takes_no_ref_carries_none(kind: Kind) -> None:
    recorder, _ = await run(kind)
    assert recorder.only.header("idempotency-ref") is None


@EVERY_KIND
async def test_two_repetitions_are_made_and_then_the_last_answer_is_raised(kind: Kind) -> None:
    recorder = Recorder(reply(429), reply(429), reply(429, request_ref="the last"))
    with pytest.raises(errors.RateLimited) as caught:
        await kind.make(client(recorder, clock=FakeClock()))
    assert caught.value.request_ref == "the last"


@pytest.mark.parametrize("most", [0, 1, 4])
async def test_max_retries_counts_the_attempts_after_the_first(most: int) -> None:
    recorder = Recorder(forever=reply(503))
    with pytest.raises(errors.ServerError):
        await READ.make(client(recorder, clock=FakeClock(), max_retries=most))
    assert len(recorder.sent) == 1 + most


async def test_a_calls_own_max_retries_wins_over_the_clients() -> None:
    recorder = Recorder(forever=reply(503))
    with pytest.raises(errors.ServerError):
        await READ.make(client(recorder, clock=FakeClock(), max_retries=4), max_retries=0)
    assert len(recorder.sent) == 1


async def test_a_copys_max_retries_wins_over_the_clients() -> None:
    recorder = Recorder(forever=reply(503))
    with pytest.raises(errors.ServerError):
        await READ.make(client(recorder, clock=FakeClock()).with_options(max_retries=0))
    assert len(recorder.sent) == 1


@EVERY_KIND
async def test_the_wait_after_429_reaches_the_reset_and_passes_it_by_little(kind: Kind) -> None:
    _, clock = await run(kind, reply(429, x_ratelimit_reset="2"))
    assert len(clock.sleeps) == 1
    assert 2.0 <= clock.sleeps[0] <= 3.0


async def test_the_wait_after_retry_in_15sec_is_15_seconds() -> None:
    _, clock = await run(UNKEYED, reply(409, {"errorCode": "RETRY_IN_15SEC"}))
    assert 15.0 <= clock.sleeps[0] <= 16.0


async def test_waits_are_jittered_over_a_range_that_doubles() -> None:
    waits = []
    for _ in range(60):
        _, clock = await run(READ, *[reply(503)] * 6, max_retries=6)
        waits.append(clock.sleeps)
    highest = [max(column) for column in zip(*waits, strict=True)]
    assert all(top <= 0.5 * 2**n for n, top in enumerate(highest))
    assert len({round(wait, 6) for wait in (column[0] for column in waits)}) > 30


async def test_no_wait_is_longer_than_eight_seconds_unless_the_service_asks() -> None:
    _, clock = await run(READ, *[reply(503)] * 12, max_retries=12, timeout=None)
    assert max(clock.sleeps) <= 8.0


@pytest.mark.parametrize("reset", ["soon", "", "-3", "nan", "inf", "1e400"])
async def test_a_reset_that_is_no_number_of_seconds_is_not_believed(reset: str) -> None:
    _, clock = await run(READ, reply(429, x_ratelimit_reset=reset))
    assert clock.sleeps[0] <= 0.5


async def test_a_reset_of_zero_is_a_reset() -> None:
    _, clock = await run(READ, reply(429, x_ratelimit_reset="0"))
    assert clock.sleeps[0] <= 0.1


@pytest.mark.parametrize("name", ["retry_after", "x_ratelimit_reset"])
async def test_a_wait_that_is_asked_for_twice_is_the_longer_of_both(name: str) -> None:
    """A header that came twice reaches us joined by a comma."""
    _, clock = await run(READ, reply(429, **{name: "20, 30"}))
    assert 30 <= clock.sleeps[0] <= 31


@EVERY_KIND
async def test_a_reset_beyond_the_deadline_raises_at_once(kind: Kind) -> None:
    recorder, clock = Recorder(reply(429, x_ratelimit_reset="61")), FakeClock()
    with pytest.raises(errors.RateLimited) as caught:
        await kind.make(client(recorder, clock=clock))
    assert (len(recorder.sent), clock.sleeps, caught.value.reset_after) == (1, [], 61.0)


async def test_rate_limited_says_what_the_service_said_of_its_limits() -> None:
    recorder = Recorder(reply(429, x_ratelimit_reset="7", x_ratelimit_limit="20, 10;w=60, 20;w=3600"))
    with pytest.raises(errors.RateLimited, match="resets in 7 s") as caught:
        await READ.make(client(recorder, max_retries=0))
    assert (caught.value.reset_after, caught.value.limit) == (7.0, "20, 10;w=60, 20;w=3600")


@EVERY_KIND
async def test_the_deadline_ends_the_repetitions(kind: Kind) -> None:
    clock = FakeClock()

    def slowly(sent: Sent) -> Reply:
        clock.advance(25)
        return reply(429)

    recorder = Recorder(forever=slowly)
    with pytest.raises(errors.RateLimited):
        await kind.make(client(recorder, clock=clock, max_retries=50))
    assert (len(recorder.sent), clock.now <= 1_000 + 60 + 25) == (3, True)


async def test_a_calls_own_timeout_is_its_deadline() -> None:
    recorder, clock = Recorder(reply(429, x_ratelimit_reset="3")), FakeClock()
    with pytest.raises(errors.RateLimited):
        await READ.make(client(recorder, clock=clock), timeout=2.5)
    assert clock.sleeps == []


async def test_without_a_timeout_a_call_waits_for_a_minute_at_most() -> None:
    _, clock = await run(READ, reply(429, x_ratelimit_reset="60"), timeout=None)
    assert 60.0 <= clock.sleeps[0] <= 61.0
    with pytest.raises(errors.RateLimited) as caught:
        await run(READ, reply(429, x_ratelimit_reset="61"), timeout=None)
    assert caught.value.reset_after == 61.0


async def test_a_later_attempt_gets_the_time_that_is_left() -> None:
    clock = FakeClock()

    def slowly(sent: Sent) -> Reply:
        clock.advance(40)
        return reply(503)

    recorder = Recorder(slowly, READ.success)
    await READ.make(client(recorder, clock=clock))
    left = recorder.sent[1].timeouts["read"]
    assert left is not None
    assert left <= 20


async def test_opening_a_connection_may_take_5_seconds() -> None:
    recorder, _ = await run(READ)
    assert recorder.only.timeouts["connect"] == 5.0


async def test_the_time_for_opening_a_connection_is_a_setting() -> None:
    recorder, _ = await run(READ, connect_timeout=1.5)
    assert recorder.only.timeouts["connect"] == 1.5


class Silence(httpx.AsyncBaseTransport):
    """Never answers."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Wait for ever."""
        await anyio.sleep_forever()
        raise AssertionError


async def test_a_call_ends_at_its_deadline_though_no_answer_comes() -> None:
    http_client = httpx.AsyncClient(transport=Silence())
    weavr = Weavr(api_key="k", base_url="https://service.test", http_client=http_client)
    with pytest.raises(errors.TimedOut, match=r"managed_accounts\.get: no complete response") as caught:
        await READ.make(weavr, timeout=0.01, max_retries=0)
    assert caught.value.never_sent is False


async def test_an_error_of_the_connection_carries_the_ref_to_repeat_the_call_with() -> None:
    recorder = Recorder(forever=httpx.ReadError("reset"))
    with pytest.raises(errors.ConnectionFailed) as caught:
        await KEYED.make(client(recorder, clock=FakeClock()))
    assert caught.value.idempotency_ref == recorder.sent[0].header("idempotency-ref")


async def test_an_error_of_the_connection_says_what_may_have_happened() -> None:
    with pytest.raises(errors.ConnectionFailed, match="the service may have received the request"):
        await UNKEYED.make(client(Recorder(httpx.ReadError("reset"))))


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
async def test_a_connection_that_never_opened_says_that_nothing_was_sent_and_is_tried_again(transport: str) -> None:
    url, clock = f"http://127.0.0.1:{free_port()}", FakeClock()
    async with Weavr(api_key="k", base_url=url, transport=transport, clock=clock) as weavr:
        with pytest.raises(errors.ConnectionFailed, match="the request was never sent") as caught:
            await UNKEYED.make(weavr)
    assert (caught.value.never_sent, url in str(caught.value), len(clock.sleeps)) == (True, True, 2)


async def test_each_repetition_is_logged_with_its_reason_and_wait(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "weavr_multi")
    _, clock = await run(READ, reply(503), httpx.ReadError("reset"))
    assert [text for record in caplog.records if "sending again" in (text := record.getMessage())] == [
        f"managed_accounts.get: attempt 1 ended with 503; sending again in {clock.sleeps[0]:.2f} s",
        f"managed_accounts.get: attempt 2 ended with ConnectionFailed; sending again in {clock.sleeps[1]:.2f} s",
    ]


async def test_a_client_closed_while_a_call_waits_refuses_to_go_on() -> None:
    class Closing(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await weavr.aclose()

    recorder = Recorder(reply(503))
    weavr = client(recorder, clock=Closing())
    with pytest.raises(errors.ConfigurationError, match="closed"):
        await READ.make(weavr)
    assert len(recorder.sent) == 1
