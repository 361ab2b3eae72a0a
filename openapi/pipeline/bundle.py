"""Everything that is known about the API, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.cleaning import clean
from pipeline.documents import SURFACES, Document, Json, load
from pipeline.merging import Merging
from pipeline.problems import Notes
from pipeline.repairs import Reviewed
from pipeline.shapes import Shapes


@dataclass
class Bundle:
    """The four documents with one common set of types.

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


def assemble(folder: Path, reviewed: Reviewed | None = None) -> Bundle:
    """Read, mend and merge the documents of a folder."""
    reviewed = reviewed or Reviewed.load(folder)
    notes = Notes()
    documents = [load(folder, surface) for surface in SURFACES]
    for document in documents:
        clean(document, notes)
        Shapes(document, reviewed, notes).run()
    schemas = Merging(documents, reviewed, notes).run()
    return Bundle({document.surface: document for document in documents}, schemas, reviewed, notes)
