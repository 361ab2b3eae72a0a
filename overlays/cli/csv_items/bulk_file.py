"""A CSV file as the items of a bulk: all of it is checked before anything is sent, and its own lines are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from weavr_multi.bulks.bulk_types import KINDS, PAYMENTS, bulk_operation
from weavr_multi.bulks.submission.input import ItemReader
from weavr_multi.cli.catalogue import catalogue
from weavr_multi.cli.click_import import click
from weavr_multi.cli.csv_items.rows import Rows
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.money import text_of

_SHOWN: Final = 50


def kind_of(operation: str) -> str:
    """Return the name of what is done with each line; a usage error if it cannot be done in bulk."""
    for kind in KINDS.values():
        if operation in (kind.name, kind.single, f"bulks.{kind.method}", kind.method):
            return kind.name
    raise click.UsageError(f"{operation!r} cannot be done in bulk; there are {', '.join(KINDS)}")


class BulkFile:
    """The items of a CSV file (see `Rows`), each with the line that it begins on, counted from 1 with the titles.

    A file that cannot be right is an error, which names all wrong lines.
    """

    def __init__(self, kind: str, path: Path) -> None:
        self.kind = kind
        body, target = KINDS[kind].needs_body, KINDS[kind].target
        schema = catalogue().operations[KINDS[kind].single].body if body else None
        rows = Rows(path, schema, target.strip("_") if target else None, pays=kind in PAYMENTS)
        read = list(rows)
        self.lines = [line for line, _ in read]
        self.items = [item for _, item in read]
        wrong = sorted([*rows.problems, *self._invalid()])
        if wrong:
            raise ConfigurationError(_told(path, wrong))
        if not read:
            raise click.UsageError(f"{path} has no lines")

    def _invalid(self) -> list[tuple[int, str]]:
        """Return what is wrong with the items as the library reads them."""
        reader = ItemReader(KINDS[self.kind], bulk_operation("multi", self.kind))
        for index, item in enumerate(self.items):
            reader.read(index, item)
        return [
            (self.lines[problem.index], f"{problem.field}: {problem.message}" if problem.field else problem.message)
            for problem in reader.problems
        ]

    @property
    def summary(self) -> str:
        """How many items there are, and how much money they move in each currency."""
        totals: Counter[str] = Counter()
        for item in self.items:
            for value in item.values() if isinstance(item, dict) else ():
                if isinstance(value, dict) and isinstance(value.get("amount"), int):
                    totals[str(value.get("currency"))] += value["amount"]
        money = " and ".join(_grouped(text_of(currency, total)) for currency, total in totals.items())
        return f"{len(self.items):,} {self.kind.replace('_', ' ')}{f', {money} in all' if money else ''}"

    def places(self) -> list[tuple[int, int]]:
        """Return the lines in short: (index, line) of each item whose line does not follow the one before."""
        known = enumerate(self.lines)
        return [(index, line) for index, line in known if index == 0 or line != self.lines[index - 1] + 1]


def line_of(index: int, places: Sequence[Sequence[int]]) -> int | None:
    """Return the line of the item at a place (from 0) by what `BulkFile.places` returned; None if that is not known."""
    before = [place for place in places if place[0] <= index]
    return before[-1][1] + index - before[-1][0] if before else None


def _grouped(money: str) -> str:
    """Write ``100000064.25 EUR`` as ``100,000,064.25 EUR``."""
    whole, point, rest = money.partition("." if "." in money else " ")
    return f"{int(whole):,}{point}{rest}"


def _told(path: Path, wrong: Sequence[tuple[int, str]]) -> str:
    count = len({line for line, _ in wrong})
    shown = "".join(f"\n  line {line}: {problem}" for line, problem in wrong[:_SHOWN])
    more = f"\n  and {len(wrong) - _SHOWN:,} more" if len(wrong) > _SHOWN else ""
    return f"{path}: {count:,} line{'s are' if count > 1 else ' is'} wrong, and nothing was sent{shown}{more}"
