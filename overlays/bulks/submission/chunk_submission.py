"""Submits one chunk so that it exists at the service once, whatever fails on the way."""

from __future__ import annotations

import copy
import hashlib
import secrets
from collections.abc import Mapping
from contextlib import aclosing
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.bulks.bulk_types import KINDS, bulk_operation
from weavr_multi.bulks.errors import BulkError, EqualProcess, RunChanged
from weavr_multi.bulks.journals.base import RUN, Journal
from weavr_multi.bulks.submission.input import Chunk, ItemReader
from weavr_multi.bulks.submission.own_key_in_messages import mask_of
from weavr_multi.core.api_errors import BadRequest, Conflict
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.calls.retry import is_refusal
from weavr_multi.core.config import in_small_letters
from weavr_multi.core.exceptions import DecodeError
from weavr_multi.core.sentinels import NOT_GIVEN
from weavr_multi.core.serialization.field_kinds import Kind

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource

# The service keeps a ref for at least 24 hours; an hour is left for clocks that differ.
KEPT: Final = 23 * 3600.0
SKEW: Final = 3600.0
_CHECKED: Final = Kind("items that were checked already")
SAME_ITEMS: Final = (
    "the same items in another order than before: give them in the order of the first time (they may be paid already, "
    "and another run_id would pay them again)"
)


def ref_of(surface: str, kind: str, run_id: str, index: int, salt: str = "") -> str:
    """Return the idempotency ref of a chunk: always the same for the same run and place, so that it is executed once.

    The salt tells a run that is to be carried out once more from the first one of its name.
    """
    text = "\n".join((surface, kind, run_id, str(index), *filter(None, [salt])))
    return f"bulk-{hashlib.sha256(text.encode()).hexdigest()[:40]}"


def place_of_run(bulks: BulkResource) -> dict[str, str]:
    """Return whose runs these are: of which service, and of which identity where the session knows it."""
    caller = bulks.caller
    where = {"service": caller.requestor.config.base_url}
    manager = getattr(caller, "token_manager", None)  # a session's; a client with a token does not know whose it is
    identity = None if manager is None else manager.token.identity or manager.chosen
    return where if identity is None else {**where, "identity": str(identity.id)}


def check_place(bulks: BulkResource, run_id: str, facts: Mapping[str, Any]) -> None:
    """Raise `RunChanged` unless a run that is recorded is one of this service and identity.

    Else a rehearsal elsewhere, or the same list for another company, would pass for this run's own work. Earlier
    versions recorded the service as it was written, with its capitals.
    """
    for name, value in place_of_run(bulks).items():
        found = facts.get(name, value)
        if found != value and (name != "service" or in_small_letters(str(found)) != value):
            raise run_changed(
                run_id,
                0,
                f"run {run_id!r} belongs to the {name} {facts[name]}, not to {value}: "
                "take another run_id, or another journal, here",
            )


def run_changed(run_id: str, chunk: int, text: str) -> RunChanged:
    """Build the error for an input, or a session, that is not the one of a run."""
    return RunChanged(f"{text}; nothing was sent for it", run_id=run_id, chunk=chunk)


