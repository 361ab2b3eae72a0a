"""Keeps a session alive: a background task calls the service before the token expires."""

from __future__ import annotations

from contextvars import Context
from typing import TYPE_CHECKING, Final
from weakref import ref

from weavr_multi.core.calls.logs import logger
from weavr_multi.core.concurrency.running_loop import call_in, current_loop, post_in
from weavr_multi.core.concurrency.tasks import start
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.sessions.authenticated_calls import SessionCaller
from weavr_multi.sessions.errors import SessionError
from weavr_multi.sessions.sca.automatic_step_up import StepUps

if TYPE_CHECKING:
    from weavr_multi.core.calls.options import Options
    from weavr_multi.sessions.token_manager import TokenManager

MARGIN: Final = 60.0
MARGIN_SHARE: Final = 0.2
AGAIN: Final = 10.0


class KeepAlive:
    """Keeps one session alive, until it is stopped or nobody holds the session, or a copy of it, any more."""

    def __init__(self, manager: TokenManager, defaults: Options) -> None:
        import anyio

        try:
            self._loop = current_loop()
        except RuntimeError:
            raise ConfigurationError(
                "keep_alive works inside an event loop: make the session in an async function"
            ) from None
        self._margin = min(MARGIN, MARGIN_SHARE * manager.lifetime)
        self._clock = manager.clock
        # Not of one copy's calls: `session = session.with_options(…)` lets that go.
        self._manager = ref(manager, self._gone)
        self._keepers = manager.caller.requestor.keepers
        self._keepers.add(self)
        self._defaults = defaults
        self._scope = anyio.CancelScope()
        self._stopped = False
        start(self._run, context=Context())  # it is no part of the request or span in which the session was made

    def stop(self) -> None:
        """End the task; stopping twice is harmless."""
        self._stopped = True
        self._keepers.discard(self)
        call_in(self._loop, self._scope.cancel)

    def _gone(self, _: object) -> None:
        """Stop because nobody holds the session any more; the garbage collector says so, at any moment."""
        self._keepers.discard(self)
        post_in(self._loop, self.stop)

    async def _run(self) -> None:
        try:
            with self._scope:
                wait = self._due()
                while wait is not None:
                    await self._clock.sleep(max(wait, 0.0))
                    wait = await self._touch()
        finally:
            self._keepers.discard(self)

    def _due(self) -> float | None:
        """Return the seconds until the token wants to be touched; None if that is over."""
        manager = self._manager()
        if manager is None or self._stopped or manager.caller.requestor.closed or manager.signed_out:
            return None
        return manager.token.life.ends - self._margin - self._clock.monotonic()

    async def _touch(self) -> float | None:
        """Touch the API if nothing else has; return the seconds until the next look."""
        wait = self._due()
        manager = self._manager()
        if wait is None or wait > 0 or manager is None:
            return wait
        from weavr_multi.api.identities import Identities

        try:
            await Identities(SessionCaller(manager, StepUps(), self._defaults)).list(limit=1)
        except Exception as error:  # also one of the provider, or of a store
            if isinstance(error, ConfigurationError) or (
                isinstance(error, SessionError) and type(error) is not SessionError
            ):
                logger.warning("session: it is not kept alive any more: %s", type(error).__name__)
                return None
            logger.info("session: keeping it alive failed: %s; trying again in %g s", type(error).__name__, AGAIN)
            return AGAIN if self._due() is not None else None
        return self._due()
