"""Puts what was generated in the place of what was there: all of it, or nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

# What one generation writes, below the package; everything else there is left alone.
MADE: Final = (
    "api",
    "models",
    "__init__.py",
    "__main__.py",
    "errors.py",
    "events.py",
    "params.py",
    "types.py",
    "description.json",
)


def publish(made: Path, output: Path) -> None:
    """Move the generated files and folders beside their places, and then exchange them by renaming.

    Whatever goes wrong before or while they are exchanged, the package is as it was.

    Args:
        made: What was generated; it is gone afterwards.
        output: The package.
    """
    output.mkdir(parents=True, exist_ok=True)
    try:
        for name in MADE:
            _remove(_beside(output, name, "new"))
            shutil.move(made / name, _beside(output, name, "new"))
        _exchange(output)
    finally:
        for name in MADE:
            for word in ("new", "old"):
                _remove(_beside(output, name, word))


def _exchange(output: Path) -> None:
    done: list[str] = []
    try:
        for name in MADE:
            if (output / name).exists():
                os.replace(output / name, _beside(output, name, "old"))
            done.append(name)
            os.replace(_beside(output, name, "new"), output / name)
    except BaseException:
        for name in done:
            _remove(output / name)
            if _beside(output, name, "old").exists():
                os.replace(_beside(output, name, "old"), output / name)
        raise


def _beside(output: Path, name: str, word: str) -> Path:
    return output / f".{name}.{word}"


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
