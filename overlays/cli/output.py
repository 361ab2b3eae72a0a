"""Prints results as JSON or tables on stdout, and messages on stderr."""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from weavr_multi.cli.catalogue import catalogue, squeezed
from weavr_multi.cli.click_import import click
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import MASK

_GAP: Final = 3
# A longer cell wraps between its words where there is little room.
_WIDE: Final = 20
# A longer word is broken; ids, refs and the paths of events, which stand alone in their cells, are not.
_WORD: Final = 48
_WORD_OF_TEXT: Final = 12
# So few columns are never left out: a table that does not fit is wider than the terminal.
_FEW: Final = 4
_PARTS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_KEYS: Final = tuple(
    map(
        re.compile,
        (
            r"(id\.)?id|transaction(Id)?\.id",
            r"(friendly|company\.|legal)?[nN]ame|email",
            r"state(\.state)?|status|active",
            r"path|transaction(Id)?\.type",
            r"timestamp|processedTimestamp",
            r"cardNumberLastFour",
            r"currency",
            r"(.*\.)?(amount|availableBalance)",
            r"(.*\.)?actualBalance",
            r"type|mode",
            r"(.*\.)?(source|destination)\.id",
            r"(creation|execution)Timestamp",
        ),
    )
)


def plain(value: Any) -> Any:
    """Return the JSON form of what a method gave; secrets are in clear."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def masked(value: Any) -> Any:
    """Return decoded JSON with a mask in place of every secret."""
    hidden = {squeezed(name) for name in catalogue().secrets}

    def mask(inner: Any) -> Any:
        if isinstance(inner, Mapping):
            return {key: MASK if squeezed(key) in hidden and item else mask(item) for key, item in inner.items()}
        return [mask(item) for item in inner] if isinstance(inner, list) else inner

    return mask(value)


def say(text: str) -> None:
    """Print something that is not the result, on stderr."""
    click.echo(text, err=True)


def print_json(value: Any, *, compact: bool = False) -> None:
    """Print JSON on stdout, as ASCII where stdout cannot take every character."""
    ascii_only = codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8"
    click.echo(json.dumps(value, ensure_ascii=ascii_only, indent=None if compact else 2, default=str))


def print_table(rows: Iterable[Mapping[str, Any]], *, err: bool = False) -> None:
    """Print rows as a table; the columns are the fields of the rows, dotted where they are nested.

    Cells wrap between their words where the terminal is narrow: ids and paths are never broken. Where there are more
    columns than fit, those that identify a row and say how it stands come first, and the names of the others are
    printed below the table, on stderr.

    Raises:
        ConfigurationError: rich is not installed.
    """
    try:
        from rich import box
        from rich.console import Console
        from rich.table import Table
    except ImportError as error:
        raise ConfigurationError("tables need rich: pip install 'weavr-multi[cli]'") from error
    flat = [dict(flattened(row)) for row in rows]
    columns = [_Column(name, [row.get(name) for row in flat]) for name in dict.fromkeys(n for row in flat for n in row)]
    console = Console(stderr=err, markup=False, highlight=False)
    chosen = _fitting(columns, console.width)
    widths = _widths(chosen, console.width)
    console.width = max(console.width, _total(widths))
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column, width in zip(chosen, widths, strict=True):
        justify: Any = "right" if column.is_number else "left"
        table.add_column(column.heading(width), justify=justify, overflow="fold", width=width)
    for cells in zip(*(column.cells for column in chosen), strict=True):
        table.add_row(*cells)
    console.print(table)
    if left := [column.name for column in columns if column not in chosen]:
        say(f"no room for {', '.join(left)}: a wider terminal or -o json shows them")


def print_rows(rows: Sequence[Mapping[str, Any]], form: str, none: str = "") -> None:
    """Print rows: one JSON object a line, or a table; without rows, say so."""
    if form == "json":
        for row in rows:
            print_json(row, compact=True)
    elif rows:
        print_table(rows)
    elif none:
        say(none)


class _Column:
    """A column of a table.

    Attributes:
        name: The dotted name of a field.
        wide: How wide it is if nothing in it wraps.
        least: How wide it is if everything wraps between words.
        usual: How wide it is if long cells wrap.
    """

    def __init__(self, name: str, values: Sequence[Any]) -> None:
        self.name = name
        self.cells = [_cell(value) for value in values]
        self.is_number = all(isinstance(value, int | None) for value in values)
        longest = max((len(line) for cell in self.cells for line in cell.splitlines()), default=0)
        words = [len(word) for cell in self.cells for word in cell.split() if len(word) <= _WORD]
        if any(" " in cell for cell in self.cells):
            words = [min(length, _WORD_OF_TEXT) for length in words]
        self.wide = max(longest, *map(len, self.heading(longest + len(name)).splitlines()))
        self.least = max(*words, *map(len, self.heading(0).splitlines()), 1)
        self.usual = max(min(longest, _WIDE), self.least)

    def heading(self, width: int) -> str:
        """Return the name, over several lines: each field in one of its own, in parts where it is too long."""
        lines = self.name.replace(".", ".\n").split("\n")
        return "\n".join(line if len(line) <= width else _PARTS.sub("\n", line) for line in lines)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * len(widths) - 1


def _fitting(columns: list[_Column], width: int) -> list[_Column]:
    """Return the columns that fit beside each other if long cells wrap: all as they stand, else the key ones first."""
    if len(columns) <= _FEW or _total([column.usual for column in columns]) <= width:
        return columns
    chosen: list[_Column] = []
    for column in sorted(columns, key=lambda it: _rank(it.name)):
        if not chosen or _total([one.usual for one in (*chosen, column)]) <= width:
            chosen.append(column)
    return chosen


def _widths(columns: Sequence[_Column], width: int) -> list[int]:
    """Share the room that is there: each column has what it needs for its words, the rest goes to those that wrap."""
    found = [column.usual for column in columns]
    if _total(found) > width:
        found = [column.least for column in columns]
    room = width - _total(found)
    missing = sorted((column.wide - found[place], place) for place, column in enumerate(columns))
    for number, (needed, place) in enumerate(missing):
        more = max(0, min(needed, room // (len(missing) - number)))
        found[place] += more
        room -= more
    return found


def _rank(name: str) -> int:
    """Return the place of a column: what a row is, how it stands, what it is worth, then the rest as it comes."""
    return next((place for place, key in enumerate(_KEYS) if key.fullmatch(name)), len(_KEYS))


def print_pairs(pairs: Mapping[str, Any], *, err: bool = False) -> None:
    """Print one object as a table of two columns."""
    print_table(({"field": name, "value": value} for name, value in flattened(pairs)), err=err)


def flattened(value: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, Any]]:
    """Yield (dotted name, value) pairs of a nested object."""
    for key, inner in value.items():
        if isinstance(inner, Mapping) and inner:
            yield from flattened(inner, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", inner


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def print_result(value: Any, form: str, *, items: str | None = None) -> None:
    """Print decoded JSON, the result of a call; `items` is the key under which a page has its items."""
    if form == "json":
        print_json(value)
    elif isinstance(value, Mapping) and items and isinstance(value.get(items), Sequence):
        print_table(value[items])
        say(f"{len(value[items])} of {value.get('count', len(value[items]))}")
    elif isinstance(value, list):
        print_table(item if isinstance(item, Mapping) else {"value": item} for item in value)
    elif isinstance(value, Mapping):
        print_pairs(value)
    elif value is not None:
        click.echo(value)


def write_bytes(content: bytes, path: str | None) -> None:
    """Write a file that was answered: to a path, else to stdout unless that is a terminal and it is no text."""
    if path is not None:
        try:
            with open(path, "wb") as file:
                file.write(content)
        except OSError as error:
            raise click.UsageError(f"{path} cannot be written: {error.strerror}") from error
        say(f"{len(content):,} bytes written to {path}")
    elif sys.stdout.isatty() and (b"\0" in content[:1024] or content.startswith(b"%PDF")):
        raise click.UsageError("this is a file, not text: pass --save FILE")
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
