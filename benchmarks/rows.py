"""The rows of the table, and how they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from timing import Ratio


class Row(NamedTuple):
    """One comparison.

    Attributes:
        name: What is compared with what.
        ratio: Ours over theirs.
        spread: Half the distance between the quartiles of the rounds.
        target: The bound, or None for a row that is only told.
        least: Whether the bound is a least value (calls a second), rather than a most (time, memory).
        ours: Our value, with its unit.
        note: What should be known of it.
    """

    name: str
    ratio: float
    spread: float = 0.0
    target: float | None = None
    least: bool = False
    ours: str = ""
    note: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the target is met; None without one."""
        if self.target is None:
            return None
        return self.ratio >= self.target if self.least else self.ratio <= self.target

    def as_json(self) -> dict[str, Any]:
        """The row as it stands in the results."""
        return {
            "name": self.name,
            "ratio": round(self.ratio, 4),
            "spread": round(self.spread, 4),
            "target": self.target,
            "at": "least" if self.least else "most",
            "holds": self.holds,
            "ours": self.ours,
            "note": self.note,
        }


def compared(
    name: str, ratio: Ratio, target: float | None = None, *, least: bool = False, ours: str = "", note: str = ""
) -> Row:
    """Make a row from a ratio."""
    return Row(name, ratio.value, ratio.spread, target, least, ours, note)


def micros(seconds: float) -> str:
    """Seconds as microseconds, to read."""
    return f"{seconds * 1e6:,.1f} µs"


def table(rows: Iterable[Row]) -> str:
    """Write the rows below each other."""
    lines = [f"{'':2}{'ours / theirs':62} {'ratio':>8} {'±':>7} {'target':>8}  {'ours':>14}"]
    for row in rows:
        mark = {True: "  ", False: "✗ ", None: "  "}[row.holds]
        target = "" if row.target is None else f"{'≥' if row.least else '≤'} {row.target:g}"
        note = f"  ({row.note})" if row.note else ""
        lines.append(f"{mark}{row.name:62} {row.ratio:8.3f} {row.spread:7.3f} {target:>8}  {row.ours:>14}{note}")
    return "\n".join(lines)
