"""A bulk process as the service documents it, in the plainest words: what the real one is compared with."""

from __future__ import annotations

from dataclasses import dataclass, field

FINAL = frozenset({"COMPLETED", "PARTIALLY_COMPLETED", "FAILED", "CANCELLED"})


class Refused(Exception):
    """A command that the state does not allow."""


@dataclass
class Model:
    """One process: operations that will succeed or fail, one executed each second while it runs.

    Attributes:
        fates: For each operation whether it will succeed.
        reports: The webhooks so far, as (status, counts).
    """

    fates: list[bool]
    status: str = "SUBMITTED"
    mode: str = ""
    interval: int | None = None
    outcomes: list[str] = field(default_factory=list)
    reports: list[tuple[str, dict[str, int]]] = field(default_factory=list)
    reported: int = 0
    due: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """Operations by status."""
        rest = "CANCELLED" if self.status in FINAL else "SUBMITTED"
        every = self.outcomes + [rest] * (len(self.fates) - len(self.outcomes))
        return {status: every.count(status) for status in dict.fromkeys(every)}

    def execute(self, mode: str, interval: int | None, now: int) -> None:
        """From SUBMITTED only."""
        self._only("SUBMITTED")
        self.status, self.mode, self.due = "RUNNING", mode, now
        # A progress webhook each time max(interval, a quarter of all) more operations were attempted.
        self.interval = None if interval is None else max(interval, -(-len(self.fates) // 4), 1)
        self.advance(now)

    def pause(self) -> None:
        """From RUNNING only."""
        self._only("RUNNING")
        self.status = "PAUSED"

    def resume(self, now: int) -> None:
        """From PAUSED only."""
        self._only("PAUSED")
        self.status, self.due = "RUNNING", now
        self.advance(now)

    def cancel(self) -> None:
        """From every state that is not final."""
        self._only("SUBMITTED", "RUNNING", "PAUSED")
        self._end("CANCELLED")

    def advance(self, now: int) -> None:
        """Let the time be that: what is due is executed."""
        while self.status == "RUNNING" and self.due <= now:
            succeeds = self.fates[len(self.outcomes)]
            self.outcomes.append("COMPLETED" if succeeds else "FAILED")
            self.due += 1
            if len(self.outcomes) == len(self.fates) or (not succeeds and self.mode == "ON_FAILURE_STOP"):
                self._end(self._verdict())
            elif self.interval is not None and len(self.outcomes) - self.reported >= self.interval:
                self.reported = len(self.outcomes)
                self.reports.append((self.status, self.counts))

    def _verdict(self) -> str:
        done = self.outcomes.count("COMPLETED")
        return "FAILED" if not done else "COMPLETED" if done == len(self.fates) else "PARTIALLY_COMPLETED"

    def _end(self, status: str) -> None:
        self.status = status
        self.reports.append((status, self.counts))

    def _only(self, *states: str) -> None:
        if self.status not in states:
            raise Refused(self.status)
