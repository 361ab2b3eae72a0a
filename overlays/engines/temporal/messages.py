"""What enters a history: ids, counts and digests. A new field needs a default, for runs under way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

WORKFLOW: Final = "weavr-bulk"
CHECK: Final = "weavr-bulk-check"
SUBMIT: Final = "weavr-bulk-submit"
EXECUTE: Final = "weavr-bulk-execute"
FOLLOW: Final = "weavr-bulk-follow"
COMMAND: Final = "weavr-bulk-command"

# The task queue, unless the caller names one.
QUEUE: Final = "weavr-bulk"


@dataclass
class Order:
    """What is to be done.

    Attributes:
        identity: The id of the identity that pays.
        surface: multi or backoffice.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
        parallel: How many chunks are executed at once.
        webhook_interval: Operations between two progress webhooks, or None.
        deadline: Seconds for the whole run, or None.
        fresh: Whether equal processes at the service are another run's.
        adopt: The ids of processes that are this run's.
        heartbeat: Seconds without a sign of life after which a step is given to another worker.
        longest: Events in a history, after which the run goes on in a new one; None leaves that to the server.
    """

    run_id: str
    identity: str
    service: str
    surface: str
    kind: str
    total: int
    chunk_size: int
    mode: str
    parallel: int = 1
    webhook_interval: int | None = None
    deadline: float | None = None
    fresh: bool = False
    adopt: list[str] = field(default_factory=list)
    heartbeat: float = 30.0
    longest: int | None = None

    def size_of(self, index: int) -> int:
        """Return how many items a chunk has."""
        return min(self.chunk_size, self.total - index * self.chunk_size)


@dataclass
class Noted:
    """What is known of one chunk.

    Attributes:
        digest: Tells its items from others.
        bag: The same, in any order.
    """

    digest: str | None = None
    bag: str | None = None
    bulk_id: str | None = None
    executed: bool = False
    status: str | None = None
    counts: dict[str, int] = field(default_factory=dict)


@dataclass
class RunState:
    """A run: what goes from one history into the next, what `progress` shows, and the result.

    Attributes:
        stopped_by: The chunk whose failure stopped the later ones.
        equal: Processes that hold the items of a chunk and were not adopted, with their ``chunk``.
    """

    order: Order
    chunks: list[Noted] = field(default_factory=list)
    begun: float | None = None
    paused: bool = False
    cancelled: bool = False
    late: bool = False
    stopped_by: int | None = None
    equal: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Step:
    """One step of one chunk, for a worker.

    Attributes:
        index: Which chunk, from 0.
        twins: The processes of other chunks with the same items.
        command: pause, resume or cancel.
    """

    order: Order
    index: int
    noted: Noted
    twins: list[str] = field(default_factory=list)
    command: str = ""

    @property
    def first(self) -> int:
        """The index of its first item in the whole input."""
        return self.index * self.order.chunk_size

    @property
    def count(self) -> int:
        """How many items it has."""
        return self.order.size_of(self.index)

    @property
    def handle(self) -> dict[str, Any]:
        """What `follow_chunk` takes."""
        return {
            "run_id": self.order.run_id,
            "kind": self.order.kind,
            "index": self.index,
            "first": self.first,
            "count": self.count,
            "digest": self.noted.digest,
            "bulk_id": self.noted.bulk_id,
        }


@dataclass
class Checked:
    """What a chunk holds, and which processes hold the same.

    Attributes:
        digest: Tells its items from others.
        bag: The same, in any order.
        equal: Processes that hold exactly its items, as ``bulk_id``, ``status`` and ``begun``.
    """

    digest: str
    bag: str
    equal: list[dict[str, Any]] = field(default_factory=list)
