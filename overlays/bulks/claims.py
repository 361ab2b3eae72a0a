"""Holding a claim for as long as the work under it takes."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final
from uuid import uuid4

import anyio

if TYPE_CHECKING:
    from weavr_multi.bulks.journals.protocol import Journal
    from weavr_multi.core.clock import Clock

# A journal that does not answer must not keep a cancelled task: the claim ends by itself.
_RELEASE: Final = 10.0
_log: Final = logging.getLogger("weavr_multi")


def worker_name() -> str:
    """Make the name of a worker; it tells in which process of which machine it lives."""
    return f"{socket.gethostname()}/{os.getpid()}/{uuid4().hex[:12]}"


def is_dead(worker: str) -> bool:
    """Whether a worker certainly lives no more: its process on this machine is gone. In doubt it lives."""
    host, _, rest = worker.partition("/")
    pid = rest.partition("/")[0]
    if os.name != "posix" or host != socket.gethostname() or not pid.isdecimal():
        return False  # elsewhere a signal 0 is no question
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


@asynccontextmanager
async def held(
    journal: Journal, run_id: str, name: str, worker: str, lease: float, clock: Clock
) -> AsyncIterator[None]:
    """Prolong a claim while the block runs, and release it at the end.

    Args:
        journal: Where the claim is.
        run_id: The run.
        name: What is claimed; it must be the worker's already.
        worker: Whose it is.
        lease: Seconds after which it would end by itself.
        clock: Tells when to prolong it.
    """
    failure: BaseException | None = None
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(_prolong, journal, run_id, name, worker, lease, clock)
            try:
                yield
            except Exception as error:  # kept out of the group, which would wrap it
                failure = error
            group.cancel_scope.cancel()
    finally:
        await let_go(journal, run_id, name, worker)
    if failure is not None:
        raise failure


async def let_go(journal: Journal, run_id: str, name: str, worker: str) -> None:
    """Release a claim; if that fails it ends by itself."""
    try:
        with anyio.move_on_after(_RELEASE, shield=True):
            await journal.release(run_id, name, worker)
    except Exception as error:
        _log.warning("the claim on %s of run %s ends by itself: it could not be released (%s)", name, run_id, error)


async def _prolong(journal: Journal, run_id: str, name: str, worker: str, lease: float, clock: Clock) -> None:
    while True:
        await clock.sleep(lease / 3)
        try:
            await journal.claim(run_id, name, worker, lease)
        except Exception as error:  # the work goes on: a lost claim costs a second look, not a second payment
            _log.warning("the claim on %s of run %s could not be prolonged (%s)", name, run_id, error)
