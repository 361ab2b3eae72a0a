"""A proxy on a port that no host has is an error of ours, whoever set it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import pytest

from weavr_multi import ConfigurationError, TransportError, Weavr, WeavrError

PROXY = "http://somebody:hunter2@127.0.0.1:99999"
pytestmark = pytest.mark.seen
each_url = pytest.mark.parametrize("url", ["http://service.test", "https://service.test"])


async def failure(url: str, **chosen: Any) -> WeavrError:
    """Give the error of a keyed write."""
    async with Weavr(api_key="key", base_url=url, max_retries=0, **chosen) as weavr:
        with pytest.raises(WeavrError) as caught:
            await weavr.managed_accounts.create(
                profile_id="1", friendly_name="Main", currency="EUR", auth_token="token", idempotency_ref="ref-1"
            )
    return caught.value


def told(error: WeavrError) -> str:
    """All that an error says."""
    return f"{error}{error!r}{error.__cause__!r}"


@each_url
@pytest.mark.parametrize(
    ("transport", "loop"), [("httpx", "asyncio"), ("httpx", "trio"), ("aiohttp", "asyncio")], ids=lambda part: part
)
def test_a_proxy_of_the_environment_on_an_impossible_port_is_refused_by_name(
    transport: str, loop: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is sent, with what would be right, and without the proxy's password."""
    monkeypatch.setenv("ALL_PROXY", PROXY)

    async def write() -> WeavrError:
        return await failure(url, transport=transport)

    error = anyio.run(write, backend=loop)
    assert isinstance(error, ConfigurationError)
    assert "a port up to 65535" in str(error)
    assert "hunter2" not in told(error)


async def through_httpx(url: str) -> WeavrError:
    """Write through a client of the user's own."""
    import httpx

    async with httpx.AsyncClient(proxy=PROXY) as client:
        return await failure(url, http_client=client)


async def through_aiohttp(url: str) -> WeavrError:
    """Write through a session of the user's own."""
    import aiohttp

    async with aiohttp.ClientSession(proxy=PROXY) as session:
        return await failure(url, http_client=session)


@each_url
@pytest.mark.parametrize(
    ("write", "loop"), [(through_httpx, "asyncio"), (through_httpx, "trio"), (through_aiohttp, "asyncio")]
)
def test_a_users_client_with_a_proxy_on_an_impossible_port_is_a_transport_error(
    write: Callable[[str], Any], loop: str, url: str
) -> None:
    """With operation and ref, and nothing claimed of what was sent."""
    error = anyio.run(write, url, backend=loop)
    assert isinstance(error, TransportError)
    assert (error.operation, error.idempotency_ref, error.never_sent) == ("managed_accounts.create", "ref-1", False)
    assert "hunter2" not in told(error)
