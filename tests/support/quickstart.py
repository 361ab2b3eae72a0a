"""``make quickstart``: the README's first script, whole, against the seeded sandbox.

It is run as a file and pasted into ``python -m asyncio``, where its last line is ``await main()``; what it prints must
be what the README shows. Standard library only: it runs before anything but the package is installed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"


def script() -> tuple[str, str]:
    """The first Python block of the README, and the output that is shown below it."""
    found = re.search(r"```python\n(.*?)```\s+```\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None, "the README has no script with its output"
    return found[1], found[2]


@contextmanager
def seeded_sandbox() -> Iterator[str]:
    """Run ``weavr-multi sandbox --seed`` where the environment ``local`` finds it; what it printed."""
    command = [sys.executable, "-m", "weavr_multi", "sandbox", "--seed"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        assert process.stdout is not None
        printed = []
        for line in process.stdout:
            printed.append(line)
            if line.startswith("asyncio.run"):
                break
        else:
            raise SystemExit("the sandbox did not start: see above")
        try:
            yield "".join(printed)
        finally:
            process.terminate()


def environment() -> dict[str, str]:
    """The environment of a newcomer: no setting of ours."""
    return {name: value for name, value in os.environ.items() if not name.startswith("WEAVR_")}


def run_as_file(code: str) -> str:
    """``python script.py``: what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script.py"
        file.write_text(code, encoding="utf-8")
        return _printed([sys.executable, "-W", "error", str(file)])


def run_in_repl(code: str) -> str:
    """Paste it into ``python -m asyncio``: what it prints, without the prompts."""
    pasted = code.replace("asyncio.run(main())", "await main()")
    printed = _printed([sys.executable, "-m", "asyncio"], pasted)
    return re.sub(r"^(?:(?:>>>|\.\.\.) )+", "", printed, flags=re.MULTILINE)


def _printed(command: list[str], given: str | None = None) -> str:
    done = subprocess.run(
        command, input=given, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def main() -> None:
    """Run it both ways and compare."""
    code, shown = script()
    with seeded_sandbox() as printed:
        assert code in printed, "`weavr-multi sandbox --seed` prints another script than the README shows"
        for way, run in (("python script.py", run_as_file), ("python -m asyncio", run_in_repl)):
            got = run(code).rstrip(">").strip()
            assert got == shown.strip(), f"{way} prints {got!r}; the README shows {shown!r}"
            print(f"{way}: {got.splitlines()[-1]}")


if __name__ == "__main__":
    main()
