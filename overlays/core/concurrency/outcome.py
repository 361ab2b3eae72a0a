"""Awaits what users give: handlers, sign-in providers, sources of keys."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


async def outcome_of(call: Awaitable[T], what: str = "the handler") -> T:
    """Await what the user gave, and tell its own error from the cancellation of this task.

    Under asyncio a function that awaits something which was cancelled raises what looks like its own cancellation. Let
    through, it would end a request without a response, and what waits for this task as if the event loop had ended.

    Args:
        call: What to await.
        what: What it is called in the error.

    Raises:
        RuntimeError: It raised a cancellation although this task was not cancelled.
    """
    import asyncio  # late: a program that makes a client and no call does not pay for it

    try:
        return await call
    except asyncio.CancelledError as error:
        if _cancelled():
            raise
        raise RuntimeError(f"{what} awaited something that was cancelled") from error


def _cancelled() -> bool:
    import asyncio

    try:
        task = asyncio.current_task()
    except RuntimeError:  # under trio, whose cancellations are of another kind
        return False
    return task is None or task.cancelling() > 0
