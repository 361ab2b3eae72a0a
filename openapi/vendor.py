"""Puts the vendor's own document in the place of ours and regenerates: `python openapi/vendor.py multi FILE_OR_URL`.

Nothing is touched unless the whole package can be generated from the new document.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import yaml
from generate import COLLECT, PACKAGE, ROOT, make
from pipeline.compare.operation_comparison import compare
from pipeline.compare.report import Report
from pipeline.emit.publish import publish
from pipeline.read import validity
from pipeline.read.documents import Json, load_file
from pipeline.read.problems import PipelineError, pointer
from pipeline.read.repairs import Reviewed
from pipeline.read.surfaces import surfaces
from pipeline.read.text import parse

_TIMEOUT = 60.0
_SHOWN = 20
_LEGIBLE = 5_000_000  # characters; nobody reads more, and laying it out takes long


def fetch(source: str) -> str:
    """Return the text of a file or of an http(s) URL.

    Raises:
        PipelineError: It cannot be read.
    """
    scheme = urllib.parse.urlsplit(source).scheme
    try:
        if scheme in ("http", "https"):
            with urllib.request.urlopen(source, timeout=_TIMEOUT) as answer:  # noqa: S310  # the scheme was checked
                return str(answer.read().decode("utf-8-sig"))
        return Path(source).read_text(encoding="utf-8-sig")
    except (OSError, ValueError, urllib.error.URLError) as error:
        raise PipelineError("vendor", "#/", f"cannot read {source}: {error}") from error


def flaws(document: Json) -> list[str]:
    """Return what is wrong with a document by the specification: worth a look, not a reason to stop."""
    found: dict[str, list[str]] = {}
    for where, what in validity.flaws(document):
        found.setdefault(what.partition("\n")[0][:160], []).append(pointer(where))
    return [f"{message} ({places[0]}{_more(len(places) - 1)})" for message, places in found.items()]


def _more(count: int) -> str:
    return f" and {count} other place{'s' if count > 1 else ''}" if count else ""


def tidy(text: str, document: Json) -> str:
    """Return the document as YAML, as it came if it came as YAML, or is too large for anybody to read."""
    if not text.lstrip().startswith("{") or len(text) > _LEGIBLE:
        return text if text.endswith("\n") else f"{text}\n"
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(document, Dumper=dumper, sort_keys=False, allow_unicode=True, width=120))


def install(
    root: Path, descriptions: Path, output: Path, surface: str, source: str
) -> tuple[Report, list[str], list[str]]:
    """Replace a surface's document and generate the package from it.

    Returns:
        The changes, the flaws of the document, and what the pipeline decided by rule.
    """
    text = fetch(source)
    document = parse(text, source)
    found, tidied = flaws(document), tidy(text, document)
    scratch = output.parent / "build"  # beside the package: what is made there need only be renamed
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        trial, work = Path(folder) / "openapi", Path(folder) / "build"
        trial.mkdir()
        for file in descriptions.glob("*.yaml"):
            shutil.copyfile(file, trial / file.name)
        target = trial / f"{surface}.yaml"
        target.write_text(text, encoding="utf-8")
        report, known, text = Report(), {surface: document}, ""  # a large document takes much memory
        if (descriptions / target.name).is_file():
            old, new = load_file(descriptions / target.name), load_file(target, document)
            report = compare(old, new, Reviewed.load(descriptions))
            del old, new
        del document
        gc.collect()
        made = make(root, trial, work, known)
        beside = descriptions / f".{target.name}.new"
        try:
            beside.write_text(tidied, encoding="utf-8")
            publish(work / PACKAGE, output)
            os.replace(beside, descriptions / target.name)
        finally:
            beside.unlink(missing_ok=True)
    return report, found, list(made.bundle.notes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line: 0, 1 for breaking changes if those are to fail, 2 if it cannot be done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("surface", nargs="?", default=os.environ.get("SURFACE"), help="or SURFACE in the environment")
    parser.add_argument(
        "source", nargs="?", default=os.environ.get("FROM"), metavar="FROM", help="a file or a URL; or FROM"
    )
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--descriptions", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--format", choices=("text", "notes", "json"), default="text")
    parser.add_argument("--fail-on", choices=("breaking",), help="exit with status 1 if there is such a change")
    args = parser.parse_args(arguments)
    descriptions = args.descriptions or args.root / "openapi"
    if args.surface not in surfaces(descriptions) or not args.source:
        parser.error(f"needs a surface ({', '.join(surfaces(descriptions))}) and a file or URL")
    output = args.output or args.root / "weavr_multi"
    gc.set_threshold(*COLLECT)
    try:
        report, found, notes = install(args.root, descriptions, output, args.surface, args.source)
    except PipelineError as error:
        print(f"error: {error}\nnothing was changed", file=sys.stderr)
        return 2
    if args.format == "json":
        print(json.dumps({**report.json(), "flaws": found, "notes": notes}, indent=2))
    else:
        _print(report.notes() if args.format == "notes" else report.text(), found, notes)
    return 1 if args.fail_on and report.breaking else 0


def _print(report: str, found: list[str], notes: list[str]) -> None:
    for flaw in found[:_SHOWN]:
        print(f"flaw: {flaw}")
    if len(found) > _SHOWN:
        print(f"flaw: and {len(found) - _SHOWN} more")
    for note in notes:
        print(f"note: {note}")
    print(report)


if __name__ == "__main__":
    sys.exit(main())
