"""The Temporal worker that each machine runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from temporalio.client import Client
from temporalio.worker import Worker, WorkflowRunner
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.engines.temporal.activities import Loader, Steps
from weavr_multi.engines.temporal.messages import QUEUE
from weavr_multi.engines.temporal.workflow import BulkWorkflow

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.core.polling.interval_and_rate_limit import Polling


class BulkWorker(Worker):
    """A worker of Temporal's that works on bulk runs: ``await worker.run()``, or ``async with worker:``."""

    def __repr__(self) -> str:
        return f"<BulkWorker of {self.task_queue!r}>"

    async def run(self) -> None:
        """Work until `shutdown` is called.

        Raises:
            ConfigurationError: The server has no such namespace.
        """
        try:
            await super().run()
        except RuntimeError as error:
            if "amespace" not in str(error):
                raise
            raise ConfigurationError(
                f"the Temporal server has no namespace {self.client.namespace!r}: make it, or connect with the right "
                "one"
            ) from error


def bulk_worker(
    client: Client,
    *,
    session: Session | BackofficeSession,
    items: Loader,
    queue: str = QUEUE,
    poll: Polling | float | None = None,
    max_chunks: int = 100,
) -> BulkWorker:
    """Build a worker for the runs on a queue. Start as many as there are machines.

    One that dies is replaced by another within the run's `heartbeat`: no step pays twice.

    Args:
        client: A connected client of Temporal's.
        session: The session of the identity that pays. All workers of a queue need one of the same identity.
        items: ``load(index, first, count)`` returns the items of a chunk, or an awaitable of them: those at the places
            `first` to ``first + count`` of the whole input. It has to give the same items each time; other items are
            refused. One that is not async runs in a thread. An error of its own is logged, and it is called again.
            One with a further parameter ``run_id`` is told whose items are wanted: runs with different inputs can
            share a queue then.
        queue: The task queue. All runs on it are loaded by `items`. Without ``run_id`` it cannot tell one run from
            another: give each input a queue of its own.
        poll: The polling intervals, or seconds between two polls.
        max_chunks: How many steps this worker takes at once.

    Returns:
        The worker, not started.
    """
    if not callable(items):
        raise ConfigurationError(
            "items is load(index, first, count), or load(index, first, count, run_id), "
            f"got a value of type {type(items).__name__}"
        )
    return BulkWorker(
        client,
        task_queue=queue,
        workflows=[BulkWorkflow],
        activities=Steps(session, items, poll).all,
        workflow_runner=workflow_runner(),
        max_concurrent_activities=max_chunks,
    )


def workflow_runner() -> WorkflowRunner:
    """Build what runs the workflow, also for Temporal's ``Replayer``: this package is not loaded once more for it."""
    return SandboxedWorkflowRunner(restrictions=SandboxRestrictions.default.with_passthrough_modules("weavr_multi"))
