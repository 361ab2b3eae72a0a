"""Everything that is known about the API, in one place."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.normalise.merging import Merging
from pipeline.normalise.shapes import Shapes
from pipeline.read.cleaning import clean
from pipeline.read.documents import Document, Json, load
from pipeline.read.problems import Notes, bounded
from pipeline.read.repairs import Reviewed
from pipeline.read.surfaces import surfaces


@dataclass
class Bundle:
    """The documents with one common set of types.

    Attributes:
        documents: By surface, in order of precedence.
        schemas: Every type, by the name of its class.
        reviewed: The decisions that people took.
        notes: The decisions that the pipeline took.
    """

    documents: dict[str, Document]
    schemas: Json
    reviewed: Reviewed
    notes: Notes = field(default_factory=Notes)


def assemble(folder: Path, reviewed: Reviewed | None = None, known: dict[str, Json] | None = None) -> Bundle:
    """Read, mend and merge the documents of a folder.

    Args:
        folder: The folder.
        reviewed: What people decided; None for what stands in the folder.
        known: What was read already, by surface; it is taken out, so that its memory is free when it is no more needed.
    """
    reviewed, known = reviewed or Reviewed.load(folder), known or {}
    notes = Notes()
    table = surfaces(folder).values()
    present = [one for one in table if not one.optional or (folder / f"{one.name}.yaml").is_file()]
    documents = [load(folder, surface, known.pop(surface.name, None)) for surface in present]
    for document in documents:
        with bounded(document.surface):
            clean(document, notes)
            _events_apart(document, reviewed, notes)
            extend(document, reviewed)
            Shapes(document, reviewed, notes).run()
    schemas = Merging(documents, reviewed, notes).run()
    return Bundle({document.surface: document for document in documents}, schemas, reviewed, notes)


def _events_apart(document: Document, reviewed: Reviewed, notes: Notes) -> None:
    """Take what names.yaml knows as an event out of the paths: it arrives, whatever section a document puts it in."""
    paths: Json = document.root["paths"]
    for path in [path for path in paths if reviewed.event(path) is not None]:
        document.root["webhooks"].setdefault(path, paths.pop(path))
        notes.add(document.surface, ("paths", path), "is an event by names.yaml, and no operation")


def extend(document: Document, reviewed: Reviewed) -> None:
    """Lay over a document what is known of its operations and not said in it."""
    known = reviewed.section("extensions").get(document.surface) or {}
    usual = _usual(document)
    limits = reviewed.section("parameters").get(document.surface) or {}
    for item in document.root["paths"].values():
        for operation in item.values():
            for parameter in operation["parameters"]:
                known_limits = limits.get(parameter["name"])
                if known_limits and isinstance(parameter["schema"], dict):
                    parameter["schema"] = {**known_limits, **parameter["schema"]}
            entry = known.get(operation["operationId"]) or {}
            if "permissions" in entry:
                operation.setdefault("x-permissions", entry["permissions"])
            if "inferred" in entry and "x-inferred" not in operation:
                operation["x-inferred"] = list(entry["inferred"])
                for status, codes in entry["inferred"].items():
                    text = usual.get((str(status), tuple(codes)))
                    operation["responses"].setdefault(str(status), json.loads(text) if text else _refusal(codes))
                operation["responses"] = dict(sorted(operation["responses"].items()))


def _usual(document: Document) -> dict[tuple[str, tuple[str, ...]], str]:
    """Return the response that most operations of a document declare for a status with the same error codes."""
    found: dict[tuple[str, tuple[str, ...]], Counter[str]] = {}
    for item in document.root["paths"].values():
        for operation in item.values():
            for status, response in operation["responses"].items():
                text = json.dumps({**response, "description": ""})
                found.setdefault((status, _codes(response)), Counter())[text] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in found.items()}


def _codes(response: Json) -> tuple[str, ...]:
    node: Any = response
    for key in ("content", "application/json", "schema", "properties", "errorCode", "enum"):
        node = node.get(key) if isinstance(node, dict) else None
    return tuple(map(str, node)) if isinstance(node, list) else ()


def _refusal(codes: list[str]) -> Json:
    if not codes:
        return {"description": ""}
    schema = {"type": "object", "properties": {"errorCode": {"type": "string", "enum": list(codes)}}}
    return {"description": "", "content": {"application/json": {"schema": schema}}}
