"""Middleware's second hook, around each attempt."""

from __future__ import annotations

import pytest

from tests.support.calls import KEYED, READ
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import errors
from weavr_multi.telemetry import OutgoingAttempt, OutgoingCall, Proceed

pytestmark = pytest.mark.asyncio


class Attempts:
    """Keeps what each attempt says once it is over."""

    def __init__(self) -> None:
        self.calls = 0
        self.seen: list[OutgoingAttempt] = []

    async def __call__(self, _: OutgoingCall, proceed: Proceed) -> None:
        """Count the call."""
        self.calls += 1
        await proceed()

    async def attempt(self, attempt: OutgoingAttempt, proceed: Proceed) -> None:
        """Keep the attempt."""
        try:
            await proceed()
        finally:
            self.seen.append(attempt)


async def test_each_attempt_tells_number_status_ref_and_wait() -> None:
    """A 503 and a success are two attempts of one call; the first one says how long the wait behind it is."""
    clock, kept = FakeClock(), Attempts()
    await READ.make(client(Recorder(reply(503), READ.success), clock=clock, middleware=[kept]))
    assert kept.calls == 1
    assert [(one.number, one.status, one.request_ref) for one in kept.seen] == [(1, 503, "ref-1"), (2, 200, "ref-1")]
    assert [one.wait for one in kept.seen] == [clock.sleeps[0], None]
    assert kept.seen[0].url_template == "/multi/managed_accounts/{id}"


async def test_the_last_attempt_of_a_failure_has_its_error_and_no_wait() -> None:
    """What is not repeated leads to no further attempt."""
    kept = Attempts()
    with pytest.raises(errors.NotFound) as caught:
        await READ.make(client(Recorder(reply(404)), middleware=[kept]))
    assert [(one.error, one.wait, one.status) for one in kept.seen] == [(caught.value, None, 404)]


async def test_what_it_raises_ends_the_call_without_another_attempt() -> None:
    """An attempt that middleware refuses is not sent, and not repeated."""

    class Refusing(Attempts):
        async def attempt(self, attempt: OutgoingAttempt, proceed: Proceed) -> None:
            raise PermissionError("not now")

    recorder = Recorder()
    with pytest.raises(PermissionError, match="not now"):
        await KEYED.make(client(recorder, middleware=[Refusing()]))
    assert recorder.sent == []
