"""A transport of one's own, written with public names alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from weavr_multi import Response, Transport, Weavr

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
