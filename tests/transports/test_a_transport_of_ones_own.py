"""A transport of one's own, written with public names alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from weavr_multi import ConnectionFailed, Response, Transport, Weavr

pytestmark = pytest.mark.anyio


class Fixed:
    """Gives the same response to every request."""

    def __init__(self, response: Response) -> None:
        self.response = response
        self.urls: list[str] = []

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Make one attempt."""
        self.urls.append(f"{method} {url}")
        return self.response

    async def aclose(self) -> None:
        """Nothing is open."""


async def test_a_transport_is_written_with_public_names_alone() -> None:
    """`Transport` and `Response` come from the package's top."""
    fixed = Fixed(Response(200, {"content-type": "application/json"}, b'{"id": "7"}'))
    transport: Transport = fixed
    async with Weavr(api_key="key", base_url="https://service.test", transport=transport) as weavr:
        account = await weavr.managed_accounts.get("7", auth_token="token")
    assert account.id == "7"
    assert fixed.urls == ["GET https://service.test/multi/managed_accounts/7"]


@pytest.mark.parametrize("status", [401, 403, 409, 429])
async def test_a_refusal_of_another_call_inside_it_is_none_of_this_call(status: int) -> None:
    """A transport that asks a service for something may have sent the request before: it is sent once, and in doubt."""

    class Asking(Fixed):
        async def send(self, method: str, url: str, *rest: Any) -> Response:
            await super().send(method, url, *rest)
            refused = Fixed(Response(status, {}, b'{"errorCode":"TOO_MANY_REQUESTS"}'))
            async with Weavr(api_key="key", base_url="https://other.test", transport=refused, max_retries=0) as other:
                await other.managed_accounts.get("7", auth_token="token")
            raise AssertionError

    asking = Asking(Response(204, {}, b""))
    async with Weavr(api_key="key", base_url="https://service.test", transport=asking) as weavr:
        with pytest.raises(ConnectionFailed) as caught:
            await weavr.session("token").bulks.execute("7", mode="ON_FAILURE_STOP")
    assert not caught.value.never_sent
    assert len(asking.urls) == 1
