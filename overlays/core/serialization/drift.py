"""Notes where responses differ from the description, at no cost where they do not.

Decoders know neither the operation nor the client. What they find is kept for the running thread, and taken by whoever
has started the decoding there.
"""

from __future__ import annotations

from threading import get_ident
from typing import Final, NamedTuple

_MOST_THREADS: Final = 256
_MOST_NOTES: Final = 1000


class Note(NamedTuple):
    """One difference.

    Attributes:
        what: ``unknown_fields``, ``unknown_values`` or ``missing_fields``.
        where: The model and its field on the wire, or the enumeration. No value.
    """

    what: str
    where: str


pending: Final[dict[int, list[Note]]] = {}


def note(what: str, where: str) -> None:
    """Note a difference."""
    if len(pending) >= _MOST_THREADS:
        pending.clear()
    notes = pending.setdefault(get_ident(), [])
    if len(notes) < _MOST_NOTES:
        notes.append(Note(what, where))


def taken() -> list[Note]:
    """Return what was noted in this thread, and forget it."""
    return pending.pop(get_ident(), [])
