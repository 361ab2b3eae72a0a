"""One piece of work that many tasks wait for: it runs once, and outlives the task that began it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Hashable
from contextvars import ContextVar, copy_context
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weavr_multi.core.exceptions import ConfigurationError, WeavrError

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

# The work on whose behalf this code runs: it must not wait for itself.
_within: ContextVar[frozenset[Hashable]] = ContextVar("weavr_multi_within", default=frozenset())
_TASKS: set[asyncio.Task[None]] = set()  # an event loop alone holds tasks weakly


class Flights:
    """The work in progress of one client, its copies and its sessions, by what it is for."""

    def __init__(self) -> None:
        self._flying: dict[Hashable, Flight[Any]] = {}

    async def join(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """Wait for the work under a key, beginning it if nobody has.

        It runs beside all its waiters: cancelling one of them does not disturb the others. When the last one goes, the
        work is cancelled, and has cleaned up before that last one is gone. Its error is raised in each waiter, as a
        copy of its own.

        Args:
            key: What the work is for.
            work: The work, begun only if none is in progress in this event loop.

        Raises:
            BaseException: What the work raised.
        """
        if key in _within.get():
            raise ConfigurationError(
                "this call waits for itself: a sign-in provider or step-up handler uses the session that waits for it"
            )
        there = self._flying.get(key)
        if there is not None and there.joinable:
            flight: Flight[T] = there
        else:
            flight = self._flying[key] = Flight(key, work)
            flight.take_off()
        try:
            return await flight.land()
        finally:
            if self._flying.get(key) is flight and not flight.joinable:
                del self._flying[key]


class Flight(Generic[T]):
    """One run of some work.

    Args:
        key: What it is for.
        work: An async function without arguments.
    """

    def __init__(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> None:
        import anyio

        from weavr_multi.core.transports.loops import current_loop

        self._key = key
        self._work = work
        self._loop = current_loop()
        self._ended = anyio.Event()
        self._scope = anyio.CancelScope()
        self._waiting = 0
        self._result: list[T] = []
        self._error: BaseException | None = None
        self._given_up = False

    @property
    def joinable(self) -> bool:
        """Whether it is in progress in this very event loop."""
        from weavr_multi.core.transports.loops import current_loop

        return not self._ended.is_set() and not self._given_up and self._loop is current_loop()

    def take_off(self) -> None:
        """Begin."""
        detach(self._run)

    async def _run(self) -> None:
        _within.set(_within.get() | {self._key})
        try:
            with self._scope:
                self._result.append(await self._work())
        except BaseException as error:
            self._error = error
            if not isinstance(error, Exception):
                raise
        finally:
            self._ended.set()

    async def land(self) -> T:
        """Wait for the end."""
        import anyio

        self._waiting += 1
        try:
            await self._ended.wait()
        finally:
            self._waiting -= 1
            if not self._waiting and not self._ended.is_set():
                self._given_up = True
                self._scope.cancel()
                with anyio.CancelScope(shield=True):
                    await self._ended.wait()
        if self._result:
            return self._result[0]
        raise again(self._error)


def again(error: BaseException | None) -> Exception:
    """Copy an error for one more task that raises it: a shared one would collect everybody's tracebacks."""
    if error is None or not isinstance(error, Exception):
        return WeavrError("the work that this call waited for was abandoned: its event loop is closing")
    try:
        copy = type(error).__new__(type(error), *error.args)
    except Exception:  # an error of a provider or handler that is made in its own way
        return error
    copy.args = error.args
    vars(copy).update(vars(error))
    copy.__cause__, copy.__suppress_context__ = error.__cause__, True
    return copy


def detach(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start work that belongs to no task: a task of its own on asyncio, a system task on trio. It must not raise."""
    import asyncio

    from weavr_multi.core.transports.loops import current_loop

    loop = current_loop()
    if isinstance(loop, asyncio.AbstractEventLoop):
        task = loop.create_task(work(), name="weavr-multi")
        _TASKS.add(task)
        task.add_done_callback(_TASKS.discard)
    else:
        import trio

        trio.lowlevel.spawn_system_task(_quietly, work, name="weavr-multi", context=copy_context())


async def _quietly(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Trio treats an error in a system task as the end of the world; whoever waits for the work has it already."""
    try:
        await work()
    except Exception:
        from weavr_multi.core.logs import logger

        logger.debug("a background task ended with an error", exc_info=False)
