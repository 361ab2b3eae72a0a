"""Readers of items, without a client."""

from __future__ import annotations

from weavr_multi.bulks.bulk_types import KINDS, bulk_operation
from weavr_multi.bulks.submission.input import ItemReader


def reader(kind: str, surface: str = "multi") -> ItemReader:
    """Return a reader of the items of a kind."""
    return ItemReader(KINDS[kind], bulk_operation(surface, kind))
