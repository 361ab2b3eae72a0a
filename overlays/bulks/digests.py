"""What identifies a chunk: its idempotency ref and the digest of its items; and how submitted items are compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

_encode: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def ref_of(surface: str, kind: str, run_id: str, index: int) -> str:
    """Return the idempotency ref of a chunk: always the same for the same run and place, so that it is executed once.

    Args:
        surface: multi or backoffice.
        kind: What is done with the items.
        run_id: The caller's name of the run.
        index: The chunk, from 0.
    """
    text = "\n".join((surface, kind, run_id, str(index)))
    return f"bulk-{hashlib.sha256(text.encode()).hexdigest()[:40]}"


def digest_of(items: Iterable[Mapping[str, Any]]) -> str:
    """Return the digest of items as they are sent. It does not depend on the order of keys, nor on the JSON library."""
    digest = hashlib.sha256()
    for item in items:
        digest.update(_encode(item).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def contains(theirs: Any, ours: Any) -> bool:
    """Whether JSON of the service holds everything that was sent; it may have added fields and defaults."""
    if isinstance(ours, Mapping):
        if not isinstance(theirs, Mapping):
            return False
        return all(contains(theirs.get(key), value) for key, value in ours.items() if value is not None)
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(theirs) == len(ours) and all(map(contains, theirs, ours))
    return bool(theirs == ours)
