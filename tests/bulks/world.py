"""A sandbox, a client and a signed-in user with two accounts: what most tests of bulks begin with."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Final

import anyio.lowlevel
import anyio.to_thread

from tests.support.clock import FakeClock
from weavr_multi import Response, Transport, Weavr
from weavr_multi.bulks.resource import Bulks
from weavr_multi.core.transports.httpx import HttpxTransport
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.sandbox.clock import Clock as SandboxClock
from weavr_multi.sessions import PasswordProvider

BALANCE: Final = 10**12
EPOCH_MS: Final = 1_700_000_000_000


class LinkedClock:
    """The client's time, which passes when somebody waits, and takes the sandbox's with it: nothing really sleeps.

    Args:
        sandbox: Whose clock moves along.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.now = 1_000.0
        self.slept: list[float] = []
        self._in_flight = 0
        self._changes = 0
        self._waking: set[tuple[float, int]] = set()
        self._numbers = itertools.count()

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.now

    def time(self) -> float:
        """Seconds since the epoch, the sandbox's."""
        return self.sandbox.clock.now() / 1000

    async def sleep(self, seconds: float) -> None:
        """Let the time pass, and what falls due in it happen, once nobody has anything else to do.

        Those who sleep wake in the order of their times. Requests, and the threads that write journals, take no time.
        """
        self.slept.append(seconds)
        mine = (self.now + seconds, next(self._numbers))
        self._waking.add(mine)
        self._changes += 1
        try:
            while not (await self._nobody_works() and mine == min(self._waking)):
                await anyio.sleep(0.001)
            passed = max(0.0, mine[0] - self.now)
            self.now += passed
            self.sandbox.clock.advance(passed)
            await self.sandbox.settle()
        finally:
            self._waking.discard(mine)
            self._changes += 1

    @contextmanager
    def request(self) -> Iterator[None]:
        """While a request is under way, no time passes."""
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1
            self._changes += 1

    async def _nobody_works(self) -> bool:
        before = self._changes
        for _ in range(20):  # what is about to send, was answered or woke has so long to go on
            await anyio.lowlevel.checkpoint()
            if self._in_flight or anyio.to_thread.current_default_thread_limiter().borrowed_tokens:
                return False
        return before == self._changes


class Counted:
    """A transport that tells the clock when requests are under way."""

    def __init__(self, inner: Transport, clock: LinkedClock) -> None:
        self.inner = inner
        self.clock = clock

    async def send(self, *given: Any) -> Response:
        """Send and count."""
        with self.clock.request():
            return await self.inner.send(*given)

    async def aclose(self) -> None:
        """Close what is inside."""
        await self.inner.aclose()


@dataclass
class World:
    """Everything a test of bulks touches."""

    sandbox: Sandbox
    seeded: Seeded
    weavr: Weavr
    session: Any
    clock: LinkedClock | FakeClock | None

    @property
    def bulks(self) -> Bulks:
        """``session.bulks``."""
        bulks: Bulks = self.session.bulks
        return bulks

    def transfer(self, amount: int = 1, **more: Any) -> dict[str, Any]:
        """A transfer from the first to the second account; more than `BALANCE` fails."""
        source, destination = self.seeded.accounts[:2]
        return {
            "profile_id": self.sandbox.profiles.transfers,
            "source": {"type": "managed_accounts", "id": source},
            "destination": {"type": "managed_accounts", "id": destination},
            "destination_amount": {"currency": "EUR", "amount": amount},
            **more,
        }

    def transfers(self, count: int, *, failing: tuple[int, ...] = ()) -> list[dict[str, Any]]:
        """So many transfers of 1, 2, 3, ... minor units; those at the given places cannot succeed."""
        return [self.transfer(2 * BALANCE if index in failing else index + 1) for index in range(count)]

    @property
    def moved(self) -> int:
        """Minor units that left the first account, by the sandbox's own ledger."""
        return BALANCE - self.sandbox.ledger.available(self.seeded.accounts[0])

    @property
    def submitted(self) -> int:
        """How many processes the service holds."""
        return len(self.sandbox.state.records.every("bulk"))


@asynccontextmanager
async def world(
    *,
    rate: float = 0.0,
    frozen: bool = False,
    linked: bool = False,
    fake: bool = False,
    wrap: Callable[[Transport, LinkedClock | FakeClock | None], Transport] | None = None,
    **settings: Any,
) -> AsyncIterator[World]:
    """Build a world.

    Args:
        rate: Operations of a bulk per second of the sandbox's time; 0 is as fast as it goes.
        frozen: Whether the sandbox's time stands still unless a test moves it.
        linked: Whether waiting moves the time of both sides; nothing really sleeps then.
        fake: Whether waiting moves the client's time alone.
        wrap: Puts something between the client and its transport.
        settings: Of the sandbox.
    """
    clock = SandboxClock(lambda: EPOCH_MS) if frozen or linked else None
    with Sandbox(clock=clock, bulk_rate=rate, **settings) as sandbox:
        seeded = sandbox.seed(accounts=2, balance=BALANCE)
        own = LinkedClock(sandbox) if linked else FakeClock() if fake else None
        transport: Transport = HttpxTransport()
        if wrap is not None:
            transport = wrap(transport, own)
        if isinstance(own, LinkedClock):
            transport = Counted(transport, own)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url, clock=own, transport=transport) as weavr:
            session = await weavr.sign_in(provider=PasswordProvider(seeded.email, seeded.password))
            yield World(sandbox, seeded, weavr, session, own)
        assert sandbox.problems == []
        assert list(sandbox.ledger.problems()) == []
