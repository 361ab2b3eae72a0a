"""What is wrong with a document by the specification's own schemas."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from pipeline.read.documents import Json

_JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def flaws(document: Json) -> Iterator[tuple[list[str | int], str]]:
    """Yield where and what, for each place that is not as OpenAPI 3.0 or 3.1 has it."""
    try:
        for error in _validator(str(document["openapi"]).startswith("3.0")).iter_errors(document):
            yield from _explained(error)
    except ValueError:
        yield [], "is nested too deeply to be validated"


@cache
def _validator(earlier: bool) -> jsonschema_rs.Validator:
    # The schemas are read, the package is not imported: its own validator takes long to load and minutes to run.
    found = importlib.util.find_spec("openapi_spec_validator")
    assert found is not None
    assert found.origin is not None
    file = Path(found.origin).parent / "resources" / "schemas" / ("v3.0" if earlier else "v3.1") / "schema.json"
    schema: Json = json.loads(file.read_text(encoding="utf-8"))
    if not earlier:
        # The specification leaves the dialect of schemas open; that of 3.1 is JSON Schema.
        schema["$defs"]["schema"] = {"$dynamicAnchor": "meta", "$ref": _JSON_SCHEMA}
    return jsonschema_rs.validator_for(schema)


def _explained(error: Any) -> Iterator[tuple[list[str | int], str]]:
    """Yield what is wrong within the alternative that comes closest, where there are several."""
    branches = [branch for branch in getattr(error.kind, "context", ()) if branch]
    if not branches:
        yield list(error.instance_path), str(error.message)
        return
    for inner in min(branches, key=_distance):
        yield from _explained(inner)


def _distance(branch: list[Any]) -> tuple[int, int]:
    """How far a part is from an alternative: what is missing weighs more than what is wrong."""
    return sum(error.kind.name == "required" for error in branch), len(branch)
