"""What the README, and the pages whose examples are whole, show is what the package does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ("README.md", "docs/example.md")
WHOLE = ("docs/concepts.md", "docs/errors.md", "docs/index.md")
# What a reader brings along.
GIVEN = """
from fastapi import FastAPI
from weavr_multi.models import TransferCreateRequest
payments: list[TransferCreateRequest] = []
app, api_key = FastAPI(), "key"
"""


def blocks(page: str) -> list[str]:
    """The Python blocks of a page."""
    return re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)


def test_the_examples_type_check(tmp_path: Path) -> None:
    """Whoever copies an example into a strictly checked project gets no error."""
    examples = [f"{GIVEN}\n{text}" for page in EXAMPLES for text in blocks(page)]
    assert len(examples) == 3
    examples += [text for page in WHOLE for text in blocks(page)]
    assert len(examples) == 8
    files = []
    for number, text in enumerate(examples):
        files.append(tmp_path / f"example_{number}.py")
        files[-1].write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
