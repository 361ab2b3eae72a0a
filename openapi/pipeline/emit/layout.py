"""JSON laid out for people: a line for each small part, so that a change is a readable diff."""

from __future__ import annotations

import json
from typing import Any, Final

_WIDTH: Final = 120


def laid_out(value: Any) -> str:
    """Write a value as JSON: what fits in one line stands in one line, the rest one part a line."""
    return _lines(value, 0) + "\n"


def _lines(value: Any, depth: int) -> str:
    line = json.dumps(value)
    if depth + len(line) <= _WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    margin, inner = " " * depth, " " * (depth + 1)
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_lines(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(inner + part for part in parts) + f"\n{margin}}}"
    parts = [_lines(item, depth + 1) for item in value]
    return "[\n" + ",\n".join(inner + part for part in parts) + f"\n{margin}]"
