"""Install redis-server where it is missing, as ``make test`` does; say so if that cannot be done.

The tests that need a Redis start one of their own; without it they are skipped, and say why.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGE = "redis-server"


def main() -> None:
    """Install it with apt-get, as root or by a sudo that asks for no password."""
    if shutil.which("redis-server"):
        return
    if shutil.which("apt-get") is None:
        return complain("there is no apt-get here")
    prefix: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            return complain("it needs root")
        prefix = ["sudo", "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", PACKAGE]):
        try:
            done = subprocess.run(
                [*prefix, "apt-get", *arguments], env=environment, capture_output=True, text=True, timeout=300
            )
        except subprocess.TimeoutExpired:
            return complain("apt-get did not end within five minutes")
        if done.returncode != 0 and arguments[0] == "install":
            return complain((done.stderr.strip().splitlines() or ["apt-get failed"])[-1])
    print(f"installed {PACKAGE}, for the tests that start one", file=sys.stderr)


def complain(why: str) -> None:
    """Say that it could not be installed, and what follows."""
    print(
        f"{PACKAGE} is missing and could not be installed ({why}): the tests that need it are skipped", file=sys.stderr
    )


if __name__ == "__main__":
    main()
