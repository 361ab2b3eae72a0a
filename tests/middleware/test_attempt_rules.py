"""What a hook around an attempt cannot do: it swallows nothing, repeats nothing, and its time is the call's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.support.calls import KEYED, READ
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, TimedOut, Weavr, errors
from weavr_multi.telemetry import OutgoingAttempt, OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio
Hook = Callable[[OutgoingAttempt, Proceed], Awaitable[object]]


class Hooked:
    """Middleware whose hook around attempts is a function of the test's."""

    def __init__(self, hook: Hook) -> None:
        self.hook = hook

    async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
        """Go on."""
        await proceed()

    async def attempt(self, attempt: OutgoingAttempt, proceed: Proceed) -> None:
        """Do what the test wants."""
        await self.hook(attempt, proceed)


async def test_a_swallowed_error_of_an_attempt_is_raised_all_the_same() -> None:
    """A refusal stays one, whatever a hook returns."""

    async def swallow(_: OutgoingAttempt, proceed: Proceed) -> str:
        try:
            await proceed()
        except errors.NotFound:
            pass
        return "fine"

    with pytest.raises(errors.NotFound):
        await READ.make(client(Recorder(reply(404)), middleware=[Hooked(swallow)]))


async def test_an_attempt_is_not_sent_twice() -> None:
    """A second proceed() is refused, and one request has left."""

    async def twice(_: OutgoingAttempt, proceed: Proceed) -> None:
        await proceed()
        await proceed()

    recorder = Recorder(KEYED.success)
    with pytest.raises(ConfigurationError, match="awaits proceed"):
        await KEYED.make(client(recorder, middleware=[Hooked(twice)]))
    assert len(recorder.sent) == 1


async def test_an_attempt_that_is_not_made_is_an_error() -> None:
    """A hook that returns without proceed() is named, and nothing is sent."""

    async def idle(_: OutgoingAttempt, proceed: Proceed) -> None:
        pass

    recorder = Recorder()
    with pytest.raises(ConfigurationError, match="Hooked returned before"):
        await KEYED.make(client(recorder, middleware=[Hooked(idle)]))
    assert recorder.sent == []


async def test_time_in_an_attempts_hook_is_time_of_the_call() -> None:
    """A slow hook uses up the time limit: after a 503 nothing is sent again."""
    clock = FakeClock()

    async def slow(_: OutgoingAttempt, proceed: Proceed) -> None:
        clock.advance(100)
        await proceed()

    recorder = Recorder(reply(503), READ.success)
    with pytest.raises((TimedOut, errors.ServerError)):
        await READ.make(client(recorder, clock=clock, timeout=5, middleware=[Hooked(slow)]))
    assert len(recorder.sent) <= 1


async def test_a_call_of_a_hook_does_not_pass_the_hook_again() -> None:
    """A hook that asks the service for something is not entered by its own call."""
    seen: list[str] = []
    weavr: Weavr

    async def asks(attempt: OutgoingAttempt, proceed: Proceed) -> None:
        seen.append(attempt.operation)
        await READ.make(weavr)
        await proceed()

    weavr = client(Recorder(READ.success, KEYED.success), middleware=[Hooked(asks)])
    await KEYED.make(weavr)
    assert seen == ["managed_accounts.create"]


async def test_an_error_of_a_hook_after_a_success_says_that_the_attempt_had_succeeded() -> None:
    """A payment that was made must not sound as if nothing was paid."""

    async def late(_: OutgoingAttempt, proceed: Proceed) -> None:
        await proceed()
        raise PermissionError("late")

    with pytest.raises(PermissionError) as caught:
        await KEYED.make(client(Recorder(KEYED.success), middleware=[Hooked(late)]))
    [note] = caught.value.__notes__
    assert note == "managed_accounts.create: the attempt had succeeded when its middleware raised this"


async def test_a_refusal_of_the_second_attempt_says_what_the_first_one_left_open() -> None:
    """The service may have executed it, and the note has the ref to call again with; also below other middleware."""

    async def refuse(attempt: OutgoingAttempt, proceed: Proceed) -> None:
        if attempt.number == 2:
            raise PermissionError("once is enough")
        await proceed()

    async def on(_: OutgoingAttempt, proceed: Proceed) -> None:
        await proceed()

    weavr = client(Recorder(reply(503)), clock=FakeClock(), middleware=[Hooked(on), Hooked(refuse)])
    with pytest.raises(PermissionError) as caught:
        await KEYED.make(weavr, idempotency_ref="mine")
    [note] = caught.value.__notes__
    assert "may have executed an earlier attempt" in note
    assert "idempotency_ref='mine'" in note


async def test_a_hook_that_is_no_function_is_refused_at_once() -> None:
    """It would fail at the first payment."""

    class Wrong(Hooked):
        attempt = 5  # type: ignore[assignment]

    with pytest.raises(ConfigurationError, match="attempt is its async hook"):
        client(Recorder(), middleware=[Wrong(lambda *_: None)])  # type: ignore[arg-type,return-value]
