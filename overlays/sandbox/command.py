"""The sandbox as a process of its own: start, say where, wait for a signal."""

from __future__ import annotations

import logging
import signal
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
    """Serve until SIGINT or SIGTERM."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        sandbox = Sandbox(host=host, port=port, data=data, api_key=api_key).start()
    except OSError as error:
        print(f"The sandbox cannot listen on {host}:{port}: {error.strerror or error}", file=sys.stderr)
        return 1
    try:
        for url in webhooks or ():
            sandbox.webhooks.register(url)
        with _told_to_stop() as stopped:
            _say(sandbox, seed)
            stopped.wait()
    finally:
        sandbox.stop()
    return 0


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
