"""What the pages say in code can be run, and what they link to exists."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


def blocks(page: Path) -> list[str]:
    """The Python blocks of a page."""
    return re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_python_block_compiles_and_imports_names_that_exist(page: Path) -> None:
    """A block may await at its top level, as in a notebook; what it imports of the package is there."""
    for text in blocks(page):
        tree = compile(text, str(page), "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weavr_multi"):
                module = import_module(node.module or "")
                assert [alias.name for alias in node.names if not hasattr(module, alias.name)] == [], page.name


def test_the_quickstart_of_the_site_is_the_one_of_the_readme() -> None:
    """``make quickstart`` runs the README's; the start page shows the same, and the same output."""
    texts = [page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "index.md", ROOT / "README.md")]
    outputs = [re.findall(r"^```\n(Account .*?)^```", text, re.DOTALL | re.MULTILINE) for text in texts]
    assert blocks(ROOT / "docs" / "index.md")[0] == blocks(ROOT / "README.md")[0]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) == 1


@pytest.mark.parametrize("page", [*PAGES, ROOT / "overlays" / "SKILL.md"], ids=lambda page: page.name)
def test_expiry_is_promised_beside_a_provider_alone(page: Path) -> None:
    """A session of an e-mail address and a password cannot sign in again: its password is not kept."""
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if ".sign_in(" in line and "#" in line]
    assert [line for line in lines if "expiry" in line.partition("#")[2] and "provider=" not in line] == []


def test_the_readme_has_two_screens_and_begins_with_the_quickstart() -> None:
    """Whatever needs more room stands on a page of its own."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 100
    assert re.findall(r"^## (.*)", text, re.MULTILINE)[0] == "Quickstart"


@pytest.mark.parametrize(
    "name", ["agents", "contributing", "examples", "middleware", "recovery", "scaling", "telemetry"]
)
def test_the_navigation_places_the_page(name: str) -> None:
    """Pages that a reader looks for by name do not come last, among those that nobody placed."""
    assert f'"{name}.md"' in (ROOT / "docs" / "zensical.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").glob("*.svg")), ids=lambda path: path.stem)
def test_a_diagram_has_colours_for_the_dark(picture: Path) -> None:
    """A white box would glare in a dark page."""
    assert "@media(prefers-color-scheme:dark)" in picture.read_text(encoding="utf-8")


def test_each_concept_has_a_picture() -> None:
    """Models and profile ids are told in code and words; every other concept is drawn."""
    text = (ROOT / "docs" / "concepts.md").read_text(encoding="utf-8")
    parts = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    assert [name for name, part in parts.items() if "](pictures/" not in part] == ["Models", "Profile ids"]


def test_the_index_of_the_examples_is_whole() -> None:
    """Every program and project of examples/ is listed."""
    page = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    found = [path.name for path in (ROOT / "examples").iterdir() if not path.name.startswith(("_", "."))]
    assert [name for name in sorted(found) if f"(../examples/{name})" not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    """Links into the reference aside: the build checks those."""
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link and not link.startswith(("mailto:", "reference/"))]
    assert [link for link in inside if not (page.parent / link).exists()] == []
