"""`warm_up`: loads at the start of a service what its first calls would load otherwise."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from weavr_multi.client.rotated_key import RotatedKeyTransport
from weavr_multi.core.lazy_imports import every_module, imported
from weavr_multi.core.serialization.decoder import decoder
from weavr_multi.core.serialization.model import Model
from weavr_multi.core.transports.base import Transport
from weavr_multi.core.transports.lazy import LazyTransport
from weavr_multi.core.transports.tls import tls_context

# What is loaded late on purpose: by the first session and sign-in, the first failure, the first connection on asyncio.
# The last belongs to anyio; if it should be elsewhere one day, a first call loads it as before.
_LATE: Final = (
    "weavr_multi.client.session_factory",
    "weavr_multi.core.calls.error_response",
    "weavr_multi.sessions.sca.pending_call",
    "weavr_multi.sessions.shared_token",
    "weavr_multi.sessions.sign_in",
    "weavr_multi.errors",
    "weavr_multi.types",
    "anyio._backends._asyncio",
)
# The resources of a session that have waits.
_WAITS: Final = "weavr_multi.client.waits"


def warm_up(transport: Transport) -> None:
    """Load the HTTP library, the certificates of the authorities, all operations, all models and their decoders."""
    if isinstance(transport, RotatedKeyTransport):
        transport = transport.transport
    if isinstance(transport, LazyTransport):
        prepare = getattr(transport.load(), "prepare", None)
        if prepare is not None:
            prepare()
    for name in _LATE:
        with suppress(ImportError):
            imported(name, "__name__")
    tls_context().complete()
    for module in (*every_module("weavr_multi.api"), *every_module(_WAITS), *every_module("weavr_multi.models")):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Model):
                decoder(value)
