"""CSV files as the items of a bulk: each column is a dotted field, amounts are decimal or in minor units."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from weavr_multi.cli.catalogue import Catalogue, Schema, catalogue, squeezed
from weavr_multi.cli.click_import import click
from weavr_multi.cli.text_conversion import Leaf, converted, leaves, put
from weavr_multi.core.exceptions import ConfigurationError

_MINOR: Final = "_minor"


class Column(NamedTuple):
    """What a column of the file means."""

    title: str
    leaf: Leaf
    decimal: bool


class Rows:
    """Reads the rows of a CSV file as what the items of a bulk are made of.

    Args:
        path: The file, UTF-8, whose first line names the columns: ``source.id``, ``destination_amount.currency``.
            An amount is a decimal (``destination_amount.amount``: 12.50) or an integer of minor units
            (``destination_amount.amount_minor``: 1250), and not both.
        target: The name of the column with the id that the item's path needs, if it needs one.
        pays: Whether each item pays its amount, so that none of them is 0 or below.

    Raises:
        click.UsageError: The file cannot be read, or a column is none of an item's fields.

    Attributes:
        problems: What cannot be right in the rows that were read, each with its line.
    """

    def __init__(self, path: Path, schema: Schema | None, target: str | None = None, *, pays: bool = False) -> None:
        self._path = path
        self._target = target
        self._pays = pays
        self.problems: list[tuple[int, str]] = []
        self._catalogue: Catalogue = catalogue()
        self._leaves = {squeezed(".".join(leaf.path)): leaf for leaf in self._all(schema)}
        self._dotted = {_key(leaf.path): leaf for leaf in self._leaves.values()}
        self._lines = self._read()
        _, self._titles = next(self._lines, (1, []))
        self._check_titles()
        self._columns = [self._column(title) for title in self._titles]
        self._check_columns()

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        try:
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                reader, before = csv.reader(file, strict=True), 0
                for row in reader:
                    yield before + 1, row
                    before = reader.line_num  # a cell in quotes may go on over several lines
        except UnicodeDecodeError as error:
            raise click.UsageError(f"{self._path} is not UTF-8: save it as CSV in UTF-8") from error
        except (OSError, csv.Error) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise click.UsageError(f"{self._path} cannot be read: {reason}") from error

    def _check_titles(self) -> None:
        """Raise if the first line names no columns, or separates them by something else than commas."""
        names = sorted(leaf.name for leaf in self._leaves.values() if leaf.required)
        inner = [name for name in names if not any(other.startswith(f"{name}.") for other in names)]
        wanted = ",".join(inner[:3]) or self._target
        line = "".join(self._titles).strip()
        if not line:
            found = "is empty" if not self._titles else "begins with a line without names"
            raise click.UsageError(f"{self._path} {found}: its first line names the columns, such as {wanted}")
        mark = next((mark for mark in (";", "\t", "|") if mark in line), None)
        if len(self._titles) == 1 and mark is not None:
            shown = "tabs" if mark == "\t" else f"{mark!r}"
            raise click.UsageError(
                f"{self._path}: the columns are separated by {shown}; commas are needed, and a point in amounts (12.50)"
            )

    def _all(self, schema: Schema | None) -> Iterator[Leaf]:
        if schema is not None:
            required = self._catalogue.required(schema)
            for name, inner in self._catalogue.properties(schema).items():
                yield from leaves(self._catalogue, (name,), inner, name in required)

    def _column(self, title: str) -> Column | None:
        name = title.strip()
        if self._target is not None and squeezed(name) in ("id", squeezed(self._target)):
            return None
        leaf = self._dotted.get(_key(name.split(".")))
        if leaf is not None:
            return Column(title, leaf, decimal=leaf.path[-1] == "amount" and len(leaf.path) > 1)
        if name.endswith(_MINOR):
            leaf = self._dotted.get(_key(name.removesuffix(_MINOR).split(".")))
            if leaf is not None and leaf.path[-1] == "amount":
                return Column(title, leaf, decimal=False)
        is_object = self._catalogue.is_plain_object
        values = [leaf for leaf in self._dotted.values() if leaf.secret or not is_object(leaf.schema)]
        known = ", ".join(sorted(leaf.name for leaf in values))
        raise click.UsageError(f"{self._path}: there is no field {name!r}; there are {known or self._target}")

    def _check_columns(self) -> None:
        known: dict[tuple[str, ...], list[str]] = {}
        for column, title in zip(self._columns, self._titles, strict=True):
            known.setdefault(() if column is None else column.leaf.path, []).append(title)
        for titles in known.values():
            if len(titles) > 1:
                raise click.UsageError(f"{self._path}: {' and '.join(titles)} say the same: keep one of them")
        missing = [
            leaf
            for leaf in self._dotted.values()
            if leaf.required and leaf.path[-1] == "amount" and len(leaf.path) > 1 and leaf.path not in known
        ]
        if missing:
            name = missing[0].name
            raise click.UsageError(
                f"{self._path}: an amount is missing: add a column {name} (12.50) or {name}_minor (1250)"
            )

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        """Yield each item once, with the line that it begins on; rows that cannot be right are noted in `problems`."""
        for line, row in self._lines:
            if any(cell.strip() for cell in row):
                known = len(self.problems)
                item = self._item(row, line)
                if len(self.problems) == known:
                    yield line, item

    def _item(self, row: list[str], line: int) -> Any:
        if len(row) != len(self._titles):
            self.problems.append((line, f"{len(self._titles)} cells are needed, got {len(row)}"))
            return None
        item: dict[str, Any] = {}
        decimals: list[tuple[Column, str]] = []
        id = ""
        for column, cell in zip(self._columns, row, strict=True):
            if column is None:
                id = cell.strip()
            elif column.decimal and cell.strip():
                decimals.append((column, cell.strip()))
            elif cell.strip():
                self._put(item, column, cell.strip(), line)
        for column, cell in decimals:  # after their currencies
            self._put(item, column, cell, line)
        if self._target is None:
            return item
        return {"id": id, **item} if item else id

    def _put(self, item: dict[str, Any], column: Column, cell: str, line: int) -> None:
        try:
            if column.decimal:
                value: Any = _minor_units(item, column, cell)
            else:
                value = converted(self._catalogue, column.leaf.schema, cell, column.title)
            if self._pays and column.leaf.path[-1] == "amount" and isinstance(value, int) and value <= 0:
                raise ConfigurationError(f"{column.title}: nobody can be paid {cell}; an amount above 0 is needed")
            put(item, column.leaf.path, value, column.title)
        except ConfigurationError as error:
            self.problems.append((line, str(error)))


def _minor_units(item: dict[str, Any], column: Column, cell: str) -> int:
    from weavr_multi.core.money import minor_units

    around: Any = item
    for key in column.leaf.path[:-1]:
        around = around.get(key, {})
    currency = around.get("currency")
    if not isinstance(currency, str):
        raise ConfigurationError(f"{column.title}: a decimal amount needs its currency, in a column beside it")
    try:
        return minor_units(cell, currency)
    except ConfigurationError as error:
        problem = error.problems[0] if error.problems else None
        title = column.title
        if problem is not None and problem.field == "currency":
            title = f"{title.rpartition('.')[0]}.currency"
        raise ConfigurationError(f"{title}: {problem.message if problem is not None else error}") from error


def _key(path: tuple[str, ...] | list[str]) -> str:
    return ".".join(map(squeezed, path))
