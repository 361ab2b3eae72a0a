"""The sandbox as a process of its own, as ``weavr-multi sandbox`` starts it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx


@dataclass
class Process:
    """A running sandbox."""

    popen: subprocess.Popen[str]
    url: str
    api_key: str

    def kill(self) -> None:
        """SIGKILL: no chance to tidy up."""
        self.popen.kill()
        self.popen.wait()


@contextmanager
def running(data: Path | None = None, *more: str) -> Iterator[Process]:
    """Start it on a free port and wait until it says where it listens."""
    command = [sys.executable, "-m", "weavr_multi.cli.main", "sandbox", "--port", "0", *more]
    if data is not None:
        command += ["--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as popen:
        assert popen.stdout is not None
        url = popen.stdout.readline().partition(": ")[2].strip()
        try:
            yield Process(popen, url, httpx.get(f"{url}/_sandbox").json()["apiKey"])
        finally:
            popen.terminate()
