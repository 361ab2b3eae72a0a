"""JSON by the standard library alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_standard_library_reads_and_writes_json_with_the_same_results() -> None:
    """What holds with a faster JSON library installed holds without one: the same tests, in a process without."""
    root = Path(__file__).parents[2]
    files = ["core/test_decoding.py", "core/test_arguments.py", "core/test_exceptions.py", "operations/test_by_hand.py"]
    options = ["-q", "-x", "--no-header", *(f"tests/{file}" for file in files)]
    code = (
        f"import sys; sys.modules.update(orjson=None, msgspec=None); import pytest; sys.exit(pytest.main({options!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
