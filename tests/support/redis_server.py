"""A real Redis on a free loopback port, for the tests that need one."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest

from tests.support.ports import free_port

INSTALL = "redis-server is not installed (for example: apt-get install redis-server)"


class RedisServer(NamedTuple):
    """A server of our own.

    Attributes:
        url: Where it listens.
        pid: Its process, for tests that stop it.
    """

    url: str
    pid: int

    def pause(self) -> None:
        """Stop answering, connections stay open."""
        os.kill(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        """Go on answering."""
        os.kill(self.pid, signal.SIGCONT)


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """Start a Redis that keeps nothing on disk, and stop it at the end.

    Raises:
        pytest.skip.Exception: There is no redis-server; the reason says how to install it.
    """
    binary = shutil.which("redis-server")
    if binary is None:
        pytest.skip(INSTALL)
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction"]
        process = subprocess.Popen(
            [binary, "--port", str(port), "--dir", folder, *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _await_answer(process, port)
            yield RedisServer(f"redis://127.0.0.1:{port}/0", process.pid)
        finally:
            process.send_signal(signal.SIGCONT)  # a stopped process cannot end
            process.terminate()
            process.wait(60)


def _await_answer(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"redis-server ended with status {process.returncode}")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as link:
                link.sendall(b"PING\r\n")
                if link.recv(16).startswith(b"+PONG"):
                    return
        except OSError:
            time.sleep(0.01)
    raise RuntimeError("redis-server did not answer within 60 s")
