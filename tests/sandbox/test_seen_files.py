"""The database of a sandbox holds an api-key, tokens and card numbers: it is its owner's alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from weavr_multi.sandbox import Sandbox

pytestmark = pytest.mark.seen


def test_the_file_of_a_sandbox_is_its_owners_alone(tmp_path: Path) -> None:
    """Mode 0600 for the database and the files beside it, also where the file was there and open to others."""
    path = tmp_path / "weavr.db"
    path.touch(0o644)
    with Sandbox(data=path, serve=False) as sandbox:
        sandbox.seed()
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert "weavr.db-wal" in modes
