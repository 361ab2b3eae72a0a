"""The protocol of session stores."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from weavr_multi.sessions.saved_state import SessionState


class SessionStore(Protocol):
    """Keeps session states under names, for a while.

    An implementation of your own encrypts what `SessionState.to_json` gives, and treats what
    `SessionState.from_json` cannot read as absent. It raises `SessionError` where its backend fails.
    """

    async def get(self, key: str) -> SessionState | None:
        """Return the state under a name, or None if there is none (any more)."""
        ...

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state.

        Args:
            key: Its name.
            state: The state to keep.
            ttl: For how many seconds.
            only_if: Do it only if the state that is there has this `tag`, atomically.

        Returns:
            Whether it was kept.
        """
        ...

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state.

        Args:
            key: Its name.
            only_if: Do it only if the state that is there has this `tag`, atomically: another may have put a new
                token in the meantime.

        Returns:
            Whether there was one to forget.
        """
        ...

    def lock(self, key: str) -> AbstractAsyncContextManager[None]:
        """Return a lock on a name, for ``async with``: while it is held, nobody else signs in for that name.

        It must end by itself some time after its holder died, and be given back when its holder is cancelled.
        """
        ...
