"""Recovery: read the lists of each session, ask the delivery log, handle what never came."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import define, field

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.times import milliseconds
from weavr_multi.webhooks.delivery import Delivery, event_of
from weavr_multi.webhooks.recovery.event_key import facts_key
from weavr_multi.webhooks.recovery.sources import Identified, owner_of, pages_of, rebuilt, sources_of
from weavr_multi.webhooks.routes import route_of_type

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event
    from weavr_multi.webhooks.deliveries.base import DeliveryLog
    from weavr_multi.webhooks.receiver import WebhookReceiver
    from weavr_multi.webhooks.recovery.rebuild import Rebuilt

Sessions = Iterable[Identified] | AsyncIterable[Identified]


@define
class Recovery:
    """The events that were found, and the outcome of each.

    Attributes:
        missing: The events that were never delivered, by the name of their class, with their number.
        outcomes: What became of them: ``handled``; ``failed`` (a handler raised: run it again), ``busy`` (another
            worker has it), ``duplicate`` (it came meanwhile), ``ignored`` (no handler takes it), ``unavailable`` (the
            delivery log failed).
        pages: How many requests the lists took.
        objects: How many objects they listed.
        known: How many events of the window had been handled already.
        unread: The lists that could not be read, by identity and name, with the error. While there is one, not every
            missing event is found.
        found: The missing events themselves; filled by `find` only.
    """

    missing: Counter[str] = field(factory=Counter)
    outcomes: Counter[str] = field(factory=Counter)
    pages: int = 0
    objects: int = 0
    known: int = 0
    unread: dict[tuple[str, str], Exception] = field(factory=dict)
    found: list[Event] = field(factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether every list was read, and every missing event handled, or found to be handled meanwhile."""
        return not self.unread and not any(self.outcomes[name] for name in ("failed", "busy", "unavailable"))


async def recover(
    receiver: WebhookReceiver,
    *,
    sessions: Sessions,
    since: datetime,
    until: datetime | None = None,
    undated: bool = False,
) -> Recovery:
    """Find the events that were never delivered, and give them to the receiver's handlers, each once.

    They come one after the other, marked ``event.delivery.recovered``. An original that comes later is recognised as a
    duplicate. What a handler fails on is found again the next time. Running it twice, or in several processes at once,
    handles nothing twice.

    Args:
        receiver: With ``recoverable=True`` since before the window began: what its log does not know counts as missing.
        sessions: One session for each identity; an iterator may sign in one after the other.
        since: The beginning of the window (aware). Things that were created before it are not looked at, so begin
            some days before the outage.
        until: Its end; by default now.
        undated: Whether events count too for which the service shows no time (batches, users, due diligence): then
            everything that the log does not know is missing, whenever it was.

    Raises:
        ConfigurationError: The receiver is not recoverable; `sessions` are none; the window is none, or older than the
            log remembers.
        DeliveryLogError: The log failed.
    """
    if not receiver.recoverable:
        raise ConfigurationError(
            "recover() needs a receiver with recoverable=True: its log must know what was handled before the window"
        )
    report = Recovery()

    async def handle(event: Event) -> None:
        report.outcomes[await receiver.handle(event)] += 1

    return await _Search(receiver.log, report, handle, since, until, undated).over(sessions)


async def find(
    log: DeliveryLog, *, sessions: Sessions, since: datetime, until: datetime | None = None, undated: bool = False
) -> Recovery:
    """Find the events that were never delivered, and handle nothing.

    Arguments and errors are those of `recover`; `log` is the log of a receiver with ``recoverable=True``. All events
    that are found are in memory at once.
    """
    report = Recovery()

    async def note(event: Event) -> None:
        report.found.append(event)

    return await _Search(log, report, note, since, until, undated).over(sessions)


class _Search:
    """One pass over the lists of all sessions, those without a time only if `undated`."""

    def __init__(
        self,
        log: DeliveryLog,
        report: Recovery,
        take: Callable[[Event], Awaitable[None]],
        since: datetime,
        until: datetime | None,
        undated: bool,
    ) -> None:
        self._log = log
        self._report = report
        self._take = take
        self._since = since
        self._until = datetime.now(UTC) if until is None else until
        self._undated = undated
        check_window(log, since, self._until)
        self._window = milliseconds(since), milliseconds(self._until)

    async def over(self, sessions: Sessions) -> Recovery:
        """Look through the lists of each session."""
        if isinstance(sessions, AsyncIterable):
            async for session in sessions:
                await self._look_through(session)
        elif isinstance(sessions, Iterable):
            for session in sessions:
                await self._look_through(session)
        else:
            raise ConfigurationError(f"sessions is a list of sessions, such as [session]; {_got(sessions)}")
        return self._report

    async def _look_through(self, session: Identified) -> None:
        if not hasattr(session, "identity"):
            raise ConfigurationError(f"sessions has sessions alone, as sign_in gives them; {_got(session)}")
        owner = owner_of(session)
        for name in sources_of(session, undated=self._undated):
            pages = pages_of(session, name, self._since, self._until)
            while True:
                try:
                    page = await anext(pages)
                except StopAsyncIteration:
                    break
                except Exception as error:  # also of the session's provider, and of middleware
                    self._report.unread[_name(session), name] = error
                    break
                self._report.pages += 1
                self._report.objects += len(page)
                for event in await self._missing(rebuilt(name, page, owner)):
                    await self._take(event)

    async def _missing(self, page: Sequence[Rebuilt]) -> list[Event]:
        """Return the events of a page that the log does not know, oldest first."""
        begin, end = self._window
        keyed: dict[str, Event] = {}
        for made in sorted(page, key=lambda one: one.at or 0):
            if made.at is None or begin <= made.at <= end:
                event = _event(made)
                if (key := facts_key(event)) is not None:
                    event.delivery._told_apart_by = key
                    keyed.setdefault(key, event)
        known = await self._log.known(keyed) if keyed else set()
        missing = [event for key, event in keyed.items() if key not in known]
        self._report.known += len(known)
        self._report.missing.update(type(event).__name__ for event in missing)
        return missing


def check_window(log: DeliveryLog, since: datetime, until: datetime) -> None:
    """Raise `ConfigurationError` unless a window is one, and the log remembers that long."""
    for name, moment in (("since", since), ("until", until)):
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            raise ConfigurationError(f"{name} must be an aware datetime, got {moment!r}")
    if not since < until:
        raise ConfigurationError(f"since ({since}) must lie before until ({until})")
    retention: float | None = getattr(log, "retention", None)
    if retention is not None and datetime.now(UTC) - since > timedelta(seconds=retention):
        raise ConfigurationError(
            f"since ({since}) is longer ago than the delivery log remembers ({timedelta(seconds=retention)}): what it "
            "has forgotten would be handled again. Give the log a longer retention, or recover a later window"
        )


def _event(made: Rebuilt) -> Event:
    from weavr_multi import events

    route = route_of_type(getattr(events, made.event))
    path = made.event if route is None else route.path
    return event_of(made.event, made.payload, Delivery(path, None, None, None, "recovered"))


def _got(value: object) -> str:
    return f"got a value of type {type(value).__name__}"


def _name(session: Identified) -> str:
    identity = session.identity
    return "unknown identity" if identity is None else f"{identity.type} {identity.id}"
