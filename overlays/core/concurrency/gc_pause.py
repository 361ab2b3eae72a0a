"""Switches the garbage collector off while work makes many objects, such as a large page."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def without_collections(work: Callable[[], T]) -> T:
    """Do work that makes many objects, all of them in use, without collections of garbage in between.

    Reading a page of a thousand cards makes ten thousand objects, and collections during it find nothing. Measured
    with them: 1.15 times the processor's time, and up to 130 ms in place of 20 where half a million other objects
    are alive, since a full collection visits those too. The work must not wait for anything.
    """
    if not gc.isenabled():
        return work()
    gc.disable()
    try:
        return work()
    finally:
        gc.enable()
