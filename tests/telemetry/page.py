"""The trees of spans that docs/telemetry.md shows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "telemetry.md"


def trees() -> dict[str, list[Any]]:
    """Return each tree of the page by the words beside its first line, in the form of `Telemetry.tree`."""
    spans = PAGE.read_text("utf-8").split("\n## Spans\n")[1].split("\n## ")[0]
    found: dict[str, list[Any]] = {}
    for block in spans.split("```")[1].strip("\n").split("\n\n"):
        title = re.split(r" {2,}", block.splitlines()[0], maxsplit=1)[1]
        found[title] = _forest([_line(line) for line in block.splitlines()])
    return found


def _line(line: str) -> tuple[int, str]:
    drawn = re.match(r"(?:│  |├─ |└─ |   )*", line)
    assert drawn is not None
    return len(drawn[0]) // 3, re.split(r" {2,}", line[drawn.end() :])[0].strip()


def _forest(lines: list[tuple[int, str]]) -> list[Any]:
    found: list[Any] = []
    for place, (depth, name) in enumerate(lines):
        if depth == lines[0][0]:
            end = next((at for at in range(place + 1, len(lines)) if lines[at][0] <= depth), len(lines))
            below = _forest(lines[place + 1 : end])
            found.append((name, below) if below else name)
    return found
