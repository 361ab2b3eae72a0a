"""The protocol of journals: facts of a run that are kept, and one lease for each run that expires."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError

# JSON values by name: what is known of a run, or of one of its chunks.
Facts: TypeAlias = Mapping[str, Any]

RUN: Final = "run"
_METHODS: Final = ("read", "add", "set", "acquire", "release")


class Journal(Protocol):
    """Records what was submitted, executed and finished. No item, no token and no other secret is ever written to it.

    A run has the entry ``run`` and one for each chunk (``0``, ``1``, ...). Facts are durable when a method returns:
    that is what makes a run safe against a crash.
    """

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run; nothing if the run is not known."""
        ...

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Record facts of an entry unless they are recorded already: the first writer wins, whatever its process.

        Returns:
            All facts of the entry, as they are now.
        """
        ...

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Record facts of an entry, in place of those recorded under the same names."""
        ...

    async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
        """Take the lease on a run, or renew it; a lease that another owner holds stays.

        Args:
            run_id: The run.
            owner: The owner that asks.
            seconds: How long the lease lasts unless it is renewed.

        Returns:
            Who has it instead, or None: it is the owner's now.
        """
        ...

    async def release(self, run_id: str, owner: str) -> None:
        """End an owner's lease on a run; the lease of another owner stays."""
        ...

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""
        ...

    async def aclose(self) -> None:
        """Close what the journal opened itself."""
        ...


def check_journal(journal: object) -> None:
    """Raise `ConfigurationError` unless this is a journal, or None."""
    if journal is None:
        return
    if isinstance(journal, type) or not all(callable(getattr(journal, name, None)) for name in _METHODS):
        raise ConfigurationError(
            f"journal is a journal, such as SqliteJournal(path), got a value of type {type(journal).__name__}"
        )
