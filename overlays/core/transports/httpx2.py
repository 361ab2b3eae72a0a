"""The transport of the extra ``[httpx2]``: the successor of httpx, with the same interface."""

from __future__ import annotations

from typing import Final

from weavr_multi.core.exceptions import ConfigurationError

try:
    import httpx2
except ImportError as error:
    raise ConfigurationError('transport="httpx2" needs httpx2: pip install "weavr-multi[httpx2]"') from error

from weavr_multi.core.transports.httpx_base import HttpxBase, Library


class Httpx2Transport(HttpxBase):
    """Sends with httpx2; see `HttpxBase`."""

    PROVES_NEVER_SENT: Final = True
    library = Library(httpx2)
