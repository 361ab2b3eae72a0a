"""Errors of Temporal runs: what an activity puts into the history, and what the caller sees."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Final

from temporalio.client import WorkflowFailureError
from temporalio.exceptions import ApplicationError, CancelledError
from temporalio.service import RPCError, RPCStatusCode

from weavr_multi.bulks.errors import AlreadySubmitted, BulkError, EqualProcess, InvalidItems, ItemProblem, RunChanged
from weavr_multi.core.api_errors import ApiError, BadRequest
from weavr_multi.core.calls.retry import is_ambiguous, is_refusal
from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.engines.temporal.messages import Step

_log: Final = logging.getLogger("weavr_multi")
_SHOWN: Final = 20
# UNKNOWN is what a connection answers whose server is just being restarted; CANCELLED, a query that no worker took.
_AWAY: Final = (
    RPCStatusCode.UNAVAILABLE,
    RPCStatusCode.DEADLINE_EXCEEDED,
    RPCStatusCode.UNKNOWN,
    RPCStatusCode.CANCELLED,
)
# A field of ours; what else stands there is a key of the caller's item.
_FIELD: Final = re.compile(r"[a-z_]+(\[\d+\])?(\.[a-z_]+(\[\d+\])?)*")


class RunExists(BulkError):
    """A run of this name was begun before; nothing was begun now. `open_bulk` finds it.

    Attributes:
        run_id: The run.
        workflow_id: Its workflow.
    """

    def __init__(self, run_id: str, workflow_id: str) -> None:
        super().__init__(
            f"run {run_id!r} was begun before as workflow {workflow_id}: open_bulk() finds it; other items need "
            "another run_id, and those that were carried out already must be left out"
        )
        self.run_id = run_id
        self.workflow_id = workflow_id


def refused(text: str, kind: type[WeavrError], *details: Any) -> ApplicationError:
    """Build what ends a step for good."""
    return ApplicationError(text, *details, type=kind.__name__, non_retryable=True)


@asynccontextmanager
async def reported(step: Step) -> AsyncIterator[None]:
    """Let only ids, codes and counts out of a block: an error's own text may repeat an item, and a history keeps it."""
    try:
        yield
    except (ApplicationError, CancelledError):
        raise
    except Exception as error:
        raise _told(step, error) from None


def _told(step: Step, error: Exception) -> ApplicationError:
    where = f"chunk {step.index} of run {step.order.run_id!r} ({step.count} items from {step.first})"
    if isinstance(error, InvalidItems):
        shown = ", ".join(map(_shown, error.items[:_SHOWN]))
        return refused(
            f"{where}: {len(error.items)} problems: {shown}; check_chunk says what is wrong. Nothing of it was sent",
            InvalidItems,
        )
    if isinstance(error, RunChanged):
        return refused(
            f"{where}: the loader gave other items than at first; nothing of it was sent. Give the items of the first "
            "time in their order, or begin another run without those that were carried out already",
            RunChanged,
        )
    if isinstance(error, BadRequest) and any(problem.field == "idempotency-ref" for problem in error.fields):
        # An attempt of this run that failed submitted the chunk, and its history is closed: the service still knows it.
        return refused(
            f"{where} has other items than those that were submitted under this run_id before; nothing of it was sent. "
            "Give the items of the first time, or begin another run without those that were carried out already",
            RunChanged,
        )
    if isinstance(error, ApiError):
        evidence = f"{error.operation} answered {error.status} {error.error_code or ''}".rstrip()
        text = f"{where}: {evidence} (request {error.request_ref or 'unknown'})"
        final = not (is_refusal(error) or is_ambiguous(error)) and error.status != 401
        return ApplicationError(text, type=type(error).__name__, non_retryable=final)
    final = isinstance(error, ConfigurationError)
    text = f"{where}: {type(error).__name__}; the log of the worker says more"
    # A ConfigurationError may repeat what the caller gave.
    _log.warning("%s: %s", where, error if isinstance(error, WeavrError) and not final else type(error).__name__)
    return ApplicationError(text, type=type(error).__name__, non_retryable=final)


def _shown(item: ItemProblem) -> str:
    return f"item {item.index} {item.field if _FIELD.fullmatch(item.field) else ''}".rstrip()


def loading_failed(step: Step, error: Exception) -> ApplicationError:
    """Build the error for a loader that raised; its text stays in the worker's log, and the step is tried again."""
    name = f"items({step.index}, {step.first}, {step.count})"
    _log.warning("%s of run %r raised; it is called again", name, step.order.run_id, exc_info=error)
    return ApplicationError(
        f"{name} raised {type(error).__name__}; the log of the worker says more", type="LoaderError"
    )


@asynccontextmanager
async def translated(namespace: str, what: str) -> AsyncIterator[None]:
    """Turn what Temporal's client raises into errors that say what to do."""
    try:
        yield
    except RPCError as error:
        missing = error.status is RPCStatusCode.NOT_FOUND
        if missing and "amespace" in str(error):
            raise ConfigurationError(
                f"{what}: the Temporal server has no namespace {namespace!r}: make it, or connect with the right one"
            ) from error
        if missing:
            raise BulkError(
                f"{what}: there is none under way in namespace {namespace!r}; it is over or was never begun"
            ) from error
        if error.status in _AWAY:
            raise _unreachable(what) from error
        raise BulkError(f"{what}: the Temporal server answered {error.status.name}: {error.message}") from error
    except RuntimeError as error:  # a lazy client connects with its first call
        if "client connect" not in str(error):
            raise
        raise _unreachable(what) from error


def _unreachable(what: str) -> BulkError:
    return BulkError(
        f"{what}: the Temporal server, or a worker on the run's queue, cannot be reached: see that both are running "
        "and that the address is right, then call again"
    )


def failure_of(run_id: str, failure: WorkflowFailureError) -> WeavrError:
    """Build the error of a run that failed."""
    cause: BaseException | None = failure
    while cause is not None and not isinstance(cause, ApplicationError):
        cause = cause.__cause__
    if cause is None:
        why = type(failure.cause).__name__.removesuffix("Error")
        return BulkError(f"run {run_id!r} was ended by the engine ({why}); what was executed goes on at the service")
    if cause.type == AlreadySubmitted.__name__:
        return AlreadySubmitted(run_id, _matches(cause.details[0]))
    if cause.type == RunChanged.__name__:
        return RunChanged(cause.message, run_id=run_id, chunk=-1)
    kind = ConfigurationError if cause.type in (InvalidItems.__name__, ConfigurationError.__name__) else BulkError
    return kind(cause.message)


def _matches(found: Sequence[dict[str, Any]]) -> list[EqualProcess]:
    return [
        EqualProcess(
            it["chunk"],
            it["bulk_id"],
            it["status"],
            None if it["begun"] is None else datetime.fromtimestamp(it["begun"], UTC),
            it.get("difference", ""),
        )
        for it in found
    ]
