"""Bulk processes: submit, execute, follow and collect one operation for many items.

``session.bulks`` is where they begin; what it returns, raises and takes is exported here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

if TYPE_CHECKING:
    from weavr_multi.bulks.bulk_outcome import BulkOutcome as BulkOutcome
    from weavr_multi.bulks.errors import AlreadySubmitted as AlreadySubmitted
    from weavr_multi.bulks.errors import BulkError as BulkError
    from weavr_multi.bulks.errors import BulkFailed as BulkFailed
    from weavr_multi.bulks.errors import BulkTimedOut as BulkTimedOut
    from weavr_multi.bulks.errors import EqualProcess as EqualProcess
    from weavr_multi.bulks.errors import InvalidItems as InvalidItems
    from weavr_multi.bulks.errors import ItemProblem as ItemProblem
    from weavr_multi.bulks.errors import JournalError as JournalError
    from weavr_multi.bulks.errors import RunChanged as RunChanged
    from weavr_multi.bulks.errors import RunInUse as RunInUse
    from weavr_multi.bulks.item_results import BulkResult as BulkResult
    from weavr_multi.bulks.journals.base import Journal as Journal
    from weavr_multi.bulks.journals.memory import MemoryJournal as MemoryJournal
    from weavr_multi.bulks.journals.redis import RedisJournal as RedisJournal
    from weavr_multi.bulks.journals.sql import SqlJournal as SqlJournal
    from weavr_multi.bulks.journals.sqlite import SqliteJournal as SqliteJournal
    from weavr_multi.bulks.process import BulkProcess as BulkProcess
    from weavr_multi.bulks.run import BulkRun as BulkRun
    from weavr_multi.bulks.states_and_progress import BulkUpdate as BulkUpdate
    from weavr_multi.bulks.workflow_steps import check_chunk as check_chunk
    from weavr_multi.bulks.workflow_steps import collect_chunk as collect_chunk
    from weavr_multi.bulks.workflow_steps import execute_chunk as execute_chunk
    from weavr_multi.bulks.workflow_steps import follow_chunk as follow_chunk
    from weavr_multi.bulks.workflow_steps import submit_chunk as submit_chunk
    from weavr_multi.core.polling.interval_and_rate_limit import Polling as Polling

_HOMES: Final = homes(
    {
        "weavr_multi.bulks.bulk_outcome": "BulkOutcome",
        "weavr_multi.bulks.errors": (
            "AlreadySubmitted BulkError BulkFailed BulkTimedOut EqualProcess InvalidItems ItemProblem "
            "JournalError RunChanged RunInUse"
        ),
        "weavr_multi.bulks.item_results": "BulkResult",
        "weavr_multi.bulks.journals.base": "Journal",
        "weavr_multi.bulks.journals.memory": "MemoryJournal",
        "weavr_multi.bulks.journals.redis": "RedisJournal",
        "weavr_multi.bulks.journals.sql": "SqlJournal",
        "weavr_multi.bulks.journals.sqlite": "SqliteJournal",
        "weavr_multi.bulks.process": "BulkProcess",
        "weavr_multi.bulks.run": "BulkRun",
        "weavr_multi.bulks.states_and_progress": "BulkUpdate",
        "weavr_multi.bulks.workflow_steps": "check_chunk collect_chunk execute_chunk follow_chunk submit_chunk",
        "weavr_multi.core.polling.interval_and_rate_limit": "Polling",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
