"""A sandbox without sockets for each test, and a client that speaks plain HTTP to it.

The client is httpx, not our SDK: what is tested here is the service.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.sandbox.coverage import Seen, seen_in, table
from tests.sandbox.money import Money, meeting
from tests.sandbox.tallies import wrong_tallies
from weavr_multi.sandbox import Sandbox, Seeded

_SEEN: Seen = set()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which documented answers were seen; the whole table goes to the file that SANDBOX_COVERAGE names."""
    if not _SEEN:
        return
    lines, total = table(_SEEN)
    path = os.environ.get("SANDBOX_COVERAGE")
    if path:
        Path(path).write_text("\n".join([*lines, total, ""]))
    terminalreporter.write_line(total)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist hands over what it saw."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["seen"] = list(_SEEN)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a worker saw."""
    _SEEN.update(node.workeroutput.get("seen", ()))


@dataclass
class Api:
    """Calls paths of one sandbox as one user."""

    sandbox: Sandbox
    http: httpx.AsyncClient
    seeded: Seeded
    token: str

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """A call with api-key and token; header names are written with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"authorization": f"Bearer {self.token}", **named}
        return await self.http.request(method, path, json=body, headers=sent)

    async def get(self, path: str, **query: Any) -> httpx.Response:
        """GET below ``/multi``."""
        return await self.http.get(f"/multi{path}", params=query, headers={"authorization": f"Bearer {self.token}"})

    async def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """POST below ``/multi``."""
        return await self.call("POST", f"/multi{path}", body, **headers)

    async def patch(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """PATCH below ``/multi``."""
        return await self.call("PATCH", f"/multi{path}", body, **headers)

    async def delete(self, path: str, **headers: str) -> httpx.Response:
        """DELETE below ``/multi``."""
        return await self.call("DELETE", f"/multi{path}", **headers)

    async def simulate(self, path: str, body: Any = None) -> httpx.Response:
        """POST below ``/simulate/api``."""
        return await self.http.post(
            f"/simulate/api{path}",
            json=body,
            headers={"programme-key": self.sandbox.api_key, "authorization": f"Bearer {self.token}"},
        )

    async def backoffice(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """A call below ``/multi/backoffice`` for the seeded identity."""
        asked = await self.http.post("/multi/backoffice/access_token", json={"identity": self.seeded.identity})
        token = asked.json()["token"]["token"]
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.request(
            method, f"/multi/backoffice{path}", json=body, headers={"authorization": f"Bearer {token}", **named}
        )

    def events(self, path: str) -> list[dict[str, Any]]:
        """The bodies of all events of a path so far."""
        return [event["body"] for event in self.sandbox.webhooks.log(path)]

    def instrument(self, at: int) -> dict[str, str]:
        """``InstrumentId`` of a seeded account."""
        return {"type": "managed_accounts", "id": self.seeded.accounts[at]}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox whose every answer is compared with the description, and whose ledger is checked at the end."""
    yield from serving()


def note(sandbox: Sandbox) -> None:
    """Count what a sandbox has answered."""
    _SEEN.update(seen_in(sandbox.requests))


def serving(*, serve: bool = False) -> Iterator[Sandbox]:
    """What the fixture does, for fixtures of other scopes."""
    with Sandbox(serve=serve, check_answers=True, bulk_rate=0) as sandbox:
        sandbox.requests.keep(100_000)
        yield sandbox
        note(sandbox)
        assert sandbox.problems == []
        assert list(sandbox.ledger.problems()) == []
        assert wrong_tallies(sandbox) == []


@pytest_asyncio.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    """Signed in as the root user of a verified corporate with two EUR accounts of 10,000.00 each."""
    seeded = sandbox.seed(accounts=2, balance=1_000_000)
    async with httpx.AsyncClient(
        transport=sandbox.transport(), base_url=sandbox.url, headers={"api-key": sandbox.api_key}
    ) as http:
        yield Api(sandbox, http, seeded, seeded.token)


@pytest.fixture(scope="module")
def live() -> Iterator[Sandbox]:
    """One sandbox behind a loopback socket for the tests of a module."""
    yield from serving(serve=True)


@pytest_asyncio.fixture
async def money(live: Sandbox) -> AsyncIterator[Money]:
    """Two identities of their own for each test, through the SDK."""
    async with meeting(live) as money:
        yield money
