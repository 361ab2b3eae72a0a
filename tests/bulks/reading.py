"""Readers of items, without a client."""

from __future__ import annotations

from weavr_multi.bulks.items import ItemReader
from weavr_multi.bulks.kinds import KINDS, bulk_operation


def reader(kind: str, surface: str = "multi") -> ItemReader:
    """Return a reader of the items of a kind."""
    return ItemReader(KINDS[kind], bulk_operation(surface, kind))
