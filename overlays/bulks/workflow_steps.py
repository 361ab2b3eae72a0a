"""The steps of one chunk (check, submit, execute, follow, collect), with plain data in and out, for a task engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.errors import EqualProcess
from weavr_multi.bulks.handle_base import Plan
from weavr_multi.bulks.journals.base import Journal, check_journal
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.process_wait import OnProgress, until_end
from weavr_multi.bulks.run_execution import ensure_executed
from weavr_multi.bulks.submission.chunk_submission import Submitter
from weavr_multi.bulks.submission.input import MOST, Chunk
from weavr_multi.bulks.submission.reconcile import Finder
from weavr_multi.bulks.submission.submit_options import check_run_id
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.polling.wait_source_and_record import check_progress

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource
    from weavr_multi.bulks.states_and_progress import Status
    from weavr_multi.core.polling.interval_and_rate_limit import Polling


async def check_chunk(
    bulks: BulkResource,
    kind: str,
    items: Sequence[Any],
    *,
    run_id: str,
    index: int = 0,
    first: int = 0,
    total: int | None = None,
) -> dict[str, Any]:
    """Check the items of a chunk, and look for processes at the service that hold exactly these. Nothing is sent.

    `submit_chunk` looks for none. Check every chunk of a run before the first is submitted, and do not submit where
    processes were found: their items may be paid already.

    Args:
        bulks: ``session.bulks``.
        kind: The kind of bulk: ``transfers``, ``card_blocks``, ...
        items: At most 10,000 items.
        run_id: The run.
        index: Which chunk of it, from 0.
        first: The index of the first item in the whole input.
        total: How many items that has: with it the first chunk is also looked for in processes of another size.

    Returns:
        ``digest`` and ``bag`` (the same in any order), and ``equal``: for each process its ``bulk_id``, its ``status``,
        ``begun``, the seconds since the epoch at which its execution began, or None, and its ``difference``: empty,
        ``in another order`` or ``of another size``.

    Raises:
        InvalidItems: Items are invalid.
    """
    chunk = _read(bulks, kind, items, run_id, index, first)
    submitter = Submitter(bulks, kind, run_id, MemoryJournal())
    finder = Finder(bulks, kind)
    found = [it async for it in finder.equal(chunk, submitter.is_anothers, reordered=True)]
    if index == 0 and total is not None and not found:
        found = [it async for it in finder.in_chunks_of_another_size(chunk, total, submitter.is_anothers)]
    return {**chunk.digests(), "equal": [_told(it) for it in found]}


def _told(process: EqualProcess) -> dict[str, Any]:
    begun = None if process.begun is None else process.begun.timestamp()
    known = {"bulk_id": process.bulk_id, "status": process.status}
    return {**known, "begun": begun, "difference": process.difference}


def digests_of(bulks: BulkResource, kind: str, items: Sequence[Any]) -> dict[str, str]:
    """Return ``digest`` and ``bag`` of a chunk's items, as `check_chunk` does, without asking the service."""
    return _read(bulks, kind, items, "digests", 0, 0).digests()


def _read(bulks: BulkResource, kind: str, items: Sequence[Any], run_id: str, index: int, first: int) -> Chunk:
    """Check the items of a chunk, and encode them; raise `InvalidItems` if some are invalid."""
    if not 1 <= len(items) <= MOST:
        raise ConfigurationError(f"a chunk has 1 to {MOST} items, got {len(items)}")
    check_run_id(bulks, run_id)
    reader = Submitter.reader(bulks, kind)
    read = [reader.read(place, item) for place, item in enumerate(items, first)]
    reader.refuse_invalid(run_id=run_id)
    return Chunk(index, first, [item for item in read if item is not None], last=True)


async def submit_chunk(
    bulks: BulkResource,
    kind: str,
    items: Sequence[Any],
    *,
    run_id: str,
    index: int = 0,
    first: int = 0,
    journal: Journal | None = None,
) -> dict[str, Any]:
    """Submit one chunk so that it exists once: calling again with the same arguments gives the same process.

    Args:
        bulks: ``session.bulks``.
        kind: The kind of bulk: ``transfers``, ``card_blocks``, ...
        items: At most 10,000 items.
        run_id: The run.
        index: Which chunk of it, from 0.
        first: The index of the first item in the whole input.
        journal: Where it is recorded. Without it the ref alone keeps a repetition apart, for 24 hours; card removals,
            which take no ref, need one.

    Returns:
        What `follow_chunk` and `collect_chunk` take: plain data.

    Raises:
        InvalidItems: Items are invalid; nothing was sent.
        RunChanged: Other items were submitted in this place.
    """
    chunk = _read(bulks, kind, items, run_id, index, first)
    check_journal(journal)
    submitter = Submitter(bulks, kind, run_id, journal or MemoryJournal())
    await submitter.begin(MOST)
    facts = await submitter.submit(chunk, await submitter.note(chunk))
    known = {name: facts[name] for name in ("digest", "first", "count", "ref", "bulk_id")}
    return {"run_id": run_id, "kind": kind, "index": index, **known}


async def execute_chunk(
    bulks: BulkResource, chunk: Mapping[str, Any], *, mode: str, webhook_interval: int | None = None
) -> None:
    """Execute a chunk unless that happened already: calling again is safe.

    Args:
        bulks: ``session.bulks``.
        chunk: The value that `submit_chunk` returned.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE.
        webhook_interval: Operations between two progress webhooks, or None.
    """
    await ensure_executed(_process(bulks, chunk), Plan.checked(mode, webhook_interval))


async def follow_chunk(
    bulks: BulkResource,
    chunk: Mapping[str, Any],
    *,
    mode: str | None = None,
    webhook_interval: int | None = None,
    deadline: float | None = None,
    poll: Polling | float | None = None,
    on_progress: OnProgress | None = None,
    journal: Journal | None = None,
) -> dict[str, Any]:
    """Execute a chunk unless that happened already, and wait for its end.

    Args:
        bulks: ``session.bulks``.
        chunk: The value that `submit_chunk` returned.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE; None waits without executing.
        webhook_interval: Operations between two progress webhooks, or None.
        deadline: Seconds; None is no limit.
        poll: The polling intervals, or seconds between two polls.
        on_progress: Called with each change; async or not.
        journal: Where the end is recorded.

    Returns:
        The chunk with its ``status`` and ``counts``.

    Raises:
        BulkTimedOut: The deadline passed; call again to go on.
    """
    plan = None if mode is None else Plan.checked(mode, webhook_interval)
    check_progress(on_progress)
    process = _process(bulks, chunk)
    if plan is not None:
        await ensure_executed(process, plan)
    update = await until_end(process, deadline, poll, on_progress)
    end = {"status": update.status, "counts": update.counts}
    if journal is not None:
        await journal.set(chunk["run_id"], str(chunk["index"]), end)
    return {**chunk, **end}


async def collect_chunk(
    bulks: BulkResource, chunk: Mapping[str, Any], *, status: Status | None = None
) -> list[dict[str, Any]]:
    """Return what became of the items of a chunk, as plain data: `BulkResult.to_dict` of each.

    Args:
        bulks: ``session.bulks``.
        chunk: The value that `submit_chunk` or `follow_chunk` returned.
        status: Those in one status alone.
    """
    return [result.to_dict() async for result in _process(bulks, chunk).results(status=status)]


def _process(bulks: BulkResource, chunk: Mapping[str, Any]) -> BulkProcess:
    return BulkProcess(bulks, chunk["bulk_id"], kind=chunk["kind"], first=chunk["first"])
