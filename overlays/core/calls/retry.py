"""Decides whether a call is sent again, and after how long. Pure functions without clock or sleep, and `uniform`.

A *refusal* (the service did not execute it) is retried for every operation. After an *ambiguous outcome* (it may have
executed it) only what is safe to repeat is: a GET, or a call that carries an idempotency-ref.
"""

from __future__ import annotations

from collections.abc import Callable
from os import urandom
from typing import Final

from weavr_multi.core.api_errors import ApiError, Conflict, RateLimited, ServerError
from weavr_multi.core.calls.request import Request
from weavr_multi.core.exceptions import DecodeError, TransportError, WeavrError

BASE: Final = 0.5
CAP: Final = 8.0
LONGEST: Final = 60.0  # what a service may ask a call to wait that has no time limit of its own
AMBIGUOUS: Final = frozenset({408, 499})  # beside every status from 500 on
_LEFT_OPEN: Final = "_weavr_left_open"  # what an exception has that says in a note which writes it leaves open
# Conflicts that mean "later", with the seconds that the service asks for (None: back off).
IN_PROGRESS: Final = "IDEMPOTENT_REQUEST_IN_PROGRESS"
LATER: Final[dict[str, float | None]] = {
    "RETRY_IN_15SEC": 15.0,
    "TOO_MANY_REQUESTS": None,
    IN_PROGRESS: None,
}


class Retry:
    """An attempt after which there is another, so many seconds later."""

    __slots__ = ("error", "wait")

    def __init__(self, error: WeavrError, wait: float) -> None:
        self.error, self.wait = error, wait


def may_repeat(error: WeavrError, request: Request) -> bool:
    """Whether the same request may be sent again after this outcome."""
    return is_refusal(error) or (is_ambiguous(error) and request.repeatable)


def is_refusal(error: WeavrError) -> bool:
    """Whether the service certainly did not execute it, and may do so later."""
    if isinstance(error, RateLimited):
        return True
    if isinstance(error, Conflict):
        return error.error_code is not None and str(error.error_code) in LATER
    return isinstance(error, TransportError) and error.never_sent


def is_ambiguous(error: WeavrError) -> bool:
    """Whether the service may have executed it, and repeating may tell."""
    if isinstance(error, ApiError):
        return error.status >= 500 or error.status in AMBIGUOUS
    if isinstance(error, DecodeError):
        return error._repeats
    return isinstance(error, TransportError) and not error.never_sent


def leaves_open(error: WeavrError) -> bool:
    """Whether it is unknown after this outcome of one attempt if the service has executed a write."""
    if isinstance(error, ApiError):
        redirected = 300 <= error.status < 400  # some services execute a POST and redirect to its result
        in_progress = isinstance(error, Conflict) and error.error_code == IN_PROGRESS
        return redirected or in_progress or is_ambiguous(error)
    return isinstance(error, DecodeError) or is_ambiguous(error)


def leave_open(error: Exception, ref: str | None) -> None:
    """Let the error of a sign-in or step-up between two attempts of a write say that the write may have been executed.

    It would sound as if nothing had been sent; and under the ref of a step-up the write would be executed once more.
    """
    if isinstance(error, TransportError):
        error.never_sent = False
    elif hasattr(error, "in_doubt"):
        error.in_doubt = True
    if hasattr(error, "idempotency_ref"):
        error.idempotency_ref = ref


def note_open(error: BaseException, operation: str, note: str) -> None:
    """Say in a note that the service may have executed a write, or has, and let `left_open` name it."""
    error.add_note(note)
    vars(error)[_LEFT_OPEN] = (*left_open(error), operation)


def left_open(error: BaseException) -> tuple[str, ...]:
    """Return the operations of which an error says in a note that the service may have executed them."""
    found: tuple[str, ...] = vars(error).get(_LEFT_OPEN, ())
    return found


def advice(ref: str | None) -> str:
    """Say how to find out whether a write was executed."""
    if ref is None:
        return "it takes no idempotency-ref, so find out whether it was executed before you call again"
    return f"to be sure, call again with idempotency_ref={ref!r} and the same arguments: the service executes it once"


def asked(error: WeavrError) -> float | None:
    """Return the seconds that the service asks to wait, or None."""
    if isinstance(error, (RateLimited, ServerError)):
        return error.reset_after
    if isinstance(error, ApiError) and error.error_code is not None:
        return LATER.get(str(error.error_code))
    return None


def delay(error: WeavrError, attempt: int, uniform: Callable[[float, float], float]) -> float:
    """Return the seconds to wait before the next attempt; `attempt` says how many were made."""
    seconds = asked(error)
    if seconds is not None:
        # A window opens for everybody at once: spread the return a little, never before the window.
        return seconds + uniform(0.0, min(0.25 * max(seconds, 0.2), 1.0))
    ceiling = float(min(CAP, BASE * 2 ** min(attempt - 1, 10)))
    return uniform(0.0, ceiling)


def uniform(low: float, high: float) -> float:
    """Draw a number. The system gives it: forked workers draw different ones, and so do seeded ones."""
    return low + (high - low) * int.from_bytes(urandom(7)) / 2**56


def affordable(wait: float, error: WeavrError, left: float | None) -> bool:
    """Whether a wait fits into the seconds that are left; without a limit the service may ask for `LONGEST` at most."""
    return (asked(error) or 0.0) <= LONGEST if left is None else wait < left
