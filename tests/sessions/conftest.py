"""A sandbox and a client for each test, on both event loops."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.sessions.world import World, client
from weavr_multi.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A service whose every answer is compared with its description."""
    with Sandbox(serve=False, check_answers=True, bulk_rate=0) as sandbox:
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
    async with client(sandbox, steps=3) as weavr:
        yield World(sandbox, sandbox.seed(accounts=2), weavr)
