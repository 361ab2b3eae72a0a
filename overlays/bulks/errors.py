"""What can be wrong with the items of a bulk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from weavr_multi.core.exceptions import BulkError, ConfigurationError, Problem

_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class ItemProblem:
    """One thing that is wrong with one item.

    Attributes:
        index: Which item, counted from 0 over the whole input.
        field: The path inside the item, such as ``destination_amount.amount``; empty for the item itself.
        message: What came and what would be right.
    """

    index: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"item {self.index}{f', {self.field}' if self.field else ''}: {self.message}"


class InvalidItems(ConfigurationError):
    """Items that cannot be right; none of the list, or of this chunk of a stream, was sent.

    Attributes:
        items: Everything that is wrong, by item.
        run_id: The run that they belong to: with it, a corrected input goes on where this one ended.
        submitted: How many items of a stream were submitted before these were met (0 for a list).
        bulk_ids: The processes that hold those.
    """

    def __init__(
        self,
        operation: str,
        items: Sequence[ItemProblem],
        *,
        run_id: str = "",
        submitted: int = 0,
        bulk_ids: Sequence[str] = (),
    ) -> None:
        problems = [
            Problem(f"items[{item.index}]{f'.{item.field}' if item.field else ''}", item.message) for item in items
        ]
        super().__init__(_told(operation, items, run_id, submitted, bulk_ids), problems=problems)
        self.items = tuple(items)
        self.run_id = run_id
        self.submitted = submitted
        self.bulk_ids = tuple(bulk_ids)


def _told(operation: str, items: Sequence[ItemProblem], run_id: str, submitted: int, bulk_ids: Sequence[str]) -> str:
    count = len({item.index for item in items})
    text = f"{operation}: {count} item{'s are' if count > 1 else ' is'} wrong: " + "; ".join(map(str, items[:_SHOWN]))
    if len(items) > _SHOWN:
        text += f"; and {len(items) - _SHOWN} more problems (see .items)"
    if not submitted:
        return text + ". Nothing was sent"
    return (
        f"{text}. The {submitted} items before them were submitted and not executed "
        f"(bulk processes {', '.join(bulk_ids)}): correct the input and submit the whole of it again with "
        f"run_id={run_id!r}, and they are not submitted twice"
    )


class RunChanged(ConfigurationError):
    """The items under a `run_id` are not those that were submitted under it before; nothing was sent for them.

    Attributes:
        run_id: The run.
        chunk: The first chunk that differs, counted from 0.
    """

    def __init__(self, message: str, *, run_id: str, chunk: int) -> None:
        super().__init__(message)
        self.run_id = run_id
        self.chunk = chunk


class JournalError(BulkError):
    """The journal cannot be read or written. What was submitted is at the service; the same call can be made again."""
