"""`Transport`: what the package needs of an HTTP library."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any, Protocol

from weavr_multi.core.calls.response import Response


class Transport(Protocol):
    """Sends one request and reads its whole response.

    Implementations translate every error of their library: `TimedOut` or `ConnectionFailed`, with `never_sent` where it
    is certain that the service did not see the request. Whatever the response's status is, it is returned.
    """

    def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Coroutine[Any, Any, Response]:
        """Make one attempt (``async def``).

        Args:
            method: GET, POST, PATCH or DELETE.
            url: The absolute URL.
            headers: Names in lower case.
            content: The body, or None.
            connect_timeout: Seconds for opening a connection.
            timeout: Seconds for the whole attempt, or None.
        """
        ...

    async def aclose(self) -> None:
        """Close the connections. Sending afterwards is a mistake of the caller's."""
        ...
