"""The lease of a run: renewed while its owner works, taken over only when the owner is certainly dead."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

import anyio

from weavr_multi.bulks.errors import RunInUse

if TYPE_CHECKING:
    from weavr_multi.bulks.journals.base import Journal
    from weavr_multi.core.clock import Clock

# Seconds after which the lease of an owner that cannot renew it ends.
LEASE: Final = 30.0
# A journal that does not respond must not keep a cancelled task: the lease ends by itself.
_RELEASE: Final = 10.0
_AGAIN: Final = 1.0
_log: Final = logging.getLogger("weavr_multi")


def owner_name() -> str:
    """Make the name of an owner: its host, process, PID namespace and process start, and a random part."""
    pid = os.getpid()
    return f"{socket.gethostname()}/{pid}/{_namespace()}/{_started(pid)}/{uuid4().hex[:12]}"


def is_dead(owner: str) -> bool:
    """Whether an owner's process is certainly gone. In doubt it lives: another host or container cannot be asked."""
    parts = owner.split("/")
    if os.name != "posix" or len(parts) != 5:
        return False
    host, pid, namespace, started, _ = parts
    if (host, namespace) != (socket.gethostname(), _namespace()) or not pid.isdecimal():
        return False
    if sys.platform.startswith("linux"):
        # Without the namespace a number says nothing; with it, a later process of the same number began later.
        return bool(namespace) and _started(int(pid)) != started
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _namespace() -> str:
    """Name the space in which process numbers of this process count: the boot, and the container's PID namespace."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        return f"{boot[:8]}-{Path('/proc/self/ns/pid').readlink().name.strip('pid:[]')}"
    except OSError:
        return ""


def _started(pid: int) -> str:
    """Return when a living process of this namespace began, in ticks since the boot; nothing if there is none.

    One that has ended and was not waited for yet (Z, X) does nothing any more, though it is still listed.
    """
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return "" if fields[0] in "ZX" else fields[19]
    except (OSError, IndexError):
        return ""


@asynccontextmanager
async def owned(
    journal: Journal, run_id: str, clock: Clock, *, wait: bool = False, end: float | None = None
) -> AsyncIterator[None]:
    """Own a run while the block runs: take its lease, renew it, and release it at the end.

    Args:
        wait: Whether to wait until another owner is done, in place of an error.
        end: When waiting ends, by the clock; None is never.

    Raises:
        RunInUse: Another owner has the run, or took it over while this process stood still.
    """
    owner = owner_name()
    failure: Exception | None = None
    taken: list[str] = []
    try:
        await _take(journal, run_id, owner, clock, wait, end)
        async with anyio.create_task_group() as group:
            group.start_soon(_renew, journal, run_id, owner, taken, group.cancel_scope)
            try:
                yield
            except Exception as error:  # kept out of the group, which would wrap it
                failure = error
            group.cancel_scope.cancel()
    finally:
        await _release(journal, run_id, owner)
    if taken:
        raise RunInUse(run_id, taken[0], taken_over=True) from failure
    if failure is not None:
        raise failure


async def _take(journal: Journal, run_id: str, owner: str, clock: Clock, wait: bool, end: float | None) -> None:
    while True:
        holder = await journal.acquire(run_id, owner, LEASE)
        if holder is None:
            return
        if is_dead(holder):
            await journal.release(run_id, holder)
        elif not wait or (end is not None and clock.monotonic() >= end):
            raise RunInUse(run_id, holder)
        else:
            await clock.sleep(_AGAIN if end is None else max(0.0, min(_AGAIN, end - clock.monotonic())))


async def _renew(journal: Journal, run_id: str, owner: str, taken: list[str], scope: anyio.CancelScope) -> None:
    while True:
        await anyio.sleep(LEASE / 3)  # leases are measured in real time, whatever the client's clock says
        try:
            holder = await journal.acquire(run_id, owner, LEASE)
        except Exception as error:  # the next write to the journal reports what is wrong with it
            _log.warning("the lease on run %r could not be renewed (%s)", run_id, error)
            continue
        if holder is not None:
            taken.append(holder)
            scope.cancel()
            return


async def _release(journal: Journal, run_id: str, owner: str) -> None:
    try:
        with anyio.move_on_after(_RELEASE, shield=True):
            await journal.release(run_id, owner)
    except Exception as error:
        _log.warning("the lease on run %r could not be released and ends by itself (%s)", run_id, error)
