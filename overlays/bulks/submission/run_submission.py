"""Submits a whole input, chunk by chunk, while this process holds the run's lease."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterable, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from weavr_multi.bulks.errors import AlreadySubmitted, EqualProcess, JournalError, RunChanged
from weavr_multi.bulks.journals.base import RUN, Journal, check_journal
from weavr_multi.bulks.journals.lease import owned
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.sqlite import VARIABLE, SqliteJournal, default_path
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.submission.chunk_submission import SAME_ITEMS, Submitter
from weavr_multi.bulks.submission.input import MOST, Chunk, Input, Items
from weavr_multi.bulks.submission.submit_options import check_options
from weavr_multi.core.api_errors import BadRequest
from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.bulks.submission.input import ItemReader
    from weavr_multi.bulks.submission.reconcile import Finder

_log: Final = logging.getLogger("weavr_multi")
_told: Final[set[str]] = set()


async def submit(
    bulks: BulkResource,
    kind: str,
    items: Items[Any],
    *,
    run_id: str | None = None,
    journal: Journal | None = None,
    chunk_size: int = MOST,
    wait_for_owner: bool = False,
    adopt: Sequence[str | int] = (),
    fresh: bool = False,
) -> BulkRun:
    """Submit an input; see `Bulks.submit_transfers` for what it promises."""
    check_options(bulks, run_id, chunk_size, adopt, fresh)
    check_journal(journal)
    reader = Submitter.reader(bulks, kind)
    source = Input(items, reader)
    if run_id is None:
        async with aclosing(source.chunks(chunk_size)) as chunks:
            first = await anext(chunks, None)
            if journal is None:  # a run of one chunk without a name has no journal on disk
                small = first is None or first.last
                journal = MemoryJournal() if small else SqliteJournal(default_path())
            submission = _Submission(Submitter(bulks, kind, uuid4().hex, journal), reader)
            await submission.begin(chunk_size)
            await submission.send([] if first is None else [first], chunks)
    else:
        journal = journal or default_journal(run_id)
        async with owned(journal, run_id, bulks.caller.requestor.clock, wait=wait_for_owner):
            submission = _Submission(Submitter(bulks, kind, run_id, journal), reader, adopt, fresh)
            size = await submission.begin(chunk_size)
            async with aclosing(source.chunks(size)) as chunks:
                if source.copies is None:
                    await submission.send([], chunks, look=True)
                else:
                    await submission.send_list([chunk async for chunk in chunks])
    run = BulkRun(bulks, kind, submission.run_id, journal, inputs=source.copies, wait_for_owner=wait_for_owner)
    await run.load()
    return run


def default_journal(named: str | None = None) -> Journal:
    """Return the journal where ``WEAVR_BULK_JOURNAL`` says, else in the user's default file.

    The first named run in the default file says so in the log: who has set the variable knows where it is.
    """
    path = default_path()
    if named is not None and not os.environ.get(VARIABLE) and str(path) not in _told:
        _told.add(str(path))
        _log.warning(
            "run %r keeps its journal in %s, where a container loses it at its end: give journal=, or set "
            "WEAVR_BULK_JOURNAL to a file on a volume, where that matters",
            named,
            path,
        )
    return SqliteJournal(path)


class _Submission:
    """One input on its way to the service."""

    def __init__(
        self, submitter: Submitter, reader: ItemReader, adopt: Sequence[str | int] = (), fresh: bool = False
    ) -> None:
        self.submitter = submitter
        self.run_id, self.journal = submitter.run_id, submitter.journal
        self.reader = reader
        self.adopt, self.fresh = {str(bulk_id) for bulk_id in adopt}, fresh
        self.finder: Finder | None = None
        self.facts: dict[str, Any] = {}
        self.count = 0

    async def begin(self, size: int) -> int:
        """Open the run in the journal; return how many items a chunk has."""
        self.facts = await self.submitter.begin(size)
        return int(self.facts["size"])

    async def send_list(self, chunks: Sequence[Chunk]) -> None:
        """Submit the chunks of a list. Nothing is sent before all were looked for at the service."""
        try:
            await self._look(chunks, whole=True)
            self._check_adopted(await self.journal.read(self.run_id))
            await self.journal.set(self.run_id, RUN, {"looked": self.submitter.now()})
            await self.send(chunks)
        except RunChanged as error:
            if await self._is_reordered(chunks):
                raise self.submitter.changed(error.chunk, f"run {self.run_id!r} has {SAME_ITEMS}") from error
            raise

    async def send(
        self, chunks: Sequence[Chunk], rest: AsyncIterable[Chunk] | None = None, *, look: bool = False
    ) -> None:
        """Submit chunks, then the rest of a stream, each looked for at the service first where `look` says so."""
        try:
            for chunk in chunks:
                await self._one(chunk)
            if rest is not None:
                async for chunk in rest:
                    if look and not self.reader.problems:
                        await self._look([chunk])
                    await self._one(chunk)
            await self._close()
        except BaseException as error:  # cancellations too: who pressed Ctrl-C asks how to go on
            if self.count:
                corrected = ", corrected where the service refused it," if isinstance(error, BadRequest) else ""
                error.add_note(
                    f"run {self.run_id!r}: {self.count} items were read; submit the same input{corrected} with this "
                    "run_id to go on, and nothing is submitted twice"
                )
            raise

    async def _one(self, chunk: Chunk) -> None:
        if self.reader.problems:
            await self._refuse(chunk)
        total = self.facts.get("total")
        if total is not None and chunk.end > total:
            raise self._changed(chunk.index, f"the input is longer than the {total} items submitted before")
        noted = await self.submitter.note(chunk)
        self.count = chunk.end
        await self.submitter.submit(chunk, noted)

    async def _look(self, chunks: Sequence[Chunk], *, whole: bool = False) -> None:
        """Look at the service for chunks that the journal does not know; for a whole input also in other sizes.

        `AlreadySubmitted` if they may have been submitted before the journal was lost, or on purpose.
        """
        # A journal from a backup may know of the look, and not of what was submitted after it: for a day the refs tell.
        if self.submitter.knows_refs_since(self.facts.get("looked", 0.0)):
            return
        if self.fresh:
            await self.submitter.once_more()
            if not self.adopt:
                return
        entries = await self.journal.read(self.run_id)
        unknown = [chunk for chunk in chunks if entries.get(str(chunk.index), {}).get("tried") is None]
        adopted, refused = await self._matches(unknown, whole)
        if whole and not (refused or adopted or entries.keys() - {RUN}):
            refused = await self._finder().in_other_chunks(chunks, self.submitter.is_anothers)
        if refused and not self.fresh:
            raise AlreadySubmitted(self.run_id, refused)
        for chunk, process in adopted.values():
            await self.submitter.adopt(chunk, process)

    async def _matches(
        self, chunks: Sequence[Chunk], whole: bool
    ) -> tuple[dict[str, tuple[Chunk, EqualProcess]], list[EqualProcess]]:
        """Return what chunks adopt, by id, and the processes that nobody asked to adopt."""
        adopted: dict[str, tuple[Chunk, EqualProcess]] = {}
        refused: list[EqualProcess] = []
        named: set[str] = set()
        for chunk in chunks:
            equal = [each async for each in self._finder().equal(chunk, self.submitter.is_anothers, reordered=True)]
            candidates = [each for each in equal if each.bulk_id in self.adopt and not each.difference]
            named.update(each.bulk_id for each in candidates)
            mine = next((each for each in candidates if each.bulk_id not in adopted), None)
            if mine is not None:
                adopted[mine.bulk_id] = chunk, mine
            else:
                refused += equal
        if whole and named - adopted.keys():  # a stream's later chunks may hold the others
            raise ConfigurationError(
                f"adopt: {', '.join(sorted(named))} are more than the chunks of run {self.run_id!r} that they hold: "
                "name one for each chunk, that which is this run's"
            )
        return adopted, [process for process in refused if process.bulk_id not in adopted]

    def _finder(self) -> Finder:
        from weavr_multi.bulks.submission.reconcile import Finder

        self.finder = self.finder or Finder(self.submitter.bulks, self.submitter.kind)
        return self.finder

    def _check_adopted(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        missing = self.adopt - {str(entry.get("bulk_id")) for entry in entries.values()}
        if missing:
            raise ConfigurationError(
                f"adopt: {', '.join(sorted(missing))} do not hold exactly the items of a chunk of run {self.run_id!r}, "
                "in this order"
            )

    async def _refuse(self, chunk: Chunk) -> None:
        entries = await self.journal.read(self.run_id)
        names = sorted((name for name in entries if name != RUN), key=int)
        ids = [entries[name]["bulk_id"] for name in names if "bulk_id" in entries[name]]
        self.reader.refuse_invalid(run_id=self.run_id, submitted=chunk.first if ids else 0, bulk_ids=ids)

    async def _is_reordered(self, chunks: Sequence[Chunk]) -> bool:
        """Whether the journal knows the same items of a list in another order."""
        entries = await self.journal.read(self.run_id)
        known = [int(entry["bag"], 16) for name, entry in entries.items() if name != RUN and entry.get("bag")]
        given = [int(chunk.digests()["bag"], 16) for chunk in chunks]
        return len(known) == len(given) and sum(known) % 2**128 == sum(given) % 2**128

    async def _close(self) -> None:
        """Record that the input was submitted to its end.

        Raises:
            RunChanged: An earlier attempt submitted more: that must not be executed with this input.
            JournalError: The journal lost what was recorded meanwhile.
        """
        entries = await self.journal.read(self.run_id)
        facts = entries.pop(RUN, {})
        known = {int(name): entry for name, entry in entries.items()}
        beyond = [index for index, entry in known.items() if entry.get("first", 0) >= self.count]
        size = self.facts["size"]
        if "kind" not in facts or any("bulk_id" not in known.get(n, {}) for n in range(-(-self.count // size))):
            raise JournalError(
                f"{self.journal!r} lost what was recorded of run {self.run_id!r} while it was submitted: it was "
                "removed or emptied. What was submitted is at the service and not executed; keep the journal where "
                "it lasts (journal=)"
            )
        if beyond and "total" not in facts:
            what = f"the input ends after {self.count} items, and an earlier attempt submitted more"
            raise self._changed(min(beyond), what)
        self._check_adopted(entries)
        noted = await self.journal.add(self.run_id, RUN, {"total": self.count, "looked": self.submitter.now()})
        if noted["total"] != self.count:
            what = f"the input has {self.count} items, {noted['total']} were submitted before"
            raise self._changed(self.count // size, what)

    def _changed(self, chunk: int, what: str) -> RunChanged:
        return self.submitter.changed(
            chunk,
            f"chunk {chunk} of run {self.run_id!r} differs from what was submitted under this run_id before: {what}; "
            "take another run_id for other items",
        )
