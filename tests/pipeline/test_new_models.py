"""A model that the tree does not have yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipeline.documents import Folder, generate, ref

NAMES = ("Code1", "Code010", "Code9", "Code10", "T02", "T2", "T0", "ABC", "Ab1", "A_b", "URL2", "Zebra")


def test_the_import_of_a_new_model_is_sorted_among_ours(tmp_path: Path) -> None:
    """The first `make generate` after an event was added gives the same files as the second."""
    import generate

    for name in generate.MADE:
        if "." in name:
            (tmp_path / name).write_text("{}\n" if name.endswith(".json") else "", encoding="utf-8")
        else:
            (tmp_path / name).mkdir()
    text = (
        "from weavr_multi.models.managed_account import ManagedAccount as ManagedAccount\n"
        "from weavr_multi.models.not_there_yet import NotThereYet as NotThereYet\n"
    )
    (tmp_path / "events.py").write_text(text, encoding="utf-8")
    generate._format(tmp_path)
    assert (tmp_path / "events.py").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("many", [2, 12])
def test_imports_are_written_as_the_linter_sorts_them(tmp_path: Path, many: int) -> None:
    """Numbers in names count as numbers, but for those that begin with a zero."""
    folder = Folder(tmp_path / "openapi")
    types = {name: {"type": "object", "properties": {"a": {"type": "string"}}} for name in NAMES[:many]}
    fields = {f"f{n}": ref(name) for n, name in enumerate(types)}
    folder.get("/things", ref("Whole"), {**types, "Whole": {"type": "object", "properties": fields}})
    generate(folder.path, tmp_path / "weavr_multi")
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--line-length=120", "--select=I"]
    command += ["--config", 'lint.isort.known-first-party = ["weavr_multi"]', "--target-version=py311"]
    made = [str(tmp_path / "weavr_multi" / name) for name in ("models", "api", "events.py", "params.py")]
    done = subprocess.run([*command, *made], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
