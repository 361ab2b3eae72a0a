"""Calling what the integrator wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from inspect import iscoroutinefunction
from typing import TypeVar

from weavr_multi.core.exceptions import ConfigurationError

T = TypeVar("T")


async def outcome_of(call: Awaitable[T]) -> T:
    """Await a handler, and tell an error of its own from a cancellation of ours.

    Under asyncio a handler that awaits something which was cancelled raises what looks like its own cancellation. Let
    through, it would end the request without an answer.

    Raises:
        RuntimeError: The handler raised a cancellation that nobody asked for.
    """
    try:
        return await call
    except asyncio.CancelledError as error:
        if _cancelled():
            raise
        raise RuntimeError("the handler awaited something that was cancelled") from error


def _cancelled() -> bool:
    try:
        task = asyncio.current_task()
    except RuntimeError:  # under trio, whose cancellations are of another kind
        return False
    return task is None or task.cancelling() > 0


def check_plain(function: object, what: str) -> None:
    """Raise unless something can be called and answers at once: the call of an async function would do nothing."""
    if not callable(function):
        raise ConfigurationError(f"{what} is a function, got {function!r}")
    if iscoroutinefunction(function) or iscoroutinefunction(function.__call__):
        raise ConfigurationError(f"{what} is a plain function; {function!r} is async, and nobody would wait for it")
