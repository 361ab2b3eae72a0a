"""A sandbox behind a socket, its settings in the environment, and a way to run commands."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.cli.running import Command
from tests.sandbox.conftest import serving
from weavr_multi.sandbox import Sandbox, Seeded


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """One sandbox for the tests of a module."""
    yield from serving(serve=True)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command without any setting of the machine."""
    for name in [name for name in os.environ if name.startswith("WEAVR_") and name not in KEPT]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "200")
    return Command(capfd)


KEPT = frozenset({"WEAVR_TRANSPORT", "WEAVR_JSON", "WEAVR_PATIENCE"})


@pytest.fixture
def local(run: Command, served: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Seeded:
    """A corporate of the served sandbox, signed in by the environment."""
    seeded = served.seed()
    for name, value in {
        "WEAVR_BASE_URL": served.url,
        "WEAVR_API_KEY": served.api_key,
        "WEAVR_EMAIL": seeded.email,
        "WEAVR_PASSWORD": seeded.password,
    }.items():
        monkeypatch.setenv(name, value)
    return seeded
