"""Prove that the tests marked ``seen`` fail on the tree in which their defects were seen: ``make seen``.

The tests of today and the helpers that they import are copied over a checkout of that tree, and ``pytest -m seen``
runs there. A helper that both trees have stays the old one where it reaches into the package: it drives the old
package then. What passes, is skipped, or ends in an error instead of a failure, is listed; the exit status is 1 then.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
SEEN_ON = "323df49"
OLD = ROOT / "build" / "seen"
# Helpers of today that work on the old package as they are; the old ones lack a fixture.
TAKEN = {"tests/conftest.py"}


def checkout(place: Path) -> None:
    """Make a worktree of the old tree, or put an earlier one back as it was."""
    if not place.exists():
        place.parent.mkdir(exist_ok=True)
        _git("worktree", "add", "--quiet", "--detach", "--force", str(place), SEEN_ON)
    _git("-C", str(place), "checkout", "--quiet", "--force", SEEN_ON)
    _git("-C", str(place), "clean", "--quiet", "--force", "-d")


def seen_files() -> list[Path]:
    """Return the test files that have a test marked ``seen``, relative to the root."""
    return sorted(
        path.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py") if "mark.seen" in path.read_text("utf-8")
    )


def helpers(file: Path, known: set[Path]) -> None:
    """Add to ``known`` what a test file needs from ``tests``: its imports, theirs, and the conftest files above it."""
    if file in known:
        return
    known.add(file)
    for parent in file.parents:
        for name in ("conftest.py", "__init__.py"):
            if (ROOT / parent / name).exists() and parent.parts[:1] == ("tests",):
                helpers(parent / name, known)
    for module in _imported((ROOT / file).read_text("utf-8")):
        path = Path(*module.split(".")).with_suffix(".py")
        if (ROOT / path).exists():
            helpers(path, known)


def _imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tests"):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def copy(place: Path) -> list[str]:
    """Copy the seen tests, and the helpers that the old tree lacks; return the files to run."""
    files = seen_files()
    needed: set[Path] = set()
    for file in files:
        helpers(file, needed)
    for file in needed:
        target = place / file
        if file in files or not target.exists() or file.as_posix() in TAKEN:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / file, target)
    settings = place / "pyproject.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("\nmarkers = [", '\nmarkers = [\n    "seen: seen",', 1), "utf-8")
    return [file.as_posix() for file in files]


def run(place: Path, files: list[str], options: list[str]) -> list[str]:
    """Run the files on the old tree; return what did not fail."""
    report = place / "build" / "seen.xml"
    command = [sys.executable, "-m", "pytest", "-m", "seen", "-q", "--tb=no", "-r", "", f"--junitxml={report}"]
    # What one failed test leaves open is reported in another one's teardown otherwise.
    for quiet in ("PytestUnraisableExceptionWarning", "PytestUnhandledThreadExceptionWarning"):
        command += ["-W", f"ignore::pytest.{quiet}"]
    # The old package comes before the installed one, in the processes that the tests start too.
    environment = os.environ | {"PYTHONPATH": str(place)}
    subprocess.run([*command, *options, *files], cwd=place, env=environment, check=False)
    return [
        f"{_outcome(case)}: {case.get('classname')}::{case.get('name')}"
        for case in ElementTree.parse(report).iter("testcase")
        if _outcome(case) != "failure"
    ]


def _outcome(case: ElementTree.Element) -> str:
    kinds = [child.tag for child in case if child.tag in {"failure", "error", "skipped"}]
    return "error" if "error" in kinds else next(iter(kinds), "passed")


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=ROOT, check=True)


def main() -> int:
    """Copy, run and judge; arguments go to pytest."""
    checkout(OLD)
    wrong = run(OLD, copy(OLD), sys.argv[1:])
    print(*wrong, sep="\n")
    print(
        f"{len(wrong)} of the seen tests did not fail on {SEEN_ON}" if wrong else f"All seen tests fail on {SEEN_ON}."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
