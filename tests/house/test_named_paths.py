"""What the pages for contributors name is there: files, folders, make targets and modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

FOLDERS = ("docs", "openapi", "generator-templates", "overlays", "benchmarks")
PAGES = [
    *(path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"),
    *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.md")),
]
TOPS = (
    "overlays",
    "openapi",
    "tests",
    "docs",
    "examples",
    "benchmarks",
    "generator-templates",
    "weavr_multi",
    ".ci",
    ".github",
)
_PATH = re.compile(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, TOPS))})/[\w./{{}},*<>-]*[\w/}}*>]")
_TARGET = re.compile(r"\bmake ([a-z][a-z-]+)\b")
_MODULE = re.compile(r"python(?: -W error)? -m ((?:tests|benchmarks|weavr_multi)[\w.]*)")
_FILE = re.compile(r"(?<![\w./*-])([a-z_]\w*\.py)\b")


def code_in(page: Path) -> Iterator[str]:
    """Give the code of a page, inline and in blocks; Python blocks name files of users, so they are left out."""
    text = page.read_text(encoding="utf-8")
    blocks = re.compile(r"^```(\w*)\n(.*?)^```", re.S | re.M)
    for language, block in blocks.findall(text):
        if language in {"", "sh", "bash", "console", "shell"}:
            yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+(?:\n[^`\n]+)?)`", blocks.sub("", text))


def spelled_out(path: str) -> Iterator[str]:
    """Spell out a path with alternatives: ``a/{b,c}/`` is ``a/b/`` and ``a/c/``."""
    parts = [part.split(",") for part in re.split(r"[{}]", path)]
    yield from map("".join, product(*parts))


def is_there(path: str) -> bool:
    """Whether a path, which may have a placeholder or a star in it, leads to something."""
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    return any(True for _ in ROOT.glob(pattern))


def missing_in(page: Path) -> Iterator[str]:
    """Name what a page names and the tree lacks."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for code in code_in(page):
        yield from (path for named in _PATH.findall(code) for path in spelled_out(named) if not is_there(path))
        yield from (f"make {target}" for target in _TARGET.findall(code) if target not in targets)
        for module in _MODULE.findall(code):
            place = module.replace(".", "/")
            if not (is_there(f"{place}.py") or is_there(f"{place}/__main__.py")):
                yield f"-m {module}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_target_and_module_that_a_page_names_exists(page: Path) -> None:
    """A file that was renamed takes its mentions with it."""
    assert list(missing_in(page)) == []


def test_every_file_that_the_recipes_name_without_its_folder_exists() -> None:
    """`border.py` in a sentence about a folder is a file somewhere."""
    names = {path.name for top in TOPS for path in (ROOT / top).rglob("*.py")}
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert {name for name in _FILE.findall(text) if name not in names} == set()


def test_the_check_sees_what_is_missing(tmp_path: Path) -> None:
    """A page that names what is not there is found out."""
    page = tmp_path / "page.md"
    page.write_text(
        "See `overlays/core/gone.py` and `overlays/{core,lost}/`; `make nothing`; `python -m tests.nowhere`.\n"
    )
    assert list(missing_in(page)) == ["overlays/core/gone.py", "overlays/lost/", "make nothing", "-m tests.nowhere"]
