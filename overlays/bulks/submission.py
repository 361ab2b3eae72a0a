"""Submitting one chunk so that it exists once, whatever happens on the way."""

from __future__ import annotations

import copy
from contextlib import aclosing
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.bulks.chunks import Chunk
from weavr_multi.bulks.claims import worker_name
from weavr_multi.bulks.digests import ref_of
from weavr_multi.bulks.errors import RunChanged
from weavr_multi.bulks.items import ItemReader
from weavr_multi.bulks.journals.protocol import RUN, Journal
from weavr_multi.bulks.kinds import KINDS, bulk_operation
from weavr_multi.bulks.lookup import submitted_alike
from weavr_multi.core.exceptions import BadRequest, BulkError, Conflict, DecodeError
from weavr_multi.core.kinds import Kind
from weavr_multi.core.operation import Operation
from weavr_multi.core.options import Options
from weavr_multi.core.retry import is_refusal
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource

LEASE: Final = 30.0
# The service keeps a ref for at least 24 hours; an hour is left for clocks that differ.
KEPT: Final = 23 * 3600.0
SKEW: Final = 3600.0
_CHECKED: Final = Kind("items that were checked already")


class Submitter:
    """Submits the chunks of one run.

    Args:
        bulks: The resource to submit with.
        kind: What is done with the items.
        run_id: The run.
        journal: Where it is noted.
        lease: Seconds after which a worker that is not heard of loses its claim.
        worker: This worker's name.
    """

    def __init__(
        self,
        bulks: BulkResource,
        kind: str,
        run_id: str,
        journal: Journal,
        *,
        lease: float = LEASE,
        worker: str | None = None,
    ) -> None:
        self.bulks = bulks
        self.kind = kind
        self.run_id = run_id
        self.journal = journal
        self.lease = lease
        self.worker = worker or worker_name()
        self.operation = bulk_operation(bulks.surface, kind)

    def reader(self) -> ItemReader:
        """Make what reads the items."""
        checked = self.bulks.caller.engine.config.validate_requests
        return ItemReader(KINDS[self.kind], self.operation, constraints=checked)

    async def begin(self, size: int) -> dict[str, Any]:
        """Open the run in the journal, and return what is noted of it.

        Args:
            size: Items in a chunk; a run that was opened before keeps its own.

        Raises:
            RunChanged: The run is one of other operations, of another service or of another identity.
        """
        where = self._where()
        facts = await self.journal.add(
            self.run_id, RUN, {"kind": self.kind, "surface": self.operation.surface, "size": size, **where}
        )
        if (facts["kind"], facts["surface"]) != (self.kind, self.operation.surface):
            raise RunChanged(
                f"run {self.run_id!r} is one of {facts['surface']} {facts['kind']}, "
                f"not of {self.operation.surface} {self.kind}: take another run_id; nothing was sent",
                run_id=self.run_id,
                chunk=0,
            )
        for name, value in where.items():
            # Else a rehearsal elsewhere, or the same list for another company, would pass for this run's own work.
            if facts[name] != value:
                raise RunChanged(
                    f"run {self.run_id!r} belongs to the {name} {facts[name]}, not to {value}: "
                    "take another run_id, or another journal, here; nothing was sent",
                    run_id=self.run_id,
                    chunk=0,
                )
        return facts

    def _where(self) -> dict[str, str]:
        """Say whose run it is: of which service, and of which identity where the session knows it."""
        caller = self.bulks.caller
        where = {"service": caller.engine.config.base_url}
        holder = getattr(caller, "holder", None)  # a session's; a client with a token does not know whose it is
        identity = None if holder is None else holder.token.identity or holder.chosen
        return where if identity is None else {**where, "identity": str(identity.id)}

    async def note(self, chunk: Chunk) -> dict[str, Any]:
        """Note a chunk before it is sent, and compare it with what was noted under its place before.

        Raises:
            RunChanged: Other items were submitted there.
        """
        ref = ref_of(self.operation.surface, self.kind, self.run_id, chunk.index)
        facts = {"digest": chunk.digest, "first": chunk.first, "count": len(chunk.items), "ref": ref}
        found = await self.journal.add(self.run_id, str(chunk.index), facts)
        if found["digest"] is None:  # the service refused these before anything was made: others may take their place
            await self.journal.set(self.run_id, str(chunk.index), facts)
            return {**found, **facts}
        if found["digest"] != facts["digest"]:
            raise RunChanged(
                f"chunk {chunk.index} of run {self.run_id!r} ({len(chunk.items)} items from {chunk.first}) "
                "differs from what was submitted under this run_id before "
                f"({found['count']} items from {found['first']}): take another run_id for other items; "
                "nothing was sent for this chunk",
                run_id=self.run_id,
                chunk=chunk.index,
            )
        return found

    async def submit(self, chunk: Chunk, facts: dict[str, Any]) -> dict[str, Any]:
        """Submit a chunk that is noted and claimed, unless the service has it already; return its facts."""
        if "bulk_id" not in facts:
            bulk_id = await self._found(chunk, facts)
            if bulk_id is None:
                bulk_id = await self._sent(chunk, facts)
            facts = {**facts, "bulk_id": bulk_id}
        return facts

    async def _found(self, chunk: Chunk, facts: dict[str, Any]) -> str | None:
        """Look for the chunk at the service where an earlier attempt may have reached it and its ref does not tell."""
        tried = facts.get("tried")
        if tried is None or (self.operation.idempotent and self._now() - tried < KEPT):
            return None
        async with aclosing(submitted_alike(self.bulks, self.kind, chunk.items, since=tried - SKEW)) as alike:
            async for bulk_id in alike:
                # Equal items may be submitted on purpose, by another run or another chunk: those have an owner.
                if await self._own(chunk, bulk_id):
                    return bulk_id
        return None

    async def _own(self, chunk: Chunk, bulk_id: str) -> bool:
        """Note that a process belongs to a chunk, unless it belongs to another; the first to say so has it."""
        mine = {"run": self.run_id, "chunk": chunk.index}
        owner = await self.journal.add(f"//bulk/{bulk_id}", "owner", mine)
        if owner != mine:
            return False
        await self.journal.set(self.run_id, str(chunk.index), {"bulk_id": bulk_id})
        return True

    async def _sent(self, chunk: Chunk, facts: dict[str, Any]) -> str:
        name = str(chunk.index)
        # Noted before it is sent: whatever happens now, the next attempt knows of this one.
        tried = facts.get("tried")
        if tried is None or self._now() - tried >= KEPT:
            await self.journal.set(self.run_id, name, {"tried": self._now()})
        ref: str | Unset = facts["ref"] if self.operation.idempotent else UNSET
        try:
            answer = await self.bulks.caller.call(
                _prepared(self.operation), (chunk.items,), Options(idempotency_ref=ref)
            )
        except (BadRequest, Conflict) as error:
            # After an attempt of unknown fate a refusal may be about the ref alone: then the items stay as they are.
            if tried is None and not is_refusal(error):
                await self.journal.set(self.run_id, name, {"digest": None, "tried": None})
            raise
        bulk_id = getattr(answer.parse(), "bulk_id", UNSET)
        if not isinstance(bulk_id, str):
            raise DecodeError(
                f"{self.operation.key}: the service took chunk {chunk.index} and did not say its bulkId; "
                f"submit again with run_id={self.run_id!r} to learn it",
                operation=self.operation.key,
                status=answer.status,
                request_ref=answer.request_ref,
            )
        with anyio.CancelScope(shield=True):  # a cancellation must not come between the service and the journal
            own = await self._own(chunk, bulk_id)
        if not own:
            raise BulkError(
                f"the service answered chunk {chunk.index} of run {self.run_id!r} with process {bulk_id}, which the "
                "journal knows as another chunk's: nothing of it will be executed twice; look at both before going on"
            )
        return bulk_id

    def _now(self) -> float:
        return self.bulks.caller.engine.clock.time()


@cache
def _prepared(operation: Operation[Any]) -> Operation[Any]:
    """The same operation for a body that was checked and encoded already: doing it twice would take twice the time."""
    prepared = copy.copy(operation)
    prepared.body = _CHECKED
    return prepared
