"""Submit, follow and collect one chunk: each by itself, with plain data in and out, for a task engine to drive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from weavr_multi.bulks.chunks import MOST, Chunk, refuse_invalid
from weavr_multi.bulks.execution import ensure_executed
from weavr_multi.bulks.following import OnProgress, until_end
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.protocol import Journal
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.streaming import check_run_id
from weavr_multi.bulks.submission import Submitter
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.unset import UNSET, Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling
    from weavr_multi.bulks.resource import BulkResource


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
        kind: What is done with each item: ``transfers``, ``card_blocks``, ...
        items: At most 10,000 items.
        run_id: The run.
        index: Which chunk of it, from 0.
        first: The index of the first item in the whole input.
        journal: Where it is noted. Without it the ref alone keeps a repetition apart, for 24 hours; card removals,
            which take no ref, need one.

    Returns:
        What `follow_chunk` and `collect_chunk` take: plain data.

    Raises:
        InvalidItems: What is wrong with the items; nothing was sent.
        RunChanged: Other items were submitted in this place.
    """
    if not 1 <= len(items) <= MOST:
        raise ConfigurationError(f"a chunk has 1 to {MOST} items, got {len(items)}")
    check_run_id(run_id)
    submitter = Submitter(bulks, kind, run_id, journal or MemoryJournal())
    reader = submitter.reader()
    chunk = Chunk(index, first, reader.read_all(items, first), last=True)
    refuse_invalid(reader, run_id=run_id)
    await submitter.begin(MOST)
    facts = await submitter.submit(chunk, await submitter.note(chunk))
    known = {name: facts[name] for name in ("digest", "first", "count", "ref", "bulk_id")}
    return {"run_id": run_id, "kind": kind, "index": index, **known}


async def follow_chunk(
    bulks: BulkResource,
    chunk: Mapping[str, Any],
    *,
    mode: str | None = None,
    webhook_interval: int | None = None,
    deadline: float | None = None,
    poll: Polling | float | Unset = UNSET,
    on_progress: OnProgress | None = None,
    journal: Journal | None = None,
) -> dict[str, Any]:
    """Execute a chunk unless that happened already, and wait for its end.

    Args:
        bulks: ``session.bulks``.
        chunk: What `submit_chunk` returned.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE; None waits without executing.
        webhook_interval: Operations between two progress webhooks, or None.
        deadline: Seconds; None is no limit.
        poll: The cadence, or seconds between two looks.
        on_progress: Called with each change; async or not.
        journal: Where the end is noted.

    Returns:
        The chunk with its ``status`` and ``counts``.

    Raises:
        BulkTimedOut: The deadline passed; call again to go on.
    """
    process = _process(bulks, chunk)
    if mode is not None:
        await process.refresh()
        await ensure_executed(process, mode, webhook_interval)
    update = await until_end(process, deadline, poll, on_progress)
    end = {"status": update.status, "counts": update.counts}
    if journal is not None:
        await journal.set(chunk["run_id"], str(chunk["index"]), end)
    return {**chunk, **end}


async def collect_chunk(
    bulks: BulkResource, chunk: Mapping[str, Any], *, status: str | Unset = UNSET
) -> list[dict[str, Any]]:
    """Return what became of the items of a chunk, as plain data: `BulkResult.to_dict` of each.

    Args:
        bulks: ``session.bulks``.
        chunk: What `submit_chunk` or `follow_chunk` returned.
        status: Those in one status alone.
    """
    return [result.to_dict() async for result in _process(bulks, chunk).results(status=status)]


def _process(bulks: BulkResource, chunk: Mapping[str, Any]) -> BulkProcess:
    return BulkProcess(bulks, chunk["bulk_id"], kind=chunk["kind"], first=chunk["first"])
