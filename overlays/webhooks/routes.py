"""Which event belongs to which path: the generated table, and the look-up in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.request import REQUEST_REF, SIGNATURE, WEBHOOKS_KEY

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event

_DEEPEST: Final = 6  # no path of an event has more segments; the search in a hostile path ends there
LONGEST: Final = 256  # the end of a path that is enough to find its event; 512 of them are remembered


class EventRoute(NamedTuple):
    """One kind of event, as the description declares it.

    Attributes:
        path: The described path, without the integrator's prefix.
        called_as: The path that is really called, where it differs.
        name: The name of the event's class.
        signed: Whether the description declares a ``signature-v2`` for it.
        by_key: Whether the description lets a ``webhooks-key`` prove it.
        by_request_ref: Whether it carries a ``request-ref`` in place of a ``call-ref``.
        answered: Whether it is a forwarded request, which wants a decision as its response.
    """

    path: str
    called_as: str | None
    name: str
    signed: bool
    by_key: bool
    by_request_ref: bool
    answered: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Every path at which it may arrive."""
        return (self.path, self.called_as) if self.called_as else (self.path,)


@cache
def routes() -> tuple[EventRoute, ...]:
    """Return all kinds of events, in the order of the description."""
    from weavr_multi.events import EVENTS

    return tuple(
        EventRoute(
            facts.path,
            facts.called_as,
            facts.event,
            SIGNATURE in facts.headers,
            WEBHOOKS_KEY in facts.security,
            REQUEST_REF in facts.headers,
            facts.answers,
        )
        for facts in EVENTS
    )


@cache
def _by_path() -> Mapping[str, EventRoute]:
    return {path: route for route in routes() for path in route.paths}


@lru_cache(maxsize=512)
def route_of(path: str) -> EventRoute | None:
    """Find the kind of event that arrives at a path (the last `LONGEST` characters of a longer one), or None.

    It may begin with the integrator's prefix, and end with a slash or a query.
    """
    table = _by_path()
    parts = path.partition("?")[0].rstrip("/").rsplit("/", _DEEPEST)
    for start in range(len(parts)):
        found = table.get("/" + "/".join(parts[start:]))
        if found is not None:
            return found
    return None


def route_at(path: str) -> EventRoute | None:
    """Find the kind of event at a path of any length, or None; `ConfigurationError` if the path is no text."""
    if not isinstance(path, str):
        raise ConfigurationError(
            f"the path of a delivery is a str, such as request.url.path; got {type(path).__name__}"
        )
    return route_of(path if len(path) <= LONGEST else path.partition("?")[0].rstrip("/")[-LONGEST:])


def check_receiver(receiver: object) -> None:
    """Raise `ConfigurationError` unless this can receive deliveries: else the first one would find out."""
    if isinstance(receiver, type) or not callable(getattr(receiver, "receive", None)):
        raise ConfigurationError(f"receiver is a WebhookReceiver, got a value of type {type(receiver).__name__}")


def checked_prefix(prefix: str) -> str:
    """Return the path below which events arrive, without a slash at its end, or raise `ConfigurationError`."""
    if not isinstance(prefix, str) or not (prefix.startswith("/") or not prefix) or "//" in prefix:
        shown = repr(prefix) if isinstance(prefix, str) else f"a value of type {type(prefix).__name__}"
        raise ConfigurationError(f'prefix is empty or a path that begins with a slash, such as "/weavr"; got {shown}')
    return prefix.rstrip("/")


def route_of_type(cls: type[Event]) -> EventRoute | None:
    """Find the kind of event that a class stands for, or None if it is no generated event class."""
    return next((route for route in routes() if any(base.__name__ == route.name for base in cls.__mro__)), None)
