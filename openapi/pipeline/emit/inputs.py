"""Writes what the generator reads: the document for its parser, and the templates with their data."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Final

from pipeline.emit.jinja_data import render, see_printable
from pipeline.emit.layout import laid_out
from pipeline.emit.package import Package, package
from pipeline.emit.template_data import PACKED, generator_data
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError, bounded
from pipeline.read.validity import flaws

# How JSON writes what is no printable text, but for breaks between lines.
_ESCAPED: Final = re.compile(r"\\[bfrtu]")


@bounded("the bundle")
def write(root: Path, descriptions: Path, work: Path, known: dict[str, Json] | None = None) -> Package:
    """Write what the parser can take, the templates with their data, and the package's own description.

    What is written is not kept: the generator needs the memory.

    Args:
        root: The repository: where the templates are.
        descriptions: The folder with the documents.
        work: The folder to write into.
        known: The documents that were read already, by surface; they are taken out.

    Raises:
        PipelineError: Something that cannot be expressed, with its document and place.
    """
    found = package(descriptions, known)
    _validate(found.description)
    with (work / "description.json").open("w", encoding="utf-8") as file:
        file.writelines(laid_out(found.description))
    found.description, found.bundle.schemas = {}, {}
    templates = work / "templates"
    shutil.rmtree(templates, ignore_errors=True)
    shutil.copytree(root / "generator-templates", templates)
    (templates / "_meta.jinja").write_text(render(generator_data(found.meta), PACKED), encoding="utf-8")
    for old in work.glob("generator-*.json"):
        old.unlink()
    for number, part in enumerate(found.generator):
        text = json.dumps(part, ensure_ascii=False)
        if not text.isprintable() or _ESCAPED.search(text):  # else nothing in it is not
            see_printable(part, "MODELS")
        (work / f"generator-{number}.json").write_text(text, encoding="utf-8")
    found.generator = []
    found.meta["MODELS"] = dict.fromkeys(found.meta["MODELS"])
    return found


def _validate(description: Json) -> None:
    for where, what in flaws(description):
        raise PipelineError("the bundle", where, f"is not valid: {what[:300]}")


def summary(found: Package) -> str:
    """Say what was found, and what was decided by rule."""
    models, enums = len(found.meta["MODELS"]), len(found.meta["ENUMS"])
    notes = [f"note: {note}" for note in found.bundle.notes]
    today = [one for one in found.operations if not found.bundle.documents[one.surface].about.optional]
    counts = f"{len(today)} operations, {models} models, {enums} enumerations, {len(found.events)} events"
    return "\n".join([*notes, counts])
