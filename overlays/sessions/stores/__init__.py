"""Session stores: tokens in this process, or in Redis or SQL for many processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import lazily

if TYPE_CHECKING:
    from weavr_multi.sessions.stores.base import SessionStore as SessionStore
    from weavr_multi.sessions.stores.encryption import new_key as new_key
    from weavr_multi.sessions.stores.memory import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores.redis import RedisSessionStore as RedisSessionStore
    from weavr_multi.sessions.stores.sql import SqlSessionStore as SqlSessionStore

_HOMES: Final = {
    "MemorySessionStore": "weavr_multi.sessions.stores.memory",
    "RedisSessionStore": "weavr_multi.sessions.stores.redis",
    "SessionStore": "weavr_multi.sessions.stores.base",
    "SqlSessionStore": "weavr_multi.sessions.stores.sql",
    "new_key": "weavr_multi.sessions.stores.encryption",
}

__getattr__, __dir__ = lazily(__name__, _HOMES)
