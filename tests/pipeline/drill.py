"""Rehearses `make regenerate`: our documents, written as the vendor writes his, in a copy of the repository.

`python -m tests.pipeline.drill multi webhooks --tests tests/operations` takes the surfaces one after another and then
together, and runs tests in each copy. Without --tests these are the tests that read the description, where one surface
is replaced, and the whole suite (`make test`, `make test-pipeline`) where all are; with --whole the suite each time.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "openapi"))

from pipeline.read.documents import load_file  # noqa: E402

Json = dict[str, Any]
SURFACES = ("multi", "backoffice", "webhooks", "simulator")
# What `make regenerate` runs: `make test` and `make test-pipeline`. What those leave out has a target of its own.
APART = ("sandbox", "fidelity", "console", "engines", "packaging", "docs")
SUITE = tuple(f"--ignore=tests/{folder}" for folder in APART)
# The tests that read the description, or what is made of it.
READERS = ("tests/operations", "tests/core", "tests/testing", "tests/pipeline")
METHODS = ("get", "put", "post", "delete", "patch")


def operations(document: Json) -> Iterator[Json]:
    """Every operation and event of a document."""
    for group in ("paths", "webhooks"):
        for item in (document.get(group) or {}).values():
            yield from (item[method] for method in METHODS if method in item)


def as_the_vendor(surface: str) -> Json:
    """One of our documents with the same facts, written as the vendor writes them."""
    document: Json = json.loads(json.dumps(load_file(REPOSITORY / "openapi" / f"{surface}.yaml").root))
    document.pop("x-webhooks", None)
    bodies = document["components"].setdefault("requestBodies", {})
    enumerations = {name for name, one in document["components"]["schemas"].items() if "enum" in one}
    for operation in operations(document):
        for status in operation.pop("x-inferred", ()):
            operation["responses"].pop(str(status), None)
        operation.pop("x-permissions", None)
        operation["description"] = None
        if "requestBody" in operation:
            name = operation["operationId"] + "Body"
            bodies[name] = operation["requestBody"]
            operation["requestBody"] = {"$ref": f"#/components/requestBodies/{name}"}
        for parameter in operation.get("parameters") or ():
            parameter["schema"] = composed(parameter["schema"], enumerations)
    for schema in document["components"]["schemas"].values():
        for wire, sub in (schema.get("properties") or {}).items():
            schema["properties"][wire] = composed(sub, enumerations)
    if surface == "webhooks":
        document["components"]["securitySchemes"] = {}
    return document


def composed(schema: Json, enumerations: set[str]) -> Json:
    """A reference to an enumeration, composed with an extension."""
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if set(schema) - {"$ref", "description"} or name not in enumerations:
        return schema
    return {
        "allOf": [{"$ref": schema["$ref"]}, {"x-vendor": "note"}],
        **{k: v for k, v in schema.items() if k != "$ref"},
    }


def copy(target: Path) -> None:
    """Copy what belongs to the repository, links as links."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=True, text=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, place = REPOSITORY / name, target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if source.is_symlink():
            place.symlink_to(os.readlink(source))
        elif source.is_file():
            shutil.copy2(source, place)


def rehearse(surfaces: Sequence[str], tests: Sequence[str]) -> int:
    """Replace the surfaces' documents in a copy, regenerate, and run the tests there; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "weavr"
        copy(tree)
        for surface in surfaces:
            source = Path(folder) / f"{surface}.json"
            source.write_text(json.dumps(as_the_vendor(surface)), encoding="utf-8")
            command = [sys.executable, str(tree / "openapi" / "vendor.py"), surface, str(source)]
            done = subprocess.run(command, cwd=tree, check=False, capture_output=True, text=True)
            print(f"{surface}: {'taken' if done.returncode == 0 else done.stderr}", flush=True)
            if done.returncode != 0:
                return done.returncode
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *tests]
        env = {**os.environ, "PYTHONPATH": str(tree)}  # what the tests start imports the copy too
        return subprocess.run(command, cwd=tree, check=False, env=env).returncode


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("surfaces", nargs="*", default=SURFACES, metavar="SURFACE")
    parser.add_argument("--tests", nargs="*", default=[])
    parser.add_argument("--whole", action="store_true")
    args = parser.parse_args()
    together = [list(args.surfaces)] if len(args.surfaces) > 1 else []
    failed = []
    for surfaces in [*([one] for one in args.surfaces), *together]:
        print(f"== {' and '.join(surfaces)}", flush=True)
        whole = args.whole or surfaces in together
        if rehearse(surfaces, args.tests or (SUITE if whole else READERS)):
            failed.append(" and ".join(surfaces))
    print(f"red: {'; '.join(failed)}" if failed else "green", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
