"""Tests go through the public door: how many name an internal module or a private attribute cannot grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.rooms import ROOT

PUBLIC = {
    f"weavr_multi{name}"
    for name in (
        "",
        ".bulks",
        ".engines.temporal",
        ".errors",
        ".events",
        ".models",
        ".params",
        ".sandbox",
        ".sessions",
        ".sessions.aiohttp",
        ".sessions.fastapi",
        ".telemetry",
        ".testing",
        ".webhooks",
        ".webhooks.aiohttp",
        ".webhooks.asgi",
        ".webhooks.fastapi",
        ".webhooks.recovery",
    )
}
# Lower these when a test finds a public way; what only internals can show stands in the test of that one module.
NAME_INTERNALS, USE_PRIVATE = 89, 49


def files_of_tests() -> list[Path]:
    """Return every Python file of the tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Name the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def is_internal(module: str) -> bool:
    """Whether a module is one of the package's that users do not import."""
    generated = module.startswith(("weavr_multi.models.", "weavr_multi.api."))
    return module.startswith("weavr_multi.") and module not in PUBLIC and not generated


def uses_private(path: Path) -> bool:
    """Whether a file reads a private attribute of something other than its own objects."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"})
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )


def test_no_more_files_name_internal_modules() -> None:
    """Most tests import what users import."""
    found = [path.relative_to(ROOT).as_posix() for path in files_of_tests() if any(map(is_internal, imported(path)))]
    assert len(found) <= NAME_INTERNALS, found


def test_no_more_files_use_private_attributes() -> None:
    """Most tests see what users see."""
    found = [path.relative_to(ROOT).as_posix() for path in files_of_tests() if uses_private(path)]
    assert len(found) <= USE_PRIVATE, found


def test_no_file_imports_from_a_file_of_tests() -> None:
    """Fixtures stand in conftest files, helpers in modules of their own."""
    found = {
        path.relative_to(ROOT).as_posix(): module
        for path in files_of_tests()
        for module in imported(path)
        if module.startswith("tests.") and module.rsplit(".", 1)[-1].startswith("test_")
    }
    assert found == {}
