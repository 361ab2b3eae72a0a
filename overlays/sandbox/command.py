"""The sandbox as a process of its own: start, say where, wait for a signal."""

from __future__ import annotations

import logging
import signal
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from weavr_multi.sandbox.sandbox import Sandbox


def run(
    *,
    host: str,
    port: int,
    data: str | None = None,
    api_key: str | None = None,
    webhooks: list[str] | None = None,
    seed: bool = False,
) -> int:
    """Serve until SIGINT or SIGTERM; the exit status, 1 where it cannot begin and has said why."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        sandbox = Sandbox(host=host, port=port, data=data, api_key=api_key)
    except sqlite3.Error as error:
        print(f"The sandbox cannot keep its state in {data}: {error}", file=sys.stderr)
        return 1
    try:
        sandbox.start()
    except (OSError, OverflowError) as error:
        print(f"The sandbox cannot listen on {host}:{port}: {_reason(error)}", file=sys.stderr)
        return 1
    try:
        if not _delivers(sandbox, webhooks or []):
            return 1
        with _told_to_stop() as stopped:
            _say(sandbox, seed)
            stopped.wait()
    finally:
        sandbox.stop()
    return 0


def _delivers(sandbox: Sandbox, webhooks: list[str]) -> bool:
    try:
        for url in webhooks:
            sandbox.webhooks.register(url)
    except ValueError as error:
        print(f"The sandbox cannot deliver there: {error}", file=sys.stderr)
        return False
    return True


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set; afterwards they mean what they meant before."""
    stopped = threading.Event()
    before = {name: signal.signal(name, lambda *_: stopped.set()) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _say(sandbox: Sandbox, seed: bool) -> None:
    print(f"Weavr sandbox: {sandbox.url}")
    print(f"  api-key:  {sandbox.api_key}")
    for name, id in sandbox.profiles.items():
        print(f"  profile:  {id}  {name}")
    if seed:
        seeded = sandbox.seed()
        print(f"  sign in:  {seeded.email} / {seeded.password}")
        print(f"  accounts: {' '.join(seeded.accounts)}")
    print(f"  more:     curl {sandbox.url}/_sandbox", flush=True)
