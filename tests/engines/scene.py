"""A world of bulks with a Temporal server beside it: what most tests of the engine begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from temporalio.client import Client

from tests.bulks.world import World, world
from tests.support.temporal_server import TemporalServer, connected
from weavr_multi.engines.temporal import BulkWorker, TemporalRun, bulk_worker, start_bulk


@dataclass
class Scene:
    """Everything a test of the engine touches.

    Attributes:
        world: The sandbox and the session.
        client: Temporal's.
        items: What the loader gives.
        queue: The queue.
        loads: The chunks that were loaded, in order.
    """

    world: World
    client: Client
    items: list[Any]
    queue: str = field(default_factory=lambda: uuid4().hex)
    loads: list[int] = field(default_factory=list)

    def load(self, index: int, first: int, count: int) -> list[Any]:
        """Give the items of a chunk."""
        self.loads.append(index)
        return self.items[first : first + count]

    def worker(self, client: Client | None = None, **more: Any) -> BulkWorker:
        """Build a worker; a second one on the queue needs a client of its own."""
        given = {"session": self.world.session, "items": self.load, "queue": self.queue, "poll": 0.05, **more}
        return bulk_worker(client or self.client, **given)

    async def start(self, **more: Any) -> TemporalRun:
        """Begin a run of all items in chunks of two."""
        given = {
            "session": self.world.session,
            "run_id": self.queue,
            "total": len(self.items),
            "chunk_size": 2,
            "queue": self.queue,
            **more,
        }
        return await start_bulk(self.client, "transfers", **given)


@asynccontextmanager
async def scene(
    server: TemporalServer, count: int, *, failing: tuple[int, ...] = (), **more: Any
) -> AsyncIterator[Scene]:
    """Build a scene with so many transfers."""
    client = await connected(server.address)
    async with world(**more) as here:
        yield Scene(here, client, here.transfers(count, failing=failing))
