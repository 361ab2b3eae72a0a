"""The client over real sockets: retries after a lost answer, several event loops, cancellation, and no trace left."""

from __future__ import annotations

import asyncio
import gc
import logging
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from typing import Any

import anyio
import httpx
import pytest
import trio

from tests.support import calls
from tests.support.calls import KEYED, READ, UNKEYED, Kind
from tests.support.clock import FakeClock
from tests.support.forms import leaks
from tests.transports.service import Behaviour, Line, Received, Service, answers, drops
from weavr_multi import ConnectionFailed, Limits, Weavr

API_KEY = "Zq-key-of-the-programme-qZ"
TOKEN = "Zq-token-of-the-user-qZ"
Serve = Callable[..., Service]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a service on a loopback port."""
    with ExitStack() as services:

        def start(behaviour: Behaviour = answers) -> Service:
            return services.enter_context(Service(behaviour))

        yield start


def client(service: Service, **settings: Any) -> Weavr:
    """A client whose waits take no time."""
    settings.setdefault("clock", FakeClock())
    return Weavr(api_key=API_KEY, base_url=service.url, **settings)


def failing(*failures: Callable[[Line], Any]) -> Behaviour:
    """Read each request to its end, as a service does that commits it, and then go wrong before the answer."""
    left = list(failures)

    async def behaviour(line: Line, received: Received) -> None:
        if not left:
            await line.answer(b'{"id": "4711"}')
            return
        outcome = left.pop(0)(line)
        if outcome is not None:
            await outcome

    return behaviour


async def closes(line: Line) -> None:
    """Say goodbye without an answer."""
    line.writer.close()


async def half(line: Line) -> None:
    """Send half an answer."""
    await line.answer(b'{"id": ', length=100)
    line.writer.close()


async def nonsense(line: Line) -> None:
    """Answer in another protocol."""
    await line.write(b"SSH-2.0-OpenSSH_9.6\r\n")
    line.writer.close()


LOST: dict[str, Callable[[Line], Any]] = {"reset": drops, "closed": closes, "half an answer": half, "no HTTP": nonsense}
EACH = pytest.mark.parametrize("loss", LOST.values(), ids=LOST.keys())


@pytest.mark.anyio
@EACH
@pytest.mark.parametrize("kind", [READ, KEYED], ids=repr)
async def test_what_may_be_repeated_is_sent_again_when_the_answer_is_lost(
    serve: Serve, kind: Kind, loss: Callable[[Line], Any]
) -> None:
    service = serve(failing(loss))
    async with client(service) as weavr:
        assert (await kind.make(weavr)).id == "4711"
    assert len(service.requests) == 2


@pytest.mark.anyio
@EACH
async def test_a_keyed_write_whose_answer_is_lost_goes_out_again_byte_for_byte(
    serve: Serve, loss: Callable[[Line], Any]
) -> None:
    service = serve(failing(loss, loss))
    async with client(service) as weavr:
        await KEYED.make(weavr)
    first, *others = service.requests
    assert [(sent.headers["idempotency-ref"], sent.body) for sent in others] == [
        (first.headers["idempotency-ref"], first.body)
    ] * 2


@pytest.mark.anyio
@EACH
async def test_an_unkeyed_write_whose_answer_is_lost_is_never_sent_again(
    serve: Serve, loss: Callable[[Line], Any]
) -> None:
    service = serve(failing(loss))
    async with client(service) as weavr:
        with pytest.raises(ConnectionFailed) as caught:
            await UNKEYED.make(weavr)
    assert (len(service.requests), caught.value.never_sent) == (1, False)


@pytest.mark.anyio
@pytest.mark.parametrize("kind", [KEYED, UNKEYED], ids=repr)
async def test_a_write_to_a_service_that_is_not_there_is_tried_again_and_says_that_nothing_was_sent(kind: Kind) -> None:
    clock = FakeClock()
    async with Weavr(api_key=API_KEY, base_url="http://127.0.0.1:9", clock=clock) as weavr:
        with pytest.raises(ConnectionFailed) as caught:
            await kind.make(weavr)
    assert (len(clock.sleeps), caught.value.never_sent) == (2, True)


@pytest.mark.anyio
async def test_a_429_waits_for_its_reset_and_succeeds(serve: Serve) -> None:
    service = serve(failing(lambda line: line.answer(b"", 429, x_ratelimit_reset="2")))
    clock = FakeClock()
    async with client(service, clock=clock) as weavr:
        await KEYED.make(weavr)
    assert (len(service.requests), 2 <= clock.sleeps[0] <= 3) == (2, True)


# Event loops.


def test_one_client_works_under_two_runs_of_asyncio(serve: Serve) -> None:
    service = serve(failing())
    weavr = client(service)
    found = [asyncio.run(calls.read(weavr)).id for _ in range(2)]
    assert (found, service.opened) == (["4711"] * 2, 2)


@pytest.mark.httpx
def test_one_client_works_under_trio_after_asyncio(serve: Serve) -> None:
    weavr = client(serve(failing()))
    found = [asyncio.run(calls.read(weavr)).id, trio.run(calls.read, weavr).id]
    assert found == ["4711"] * 2


def test_one_context_may_span_what_several_loops_do(serve: Serve) -> None:
    service = serve(failing())

    async def main() -> None:
        async with client(service) as weavr:
            await asyncio.gather(*(calls.read(weavr) for _ in range(10)))
            await asyncio.to_thread(asyncio.run, calls.read(weavr))

    asyncio.run(main())
    assert len(service.requests) == 11


def test_pages_may_be_read_on_under_another_loop(serve: Serve) -> None:
    async def behaviour(line: Line, received: Received) -> None:
        index = b"1" if "offset=1" in received.target else b"0"
        await line.answer(b'{"transfer": [{"id": "%s"}], "count": 2}' % index)

    weavr = client(serve(behaviour))

    async def first() -> Any:
        return await weavr.transfers.list(auth_token=TOKEN)

    page = asyncio.run(first())
    assert asyncio.run(page.get_next_page()).offset == 1


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(lambda f, w: asyncio.run(f(w)), id="asyncio"),
        pytest.param(trio.run, id="trio", marks=pytest.mark.httpx),
    ],
)
def test_a_client_that_nobody_closes_leaves_no_trace(serve: Serve, run: Callable[..., Any]) -> None:
    service = serve(failing())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        run(calls.read, client(service))
        gc.collect()
    service.wait_for(lambda: service.open == 0)
    assert [str(warning.message) for warning in caught] == []


# Cancellation.


async def holds(line: Line, received: Received) -> None:
    """Answer the first request of a test never, the others at once."""
    if len(line.service.requests) == 1:
        await line.closed()
    else:
        await line.answer(b'{"id": "4711"}')


async def trickles(line: Line, received: Received) -> None:
    """Begin the first answer of a test and do not end it."""
    if len(line.service.requests) == 1:
        await line.answer(b'{"id"', length=1_000)
        await line.closed()
    else:
        await line.answer(b'{"id": "4711"}')


@asynccontextmanager
async def pool_of_one(way: str, service: Service) -> AsyncIterator[Weavr]:
    """A client that may have one call in flight."""
    if way == "limits=":
        async with client(service, limits=Limits(connections=1)) as weavr:
            yield weavr
    else:
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=1)) as http_client:
            yield client(service, http_client=http_client)


@pytest.mark.anyio
@pytest.mark.parametrize("behaviour", [holds, trickles])
@pytest.mark.parametrize("way", ["limits=", "http_client="])
async def test_a_pool_of_one_is_usable_right_after_a_call_was_cancelled(
    serve: Serve, way: str, behaviour: Behaviour
) -> None:
    service = serve(behaviour)
    async with pool_of_one(way, service) as weavr:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(calls.read, weavr)
            await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
            tasks.cancel_scope.cancel()
        assert (await calls.read(weavr, timeout=5)).id == "4711"


@pytest.mark.anyio
async def test_the_connection_of_a_cancelled_call_is_closed(serve: Serve) -> None:
    service = serve(holds)
    async with client(service) as weavr:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(calls.read, weavr)
            await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
            tasks.cancel_scope.cancel()
        await anyio.to_thread.run_sync(service.wait_for, lambda: service.open == 0)
    assert service.opened == 1


@pytest.mark.anyio
async def test_a_call_cancelled_between_two_attempts_sends_nothing_more(serve: Serve) -> None:
    service = serve(failing(lambda line: line.answer(b"", 503)))
    scope = anyio.CancelScope()

    class Cancelling(FakeClock):
        async def sleep(self, seconds: float) -> None:
            scope.cancel()
            await super().sleep(seconds)

    async with client(service, clock=Cancelling()) as weavr:
        with scope:
            await calls.read(weavr)
    assert (scope.cancelled_caught, len(service.requests)) == (True, 1)


@pytest.mark.anyio
async def test_a_cancelled_call_is_not_repeated_and_not_translated(serve: Serve) -> None:
    service = serve(holds)
    ended: list[BaseException] = []

    async def noting(weavr: Weavr) -> None:
        try:
            await calls.read(weavr)
        except BaseException as error:
            ended.append(error)
            raise

    async with client(service) as weavr, anyio.create_task_group() as tasks:
        tasks.start_soon(noting, weavr)
        await anyio.to_thread.run_sync(service.wait_for, lambda: len(service.requests) == 1)
        tasks.cancel_scope.cancel()
    assert (isinstance(ended[0], anyio.get_cancelled_exc_class()), len(service.requests)) == (True, 1)


@pytest.mark.anyio
async def test_who_stops_half_way_through_a_list_leaves_nothing_behind(serve: Serve) -> None:
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b'{"transfer": [{"id": "1"}, {"id": "2"}], "count": 200}')

    service = serve(behaviour)
    async with client(service) as weavr:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            async for _ in weavr.transfers.list(auth_token=TOKEN):
                break
            gc.collect()
            await anyio.lowlevel.checkpoint()
    assert [str(warning.message) for warning in caught] == []


# What loggers hear.


@pytest.mark.anyio
async def test_no_logger_hears_a_credential_at_debug(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    service = serve(failing(drops, lambda line: line.answer(b"", 503)))
    async with client(service) as weavr:
        await READ.make(weavr, auth_token=TOKEN)
        await weavr.users.consume_invite("1", invite_code="739180", password="Zq-password-qZ")
    heard = "\n".join(f"{record.getMessage()} {record.__dict__!r}" for record in caplog.records)
    assert ("weavr_multi" in heard, leaks(heard, [API_KEY, TOKEN, "Zq-password-qZ"])) == (True, [])


@pytest.mark.anyio
async def test_the_log_of_an_answer_names_what_support_asks_for(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "weavr_multi")
    service = serve(failing(lambda line: line.answer(b'{"id": "1"}', 200, request_ref="ref-5")))
    async with client(service) as weavr:
        await KEYED.make(weavr, idempotency_ref="mine")
    (said,) = [record.getMessage() for record in caplog.records if record.name == "weavr_multi"]
    assert said.startswith("managed_accounts.create: POST /multi/managed_accounts -> 200 in ")
    assert said.endswith("(attempt 1, request-ref ref-5, idempotency-ref mine)")
