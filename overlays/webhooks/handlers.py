"""The handlers of events: registers, checks and calls them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isawaitable, iscoroutinefunction, signature
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias, TypeVar, overload

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.webhooks.deliveries.transaction import Transaction, Wanted, wanted
from weavr_multi.webhooks.routes import route_of_type

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

E = TypeVar("E", bound=Event)
_DECISIONS: Final = ("APPROVED", "DENIED")
Handler: TypeAlias = Callable[[E], Awaitable[object]]


class Register(Protocol[E]):
    """Registers a handler and returns it.

    A handler takes the event, and where the delivery log is a `SqlDeliveryLog` it may take the transaction too.
    """

    @overload
    def __call__(self, handler: Callable[[E], Awaitable[object]]) -> Callable[[E], Awaitable[object]]: ...
    @overload
    def __call__(
        self, handler: Callable[[E, AsyncSession], Awaitable[object]]
    ) -> Callable[[E, AsyncSession], Awaitable[object]]: ...
    @overload
    def __call__(
        self, handler: Callable[[E, AsyncConnection], Awaitable[object]]
    ) -> Callable[[E, AsyncConnection], Awaitable[object]]: ...


class _Registered(NamedTuple):
    """A handler, and what it takes beside the event."""

    call: Callable[..., Awaitable[object]]
    wants: Wanted | None


class EventSink(Protocol):
    """An object that waits for events: a client whose sessions wait for a push, or whose bulks wait for their end."""

    def hand_over(self, event: Event) -> object:
        """Take an event, or ignore it. The returned value is awaited if it is awaitable."""
        ...


class Handlers:
    """The handlers of a receiver, by the class of events that they take, and whether they may take a transaction."""

    def __init__(self, *, transactions: bool) -> None:
        self._transactions = transactions
        self._by_type: dict[type[Event], list[_Registered]] = {}
        self._sinks: list[EventSink] = []

    def add(self, event_type: type[E], handler: Callable[..., Awaitable[object]]) -> None:
        """Let a handler take the events of a class and of its subclasses."""
        check_async(handler, "a webhook handler", most=2)
        wants = wanted(handler)
        if wants and not self._transactions:
            raise ConfigurationError(
                f"{handler!r} takes a second argument, the transaction in which its delivery is completed: give the "
                f"receiver log=SqlDeliveryLog(engine), or let the handler take the event alone"
            )
        self._by_type.setdefault(event_type, []).append(_Registered(handler, wants))

    def add_sink(self, sink: EventSink) -> None:
        """Hand every event over to a sink before it is handled."""
        if isinstance(sink, type) or not callable(getattr(sink, "hand_over", None)):
            raise ConfigurationError(f"hand_over takes objects with a method hand_over(event), got {sink!r}")
        self._sinks.append(sink)

    def take(self, event: Event) -> bool:
        """Whether there is anything to do with an event."""
        return bool(self._sinks or self._of(event))

    def want_transaction(self, event: Event) -> bool:
        """Whether a handler of this event takes the transaction."""
        return any(handler.wants for handler in self._of(event))

    async def run(self, event: Event, transaction: Transaction | None = None) -> None:
        """Hand an event over and call its handlers."""
        for sink in self._sinks:
            taken = sink.hand_over(event)
            if isawaitable(taken):
                await taken
        for handler in self._of(event):
            if handler.wants and transaction is not None:
                result = await handler.call(event, transaction.argument(handler.wants))
            else:
                result = await handler.call(event)
            # The status of a company's checks is called APPROVED too: of other events it is any value.
            if isinstance(result, str) and result in _DECISIONS and _is_question(event):
                raise ConfigurationError(
                    f"a handler of {type(event).__name__} returned {str(result)!r}, which answers nobody: what decides "
                    "a forwarded request is registered by `decide`, not by `on`"
                )

    def _of(self, event: Event) -> list[_Registered]:
        # The class itself first, `Event` (on_any) last: the special before the general.
        return [handler for base in type(event).__mro__ for handler in self._by_type.get(base, ())]


def _is_question(event: Event) -> bool:
    route = route_of_type(type(event))
    return route is not None and route.answered


def check_async(handler: object, what: str, *, most: int = 1) -> None:
    """Raise unless a handler is an async function of an event (of up to `most` arguments), or an object that is."""
    function: Any = getattr(handler, "func", handler)  # functools.partial
    if isinstance(function, type):
        raise ConfigurationError(f"{what} is an async function; {function.__name__} is a class: give an instance of it")
    if not (callable(function) and _is_async(function)):
        raise ConfigurationError(f"{what} is an async function; {handler!r} is not one")
    # Called with each event all the same, it would fail until Weavr gives up, and lose every one.
    if not any(_takes(handler, count) for count in range(1, most + 1)):
        raise ConfigurationError(f"{what} takes the event as its first argument; {handler!r} cannot be called with it")


def check_plain(function: object, what: str) -> None:
    """Raise unless something can be called and returns at once: the call of an async function would do nothing."""
    if not callable(function):
        raise ConfigurationError(f"{what} is a function, got {function!r}")
    if _is_async(function):
        raise ConfigurationError(f"{what} is a plain function; {function!r} is async, and would not be awaited")


def _takes(handler: Any, count: int) -> bool:
    try:
        signature(handler).bind(*[None] * count)
    except TypeError:
        return False
    except ValueError:  # an object whose signature nobody knows
        pass
    return True


def _is_async(function: Any) -> bool:
    return iscoroutinefunction(function) or iscoroutinefunction(function.__call__)
