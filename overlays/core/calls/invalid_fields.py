"""Reads the invalid fields that the body of a 400 names, in each of the service's forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from weavr_multi.core.exceptions import Problem

# (the object that holds the list, or "" for the body itself; the list)
_LISTS: Final = (
    ("syntaxErrors", "invalidFields"),
    ("validation", "fields"),
    ("", "validationErrors"),
    ("", "invalidFields"),
)
_PREFIXED: Final = re.compile(r"request\.([\w.\[\]-]+):\s*(.+)", re.S)
_NAMED: Final = re.compile(r"(?:request\.)?([A-Za-z_][\w.\[\]-]*):\s*(.+)", re.S)


def invalid_fields(body: object) -> list[Problem]:
    """Return the invalid fields that a decoded body names; an empty list if it has none of the known forms."""
    if not isinstance(body, Mapping):
        return []
    found: list[Problem] = []
    for holder, key in _LISTS:
        part = body.get(holder) if holder else body
        found += [_field(entry) for entry in _objects(part, key)]
    embedded = [entry.get("message") for entry in _objects(body.get("_embedded"), "errors")]
    found += [_split(_NAMED, text) or Problem("?", text) for text in embedded if isinstance(text, str)]
    message = body.get("message")
    alone = _split(_PREFIXED, message) if isinstance(message, str) and not found else None
    return [alone] if alone is not None else found


def _objects(holder: object, key: str) -> Iterator[Mapping[str, Any]]:
    entries = holder.get(key) if isinstance(holder, Mapping) else None
    return (entry for entry in (entries if isinstance(entries, list) else ()) if isinstance(entry, Mapping))


def _split(pattern: re.Pattern[str], text: str) -> Problem | None:
    match = pattern.fullmatch(text.strip())
    return Problem(match[1], match[2]) if match else None


def _field(entry: Mapping[str, Any]) -> Problem:
    name = entry.get("fieldName") or entry.get("name") or entry.get("field") or "?"
    what = entry.get("error") or entry.get("message") or entry.get("errors") or "invalid"
    text = ", ".join(map(_error, what)) if isinstance(what, list) else str(what)
    return Problem(str(name), text + _parameters(entry.get("params")))


def _error(what: object) -> str:
    """Write one error of a field, which is a text or ``{"type": …, "params": […]}``."""
    if not isinstance(what, Mapping):
        return str(what)
    return str(what.get("type") or what.get("error") or what.get("message") or "invalid") + _parameters(
        what.get("params")
    )


def _parameters(params: object) -> str:
    shown: Iterable[object] = params if isinstance(params, list) else ()
    text = ", ".join(map(str, shown))
    return f" ({text})" if text else ""
