"""One wait for something that the service does later, on the scheduler that polls for bulk processes too."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Final, Generic, Self, TypeVar

from attrs import field, frozen

from weavr_multi.core.calls.options import check_timeout
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.polling.client_polling import polling_of
from weavr_multi.core.polling.interval_and_rate_limit import Polling, polling
from weavr_multi.core.polling.wait_source_and_record import check_progress

T = TypeVar("T")

# Seconds that one poll may take.
POLL: Final = 30.0
# The final states of due diligence, and of payments that leave.
DECIDED: Final = frozenset({"APPROVED", "REJECTED"})
PAID: Final = frozenset({"COMPLETED", "REJECTED", "FAILED", "INVALID", "RETURNED", "CANCELLED"})


class WaitTimedOut(WeavrError):
    """The deadline of a wait passed. The service goes on with what was waited for.

    Attributes:
        what: The name of the thing that was waited for.
        deadline: The seconds that were allowed.
        state: The last state that was seen, or None.
        last: The response that had it, or None.
    """

    def __init__(self, what: str, deadline: float | None, state: str | None = None, last: Any = None) -> None:
        seconds = f"{deadline:g} s" if deadline is not None else "the deadline"
        seen = f"its last state was {state}" if state else "no state was seen"
        super().__init__(f"{what} was not over within {seconds}, {seen}; it goes on at the service")
        self.what, self.deadline, self.state, self.last = what, deadline, state, last

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.what, self.deadline, self.state, self.last)


@frozen
class _Seen:
    """A state, and the response that had it. Two in the same state are equal: the second one is no news."""

    state: str
    is_final: bool
    response: Any = field(eq=False)
    done: int = 0
    remaining: float | None = None

    def with_rate(self, rate: float | None) -> Self:
        """Return itself: there are no operations to count."""
        return self


class ServiceWait(Generic[T]):
    """One wait: the call that it polls with, and the states that end it.

    Args:
        what: For messages: ``send 110000000000000001``.
        read: Asks the service: a method of a resource with its id.
    """

    failure: ClassVar[type[WeavrError]] = WeavrError

    def __init__(
        self, what: str, read: Callable[..., Awaitable[T]], state: Callable[[T], object], ends: frozenset[str]
    ) -> None:
        self.what = what
        self.known: _Seen | None = None
        self._read, self._state, self._ends = read, state, ends

    @property
    def key(self) -> str:
        """Tells this wait from all others in the scheduler: each reads with its own session."""
        return f"{self.what} {id(self)}"

    def note(self, update: _Seen) -> None:
        self.known = update

    async def poll(self) -> _Seen:
        """Ask once: the scheduler decides when to ask again."""
        response = await self._read(timeout=POLL, max_retries=0)
        state = self._state(response)
        text = str(state) if state is not None else "UNKNOWN"
        return _Seen(text, text in self._ends, response)

    def problem(self, update: _Seen) -> None:
        """Return None: a state that is not final is waited out."""

    async def until_end(
        self,
        caller: Any,
        topic: tuple[str, str],
        deadline: float | None,
        poll: Polling | float | None,
        on_progress: Callable[[T], object] | None,
    ) -> T:
        """Wait for a state that ends the wait; events of the topic bring the next poll forward.

        `WaitTimedOut` at the deadline, else what the service refused.
        """
        check_timeout(deadline, "deadline")
        check_progress(on_progress)
        polls = polling_of(caller)
        wait = polls.enter(topic, self, polling(poll), deadline=deadline, every=on_progress is not None)
        await polls.until_over(wait, on_progress and (lambda seen: on_progress(seen.response)))
        seen: _Seen = wait.end(lambda: self._late(deadline))
        response: T = seen.response
        return response

    def _late(self, deadline: float | None) -> WaitTimedOut:
        state, last = (None, None) if self.known is None else (self.known.state, self.known.response)
        return WaitTimedOut(self.what, deadline, state, last)


async def own_id(caller: Any, get: Callable[[], Awaitable[Any]]) -> str:
    """Return the id of the session's identity, which its events carry. An unknown one leaves the wait to its polls."""
    identity = caller.token_manager.token.identity or caller.token_manager.chosen or (await get()).id
    return str(getattr(identity, "id", None) or "")
