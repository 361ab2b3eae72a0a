"""What all tests share: both event loops for those that ask, and no settings from outside."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.postgres_server import PostgresServer, postgres_server
from tests.support.redis_server import RedisServer, redis_server

# An example that is slow says that the machine does other things as well.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse tests that share an id: pytest-xdist runs one of them and does not tell."""
    shared = [name for name, count in Counter(item.nodeid for item in items).items() if count > 1]
    if shared:
        raise pytest.UsageError(f"several tests share an id: {', '.join(shared[:3])}")


def pytest_collection_finish() -> None:
    """Take the tests themselves, a million objects, out of each garbage collection to come."""
    gc.collect()
    gc.freeze()


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run tests marked ``anyio`` on both libraries."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A Postgres for the whole run; tests keep apart by the names of their tables."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """A Redis for the whole run; tests keep apart by prefixes."""
    with redis_server() as server:
        yield server


@pytest.fixture(autouse=True)
def _no_settings_from_outside(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    # Two may stand: with them all tests run by the other JSON and on the other transport, where it can be.
    kept = {"WEAVR_JSON"} if _needs_httpx(request) else {"WEAVR_JSON", "WEAVR_TRANSPORT"}
    for name in [name for name in os.environ if name.startswith("WEAVR_") and name not in kept]:
        monkeypatch.delenv(name)


def _needs_httpx(request: pytest.FixtureRequest) -> bool:
    """Say whether a test is about httpx: it says so, mocks it, or runs on trio, where aiohttp cannot."""
    if request.node.get_closest_marker("httpx") or "httpx_mock" in request.fixturenames:
        return True
    return "anyio_backend" in request.fixturenames and request.getfixturevalue("anyio_backend") == "trio"
