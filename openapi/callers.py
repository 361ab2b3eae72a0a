"""Type-checks what callers wrote against the package as it is now: `python openapi/callers.py [--release REF]`.

The callers are the type tests and the examples of the last release: an error in them is an error that an upgrade gives
to whoever wrote the like.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
CALLERS: Final = ("tests/typing", "examples")


def last_release(root: Path) -> str:
    """Return the tag of the last release, or the last commit before there is one."""
    command = ["git", "describe", "--tags", "--abbrev=0"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() if done.returncode == 0 else "HEAD"


def broken(root: Path, release: str) -> list[str]:
    """Return what a type checker says of the release's callers, each line with its file.

    Raises:
        ValueError: There is no such release, or the checker itself fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        _extract(root, release, Path(folder))
        files = sorted(str(path) for one in CALLERS for path in (Path(folder) / one).glob("*.py"))
        if not files:
            return []
        before = set(_errors(files, Path(folder)))  # what the release itself had is not broken now
        return [line.removeprefix(f"{folder}/") for line in _errors(files, root) if line not in before]


def _errors(files: list[str], root: Path) -> list[str]:
    """Return what a type checker says of files beside the package of a tree."""
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--ignore-missing-imports"]
    command += ["--follow-imports=silent", "--no-error-summary", "--hide-error-context", "--show-absolute-path"]
    done = subprocess.run([*command, *files], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in (0, 1):
        raise ValueError(f"mypy failed: {done.stdout}{done.stderr}")
    return [line for line in done.stdout.splitlines() if ": error: " in line]


def _extract(root: Path, release: str, folder: Path) -> None:
    command = ["git", "archive", "--format=tar", release]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise ValueError(f"cannot read {release}: {done.stderr.decode(errors='replace').strip()}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line: 0, 1 if a caller breaks, 2 if that cannot be found out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", help="a tag or commit (default: the last tag, or the last commit)")
    parser.add_argument("--root", type=Path, default=ROOT)
    args = parser.parse_args(arguments)
    release = args.release or last_release(args.root)
    try:
        found = broken(args.root, release)
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"callers of {release}: {len(found)} errors" if found else f"callers of {release}: no error")
    for line in found:
        print(f"- {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
