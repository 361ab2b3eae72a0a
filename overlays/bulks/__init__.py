"""Bulk processes: submit, execute, follow and collect one operation for many items.

``session.bulks`` is where they begin; what it returns, raises and takes is exported here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from weavr_multi.bulks.cadence import Polling as Polling
    from weavr_multi.bulks.errors import InvalidItems as InvalidItems
    from weavr_multi.bulks.errors import ItemProblem as ItemProblem
    from weavr_multi.bulks.errors import JournalError as JournalError
    from weavr_multi.bulks.errors import RunChanged as RunChanged
    from weavr_multi.bulks.journals.memory import MemoryJournal as MemoryJournal
    from weavr_multi.bulks.journals.protocol import Journal as Journal
    from weavr_multi.bulks.journals.redis import RedisJournal as RedisJournal
    from weavr_multi.bulks.journals.sqlite import SqliteJournal as SqliteJournal
    from weavr_multi.bulks.outcome import BulkOutcome as BulkOutcome
    from weavr_multi.bulks.process import BulkProcess as BulkProcess
    from weavr_multi.bulks.results import BulkResult as BulkResult
    from weavr_multi.bulks.run import BulkRun as BulkRun
    from weavr_multi.bulks.statuses import BulkUpdate as BulkUpdate
    from weavr_multi.bulks.steps import collect_chunk as collect_chunk
    from weavr_multi.bulks.steps import follow_chunk as follow_chunk
    from weavr_multi.bulks.steps import submit_chunk as submit_chunk
    from weavr_multi.core.exceptions import BulkError as BulkError
    from weavr_multi.core.exceptions import BulkFailed as BulkFailed
    from weavr_multi.core.exceptions import BulkTimedOut as BulkTimedOut

_PLACES: Final = {
    "BulkError": "weavr_multi.core.exceptions",
    "BulkFailed": "weavr_multi.core.exceptions",
    "BulkOutcome": "weavr_multi.bulks.outcome",
    "BulkProcess": "weavr_multi.bulks.process",
    "BulkResult": "weavr_multi.bulks.results",
    "BulkRun": "weavr_multi.bulks.run",
    "BulkTimedOut": "weavr_multi.core.exceptions",
    "BulkUpdate": "weavr_multi.bulks.statuses",
    "InvalidItems": "weavr_multi.bulks.errors",
    "ItemProblem": "weavr_multi.bulks.errors",
    "Journal": "weavr_multi.bulks.journals.protocol",
    "JournalError": "weavr_multi.bulks.errors",
    "MemoryJournal": "weavr_multi.bulks.journals.memory",
    "Polling": "weavr_multi.bulks.cadence",
    "RedisJournal": "weavr_multi.bulks.journals.redis",
    "RunChanged": "weavr_multi.bulks.errors",
    "SqliteJournal": "weavr_multi.bulks.journals.sqlite",
    "collect_chunk": "weavr_multi.bulks.steps",
    "follow_chunk": "weavr_multi.bulks.steps",
    "submit_chunk": "weavr_multi.bulks.steps",
}

__all__ = (
    "BulkError",
    "BulkFailed",
    "BulkOutcome",
    "BulkProcess",
    "BulkResult",
    "BulkRun",
    "BulkTimedOut",
    "BulkUpdate",
    "InvalidItems",
    "ItemProblem",
    "Journal",
    "JournalError",
    "MemoryJournal",
    "Polling",
    "RedisJournal",
    "RunChanged",
    "SqliteJournal",
    "collect_chunk",
    "follow_chunk",
    "submit_chunk",
)


def __getattr__(name: str) -> Any:
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(place), name)