class Submitter:
    """Submits the chunks of one run."""

    def __init__(self, bulks: BulkResource, kind: str, run_id: str, journal: Journal) -> None:
        self.bulks = bulks
        self.kind = kind
        self.run_id = run_id
        self.journal = journal
        self.operation = bulk_operation(bulks.surface, kind)
        self._salt = ""

    @staticmethod
    def reader(bulks: BulkResource, kind: str) -> ItemReader:
        """Make what reads the items of a kind."""
        checked = bulks.caller.requestor.config.validate_requests
        operation = bulk_operation(bulks.surface, kind)
        return ItemReader(KINDS[kind], operation, constraints=checked, mask=mask_of(bulks))

    async def begin(self, size: int) -> dict[str, Any]:
        """Open the run in the journal, and return its facts; one of other operations or another owner is refused."""
        surface, where = self.operation.surface, place_of_run(self.bulks)
        facts = await self.journal.add(self.run_id, RUN, {"kind": self.kind, "surface": surface, "size": size, **where})
        if (facts["kind"], facts["surface"]) != (self.kind, surface):
            raise self.changed(
                0,
                f"run {self.run_id!r} is one of {facts['surface']} {facts['kind']}, not of {surface} {self.kind}: "
                "take another run_id",
            )
        check_place(self.bulks, self.run_id, facts)
        self._salt = facts.get("salt", "")
        return facts

    async def once_more(self) -> None:
        """Give chunks that are not recorded yet refs of their own: by those of the first time nothing would be done."""
        if not self._salt:
            self._salt = secrets.token_hex(8)
            await self.journal.set(self.run_id, RUN, {"salt": self._salt})

    def changed(self, chunk: int, text: str) -> RunChanged:
        """Build the error for an input that is not the one of this run."""
        return run_changed(self.run_id, chunk, text)

    async def note(self, chunk: Chunk) -> dict[str, Any]:
        """Record a chunk before it is sent; raise `RunChanged` if other items were recorded in its place before."""
        ref = ref_of(self.operation.surface, self.kind, self.run_id, chunk.index, self._salt)
        facts: dict[str, Any] = {**chunk.digests(), "first": chunk.first, "count": len(chunk.items), "ref": ref}
        found = await self.journal.add(self.run_id, str(chunk.index), facts)
        if found["digest"] is None:  # the service refused these before anything was made: others may take their place
            await self.journal.set(self.run_id, str(chunk.index), facts)
            return {**found, **facts}
        if found["digest"] != facts["digest"]:
            where = f"chunk {chunk.index} of run {self.run_id!r} ({len(chunk.items)} items from {chunk.first})"
            if found["bag"] == facts["bag"]:
                raise self.changed(chunk.index, f"{where} has {SAME_ITEMS}")
            raise self.changed(
                chunk.index,
                f"{where} differs from what was submitted under this run_id before "
                f"({found['count']} items from {found['first']}): take another run_id for other items, and leave out "
                "those that were carried out already",
            )
        return found

    async def submit(self, chunk: Chunk, facts: dict[str, Any]) -> dict[str, Any]:
        """Submit a chunk that is recorded, unless the service has it already; return its facts."""
        if "bulk_id" not in facts:
            bulk_id = await self._found(chunk, facts)
            if bulk_id is None:
                bulk_id = await self._sent(chunk, facts)
            facts = {**facts, "bulk_id": bulk_id}
        return facts

    async def _found(self, chunk: Chunk, facts: dict[str, Any]) -> str | None:
        """Look for the chunk at the service where an earlier attempt may have reached it and its ref does not tell."""
        tried = facts.get("tried")
        if tried is None or self.knows_refs_since(tried):
            return None
        from weavr_multi.bulks.submission.reconcile import Finder

        finder = Finder(self.bulks, self.kind)
        # A time to come is one of a clock that was wrong, then or now: it says nothing of the process's age.
        since = None if tried > self.now() else tried - SKEW
        async with aclosing(finder.equal(chunk, self.is_anothers, since=since)) as equal:
            async for process in equal:
                # Equal items may be submitted on purpose, by another run or another chunk: those have an owner.
                if await self._own(chunk, process.bulk_id):
                    return process.bulk_id
        return None

    async def is_anothers(self, chunk: Chunk, bulk_id: str) -> bool:
        """Whether the journal knows a process as that of another chunk, or of another run."""
        owner = (await self.journal.read(f"//bulk/{bulk_id}")).get("owner")
        return bool(owner) and owner != {"run": self.run_id, "chunk": chunk.index}

    async def adopt(self, chunk: Chunk, process: EqualProcess) -> None:
        """Record that a process of the service is a chunk of this run; how far it is has to be asked."""
        await self.note(chunk)
        if await self._own(chunk, process.bulk_id):
            begun = self.now() if process.begun is None else process.begun.timestamp()
            await self.journal.set(self.run_id, str(chunk.index), {"tried": begun, "started": begun})

    async def _own(self, chunk: Chunk, bulk_id: str) -> bool:
        """Record that a process belongs to a chunk, unless it belongs to another; the first to say so has it."""
        mine = {"run": self.run_id, "chunk": chunk.index}
        owner = await self.journal.add(f"//bulk/{bulk_id}", "owner", mine)
        if owner != mine:
            return False
        await self.journal.set(self.run_id, str(chunk.index), {"bulk_id": bulk_id})
        return True

    async def _sent(self, chunk: Chunk, facts: dict[str, Any]) -> str:
        name = str(chunk.index)
        # Recorded before it is sent: whatever happens now, the next attempt knows of this one.
        tried = facts.get("tried")
        if tried is None or not self._is_recent(tried):
            await self.journal.set(self.run_id, name, {"tried": self.now()})
        ref: str = facts["ref"] if self.operation.idempotent else NOT_GIVEN
        try:
            response = await self.bulks.caller.call(
                _prepared(self.operation), Arguments({"body": chunk.items}), Options(idempotency_ref=ref)
            )
        except (BadRequest, Conflict) as error:
            # After an attempt of unknown fate a refusal may be about the ref alone: then the items stay as they are.
            if tried is None and not (is_refusal(error) or error.in_doubt):
                await self.journal.set(self.run_id, name, {"digest": None, "tried": None})
            raise
        bulk_id = getattr(response.parse(), "bulk_id", None)
        if not isinstance(bulk_id, str):
            raise DecodeError(
                f"{self.operation.key}: the service took chunk {chunk.index} and did not say its bulkId; "
                f"submit again with run_id={self.run_id!r} to learn it",
                operation=self.operation.key,
                status=response.status,
                request_ref=response.request_ref,
            )
        with anyio.CancelScope(shield=True):  # a cancellation must not come between the service and the journal
            own = await self._own(chunk, bulk_id)
        if not own:
            raise BulkError(
                f"the service answered chunk {chunk.index} of run {self.run_id!r} with process {bulk_id}, which the "
                "journal knows as another chunk's: nothing of it will be executed twice; look at both before going on"
            )
        return bulk_id

    def knows_refs_since(self, moment: float) -> bool:
        """Whether the service certainly knows the refs of all attempts from a moment on."""
        return self.operation.idempotent and self._is_recent(moment)

    def _is_recent(self, moment: float) -> bool:
        # A moment that is still to come is one of a clock that was wrong.
        return -SKEW <= self.now() - moment < KEPT

    def now(self) -> float:
        """The seconds since the epoch."""
        return self.bulks.caller.requestor.clock.time()


@cache
def _prepared(operation: Operation[Any]) -> Operation[Any]:
    """The same operation for a body that was checked and encoded already: doing it twice would take twice the time."""
    prepared = copy.copy(operation)
    prepared.body = _CHECKED
    return prepared
