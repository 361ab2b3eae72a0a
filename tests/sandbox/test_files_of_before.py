"""A file of an earlier version is read: what was on its way when it was written goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.fidelity.world import IBAN, World
from weavr_multi.sandbox import Sandbox

# How transfers were scheduled until 2026-11-29, and what wires did not say of themselves.
_EARLIER = """
UPDATE jobs SET name = 'transfers.execute', data = json_remove(data, '$.kind') WHERE name = 'movements.execute';
UPDATE records SET data = json_remove(data, '$._confirm') WHERE kind = 'outgoing_wire_transfer';
"""


@asynccontextmanager
async def _kept(path: Path) -> AsyncIterator[World]:
    """A sandbox whose file is that of an earlier version, once it is closed."""
    with Sandbox(data=path, serve=False) as sandbox:
        async with _http(sandbox) as http:
            yield World(sandbox, http)
    with _opened(path) as file:
        file.executescript(_EARLIER)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    file = sqlite3.connect(path)
    try:
        yield file
    finally:
        file.close()


def _http(sandbox: Sandbox) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers={"api-key": sandbox.api_key})


async def _asked(sandbox: Sandbox, method: str, path: str, token: str, body: object = None) -> httpx.Response:
    async with _http(sandbox) as http:
        return await http.request(method, f"/multi{path}", json=body, headers={"authorization": f"Bearer {token}"})


async def _scheduled(here: World) -> str:
    at = str(here.sandbox.clock.now() + 60_000)
    other = {"type": "managed_accounts", "id": here.seeded.accounts[1]}
    return (await here.transfer(other, scheduledTimestamp=at)).id


@pytest.mark.asyncio
async def test_a_transfer_that_was_scheduled_in_a_file_of_an_earlier_version_is_carried_out(tmp_path: Path) -> None:
    async with _kept(tmp_path / "weavr.db") as here:
        transfer, token = await _scheduled(here), here.token
    with Sandbox(data=tmp_path / "weavr.db", serve=False) as sandbox:
        sandbox.clock.advance(61)
        await sandbox.settle()
        answer = await _asked(sandbox, "GET", f"/transfers/{transfer}", token)
        assert (answer.json().get("state"), sandbox.problems) == ("COMPLETED", [])


@pytest.mark.asyncio
async def test_a_transfer_that_was_scheduled_in_a_file_of_an_earlier_version_is_cancelled(tmp_path: Path) -> None:
    async with _kept(tmp_path / "weavr.db") as here:
        transfer, token = await _scheduled(here), here.token
    with Sandbox(data=tmp_path / "weavr.db", serve=False) as sandbox:
        await _asked(sandbox, "POST", "/transfers/bulk/cancel", token, {"cancellations": [{"id": transfer}]})
        sandbox.clock.advance(61)
        await sandbox.settle()
        answer = await _asked(sandbox, "GET", f"/transfers/{transfer}", token)
        assert (answer.json().get("state"), sandbox.problems) == ("CANCELLED", [])


@pytest.mark.parametrize(("confirmation", "state"), [(True, "PENDING_CHALLENGE"), (False, "SUBMITTED")])
@pytest.mark.asyncio
async def test_a_wire_whose_payee_waits_in_a_file_of_an_earlier_version_is_confirmed(
    tmp_path: Path, *, confirmation: bool, state: str
) -> None:
    async with _kept(tmp_path / "weavr.db") as here:
        here.set(confirmation=confirmation)
        here.rule("outgoing_wire_transfers", payee_names={IBAN: "Somebody Else"})
        wire, token = (await here.wire()).id, here.token
    with Sandbox(data=tmp_path / "weavr.db", serve=False) as sandbox:
        answer = await _asked(sandbox, "POST", f"/outgoing_wire_transfers/{wire}/confirm", token)
        assert (answer.status_code, answer.json().get("state")) == (200, state)
