"""When a call is sent again, and after how long. Pure functions: no clock, no sleep, no dice of their own.

A *refusal* (the service did not do it) is retried for every operation. After an *ambiguous outcome* (it may have done
it) only what is safe to repeat is: a GET, or a call that carries an idempotency-ref.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from weavr_multi.core.clock import Budget
from weavr_multi.core.exceptions import ApiError, Conflict, RateLimited, ServerError, TransportError, WeavrError
from weavr_multi.core.request import Request

BASE: Final = 0.5
CAP: Final = 8.0
AMBIGUOUS: Final = frozenset({500, 502, 503, 504})
# Conflicts that mean "later", with the seconds that the service asks for (None: back off).
IN_PROGRESS: Final = "IDEMPOTENT_REQUEST_IN_PROGRESS"
LATER: Final[dict[str, float | None]] = {
    "RETRY_IN_15SEC": 15.0,
    "TOO_MANY_REQUESTS": None,
    IN_PROGRESS: None,
}


def may_repeat(error: WeavrError, request: Request) -> bool:
    """Whether the same request may be sent again after this outcome."""
    return is_refusal(error) or (is_ambiguous(error) and request.repeatable)


def is_refusal(error: WeavrError) -> bool:
    """Whether the service certainly did not do it, and may do it later."""
    if isinstance(error, RateLimited):
        return True
    if isinstance(error, Conflict):
        return error.error_code is not None and str(error.error_code) in LATER
    return isinstance(error, TransportError) and error.never_sent


def is_ambiguous(error: WeavrError) -> bool:
    """Whether the service may have done it."""
    if isinstance(error, ServerError):
        return error.status in AMBIGUOUS
    return isinstance(error, TransportError) and not error.never_sent


def keep_doubt(error: WeavrError, request: Request, budget: Budget) -> None:
    """Let the outcome of an attempt say what is open after all attempts of its call, not after this one alone.

    The answer to a payment may be lost, and its repetitions be refused, or find no connection: who is told of these
    alone would take it that no money has moved, and pay again under another ref.
    """
    if request.operation.safe:
        return
    open_now = is_ambiguous(error) or (isinstance(error, Conflict) and error.error_code == IN_PROGRESS)
    if isinstance(error, TransportError):
        error.never_sent = error.never_sent and not budget.in_doubt
    elif isinstance(error, ApiError) and (open_now or budget.in_doubt):
        error.in_doubt = True
    budget.in_doubt = budget.in_doubt or open_now


def delay(error: WeavrError, attempt: int, uniform: Callable[[float, float], float]) -> float:
    """Return the seconds to wait before the next attempt.

    Args:
        error: What the last attempt ended with.
        attempt: How many attempts were made, from 1.
        uniform: Draws a number between two others (`random.uniform`).
    """
    asked: float | None = None
    if isinstance(error, RateLimited):
        asked = error.reset_after
    elif isinstance(error, ApiError) and error.error_code is not None:
        asked = LATER.get(str(error.error_code))
    if asked is not None:
        # A window opens for everybody at once: spread the return a little, never before the window.
        return asked + uniform(0.0, min(0.25 * max(asked, 0.2), 1.0))
    ceiling = float(min(CAP, BASE * 2 ** min(attempt - 1, 10)))
    return uniform(0.0, ceiling)
