"""One Temporal server for all tests of the engines."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from tests.support.temporal_server import TemporalServer, temporal_server

# Without the extra [temporal] there is nothing to test here.
collect_ignore_glob = [] if find_spec("temporalio") else ["test_temporal_*.py"]


@pytest.fixture(scope="session")
def temporal() -> Iterator[TemporalServer]:
    """The server."""
    with temporal_server() as server:
        yield server


@pytest.fixture
def anyio_backend() -> str:
    """Temporal's client runs on asyncio alone."""
    return "asyncio"
