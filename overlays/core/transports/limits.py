"""`Limits`: connections, idle time, size of responses, HTTP/2."""

from __future__ import annotations

from typing import Final, NamedTuple

from weavr_multi.core.exceptions import ConfigurationError


class Limits(NamedTuple):
    """How many calls are in flight, how long idle connections live, how large a response may be, and HTTP/2.

    A call needs a connection of its own (HTTP/1.1), so that `connections` is also the number of calls in flight; the
    next ones wait their turn, inside their time-out. Idle connections beyond the age are closed when the client is
    next used. A client of the user's own (``http_client=``) keeps its own limits, except `answer_bytes`.

    Attributes:
        connections: Calls in flight at once, for each event loop.
        idle: Seconds after which an unused connection is not used again. The service, or a proxy before it, closes
            idle connections too: stay below its time (60 seconds are common).
        answer_bytes: The largest body of a response, or None. A larger one is not read: it would fill the memory.
        http2: Whether to speak HTTP/2 to a service that offers it over TLS, so that calls share a connection. Needs the
            extra ``[http2]``, and httpx or httpx2.
    """

    connections: int = 100
    idle: float = 30.0
    answer_bytes: int | None = 32 * 1024 * 1024
    http2: bool = False

    def check(self) -> None:
        """Raise `ConfigurationError` if a limit has a value that it cannot have."""
        for name, value in (("connections", self.connections), ("answer_bytes", self.answer_bytes)):
            if value is None and name == "answer_bytes":
                continue
            if type(value) is not int or value < 1:
                raise ConfigurationError(f"limits: {name} is a whole number from 1, got {value!r}")
        if isinstance(self.idle, bool) or not isinstance(self.idle, (int, float)) or not self.idle >= 0:
            raise ConfigurationError(f"limits: idle is a number of seconds from 0, got {self.idle!r}")
        if type(self.http2) is not bool:
            raise ConfigurationError(f"limits: http2 is True or False, got {self.http2!r}")


LIMITS: Final = Limits()


def limits_from(given: object) -> Limits:
    """Take the limits of a client's argument; None is the default."""
    if given is None:
        return LIMITS
    if not isinstance(given, Limits):
        raise ConfigurationError(f"limits is a Limits, got a value of type {type(given).__name__}")
    given.check()
    return given
