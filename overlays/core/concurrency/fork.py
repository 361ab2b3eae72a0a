"""Replaces locks and connections in a forked child that it must not share with its parent."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final
from weakref import WeakSet

if TYPE_CHECKING:
    from typing import Protocol

    class Forked(Protocol):
        """Something that holds what belongs to one process: connections, locks."""

        def after_fork(self) -> None:
            """Let go of what the parent process still uses. Runs in the child, before anything else does."""
            ...


_HOLDERS: Final[WeakSet[Forked]] = WeakSet()


def reset_after_fork(holder: Forked) -> None:
    """Call ``holder.after_fork()`` in each child process that is forked while the holder lives."""
    _HOLDERS.add(holder)


def _in_child() -> None:
    for holder in list(_HOLDERS):
        holder.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
