"""Every test of this folder runs on each transport, and on each event loop that the transport works on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.transports.service import Behaviour, Service, answers
from tests.transports.user import User
from weavr_multi import Limits

STACKS = [("httpx", "asyncio"), ("httpx", "trio"), ("httpx2", "asyncio"), ("httpx2", "trio"), ("aiohttp", "asyncio")]


@pytest.fixture(params=STACKS, ids="-".join)
def stack(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The transport and the event loop."""
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def anyio_backend(stack: tuple[str, str]) -> str:
    """The event loop."""
    return stack[1]


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ("_proxy", "ssl_cert_file", "ssl_cert_dir")
    for name in [name for name in os.environ if name.lower().endswith(wanted)]:
        monkeypatch.delenv(name)


@pytest.fixture
def serve() -> Iterator[Callable[..., Service]]:
    """Start a service: ``serve(behaviour, certificate=...)``."""
    with ExitStack() as services:

        def start(behaviour: Behaviour = answers, **settings: Any) -> Service:
            return services.enter_context(Service(behaviour, **settings))

        yield start


@pytest.fixture
def user(stack: tuple[str, str]) -> Callable[..., User]:
    """Make who sends: ``user(service, limits)``."""

    def make(service: Service | str, limits: Limits = Limits(), http_client: Any = None) -> User:
        return User(stack[0], service if isinstance(service, str) else service.url, limits, http_client)

    return make
