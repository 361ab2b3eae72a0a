"""``llms.txt``, an index of the pages, and ``llms-full.txt``, all of their text, for readers that are programs."""

from __future__ import annotations

from pathlib import Path

_HEAD = """# weavr-multi

> An async-first Python SDK for the Weavr Multi API: accounts, cards, transfers, bulk processes, strong customer
> authentication, webhooks. All operations and events, typed, on asyncio and trio.
"""


def write(folder: Path) -> None:
    """Write both files beside the pages.

    Args:
        folder: Where the assembled pages are.
    """
    index, full = [_HEAD], [_HEAD]
    for page in sorted(folder.rglob("*.md"), key=lambda page: (len(page.parts), page)):
        text = page.read_text(encoding="utf-8")
        title = next((line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")), page.stem)
        index.append(f"- [{title}]({page.relative_to(folder).with_suffix('.html').as_posix()})")
        full.append(text)
    (folder / "llms.txt").write_text("\n".join(index) + "\n", encoding="utf-8")
    (folder / "llms-full.txt").write_text("\n\n".join(full), encoding="utf-8")
