"""keep_alive=True: the API is touched before the window closes, and not any more when the session has ended."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import IDENTITIES, LIST, SIGN_IN, World, client
from weavr_multi import ConfigurationError, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import CallableProvider

pytestmark = pytest.mark.anyio


class SteppedClock:
    """Time that passes when a test says so; who sleeps is woken then."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.sleeping: list[tuple[float, anyio.Event]] = []

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.now

    def time(self) -> float:
        """Seconds since the epoch."""
        return 1_700_000_000.0 + self.now

    async def sleep(self, seconds: float) -> None:
        """Wait until a test lets that time pass."""
        woken = anyio.Event()
        entry = (self.now + seconds, woken)
        self.sleeping.append(entry)
        try:
            await woken.wait()
        finally:
            if entry in self.sleeping:
                self.sleeping.remove(entry)

    async def advance(self, seconds: float) -> None:
        """Let time pass, and those who were due do what they want to."""
        self.now += seconds
        for due, woken in list(self.sleeping):
            if due <= self.now:
                woken.set()
        for _ in range(30):
            await anyio.lowlevel.checkpoint()


class Timed(World):
    """A world with such a clock on the client's side."""

    clock: SteppedClock

    async def pass_time(self, seconds: float) -> None:
        """Let time pass on both sides."""
        self.sandbox.clock.advance(seconds)
        await self.clock.advance(seconds)


@pytest.fixture
async def timed(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[Timed]:
    """A corporate, and a client with a clock that the test moves."""
    clock = SteppedClock()
    async with client(sandbox, clock=clock) as weavr:
        world = Timed(sandbox, sandbox.seed(accounts=2), weavr)
        world.clock = clock
        yield world


async def test_an_idle_session_lives_on(timed: Timed) -> None:
    """An hour without a call: touched every four minutes, never signed in again."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    timed.sandbox.requests.clear()
    for _ in range(60):
        await timed.pass_time(60)
        assert not session.is_expired
    assert timed.counts().keys() == {(IDENTITIES, 200)}
    assert 14 <= len(timed.calls(IDENTITIES)) <= 16
    await session.managed_accounts.list()
    await session.sign_out()


async def test_a_busy_session_is_not_touched(timed: Timed) -> None:
    """Calls are activity enough."""
    async with await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True) as session:
        timed.sandbox.requests.clear()
        for _ in range(30):
            await timed.pass_time(120)
            await session.managed_accounts.list()
    assert timed.calls(IDENTITIES) == []
    assert len(timed.calls(LIST)) == 30


async def test_it_stops_with_the_session(timed: Timed) -> None:
    """sign_out ends the task: nobody sleeps any more."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    await timed.pass_time(1)
    assert len(timed.clock.sleeping) == 1
    await session.sign_out()
    await timed.pass_time(1)
    assert timed.clock.sleeping == []


async def test_it_stops_at_the_end_of_a_block_that_does_not_sign_out(timed: Timed) -> None:
    """sign_out=False keeps the token, not the task."""
    async with await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True, sign_out=False):
        await timed.pass_time(1)
        assert len(timed.clock.sleeping) == 1
    await timed.pass_time(1)
    assert timed.clock.sleeping == []


async def test_it_stops_when_nobody_holds_the_session(timed: Timed) -> None:
    """Forgetting to sign out keeps no session alive for ever."""
    await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    await timed.pass_time(1)
    gc.collect()
    await timed.pass_time(1)
    assert timed.clock.sleeping == []  # at once: a web application makes a session for each request
    timed.sandbox.requests.clear()
    await timed.pass_time(250)
    assert timed.clock.sleeping == []
    assert len(timed.sandbox.requests) == 0


async def test_a_copy_of_the_session_is_enough_to_keep_it_alive(timed: Timed) -> None:
    """`session = session.with_options(…)`: both have one life, whichever of them is still held."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    session = session.with_options(max_retries=0)
    await timed.pass_time(1)
    gc.collect()
    timed.sandbox.requests.clear()
    for _ in range(5):
        await timed.pass_time(60)
    assert not session.is_expired
    assert len(timed.calls(IDENTITIES)) == 1
    await session.sign_out()


async def test_it_stops_when_the_token_cannot_be_kept(timed: Timed) -> None:
    """The service has ended it: a task that signs in for ever is not what was asked for."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    await session.managed_accounts.list()
    await timed.pass_time(1)
    timed.sandbox.state.tokens.forget(session._session_caller.token_manager.token.text.reveal())
    await timed.pass_time(250)
    assert timed.clock.sleeping == []
    assert session.is_expired


async def test_a_failed_touch_is_tried_again_in_time(timed: Timed) -> None:
    """Ten seconds later; there is a minute left."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    timed.sandbox.fail(IDENTITIES, 500, times=1)
    session = session.with_options(max_retries=0)
    timed.sandbox.requests.clear()
    for _ in range(30):
        await timed.pass_time(10)
    assert not session.is_expired
    assert timed.counts()[IDENTITIES, 200] >= 1
    assert timed.calls(SIGN_IN) == []
    await session.sign_out()


async def test_a_provider_that_fails_once_does_not_end_it(timed: Timed, caplog: pytest.LogCaptureFixture) -> None:
    """A vault that cannot be reached: asked again ten seconds later."""
    asked = 0

    async def details() -> tuple[str, str]:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise OSError("the vault cannot be reached")
        return timed.user.email, timed.user.password

    session = await timed.weavr.sign_in(provider=CallableProvider(details), keep_alive=True)
    await session.managed_accounts.list()
    await timed.pass_time(1)
    timed.sandbox.state.tokens.forget(session._session_caller.token_manager.token.text.reveal())
    for _ in range(30):
        await timed.pass_time(10)
    assert asked == 3
    assert not session.is_expired
    assert "vault" not in caplog.text
    await session.sign_out()


async def test_it_stops_with_the_client(timed: Timed) -> None:
    """A closed client touches nothing."""
    session = await timed.weavr.sign_in(timed.user.email, timed.user.password, keep_alive=True)
    await timed.pass_time(1)
    await timed.weavr.aclose()
    await timed.pass_time(1)
    assert timed.clock.sleeping == []
    timed.sandbox.requests.clear()
    await timed.pass_time(250)
    assert len(timed.sandbox.requests) == 0
    assert session is not None


async def test_a_token_of_elsewhere_can_be_kept_alive(timed: Timed) -> None:
    """session(token=…) inside an event loop."""
    session = timed.weavr.session(timed.user.token, keep_alive=True)
    await timed.pass_time(1)
    await timed.pass_time(250)
    assert len(timed.calls(IDENTITIES)) == 1
    await session.sign_out()


def test_outside_of_an_event_loop_it_is_refused() -> None:
    """Nothing could keep it."""
    with pytest.raises(ConfigurationError, match="event loop"):
        Weavr(api_key="k", base_url="https://service.test").session("token", keep_alive=True)


async def test_the_back_office_needs_none(timed: Timed) -> None:
    """Its sessions replace their token by the api-key alone."""
    with pytest.raises(ConfigurationError, match="back office"):
        await timed.weavr.backoffice.session(timed.user.identity, keep_alive=True)
