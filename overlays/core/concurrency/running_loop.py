"""The running event loop, on asyncio and on trio, and one instance of something for each."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Generic, TypeGuard, TypeVar
from weakref import WeakKeyDictionary, ref

from weavr_multi.core.concurrency.fork import reset_after_fork

if TYPE_CHECKING:
    import asyncio


T = TypeVar("T")
# Instances of the parent process, kept from the garbage collector: to finalise them could disturb the parent's loop.
_INHERITED: Final[list[object]] = []


def on_trio() -> bool:
    """Whether the running event loop is trio's; a program that never imported trio does not pay for the question."""
    if "trio" not in sys.modules:
        return False
    import sniffio

    return sniffio.current_async_library() == "trio"


def current_loop() -> object:
    """Return what stands for the running event loop: asyncio's loop, or trio's token; `RuntimeError` without one."""
    if on_trio():
        import trio

        return trio.lowlevel.current_trio_token()
    import asyncio  # late: a program that makes a client and no call does not pay for it

    return asyncio.get_running_loop()


def on_asyncio(loop: object) -> TypeGuard[asyncio.AbstractEventLoop]:
    """Whether an event loop is one of asyncio's (uvloop's are)."""
    import asyncio

    return isinstance(loop, asyncio.AbstractEventLoop)


def is_closed(loop: object) -> bool:
    """Whether an event loop has certainly ended."""
    return on_asyncio(loop) and loop.is_closed()


def is_running(loop: object) -> bool:
    """Whether an event loop may still run."""
    return not on_asyncio(loop) or loop.is_running()


def call_in(loop: object, function: Callable[[], object]) -> None:
    """Call a function in an event loop: at once if it is the running one, else as soon as that one can.

    Nothing happens if that loop has ended: then nobody waits in it.
    """
    here: object = None
    with suppress(RuntimeError):  # no loop runs in this thread
        here = current_loop()
    if here is loop:
        function()
        return
    post_in(loop, function)


def post_in(loop: object, function: Callable[[], object]) -> None:
    """Call a function in an event loop as soon as that one can, also from the garbage collector."""
    with suppress(RuntimeError):  # that loop has ended
        if on_asyncio(loop):
            loop.call_soon_threadsafe(function)
        else:
            loop.run_sync_soon(function)  # type: ignore[attr-defined]  # a trio token


async def in_thread(function: Callable[[], object]) -> None:
    """Await a function that blocks, in a thread; a cancellation does not wait for it."""
    if on_trio():
        import trio

        await trio.to_thread.run_sync(function, abandon_on_cancel=True)
    else:
        import asyncio

        await asyncio.get_running_loop().run_in_executor(None, function)


async def called(function: Callable[[], Any]) -> object:
    """Call a function, async or not, and await what it returns; a plain one runs in a thread, for it may block."""
    import asyncio
    from concurrent.futures import CancelledError
    from inspect import isawaitable, iscoroutinefunction

    from weavr_multi.core.hooks.activity import outcome_of

    if iscoroutinefunction(function):
        return await outcome_of(function(), "the callable")
    box = list[Any]()

    def call() -> None:
        try:
            box.append(function())
        except StopIteration as error:  # no future can hold it: the wait for the thread would never end
            raise RuntimeError(f"{type(error).__name__}: nothing is left to return") from error
        except (CancelledError, asyncio.CancelledError) as error:  # it would pass for a cancellation of this wait
            raise RuntimeError("the callable awaited something that was cancelled") from error

    await in_thread(call)
    return await outcome_of(box[0], "the callable") if isawaitable(box[0]) else box[0]


class PerLoop(Generic[T]):
    """Keeps one instance for each event loop, and closes it when its loop ends.

    Connections belong to one event loop; a client may be used under several, one after the other or in threads.
    Nothing of an ended loop is kept: an asyncio loop that was closed without ``shutdown_asyncgens`` is noticed when
    the next loop asks for its instance. A forked child starts without instances.

    Args:
        close: Closes an instance, in its own loop; None where there is nothing to close.
        abandon: Closes the sockets of an instance whose loop has ended, or is the parent process's; it must neither
            wait nor touch the loop. None where there are none.
    """

    def __init__(
        self,
        make: Callable[[], T],
        close: Callable[[T], Awaitable[Any]] | None = None,
        abandon: Callable[[T], object] | None = None,
    ) -> None:
        self._make, self._close, self._abandon = make, close, abandon
        # Weak for what has nothing to close, and refers to no loop: it goes when its loop does.
        self._made: WeakKeyDictionary[object, T] = WeakKeyDictionary()
        self._closers: WeakKeyDictionary[object, AsyncGenerator[None, None]] = WeakKeyDictionary()
        reset_after_fork(self)

    def find(self) -> T | None:
        """Return this loop's instance, or None."""
        return self._made.get(current_loop())

    async def get(self) -> T:
        """Return this loop's instance; make it if there is none."""
        loop = current_loop()
        made = self._made.get(loop)
        if made is None:
            self._sweep()
            made = self._made[loop] = self._make()
            if self._close is None:
                return made
            # An event loop closes its asynchronous generators before it ends: this one closes the instance.
            closer = self._closers[loop] = _until_the_loop_ends(ref(self), loop, made, self._close)
            await anext(closer)
        return made

    def all(self) -> list[T]:
        """Return the instances of all event loops."""
        return list(self._made.values())

    async def aclose(self) -> None:
        """Close this loop's instance; those of ended loops are closed already."""
        loop = current_loop()
        self._sweep()
        closer = self._closers.get(loop)
        self._forget(loop)
        if closer is not None:
            await closer.aclose()

    def after_fork(self) -> None:
        """Drop all instances: their loops run in the parent process."""
        _INHERITED.extend(self._made.values())
        for loop in self._loops():
            self._drop(loop)

    def _sweep(self) -> None:
        for loop in self._loops():
            if is_closed(loop):
                self._drop(loop)

    def _loops(self) -> list[object]:
        return [loop for loop in (key() for key in self._made.keyrefs()) if loop is not None]

    def _drop(self, loop: object) -> None:
        made = self._forget(loop)
        if made is not None and self._abandon is not None:
            self._abandon(made)

    def _forget(self, loop: object) -> T | None:
        self._closers.pop(loop, None)
        return self._made.pop(loop, None)


async def _until_the_loop_ends(
    owner: ref[PerLoop[T]], loop: object, made: T, close: Callable[[T], Awaitable[Any]]
) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        there = owner()
        if there is not None:
            there._forget(loop)
        await close(made)
