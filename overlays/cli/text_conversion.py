"""Converts texts of the command line and of CSV cells into the values of the description."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from weavr_multi.cli.catalogue import Catalogue, Schema, snake, squeezed
from weavr_multi.core.exceptions import ConfigurationError

_DEPTH: Final = 4
_AGO: Final = re.compile(r"([0-9]+)([mhd])")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
_TRUTH: Final = {"true": True, "false": False, "yes": True, "no": False}


class Leaf(NamedTuple):
    """One value inside an operation's arguments.

    Attributes:
        path: Its wire names, outermost first.
        required: Whether it must be there, once what is around it is there.
    """

    path: tuple[str, ...]
    schema: Schema
    required: bool
    secret: bool

    @property
    def name(self) -> str:
        """Its dotted name, such as ``source.id``."""
        return ".".join(map(snake, self.path))


def leaves(catalogue: Catalogue, path: tuple[str, ...], schema: Schema, required: bool) -> Iterator[Leaf]:
    """Yield the value at a path and, if it is an object, everything inside it that has a name of its own."""
    secret = catalogue.is_secret(schema)
    yield Leaf(path, catalogue.follow(schema), required, secret)
    if secret or len(path) >= _DEPTH:
        return
    if catalogue.is_plain_object(schema):
        inner_required, properties = catalogue.required(schema), catalogue.properties(schema)
    else:
        inner_required, properties = set(), catalogue.forms(schema)
    for key, inner in properties.items():
        yield from leaves(catalogue, (*path, key), inner, required and key in inner_required)


def choices(catalogue: Catalogue, schema: Schema) -> tuple[str, ...]:
    """Return the values that an enumerated text (or each item of a list) can have; none if it is not enumerated."""
    schema = catalogue.follow(schema)
    if schema.get("type") == "array":
        schema = catalogue.follow(schema["items"])
    return tuple(str(value) for value in schema.get("enum", ()))


def type_name(catalogue: Catalogue, schema: Schema) -> str:
    """Return how a value is written: TEXT, INTEGER, BOOLEAN, NUMBER or JSON."""
    schema = catalogue.follow(schema)
    if schema.get("type") == "array":
        return type_name(catalogue, schema["items"])
    return {"string": "TEXT", "integer": "INTEGER", "boolean": "BOOLEAN", "number": "NUMBER"}.get(
        str(schema.get("type")), "TEXT" if "enum" in schema else "JSON"
    )


def whole_number(text: str) -> int:
    """Return an integer; `ValueError` for what else `int` reads (``1_000``, digits of other scripts): a slip."""
    if not text.isascii() or "_" in text:
        raise ValueError(text)
    return int(text)


def time_of(text: str) -> datetime:
    """Return the time that a text tells: ``3d`` (``h``, ``m``) ago, ISO 8601 with its offset, or epoch milliseconds."""
    try:
        if ago := _AGO.fullmatch(text):
            return datetime.now(UTC) - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        if text.isascii() and text.isdigit():
            return _EPOCH + timedelta(milliseconds=int(text))
        time = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        reason = f"{text!r} is neither 3d, 12h or 30m nor a time such as 2026-11-28T09:00+00:00"
        raise ConfigurationError(reason) from None
    if time.tzinfo is None:
        raise ConfigurationError(f"{text!r} has no offset: write {text}{'' if ':' in text else 'T00:00'}+00:00 for UTC")
    return time


def converted(catalogue: Catalogue, schema: Schema, text: str, where: str) -> Any:
    """Return the value that a text stands for, or raise `ConfigurationError`, which says `where`."""
    kind = type_name(catalogue, schema)
    try:
        if kind == "INTEGER":
            return whole_number(text)
        if kind == "NUMBER":
            return float(text.strip())
        if kind == "BOOLEAN":
            return _TRUTH[text.strip().lower()]
        if kind == "JSON":
            return json.loads(text)
    except (ValueError, KeyError):
        wanted = {"INTEGER": "a whole number", "NUMBER": "a number", "BOOLEAN": "true or false"}.get(kind, "JSON")
        raise ConfigurationError(f"{where}: {wanted} is needed, got {text!r}") from None
    return text


def put(target: dict[str, Any], path: tuple[str, ...], value: Any, where: str) -> None:
    """Set a value inside nested objects; `ConfigurationError` if something else is there, or it was given already."""
    for key in path[:-1]:
        target = target.setdefault(key, {})
        if not isinstance(target, dict):
            raise ConfigurationError(f"{where}: {key} was given as a whole already")
    if path[-1] in target:
        raise ConfigurationError(f"{where} was given twice")
    target[path[-1]] = value


def secret_inside(catalogue: Catalogue, value: Any) -> str | None:
    """Return the name of a field of decoded JSON that holds a secret, or None."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if squeezed(str(key)) in {squeezed(name) for name in catalogue.secrets} and inner is not None:
                return str(key)
            found = secret_inside(catalogue, inner)
            if found is not None:
                return found
    if isinstance(value, list):
        return next((name for item in value if (name := secret_inside(catalogue, item)) is not None), None)
    return None
