"""What is promised in seconds is promised of a machine with nothing else to do.

`make soak` and the whole `make conformance` measure it so, one test at a time, with ``WEAVR_PATIENCE=1``. Beside other
tests the same assertions leave room, for there they look for what hangs or crawls and not for what a neighbour took.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

import anyio

PATIENCE: Final = float(os.environ.get("WEAVR_PATIENCE", "10"))


async def until(condition: Callable[[], object]) -> None:
    """Let other tasks run until something is so."""
    with anyio.fail_after(30):
        while not condition():
            await anyio.sleep(0.002)
