"""JSON laid out for people: a line for each small part, so that a change is a readable diff."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

_WIDTH: Final = 120


def laid_out(value: Any) -> Iterator[str]:
    """Write a value as JSON, piece by piece: what fits in one line stands in one line, the rest one part a line."""
    yield from _lines(value, 0)
    yield "\n"


def _lines(value: Any, depth: int) -> Iterator[str]:
    if not isinstance(value, (dict, list)) or not value:
        yield json.dumps(value)
        return
    if _least(value, _WIDTH - depth) <= _WIDTH - depth:
        line = json.dumps(value)
        if depth + len(line) <= _WIDTH:
            yield line
            return
    margin, inner = "\n" + " " * depth, "\n" + " " * (depth + 1)
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    keys = [f"{json.dumps(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    for i, part in enumerate(value.values() if isinstance(value, dict) else value):
        yield f"{',' if i else opening}{inner}{keys[i]}"
        yield from _lines(part, depth + 1)
    yield margin + closing


def _least(value: Any, limit: int) -> int:
    """Return how long a value is as JSON, at the least; of what is too long only that it is: it may be the whole."""
    if not isinstance(value, (dict, list)):
        return len(value) + 2 if isinstance(value, str) else 1
    size = 0
    for part in value:
        size += len(part) + 6 if isinstance(value, dict) else 1  # quotes, colon, comma, blanks
        size += _least(value[part] if isinstance(value, dict) else part, limit - size)
        if size > limit:
            break
    return size
