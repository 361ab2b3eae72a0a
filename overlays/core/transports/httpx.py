"""The default transport: httpx, on asyncio and trio."""

from __future__ import annotations

from typing import Final

import httpx

from weavr_multi.core.transports.httpx_base import HttpxBase, Library


class HttpxTransport(HttpxBase):
    """Sends with httpx; see `HttpxBase`."""

    PROVES_NEVER_SENT: Final = True
    library = Library(httpx)
