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
