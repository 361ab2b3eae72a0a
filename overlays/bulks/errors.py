"""The errors of bulks: invalid items, a changed input, a run that another process owns, a journal, a deadline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from weavr_multi.core.exceptions import ConfigurationError, InvalidRequest, Problem, WeavrError

if TYPE_CHECKING:
    from weavr_multi.bulks.bulk_outcome import BulkOutcome
    from weavr_multi.bulks.item_results import BulkResult
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.run import BulkRun
    from weavr_multi.bulks.states_and_progress import BulkUpdate

_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class ItemProblem:
    """One thing that is wrong with one item.

    Attributes:
        index: Which item, counted from 0 over the whole input.
        field: The path inside the item, such as ``destination_amount.amount``; empty for the item itself.
        message: The value that came, and what would be right.
    """

    index: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"item {self.index}{f', {self.field}' if self.field else ''}: {self.message}"


class InvalidItems(InvalidRequest):
    """Items that cannot be right; none of the list, or of this chunk of a stream, was sent.

    Attributes:
        items: Everything that is wrong, by item.
        run_id: The run that they belong to: with it, a corrected input goes on where this one ended.
        submitted: How many items of a stream were submitted before these were met (0 for a list).
        bulk_ids: The processes that hold those.
    """

    def __init__(
        self,
        operation: str,
        items: Sequence[ItemProblem],
        *,
        run_id: str = "",
        submitted: int = 0,
        bulk_ids: Sequence[str] = (),
    ) -> None:
        problems = [
            Problem(f"items[{item.index}]{f'.{item.field}' if item.field else ''}", item.message) for item in items
        ]
        super().__init__(_told(operation, items, run_id, submitted, bulk_ids), problems=problems)
        self.items = tuple(items)
        self.run_id = run_id
        self.submitted = submitted
        self.bulk_ids = tuple(bulk_ids)


def _told(operation: str, items: Sequence[ItemProblem], run_id: str, submitted: int, bulk_ids: Sequence[str]) -> str:
    count = len({item.index for item in items})
    text = f"{operation}: {count} item{'s are' if count > 1 else ' is'} wrong: " + "; ".join(map(str, items[:_SHOWN]))
    if len(items) > _SHOWN:
        text += f"; and {len(items) - _SHOWN} more problems (see .items)"
    text += "" if text.endswith("?") else "."
    if not submitted:
        return f"{text} Nothing was sent"
    return (
        f"{text} The {submitted} items before them were submitted and not executed "
        f"(bulk processes {', '.join(bulk_ids)}): correct the input and submit the whole of it again with "
        f"run_id={run_id!r}, and they are not submitted twice"
    )


class RunChanged(ConfigurationError):
    """The items under a `run_id` are not those that were submitted under it before; nothing was sent for them.

    Attributes:
        run_id: The run.
        chunk: The first chunk that differs, counted from 0.
    """

    def __init__(self, message: str, *, run_id: str, chunk: int) -> None:
        super().__init__(message)
        self.run_id = run_id
        self.chunk = chunk


class BulkError(WeavrError):
    """A bulk process did not do what was asked."""


class BulkTimedOut(BulkError):
    """The deadline of a wait passed; the process goes on at the service.

    Attributes:
        bulk_ids: The processes that were waited for.
        deadline: The seconds that were allowed.
        update: The last `BulkUpdate` that was seen, or None.
        state: JSON text for ``session.bulks.restore``.
    """

    def __init__(
        self, process: BulkProcess | BulkRun, deadline: float | None, update: BulkUpdate | None = None
    ) -> None:
        self._process: BulkProcess | BulkRun | None = process
        self.bulk_ids: tuple[str, ...] = tuple(process.bulk_ids)
        self.deadline = deadline
        self.update = update
        self.state: str = process.to_json()
        seconds = f"{deadline:g} s" if deadline is not None else "the deadline"
        seen = f", last seen {update!r}" if update is not None else ""
        # Where the state of one item is not known, it may be executed; and what was seen may be old by now.
        unbegun = update is not None and update.status == "SUBMITTED" and update.counts == {"SUBMITTED": update.total}
        then = "nothing of it was executed by then: execute or run it" if unbegun else "it goes on at the service"
        super().__init__(
            f"bulk {', '.join(self.bulk_ids)} was not over within {seconds}{seen}; {then}"
            if self.bulk_ids
            else f"nothing of the run was submitted within {seconds}"
        )

    @property
    def process(self) -> BulkProcess | BulkRun | None:
        """The process or the run itself, to wait again or to cancel; None after a pickle (see `state`)."""
        return getattr(self, "_process", None)


class BulkFailed(BulkError):
    """Some operations of a bulk did not succeed, and the caller asked for an exception.

    Attributes:
        outcome: The whole outcome.
    """

    def __init__(self, message: str, *, outcome: BulkOutcome) -> None:
        super().__init__(message)
        self.outcome = outcome

    @property
    def failed(self) -> Sequence[BulkResult]:
        """The items that were attempted and refused."""
        return self.outcome.failed

    @property
    def counts(self) -> Mapping[str, int]:
        """Operations by status."""
        return self.outcome.counts


class EqualProcess(NamedTuple):
    """A process at the service that holds exactly the items of a chunk.

    Attributes:
        chunk: The chunk of the run, counted from 0.
        bulk_id: The process.
        status: Its state.
        begun: When its execution began, or None if it was not executed.
        difference: ``in another order`` or ``of another size`` where it cannot be adopted with this input as it stands.
    """

    chunk: int
    bulk_id: str
    status: str
    begun: datetime | None
    difference: str = ""

    @classmethod
    def seen(cls, chunk: int, bulk_id: str, status: object, begun: object, difference: str = "") -> EqualProcess:
        """Read what the service shows of a process; `begun` is in epoch milliseconds."""
        when = datetime.fromtimestamp(begun / 1000, UTC) if isinstance(begun, int) else None
        return cls(chunk, bulk_id, status if isinstance(status, str) else "UNKNOWN", when, difference)

    def __str__(self) -> str:
        when = f"executed {self.begun:%Y-%m-%d %H:%M} UTC" if self.begun is not None else "not executed"
        difference = f", {self.difference}" if self.difference else ""
        return f"{self.bulk_id} ({self.status}, {when}; chunk {self.chunk}{difference})"


class AlreadySubmitted(BulkError):
    """The journal does not know the run, and the service has processes with exactly its items. Nothing was paid twice.

    They may be this run, whose journal was lost, or equal items on purpose (last month's salaries). Only the caller
    can tell: submit again with ``adopt=[ids]`` in the first case, with ``fresh=True`` in the second.

    Attributes:
        run_id: The run.
        matches: The processes, as `EqualProcess`.
        bulk_ids: The ids of those that hold a chunk of this run as it stands, for ``adopt=``.
        ambiguous: Whether several hold the same chunk (two months of the same salaries): of those, one is this run's.
    """

    def __init__(self, run_id: str, matches: Sequence[EqualProcess]) -> None:
        exact = [match for match in matches if not match.difference]
        ids = list(dict.fromkeys(match.bulk_id for match in exact))
        self.ambiguous = len(ids) > len({match.chunk for match in exact})
        adopt = f"adopt={ids[:_SHOWN]}" if ids else "adopt=, in the order and with the chunk_size of the first time"
        if self.ambiguous:
            adopt = f"adopt= and the one of each chunk that is this run's, of {ids[:_SHOWN]}"
        super().__init__(
            f"the journal does not know run {run_id!r}, and the service has processes with exactly its items: "
            f"{', '.join(map(str, matches[:_SHOWN]))}{', ...' if len(matches) > _SHOWN else ''}. "
            f"If they are this run, submit again with {adopt}; if the items are to be paid once more, "
            "with fresh=True. Nothing of these chunks was sent"
        )
        self.run_id = run_id
        self.matches = tuple(matches)
        self.bulk_ids = tuple(ids)


class RunInUse(BulkError):
    """Another living owner works on the run. It is released at its end, or 30 s after its process has died.

    Attributes:
        run_id: The run.
        owner: The process that has it, as ``host/process/...``.
    """

    def __init__(self, run_id: str, owner: str, *, taken_over: bool = False) -> None:
        host, _, rest = owner.partition("/")
        who = f"process {rest.partition('/')[0]} on {host}" if rest else owner
        super().__init__(
            f"run {run_id!r} was taken over by {who} while this process stood still; that one goes on with it"
            if taken_over
            else f"run {run_id!r} is in use by {who}: wait for it with wait_for_owner=True, or try again later"
        )
        self.run_id = run_id
        self.owner = owner


class JournalError(BulkError):
    """The journal cannot be read or written. What was submitted is at the service; the same call can be made again."""
