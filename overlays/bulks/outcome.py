"""How a bulk ended."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from weavr_multi.bulks.statuses import COMPLETED, BulkUpdate
from weavr_multi.core.exceptions import BulkFailed, ConfigurationError
from weavr_multi.core.extensions import load

if TYPE_CHECKING:
    from weavr_multi.bulks.results import BulkResult
    from weavr_multi.core.secrets import Sensitive
    from weavr_multi.sessions.challenge import ConfirmationChallenge
    from weavr_multi.sessions.confirmation import Challenges

Keep: TypeAlias = Literal["all", "failed"]


class BulkOutcome(Sequence["BulkResult"]):
    """The end of a process or a run, with what became of the items: a sequence of `BulkResult`, in the input's order.

    A bulk that ended PARTIALLY_COMPLETED is an outcome like any other; `raise_for_failures` makes it an exception.

    Attributes:
        status: COMPLETED, PARTIALLY_COMPLETED, FAILED (none succeeded) or CANCELLED.
        counts: Operations by status.
        total: How many items there are.
        failed: Those that were attempted and refused.
        stopped_by: The chunk whose failure stopped the later ones (ON_FAILURE_STOP), or None.
        not_executed: How many items were never attempted.
        run_id: The run's name, or None for a process of its own.
        bulk_ids: The processes.
        keep: ``all``: every item is here; ``failed``: those that failed alone.
    """

    def __init__(
        self,
        update: BulkUpdate,
        results: Sequence[BulkResult],
        *,
        caller: Any,
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
        self.stopped_by = stopped_by
        self.not_executed = update.total - update.completed - update.failed
        self.run_id = run_id
        self.bulk_ids = tuple(bulk_ids)
        self.keep: Keep = keep
        self._caller = caller

    @property
    def succeeded(self) -> tuple[BulkResult, ...]:
        """The items that were carried out, as far as they were kept."""
        return tuple(result for result in self._results if result.succeeded)

    @property
    def ok(self) -> bool:
        """Whether every item was carried out."""
        return self.status == COMPLETED

    def raise_for_failures(self) -> None:
        """Raise unless every item was carried out.

        Raises:
            BulkFailed: With the items that failed, the counts, and how many were never attempted.
        """
        if not self.ok:
            raise BulkFailed(self._sentence(), outcome=self)

    def _sentence(self) -> str:
        done = self.counts.get(COMPLETED, 0)
        name = self.run_id or ", ".join(self.bulk_ids)
        text = f"bulk {name} ended {self.status}: {done} of {self.total} items were carried out"
        if self.failed:
            shown = ", ".join(f"{result.index} ({result.error_code or 'no code'})" for result in self.failed[:5])
            text += f"; {self.counts.get('FAILED', 0)} failed: {shown}{', ...' if len(self.failed) > 5 else ''}"
        if self.not_executed:
            text += f"; {self.not_executed} were never attempted"
        if self.stopped_by is not None:
            text += f" (chunk {self.stopped_by} stopped the run)"
        return text

    @property
    def pending(self) -> list[Any]:
        """The sends and wire transfers that were made and wait for their approval (PENDING_CHALLENGE)."""
        responses = (result.made for result in self._results if result.succeeded)
        return [made for made in responses if getattr(made, "needs_confirmation", False)]

    async def confirm(
        self,
        *,
        code: Callable[[ConfirmationChallenge], Awaitable[str | Sensitive]] | None = None,
        channel: str = "SMS",
    ) -> list[ConfirmationChallenge]:
        """Approve the sends and wire transfers that wait for it: one challenge for all of a kind.

        Args:
            code: An async callable that is asked once for each challenge, after its code was sent: it receives the
                challenge and returns the code. Not needed for a push.
            channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.

        Returns:
            The challenges that were passed; none if nothing waits.

        Raises:
            ConfigurationError: The results were not kept, or no session is behind this outcome.
            StepUpFailed: A challenge cannot succeed any more.
        """
        if self.keep != "all":
            raise ConfigurationError("confirm needs the results: keep='all' when the outcome is collected")
        if self._caller is None:
            raise ConfigurationError("this outcome went through a pickle: no session is behind it that could confirm")
        pending = self.pending
        if not pending:
            return []
        challenges: Challenges = load("weavr_multi.sessions.confirmation:Challenges", "confirm")(self._caller)
        return await challenges.confirm(pending, code, channel)

    def __len__(self) -> int:
        return len(self._results)

    @overload
    def __getitem__(self, index: int) -> BulkResult: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[BulkResult]: ...
    def __getitem__(self, index: int | slice) -> BulkResult | Sequence[BulkResult]:
        return self._results[index]

    def __iter__(self) -> Iterator[BulkResult]:
        return iter(self._results)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<BulkOutcome {self.status}: {self.counts}>"

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_caller": None}
