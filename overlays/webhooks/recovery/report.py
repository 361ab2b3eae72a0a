"""The report of a recovery."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import define, field

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event


@define
class Recovery:
    """The events that were found, and the outcome of each.

    Attributes:
        missing: The events that were never delivered, by the name of their class, with their number.
        outcomes: What became of them: ``handled``; ``failed`` (a handler raised: run it again), ``busy`` (another
            worker has it), ``duplicate`` (it came meanwhile), ``ignored`` (no handler takes it), ``unavailable`` (the
            delivery log failed).
        pages: How many requests the lists took.
        objects: How many objects they listed.
        known: How many events of the window had been handled already.
        unread: The lists that could not be read, by identity and name, with the error. While there is one, not every
            missing event is found.
        found: The missing events themselves; filled by `find` only.
    """

    missing: Counter[str] = field(factory=Counter)
    outcomes: Counter[str] = field(factory=Counter)
    pages: int = 0
    objects: int = 0
    known: int = 0
    unread: dict[tuple[str, str], Exception] = field(factory=dict)
    found: list[Event] = field(factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether every list was read, and every missing event handled, or found to be handled meanwhile."""
        return not self.unread and not any(self.outcomes[name] for name in ("failed", "busy", "unavailable"))
