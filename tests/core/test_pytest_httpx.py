"""Users' own tests with pytest-httpx work on the client as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from pytest_httpx import HTTPXMock

from tests.support.calls import KEYED, READ, TOKEN
from tests.support.clock import FakeClock
from weavr_multi import ConnectionFailed, Weavr

ROOT = Path(__file__).parents[2]
URL = "https://service.test"


def client() -> Weavr:
    """A client with its own connections."""
    return Weavr(api_key="key", base_url=URL, clock=FakeClock())


@pytest.mark.anyio
async def test_an_answer_of_the_mock_is_read(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(method="GET", url=f"{URL}/multi/managed_accounts/4711", json={"id": "4711"})
    async with client() as weavr:
        assert (await READ.make(weavr)).id == "4711"


@pytest.mark.anyio
async def test_the_mock_sees_what_was_sent(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={})
    async with client() as weavr:
        await KEYED.make(weavr, idempotency_ref="mine")
    (request,) = httpx_mock.get_requests()
    assert (request.method, request.headers["idempotency-ref"], request.headers["host"]) == (
        "POST",
        "mine",
        "service.test",
    )
    assert request.read() == b'{"profileId":"1","friendlyName":"Main","currency":"EUR"}'


@pytest.mark.anyio
async def test_the_mock_may_match_queries_headers_and_json(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        url=f"{URL}/multi/transfers?state=PENDING&limit=5", match_headers={"api-key": "key"}, json={}
    )
    httpx_mock.add_response(match_json={"profileId": "1", "friendlyName": "Main", "currency": "EUR"}, json={"id": "1"})
    async with client() as weavr:
        assert len(await weavr.transfers.list(state=["PENDING"], limit=5, auth_token=TOKEN)) == 0
        assert (await KEYED.make(weavr)).id == "1"


@pytest.mark.anyio
async def test_failures_of_the_mock_are_retried_like_real_ones(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ReadError("reset"))
    httpx_mock.add_response(status_code=503)
    httpx_mock.add_response(json={"id": "4711"})
    async with client() as weavr:
        assert (await READ.make(weavr)).id == "4711"


@pytest.mark.anyio
async def test_an_error_of_the_mock_is_translated(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ConnectError("refused"))
    async with client() as weavr:
        with pytest.raises(ConnectionFailed, match="never sent"):
            await READ.make(weavr, max_retries=0)


@pytest.mark.anyio
async def test_a_client_of_the_users_own_is_mocked_too(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "4711"})
    async with httpx.AsyncClient() as http_client:
        weavr = Weavr(api_key="key", base_url=URL, http_client=http_client)
        assert (await READ.make(weavr)).id == "4711"


@pytest.mark.httpx
def test_the_example_works() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "examples/your_tests"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert "4 passed" in done.stdout, done.stdout + done.stderr
