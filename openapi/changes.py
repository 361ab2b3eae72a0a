"""What changed between two versions of a document: `python openapi/changes.py OLD NEW [--format json]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.compare.operation_comparison import compare
from pipeline.read.documents import load_file
from pipeline.read.problems import PipelineError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line: 0, 1 for breaking changes if those are to fail, 2 for unusable documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--format", choices=("text", "notes", "json"), default="text")
    parser.add_argument("--fail-on", choices=("breaking",), help="exit with status 1 if there is such a change")
    args = parser.parse_args(arguments)
    try:
        report = compare(load_file(args.old), load_file(args.new))
    except (PipelineError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if args.format == "json":
        print(json.dumps(report.json(), indent=2))
    else:
        print(report.notes() if args.format == "notes" else report.text())
    return 1 if args.fail_on and report.breaking else 0


if __name__ == "__main__":
    sys.exit(main())
