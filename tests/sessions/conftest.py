"""A sandbox and a client for each test, on both event loops."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack

import pytest

from tests.sessions.world import Office, World, client
from tests.support.clock import FakeClock
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import MemorySessionStore


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A service whose every answer is compared with its description."""
    # Each session wants a step-up of its own here, and as many codes as the tests ask for.
    settings = {"bulk_rate": 0, "step_up_window_ms": 0, "codes_a_session": None}
    with Sandbox(serve=False, check_answers=True, **settings) as sandbox:
        sandbox.requests.keep(100_000)
        yield sandbox
        assert sandbox.problems == []


@pytest.fixture
async def world(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[World]:
    """A corporate with two accounts, and a client that reaches it at once."""
    async with client(sandbox) as weavr:
        yield World(sandbox, sandbox.seed(accounts=2), weavr)


@pytest.fixture
async def busy(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[World]:
    """The same over a network on which requests overlap."""
    async with client(sandbox, steps=3, timeout=600) as weavr:  # a thousand tasks share one loop
        yield World(sandbox, sandbox.seed(accounts=2), weavr)


@pytest.fixture
async def office(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[Office]:
    """Three processes, one user."""
    clock = FakeClock()
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(client(sandbox, clock=clock, steps=2)) for _ in range(3)]
        office = Office(sandbox, sandbox.seed(accounts=2), clients[0])
        office.clock, office.clients = clock, clients
        office.store = MemorySessionStore(clock=clock)
        yield office
