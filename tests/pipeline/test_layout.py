"""The pipeline's folders follow the data: each imports only the folders that come before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.documents import REPOSITORY

PIPELINE = REPOSITORY / "openapi" / "pipeline"
# What each folder may import, beside itself.
FLOORS = {
    "read": (),
    "normalise": ("read",),
    "describe": ("read", "normalise"),
    "emit": ("read", "normalise", "describe"),
    "compare": ("read", "normalise"),
}


def imported(path: Path) -> Iterator[str]:
    """Yield the folders of the pipeline that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
        yield from (name.split(".")[1] for name in names if name.startswith("pipeline."))


@pytest.mark.parametrize("folder", FLOORS)
def test_a_folder_imports_only_what_comes_before_it(folder: str) -> None:
    """read < normalise < describe < emit, and compare stands beside describe."""
    for path in (PIPELINE / folder).glob("*.py"):
        assert set(imported(path)) <= {folder, *FLOORS[folder]}, path.name


def test_every_folder_has_its_place_in_the_order() -> None:
    """A new folder of the pipeline is given its place here."""
    assert {path.name for path in PIPELINE.iterdir() if path.is_dir()} - {"__pycache__"} == set(FLOORS)
