"""What a run needs of its journal: facts that stay, and claims that end by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol, TypeAlias

# JSON values by name: what is known of a run, or of one of its chunks.
Facts: TypeAlias = Mapping[str, Any]

RUN: Final = "run"


class Journal(Protocol):
    """Remembers what was submitted, executed and finished. No item, no token and no other secret is ever put into it.

    A run has the entry ``run`` and one for each chunk (``0``, ``1``, ...). Facts are durable when a method returns:
    that is what makes a run safe against a crash.
    """

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run; nothing if the run is not known."""
        ...

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Note facts of an entry unless they are noted already: the first writer wins, whichever process it is in.

        Returns:
            All facts of the entry, as they are now.
        """
        ...

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Note facts of an entry, in place of what was noted under the same names."""
        ...

    async def claim(self, run_id: str, name: str, worker: str, seconds: float) -> bool:
        """Claim something for a worker, or prolong its claim.

        Args:
            run_id: The run.
            name: What is claimed.
            worker: Who claims it.
            seconds: After how long the claim ends by itself: the time that a dead worker is waited for, at most.

        Returns:
            Whether it is the worker's now.
        """
        ...

    async def release(self, run_id: str, name: str, worker: str) -> None:
        """End a worker's claim; one that belongs to somebody else stays."""
        ...

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""
        ...

    async def aclose(self) -> None:
        """Close what the journal opened itself."""
        ...
