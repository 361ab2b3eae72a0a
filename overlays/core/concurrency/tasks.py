"""Starts background tasks that outlive the task that started them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextvars import Context, copy_context
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from weavr_multi.core.concurrency.running_loop import current_loop, on_asyncio

if TYPE_CHECKING:
    import asyncio

Work: TypeAlias = "Callable[[], Coroutine[Any, Any, None]]"

_TASKS: Final[set[asyncio.Task[None]]] = set()  # an event loop alone holds tasks weakly


def start(work: Work, *, context: Context | None = None) -> Work:
    """Start work, which must not raise, beside all tasks of the caller: in a task on asyncio, in a system task on trio.

    Return an async function that waits for its end. The context is a copy of the caller's by default.
    """
    loop = current_loop()
    if on_asyncio(loop):
        task = loop.create_task(work(), name="weavr-multi", context=context)
        _TASKS.add(task)
        task.add_done_callback(_TASKS.discard)

        async def join() -> None:
            import asyncio

            await asyncio.wait([task])

        return join
    return _start_on_trio(work, copy_context() if context is None else context)


def _start_on_trio(work: Work, context: Context) -> Work:
    import trio

    ended = trio.Event()

    async def run() -> None:
        try:
            await work()
        except Exception:  # an exception in a trio system task crashes the whole run; who waits for the work has it
            from weavr_multi.core.calls.logs import logger

            logger.debug("a background task ended with an error", exc_info=False)
        finally:
            ended.set()

    # trio has no other task that outlives the nursery of its caller.
    trio.lowlevel.spawn_system_task(run, name="weavr-multi", context=context)
    return ended.wait
