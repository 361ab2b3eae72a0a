"""Copies of our documents."""

from __future__ import annotations

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def copy_descriptions(folder: Path) -> None:
    """Copy our documents and the reviewed data beside them."""
    folder.mkdir(parents=True)
    for file in (REPOSITORY / "openapi").glob("*.yaml"):
        shutil.copyfile(file, folder / file.name)
