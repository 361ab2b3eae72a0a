"""What the tests of the pipeline share: the repository, and packages generated elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "openapi"))

from tests.pipeline.documents import Folder  # noqa: E402


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder of four documents that describe next to nothing, to be filled by the test."""
    return Folder(tmp_path / "openapi")


@pytest.fixture(scope="session")
def make_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Folder]:
    """Make such a folder that outlives one test."""
    return lambda name: Folder(tmp_path_factory.mktemp(name) / "openapi")
