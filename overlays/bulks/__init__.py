"""Bulk processes: submit, execute, follow and collect one operation for many items.

``session.bulks`` is where they begin; what it returns, raises and takes is exported here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import lazily

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
    from weavr_multi.core.polling.policy import Polling as Polling

_HOMES: Final = {
    "AlreadySubmitted": "weavr_multi.bulks.errors",
    "BulkError": "weavr_multi.bulks.errors",
    "BulkFailed": "weavr_multi.bulks.errors",
    "BulkOutcome": "weavr_multi.bulks.bulk_outcome",
    "BulkProcess": "weavr_multi.bulks.process",
    "BulkResult": "weavr_multi.bulks.item_results",
    "BulkRun": "weavr_multi.bulks.run",
    "BulkTimedOut": "weavr_multi.bulks.errors",
    "BulkUpdate": "weavr_multi.bulks.states_and_progress",
    "EqualProcess": "weavr_multi.bulks.errors",
    "InvalidItems": "weavr_multi.bulks.errors",
    "ItemProblem": "weavr_multi.bulks.errors",
    "Journal": "weavr_multi.bulks.journals.base",
    "JournalError": "weavr_multi.bulks.errors",
    "MemoryJournal": "weavr_multi.bulks.journals.memory",
    "Polling": "weavr_multi.core.polling.policy",
    "RedisJournal": "weavr_multi.bulks.journals.redis",
    "RunChanged": "weavr_multi.bulks.errors",
    "RunInUse": "weavr_multi.bulks.errors",
    "SqlJournal": "weavr_multi.bulks.journals.sql",
    "SqliteJournal": "weavr_multi.bulks.journals.sqlite",
    "check_chunk": "weavr_multi.bulks.workflow_steps",
    "collect_chunk": "weavr_multi.bulks.workflow_steps",
    "execute_chunk": "weavr_multi.bulks.workflow_steps",
    "follow_chunk": "weavr_multi.bulks.workflow_steps",
    "submit_chunk": "weavr_multi.bulks.workflow_steps",
}

__getattr__, __dir__ = lazily(__name__, _HOMES)
