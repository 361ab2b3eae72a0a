"""The overlay folders are part of the package through committed links."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OVERLAYS = sorted(path.name for path in (ROOT / "overlays").iterdir() if path.is_dir() and path.name != "__pycache__")


@pytest.mark.parametrize("name", OVERLAYS)
def test_each_overlay_folder_is_linked_into_the_package_as_a_directory(name: str) -> None:
    link = ROOT / "weavr_multi" / name
    assert link.is_symlink(), (
        f"weavr_multi/{name} is no link; a zip checkout turns links into text files: clone with git"
    )
    assert link.is_dir()
    assert link.resolve() == (ROOT / "overlays" / name).resolve()
    assert not link.readlink().is_absolute()


def test_every_link_of_the_package_leads_to_an_overlay_folder() -> None:
    links = {path.name for path in (ROOT / "weavr_multi").iterdir() if path.is_symlink()}
    assert links == set(OVERLAYS)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an sdist has no git index to look into")
def test_the_links_are_committed_as_links() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-s", "weavr_multi"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    modes = {line.split("\t")[1].removeprefix("weavr_multi/"): line.split()[0] for line in listed}
    assert {name: modes.get(name) for name in OVERLAYS} == dict.fromkeys(OVERLAYS, "120000")


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "weavr_multi" / "py.typed").is_file()
