"""Makes weavr_multi/ from the descriptions: `python openapi/generate.py`; `--check` sees that it is up to date."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from pipeline.emit.inputs import summary, write
from pipeline.emit.package import Package
from pipeline.emit.publish import MADE, publish
from pipeline.emit.template_data import own_data
from pipeline.emit.verify import prove
from pipeline.read.documents import Json
from pipeline.read.problems import PipelineError

ROOT: Final = Path(__file__).resolve().parent.parent
# The generator takes no template of a new name, so these are rendered with the same data right after it.
EXTRA: Final = {"events.py": "events.py.jinja", "__main__.py": "main.py.jinja", "params.py": "params.py.jinja"}
# What is made of documents has few cycles, and to look for them as often as usual takes a quarter of the time.
COLLECT: Final = (100_000, 10, 10)
PACKAGE: Final = "package"
# The generator's command for one document after another: to load it takes as long as to render thousands of types.
_GENERATOR: Final = """
import sys
from openapi_python_client.cli import app
for path in sys.argv[sys.argv.index("--") + 1 :]:
    command = ["generate", "--path", path, "--output-path", path.removesuffix(".json")]
    if status := app([*command, *sys.argv[1 : sys.argv.index("--")]], standalone_mode=False):
        sys.exit(status)
"""
_OPERATIONS: Final = "operations.py.jinja"  # rendered once for each resource


def build(root: Path, descriptions: Path, output: Path) -> Package:
    """Generate the package: elsewhere first, and into its place when it is whole.

    Args:
        root: The repository: where the templates are.
        descriptions: The folder with the documents.
        output: The package folder to write into.
    """
    work = root / "build" if output == root / "weavr_multi" else output.parent / "build"
    found = make(root, descriptions, work)
    publish(work / PACKAGE, output)
    return found


def make(root: Path, descriptions: Path, work: Path, known: dict[str, Json] | None = None) -> Package:
    """Generate the package in a folder for work, under the name of `PACKAGE`.

    Args:
        root: The repository: where the templates are.
        descriptions: The folder with the documents.
        work: The folder to write into.
        known: The documents that were read already, by surface; they are taken out.
    """
    work.mkdir(parents=True, exist_ok=True)
    found = write(root, descriptions, work, known)
    made = work / PACKAGE
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    parts = sorted(work.glob("generator-*.json"))
    with ThreadPoolExecutor() as threads:  # two processes of the generator at a time
        halves = [half for half in (parts[::2], parts[1::2]) if half]
        generated = threads.map(lambda half: _generate(half, work / "templates", made), halves)
        beside = _rendered(work / "templates", found)
        list(generated)
    shutil.move(work / "description.json", made)
    for stub in (made / "api").glob("*/*.py"):
        if stub.name != "__init__.py":  # one class for each resource is in __init__; the file per operation is empty
            stub.unlink()
    for name, text in beside.items():
        (made / name).write_text(text, encoding="utf-8")
    _format(made)
    prove(found, made)
    return found


def _rendered(templates: Path, found: Package) -> dict[str, str]:
    """Return the files for which the generator takes no template."""
    data = own_data(found.meta)
    names = "\n".join(f"{{% set {name} = data.{name} %}}" for name in data)
    loader = ChoiceLoader([DictLoader({"_meta.jinja": names}), FileSystemLoader(templates)])
    environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)  # noqa: S701  # Python, not HTML
    environment.globals["data"] = data
    files = {name: environment.get_template(template).render() for name, template in EXTRA.items()}
    table = environment.get_template(_OPERATIONS)
    files |= {f"api/{tag}/_operations.py": table.render(tag=tag) for tag in data["RESOURCES"]}
    return files


def _generate(sources: Sequence[Path], templates: Path, output: Path) -> None:
    """Let the generator render the documents, and put together what it made."""
    command = [sys.executable, "-c", _GENERATOR, "--meta", "none", "--overwrite", "--fail-on-warning"]
    command += ["--custom-template-path", str(templates), "--config", str(templates / "generator.yml")]
    run([*command, "--", *map(str, sources)], "the generator")
    for made in (source.with_suffix("") for source in sources):
        for folder in ("", "models", "api"):
            (output / folder).mkdir(exist_ok=True)
            for entry in os.scandir(made / folder):
                if entry.name not in ("models", "api"):
                    os.replace(entry.path, output / folder / entry.name)  # the indices are the same in all
        shutil.rmtree(made)


def _format(output: Path) -> None:
    """Sort the imports of the modules that list everything, which the others have sorted, and format all."""
    paths = [str(output / name) for name in MADE if not name.endswith(".json")]
    indices = [path if path.endswith(".py") else f"{path}/__init__.py" for path in paths]
    ruff = [sys.executable, "-m", "ruff"]
    shared = ["--isolated", "--no-cache", "--line-length", "120", "--target-version", "py311"]
    # Said, not found in the tree: a model that is new there would be sorted as another package's.
    ours = ["--config", 'lint.isort.known-first-party = ["weavr_multi"]']
    run([*ruff, "check", *shared, *ours, "--fix-only", "--select", "I,F401,UP", *indices], "ruff check")
    run([*ruff, "format", *shared, *paths], "ruff format")


def run(command: Sequence[str], name: str) -> None:
    """Run a tool; raise with what it said if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})  # noqa: S603
    if done.returncode != 0:
        raise PipelineError("the bundle", "#/", f"{name} failed:\n{done.stdout}{done.stderr}")


def differences(one: Path, other: Path) -> list[str]:
    """Name the generated files that differ between two packages."""
    files = {path.relative_to(top) for top in (one, other) for name in MADE for path in _files(top / name)}
    return sorted(str(file) for file in files if _text(one / file) != _text(other / file))


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [file for file in path.rglob("*") if file.suffix in (".py", ".json")]


def _text(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _seeded(command: Sequence[str], seed: str) -> int:
    return subprocess.run(command, check=False, env={**os.environ, "PYTHONHASHSEED": seed}).returncode  # noqa: S603


def check(root: Path, descriptions: Path, output: Path) -> int:
    """Generate twice elsewhere, under two hash seeds and at the same time, and compare; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        made = [Path(folder) / seed / "weavr_multi" for seed in ("1", "2")]
        command = [sys.executable, str(Path(__file__).resolve()), "--root", str(root)]
        command += ["--descriptions", str(descriptions), "--quiet", "--output"]
        with ThreadPoolExecutor() as threads:
            statuses = list(threads.map(lambda output: _seeded([*command, str(output)], output.parent.name), made))
        if any(statuses):
            return max(statuses)
        unstable, stale = differences(*made), differences(made[0], output)
    for file in unstable:
        print(f"{file}: differs between two runs")
    for file in stale:
        print(f"{file}: is not what the descriptions and templates give; run `make generate`")
    return 1 if unstable or stale else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if the package is not up to date")
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository")
    parser.add_argument("--descriptions", type=Path, help="the folder of the documents (default: ROOT/openapi)")
    parser.add_argument("--output", type=Path, help="the package folder (default: ROOT/weavr_multi)")
    parser.add_argument("--quiet", action="store_true", help="do not list what was decided by rule")
    args = parser.parse_args(arguments)
    descriptions = args.descriptions or args.root / "openapi"
    output = args.output or args.root / "weavr_multi"
    gc.set_threshold(*COLLECT)
    try:
        if args.check:
            return check(args.root, descriptions, output)
        found = build(args.root, descriptions, output)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if not args.quiet:
        print(summary(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
