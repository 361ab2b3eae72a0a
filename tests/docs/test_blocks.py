"""Every Python block of the README, of the guide for agents and of the pages type-checks, page by page."""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
from pathlib import Path

from pytest_examples import CodeExample, find_examples

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "overlays" / "SKILL.md", *sorted((ROOT / "docs").glob("*.md")))
EXAMPLES = [example for example in find_examples(*PAGES) if example.prefix in {"python", "py"}]
# What the prose around a block has brought along.
GIVEN = (Path(__file__).parent / "given.py").read_text(encoding="utf-8")
# Blocks of one page repeat imports and use names of each other; Django has no types.
IGNORED = ("no-redef", "used-before-def", "has-type", "import-untyped")


def test_the_pages_have_blocks() -> None:
    """Which a change of their form would hide."""
    assert len(EXAMPLES) >= 30


def module_of(page: str) -> str:
    """Return a page's blocks as one module: each in an async function, so that it may await; imports stay in sight."""
    parts = [GIVEN]  # and where a call is written as f(...), any arguments
    for number, example in enumerate(it for it in EXAMPLES if name_of(it) == page):
        tree = ast.parse(example.source)
        source = example.source.replace("from __future__ import annotations\n", "").replace("(...", "(**anything")
        imports = [ast.unparse(node) for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
        parts += [text for text in imports if "__future__" not in text]
        parts.append(f"async def block_{number}() -> object:\n{textwrap.indent(source, '    ')}\n    return None\n")
    return "\n".join(parts)


def name_of(example: CodeExample) -> str:
    """Return the page of a block."""
    return example.path.name


def test_every_block_type_checks(tmp_path: Path) -> None:
    """Names that a block takes for given are those of given.py; whatever else it does not know is an error."""
    files = []
    for page in sorted({name_of(example) for example in EXAMPLES}):
        files.append(tmp_path / f"{Path(page).stem.replace('-', '_').lower()}_blocks.py")
        files[-1].write_text(module_of(page), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file=",
        "--check-untyped-defs",
        f"--cache-dir={tmp_path / 'cache'}",
    ]
    command += [f"--disable-error-code={code}" for code in IGNORED]
    command += map(str, files)
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
