"""What the tests of webhooks share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.redis_server import RedisServer, redis_server


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run each async test on both event loops."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """A Redis for the whole run; tests keep apart by prefixes."""
    with redis_server() as server:
        yield server
