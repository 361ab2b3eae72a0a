"""Public names and the modules beside them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

OVERLAYS = Path(__file__).parents[2] / "overlays"
PACKAGES = sorted(
    ".".join(("weavr_multi", *path.parent.relative_to(OVERLAYS).parts)) for path in OVERLAYS.rglob("*/__init__.py")
)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_public_name_is_that_of_a_module_beside_it(package: str) -> None:
    """Python sets a module on its package when it is imported: a name that is loaded on first use would be hidden."""
    folder = OVERLAYS.joinpath(*package.split(".")[1:])
    modules = {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()}
    homes: dict[str, str] = getattr(import_module(package), "_HOMES", {})
    assert homes.keys() & modules == set()
