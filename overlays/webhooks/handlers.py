"""Which handlers an event goes to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isawaitable, iscoroutinefunction
from typing import Any, Protocol, TypeAlias, TypeVar

from weavr_multi.core.event import Event
from weavr_multi.core.exceptions import ConfigurationError

E = TypeVar("E", bound=Event)
Handler: TypeAlias = Callable[[E], Awaitable[object]]


class EventSink(Protocol):
    """Something that waits for events: a client whose sessions wait for a push, or whose bulks wait for their end."""

    def hand_over(self, event: Event) -> object:
        """Take an event; what it has no use for it ignores. What it returns is awaited, if it can be."""
        ...


class Handlers:
    """The handlers of a receiver, by the class of the events that they take."""

    def __init__(self) -> None:
        self._by_type: dict[type[Event], list[Handler[Any]]] = {}
        self._sinks: list[EventSink] = []

    def add(self, event_type: type[E], handler: Handler[E]) -> None:
        """Let a handler take the events of a class and of its subclasses."""
        check_async(handler, "a webhook handler")
        self._by_type.setdefault(event_type, []).append(handler)

    def add_sink(self, sink: EventSink) -> None:
        """Hand every event over to a sink before it is handled."""
        if not callable(getattr(sink, "hand_over", None)):
            raise ConfigurationError(f"hand_over takes objects with a method hand_over(event), got {sink!r}")
        self._sinks.append(sink)

    def work_of(self, event: Event) -> Callable[[Event], Awaitable[None]] | None:
        """Return what has to be done with an event, or None if nobody handles it."""
        return self._run if self._sinks or self._of(event) else None

    async def _run(self, event: Event) -> None:
        for sink in self._sinks:
            taken = sink.hand_over(event)
            if isawaitable(taken):
                await taken
        for handler in self._of(event):
            await handler(event)

    def _of(self, event: Event) -> list[Handler[Any]]:
        # The class itself first, `Event` (on_any) last: the special before the general.
        return [handler for base in type(event).__mro__ for handler in self._by_type.get(base, ())]


def check_async(handler: object, what: str) -> None:
    """Raise unless a handler is an async function, or an object with an async `__call__`."""
    function: Any = getattr(handler, "func", handler)  # functools.partial
    if not (callable(function) and (iscoroutinefunction(function) or iscoroutinefunction(function.__call__))):
        raise ConfigurationError(f"{what} is an async function; {handler!r} is none")
