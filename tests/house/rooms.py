"""What stands where: folders, files, functions of the hand-written code, measured: ``python -m tests.house.rooms``."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES_SIDE_BY_SIDE, LINES, FUNCTION_LINES, COMPLEXITY = 15, 300, 40, 15
# Names that may stand in several folders of one overlay: a family of back ends has a base and a file for each back end,
# the sandbox has a handler for each resource beside its domain module.
FAMILIES = {"__init__", "base", "memory", "redis", "sqlite", "sql", "httpx", "httpx2", "aiohttp", "fastapi", "asgi"}
# What is larger than the rule, each with its reason.
ALLOWED: dict[str, str] = {}


def sources() -> list[Path]:
    """Return every hand-written Python file."""
    return sorted(path for top in ("overlays", "openapi") for path in (ROOT / top).rglob("*.py"))


def is_alias(path: Path) -> bool:
    """Whether a module only gives a public name to a module that moved into a folder."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return len(body) <= 3 and any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in body)


def wide_folders() -> Iterator[str]:
    """Name the folders with more files side by side than the rule allows (handlers/ aside: one file a resource)."""
    folders: dict[Path, int] = defaultdict(int)
    for path in sources():
        if path.stem != "__init__" and path.parent.name != "handlers" and not is_alias(path):
            folders[path.parent] += 1
    for folder, count in sorted(folders.items()):
        if count > FILES_SIDE_BY_SIDE:
            yield f"{folder.relative_to(ROOT)}: {count} files"


def shared_names() -> Iterator[str]:
    """Name the files of one overlay that have one name."""
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sources():
        parts = path.relative_to(ROOT).parts
        if path.stem not in FAMILIES and "handlers" not in parts and not is_alias(path):
            places[parts[1] if parts[0] == "overlays" else parts[0], path.stem].append(
                path.relative_to(ROOT).as_posix()
            )
    for found in places.values():
        if len(found) > 1:
            yield " and ".join(found)


def long_files() -> Iterator[str]:
    """Name the files of more lines than the rule allows."""
    for path in sources():
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LINES:
            yield f"{path.relative_to(ROOT)}: {lines} lines"


def long_functions() -> Iterator[str]:
    """Name the functions of more lines than the rule allows, their docstrings aside."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                doc = ast.get_docstring(node, clean=False)
                lines = (node.end_lineno or 0) - node.lineno + 1 - (doc.count("\n") + 1 if doc else 0)
                if lines > FUNCTION_LINES:
                    yield f"{path.relative_to(ROOT)}:{node.name}: {lines} lines"


def complexity(function: ast.AST) -> int:
    """Count the ways through a function: one, and one more for each branch, condition and comprehension in it."""
    count = 1
    for node in ast.walk(function):
        if isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
        elif isinstance(
            node,
            ast.If | ast.IfExp | ast.For | ast.AsyncFor | ast.While | ast.ExceptHandler | ast.match_case | ast.Assert,
        ):
            count += 1
    return count


def complex_functions() -> Iterator[str]:
    """Name the functions with more ways through them than the rule allows."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (ways := complexity(node)) > COMPLEXITY:
                yield f"{path.relative_to(ROOT)}:{node.name}: complexity {ways}"


RULES = {
    "folders with too many files": wide_folders,
    "one name twice in an overlay": shared_names,
    "long files": long_files,
    "long functions": long_functions,
    "complex functions": complex_functions,
}


def broken() -> dict[str, list[str]]:
    """Return what breaks each rule and has no reason in the table."""
    return {name: [line for line in rule() if line.split(": ")[0] not in ALLOWED] for name, rule in RULES.items()}


def main() -> int:
    """Print what breaks a rule, and how many lines each overlay has."""
    found = broken()
    for name, lines in found.items():
        for line in lines:
            print(f"{name}: {line}")
    counts: dict[str, int] = defaultdict(int)
    for path in sources():
        counts["/".join(path.relative_to(ROOT).parts[:2])] += path.read_text(encoding="utf-8").count("\n")
    total = sum(count for name, count in counts.items() if name.startswith("overlays/"))
    print(
        ", ".join(f"{name} {count}" for name, count in counts.items() if not name.endswith(".py")), f"overlays {total}"
    )
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
