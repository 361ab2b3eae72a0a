"""Loading at the start of a service what its first calls would load otherwise."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from weavr_multi.core.codec import decoder
from weavr_multi.core.model import Model
from weavr_multi.core.transports.choice import LazyTransport
from weavr_multi.core.transports.protocol import Transport
from weavr_multi.core.transports.tls import tls_context

# What is loaded late on purpose: by the first session, the first failure, the first connection on asyncio. The last
# belongs to anyio; if it should be elsewhere one day, a first call loads it as before.
_LATE: Final = ("weavr_multi.sessions.opening", "weavr_multi.errors", "weavr_multi.types", "anyio._backends._asyncio")


def warm_up(transport: Transport) -> None:
    """Load the HTTP library, the certificates of the authorities, all operations, all models and their decoders."""
    if isinstance(transport, LazyTransport):
        prepare = getattr(transport.load(), "prepare", None)
        if prepare is not None:
            prepare()
    for name in _LATE:
        with suppress(ImportError):
            import_module(name)
    tls_context().complete()
    for package in ("weavr_multi.api", "weavr_multi.models"):
        found = import_module(package)
        for module in iter_modules(found.__path__):
            import_module(f"{package}.{module.name}")
    models = import_module("weavr_multi.models")
    for name in dir(models):
        model = getattr(models, name)
        if isinstance(model, type) and issubclass(model, Model):
            decoder(model)
