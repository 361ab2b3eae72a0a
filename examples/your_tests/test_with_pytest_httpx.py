"""Your own tests with pytest-httpx: it answers in place of the network, and the client is the real one.

Run with ``pytest examples/your_tests``. Nothing has to be passed to the client; `weavr_multi.testing` has more.
"""

from __future__ import annotations

import pytest
from invoices import available
from pytest_httpx import HTTPXMock

from weavr_multi import RateLimited, Weavr

URL = "https://sandbox.weavr.io/multi/managed_accounts/110"


@pytest.mark.asyncio
async def test_the_balance_is_read(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=URL, json={"id": "110", "balances": {"availableBalance": 12_50}})
    async with Weavr(api_key="key", environment="sandbox") as weavr:
        assert await available(weavr, "token", "110") == 12_50


@pytest.mark.asyncio
async def test_an_account_that_is_not_there_has_no_balance(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=URL, status_code=404)
    async with Weavr(api_key="key", environment="sandbox") as weavr:
        assert await available(weavr, "token", "110") is None


@pytest.mark.asyncio
async def test_the_key_and_the_token_are_sent(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"balances": {}})
    async with Weavr(api_key="key", environment="sandbox") as weavr:
        await available(weavr, "token", "110")
    request = httpx_mock.get_request()
    assert request is not None
    assert (request.headers["api-key"], request.headers["authorization"]) == ("key", "Bearer token")


@pytest.mark.asyncio
async def test_without_retries_a_failure_comes_through_at_once(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=429, headers={"x-ratelimit-reset": "30"})
    async with Weavr(api_key="key", environment="sandbox", max_retries=0) as weavr:
        with pytest.raises(RateLimited) as caught:
            await available(weavr, "token", "110")
    assert caught.value.reset_after == 30.0
