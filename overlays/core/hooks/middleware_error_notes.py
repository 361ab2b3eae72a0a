"""What middleware ends a call with by itself: its error says what has become of the call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weavr_multi.core.calls import logs
from weavr_multi.core.calls.retry import Retry, advice, leave_open, left_open, note_open
from weavr_multi.core.exceptions import TransportError

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation
    from weavr_multi.core.calls.requestor import Call

T = TypeVar("T")


class Work(Generic[T]):
    """What middleware stands around: the call or attempt itself, and what has become of it.

    Attributes:
        failure: The error that it ended with.
        succeeded: Whether it ended without one.
        is_under_way: Whether it has begun and not ended, in a task of the middleware's.
    """

    def __init__(self, step: Callable[[], Awaitable[T]]) -> None:
        self._step = step
        self.failure: BaseException | None = None
        self.succeeded = self.is_under_way = False

    async def __call__(self) -> T:
        self.is_under_way = True
        try:
            result = await self._step()
        except BaseException as error:
            self.failure = error
            raise
        finally:
            self.is_under_way = False
        if isinstance(result, Retry):
            self.failure = result.error
        self.succeeded = self.failure is None
        return result

    @property
    def is_open(self) -> bool:
        """Whether a write may have been executed, or may yet be."""
        failure = self.failure
        if failure is None:
            return self.succeeded or self.is_under_way
        if isinstance(failure, TransportError):
            return not failure.never_sent
        said = getattr(failure, "in_doubt", None)
        return bool(left_open(failure) if said is None else said)


def note_on_call(work: Work[Any], operation: Operation[Any], ref: str | None, error: BaseException) -> None:
    """Say on an error of middleware what has become of the call that it stands around."""
    if work.succeeded:
        note_open(error, operation.key, f"{operation.key}: the call had succeeded when its middleware raised this")
    if operation.safe or not work.is_open:
        return
    notes = _open_notes(work, operation, ref, error)
    for note in notes:
        note_open(error, operation.key, note)
    if isinstance(error, Exception):
        leave_open(error, ref)
    elif work.failure is None:  # scopes swallow a cancellation: the caller sees neither it nor a success
        logs.cancelled(operation, ref, notes[0])


def _open_notes(work: Work[Any], operation: Operation[Any], ref: str | None, error: BaseException) -> list[str]:
    if work.is_under_way:
        state = "still under way, in a task of its middleware, when this was raised"
        return [f"{operation.key}: {state}: the service may execute it; {advice(ref)}"]
    if work.failure is None:
        if isinstance(error, Exception):  # it says already that the call had succeeded
            return []
        return [f"{operation.key}: cancelled behind its success, the service has executed it; {advice(ref)}"]
    under = f", under idempotency_ref={ref!r}" if ref else ""
    maybe = f"{operation.key}: the service may have executed the call{under}, before its middleware raised this"
    return list(getattr(work.failure, "__notes__", ())) or [maybe]


def note_on_attempt(work: Work[Any], call: Call, error: BaseException) -> None:
    """Say on an error of middleware what this attempt, or an earlier one, may have done; it ends the call."""
    call.ended_by = error
    operation = call.request.operation
    call.left_open = call.left_open or work.succeeded or work.is_under_way
    if not work.succeeded:
        call.note_interruption(error)
        return
    note_open(error, operation.key, f"{operation.key}: the attempt had succeeded when its middleware raised this")
    if not isinstance(error, Exception):
        call.note_cancellation(error, sent=True)
    elif not operation.safe:
        leave_open(error, call.request.idempotency_ref)
