"""What the README shows is what the package does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What a reader brings along.
GIVEN = """
from fastapi import FastAPI
payments: list[dict[str, object]] = []
app, api_key = FastAPI(), "key"
"""


def test_the_examples_type_check(tmp_path: Path) -> None:
    """Whoever copies an example into a strictly checked project gets no error."""
    examples = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 2
    files = []
    for number, text in enumerate(examples):
        files.append(tmp_path / f"example_{number}.py")
        files[-1].write_text(f"{GIVEN}\n{text}", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
