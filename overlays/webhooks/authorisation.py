"""Forwarded authorisation requests: responds with a decision before the deadline, whatever the handler does."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Any, Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar

import anyio

from weavr_multi.core.concurrency.single_flight import Flights
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.hooks.activity import outcome_of, tell_current
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.webhooks.handlers import check_plain

E = TypeVar("E", bound=Event)
_log: Final = logging.getLogger("weavr_multi.webhooks")

# Weavr waits 1.5 s and then applies the profile's own default. What is left of it is for the network and for a busy
# process.
DEADLINE: Final = 1.2
_REMEMBERED: Final = 10_000


class Decision(StrEnum):
    """The response to a forwarded authorisation request."""

    APPROVED = "APPROVED"
    DENIED = "DENIED"


APPROVED: Final = Decision.APPROVED
DENIED: Final = Decision.DENIED


Reason: TypeAlias = Literal["late", "failed", "invalid"]


class DefaultedDecision(NamedTuple):
    """Why a request was answered with the configured decision instead of a handler's.

    Attributes:
        event: The request.
        decision: The decision that was sent.
        reason: ``late``: the deadline passed and the handler was cancelled. ``failed``: it raised. ``invalid``: it
            returned something that is no decision.
        elapsed: Seconds from the receipt of the request to the response.
        error: The exception of the handler, or None.
    """

    event: Event
    decision: Decision
    reason: Reason
    elapsed: float
    error: Exception | None


Decide: TypeAlias = Callable[[E], Awaitable[Decision | str]]
OnDefault: TypeAlias = Callable[[DefaultedDecision], object]


class Decider(Generic[E]):
    """Decides the requests of one kind."""

    def __init__(
        self, handler: Decide[E], *, deadline: float, otherwise: Decision, on_default: OnDefault | None
    ) -> None:
        if isinstance(deadline, bool) or not isinstance(deadline, (int, float)) or not 0 < deadline < 1.5:
            raise ConfigurationError(
                f"deadline is a number of seconds below 1.5, after which Weavr decides; got {deadline!r}"
            )
        self._handler = handler
        self._deadline = deadline
        default = _decision(otherwise)
        if default is None:
            raise ConfigurationError(f"otherwise is APPROVED or DENIED, got {otherwise!r}")
        self._otherwise = default
        if on_default is not None:
            check_plain(on_default, "on_default")
        self._on_default = on_default
        self._asking = Flights()
        # A request that is sent again gets the response that it had: the handler may have set money aside for it.
        self._decided: OrderedDict[str, Decision] = OrderedDict()

    async def decide(self, event: E, received: float) -> Decision:
        """Return the decision before the deadline, counted from `received`; the handler is asked once for a request."""
        key = event.delivery.key
        known = self._decided.get(key)
        if known is None:  # it may be sent again while it is being decided, and arrive in another event loop
            known = await self._asking.join(key, lambda: self._decided_now(event, received))
        return known

    async def _decided_now(self, event: E, received: float) -> Decision:
        key = event.delivery.key
        if key not in self._decided:
            self._decided[key] = await self._ask(event, received)
            if len(self._decided) > _REMEMBERED:
                self._decided.popitem(last=False)
        return self._decided[key]

    async def _ask(self, event: E, received: float) -> Decision:
        returned: object = None
        error: Exception | None = None
        with anyio.CancelScope(deadline=received + self._deadline) as scope:
            try:
                returned = await outcome_of(self._handler(event))
            except Exception as raised:
                error = raised
        decision, elapsed = _decision(returned), anyio.current_time() - received
        # A handler that blocked the event loop was not cancelled, and is late all the same: Weavr may have decided.
        late = scope.cancel_called or elapsed > self._deadline
        if decision is not None and not late:
            return decision
        reason: Reason = "late" if late else "failed" if error is not None else "invalid"
        self._report(DefaultedDecision(event, self._otherwise, reason, elapsed, error))
        return self._otherwise

    def _report(self, made: DefaultedDecision) -> None:
        _log.warning(
            "%s %s: the handler was %s after %.3f s, answered %s",
            type(made.event).__name__,
            made.event.delivery.key,
            {"late": "late", "failed": "failing", "invalid": "undecided"}[made.reason],
            made.elapsed,
            made.decision,
            exc_info=made.error,
        )
        tell_current("default", reason=made.reason)
        if self._on_default is not None:
            try:
                self._on_default(made)
            except Exception:
                _log.exception("the on_default hook of a decision failed")


def _decision(returned: Any) -> Decision | None:
    try:
        return Decision(returned)
    except ValueError:
        return None
