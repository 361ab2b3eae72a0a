"""Merges and normalises the four documents: `python openapi/bundle.py` writes what the generator reads into build/."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator
from pipeline.documents import Json
from pipeline.meta import render
from pipeline.package import Package, package
from pipeline.problems import PipelineError
from pipeline.templatedata import template_data

ROOT = Path(__file__).resolve().parent.parent


def write(root: Path, descriptions: Path, work: Path) -> Package:
    """Write `bundle.json` (everything), `generator.json` (what the parser can take) and the templates with their data.

    Args:
        root: The repository: where the templates are.
        descriptions: The folder with the documents.
        work: The folder to write into.

    Raises:
        PipelineError: Something that cannot be expressed, with its document and place.
    """
    found = package(descriptions)
    _validate(found.description)
    templates = work / "templates"
    shutil.rmtree(templates, ignore_errors=True)
    shutil.copytree(root / "generator-templates", templates)
    (templates / "_meta.jinja").write_text(render(template_data(found.meta)), encoding="utf-8")
    (work / "bundle.json").write_text(json.dumps(found.description, indent=1), encoding="utf-8")
    (work / "generator.json").write_text(json.dumps(found.generator, indent=1), encoding="utf-8")
    return found


def _validate(description: Json) -> None:
    for error in OpenAPIV31SpecValidator(description).iter_errors():
        raise PipelineError("the bundle", list(error.absolute_path), f"is not valid: {error.message[:300]}")


def summary(found: Package) -> str:
    """Say what was found, and what was decided by rule."""
    models, enums = len(found.meta["MODELS"]), len(found.meta["ENUMS"])
    notes = [f"note: {note}" for note in found.bundle.notes]
    counts = f"{len(found.operations)} operations, {models} models, {enums} enumerations, {len(found.events)} events"
    return "\n".join([*notes, counts])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository")
    parser.add_argument("--descriptions", type=Path, help="the folder of the documents (default: ROOT/openapi)")
    parser.add_argument("--output", type=Path, help="the folder to write into (default: ROOT/build)")
    args = parser.parse_args(arguments)
    work = args.output or args.root / "build"
    work.mkdir(parents=True, exist_ok=True)
    try:
        print(summary(write(args.root, args.descriptions or args.root / "openapi", work)))
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
