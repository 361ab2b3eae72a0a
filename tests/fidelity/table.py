"""The table of situations: what is set up and called, what the service was seen to answer, and where.

To add a row, write an async function that sets a situation up, makes the call and returns its answer, and put what
was observed above it::

    @observed("simulator.cards.purchase", "no category given", {"merchantCategoryCode": "5399"}, SUITE)
    async def _(w: World) -> Any:
        await w.purchase(await w.prepaid(1_000))
        return w.events("/managed_cards/authorisations/watch")[-1]

What was observed is a pattern: a dictionary may have more than it names, `ABSENT` says that a field is not there, a
number is a status, and a number with a code is a refusal. `make fidelity` runs all rows.

``SIBLING`` in place of the observer says that nobody saw this very situation: what was seen with one kind of identity,
card or list is taken to hold for the others too.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.fidelity.world import Answer, World

SUITE = "a public test suite, 2024"
SIBLING = "not seen itself: the rule of an observed situation, applied to its siblings"
CHOSEN = "chosen here: a setting that stands for what was seen, its details are ours"
CAPTURED = "answers published with the vendor's statements page, 2026"
DOCUMENTED = "the service's own documents and changelogs"
DEMO = "the vendor's demo application, 2026"

Situation = Callable[[World], Awaitable[Any]]


class _Absent:
    def __repr__(self) -> str:
        return "absent"


class _Present:
    def __repr__(self) -> str:
        return "present"


ABSENT, PRESENT = _Absent(), _Present()


@dataclass(frozen=True, slots=True)
class Row:
    """One situation.

    Attributes:
        operation: The operation, or the webhook.
        situation: What is set up.
        answer: The observed answer, as a pattern.
        where: Where it was observed.
        run: Sets it up, calls, and returns what is compared.
    """

    operation: str
    situation: str
    answer: Any
    where: str
    run: Situation

    @property
    def name(self) -> str:
        """Operation and situation."""
        return f"{self.operation} | {self.situation}"


ROWS: list[Row] = []


def observed(operation: str, situation: str, answer: Any, where: str) -> Callable[[Situation], Situation]:
    """Add a row."""

    def add(run: Situation) -> Situation:
        ROWS.append(Row(operation, situation, answer, where, run))
        return run

    return add


def agrees(pattern: Any, answer: Any) -> bool:
    """Whether an answer is what was observed."""
    if isinstance(answer, Answer):
        if isinstance(pattern, int):
            return answer.status == pattern
        if isinstance(pattern, tuple):
            code = answer.body.get("errorCode") if isinstance(answer.body, dict) else None
            return pattern == (answer.status, code)
        return answer.status < 300 and agrees(pattern, answer.body)
    if pattern is PRESENT:
        return answer is not None
    if isinstance(pattern, dict) and isinstance(answer, dict):
        return all(
            (name not in answer) if wanted is ABSENT else name in answer and agrees(wanted, answer[name])
            for name, wanted in pattern.items()
        )
    if isinstance(pattern, list | tuple) and isinstance(answer, list | tuple):
        return len(pattern) == len(answer) and all(map(agrees, pattern, answer))
    return bool(pattern == answer)
