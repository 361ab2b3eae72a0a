"""The floors of the house: what may import what, what loads without the floors above it, what is imported by name."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.rooms import ROOT, is_alias, sources

# Lowest first; `weavr_multi.<name>` and all below it. What stands beside each other in one tuple may not meet either.
FLOORS = (
    ("core",),
    ("errors", "models", "events", "api"),
    ("sessions", "webhooks"),
    ("bulks",),
    ("client",),
    ("cli", "engines", "telemetry", "testing"),
)
# Where modules are imported by their name, which no checker of imports sees.
BY_NAME = {"overlays/core/lazy_imports.py", "overlays/sandbox/api/registry.py"}
# Public names that stand above their floor, by a table that is read when they are asked for.
RE_EXPORTED = {"weavr_multi.sessions": {"BackofficeSession", "Session"}}

LOAD = """
import gc, importlib, json, os, sys

gc.disable()

class Locked:
    def __init__(self, names):
        self.names = names

    def find_spec(self, name, path=None, target=None):
        top = ".".join(name.split(".")[:2])
        if top in self.names:
            raise ImportError(f"{name} stands above")

wanted = json.load(sys.stdin)
# What others made is imported once, here; of the package this process has nothing.
read, write = os.pipe()
if not os.fork():
    for module, _ in wanted:
        try:
            importlib.import_module(module)
        except BaseException:
            pass
    with os.fdopen(write, "w") as pipe:
        pipe.write("\\n".join(sys.modules))
    os._exit(0)
os.close(write)
with os.fdopen(read) as pipe:
    for name in pipe.read().split():
        if name.partition(".")[0] not in ("weavr_multi", "__main__"):
            try:
                importlib.import_module(name)
            except BaseException:
                pass
os.wait()
assert not any(name.startswith("weavr_multi") for name in sys.modules)

failed = {}
for module, locked in wanted:
    read, write = os.pipe()
    child = os.fork()
    if not child:
        sys.meta_path.insert(0, Locked(set(locked)))
        try:
            importlib.import_module(module)
            said = ""
        except BaseException as error:
            said = f"{type(error).__name__}: {error}"
        os.write(write, said.encode()[:4000])
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    if said:
        failed[module] = said
print(json.dumps(failed))
"""


def module_of(path: Path) -> str:
    """Return the name of a module of an overlay."""
    parts = path.relative_to(ROOT / "overlays").with_suffix("").parts
    return ".".join(("weavr_multi", *(parts[:-1] if parts[-1] == "__init__" else parts)))


def test_a_floor_imports_only_the_floors_below_it() -> None:
    """The contract in pyproject.toml, which reads every import that runs."""
    program = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_each_module_loads_with_all_higher_floors_locked() -> None:
    """In an interpreter that has loaded nothing of the package."""
    places = {name: level for level, names in enumerate(FLOORS) for name in names}
    wanted = []
    for path in sources():
        if path.is_relative_to(ROOT / "overlays"):
            top = path.relative_to(ROOT / "overlays").parts[0]
            if top in places:
                locked = [f"weavr_multi.{name}" for name, level in places.items() if level > places[top]]
                wanted.append((module_of(path), locked))
    program = [sys.executable, "-c", LOAD]
    done = subprocess.run(program, cwd=ROOT, input=json.dumps(wanted), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {}


def test_imports_by_name_stand_in_two_files() -> None:
    """One of the package, one of the sandbox."""
    found = set()
    for path in sources():
        if path.is_relative_to(ROOT / "overlays"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
                if name in {"import_module", "__import__"}:
                    found.add(path.relative_to(ROOT).as_posix())
    assert found == BY_NAME


@pytest.mark.parametrize("package", ["bulks", "sessions", "webhooks"])
def test_a_package_exports_only_what_stands_on_its_floor_or_below(package: str) -> None:
    """The listed exceptions aside."""
    homes: dict[str, str] = getattr(import_module(f"weavr_multi.{package}"), "_HOMES", {})
    allowed = {"core", "events", package} | ({"sessions"} if package == "bulks" else set())
    higher = {name for name, home in homes.items() if home.split(".")[1] not in allowed}
    assert higher == RE_EXPORTED.get(f"weavr_multi.{package}", set())


def test_an_alias_of_a_public_module_holds_nothing_of_its_own() -> None:
    """It is a docstring, an import of everything and the list of names."""
    aliases = [path for path in sources() if is_alias(path)]
    assert {path.relative_to(ROOT / "overlays").as_posix() for path in aliases} == {
        "sessions/aiohttp.py",
        "sessions/fastapi.py",
        "webhooks/aiohttp.py",
        "webhooks/fastapi.py",
    }
