"""Session stores: tokens in this process, or in Redis or SQL for many processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

if TYPE_CHECKING:
    from weavr_multi.sessions.stores.base import SessionStore as SessionStore
    from weavr_multi.sessions.stores.encryption import new_key as new_key
    from weavr_multi.sessions.stores.memory import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores.redis import RedisSessionStore as RedisSessionStore
    from weavr_multi.sessions.stores.sql import SqlSessionStore as SqlSessionStore

_HOMES: Final = homes(
    {
        "weavr_multi.sessions.stores.base": "SessionStore",
        "weavr_multi.sessions.stores.encryption": "new_key",
        "weavr_multi.sessions.stores.memory": "MemorySessionStore",
        "weavr_multi.sessions.stores.redis": "RedisSessionStore",
        "weavr_multi.sessions.stores.sql": "SqlSessionStore",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
