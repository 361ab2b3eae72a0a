"""JSON laid out for people: a line for each small part, so that a change is a readable diff."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

_WIDTH: Final = 120


def laid_out(value: Any) -> Iterator[str]:
    """Write a value as JSON, piece by piece: what fits in one line stands in one line, the rest one part a line."""
    yield from _pieces(value, 0, 3)
    yield "\n"


def _pieces(value: Any, depth: int, levels: int) -> Iterator[str]:
    """Write what a few levels down is one text: a large document as one text would be there twice."""
    if levels == 0 or not isinstance(value, dict) or len(value) < _WIDTH:
        yield _text(value, depth)
        return
    margin = "\n" + " " * depth
    for i, (key, part) in enumerate(value.items()):
        yield f"{',' if i else '{'}{margin} {json.dumps(key)}: "
        yield from _pieces(part, depth + 1, levels - 1)
    yield margin + "}"


def _text(value: Any, depth: int) -> str:
    """Write a value at a depth; what has a line break in it did not fit in one line."""
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value)
    if isinstance(value, dict):
        opening, closing = "{}"
        parts = [f"{json.dumps(key)}: {_text(part, depth + 1)}" for key, part in value.items()]
    else:
        opening, closing = "[]"
        parts = [_text(part, depth + 1) for part in value]
    line = opening + ", ".join(parts) + closing
    if depth + len(line) <= _WIDTH and "\n" not in line:
        return line
    margin = "\n" + " " * depth
    return f"{opening}{margin} " + f",{margin} ".join(parts) + margin + closing
