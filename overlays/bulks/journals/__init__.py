"""Where a run notes what was submitted, executed and finished."""

from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.protocol import RUN, Facts, Journal
from weavr_multi.bulks.journals.redis import RedisJournal
from weavr_multi.bulks.journals.sqlite import SqliteJournal, default_path

__all__ = ("RUN", "Facts", "Journal", "MemoryJournal", "RedisJournal", "SqliteJournal", "default_path")
