"""The reference as the documentation's build writes it, without the site around it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs"))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the pages of the reference."""
    pytest.importorskip("griffe", reason="the documentation's tools are not installed: make docs")
    from make import classes, recordings, reference

    folder = tmp_path_factory.mktemp("reference")
    reference.write(folder, recordings.record())
    classes.write(folder)
    return folder
