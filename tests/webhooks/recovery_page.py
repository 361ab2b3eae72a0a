"""The table of docs/recovery.md, made from the data that the code uses: ``python -m tests.webhooks.recovery_page``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from weavr_multi.webhooks.recovery import TABLE

PAGE: Final = Path(__file__).parents[2] / "docs" / "recovery.md"


def table() -> str:
    """Each event: whether it can be recovered, from what, and what is lost."""
    lines = ["| Event | Recoverable | From | In the window by | What is lost, or why not |", "|---|---|---|---|---|"]
    for row in sorted(TABLE, key=lambda row: (not row.is_recoverable, row.event)):
        source = f"`{row.source}`" if row.source else ""
        dated = row.dated_by or ("no time: `undated=True`" if row.source else "")
        lines.append(f"| `{row.event}` | {'yes' if row.is_recoverable else 'no'} | {source} | {dated} | {row.lost} |")
    return "\n".join(lines)


def written(page: str) -> str:
    """The page with its table as it should be."""
    part = re.compile(r"(<!-- table -->\n).*?(<!-- end of table -->)", re.DOTALL)
    page, found = part.subn(lambda match: f"{match[1]}{table()}\n{match[2]}", page)
    assert found == 1
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
