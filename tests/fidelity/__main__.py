"""``python -m tests.fidelity``: run all situations, print those that differ and how many agree."""

from __future__ import annotations

import asyncio
import sys

from tests.fidelity.rows import ROWS
from tests.fidelity.table import agrees
from tests.fidelity.world import world


async def _differences() -> list[str]:
    found = []
    for row in ROWS:
        try:
            async with world() as here:
                answer = await row.run(here)
            if agrees(row.answer, answer):
                continue
        except Exception as error:
            answer = error
        found.append(f"{row.name}\n    observed  {row.answer!r} ({row.where})\n    answered  {answer!r}"[:2000])
    return found


def main() -> int:
    """Print the number; fail where a row differs."""
    found = asyncio.run(_differences())
    for line in found:
        print(line)
    print(f"fidelity: {len(ROWS) - len(found)} of {len(ROWS)} situations agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
