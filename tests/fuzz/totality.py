"""Run the totality properties of webhooks in full, and measure what their strategies alone cover of the code.

Run it with ``python tests/fuzz/totality.py [EXAMPLES]`` (20,000 by default; it needs ``coverage``). It fails if a
property fails, or if less than 90 % of signature and verifier, branches included, are covered.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Run, and report."""
    examples = sys.argv[1] if len(sys.argv) > 1 else "20000"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "WEBHOOK_EXAMPLES": examples, "COVERAGE_FILE": str(Path(folder) / "coverage")}
        measured = "--include=*/webhooks/signature.py,*/webhooks/verifier.py"
        run = ["run", "--branch", measured, "-m", "pytest", "-q", "tests/webhooks/test_totality.py"]
        for arguments in (run, ["report", "--show-missing", "--fail-under=90"]):
            status = subprocess.call([sys.executable, "-m", "coverage", *arguments], cwd=ROOT, env=environment)
            if status:
                return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
