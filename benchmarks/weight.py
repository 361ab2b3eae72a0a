"""Rows: what an installation weighs."""

from __future__ import annotations

from pathlib import Path

from rows import Row

import weavr_multi


def rows(peers: Path) -> list[Row]:
    """Weigh our wheel, and our files beside those of the peers.

    Args:
        peers: The environment.
    """
    (wheel,) = (peers / "wheels").glob("*.whl")
    ours = Path(weavr_multi.__file__).parent
    mine, found = _size(ours), []
    for name in ("lithic", "stripe", "square"):
        ratio = mine / _size(ours.parent / name)
        found.append(Row(f"installed sources / {name}'s", ratio, ours=f"{mine / 1e6:.1f} MB"))
    stock = _size(peers / "stock" / "stock_client")
    size = wheel.stat().st_size
    found.append(Row("installed sources / stock's", mine / stock, ours=f"{mine / 1e6:.1f} MB"))
    wheels = [
        Row("wheel / 1.1 MB", size / 1.1e6, target=1.0, ours=f"{size / 1e3:,.0f} KB"),
        Row("wheel / installed sources", size / mine),
    ]
    return [*wheels, *found]


def _size(folder: Path) -> int:
    files = [file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    return sum(file.stat().st_size for file in files)
