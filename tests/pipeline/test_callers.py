"""The type tests and examples of the last release show what a regenerated package breaks in callers."""

from __future__ import annotations

import subprocess
from pathlib import Path

import callers
import pytest

BEFORE = "def pay(amount: int, tag: str | None = None) -> str:\n    return str(amount)\n"
CALLER = 'from weavr_multi import pay\n\npaid: str = pay(1, tag="x")\n'


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a release, whose type test calls a package of one function."""
    root = tmp_path_factory.mktemp("repository")
    for name, text in {"weavr_multi/__init__.py": BEFORE, "weavr_multi/py.typed": "", "tests/typing/a.py": CALLER,
                       "examples/b.py": "print(1)\n"}.items():  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for command in (
        ["git", "init", "-q"],
        ["git", "add", "-A"],
        ["git", "-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "-qm", "one"],
        ["git", "tag", "1.0.0"],
    ):
        subprocess.run(command, cwd=root, check=True, capture_output=True)
    return root


def test_what_breaks_a_caller_is_named_and_the_release_with_it(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The caller of the release is checked, and not the one that was changed together with the package."""
    package = repository / "weavr_multi" / "__init__.py"
    assert callers.main(["--root", str(repository)]) == 0
    assert capsys.readouterr().out == "callers of 1.0.0: no error\n"
    package.write_text(BEFORE.replace("tag:", "label:"), encoding="utf-8")
    (repository / "tests" / "typing" / "a.py").write_text(CALLER.replace("tag=", "label="), encoding="utf-8")
    assert callers.main(["--root", str(repository)]) == 1
    said = capsys.readouterr().out
    assert said.startswith("callers of 1.0.0: 1 errors\n- tests/typing/a.py:3: error: Unexpected keyword argument")


def test_a_release_that_does_not_exist_is_an_error(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is reported of callers that could not be read."""
    assert callers.main(["--root", str(repository), "--release", "9.9.9"]) == 2
    assert "cannot read 9.9.9" in capsys.readouterr().err
