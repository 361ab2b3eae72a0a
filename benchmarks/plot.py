"""The plot of the README, drawn from the results: ``python benchmarks/plot.py`` draws it again."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 960, 520
OURS, THEIRS = "#2563eb", "#9ca3af"
COLOURS = {
    "aiohttp transport": "#2563eb",
    "httpx transport": "#60a5fa",
    "raw aiohttp": "#6b7280",
    "raw httpx": "#d1a054",
    "cards": "#2563eb",
    "accounts": "#60a5fa",
    "waiting bulks": "#2563eb",
}

# the rows that become bars: what they show, and the rows of those who are compared, all over the same base
BARS = (
    ("one GET", "network mocked, raw httpx = 1", " / raw httpx + json.loads"),
    ("a page of 100 accounts", "network mocked, raw httpx = 1", " / raw httpx + json.loads"),
    ("bytes to 100 cards", "json.loads = 1", " / json.loads"),
    ("first answered call", "fresh process, raw httpx = 1", " / raw httpx"),
)


class Canvas:
    """SVG, line by line."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def text(self, x: float, y: float, text: str, *, anchor: str = "start", size: int = 11, bold: bool = False) -> None:
        """Write."""
        weight = ' font-weight="600"' if bold else ""
        shown = text.replace("&", "&amp;").replace("<", "&lt;")
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"{weight}>{shown}</text>'
        )

    def bar(self, x: float, y: float, width: float, colour: str) -> None:
        """Draw a bar."""
        self._parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="12" rx="2" fill="{colour}"/>')

    def line(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """Draw a line with a dot at each point."""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self._parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        self._parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw an axis."""
        ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        self._parts.append(f'<line {ends} stroke="#d1d5db" stroke-width="1"/>')

    def svg(self) -> str:
        """The whole."""
        style = "font-family: system-ui, sans-serif; fill: #374151"
        frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" style="{style}">'
        paper = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
        return "\n".join([frame, paper, *self._parts, "</svg>", ""])


def draw(results: dict[str, Any], file: Path) -> None:
    """Draw the plot.

    Args:
        results: What a run wrote.
        file: Where the plot goes.
    """
    canvas = Canvas()
    ratios = {row["name"].strip(): row["ratio"] for row in results["rows"]}
    for index, (what, unit, base) in enumerate(BARS):
        _bars(canvas, 20 + 235 * index, f"{what} (time)", unit, _contestants(ratios, what, base))
    series = results["series"]
    pages = {
        name: [micros / size for micros, size in zip(times, (10, 100, 1_000), strict=True)]
        for name, times in series.get("pages", {}).items()
    }
    _lines(canvas, 20, "calls a second, by calls in flight (loopback)", (1, 16, 100, 500), series.get("loopback", {}))
    _lines(canvas, 345, "µs an item, by items in a page", (10, 100, 1_000), pages)
    looks = series.get("bulks") or {}
    if looks:
        counts = tuple(map(float, looks))
        _lines(canvas, 670, "µs a look, by bulks that wait", counts, {"waiting bulks": [*looks.values()]})
    file.write_text(canvas.svg())


def _contestants(ratios: dict[str, float], what: str, base: str) -> list[tuple[str, float]]:
    found = [("weavr-multi", ratios[f"{what}{base}"])] if f"{what}{base}" in ratios else []
    prefix = f"{what}: "
    found += [
        (name.removeprefix(prefix).removesuffix(base), ratio)
        for name, ratio in ratios.items()
        if name.startswith(prefix) and name.endswith(base)
    ]
    return sorted(found, key=lambda entry: entry[1])


def _bars(canvas: Canvas, left: float, title: str, unit: str, entries: list[tuple[str, float]]) -> None:
    canvas.text(left, 24, title, bold=True)
    canvas.text(left, 39, unit)
    widest = max((ratio for _, ratio in entries), default=1.0)
    for index, (name, ratio) in enumerate(entries):
        y = 52 + 26 * index
        canvas.text(left, y + 9, name)
        width = max(2.0, 120 * ratio / widest)
        canvas.bar(left + 72, y, width, OURS if name == "weavr-multi" else THEIRS)
        canvas.text(left + 76 + width, y + 10, f"{ratio:.2f}")


def _lines(canvas: Canvas, left: float, title: str, xs: Sequence[float], series: dict[str, list[float]]) -> None:
    top, bottom, right = 246, 436, left + 240
    canvas.text(left, top - 18, title, bold=True)
    highest = max((value for values in series.values() for value in values), default=1.0)
    canvas.rule(left + 40, bottom, right, bottom)
    canvas.rule(left + 40, top, left + 40, bottom)
    canvas.text(left + 36, bottom + 4, "0", anchor="end")
    canvas.text(left + 36, top + 4, f"{highest:,.0f}" if highest >= 10 else f"{highest:.1f}", anchor="end")
    low, high = math.log(min(xs)), math.log(max(xs))

    def place(x: float, value: float) -> tuple[float, float]:
        along = (math.log(x) - low) / (high - low) if high > low else 0.0
        return left + 52 + along * (right - left - 70), bottom - (bottom - top) * value / highest

    for x in xs:
        canvas.text(place(x, 0)[0], bottom + 18, f"{x:,.0f}", anchor="middle")
    for index, (name, values) in enumerate(series.items()):
        colour = COLOURS.get(name, THEIRS)
        canvas.line([place(x, value) for x, value in zip(xs, values, strict=True)], colour)
        y = bottom + 40 + 16 * (index // 2)
        x = left + 40 + 115 * (index % 2)
        canvas.bar(x, y - 10, 12, colour)
        canvas.text(x + 17, y, name)


if __name__ == "__main__":
    draw(json.loads((HERE / "results" / "latest.json").read_text()), HERE / "plot.svg")
