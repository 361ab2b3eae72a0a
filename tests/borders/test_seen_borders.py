"""What failed at the border to the network: cells of the matrix that were wrong, each with its three kinds of call."""

from __future__ import annotations

from collections.abc import Iterator

import anyio
import pytest

from tests.borders import matrix
from tests.borders.service import Misbehaving
from tests.borders.stacks import STACKS, Stack
from tests.borders.ways import WAYS

pytestmark = pytest.mark.seen

OURS = ("httpx", "httpx on trio", "aiohttp")
OWN = ("httpx client", "httpx client, hooks", "aiohttp session")
SEEN: dict[str, tuple[str, ...]] = {
    "TLS broken after the request": ("httpx", "httpx client"),
    "a host that is no host": ("aiohttp", "own transport"),
    "a refused connection": (*OWN, "own transport"),
    "reset before the response": ("httpx client, retries", "own transport"),
    **dict.fromkeys(("cancelled in flight", "a time-out of the caller", "a sibling that fails"), OURS + OWN),
    **dict.fromkeys(("501, executed", "524, executed", "530, executed", "599, executed"), ("httpx", "aiohttp")),
    **dict.fromkeys(("408, executed", "499, executed"), ("httpx", "aiohttp")),
    **dict.fromkeys(("303 to a dead host", "307 to a dead host"), ("httpx", "aiohttp", *OWN)),
    **dict.fromkeys(("200, a web page", "202 with a body", "200, JSON that is cut off"), ("httpx", "aiohttp")),
    **dict.fromkeys(("409, an unknown encoding", "409, an empty encoding"), ("httpx",)),
    "409, no gzip though it says so": ("httpx", "aiohttp"),
    "409, broken gzip": ("httpx",),
    **dict.fromkeys(("409, one header of 64 KB", "409, 200 headers"), ("aiohttp",)),
    "403 STEP_UP_REQUIRED": ("httpx client, hooks",),
    **dict.fromkeys(("429, in an hour", "429, next week", "429, the longer of both"), ("httpx", "aiohttp")),
    **dict.fromkeys(("503, in an hour", "429, reset in 10^9 s"), ("httpx", "aiohttp")),
    "lost, then a web page": ("httpx", "aiohttp"),
}


@pytest.fixture(scope="module")
def service() -> Iterator[Misbehaving]:
    """The service that misbehaves."""
    with matrix.trusted(), Misbehaving() as found:
        yield found


@pytest.mark.parametrize(
    ("way", "stack"), [(way, stack) for way, stacks in SEEN.items() for stack in stacks], ids=lambda text: text
)
def test_no_call_is_executed_twice_loses_its_ref_or_calls_a_doubtful_outcome_certain(
    service: Misbehaving, monkeypatch: pytest.MonkeyPatch, way: str, stack: str
) -> None:
    """Whatever the border does, a call ends with an error of ours that says what is known of it, and nothing more."""
    monkeypatch.setenv("SSL_CERT_FILE", str(matrix.AUTHORITY))
    (chosen,) = [one for one in WAYS if one.name == way]
    (row,) = [one for one in STACKS if one.name == stack]
    cells = anyio.run(_row, service, row, chosen, backend=row.loop)
    assert [f"{cell.kind}: {fault}" for cell in cells for fault in cell.faults()] == []


async def _row(service: Misbehaving, stack: Stack, way: matrix.Way) -> list[matrix.Cell]:
    return await matrix.row(service, stack, [way])
