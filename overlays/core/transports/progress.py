"""How far an attempt got."""

from __future__ import annotations

from weavr_multi.core.exceptions import TimedOut


class Progress:
    """What is known of an attempt when its time passes.

    Args:
        connect: Seconds for opening a connection.
        timeout: Seconds for the whole attempt, or None.

    Attributes:
        connect: The seconds that the HTTP library gets. Its clock runs out a little before the whole attempt's, for it
            alone knows that nothing was sent.
        has_connection: Whether the attempt had its turn, so that something may have been sent.
    """

    __slots__ = ("_timeout", "connect", "has_connection")

    def __init__(self, connect: float, timeout: float | None) -> None:
        self.connect = connect if timeout is None or timeout > connect else 0.95 * timeout
        self.has_connection = False
        self._timeout = timeout

    def timed_out(self) -> TimedOut:
        """Build the error for an attempt whose time passed."""
        where = "no complete answer" if self.has_connection else "no free connection"
        limit = "the time" if self._timeout is None else f"{self._timeout:g} s"
        return TimedOut(f"{where} within {limit}", never_sent=not self.has_connection)
