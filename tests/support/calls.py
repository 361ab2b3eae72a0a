"""Three calls that stand for all: one that reads, one write that may be repeated, one that may not."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple

from tests.support.recording import Reply, reply
from weavr_multi import Weavr

TOKEN: Final = "token-of-the-user"


class Kind(NamedTuple):
    """A kind of call: how to make it, and a success."""

    name: str
    make: Callable[..., Awaitable[Any]]
    success: Reply

    def __repr__(self) -> str:
        return self.name


async def read(weavr: Weavr, **options: Any) -> Any:
    """Get something."""
    return await weavr.managed_accounts.get("4711", **{"auth_token": TOKEN, **options})


async def keyed(weavr: Weavr, **options: Any) -> Any:
    """Write something, under an idempotency-ref."""
    given = {"profile_id": "1", "friendly_name": "Main", "currency": "EUR", "auth_token": TOKEN}
    return await weavr.managed_accounts.create(**{**given, **options})


async def unkeyed(weavr: Weavr, **options: Any) -> Any:
    """Write something that takes no idempotency-ref."""
    return await weavr.bulks.execute("4711", **{"mode": "ON_FAILURE_STOP", "auth_token": TOKEN, **options})


READ: Final = Kind("read", read, reply(200, {"id": "4711"}))
KEYED: Final = Kind("keyed write", keyed, reply(200, {"id": "4711"}))
UNKEYED: Final = Kind("unkeyed write", unkeyed, reply(204))
ALL: Final = (READ, KEYED, UNKEYED)
