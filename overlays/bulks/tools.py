"""What the bulks of both surfaces have beyond the generated operations: restoring, reopening, the rate of polling."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.journals.protocol import RUN, Journal
from weavr_multi.bulks.journals.sqlite import SqliteJournal, default_path
from weavr_multi.bulks.kinds import KINDS
from weavr_multi.bulks.polls import polls_of
from weavr_multi.bulks.process import VERSION, BulkProcess
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.statuses import BulkUpdate
from weavr_multi.bulks.submission import LEASE
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.resource import Caller, Resource

if TYPE_CHECKING:
    from weavr_multi.bulks.resource import BulkResource


_NEEDED: Final = {"process": {"bulk_id"}, "run": {"run_id", "facts", "chunks"}}


class BulkTools(Resource):
    """What the bulks of both surfaces have beyond the generated operations."""

    surface: ClassVar[str] = "multi"

    @property
    def caller(self) -> Caller:
        """Who makes the calls: a session, or a client with a token."""
        return self._caller

    def how(self, kind: str | None) -> tuple[str, str] | None:
        """Return what results of a kind are decoded by."""
        return None if kind is None or kind not in KINDS else (self.surface, kind)

    def polling_rate(self, per_second: float) -> None:
        """Set how many polls the client sends in a second at most, all its waits and sessions together (10 by default).

        Args:
            per_second: Requests per second.
        """
        polls_of(self._caller).limiter.allow(per_second)

    async def restore(
        self, state: str | bytes | Mapping[str, Any], *, journal: Journal | None = None
    ) -> BulkProcess | BulkRun:
        """Take up what `to_json` gave, in any process and as any user of the same identity. Nothing is asked yet.

        Args:
            state: The JSON text, or its decoded object.
            journal: Where a run goes on to be noted; its state alone, in memory, without it.

        Raises:
            ConfigurationError: It is not such a state, or one of another surface.
        """
        data = _decoded(state)
        bulks = cast("BulkResource", self)
        if data["bulk"] == "process":
            update = BulkUpdate(data["status"], data["total"], data["counts"]) if "status" in data else None
            process = BulkProcess(
                bulks, data["bulk_id"], kind=data.get("kind"), first=data.get("first", 0), update=update
            )
            process.doubt()
            return process
        facts = data["facts"]
        if facts["surface"] != self.surface:
            raise ConfigurationError(
                f"this state is one of {facts['surface']}, not of {self.surface}: restore it there"
            )
        journal = journal or MemoryJournal()
        await journal.add(data["run_id"], RUN, facts)
        for name, entry in data["chunks"].items():
            await journal.add(data["run_id"], name, entry)
        return await self._run(data["run_id"], facts["kind"], journal)

    async def open_run(self, run_id: str, *, journal: Journal | None = None, lease: float = LEASE) -> BulkRun:
        """Take up a run by its journal: in another process after a crash, or as a further worker.

        Args:
            run_id: The run.
            journal: Where it was noted; the default file without it.
            lease: Seconds after which a worker that is not heard of loses its claims.

        Raises:
            ConfigurationError: The journal does not know the run, or it was not submitted to its end.
        """
        journal = journal or SqliteJournal(default_path())
        facts = (await journal.read(run_id)).get(RUN, {})
        if not facts:
            raise ConfigurationError(f"there is no run {run_id!r} in {journal!r}")
        if facts["surface"] != self.surface:
            raise ConfigurationError(
                f"run {run_id!r} is one of {facts['surface']}, not of {self.surface}: open it there"
            )
        if "total" not in facts:
            raise ConfigurationError(
                f"run {run_id!r} was not submitted to its end: submit its input again with this run_id to go on, "
                "and nothing is submitted twice"
            )
        return await self._run(run_id, facts["kind"], journal, lease)

    async def _run(self, run_id: str, kind: str, journal: Journal, lease: float = LEASE) -> BulkRun:
        run = BulkRun(cast("BulkResource", self), kind, run_id, journal, lease=lease)
        await run.load()
        return run

    def process(self, bulk_id: str | int, kind: str | None = None) -> BulkProcess:
        """Return the handle of any process of the identity. Nothing is asked yet.

        Args:
            bulk_id: Its id.
            kind: What is done with each item (``transfers``, ``card_blocks``, ...), so that results can be typed.
        """
        if kind is not None and kind not in KINDS:
            raise ConfigurationError(f"kind is one of {', '.join(KINDS)}, got {kind!r}")
        return BulkProcess(cast("BulkResource", self), str(bulk_id), kind=kind)


def _decoded(state: str | bytes | Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        data = json.loads(state) if isinstance(state, (str, bytes)) else state
    except ValueError as error:
        raise ConfigurationError("restore takes what to_json() of a process or a run gave; this is not JSON") from error
    needed = _NEEDED.get(data.get("bulk", "")) if isinstance(data, Mapping) and data.get("version") == VERSION else None
    if needed is None or not needed <= data.keys():
        raise ConfigurationError(f"restore takes what to_json() of a process or a run gave (version {VERSION})")
    return data
