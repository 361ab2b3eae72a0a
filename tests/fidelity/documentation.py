"""Writes the tables of docs/sandbox.md from the data that the sandbox and its tests use.

``python -m tests.fidelity.documentation`` writes them; a test fails while the page has others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from tests.fidelity.choices import CHOICES
from tests.fidelity.rows import ROWS
from tests.fidelity.table import CHOSEN, DOCUMENTED, SIBLING
from weavr_multi.sandbox.profile_rules import KINDS, RULES
from weavr_multi.sandbox.programme_settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "sandbox.md"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    names = list(head)
    lines = [names, ["---"] * len(names), *map(list, rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def settings() -> str:
    """The settings of the programme."""
    rows = []
    for row in fields(Settings):
        default = row.default_factory() if callable(row.default_factory) else row.default
        shown = "" if default in ({}, []) else f"`{default}`"
        rows.append((f"`{row.name}`", row.metadata["doc"], shown))
    return table(("setting", "what it does", "default"), rows)


def rules() -> str:
    """The rules of profiles."""
    rows = []
    for rule in RULES:
        kinds = "all" if rule.kinds == KINDS else ", ".join(f"`{kind}`" for kind in rule.kinds)
        rows.append((f"`{rule.name}`", kinds, rule.doc))
    return table(("rule", "profiles", "what it does, and what holds without it"), rows)


def fidelity() -> str:
    """What was observed, what is documented, and what was chosen."""
    seen = [
        (
            row.operation,
            row.situation,
            f"`{shown(row.answer)}`",
            _basis(row.where),
        )
        for row in ROWS
    ]
    chosen = [(area, text, "", "chosen") for area, texts in CHOICES.items() for text in texts]
    return table(("where", "situation or rule", "answer", "basis"), [*seen, *chosen])


def _basis(where: str) -> str:
    return {DOCUMENTED: "documented", SIBLING: "inferred", CHOSEN: "chosen"}.get(where, "observed")


def shown(answer: object) -> str:
    """An observed answer in a few words."""
    text = repr(answer).replace("`", "'")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST = 160
TABLES = {"settings": settings, "rules": rules, "fidelity": fidelity}


def written(page: str) -> str:
    """The page with its tables as they should be."""
    for name, make in TABLES.items():
        part = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end of {name} -->)", re.DOTALL)
        page, found = part.subn(lambda match, text=make(): f"{match[1]}{text}{match[2]}", page)
        assert found == 1, f"docs/sandbox.md has no place for {name}"
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
