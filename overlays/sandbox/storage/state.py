"""The whole state of the sandbox, in one object that handlers get as ``call.state``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from weavr_multi.sandbox.background.job_queue import Jobs
from weavr_multi.sandbox.background.webhooks import Events
from weavr_multi.sandbox.clock import Clock
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.programme import Programme
from weavr_multi.sandbox.storage.database import Store
from weavr_multi.sandbox.storage.ids import Ids
from weavr_multi.sandbox.storage.ledger import Ledger
from weavr_multi.sandbox.storage.resource_store import Records
from weavr_multi.sandbox.storage.tokens import LIFETIME_MS, Tokens
from weavr_multi.sandbox.storage.transaction_lists import Activity

# Earlier versions of the service that can be run, and how long their tokens live.
VERSIONS = {"3.4.0": 900_000}


class State:
    """The parts of the sandbox that are not about HTTP."""

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        api_key: str | None = None,
        clock: Clock | None = None,
        version: str | None = None,
    ) -> None:
        if version not in (None, *VERSIONS):
            raise ValueError(f"the sandbox does not run as version {version!r}; it does as {', '.join(VERSIONS)}")
        self.version = version
        self.store = Store(path)
        self.clock = clock or Clock()
        self.clock.offset = int(self.store.read_meta("clock") or 0)
        self.clock.when_moved(self._clock_moved)
        self.ids = Ids()
        self.programme = Programme(self.store, self.ids, api_key)
        self.records = Records(self.store)
        self.ledger = Ledger(self.store, self.ids)
        self.activity = Activity(self.store)
        self.tokens = Tokens(self.store, self.clock, VERSIONS.get(version or "", LIFETIME_MS))
        self._poked: Callable[[], None] | None = None
        self.events = Events(self.store, self.ids, self.clock, self.programme, self.poke)
        self.jobs = Jobs(self.store, self.poke)
        self.perform: Callable[[Json, Json], Any]
        """Carries out one operation of a bulk, (bulk, item) -> body of the answer; the service sets it."""
        self.problems: list[str] = []
        """Defects of the sandbox itself (an answer outside of the description, a job that failed)."""

    def __repr__(self) -> str:
        return f"<State of {self.programme!r}>"

    def when_poked(self, poke: Callable[[], None] | None) -> None:
        """Who to tell that there is work to do, if anybody."""
        self._poked = poke

    def poke(self) -> None:
        """There may be work to do."""
        poked = self._poked  # the worker ends in another thread
        if poked is not None:
            poked()

    def now(self) -> int:
        """Epoch milliseconds on the sandbox's clock; within a transaction, when it began."""
        return self.store.moment(self.clock.now)

    def _clock_moved(self, offset: int) -> None:
        with self.store.lock:
            self.store.write_meta("clock", str(offset))
        self.poke()

    def close(self) -> None:
        """Close the database."""
        self.store.close()
