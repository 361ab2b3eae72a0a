"""Enumerations as plain data for the templates."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.describe.prose import attribute_doc, docstring, paragraphs, sentence
from pipeline.describe.python_types import literal
from pipeline.normalise.naming import member
from pipeline.read.documents import Json


def enumeration(schema: Json, text: str) -> Json:
    """Return the data of an enumeration's class."""
    lines = paragraphs(sentence(text or "The values that the description lists."), 4)
    described = members(map(str, schema["enum"]))
    for value, one in zip(schema["enum"], described, strict=True):
        one["doc"] = attribute_doc(_of_member(str(value), text), 4)
    return {"members": described, "doc": docstring(lines, 4)}


def _of_member(value: str, text: str) -> str:
    """Return what the description of an enumeration says of one value, or all of it."""
    parts = re.split(r"(?<=[.;])\s+", text)
    found = [part for part in parts if re.search(rf"(?<![A-Za-z0-9_]){re.escape(value)}(?![A-Za-z0-9_])", part)]
    return " ".join(found).rstrip(";") or text


def members(values: Iterable[str]) -> list[Json]:
    """Return the members of an enumeration, each with a name of its own."""
    found: dict[str, str] = {}
    for value in values:
        name = member(value)
        while name in found:
            name += "_"
        found[name] = value
    return [{"name": name, "value": literal(value)} for name, value in found.items()]
