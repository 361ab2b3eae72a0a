"""What type checkers and an editor see of the installed wheel: red lines, green lines, completions and hovers."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.packaging.clean_install import ROOT, install
from tests.support.language_server import LanguageServer

LINES = ROOT / "tests" / "typing" / "lines"
RED = [number for number, line in enumerate((LINES / "red.py").read_text().splitlines(), 1) if "  # red" in line]
Check = Callable[[Path, Path], str]


@pytest.fixture(scope="module")
def python(distributions: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the wheel, and what an application with all transports has."""
    return install(tmp_path_factory.mktemp("typed") / "venv", f"{distributions['wheel']}[aiohttp]", "httpx2")


def mypy(folder: Path, python: Path) -> str:
    """Check both files strictly; nothing of this repository is in reach."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--python-executable={python}"]
    files = ["red.py", "green.py"]
    return subprocess.run([*command, *files], cwd=folder, capture_output=True, text=True, check=False).stdout


def pyright(folder: Path, python: Path) -> str:
    """The same; a line that one of the two lets pass would be a surprise in somebody's editor."""
    command = [sys.executable, "-m", "pyright", f"--pythonpath={python}"]
    (folder / "pyrightconfig.json").write_text(json.dumps({"include": ["red.py", "green.py"], "pythonVersion": "3.11"}))
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


@pytest.fixture(scope="module", params=[mypy, pyright], ids=["mypy", "pyright"])
def reported(
    request: pytest.FixtureRequest, python: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, set[int]]:
    """The lines of each file that a checker reports."""
    folder = tmp_path_factory.mktemp("lines")
    for name in ("red.py", "green.py"):
        shutil.copy(LINES / name, folder)
    check: Check = request.param
    text = check(folder, python)
    found: dict[str, set[int]] = {"red": set(), "green": set()}
    for name, number in re.findall(r"(red|green)\.py:(\d+)(?::\d+)?(?: -)?:? error", text):
        found[name].add(int(number))
    return found


def test_there_are_enough_lines() -> None:
    """At least sixty of each."""
    green = [line for line in (LINES / "green.py").read_text().splitlines() if re.match(r"    [\w.]+.*\(", line)]
    assert (len(RED) >= 60, len(green) >= 60) == (True, True)


def test_every_line_that_cannot_be_right_is_red(reported: dict[str, set[int]]) -> None:
    """And no other line of that file is."""
    assert sorted(reported["red"]) == RED


def test_every_line_that_is_right_is_green(reported: dict[str, set[int]]) -> None:
    """Nothing is reported."""
    assert reported["green"] == set()


TEXT = """\
from weavr_multi import Weavr
from weavr_multi.events import ManagedCardAuthorisation
from weavr_multi.models import ManagedAccount, TransactionState
from weavr_multi.sessions import Session
from weavr_multi.bulks import BulkProcess


async def look(weavr: Weavr, session: Session, event: ManagedCardAuthorisation, process: BulkProcess) -> None:
    Weavr(environment="|local")
    session.|managed_accounts
    await session.managed_accounts.create(|friendly_name)
    await session.managed_cards.list(state=["|ACTIVE"])
    await session.transfers.create(source={"|type": "managed_accounts"})
    await session.transfers.create(source={"type": "|managed_cards"})
    await session.step_up.start("|AUTHY")
    await process.run(mode="|ON_FAILURE_CONTINUE")
    event.|transaction_amount
    (await session.managed_accounts.get("1")).|creation_time
    TransactionState.|COMPLETED
"""
# (a line of TEXT without its mark, the word on it that is looked at, what the documentation says)
HOVERS = [
    ("await session.managed_accounts.create", "create", "account"),
    ("creation_time", "creation_time", "UTC"),
    ("TransactionState.COMPLETED", "COMPLETED", "final"),
    ("event.transaction_amount", "transaction_amount", "currency"),
    ("await session.step_up.start", "start", "SMS"),
]


@pytest.fixture(scope="module")
def editor(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Pyright's language server, which is what editors run, on a file of a project that has the wheel."""
    with LanguageServer(tmp_path_factory.mktemp("project"), python, TEXT.replace("|", "")) as server:
        yield server


@pytest.mark.parametrize("marked", [line for line in TEXT.splitlines() if "|" in line], ids=str.strip)
def test_an_editor_completes(editor: LanguageServer, marked: str) -> None:
    """What stands behind the mark is among the completions that are offered at it."""
    before, _, after = marked.partition("|")
    word = re.match(r"\w+", after)
    assert word is not None
    line = TEXT.replace("|", "").splitlines().index(before + after)
    offered = editor.completions(line, len(before))
    assert {name.strip("\"'=") for name in offered} >= {word[0]}


@pytest.mark.parametrize(("line", "word", "says"), HOVERS)
def test_a_hover_shows_documentation(editor: LanguageServer, line: str, word: str, says: str) -> None:
    """Of resources, methods, fields and members of enumerations."""
    lines = TEXT.replace("|", "").splitlines()
    number = next(index for index, text in enumerate(lines) if line in text)
    shown = editor.hover(number, lines[number].rindex(word) + 1)
    assert says in shown.partition("---")[2], shown
