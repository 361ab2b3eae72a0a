"""Submitting a whole input, chunk by chunk, alone or beside other workers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from weavr_multi.bulks.chunks import MOST, Chunk, Items, check_list, cut, refuse_invalid, whole
from weavr_multi.bulks.claims import held
from weavr_multi.bulks.errors import RunChanged
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.protocol import RUN, Journal
from weavr_multi.bulks.journals.sqlite import SqliteJournal, default_path
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.submission import LEASE, Submitter
from weavr_multi.core.exceptions import BadRequest, ConfigurationError

if TYPE_CHECKING:
    from weavr_multi.bulks.items import ItemReader
    from weavr_multi.bulks.resource import BulkResource


async def submit(
    bulks: BulkResource,
    kind: str,
    items: Items[Any],
    *,
    run_id: str | None = None,
    journal: Journal | None = None,
    chunk_size: int = MOST,
    lease: float = LEASE,
) -> BulkRun:
    """Submit an input; see `Bulks.submit_transfers` for what it promises."""
    if type(chunk_size) is not int or not 1 <= chunk_size <= MOST:
        raise ConfigurationError(f"chunk_size is a whole number from 1 to {MOST}, got {chunk_size!r}")
    check_run_id(run_id)
    return await _Input(bulks, kind, items, run_id, journal, lease).submit(chunk_size)


def check_run_id(run_id: str | None) -> None:
    """Raise unless a run can have this name. Names that begin with ``//`` are the journal's own."""
    if run_id is None:
        return
    if not isinstance(run_id, str) or not run_id.strip() or len(run_id) > 200 or run_id.startswith("//"):
        raise ConfigurationError(f"run_id is a text of 1 to 200 characters that does not begin with //, got {run_id!r}")


class _Input:
    """One input on its way to the service."""

    def __init__(
        self,
        bulks: BulkResource,
        kind: str,
        items: Items[Any],
        run_id: str | None,
        journal: Journal | None,
        lease: float,
    ) -> None:
        self.named = run_id is not None
        self.items = items
        self.list = whole(items)
        self.bulks = bulks
        journal = SqliteJournal(default_path()) if journal is None and self.named else journal
        self.chosen = journal is not None
        self.submitter = Submitter(bulks, kind, run_id or uuid4().hex, journal or MemoryJournal(), lease=lease)
        self.reader: ItemReader = self.submitter.reader()
        self.waiting: Chunk | None = None
        self.count = 0

    async def submit(self, size: int) -> BulkRun:
        submitter = self.submitter
        facts: dict[str, Any] = await submitter.begin(size) if self.named else {}
        size = facts.get("size", size)
        if self.list is not None and len(self.list) > size:
            await check_list(self.reader, self.list)
        try:
            async with aclosing(cut(self.items, self.reader, size)) as chunks:
                async for chunk in chunks:
                    facts = facts or await self._begin(chunk, size)
                    await self._one(chunk, facts)
            await self._settle()
            await self._close(facts)
        except Exception as error:
            if self.count:
                refused = isinstance(error, BadRequest)
                error.add_note(
                    f"run {submitter.run_id!r}: {self.count} items were read; submit the same input"
                    f"{', corrected where the service refused it,' if refused else ''} with this run_id to go on, "
                    "and nothing is submitted twice"
                )
            raise
        run = BulkRun(
            self.bulks,
            submitter.kind,
            submitter.run_id,
            submitter.journal,
            inputs=self.list,
            lease=submitter.lease,
            worker=submitter.worker,
        )
        await run.load()
        return run

    async def _begin(self, chunk: Chunk, size: int) -> dict[str, Any]:
        """Open the journal once it is known which: a run of one chunk without a name has none on disk."""
        if not self.chosen and not chunk.last:
            self.submitter.journal = SqliteJournal(default_path())
        refuse_invalid(self.reader, run_id=self.submitter.run_id)
        return await self.submitter.begin(size)

    async def _one(self, chunk: Chunk, facts: dict[str, Any]) -> None:
        submitter = self.submitter
        if self.reader.problems:
            entries = await submitter.journal.read(submitter.run_id)
            names = sorted((name for name in entries if name != RUN), key=int)
            ids = [entries[name]["bulk_id"] for name in names if "bulk_id" in entries[name]]
            refuse_invalid(self.reader, run_id=submitter.run_id, submitted=chunk.first if ids else 0, bulk_ids=ids)
        if not chunk.items:
            raise ConfigurationError(f"bulks.submit_{submitter.kind}: there are no items; nothing was sent")
        self._compare(chunk, facts)
        noted = await submitter.note(chunk)
        self.count = chunk.first + len(chunk.items)
        if "bulk_id" not in noted and not await self._try(chunk, noted):
            await self._settle()  # one chunk is held back at most: memory stays bounded
            self.waiting = chunk

    async def _try(self, chunk: Chunk, noted: dict[str, Any]) -> bool:
        """Submit a chunk unless another worker is doing it."""
        submitter = self.submitter
        name = f"submit-{chunk.index}"
        journal, run_id, worker, lease = submitter.journal, submitter.run_id, submitter.worker, submitter.lease
        if not await journal.claim(run_id, name, worker, lease):
            return False
        async with held(journal, run_id, name, worker, lease, self.bulks.caller.engine.clock):
            # Whoever held the claim before may have been done in the meantime.
            noted = (await journal.read(run_id)).get(str(chunk.index), noted)
            await submitter.submit(chunk, noted)
        return True

    async def _settle(self) -> None:
        """Wait until another worker has submitted what was held back; if it does not, do it here."""
        chunk, self.waiting = self.waiting, None
        submitter = self.submitter
        while chunk is not None:
            noted = (await submitter.journal.read(submitter.run_id))[str(chunk.index)]
            if "bulk_id" in noted or await self._try(chunk, noted):
                return
            await self.bulks.caller.engine.clock.sleep(min(0.5, submitter.lease / 4))

    def _compare(self, chunk: Chunk, facts: dict[str, Any]) -> None:
        total = facts.get("total")
        if total is not None and chunk.first + len(chunk.items) > total:
            raise self._changed(chunk.index, f"the input is longer than the {total} items submitted before")

    async def _close(self, facts: dict[str, Any]) -> None:
        submitter = self.submitter
        entries = await submitter.journal.read(submitter.run_id)
        if "total" not in entries.get(RUN, {}):
            self._refuse_beyond(entries)
        noted = await submitter.journal.add(submitter.run_id, RUN, {"total": self.count})
        if noted["total"] != self.count:
            chunk = self.count // facts["size"]
            raise self._changed(chunk, f"the input has {self.count} items, {noted['total']} were submitted before")

    def _refuse_beyond(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        """Raise if an attempt that did not come to its end had read more: that must not be executed with this input."""
        beyond = [int(name) for name, entry in entries.items() if name != RUN and entry.get("first", 0) >= self.count]
        if beyond:
            what = f"the input ends after {self.count} items, and an earlier attempt submitted more"
            raise self._changed(min(beyond), what)

    def _changed(self, chunk: int, what: str) -> RunChanged:
        run_id = self.submitter.run_id
        return RunChanged(
            f"chunk {chunk} of run {run_id!r} differs from what was submitted under this run_id before: {what}; "
            "take another run_id for other items",
            run_id=run_id,
            chunk=chunk,
        )
