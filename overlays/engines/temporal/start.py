"""Starts a run on Temporal, or opens one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from temporalio.client import Client, WorkflowHandle
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError

from weavr_multi.bulks.bulk_types import KINDS, bulk_operation
from weavr_multi.bulks.handle_base import Plan
from weavr_multi.bulks.submission.input import MOST
from weavr_multi.bulks.submission.submit_options import check_again, check_run_id
from weavr_multi.core.calls.options import check_timeout
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.engines.temporal.errors import RunExists, translated
from weavr_multi.engines.temporal.messages import QUEUE, WORKFLOW, Order, RunState
from weavr_multi.engines.temporal.run import TemporalRun

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session

# Seconds for a call of the engine's: a server that does not respond is an error soon.
RPC: float = 20.0


async def start_bulk(
    client: Client,
    kind: str,
    *,
    session: Session | BackofficeSession,
    run_id: str,
    total: int,
    chunk_size: int = MOST,
    mode: str = "ON_FAILURE_STOP",
    parallel: int = 1,
    webhook_interval: int | None = None,
    deadline: float | None = None,
    queue: str = QUEUE,
    adopt: Sequence[str | int] = (),
    fresh: bool = False,
    heartbeat: float = 30.0,
    max_history: int | None = None,
) -> TemporalRun:
    """Begin a run. The workers of the queue check all items, submit all chunks, and execute them in order.

    Args:
        client: A connected client of Temporal's.
        kind: The kind of bulk: ``transfers``, ``card_blocks``, ...
        session: A session of the identity that pays.
        run_id: The name of this input, such as ``payroll-2025-03``. It is part of the workflow's id.
        total: How many items there are.
        chunk_size: Items in a chunk, 1 to 10,000.
        mode: ON_FAILURE_STOP lets no later chunk begin, on any machine; ON_FAILURE_CONTINUE goes on.
        parallel: How many chunks are executed at once.
        webhook_interval: See `BulkProcess.execute`.
        deadline: Seconds for the whole run. Then nothing more begins, `TemporalRun.outcome` raises `BulkTimedOut`, and
            what is executed goes on at the service.
        queue: The workers' task queue.
        adopt: Ids of processes that are this run's, after `AlreadySubmitted`.
        fresh: After `AlreadySubmitted`: the items are to be submitted once more. Take another `run_id` for that: under
            the same one the service answers with the process that it has, for a day.
        heartbeat: Seconds without a sign of life after which a step is given to another worker.
        max_history: Events after which the run goes on in a new history; None leaves that to the server.

    Raises:
        RunExists: This identity has a run of this name, which is under way or was completed.
        ConfigurationError: A value cannot be right, or the server has no such namespace.
        BulkError: The server cannot be reached.
    """
    if not isinstance(queue, str) or not queue:
        raise ConfigurationError(f"queue is the name of the workers' task queue, got {queue!r}")
    order = _order(
        session,
        kind,
        run_id=run_id,
        total=total,
        chunk_size=chunk_size,
        mode=mode,
        parallel=parallel,
        webhook_interval=webhook_interval,
        deadline=deadline,
        adopt=adopt,
        fresh=fresh,
        heartbeat=heartbeat,
        longest=max_history,
    )
    handle = await _begin(client, order, queue)
    return TemporalRun(handle, session, run_id, client.namespace)


async def _begin(client: Client, order: Order, queue: str) -> WorkflowHandle[Any, RunState]:
    """Begin the workflow of a run, or raise `RunExists`."""
    workflow_id = workflow_id_of(order.identity, order.run_id)
    try:
        async with translated(client.namespace, f"run {order.run_id!r} was not begun"):
            return await client.start_workflow(
                WORKFLOW,
                RunState(order),
                id=workflow_id,
                task_queue=queue,
                result_type=RunState,
                # One that failed may be begun again: its processes are found and refused unless they are adopted.
                id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
                id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
                rpc_timeout=timedelta(seconds=RPC),
            )
    except WorkflowAlreadyStartedError as error:
        raise RunExists(order.run_id, workflow_id) from error


def open_bulk(client: Client, *, session: Session | BackofficeSession, run_id: str) -> TemporalRun:
    """Find a run that was begun before, here or elsewhere. Nothing is asked yet.

    Args:
        client: A connected client of Temporal's.
        session: A session of the identity that pays.
        run_id: The run.
    """
    check_run_id(session.bulks, run_id)
    workflow_id = workflow_id_of(_identity(session), run_id)
    handle: Any = client.get_workflow_handle(workflow_id, result_type=RunState)
    return TemporalRun(handle, session, run_id, client.namespace)


def workflow_id_of(identity: str, run_id: str) -> str:
    """Return the id of a run's workflow."""
    return f"weavr-bulk/{identity}/{run_id}"


def _identity(session: Session | BackofficeSession) -> str:
    identity = session.identity
    if identity is None:
        raise ConfigurationError("the session does not know whose it is: sign in, or switch to an identity, first")
    return str(identity.id)


def _order(session: Session | BackofficeSession, kind: str, **given: Any) -> Order:
    bulks: Any = session.bulks
    check_run_id(session.bulks, given["run_id"])
    if not isinstance(kind, str) or kind not in KINDS:
        raise ConfigurationError(f"kind is one of {', '.join(KINDS)}, got {kind!r}")
    bulk_operation(bulks.surface, kind)
    if type(given["total"]) is not int or given["total"] < 0:
        raise ConfigurationError(f"total is the number of items, got {given['total']!r}")
    if type(given["chunk_size"]) is not int or not 1 <= given["chunk_size"] <= MOST:
        raise ConfigurationError(f"chunk_size is a whole number from 1 to {MOST}, got {given['chunk_size']!r}")
    check_again(given["adopt"], given["fresh"])
    for name in ("deadline", "heartbeat"):
        check_timeout(given[name], name)
    if given["heartbeat"] is None:
        raise ConfigurationError("heartbeat is a number of seconds: without it a worker that died is never replaced")
    if given["longest"] is not None and (type(given["longest"]) is not int or given["longest"] < 1):
        raise ConfigurationError(f"max_history is a number of events, or None, got {given['longest']!r}")
    plan = Plan.checked(given["mode"], given["webhook_interval"], given["parallel"])
    given |= {"mode": plan.mode, "adopt": [str(it) for it in given["adopt"]]}
    service: str = bulks.caller.requestor.config.base_url
    return Order(identity=_identity(session), service=service, surface=bulks.surface, kind=kind, **given)
