"""A bulk run on Celery: the three steps of a chunk as three tasks, on any number of workers.

Each step is safe to repeat: a task that is lost or delivered twice pays nobody twice. Start workers on as many
machines as you like (``celery --workdir examples -A engines_celery worker``), then begin the run:
``python examples/engines_celery.py``.

Settings: REDIS_URL, WEAVR_API_KEY, WEAVR_BASE_URL, EXAMPLE_EMAIL, EXAMPLE_PASSWORD, EXAMPLE_PROFILE, EXAMPLE_SOURCE,
EXAMPLE_DESTINATION.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from celery import Celery, group

from weavr_multi import Weavr, WeavrError
from weavr_multi.bulks import BulkTimedOut, RedisJournal, collect_chunk, follow_chunk, submit_chunk

REDIS, RUN, CHUNK, CHUNKS = os.environ["REDIS_URL"], "payroll-2025-03", 100, 4
app = Celery("engines_celery", broker=REDIS, backend=REDIS)
# A task counts as done when it has ended: what a dead worker held goes to another one.
app.conf.update(task_acks_late=True, task_reject_on_worker_lost=True, worker_prefetch_multiplier=1)
again = {"autoretry_for": (WeavrError,), "retry_backoff": True, "max_retries": 10}


def load(first: int) -> list[dict[str, Any]]:
    """Give the items of a chunk, the same each time: here they are made, yours come from your database."""
    return [
        {
            "profile_id": os.environ["EXAMPLE_PROFILE"],
            "source": {"type": "managed_accounts", "id": os.environ["EXAMPLE_SOURCE"]},
            "destination": {"type": "managed_accounts", "id": os.environ["EXAMPLE_DESTINATION"]},
            "destination_amount": {"currency": "EUR", "amount": number + 1},
        }
        for number in range(first, first + CHUNK)
    ]


def with_bulks(step: Callable[[Any], Awaitable[Any]]) -> Any:
    """Take a step with a session of its own: one sign-in for a chunk's step costs little beside its items."""

    async def run() -> Any:
        async with Weavr() as weavr:
            session = await weavr.sign_in(os.environ["EXAMPLE_EMAIL"], os.environ["EXAMPLE_PASSWORD"])
            return await step(session.bulks)

    return asyncio.run(run())


@app.task(**again)
def submit(index: int) -> Any:
    """Submit a chunk, once for this run and index."""
    first, journal = index * CHUNK, RedisJournal(REDIS)
    return with_bulks(
        lambda bulks: submit_chunk(
            bulks, "transfers", load(first), run_id=RUN, index=index, first=first, journal=journal
        )
    )


@app.task(**again | {"autoretry_for": (WeavrError, BulkTimedOut), "max_retries": None})
def follow(chunk: dict[str, Any]) -> Any:
    """Execute a chunk unless that happened already, and wait for its end; a worker is free again after ten minutes."""
    return with_bulks(lambda bulks: follow_chunk(bulks, chunk, mode="ON_FAILURE_CONTINUE", deadline=600, poll=0.5))


@app.task(**again)
def collect(chunk: dict[str, Any]) -> Any:
    """Return the places and codes of what failed: no item goes into the result back end."""
    failed = with_bulks(lambda bulks: collect_chunk(bulks, chunk, status="FAILED"))
    return {"counts": chunk["counts"], "failed": [(it["index"], it["error_code"]) for it in failed]}


if __name__ == "__main__":
    chunks = group(submit.s(index) | follow.s() | collect.s() for index in range(CHUNKS)).apply_async().get(timeout=600)
    paid = sum(chunk["counts"].get("COMPLETED", 0) for chunk in chunks)
    print(f"{RUN}: {paid} of {CHUNKS * CHUNK} paid; failed: {[it for chunk in chunks for it in chunk['failed']]}")
