"""Small documents, folders of them, and packages generated from them; never in the repository's own tree."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]
REPOSITORY = Path(__file__).resolve().parents[2]
SURFACES = ("multi", "backoffice", "webhooks", "simulator")
SCHEMES = {
    "multi": {
        "api-key": {"type": "apiKey", "name": "api-key", "in": "header"},
        "auth_token": {"type": "http", "scheme": "bearer"},
    },
    "backoffice": {
        "api_key": {"type": "apiKey", "name": "api-key", "in": "header"},
        "auth_token": {"type": "http", "scheme": "bearer"},
    },
    "simulator": {"API_Secret_Key": {"type": "apiKey", "name": "programme-key", "in": "header"}},
    "webhooks": {"webhooks_key": {"type": "apiKey", "name": "webhooks-key", "in": "header"}},
}


def ref(name: str) -> Json:
    """A reference to a type of the same document."""
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: Json, status: str = "200") -> Json:
    """The answers of an operation with one success."""
    return {status: {"description": "", "content": {"application/json": {"schema": schema}}}}


def body(schema: Json) -> Json:
    """A required JSON body."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def operation(id: str = "thingGet", **parts: Any) -> Json:
    """An operation; without answers it answers 204."""
    return {"operationId": id, "security": [{"api-key": []}], "responses": {"204": {"description": ""}}, **parts}


class Folder:
    """A folder of the four documents with the reviewed data beside them.

    Args:
        path: The folder; it is made.
        reviewed: Whether the repository's names, repairs and unions apply, or none.
    """

    def __init__(self, path: Path, *, reviewed: bool = False) -> None:
        self.path = path
        path.mkdir(parents=True)
        for name in SURFACES:
            self.put(name)
        shutil.copyfile(REPOSITORY / "openapi" / "exports.yaml", path / "exports.yaml")
        if reviewed:
            for name in ("names.yaml", "repairs.yaml", "unions.yaml"):
                shutil.copyfile(REPOSITORY / "openapi" / name, path / name)

    def put(self, surface: str, paths: Json | None = None, schemas: Json | None = None, **parts: Any) -> None:
        """Describe a surface."""
        self.write(
            surface,
            {
                "openapi": "3.1.0",
                "info": {"title": surface, "version": "1"},
                "paths": paths or {},
                "components": {"schemas": schemas or {}, "securitySchemes": SCHEMES[surface]},
                **parts,
            },
        )

    def write(self, surface: str, document: Json) -> None:
        """Write a whole document."""
        (self.path / f"{surface}.yaml").write_text(json.dumps(document), encoding="utf-8")

    def get(self, path: str, schema: Json, schemas: Json | None = None) -> None:
        """Describe multi as one GET that answers with a schema."""
        self.put("multi", {path: {"get": operation(responses=answer(schema))}}, schemas)


def generate(folder: Path, output: Path) -> None:
    """Generate a package and lay the overlays over it, so that it can be imported."""
    from generate import build

    build(REPOSITORY, folder, output)
    (output / "py.typed").touch()
    for overlay in sorted(path for path in (REPOSITORY / "overlays").iterdir() if path.is_dir()):
        (output / overlay.name).symlink_to(overlay)


def run(package: Path, code: str) -> Any:
    """Run code in which `weavr_multi` is a package generated elsewhere; return what it prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-W", "error::SyntaxWarning", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=package.parent,
        env={"PYTHONPATH": str(package.parent), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) if done.stdout.strip() else None


IMPORT_EVERYTHING = """
import importlib, json, pathlib, weavr_multi
from weavr_multi import api, client, errors, events, models, types
assert pathlib.Path(weavr_multi.__file__).parent == pathlib.Path("weavr_multi").resolve(), weavr_multi.__file__
classes = [getattr(models, name) for name in models._MODULES]
resources = [p.parent.name for p in sorted(pathlib.Path("weavr_multi/api").glob("*/__init__.py"))]
methods = []
for name in resources:
    module = importlib.import_module(f"weavr_multi.api.{name}._operations")
    found = [one for one in vars(module).values() if isinstance(one, module.Operation)]
    methods += [f"{name}.{one.name.partition('.')[2]}" for one in found]
print(json.dumps({"classes": len(classes), "methods": sorted(methods), "events": [e.event for e in events.EVENTS]}))
"""
