"""Leases: a name belongs to one owner for a limited time, also between processes."""

from __future__ import annotations

import random
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final, Protocol

from weavr_multi.core.exceptions import WeavrError

_RELEASE_SECONDS: Final = 2.0


class Leases(Protocol):
    """What keeps leases. Each method is atomic; a lease ends by itself when nobody extends it."""

    async def acquire(self, key: str, owner: str, seconds: float) -> str | None:
        """Take a lease, or extend one's own; return who has it instead, or None: it is the owner's now."""
        ...

    async def extend(self, key: str, owner: str, seconds: float) -> bool:
        """Make a lease last so many seconds from now. False: it is not the owner's any more."""
        ...

    async def release(self, key: str, owner: str) -> None:
        """End a lease; one that belongs to somebody else stays."""
        ...


@asynccontextmanager
async def leased(leases: Leases, key: str, seconds: float) -> AsyncIterator[None]:
    """Wait for a lease, keep it while the block runs, release it at the end. That of a dead process ends by itself."""
    import anyio

    from weavr_multi.core.concurrency.tasks import start

    owner = secrets.token_hex(16)
    scope = anyio.CancelScope()

    async def extend() -> None:
        with scope:
            while True:
                await anyio.sleep(seconds / 3)
                with suppress(WeavrError):
                    if not await leases.extend(key, owner, seconds):
                        return

    try:
        # Polled: nobody is told that a lease ended because its owner died. The response may be lost to a cancellation:
        # whatever happens, the lease is released.
        while await leases.acquire(key, owner, seconds) is not None:  # noqa: ASYNC110
            await anyio.sleep(random.uniform(0.02, 0.08))  # noqa: S311 - jitter, not cryptography
        start(extend)
        yield
    finally:
        scope.cancel()
        with anyio.move_on_after(_RELEASE_SECONDS, shield=True), suppress(WeavrError):
            await leases.release(key, owner)
