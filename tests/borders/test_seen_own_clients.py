"""What clients of the user's own raised in clear, waits that the service asked for, and what calls left behind."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Iterator
from email.utils import formatdate

import aiohttp
import httpx
import pytest

from tests.borders.service import Misbehaving
from tests.borders.ways import GOOD, respond
from tests.support.calls import ALL, KEYED, READ, Kind
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import Conflict, RateLimited, ServerError, TransportError, Weavr

pytestmark = pytest.mark.seen
EVERY_KIND = pytest.mark.parametrize("kind", ALL, ids=repr)


@pytest.fixture(scope="module")
def service() -> Iterator[Misbehaving]:
    """The service that misbehaves."""
    with Misbehaving() as found:
        yield found


def weavr_for(service: Misbehaving, **settings: object) -> Weavr:
    """Make a client of a service that answers well."""
    case = service.case([respond(200, GOOD)])
    return Weavr(api_key="k", base_url=f"{service.plain}/{case.number}", clock=FakeClock(), **settings)  # type: ignore[arg-type]


@EVERY_KIND
@pytest.mark.parametrize("library", ["httpx", "aiohttp"])
def test_a_closed_client_of_the_users_own_is_a_transport_error(service: Misbehaving, kind: Kind, library: str) -> None:
    """The error names the operation, and a keyed write keeps its ref."""

    async def main() -> None:
        own = httpx.AsyncClient() if library == "httpx" else aiohttp.ClientSession()
        await (own.aclose() if isinstance(own, httpx.AsyncClient) else own.close())
        with pytest.raises(TransportError) as caught:
            await kind.make(weavr_for(service, http_client=own))
        assert (bool(caught.value.operation), bool(caught.value.idempotency_ref)) == (True, kind is KEYED)

    asyncio.run(main())


def test_a_client_of_the_users_own_in_a_second_event_loop_gives_a_response_or_a_transport_error(
    service: Misbehaving,
) -> None:
    """The event loop of its first connection is closed: nothing raw comes out of that."""
    own = httpx.AsyncClient()
    weavr = weavr_for(service, http_client=own, max_retries=0)
    raised: list[Exception] = []

    async def main() -> None:
        try:
            await KEYED.make(weavr)
        except TransportError as error:
            raised.append(error)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # what the user's client leaves open is the user's
        asyncio.run(main())
        asyncio.run(main())
        gc.collect()
    assert [bool(error.idempotency_ref) for error in raised if isinstance(error, TransportError)] == [True]


@pytest.mark.asyncio
async def test_a_hook_that_raises_an_error_of_its_own_does_not_hide_the_code(service: Misbehaving) -> None:
    """The status and the code of an error response are those that the service sent."""

    async def judge(response: httpx.Response) -> None:
        if response.is_error:
            raise RuntimeError("this hook raises what it likes")

    case = service.case([respond(409, b'{"errorCode": "PROFILE_INACTIVE"}')])
    async with httpx.AsyncClient(event_hooks={"response": [judge]}) as own:
        weavr = Weavr(api_key="k", base_url=f"{service.plain}/{case.number}", http_client=own)
        with pytest.raises(Conflict, match="PROFILE_INACTIVE"):
            await KEYED.make(weavr)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry_after": "3"}, 3.0),
        (503, {"retry_after": "3"}, 3.0),
        (503, {"x_ratelimit_reset": "2.5"}, 2.5),
        (429, {"retry_after": "4", "x_ratelimit_reset": "2"}, 4.0),
        (429, {"retry_after": formatdate(1_700_000_000 + 1_000 + 7, usegmt=True)}, 7.0),
        (
            503,
            {"retry_after": "Wed, 01 Jan 2020 00:00:09 GMT", "date": "Wed, 01 Jan 2020 00:00:00 GMT"},
            9.0,
        ),
    ],
    ids=str,
)
async def test_a_call_waits_as_long_as_the_service_asks(status: int, headers: dict[str, str], seconds: float) -> None:
    """`Retry-After` and `x-ratelimit-reset` count on 429 and 503, the longer of both."""
    clock = FakeClock()
    await READ.make(client(Recorder(reply(status, **headers), READ.success), clock=clock))
    assert seconds <= clock.sleeps[0] <= seconds + 1


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [429, 503])
async def test_without_a_time_limit_a_wait_of_more_than_a_minute_raises_at_once(status: int) -> None:
    """A call with `timeout=None` does not sleep for an hour; the error says how long the service asks to wait."""
    clock = FakeClock()
    with pytest.raises((RateLimited, ServerError)) as caught:
        await READ.make(client(Recorder(forever=reply(status, retry_after="61")), clock=clock, timeout=None))
    assert (clock.sleeps, caught.value.reset_after) == ([], 61.0)


@pytest.mark.asyncio
async def test_a_503_in_an_hour_keeps_the_doubt_of_an_earlier_attempt() -> None:
    """Nothing is waited for, and the error says that the write may have been executed."""
    recorder, clock = Recorder(httpx.ReadError("reset"), forever=reply(503, retry_after="3600")), FakeClock()
    with pytest.raises(ServerError) as caught:
        await KEYED.make(client(recorder, clock=clock))
    assert (caught.value.reset_after, caught.value.in_doubt, len(recorder.sent)) == (3600.0, True, 2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_forked_workers_draw_different_jitter() -> None:
    """Workers that are forked from one process do not come back to a limited service all at once."""
    program = """
        import asyncio, os, sys
        from tests.support.calls import READ
        from tests.support.clock import FakeClock
        from tests.support.recording import Recorder, client, reply
        clock = FakeClock()
        weavr = client(Recorder(*[reply(503)] * 2, READ.success), clock=clock)
        child = os.fork()
        asyncio.run(READ.make(weavr))
        sys.stdout.write(repr(clock.sleeps) + "\\n")
        sys.stdout.flush()
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
    """
    ran = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True)
    assert len(set(ran.stdout.split("\n")[:2])) == 2, ran.stdout


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
def test_a_finished_call_with_a_timeout_of_a_day_keeps_no_timer(service: Misbehaving, transport: str) -> None:
    """The event loop holds no more timers after many calls than after a few, however far apart they are."""

    async def main() -> int:
        loop = asyncio.get_running_loop()
        real = loop.time
        async with weavr_for(service, transport=transport, timeout=86_400) as weavr:
            await READ.make(weavr)
            for number in range(250):
                loop.time = lambda at=number: real() + at  # type: ignore[method-assign,misc]
                await READ.make(weavr)
            return sum(not handle.cancelled() for handle in loop._scheduled)  # type: ignore[attr-defined]

    assert asyncio.run(main()) < 50
