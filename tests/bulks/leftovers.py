"""What a test must not leave behind: tasks, timers, waits."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import anyio
import sniffio

from weavr_multi.core.polling.client_polling import polling_of


async def assert_nothing_left(bulks: Any) -> None:
    """Fail if a wait, a task or a timer outlived what it was for."""
    polls = polling_of(bulks.caller)
    assert polls.waiting == 0
    assert polls._schedulers == {}
    assert bulks.caller.requestor.event_bus._listeners == {}
    if sniffio.current_async_library() == "trio":
        _nothing_left_on_trio()
    else:
        _nothing_left_on_asyncio()
    await anyio.lowlevel.checkpoint()


def _nothing_left_on_asyncio() -> None:
    loop = asyncio.get_running_loop()
    assert [task for task in asyncio.all_tasks() if "_Task._run" in repr(task.get_coro())] == []
    timers: list[asyncio.TimerHandle] = [timer for timer in loop._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
    assert not timers, timers


def _nothing_left_on_trio() -> None:
    import trio

    statistics = trio.lowlevel.current_statistics()
    assert statistics.seconds_to_next_deadline == math.inf
    root = trio.lowlevel.current_root_task()
    assert root is not None
    names = [task.name for nursery in root.child_nurseries for task in nursery.child_tasks]
    assert not any(name == "weavr-multi" for name in names)
