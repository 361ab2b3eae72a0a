"""What an attempt left open stays open through a step-up, here, elsewhere and across the forms of a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from typing import Any

import httpx
import pytest

from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import (
    Conflict,
    ConnectionFailed,
    Locked,
    RateLimited,
    ServerError,
    SessionExpired,
    SignInFailed,
    StepUpFailed,
    StepUpRequired,
    Weavr,
)
from weavr_multi.sessions import Challenge, MemorySessionStore, PasswordProvider, Session, SessionState
from weavr_multi.sessions.fastapi import FastAPISessions
from weavr_multi.telemetry import OutgoingCall, Proceed
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


def unreachable() -> list[Exception]:
    """No connection, as often as it is tried."""
    return [ConnectionFailed("refused", never_sent=True) for _ in range(3)]


LIMITED = (429, None, {"retry-after": "3600"})
EXCHANGE = {"errorCode": "ACCESS_TOKEN_REQUIRED"}
HELD_UP = (403, {"errorCode": "STEP_UP_REQUIRED"})
# What ends a write between two attempts: the responses after the one that left it open, and the error.
BETWEEN: dict[str, tuple[Callable[[], list[Any]], type[Exception]]] = {
    "the token is dead, and nothing can renew it": (lambda: [(401, None)], SessionExpired),
    "the sign-in is refused": (lambda: [(401, None), (403, None)], SignInFailed),
    "the sign-in is throttled": (lambda: [(401, None), LIMITED], RateLimited),
    "the sign-in is locked": (lambda: [(401, None), (423, None)], Locked),
    "the sign-in fails": (lambda: [(401, None), (503, None)], ServerError),
    "the sign-in finds no connection": (lambda: [(401, None), *unreachable()], ConnectionFailed),
    "the exchange of the token is throttled": (
        lambda: [(403, {"errorCode": "ACCESS_TOKEN_REQUIRED"}), LIMITED],
        RateLimited,
    ),
    "the step-up is refused": (lambda: [HELD_UP, (409, {"errorCode": "CHANNEL_NOT_REGISTERED"})], StepUpFailed),
    "the step-up finds no connection": (lambda: [HELD_UP, *unreachable()], ConnectionFailed),
    "the code cannot be verified": (lambda: [HELD_UP, (204, None), LIMITED], RateLimited),
}


async def between(name: str, recorder: Script) -> tuple[Session, type[Exception]]:
    """A session whose write will be ended like that, after a first attempt that is left open."""
    weavr = Weavr(api_key="k", base_url="https://service.test", transport=recorder, clock=FakeClock())

    async def code(challenge: Challenge) -> str:
        return "123456"

    provider = None if "nothing can renew" in name else PasswordProvider("ada@example.com", "Pass1234")
    return weavr.session("token", provider=provider, step_up=code), BETWEEN[name][1]


@pytest.mark.parametrize("name", BETWEEN)
async def test_what_ends_a_write_between_two_attempts_says_that_it_may_have_been_executed(name: str) -> None:
    """Under which ref too: that of the write, not of the step-up."""
    recorder = Script([(500, None), *BETWEEN[name][0]()])
    session, expected = await between(name, recorder)
    with pytest.raises(expected) as caught:
        await create(session)
    error: Any = caught.value
    assert not error.never_sent if isinstance(error, ConnectionFailed) else error.in_doubt
    assert error.idempotency_ref == recorder.calls[0].headers["idempotency-ref"]
    assert error.idempotency_ref in str(error)
    assert any("may have executed an earlier attempt" in note for note in error.__notes__)


@pytest.mark.parametrize("name", BETWEEN)
async def test_what_ends_a_write_of_which_nothing_was_left_open_says_nothing_of_it(name: str) -> None:
    """The service has refused the only attempt."""
    session, expected = await between(name, Script(BETWEEN[name][0]()))
    with pytest.raises(expected) as caught:
        await create(session)
    assert not any("earlier attempt" in note for note in getattr(caught.value, "__notes__", ()))


async def test_a_token_that_expires_before_the_write_is_sent_again_leaves_open_what_was() -> None:
    """Nothing is sent then, and an attempt before the step-up may have been executed."""
    clock, recorder = FakeClock(), Script([(500, None), HELD_UP])
    weavr = Weavr(api_key="k", base_url="https://service.test", transport=recorder, clock=clock)
    error = await held_up(weavr)
    clock.advance(301)
    with pytest.raises(SessionExpired) as caught:
        await error.retry()
    assert caught.value.in_doubt
    assert caught.value.idempotency_ref == error.idempotency_ref


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


VERIFIED = reply(204)
OVER = reply(409, {"errorCode": "STATE_INVALID"})


async def test_a_second_form_finishes_a_call_whose_first_form_was_lost_behind_the_code() -> None:
    """The code is used up by then: asked for again it would end the call, and the user would begin another."""
    done = reply(200, {"id": "1"})
    recorder = Recorder(STEP_UP, reply(204), VERIFIED, httpx.ReadError("lost"), done)
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), max_retries=0))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await create(session)
        await session.step_up.start()
        call = await sessions.park(session, held.value)
        with pytest.raises(ConnectionFailed):
            await sessions.resume(session, call, "123456")
        assert (await sessions.resume(session, call, "123456")).id == "1"
    refs = [one.header("idempotency-ref") for one in recorder.sent if one.path.endswith("/managed_accounts")]
    assert len(refs) == 3
    assert len(set(refs)) == 1


async def test_a_step_up_that_fails_when_a_call_in_doubt_is_resumed_says_that_it_may_have_been_executed() -> None:
    """Nothing else would tell the user not to begin again."""
    async with client(Recorder(reply(500), STEP_UP, STEP_UP, OVER), clock=FakeClock()) as weavr:
        error = await held_up(weavr)
        with pytest.raises(StepUpFailed) as caught:
            await weavr.resume(error.pending.to_json(), code="123456")
        assert caught.value.in_doubt
        assert caught.value.idempotency_ref == error.idempotency_ref


async def test_a_parked_call_without_a_ref_is_not_sent_again_by_a_second_form() -> None:
    """It may have been executed, and nothing would keep a second execution apart."""
    recorder = Recorder(STEP_UP, reply(204), VERIFIED, httpx.ReadError("lost"))
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), max_retries=0))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await session.bulks.execute("4711", mode="ON_FAILURE_STOP")
        await session.step_up.start()
        call = await sessions.park(session, held.value)
        with pytest.raises(ConnectionFailed):
            await sessions.resume(session, call, "123456")
        with pytest.raises(StepUpFailed, match="nothing waits"):
            await sessions.resume(session, call, "123456")
    assert sum(one.path.endswith("/execute") for one in recorder.sent) == 2


async def test_a_parked_reading_whose_response_was_lost_stays_parked() -> None:
    """It changes nothing, however often it is sent."""
    recorder = Recorder(STEP_UP, httpx.ReadError("lost"), reply(200, {"id": "4711"}))
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), max_retries=0))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await session.managed_accounts.get("4711")
        call = await sessions.park(session, held.value)
        with pytest.raises(ConnectionFailed):
            await sessions.resume(session, call)
        assert (await sessions.resume(session, call)).id == "4711"


class Interrupted(BaseException):
    """What ends a program at once."""


@pytest.mark.parametrize("how", ["cancelled", "ended", "by middleware"])
@pytest.mark.parametrize("keyed", [False, True])
async def test_a_form_that_ends_while_its_call_is_in_flight_leaves_it_open(how: str, keyed: bool) -> None:
    """Without a ref a second form does not send the call again; with one it does, under that, and says what is open."""
    failing = {"cancelled": asyncio.CancelledError(), "ended": Interrupted(), "by middleware": PermissionError()}[how]

    async def audit(call: OutgoingCall, proceed: Proceed) -> None:
        await proceed()
        if how == "by middleware" and len(recorder.sent) == 4:
            raise failing

    success = reply(200, {"id": "1"}) if keyed else reply(204)
    recorder = Recorder(STEP_UP, reply(204), VERIFIED, success if how == "by middleware" else failing, REFUSED)
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), middleware=[audit]))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await (create(session) if keyed else session.bulks.execute("4711", mode="ON_FAILURE_STOP"))
        await session.step_up.start()
        call = await sessions.park(session, held.value)
        with pytest.raises(type(failing)):
            await sessions.resume(session, call, "123456")
        with pytest.raises(Conflict if keyed else StepUpFailed) as caught:
            await sessions.resume(session, call, "123456")
    assert len(recorder.sent) == (5 if keyed else 4)
    assert not keyed or caught.value.in_doubt


@pytest.mark.parametrize("note", ["", "bulks.execute: ask your manager"])
async def test_a_parked_call_that_a_rule_refuses_stays_parked(note: str) -> None:
    """Nothing of it was sent: the form may be sent again, whatever the rule notes on its error."""
    refuses = [False]

    async def rule(call: OutgoingCall, proceed: Proceed) -> None:
        if refuses[0] and call.operation == "bulks.execute":
            error = PermissionError()
            error.add_note(note)
            raise error
        await proceed()

    recorder = Recorder(STEP_UP, reply(204))
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), middleware=[rule]))
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await session.bulks.execute("4711", mode="ON_FAILURE_STOP")
        call = await sessions.park(session, held.value)
        for refuses[0] in (True, False):
            with pytest.raises(PermissionError) if refuses[0] else nullcontext():
                await sessions.resume(session, call)


async def test_a_resumed_call_has_the_options_of_its_client() -> None:
    """A copy that makes one attempt makes one here, too."""
    recorder = Recorder(STEP_UP, reply(503), reply(200, {"id": "1"}))
    async with client(recorder, clock=FakeClock()) as weavr:
        text = (await held_up(weavr)).pending.to_json()
        with pytest.raises(ServerError):
            await weavr.with_options(max_retries=0).resume(text)
    assert len(recorder.sent) == 2


class Unreachable(MemorySessionStore):
    """A store that takes no change once it is said to be away."""

    away = False

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state, or fail."""
        if self.away:
            raise ConnectionError
        return await super().put(key, state, ttl, only_if=only_if)

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state, or fail."""
        if self.away:
            raise ConnectionError
        return await super().delete(key, only_if=only_if)


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize("end", [None, Interrupted(), httpx.ReadError("lost"), REFUSED])
async def test_a_store_that_fails_behind_a_parked_call_hides_neither_its_success_nor_its_error(
    keyed: bool, end: Any
) -> None:
    """An error of the store in its place would say that nothing was paid, or end no cancellation."""
    store = Unreachable()

    async def leave(call: OutgoingCall, proceed: Proceed) -> None:
        store.away = len(recorder.sent) > 0 and not call.operation.startswith("step_up")
        await proceed()

    success = reply(200, {"id": "1"}) if keyed else reply(204)
    recorder = Recorder(STEP_UP, success if end is None else end)
    sessions = FastAPISessions(client(recorder, clock=FakeClock(), middleware=[leave], max_retries=0), store=store)
    async with sessions.running() as weavr:
        session = await sessions.find(await sessions.begin(weavr.session("token")))
        with pytest.raises(StepUpRequired) as held:
            await (create(session) if keyed else session.bulks.execute("4711", mode="ON_FAILURE_STOP"))
        call = await sessions.park(session, held.value)
        errors = {type(None): None, Interrupted: Interrupted, httpx.ReadError: ConnectionFailed}
        expected = errors.get(type(end), Conflict)
        with nullcontext() if expected is None else pytest.raises(expected):
            await sessions.resume(session, call)
    assert len(recorder.sent) == 2
