"""Imports every module of the installed package and prints, as JSON, what happened to each.

Runs in a clean environment, by `test_distributions.py`; it needs nothing but the package.
"""

from __future__ import annotations

import importlib
import json
import pathlib
import sys

import weavr_multi


def modules() -> list[str]:
    """Name all modules by walking the files: importing packages to find their modules would hide what fails."""
    root = pathlib.Path(weavr_multi.__file__).parent
    names = []
    for file in sorted(root.rglob("*.py")):
        parts = ["weavr_multi", *file.relative_to(root).with_suffix("").parts]
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def main() -> None:
    """Import each and report."""
    found: dict[str, str] = {}
    for name in modules():
        try:
            importlib.import_module(name)
            found[name] = "ok"
        except Exception as error:  # the report is about every kind of failure
            found[name] = f"{type(error).__name__}: {error}"
    json.dump({"file": weavr_multi.__file__, "version": weavr_multi.__version__, "modules": found}, sys.stdout)


main()
