"""Ways to run an event loop to its end, and what each that ended leaves behind."""

from __future__ import annotations

import asyncio
import gc
import importlib
import tracemalloc
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest

Use: TypeAlias = Callable[[], Awaitable[object]]
WARM, LOOPS, ROUNDS = 8, 15, 3


def by_run(use: Use) -> None:
    """asyncio.run."""
    asyncio.run(use())  # type: ignore[arg-type]


def by_hand(use: Use) -> None:
    """A loop that is closed without shutdown_asyncgens."""
    loop = asyncio.new_event_loop()
    loop.run_until_complete(use())
    loop.close()


def by_uvloop(use: Use) -> None:
    """uvloop.run."""
    pytest.importorskip("uvloop").run(use())


def by_trio(use: Use) -> None:
    """trio.run."""
    importlib.import_module("trio").run(use)


def kept_per_loop(run: Callable[[Use], None], use: Use) -> float:
    """Run many loops one after the other; return the bytes that each leaves behind.

    Other threads of the test process allocate too, once in a while; what a loop leaves behind is there in every round.
    """
    for _ in range(WARM):
        run(use)
    gc.collect()
    gc.freeze()  # what earlier tests left need not be looked through in each collection below
    tracemalloc.start(1)
    try:
        run(use)
        return min(_kept(run, use) for _ in range(ROUNDS))
    finally:
        tracemalloc.stop()


def _kept(run: Callable[[Use], None], use: Use) -> float:
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(LOOPS):
        run(use)
    gc.collect()
    return (tracemalloc.get_traced_memory()[0] - before) / LOOPS
