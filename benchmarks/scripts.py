"""Rows of the benchmarks that stand on their own: webhooks.py, bulks.py, engines.py print one JSON object a row."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from rows import Row


def rows(name: str, *options: str, python: str = sys.executable) -> tuple[list[Row], list[dict[str, Any]]]:
    """Run a script; return its rows, and all that it printed, for the plot.

    Args:
        name: The script.
        options: Its arguments.
        python: What runs it.
    """
    file = Path(__file__).with_name(name)
    done = subprocess.run([python, file, *options], capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name} failed:\n{done.stderr}", file=sys.stderr)
        return [Row(f"{name} failed", float("nan"), target=1.0)], []
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [_row(entry) for entry in found if "ratio" in entry], found


def growth_of_waits(printed: list[dict[str, Any]]) -> list[Row]:
    """Compare the memory of one of many waits with that of one of few, from what bulks.py printed."""
    found = {entry["waits"]: entry["bytes"] for entry in printed if "waits" in entry}
    if len(found) < 2:
        return []
    few, many = min(found), max(found)
    name = f"memory of each of {many:,} waiting bulks / of {few:,}"
    return [Row(name, found[many] / found[few], target=1.25, ours=f"{found[many]:,} bytes")]


def _row(entry: dict[str, Any]) -> Row:
    return Row(
        entry["name"],
        entry["ratio"],
        entry.get("spread", 0.0),
        entry.get("target"),
        entry.get("at") == "least",
        entry.get("ours") or (f"{entry['microseconds']:,.1f} µs" if "microseconds" in entry else ""),
        entry.get("note", ""),
    )
