"""A real Postgres on a free loopback port, for the tests that need one."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.ports import free_port

INSTALL = "Postgres is not installed (for example: apt-get install postgresql)"


class PostgresServer(NamedTuple):
    """A server of our own.

    Attributes:
        port: Where it listens on 127.0.0.1.
        pid: Its first process.
    """

    port: int
    pid: int

    def url(self, driver: str = "asyncpg") -> str:
        """Return the URL of its database for SQLAlchemy.

        Args:
            driver: ``asyncpg`` or ``psycopg``.
        """
        # asyncpg asks for TLS first; if the task is cancelled there, it leaves an exception that nobody retrieves.
        options = "?ssl=disable" if driver == "asyncpg" else ""
        return f"postgresql+{driver}://tester@127.0.0.1:{self.port}/postgres{options}"


def program(name: str) -> str | None:
    """Return the path of one of Postgres's programs: on the PATH, or where Debian puts those of each version."""
    found = shutil.which(name)
    return found or next(iter(sorted(glob(f"/usr/lib/postgresql/*/bin/{name}"), reverse=True)), None)


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Start a Postgres that does not wait for the disk, and stop it at the end.

    Postgres refuses to run as root: then it runs as the user ``postgres``, whom its package makes.

    Raises:
        pytest.skip.Exception: There is no Postgres; the reason says how to install it.
    """
    initdb, server = program("initdb"), program("postgres")
    if initdb is None or server is None:
        pytest.skip(INSTALL)
    user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    folder = tempfile.mkdtemp(prefix="weavr-postgres-")
    data, port = Path(folder) / "data", free_port()
    who = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    try:
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        made = subprocess.run(
            [initdb, "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            cwd=folder,
            capture_output=True,
            text=True,
            **who,  # type: ignore[call-overload]
        )
        assert made.returncode == 0, made.stderr
        options = {
            "listen_addresses": "127.0.0.1",
            "port": port,
            "unix_socket_directories": folder,
            "fsync": "off",
            "max_connections": 200,
        }
        arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        process = subprocess.Popen(
            [server, "-D", data, *arguments],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **who,
        )
        try:
            _await_start(process, data / "postmaster.pid")
            yield PostgresServer(port, process.pid)
        finally:
            process.send_signal(signal.SIGINT)  # a fast shutdown: open sessions are ended
            process.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _await_start(process: subprocess.Popen[bytes], pid_file: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"postgres ended with status {process.returncode}")
        # Its last line is the state of the server.
        if pid_file.exists() and pid_file.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.01)
    raise RuntimeError("postgres did not start within a minute")
