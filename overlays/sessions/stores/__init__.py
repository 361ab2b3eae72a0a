"""Where tokens are kept: in this process, or in Redis for many."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weavr_multi.sessions.stores.cipher import new_key as new_key
    from weavr_multi.sessions.stores.memory import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores.protocol import SessionStore as SessionStore
    from weavr_multi.sessions.stores.redis import RedisSessionStore as RedisSessionStore

_HOMES = {
    "MemorySessionStore": "memory",
    "RedisSessionStore": "redis",
    "SessionStore": "protocol",
    "new_key": "cipher",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_HOMES)
