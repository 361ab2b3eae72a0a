"""Work that makes many objects at once, none of them garbage."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def undisturbed(work: Callable[[], T]) -> T:
    """Do work without collections of garbage in between, if they are on at all.

    Reading a page of a thousand cards makes ten thousand objects, all in use: a dozen collections would look at each
    of them several times, find nothing, and move them to where only a full collection of the whole program looks.
    The work must not wait for anything; it takes some milliseconds.
    """
    if not gc.isenabled():
        return work()
    gc.disable()
    try:
        return work()
    finally:
        gc.enable()
