"""The fields of a model, with the texts that stand below them in the source, and the values of an enumeration."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple

from make.limits import in_words
from weavr_multi import models

_HOME = "weavr_multi.models"


class Documented(NamedTuple):
    """A field or a property.

    Attributes:
        name: Its name in Python.
        type: Its type.
        text: What it is.
    """

    name: str
    type: str
    text: str


def table(cls: type, page: str = "") -> list[str]:
    """Return the table of what a generated class has; nothing for one that has nothing of its own.

    Args:
        cls: The class.
        page: The page on which models are described, seen from the page of the table.
    """
    if issubclass(cls, Enum):
        return ["Values: " + ", ".join(f"`{member.value}`" for member in cls) + ".", ""]
    rows = list(_documented(cls))
    if not rows:
        return []
    fields: Any = getattr(cls, "__fields__", ())
    limits = {field[0]: in_words(field[2], field[3], field[4]) for field in fields}
    lines = ["| field | type | | limits |", "|---|---|---|---|"]
    for row in rows:
        lines.append(
            f"| `{row.name}` | {_linked(row.type, page)} | {cell(row.text)} | {cell(limits.get(row.name, ''))} |"
        )
    return [*lines, ""]


def cell(text: str) -> str:
    """Return a text as one cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


def _linked(annotation: str, page: str) -> str:
    """Write a type in words, with links to models; that a field may be absent is said by its not being required."""
    text = annotation.removesuffix(" | None").replace(" | ", " or ")
    known = set(models.__all__)
    words = re.split(r"(\w+)", text.replace("[", " of ").replace("]", ""))
    return "".join(f"[{word}]({page}#{word})" if word in known else word for word in words)


def _documented(cls: type) -> Iterator[Documented]:
    for base in reversed(cls.__mro__):
        if base.__module__.startswith(_HOME):
            tree = ast.parse(inspect.getsource(base)).body[0]
            assert isinstance(tree, ast.ClassDef)
            yield from _in_body(tree)


def _in_body(tree: ast.ClassDef) -> Iterator[Documented]:
    for node, below in zip(tree.body, [*tree.body[1:], None], strict=True):
        text = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            text = str(below.value.value)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and text:
            yield Documented(node.target.id, ast.unparse(node.annotation), text)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            found = ast.get_docstring(node)
            if any(isinstance(mark, ast.Name) and mark.id == "property" for mark in node.decorator_list) and found:
                yield Documented(node.name, ast.unparse(node.returns), found)
