"""Install Debian packages that tests need, where they are missing; say so if that cannot be done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def install(package: str, *programs: str, without: str) -> None:
    """Install a package with apt-get, as root or by a sudo that asks for no password.

    Args:
        package: Its name.
        programs: Names of the program, one of which is enough.
        without: What happens without it.
    """
    if any(shutil.which(program) for program in programs):
        return None

    def complain(why: str) -> None:
        print(f"{package} is missing and could not be installed ({why}): {without}", file=sys.stderr)

    if shutil.which("apt-get") is None:
        return complain("there is no apt-get here")
    prefix: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            return complain("it needs root")
        prefix = ["sudo", "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", package]):
        try:
            done = subprocess.run(
                [*prefix, "apt-get", *arguments], env=environment, capture_output=True, text=True, timeout=300
            )
        except subprocess.TimeoutExpired:
            return complain("apt-get did not end within five minutes")
        if done.returncode != 0 and arguments[0] == "install":
            return complain((done.stderr.strip().splitlines() or ["apt-get failed"])[-1])
    return print(f"installed {package}, for the tests that start one", file=sys.stderr)
