"""Rate limits; off unless they are switched on."""

from __future__ import annotations

from dataclasses import dataclass, field

from weavr_multi.sandbox.clock import Clock
from weavr_multi.sandbox.errors import RateLimited


@dataclass(slots=True)
class _Rule:
    limit: int
    window_ms: int
    operation: str | None
    started: int = 0
    count: int = 0


@dataclass(slots=True)
class Limits:
    """Fixed windows on the sandbox's clock."""

    clock: Clock
    _rules: list[_Rule] = field(default_factory=list)

    def set(self, limit: int, per: float = 1.0, operation: str | None = None) -> None:
        """At most ``limit`` calls each ``per`` seconds, of one operation or of all together."""
        if limit < 0 or per <= 0:
            raise ValueError(f"a rate limit is at least 0 in a window above 0 s; got {limit} per {per} s")
        self._rules = [rule for rule in self._rules if rule.operation != operation]
        self._rules.append(_Rule(limit, round(per * 1000), operation))

    def clear(self) -> None:
        """No limits."""
        self._rules.clear()

    @property
    def active(self) -> bool:
        """Whether there is anything to check."""
        return bool(self._rules)

    def check(self, operation: str) -> None:
        """Count a call.

        Raises:
            RateLimited: with the seconds until the window ends.
        """
        now = self.clock.now()
        for rule in self._rules:
            if rule.operation not in (None, operation):
                continue
            if now - rule.started >= rule.window_ms:
                rule.started, rule.count = now, 0
            if rule.count >= rule.limit:
                reset = max(1, -(-(rule.started + rule.window_ms - now) // 1000))
                raise RateLimited(f"{rule.limit}, {rule.limit};w={max(1, rule.window_ms // 1000)}", reset)
            rule.count += 1
