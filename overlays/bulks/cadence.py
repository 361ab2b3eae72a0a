"""How often one wait looks: a pure policy, no clock and no dice of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.unset import Unset


class Polling(NamedTuple):
    """How often a wait asks for the state of its process; apart from the retries of single calls.

    The interval starts at `first`, grows to `most`, and shortens where the rate of finished operations says that the
    end is near. The client's scheduler may stretch it: it never sends more than its rate allows, all waits together.

    Attributes:
        first: Seconds before the second look, and the shortest interval.
        most: Seconds between two looks at most.
        growth: Factor from one interval to the next.
        jitter: Share of an interval that is left to chance, 0 to 1; it shortens, it never lengthens.
        patience: Seconds without any answer (no connection, 5xx) after which a wait gives up with the last error;
            None is for ever, which leaves it to the deadline.
    """

    first: float = 0.5
    most: float = 15.0
    growth: float = 1.6
    jitter: float = 0.1
    patience: float | None = 900.0


DEFAULT = Polling()


def polling(value: Polling | float | Unset) -> Polling:
    """Take a policy, or a number of seconds that stands for a fixed interval.

    Raises:
        ConfigurationError: Numbers that cannot be a cadence.
    """
    if isinstance(value, Unset):
        return DEFAULT
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not 0 < value < float("inf"):
            raise ConfigurationError(f"poll is a positive number of seconds or a Polling, got {value!r}")
        return Polling(first=value, most=value)
    if not isinstance(value, Polling):
        raise ConfigurationError(
            f"poll is a number of seconds or a Polling, got a value of type {type(value).__name__}"
        )
    if not 0 < value.first <= value.most or not value.growth >= 1 or not 0 <= value.jitter < 1:
        raise ConfigurationError(f"poll: 0 < first <= most, growth >= 1 and 0 <= jitter < 1 are needed, got {value!r}")
    if value.patience is not None and not value.patience > 0:
        raise ConfigurationError(f"poll: patience is a positive number of seconds or None, got {value.patience!r}")
    return value


def following(
    policy: Polling, interval: float, remaining: float | None, uniform: Callable[[float, float], float]
) -> tuple[float, float]:
    """Return the interval to remember and the seconds until the next look.

    Args:
        policy: The cadence.
        interval: The interval before.
        remaining: Seconds until the process should be done, at the rate seen so far; None if nothing is known.
        uniform: Draws a number between two others (`random.uniform`).
    """
    grown = min(policy.most, interval * policy.growth)
    if remaining is not None:
        grown = max(policy.first, min(grown, remaining))
    return grown, grown * uniform(1.0 - policy.jitter, 1.0)
