"""The bundle as the generator reads it: which operations and types there are, and nothing of what they hold."""

from __future__ import annotations

import math
from typing import Final

from pipeline.describe.models import Selection
from pipeline.describe.operations import Operation
from pipeline.normalise.naming import member
from pipeline.normalise.plain import is_enum
from pipeline.read.documents import Json

_AT_ONCE: Final = 3_000  # types
_TEXT: Final[Json] = {"type": "string"}
_MODEL: Final[Json] = {"type": "object", "additionalProperties": False}


def generator_input(selection: Selection, operations: list[Operation], records: Json) -> list[Json]:
    """Return what openapi-python-client renders; each model has with it what its template prints.

    The parser decides which operations and types there are; what they hold is computed elsewhere, for the parser gets
    much of it wrong or loses it, and takes most of its time and memory for it. Of many types it gets some at a time,
    in a document of their own: the time that it takes grows with the square of their number.
    """
    names, tags = list(selection.schemas), sorted({operation.tag for operation in operations})
    parts = max(1, math.ceil(len(names) / _AT_ONCE))
    placed = {tag: i % parts for i, tag in enumerate(tags)}
    return [
        {
            "openapi": "3.1.0",
            "info": {"title": "Weavr Multi", "version": "1"},
            "paths": _paths([operation for operation in operations if placed[operation.tag] == part]),
            "components": {
                "schemas": {name: _type(selection.schemas[name], records.get(name)) for name in names[part::parts]}
            },
        }
        for part in range(parts)
    ]


def _paths(operations: list[Operation]) -> Json:
    """Return a path for each method, named after it: the parser refuses some that may well be called."""
    return {
        f"/{operation.tag}/{call.method}": {
            operation.http.lower(): {
                "operationId": f"{operation.tag}_{call.method}",
                "tags": [operation.tag],
                "responses": {str(status): {"description": ""} for status in call.answer},
            }
        }
        for operation in operations
        for call in operation.calls
    }


def _type(schema: Json, record: Json | None) -> Json:
    """Return a type as its kind; the members of an enumeration are numbered, for two may be one to the parser."""
    if is_enum(schema):
        return {**_TEXT, "enum": [f"{member(str(value))}_{i}" for i, value in enumerate(schema["enum"])]}
    return {**_MODEL, "x-model": record}
