"""Looks at what was generated: everything is there, and nothing leaked into it."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

from pipeline.emit.package import Package
from pipeline.normalise.naming import module_name
from pipeline.read.problems import PipelineError

# What the generator prints where a template forgot to treat a text of the description.
_LEAKS = (b"object at 0x", b"UntrustedString", b"PythonCode(")


def prove(found: Package, output: Path) -> None:
    """Raise if an operation, a type or an event is missing from the generated package, or if a file holds a leak."""
    for tag, resource in found.meta["RESOURCES"].items():
        methods = _methods(output / "api" / tag / "__init__.py", resource["class"])
        for missing in (method["name"] for method in resource["methods"] if method["name"] not in methods):
            raise PipelineError("the generated package", f"api/{tag}", f"{missing} was not generated")
    missing_types = {os.path.join("models", f"{module_name(name)}.py"): name for name in _types(found)}
    for path in _modules(output):
        text = (output / path).read_bytes()
        if leaks := [leak.decode() for leak in _LEAKS if leak in text]:
            raise PipelineError("the generated package", path, f"holds {leaks[0]!r}")
        if f"\nclass {missing_types.get(path)}(".encode() in text:
            del missing_types[path]
    for path, name in missing_types.items():
        raise PipelineError("the generated package", path, f"{name} was not generated")


def _modules(output: Path) -> Iterator[str]:
    for folder, _, names in os.walk(output):
        below = os.path.relpath(folder, output)
        yield from (os.path.normpath(os.path.join(below, name)) for name in sorted(names) if name.endswith(".py"))


def _types(found: Package) -> list[str]:
    return [*found.meta["MODELS"], *found.meta["ENUMS"]]


def _classes(path: Path) -> dict[str, ast.ClassDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def _methods(path: Path, name: str) -> set[str]:
    if not path.is_file():
        return set()
    found = _classes(path).get(name)
    return {
        node.name for node in (found.body if found else ()) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
