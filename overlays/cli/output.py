"""Prints results as JSON or tables on stdout, and messages on stderr."""

from __future__ import annotations

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
# A longer cell wraps; ids of 18 digits and times do not.
_WIDE: Final = 20
# So few columns are never left out: rich makes them narrower.
_FEW: Final = 4
_KEYS: Final = tuple(
    map(
        re.compile,
        (
            r"(id\.)?id",
            r"(friendly|company\.|legal)?[nN]ame|email",
            r"state(\.state)?|status|active",
            r"cardNumberLastFour",
            r"(.*\.)?currency",
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
    """Print JSON on stdout."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=None if compact else 2, default=str))


def print_table(rows: Iterable[Mapping[str, Any]], title: str = "", *, err: bool = False) -> None:
    """Print rows as a table; the columns are the fields of the rows, dotted where they are nested.

    Cells wrap where the terminal is narrow. Where there are more columns than fit, those that identify a row and say
    how it stands come first, and the names of the others are printed below the table, on stderr.

    Raises:
        ConfigurationError: rich is not installed.
    """
    try:
        from rich import box
        from rich.console import Console
        from rich.table import Table
    except ImportError as error:
        raise ConfigurationError("tables need rich: pip install 'weavr-multi[cli]'") from error
    console = Console(stderr=err, markup=False, highlight=False)
    flat = [dict(flattened(row)) for row in rows]
    table = Table(title=title or None, title_justify="left", header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    widths = _widths(flat)
    names = _fitting(widths, console.width)
    least = min(_WIDE, max(1, console.width // max(1, len(names)) - _GAP))
    for name in names:
        numbers = all(isinstance(row.get(name), int | None) for row in flat)
        narrow = min(widths[name], least)
        table.add_column(_heading(name), justify="right" if numbers else "left", overflow="fold", min_width=narrow)
    for row in flat:
        table.add_row(*(_cell(row.get(name)) for name in names))
    console.print(table)
    if left := [name for name in widths if name not in names]:
        say(f"no room for {', '.join(left)}: a wider terminal or -o json shows them")


def _heading(name: str) -> str:
    return name.replace(".", ".\n")


def _widths(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Return how wide each column is if nothing in it wraps."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {
        name: max(*map(len, _heading(name).splitlines()), *(len(_cell(row.get(name))) for row in rows))
        for name in names
    }


def _fitting(widths: Mapping[str, int], width: int) -> list[str]:
    """Return the columns that fit beside each other if long cells wrap: all as they stand, else the key ones first."""
    if sum(min(needed, _WIDE) + _GAP for needed in widths.values()) - _GAP <= width or len(widths) <= _FEW:
        return list(widths)
    chosen: list[str] = []
    for name in sorted(widths, key=_rank):
        needed = min(widths[name], _WIDE) + _GAP
        if not chosen or needed <= width + _GAP:
            chosen.append(name)
            width -= needed
    return chosen


def _rank(name: str) -> int:
    """Return the place of a column: what a row is, how it stands, what it is worth, then the rest as it comes."""
    return next((place for place, key in enumerate(_KEYS) if key.fullmatch(name)), len(_KEYS))


def print_pairs(pairs: Mapping[str, Any], title: str = "", *, err: bool = False) -> None:
    """Print one object as a table of two columns."""
    print_table(({"field": name, "value": value} for name, value in flattened(pairs)), title, err=err)


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
    """Print the result of a call.

    Args:
        value: Decoded JSON.
        form: ``json`` or ``table``.
        items: The key under which a page has its items.
    """
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
    """Write a file that was answered: to a path, else to stdout unless that is a terminal.

    Raises:
        click.UsageError: stdout is a terminal and the content is no text; the path cannot be written.
    """
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
