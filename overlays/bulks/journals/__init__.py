"""Journals: the record of what a run has submitted, executed and finished."""

from weavr_multi.bulks.journals.base import RUN, Facts, Journal
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.redis import RedisJournal
from weavr_multi.bulks.journals.sql import SqlJournal
from weavr_multi.bulks.journals.sqlite import SqliteJournal, default_path

__all__ = ("RUN", "Facts", "Journal", "MemoryJournal", "RedisJournal", "SqlJournal", "SqliteJournal", "default_path")
