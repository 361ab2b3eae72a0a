"""The outcome of a whole bulk: its results, read one page at a time or all at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar, overload

from weavr_multi.bulks.errors import BulkFailed
from weavr_multi.bulks.item_results import NO_INPUT, BulkResult, place_of
from weavr_multi.bulks.item_type_aliases import Input_co, Response_co
from weavr_multi.bulks.states_and_progress import COMPLETED, FINAL, BulkUpdate
from weavr_multi.core.api_errors import Conflict
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.generated_lookup import load

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.states_and_progress import Status
    from weavr_multi.core.calls.resource import Caller
    from weavr_multi.core.sensitive import Sensitive
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation
    from weavr_multi.sessions.options import Channel
    from weavr_multi.sessions.sca.confirmation_challenge import ConfirmationChallenge

T = TypeVar("T")
Keep: TypeAlias = Literal["all", "failed"]

_WORDS: Final = {
    "challenge": "their user's approval (PENDING_CHALLENGE)",
    "confirmation": "somebody who accepts the payee's name (PENDING_CONFIRMATION)",
    "schedule": "their time (SCHEDULED)",
}
# What may wait for approval -> the generated resource that lists it.
_RESOURCES: Final = {
    "sends": "weavr_multi.api.sends:Sends",
    "outgoing_wire_transfers": "weavr_multi.api.outgoing_wire_transfers:OutgoingWireTransfers",
}


class BulkOutcome(Sequence["BulkResult[Input_co, Response_co]"], Generic[Input_co, Response_co]):
    """The end of a process or a run, with what became of the items: a sequence of `BulkResult`, in the input's order.

    A bulk that ended PARTIALLY_COMPLETED is an outcome like any other; `raise_for_failures` makes it an exception.
    An item is in one of `succeeded`, `failed` and `pending` at most; in none if it was never attempted.

    Attributes:
        status: COMPLETED, PARTIALLY_COMPLETED, FAILED (none succeeded) or CANCELLED.
        counts: Operations by status. What was COMPLETED may wait: see `pending`.
        total: How many items there are.
        succeeded: Those that were carried out, as far as they were kept.
        failed: Those that were attempted and refused, or whose payment ended unpaid.
        pending: Those whose payment was made and waits; `BulkResult.waits_for` says for what. Nothing was paid yet.
        stopped_by: The chunk whose failure stopped the later ones (ON_FAILURE_STOP), or None.
        not_executed: How many items were never attempted.
        run_id: The run's name, or None for a process of its own.
        bulk_ids: The processes.
        keep: ``all``: every item is here; ``failed``: only those that failed or wait.
    """

    def __init__(
        self,
        update: BulkUpdate,
        results: Sequence[BulkResult[Input_co, Response_co]],
        *,
        caller: Caller | None,
        bulk_ids: Sequence[str],
        run_id: str | None = None,
        stopped_by: int | None = None,
        keep: Keep = "all",
    ) -> None:
        self.status = update.status
        self.counts = update.counts
        self.total = update.total
        self._results = tuple(results)
        self.failed = tuple(result for result in self._results if result.failed)
        self.pending = tuple(result for result in self._results if result.pending)
        self.succeeded = tuple(result for result in self._results if result.succeeded)
        # A list may lag behind the event or the counts that say that all is over.
        self._lagging = sum(result.unfinished for result in self._results) if self.status == COMPLETED else 0
        self.stopped_by = stopped_by
        self.not_executed = update.total - update.completed - update.failed
        self.run_id = run_id
        self.bulk_ids = tuple(bulk_ids)
        self.keep: Keep = keep
        self._caller = caller

    @property
    def ok(self) -> bool:
        """Whether every item was carried out and nothing waits; true if there are no items."""
        return self.status == COMPLETED and self.settled

    @property
    def settled(self) -> bool:
        """Whether the bulk is over, nothing failed and nothing waits; items may be left that were never attempted."""
        return self.status in FINAL and not (self.failed or self.pending or self.counts.get("FAILED") or self._lagging)

    def raise_for_failures(self) -> None:
        """Raise unless every item was carried out, and none waits for somebody's approval.

        Items that wait for their scheduled time raise nothing.

        Raises:
            BulkFailed: With the items that failed, the counts, how many were never attempted, and how many wait.
        """
        waiting = any(result.waits_for != "schedule" for result in self.pending)
        if self.status != COMPLETED or self.failed or waiting or self._lagging:
            raise BulkFailed(self._sentence(), outcome=self)

    def _sentence(self) -> str:
        refused = self.counts.get("FAILED", 0)
        unpaid = sum(result.status == COMPLETED for result in self.failed)
        done = self.counts.get(COMPLETED, 0) - unpaid - len(self.pending) - self._lagging
        name = self.run_id or ", ".join(self.bulk_ids)
        text = f"bulk {name} ended {self.status}: {done} of {self.total} items were carried out"
        if self.failed:
            shown = ", ".join(f"{result.index} ({result.error_code or 'no code'})" for result in self.failed[:5])
            text += f"; {refused + unpaid} failed: {shown}{', ...' if len(self.failed) > 5 else ''}"
        for what, words in _WORDS.items():
            count = sum(result.waits_for == what for result in self.pending)
            if count:
                text += f"; {count} wait for {words}"
        if self._lagging:
            text += f"; {self._lagging} are not over in the list of operations: read outcome() again"
        if self.not_executed:
            text += f"; {self.not_executed} were never attempted"
        if self.stopped_by is not None:
            text += f" (chunk {self.stopped_by} stopped the run)"
        return text

    async def confirm(
        self,
        *,
        code: Callable[[ConfirmationChallenge], Awaitable[str | Sensitive]] | None = None,
        channel: Channel = "SMS",
        accept_payees: bool | None = None,
    ) -> list[ConfirmationChallenge]:
        """Approve the sends and wire transfers that still wait for it: one challenge for all of a kind.

        Their states are read afresh: what was approved or cancelled meanwhile is left alone.

        Args:
            code: An async callable that is asked once for each challenge, after its code was sent: it receives the
                challenge and returns the code. Not needed for a push.
            channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.
            accept_payees: What happens to wire transfers that wait because the payee's name did not match: True
                accepts every name as it was given, False leaves those transfers waiting, None refuses to decide.

        Returns:
            The challenges that were passed; none if nothing waits for one.

        Raises:
            ConfigurationError: Payees' names did not match and `accept_payees` is not given; or no session is behind
                this outcome.
            StepUpFailed: A challenge cannot succeed any more.
        """
        if self._caller is None:
            raise ConfigurationError("this outcome went through a pickle: no session is behind it that could confirm")
        made = [result.payment for result in self.pending if result.waits_for != "schedule"]
        ids = {resource: [it[1] for it in made if it is not None and it[0] == resource] for resource in _RESOURCES}
        mismatched = await self._still("outgoing_wire_transfers", ids["outgoing_wire_transfers"], "CONFIRMATION")
        if mismatched and accept_payees is None:
            raise ConfigurationError(
                f"{len(mismatched)} wire transfers wait because the payee's name did not match: look at their "
                "validation_outcomes, then confirm(accept_payees=True), or False to leave them; "
                "outgoing_wire_transfers.update_beneficiary_name corrects a name"
            )
        if accept_payees:
            await self._accept(mismatched)
        waiting = [(resource, id) for resource in ids for id in await self._still(resource, ids[resource], "CHALLENGE")]
        if not waiting:
            return []
        from weavr_multi.sessions.sca.challenges_resource import Challenges

        return await Challenges(self._caller).confirm(waiting, code, channel)

    async def _still(self, resource: str, ids: Sequence[str], what: str) -> list[str]:
        """Return those of some payments that wait in this moment, as the service lists them."""
        if not ids:
            return []
        lists = load(_RESOURCES[resource], "confirm")(self._caller)
        found = {str(it.id) async for it in lists.list(state=[f"PENDING_{what}"], limit=100)}
        return [id for id in ids if id in found]

    async def _accept(self, ids: Sequence[str]) -> None:
        wires = load(_RESOURCES["outgoing_wire_transfers"], "confirm")(self._caller)
        for id in ids:
            try:
                await wires.confirm(id)
            except Conflict as error:  # accepted or cancelled in this moment
                if str(error.error_code or "") != "INVALID_STATE":
                    raise

    def __len__(self) -> int:
        return len(self._results)

    @overload
    def __getitem__(self, index: int) -> BulkResult[Input_co, Response_co]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[BulkResult[Input_co, Response_co]]: ...
    def __getitem__(
        self, index: int | slice
    ) -> BulkResult[Input_co, Response_co] | Sequence[BulkResult[Input_co, Response_co]]:
        return self._results[index]

    def __iter__(self) -> Iterator[BulkResult[Input_co, Response_co]]:
        return iter(self._results)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        waiting = f", {len(self.pending)} wait" if self.pending else ""
        return f"<BulkOutcome {self.status}: {self.counts}{waiting}>"

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_caller": None}


async def collected(
    processes: Sequence[BulkProcess[Input_co, Response_co]], keep: Keep
) -> list[BulkResult[Input_co, Response_co]]:
    """Read the results of processes, in the order of the input: all, or those that failed or wait."""
    kept: list[BulkResult[Input_co, Response_co]] = []
    for process in processes:
        # Among what was COMPLETED only payments can wait: of other kinds the failures alone are read.
        every = keep == "all" or BulkResult.may_wait(process.kind)
        async for result in process.results(status=None if every else "FAILED"):
            if keep == "all" or result.failed or result.pending or result.unfinished:
                kept.append(result)
    kept.sort(key=lambda result: result.index)  # the service need not list them in order
    return kept


class Results(Generic[Input_co, Response_co]):
    """The results of one process, joined to its inputs."""

    def __init__(self, process: BulkProcess[Input_co, Response_co], status: Status | None = None) -> None:
        self._process = process
        self._whole = status is None
        self._position = -1
        self._operations = aiter(process.operations(status=status))

    def __aiter__(self) -> Results[Input_co, Response_co]:
        return self

    async def __anext__(self) -> BulkResult[Input_co, Response_co]:
        process = self._process
        start = await process.first_sequence()
        operation: BulkProcessOperation = await anext(self._operations)
        self._position += 1
        # In a list of some operations the position is no place.
        place = place_of(operation, start, self._position if self._whole else -1)
        index = -1 if place == -1 else process.first + place
        inputs = process.inputs
        given = inputs[index] if inputs is not None and 0 <= index < len(inputs) else NO_INPUT
        return BulkResult(index, operation, process.how, given)


class Chained(Generic[T]):
    """Several streams as one; each begins when the one before has ended."""

    def __init__(self, sources: Iterable[AsyncIterator[T]]) -> None:
        self._sources = iter(sources)
        self._current: AsyncIterator[T] | None = None

    def __aiter__(self) -> Chained[T]:
        return self

    async def __anext__(self) -> T:
        while True:
            if self._current is None:
                self._current = next(self._sources, None)
                if self._current is None:
                    raise StopAsyncIteration
            try:
                return await anext(self._current)
            except StopAsyncIteration:
                self._current = None
