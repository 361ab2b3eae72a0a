"""Notes where responses differ from the description, at no cost where they do not.

Decoders know neither the operation nor the client. What they find is kept for the running thread, and taken by whoever
has started the decoding there.
"""

from __future__ import annotations

from threading import get_ident
from typing import Final, TypeAlias

_MOST_THREADS: Final = 256
_MOST_NOTES: Final = 1000

# One difference: what it is (``unknown_fields``, ``unknown_values``, ``missing_fields``), and where: the model and its
# field on the wire, or the enumeration. No value.
Note: TypeAlias = tuple[str, str]

pending: Final[dict[int, list[Note]]] = {}


def note(what: str, where: str) -> None:
    """Note a difference."""
    if len(pending) >= _MOST_THREADS:
        pending.clear()
    notes = pending.setdefault(get_ident(), [])
    if len(notes) < _MOST_NOTES:
        notes.append((what, where))


def taken() -> list[Note]:
    """Return what was noted in this thread, and forget it."""
    return pending.pop(get_ident(), [])
