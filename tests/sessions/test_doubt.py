"""What an attempt left open stays open through a step-up, here, elsewhere and across the forms of a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import httpx
import pytest

from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import Conflict, ConnectionFailed, StepUpRequired, Weavr
from weavr_multi.sessions import Session
from weavr_multi.sessions.fastapi import FastAPISessions
from weavr_multi.testing import Recorder as Script

pytestmark = pytest.mark.asyncio

STEP_UP = reply(403, {"errorCode": "STEP_UP_REQUIRED"})
REFUSED = reply(409, {"errorCode": "FUNDS_INSUFFICIENT"})
WAYS: dict[str, Callable[[Weavr, StepUpRequired], Awaitable[object]]] = {
    "here": lambda _, error: error.retry(),
    "elsewhere": lambda weavr, error: weavr.resume(error.pending.to_json()),
}
each_way = pytest.mark.parametrize("way", WAYS)


async def create(session: Session) -> object:
    """A write that carries a ref."""
    return await session.managed_accounts.create(profile_id="1", friendly_name="Main", currency="EUR")


async def held_up(weavr: Weavr) -> StepUpRequired:
    """A write that is held up."""
    with pytest.raises(StepUpRequired) as caught:
        await create(weavr.session("token"))
    return caught.value


@each_way
async def test_a_refusal_after_a_step_up_tells_of_the_attempt_before_it(way: str) -> None:
    """The first attempt may have been executed; that the last one is refused proves nothing."""
    async with client(Recorder(reply(500), STEP_UP, REFUSED), clock=FakeClock()) as weavr:
        error = await held_up(weavr)
        assert error.in_doubt
        with pytest.raises(Conflict, match="may have executed it all the same") as caught:
            await WAYS[way](weavr, error)
        assert caught.value.in_doubt


@each_way
async def test_a_write_whose_attempt_before_the_step_up_may_have_arrived_was_sent(way: str) -> None:
    """Although no connection opened afterwards."""
    refused = [ConnectionFailed("refused", never_sent=True) for _ in range(3)]
    script = Script([ConnectionFailed("lost"), (403, {"errorCode": "STEP_UP_REQUIRED"}), *refused])
    weavr = Weavr(api_key="k", base_url="https://service.test", transport=script, clock=FakeClock())
    error = await held_up(weavr)
    with pytest.raises(ConnectionFailed) as caught:
        await WAYS[way](weavr, error)
    assert caught.value.never_sent is False


async def test_a_refusal_without_an_attempt_in_doubt_stays_certain() -> None:
    """The step-up alone leaves nothing open."""
    async with client(Recorder(STEP_UP, REFUSED), clock=FakeClock()) as weavr:
        error = await held_up(weavr)
        with pytest.raises(Conflict) as caught:
            await error.retry()
        assert not caught.value.in_doubt


async def test_a_refusal_after_a_retry_that_was_cancelled_in_flight_is_in_doubt() -> None:
    """The cancelled attempt may have been executed."""
    stuck = asyncio.Event()

    async def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if len(sent) == 2:
            stuck.set()
            await asyncio.sleep(3600)
        body = {"errorCode": "STEP_UP_REQUIRED" if len(sent) == 1 else "FUNDS_INSUFFICIENT"}
        return httpx.Response(403 if len(sent) == 1 else 409, json=body)

    sent: list[httpx.Request] = []
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        weavr = Weavr(api_key="k", base_url="https://service.test", http_client=http)
        error = await held_up(weavr)
        task = asyncio.create_task(error.retry())
        await stuck.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(Conflict) as caught:
            await error.retry()
        assert caught.value.in_doubt


async def test_a_parked_call_remembers_that_an_earlier_form_may_have_executed_it() -> None:
    """The response to the first form was lost; the second one is refused."""
    recorder = Recorder(STEP_UP, httpx.ReadError("lost"), REFUSED)
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), max_retries=0))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await create(session)
        call = await sessions.park(session, held.value)
        with pytest.raises(ConnectionFailed):
            await sessions.resume(session, call)
        with pytest.raises(Conflict) as caught:
            await sessions.resume(session, call)
        assert caught.value.in_doubt
