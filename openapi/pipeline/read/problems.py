"""What the pipeline refuses, and what it decided on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager


def pointer(steps: Sequence[str | int]) -> str:
    """Write steps into a document as a JSON pointer."""
    return "#/" + "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in steps)


class PipelineError(Exception):
    """Something in a document that cannot be generated from.

    Args:
        document: The surface or file at fault.
        where: The place, as a JSON pointer or as the steps of one.
        message: What is wrong there and what to do.
    """

    def __init__(self, document: str, where: str | Sequence[str | int], message: str) -> None:
        self.document = document
        self.where = where if isinstance(where, str) else pointer(where)
        self.message = message
        super().__init__(f"{document} {self.where}: {message}")


@contextmanager
def bounded(document: str) -> Iterator[None]:
    """Refuse what is nested too deeply to be looked through."""
    try:
        yield
    except RecursionError as error:
        raise PipelineError(document, "#/", "is nested too deeply") from error


class Notes:
    """Decisions that were taken without being asked, listed so that a person can look at them."""

    def __init__(self) -> None:
        self._lines: dict[str, None] = {}

    def add(self, document: str, where: str | Sequence[str | int], text: str) -> None:
        """Note a decision; the same one twice counts once."""
        place = where if isinstance(where, str) else pointer(where)
        self._lines[f"{document} {place}: {text}"] = None

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
