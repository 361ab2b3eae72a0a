"""Keeping a session alive: a background task that touches the API before the token's window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import ref

from weavr_multi.core.exceptions import ConfigurationError, SessionError
from weavr_multi.core.flight import detach
from weavr_multi.core.handover import post
from weavr_multi.core.logs import logger
from weavr_multi.core.transports.loops import current_loop

if TYPE_CHECKING:
    from weavr_multi.sessions.caller import SessionCaller

MARGIN: Final = 60.0
MARGIN_SHARE: Final = 0.2
AGAIN: Final = 10.0


class Keeper:
    """Keeps one session alive, until it is stopped or nobody holds the session any more.

    Args:
        caller: Makes the session's calls.

    Raises:
        ConfigurationError: No event loop runs that could keep it.
    """

    def __init__(self, caller: SessionCaller) -> None:
        import anyio

        try:
            self._loop = current_loop()
        except RuntimeError:
            raise ConfigurationError(
                "keep_alive works inside an event loop: make the session in an async function"
            ) from None
        lifetime = caller.holder.lifetime
        self._margin = min(MARGIN, MARGIN_SHARE * lifetime)
        self._clock = caller.engine.clock
        self._caller = ref(caller)
        self._scope = anyio.CancelScope()
        self._stopped = False
        detach(self._run)

    def stop(self) -> None:
        """End the task; stopping twice is harmless."""
        self._stopped = True
        post(self._loop, self._scope.cancel)

    async def _run(self) -> None:
        with self._scope:
            wait = self._due()
            while wait is not None:
                await self._clock.sleep(max(wait, 0.0))
                wait = await self._touch()

    def _due(self) -> float | None:
        """Return the seconds until the token wants to be touched; None if that is over."""
        caller = self._caller()
        if caller is None or self._stopped or caller.engine.closed or caller.holder.signed_out:
            return None
        return caller.holder.token.ends - self._margin - self._clock.monotonic()

    async def _touch(self) -> float | None:
        """Touch the API if nothing else has; return the seconds until the next look."""
        wait = self._due()
        caller = self._caller()
        if wait is None or wait > 0 or caller is None:
            return wait
        from weavr_multi.api.identities import Identities

        try:
            await Identities(caller).list(limit=1)
        except Exception as error:  # also one of the provider, or of a store
            if isinstance(error, ConfigurationError) or (
                isinstance(error, SessionError) and type(error) is not SessionError
            ):
                logger.warning("session: it is not kept alive any more: %s", type(error).__name__)
                return None
            logger.info("session: keeping it alive failed: %s; trying again in %g s", type(error).__name__, AGAIN)
            return AGAIN if self._due() is not None else None
        return self._due()
